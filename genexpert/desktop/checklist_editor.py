"""The editor of question lists: add, reorder, translate, link rules, try on the open draft, keep as a new version."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from genexpert import folders
from genexpert.desktop import settings
from genexpert.desktop.dialog import Dialog
from genexpert.desktop.question_form import ListForm, QuestionForm
from genexpert.desktop.session import Session
from genexpert.desktop.trying import print_list, try_list
from genexpert.desktop.words import say, t
from genexpert.domain.checklist import Checklist, FilledChecklist, Question
from genexpert.domain.errors import GenexpertError
from genexpert.domain.localized import LocalText
from genexpert.domain.names import ANSWERS

TOOLS = ("add", "remove", "up", "down")
FILES = ("new", "import", "export", "print")


class ChecklistEditor(Dialog):
    """Edits a copy; nothing is kept until it is saved, and what ships is never touched.

    Attributes:
        checklist: the list as it stands now.
    """

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        from genexpert.checklists import load_checklists

        super().__init__(t("editor.title"), parent, 1040, 700)
        self._session = session
        self._lists = list(load_checklists(folders.user_data()))
        self.checklist: Checklist | None = None
        self._row = -1
        self.lists, self.questions = QComboBox(), QListWidget()
        self.form, self.list_form, self.pages = QuestionForm(), ListForm(), QStackedWidget()
        self.tools = {name: QPushButton(t(f"editor.{name}")) for name in (*FILES, *TOOLS)}
        self._lay_out()
        for name, button in self.tools.items():
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._press, name))
        self.add_button("dialog.close", self.accept)
        self.add_button("editor.try", self.try_on_draft).setEnabled(session.opened is not None)
        self.add_button("editor.save", lambda: self.attempt(self.save), default=True)
        for one in self._lists:
            self.lists.addItem(f"{say(one.title)} ({one.version})", one.id)
        self.lists.currentIndexChanged.connect(self._show_list)
        self.questions.currentRowChanged.connect(self._show_question)
        self._show_list(0)

    def _lay_out(self) -> None:
        top, left, tools = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        top.addWidget(self.lists, 1)
        for name in FILES:
            top.addWidget(self.tools[name])
        for name in TOOLS:
            tools.addWidget(self.tools[name])
        self.questions.setWordWrap(True)
        self.questions.setAccessibleName(t("editor.questions"))
        self.lists.setAccessibleName(t("checklists.title"))
        left.addWidget(self.questions)
        left.addLayout(tools)
        self.pages.addWidget(self.list_form)
        self.pages.addWidget(self.form)
        middle = QHBoxLayout()
        middle.addLayout(left, 2)
        middle.addWidget(self.pages, 3)
        self.column.addLayout(top)
        self.column.addLayout(middle, 1)

    def edited(self) -> Checklist | None:
        """The list with what stands in the forms. Raises ResourceError where a word of a scale is unknown."""
        if self.checklist is None:
            return None
        try:
            if self._row <= 0:
                self.checklist = self.list_form.changed(self.checklist)
            elif (question := self.form.question()) is not None:
                questions = list(self.checklist.questions)
                questions[self._row - 1] = question
                self.checklist = replace(self.checklist, questions=tuple(questions))
        except ValueError as error:
            raise GenexpertError(LocalText(ky=f"Белгисиз маани: {error}", ru=f"Неизвестное значение: {error}",
                                           en=f"Unknown value: {error}")) from error
        return self.checklist

    def save(self) -> None:
        """Keeps the list in the user's folder with the next version."""
        from genexpert.checklists import save_checklist
        from genexpert.checklists.editing import missing_translations, next_version

        checklist = self.edited()
        if checklist is None:
            return
        checklist = next_version(checklist)
        path = save_checklist(checklist, folders.user_data())
        self._lists = [checklist if one.id == checklist.id else one for one in self._lists]
        self.checklist = checklist
        self.lists.setItemText(self.lists.currentIndex(), f"{say(checklist.title)} ({checklist.version})")
        empty = len(missing_translations(checklist))
        self.told.say(t("editor.saved", version=checklist.version, place=path, empty=empty))
        self._session.review_again()

    def try_on_draft(self) -> None:
        """What the program would propose on the open draft."""
        stored = self._session.stored_draft()
        if stored is not None and self.attempt(self.edited):
            self._session.jobs.do(try_list, (self.checklist, stored), self._tried, self._failed, self)

    def new_(self) -> None:
        """A new, empty list."""
        from genexpert.checklists.editing import new_checklist

        name, given = QInputDialog.getText(self, t("editor.new"), t("editor.new_id"))
        if given and name.strip():
            self._take(new_checklist(name.strip(), LocalText(ru=name.strip()), settings.author()))

    def import_(self) -> None:
        """A list from a file, also kept in the user's folder."""
        from genexpert.checklists import import_checklist

        name, _ = QFileDialog.getOpenFileName(self, t("editor.import"), "", "YAML (*.yaml *.yml)")
        if name:
            self._take(import_checklist(Path(name), folders.user_data()))

    def export_(self) -> None:
        """The list as a file for someone else."""
        from genexpert.checklists import export_checklist

        checklist = self.edited()
        if checklist is not None:
            name, _ = QFileDialog.getSaveFileName(self, t("editor.export"), f"{checklist.id}.yaml", "YAML (*.yaml)")
            if name:
                export_checklist(checklist, Path(name))
                self.told.say(t("export.written", place=name))

    def print_(self) -> None:
        """The list as a Word document to be printed and filled in by hand."""
        checklist = self.edited()
        if checklist is not None:
            name, _ = QFileDialog.getSaveFileName(self, t("editor.print"), f"{checklist.id}.docx", "Word (*.docx)")
            if name:
                self._session.jobs.do(print_list, (checklist, Path(name)), self._printed, self._failed, self)

    def add_(self) -> None:
        """A new question after the current one."""
        from genexpert.checklists.editing import add_question

        checklist = self.edited()
        if checklist is not None:
            taken = {one.id for one in checklist.questions}
            name = next(f"q{number}" for number in range(1, len(taken) + 2) if f"q{number}" not in taken)
            words = LocalText(ky=t("editor.new_question"), ru=t("editor.new_question"), en=t("editor.new_question"))
            question = Question(name, words, words, words, False)
            self._change(add_question(checklist, question, max(self._row, 0)), max(self._row, 0) + 1)

    def remove_(self) -> None:
        """Takes the current question away."""
        from genexpert.checklists.editing import remove_question

        if self.checklist is not None and self._row > 0:
            name = self.checklist.questions[self._row - 1].id
            self._change(remove_question(self.checklist, name), self._row - 1)

    def up_(self) -> None:
        """Moves the current question up."""
        self._move(-1)

    def down_(self) -> None:
        """Moves the current question down."""
        self._move(1)

    def _press(self, name: str, checked: bool = False) -> None:
        self.attempt(getattr(self, f"{name}_"))

    def _move(self, by: int) -> None:
        from genexpert.checklists.editing import move_question

        checklist = self.edited()
        if checklist is not None and self._row > 0 and 0 <= self._row - 1 + by < len(checklist.questions):
            name = checklist.questions[self._row - 1].id
            self._change(move_question(checklist, name, self._row - 1 + by), self._row + by)

    def _take(self, checklist: Checklist) -> None:
        self._lists = [one for one in self._lists if one.id != checklist.id] + [checklist]
        place = self.lists.findData(checklist.id)
        if place >= 0:
            self.lists.removeItem(place)
        self.lists.addItem(f"{say(checklist.title)} ({checklist.version})", checklist.id)
        self.lists.setCurrentIndex(self.lists.count() - 1)
        self._show_list(self.lists.count() - 1)

    def _show_list(self, index: int) -> None:
        chosen = self.lists.itemData(index)
        found = next((one for one in self._lists if one.id == chosen), None)
        if found is not None:
            self._change(found, 0)

    def _change(self, checklist: Checklist, row: int) -> None:
        self.checklist, self._row = checklist, -1
        self.questions.blockSignals(True)
        self.questions.clear()
        self.questions.addItem(t("editor.the_list"))
        for number, question in enumerate(checklist.questions, start=1):
            self.questions.addItem(f"{number}. {say(question.text)}")
        self.questions.setCurrentRow(row)
        self.questions.blockSignals(False)
        self._show_row(row)

    def _show_question(self, row: int) -> None:
        if row != self._row and row >= 0:
            self.attempt(self.edited)
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        self._row = row
        if self.checklist is None:
            return
        if row <= 0:
            self.list_form.show_list(self.checklist)
            self.pages.setCurrentWidget(self.list_form)
        else:
            self.form.show_question(self.checklist.questions[row - 1])
            self.pages.setCurrentWidget(self.form)

    def _tried(self, filled: FilledChecklist) -> None:
        proposed = [f"{one.question}: {say(ANSWERS[one.value])} ({len(one.evidence)})" for one in filled.answers
                    if one.evidence or say(one.reason)]
        applies = t("editor.applies") if filled.applies else t("editor.applies_not")
        self.told.say(f"{applies}\n{'; '.join(proposed) or t('editor.proposes_nothing')}")

    def _printed(self, path: Path) -> None:
        self.told.say(t("export.written", place=path))

    def _failed(self, error: GenexpertError) -> None:
        self.told.say(say(error.text))
