"""Writing the opinion and what goes with it: which files, in which language, where to."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from genexpert.desktop import settings
from genexpert.desktop.dialog import Dialog
from genexpert.desktop.parts import Words
from genexpert.desktop.requisites_dialog import first_requisites
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.desktop.writing import KINDS, FilesWanted, write_files
from genexpert.domain.errors import GenexpertError

DOCUMENTS = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
FIRST = ("opinion.docx", "opinion.pdf")


class ExportDialog(Dialog):
    """The files are written by the worker process. Without a final number they say that they are not final."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(t("export.title"), parent, 600, 420)
        self._session = session
        opened = session.opened
        assert opened is not None
        self.kinds = {kind: QCheckBox(t(f"export.{kind.replace('.', '_')}")) for kind in KINDS}
        self.language = QComboBox()
        self.folder = QLineEdit(str(settings.settings().value("export_folder", DOCUMENTS)))
        self.choose = QPushButton(t("export.choose"))
        for kind, box in self.kinds.items():
            box.setChecked(kind in FIRST)
        for language in ("ky", "ru", "both"):
            self.language.addItem(t(f"export.language_{language}"), language)
        self.language.setCurrentIndex(_language_of(opened.made.languages))
        self.choose.clicked.connect(self._choose)
        self.column.addWidget(Words(t("export.what"), "quiet"))
        for box in self.kinds.values():
            self.column.addWidget(box)
        self.column.addWidget(Words(t("export.language"), "heading"))
        self.column.addWidget(self.language)
        self.column.addWidget(Words(t("export.folder"), "heading"))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.folder.setAccessibleName(t("export.folder"))
        self.language.setAccessibleName(t("export.language"))
        self.add_button("dialog.close", self.accept)
        self.write_button = self.add_button("export.write", self.write, default=True)

    def write(self) -> None:
        """Has the chosen files written."""
        opened, stored = self._session.opened, self._session.stored_draft()
        wanted = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        if opened is None or stored is None or not wanted:
            return
        settings.settings().setValue("export_folder", self.folder.text())
        files = FilesWanted(
            stored=stored, case=opened.case, requisites=opened.case.requisites or first_requisites(),
            language=self.language.currentData(), kinds=wanted, folder=Path(self.folder.text()),
            stem=Path(opened.made.draft.name).stem,
        )
        self.write_button.setEnabled(False)
        self.told.say(t("progress.opinion"))
        self._session.jobs.do(write_files, files, self._written, self._failed, self)

    def _written(self, paths: tuple[Path, ...]) -> None:
        self.write_button.setEnabled(True)
        self.told.say(t("export.written", place="\n".join(map(str, paths))))

    def _failed(self, error: GenexpertError) -> None:
        self.write_button.setEnabled(True)
        self.told.say(say(error.text))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, t("export.folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)


def _language_of(languages: tuple[str, ...]) -> int:
    both = {"ky", "ru"} <= set(languages)
    return 2 if both else 0 if "ky" in languages else 1
