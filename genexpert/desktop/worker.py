"""The worker process: takes one job after another, tells its progress, gives back a result or an error.

This module is loaded by the child, so it imports no Qt.
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from genexpert.domain.errors import GenexpertError
from genexpert.domain.progress import Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Work = Callable[[Any, Progress], Any]  # a function of a module, so that it crosses the border by its name
TELL_EVERY = 0.05  # seconds; a pipe full of progress would slow the work


@dataclass(frozen=True, slots=True)
class Order:
    """One job."""

    number: int
    work: Work
    request: Any


@dataclass(frozen=True, slots=True)
class Told:
    """A word from the worker about the job `number`: kind is "progress", "done" or "failed"."""

    number: int
    kind: str
    value: Any


def serve(connection: "Connection", log: Path) -> None:
    """Works until the other side closes the connection. What goes wrong unexpectedly ends in the file `log`."""
    sys.stderr = log.open("a", encoding="utf-8", buffering=1)
    os.dup2(sys.stderr.fileno(), 2)
    while True:
        try:
            order: Order = connection.recv()
        except (EOFError, OSError):
            return
        _do(order, connection)
        gc.collect()


def _do(order: Order, connection: "Connection") -> None:
    last = 0.0

    def progress(stage: str, done: float) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= TELL_EVERY or done >= 1.0:
            last = now
            connection.send(Told(order.number, "progress", (stage, done)))

    try:
        result = order.work(order.request, progress)
    except GenexpertError as error:
        connection.send(Told(order.number, "failed", error))
    else:
        connection.send(Told(order.number, "done", result))
