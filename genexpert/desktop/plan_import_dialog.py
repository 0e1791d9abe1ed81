"""Loading a plan from a file: shows what was understood and what is doubtful, then stores it."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from genexpert import folders
from genexpert.desktop.dialog import Dialog
from genexpert.desktop.parts import Words
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.desktop.work import PlanRead, read_plan, store_read_plan
from genexpert.domain.errors import GenexpertError


class PlanImport(Dialog):
    """Reads in the worker process; stores only when the expert says so."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(t("planimport.title"), parent)
        self._session = session
        self._read: PlanRead | None = None
        self.what, self.lines = Words(t("planimport.what"), "quiet"), QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(t("planimport.title"))
        self.column.addWidget(self.what)
        self.column.addWidget(self.lines)
        self.add_button("dialog.cancel", self.reject)
        self.store_button = self.add_button("planimport.store", self.store, default=True)
        self.store_button.setEnabled(False)

    def read(self, path: Path) -> None:
        """Reads the file and shows the dialog."""
        self.open()
        self._session.jobs.do(read_plan, path, self._show, self._failed, self)

    def store(self) -> None:
        """Stores the plan that was read."""
        if self._read is not None:
            request = (self._read.plan, folders.user_data())
            self._session.jobs.do(store_read_plan, request, self._stored, self._failed, self)

    def _show(self, read: PlanRead) -> None:
        self._read = read
        doubts = [t("planimport.doubt", doubt=say(one)) for one in read.doubts]
        self.lines.setPlainText("\n".join((*(say(one) for one in read.understood), *doubts)))
        self.store_button.setEnabled(True)

    def _stored(self, place: Path) -> None:
        self.told.say(t("planimport.stored", place=place))
        self.store_button.setEnabled(False)
        self._session.review_again()

    def _failed(self, error: GenexpertError) -> None:
        self.told.say(say(error.text))
