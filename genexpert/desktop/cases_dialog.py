"""All cases of the workspace, searched by words of their titles and files."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.words import t
from genexpert.storage.workspace import Workspace


class CasesDialog(Dialog):
    """Attributes:
    case_chosen: id of the case to open.
    """

    case_chosen = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(t("cases.title"), parent, 860)
        self._workspace = workspace
        self.words = QLineEdit()
        self.words.setPlaceholderText(t("cases.search"))
        self.words.setAccessibleName(t("cases.search"))
        self.words.setClearButtonEnabled(True)
        self.table = table([t("cases.case"), t("cases.draft"), t("cases.changed"), t("cases.decided")], 0,
                           t("cases.title"))
        self.column.addWidget(self.words)
        self.column.addWidget(self.table)
        self.words.textChanged.connect(self.look)
        self.table.cellActivated.connect(lambda row, column: self._open())
        self.table.cellDoubleClicked.connect(lambda row, column: self._open())
        self.add_button("cases.remove", self._remove)
        self.add_button("dialog.cancel", self.reject)
        self.add_button("cases.open", self._open, default=True)
        self.look("")

    def look(self, words: str) -> None:
        """Lists the cases with these words."""
        cases = self._workspace.cases(words)
        fill(self.table, [(one.title, one.draft, one.changed[:16].replace("T", " "), f"{one.decided}/{one.findings}")
                          for one in cases], [one.id for one in cases])
        self.table.resizeColumnToContents(2)
        self.told.say("" if cases else t("cases.none"))
        if cases:
            self.table.selectRow(0)

    def _open(self) -> None:
        case = key_of(self.table)
        if isinstance(case, int):
            self.accept()
            self.case_chosen.emit(case)

    def _remove(self) -> None:
        case = key_of(self.table)
        if isinstance(case, int) and self.attempt(lambda: self._workspace.remove(case)):
            self.look(self.words.text())
