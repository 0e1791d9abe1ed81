"""The log of a case, and whether it is whole."""

from PySide6.QtWidgets import QWidget

from genexpert.desktop.dialog import Dialog, fill, table
from genexpert.desktop.finding_pane import history_line
from genexpert.desktop.words import t
from genexpert.storage.workspace import Workspace


class LogDialog(Dialog):
    """Every change of the case with author and time."""

    def __init__(self, workspace: Workspace, case: int, parent: QWidget | None) -> None:
        super().__init__(t("log.title"), parent, 860)
        self.table = table([t("log.at"), t("log.by"), t("log.what"), t("log.value")], 3, t("log.title"))
        self.column.addWidget(self.table)
        changes = workspace.log(case)
        fill(self.table, [
            (one.at[:19].replace("T", " "), one.by, f"{t(f'log.{one.action}')} {one.subject}",
             history_line(one).split("  ")[-1] or one.after or "") for one in reversed(changes)
        ], [one.number for one in reversed(changes)])
        self.table.setColumnWidth(0, 150)
        self.table.setColumnWidth(2, 240)
        broken = workspace.broken_at(case)
        self.told.say(t("log.whole") if broken is None else t("log.broken", number=broken))
        self.add_button("dialog.close", self.accept, default=True)
