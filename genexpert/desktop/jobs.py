"""The window's side of the worker process: one job at a time, progress, cancel."""

import gc
import os
import pickle
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from genexpert import folders
from genexpert.desktop.worker import Order, Told, Work, serve
from genexpert.domain.errors import GenexpertError
from genexpert.domain.localized import LocalText

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DIED = LocalText(
    ky="Иштетүү күтүүсүз токтоду. Файлды кайра ачып көрүңүз; чоо-жайы: {log}",
    ru="Обработка неожиданно прервалась. Попробуйте открыть файл ещё раз; подробности: {log}",
    en="The work stopped unexpectedly. Try to open the file again; details: {log}",
)
CANCELLED = LocalText(ky="Иш токтотулду", ru="Работа остановлена", en="The work was stopped")


@dataclass(frozen=True, slots=True)
class _Waiting:
    order: Order
    done: Callable[[Any], None]
    failed: Callable[[GenexpertError], None]
    asker: QObject


class Jobs(QObject):
    """One persistent spawned process; it is killed and started anew when a job is cancelled.

    Attributes:
        progressed: stage and the part of it that is done, 0 to 1.
        busy_changed: a job began, or the last one ended.
    """

    progressed = Signal(str, float)
    busy_changed = Signal(bool)
    _told = Signal(object, object)  # process, Told or None: crosses from the reading thread to the window

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = folders.user_cache() / "worker.log"
        self._numbers = count(1)
        self._waiting: list[_Waiting] = []
        self._process: Any = None
        self._connection: Connection | None = None
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is being done."""
        return bool(self._waiting)

    def start(self) -> None:
        """Starts the process ahead of the first job."""
        if self._process is None:
            import multiprocessing  # the window is shown before

            self._log = _writable(self._log)
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs, self._log), daemon=True)
            self._process.start()
            theirs.close()
            reader = threading.Thread(target=_read, args=(self._connection, self._process, self._told), daemon=True)
            reader.start()

    def do(self, work: Work, request: Any, done: Callable[[Any], None],
           failed: Callable[[GenexpertError], None], asker: QObject) -> None:
        """Does `work(request, progress)` after the jobs before it; calls `done` or `failed` in the window, unless
        the asker is gone by then."""
        order = Order(next(self._numbers), work, request)
        self._waiting.append(_Waiting(order, done, failed, asker))
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
            self._send(order)

    @Slot()
    def cancel(self) -> None:
        """Drops all jobs at once: kills the process and starts another. The askers are told."""
        dropped, self._waiting = self._waiting, []
        self.stop()
        self.start()
        self.busy_changed.emit(False)
        for job in dropped:
            if isValid(job.asker):
                job.failed(GenexpertError(CANCELLED))

    def stop(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        connection, self._connection = self._connection, None
        if process is not None:
            process.kill()
            process.join(5)
        if connection is not None:
            connection.close()

    def _send(self, order: Order) -> None:
        self.start()
        assert self._connection is not None
        try:
            self._connection.send(order)
        except OSError:  # it died while idle: the next one takes the job
            self.stop()
            self.start()
            self._connection.send(order)

    @Slot(object, object)
    def _hear(self, process: Any, told: Told | None) -> None:
        if process is not self._process:
            return  # the last words of a process that was cancelled
        if told is None:
            self._mourn()
            return
        if not self._waiting or self._waiting[0].order.number != told.number:
            return
        if told.kind == "progress":
            self.progressed.emit(*told.value)
            return
        self._end(told.kind, told.value)

    def _mourn(self) -> None:
        self.stop()
        if self._waiting:
            log = str(self._log)
            self._end("failed", GenexpertError(LocalText(
                ky=DIED.ky.format(log=log), ru=DIED.ru.format(log=log), en=DIED.en.format(log=log))))

    def _end(self, kind: str, value: Any) -> None:
        """Tells the asker of the first job how it ended, then goes on; the asker may ask for more meanwhile."""
        job = self._waiting[0]
        try:
            if isValid(job.asker):
                (job.done if kind == "done" else job.failed)(value)
        finally:
            if self._waiting and self._waiting[0] is job:  # else everything was cancelled
                self._waiting.pop(0)
                if self._waiting:
                    self._send(self._waiting[0].order)
                else:
                    self.busy_changed.emit(False)


def _writable(log: Path) -> Path:
    """The log, or nowhere where its folder cannot be made: work is not to fail for want of a log."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(os.devnull)
    return log


def _read(connection: "Connection", process: Any, told: Any) -> None:
    """Runs in a thread: unpickling a review of a whole code there keeps the window alive."""
    tell = partial(told.emit, process)
    while True:
        try:
            word = _unpickled(connection.recv_bytes())
        except (EOFError, OSError):
            word = None
        try:
            tell(word)
        except RuntimeError:  # the window is gone
            return
        if word is None:
            return


def _unpickled(told: bytes) -> Any:
    """What was told; no collection runs over the provisions and findings of a whole code, it would halt the window."""
    gc.disable()
    try:
        return pickle.loads(told)  # from our own child process
    finally:
        gc.freeze()
        gc.enable()
