"""Making an opinion final: what is missing is shown first; then a number, the files, and the lock."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from genexpert.desktop import settings
from genexpert.desktop.dialog import Dialog
from genexpert.desktop.parts import Words
from genexpert.desktop.requisites_dialog import first_requisites
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.desktop.writing import FilesWanted, write_files
from genexpert.domain.case import RegisteredOpinion
from genexpert.domain.errors import GenexpertError
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Requisites

FINAL_KINDS = ("opinion.docx", "opinion.pdf")
TO_BE_GIVEN = "-"  # the register gives the number; it is not what is missing


class FinalDialog(Dialog):
    """Attributes:
    question_chosen: list and question that still has no answer.
    requisites_asked: the form of requisites is to be opened.
    finished: number of the final opinion.
    """

    question_chosen = Signal(str, str)
    requisites_asked = Signal()
    locked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(t("final.title"), parent, 720, 460)
        self._session = session
        self._reserved: RegisteredOpinion | None = None
        self.what, self.missing, self.language = Words(), QListWidget(), QComboBox()
        self.missing.setAccessibleName(t("final.missing"))
        self.missing.setWordWrap(True)
        self.missing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for language in ("ky", "ru", "both"):
            self.language.addItem(t(f"export.language_{language}"), language)
        self.language.setCurrentIndex(1)
        self.language.setAccessibleName(t("export.language"))
        self.column.addWidget(self.what)
        self.column.addWidget(self.missing, 1)
        self.column.addWidget(Words(t("export.language"), "heading"))
        self.column.addWidget(self.language)
        self.missing.itemActivated.connect(self._go)
        self.missing.itemDoubleClicked.connect(self._go)
        self.add_button("dialog.cancel", self.reject)
        self.add_button("action.requisites", self._ask_requisites)
        self.lock_button = self.add_button("final.lock", self.lock, default=True)
        self.show_missing()

    def show_missing(self) -> None:
        """Lists what is to be done before the opinion may be final."""
        from genexpert.checklists import unanswered_mandatory
        from genexpert.opinion import what_is_missing

        opened = self._session.opened
        assert opened is not None
        review = opened.review
        told = what_is_missing(review, replace(self._requisites(), number=TO_BE_GIVEN))
        waiting = [(one.id, question.id) for one, question in unanswered_mandatory(review.checklists)]
        words = {say(question.text): (one.id, question.id)
                 for one, question in unanswered_mandatory(review.checklists)}
        self.missing.clear()
        for one in told:
            item = QListWidgetItem(say(one))
            item.setData(Qt.ItemDataRole.UserRole, next((key for text, key in words.items() if text in say(one)), None))
            self.missing.addItem(item)
        self.missing.setVisible(bool(told))
        self.what.setText(t("final.not_yet", count=len(told), questions=len(waiting)) if told else t("final.ready"))
        self.lock_button.setEnabled(not told)

    def lock(self) -> None:
        """Reserves a number, has the files written with it, and locks them in the register."""
        opened, stored = self._session.opened, self._session.stored_draft()
        if opened is None or stored is None:
            return
        self.lock_button.setEnabled(False)
        language = self.language.currentData()
        if not self.attempt(lambda: self._reserve(language)):
            return
        assert self._reserved is not None
        number = self._reserved.number
        files = FilesWanted(
            stored=stored, case=opened.case, requisites=replace(self._requisites(), number=number),
            language=language, kinds=FINAL_KINDS, folder=None, stem=f"opinion-{number.replace('/', '-')}", final=True,
        )
        self.told.say(t("progress.opinion"))
        self._session.jobs.do(write_files, files, self._written, self._failed, self)

    def reject(self) -> None:
        """Stays while the files of a reserved number are being written; that work can be stopped."""
        if self._reserved is None:
            super().reject()

    def _reserve(self, language: str) -> None:
        opened = self._session.opened
        assert opened is not None
        self._reserved = self._session.workspace.opinions.reserve(
            opened.case.id, language, opened.made.draft.sha256, settings.author())

    def _written(self, paths: tuple[Path, ...]) -> None:
        reserved = self._reserved
        assert reserved is not None
        files = {path.name: path.read_bytes() for path in paths}
        for path in paths:
            path.unlink()
        if self.attempt(lambda: self._session.workspace.opinions.lock(reserved, files)):
            self._reserved = None
            self._session.told.emit(_locked(reserved.number))
            self.locked.emit(reserved.number)
            self.accept()

    def _failed(self, error: GenexpertError) -> None:
        if self._reserved is not None:
            self._session.workspace.opinions.release(self._reserved)
            self._reserved = None
        self.told.say(say(error.text))
        self.lock_button.setEnabled(True)

    def _requisites(self) -> Requisites:
        opened = self._session.opened
        return (opened.case.requisites if opened else None) or first_requisites()

    def _go(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        if key is not None:
            self.reject()
            self.question_chosen.emit(*key)

    def _ask_requisites(self) -> None:
        self.reject()
        self.requisites_asked.emit()


def _locked(number: str) -> LocalText:
    return LocalText(
        ky=f"№ {number} корутунду бекитилди жана реестрде турат",
        ru=f"Заключение № {number} окончательное и стоит в реестре",
        en=f"Opinion No {number} is final and stands in the register")
