"""The lists of questions and how far each is answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from genexpert.desktop.parts import Words
from genexpert.desktop.words import interface, say, t
from genexpert.domain.checklist import AnswerSource, AnswerValue, FilledChecklist


class ChecklistProgress(QWidget):
    """One line a list; those that apply stand first.

    Attributes:
        list_chosen: id of a list.
    """

    list_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists: tuple[FilledChecklist, ...] = ()
        self.title, self.hint, self.list = Words(role="heading"), Words(role="quiet"), QListWidget()
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 0, 0)
        for widget in (self.title, self.hint, self.list):
            column.addWidget(widget)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.title.setText(t("checklists.title"))
        self.list.setAccessibleName(t("checklists.title"))
        self.show_lists(self._lists)

    def show_lists(self, lists: tuple[FilledChecklist, ...]) -> None:
        """Shows the lists with their progress."""
        self._lists = lists
        self.hint.say("" if lists else t("checklists.empty"))
        row = self.list.currentRow()
        self.list.clear()
        for filled in sorted(lists, key=lambda one: not one.applies):
            done, total = progress_of(filled)
            words = f"{done}/{total}  {say(filled.checklist.title)}"
            item = QListWidgetItem(words if filled.applies else t("checklists.not_needed", title=words))
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, filled.checklist.id)
            if not filled.applies:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
        self.list.setCurrentRow(row)

    def _choose(self, item: QListWidgetItem) -> None:
        self.list_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def unanswered(lists: tuple[FilledChecklist, ...]) -> list[tuple[str, str]]:
    """Questions of the lists that apply which the expert has not answered, as ids of list and question; mandatory
    ones first."""
    waiting = [
        (not question.mandatory, filled.checklist.id, question.id)
        for filled in lists if filled.applies
        for question, one in zip(filled.checklist.questions, filled.answers, strict=True)
        if one.source is not AnswerSource.EXPERT or one.value is AnswerValue.OPEN
    ]
    return [(checklist, question) for _, checklist, question in sorted(waiting, key=lambda one: one[0])]


def progress_of(filled: FilledChecklist) -> tuple[int, int]:
    """How many questions the expert has answered, and how many there are."""
    done = sum(1 for one in filled.answers if one.source is AnswerSource.EXPERT and one.value is not AnswerValue.OPEN)
    return done, len(filled.answers)
