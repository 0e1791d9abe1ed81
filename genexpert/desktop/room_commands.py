"""What the menus do about norms, checklists, plans and opinions; `commands.py` has the others."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from genexpert.desktop.checklist_progress import unanswered
from genexpert.desktop.desk import Desk
from genexpert.desktop.session import Session
from genexpert.desktop.words import t
from genexpert.domain.localized import LocalText

DRAFTS = "*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.txt *.png *.jpg *.jpeg *.tif *.tiff"
ALL_ANSWERED = LocalText(ky="Бардык суроолорго жооп берилди", ru="На все вопросы есть ответы",
                         en="All questions are answered")


def ask_file(parent: QWidget, title: str) -> Path | None:
    """A file of the kinds that can be read, chosen by the user."""
    kinds = f"{t('files.drafts')} ({DRAFTS});;{t('files.all')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


class RoomCommands(QObject):
    """One method a command, named as in `actions.ENTRIES`."""

    def __init__(self, window: QWidget, session: Session, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._desk = desk
        desk.finding.norm_asked.connect(self.norms)
        desk.finding.rule_off_asked.connect(session.switch_rule_off)

    def norms(self, norm: str = "") -> None:
        """Shows the register of acts."""
        from genexpert.desktop.norms_dialog import NormsDialog

        self._session.attempt(lambda: NormsDialog(self._session, norm, self._window).open())

    def rules_off(self) -> None:
        """Shows the rules that the expert switched off."""
        from genexpert.desktop.rules_off_dialog import RulesOffDialog

        self._session.attempt(lambda: RulesOffDialog(self._session, self._window).open())

    def unanswered(self) -> None:
        """Goes to the next question without an answer, mandatory ones first."""
        opened = self._session.opened
        waiting = unanswered(opened.checklists) if opened else []
        if waiting:
            self._desk.show_question(*waiting[0])
        else:
            self._session.told.emit(ALL_ANSWERED)

    def back_to_question(self) -> None:
        """Goes back from evidence to its question."""
        if self._desk.list_chosen and self._desk.last_question:
            self._desk.show_question(self._desk.list_chosen, self._desk.last_question)

    def edit_lists(self) -> None:
        """Opens the editor of lists."""
        from genexpert.desktop.checklist_editor import ChecklistEditor

        self._session.attempt(lambda: ChecklistEditor(self._session, self._window).open())

    def coverage(self) -> None:
        """Shows which measures the draft bears on."""
        from genexpert.desktop.coverage_dialog import CoverageDialog

        if self._session.opened is not None:
            dialog = CoverageDialog(self._session, self._window)
            dialog.finding_chosen.connect(self._desk.choose)
            dialog.open()

    def import_plan(self) -> None:
        """Reads a plan from a file with a table."""
        from genexpert.desktop.plan_import_dialog import PlanImport

        path = ask_file(self._window, t("action.import_plan"))
        if path is not None:
            PlanImport(self._session, self._window).read(path)

    def requisites(self) -> None:
        """Opens the form of requisites."""
        from genexpert.desktop.requisites_dialog import RequisitesDialog

        if self._session.opened is not None and self._session.gate is not None:
            dialog = RequisitesDialog(self._session.opened, self._window)
            dialog.accepted_with.connect(self._session.gate.set_requisites)
            dialog.open()

    def export(self) -> None:
        """Writes the opinion and what goes with it."""
        from genexpert.desktop.export_dialog import ExportDialog

        if self._session.opened is not None:
            ExportDialog(self._session, self._window).open()

    def finalise(self) -> None:
        """Makes the opinion final, where nothing is missing."""
        from genexpert.desktop.final_dialog import FinalDialog

        if self._session.opened is not None:
            dialog = FinalDialog(self._session, self._window)
            dialog.question_chosen.connect(self._desk.show_question)
            dialog.requisites_asked.connect(self.requisites)
            dialog.open()

    def register(self) -> None:
        """Shows the register of opinions."""
        from genexpert.desktop.register_dialog import RegisterDialog

        self._session.attempt(lambda: RegisterDialog(self._session.workspace, self._window).open())
