"""The register of opinions: numbers, dates, what superseded what; final files can be saved again as they are."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.words import t
from genexpert.domain.case import RegisteredOpinion
from genexpert.storage.workspace import Workspace


class RegisterDialog(Dialog):
    """Final opinions, the newest first."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(t("register.title"), parent, 900)
        self._workspace = workspace
        self._opinions = workspace.opinions.all()
        headers = [t("register.number"), t("register.date"), t("register.case"), t("register.by"), t("register.state")]
        self.table = table(headers, 2, t("register.title"))
        self.column.addWidget(self.table)
        fill(self.table, [(one.number, one.date, one.title, one.by, _state(one)) for one in self._opinions],
             [number for number, _ in enumerate(self._opinions)])
        self.table.setColumnWidth(4, 220)
        self.told.say("" if self._opinions else t("register.empty"))
        self.add_button("dialog.close", self.accept)
        self.add_button("register.save", self._save, default=True)

    def save_to(self, opinion: RegisteredOpinion, folder: Path) -> None:
        """Writes the locked files into a folder."""
        try:
            for name, content in self._workspace.opinions.files(opinion).items():
                (folder / name).write_bytes(content)
        except OSError as error:
            self.told.say(t("export.not_written", place=folder, reason=error.strerror))
        else:
            self.told.say(t("export.written", place=folder))

    def _save(self) -> None:
        row = key_of(self.table)
        if isinstance(row, int):
            folder = QFileDialog.getExistingDirectory(self, t("register.save"))
            if folder:
                self.save_to(self._opinions[row], Path(folder))


def _state(opinion: RegisteredOpinion) -> str:
    if opinion.superseded_by:
        return t("register.superseded", number=opinion.superseded_by)
    return t("register.final")
