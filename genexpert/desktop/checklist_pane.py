"""One list of questions beside the text: answer, comment, jump to the evidence."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from genexpert.desktop.checklist_progress import progress_of
from genexpert.desktop.parts import Choice, Column, Words, empty, offer
from genexpert.desktop.words import interface, say, t
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, FilledChecklist, Question
from genexpert.domain.names import ANSWERS


class ChecklistPane(Column):
    """Shows the questions of one list.

    Attributes:
        answered: question, AnswerValue, comment.
        evidence_chosen: question, id of a finding or strength, or an empty string for all of them.
    """

    answered = Signal(str, object, str)
    evidence_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: FilledChecklist | None = None
        self.cards: dict[str, QuestionCard] = {}
        self.hint, self.title, self.done = Words(role="quiet"), Words(role="title"), Words(role="quiet")
        self.column.addWidget(self.hint)
        self.column.addWidget(self.title)
        self.column.addWidget(self.done)
        self.questions = QVBoxLayout()
        self.questions.setSpacing(10)
        self.column.addLayout(self.questions)
        self.column.addStretch(1)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.hint.setText(t("checklists.choose"))
        self.show_list(self._filled)

    def show_list(self, filled: FilledChecklist | None) -> None:
        """Shows a list; the same list again keeps its cards and its place."""
        same = filled and self._filled and filled.checklist is self._filled.checklist and self.cards
        self._filled = filled
        self.hint.setVisible(filled is None)
        self.title.say(say(filled.checklist.title) if filled else "")
        self.setAccessibleName(self.title.text() or t("checklists.title"))
        self._say_done()
        if not same or interface.language != self._language:
            self._build()
        elif filled:
            for one in filled.answers:
                self.cards[one.question].show_answer(one)
        self.settle_soon()

    def go_to(self, question: str) -> None:
        """Brings a question into view and waits for its answer."""
        card = self.cards.get(question)
        if card is not None:
            QTimer.singleShot(0, partial(self.ensureWidgetVisible, card, 0, 40))
            card.value.setFocus()

    def _build(self) -> None:
        self._language = interface.language
        empty(self.questions)
        self.cards = {}
        if self._filled is None:
            return
        for question, one in zip(self._filled.checklist.questions, self._filled.answers, strict=True):
            card = QuestionCard(question, one)
            card.answered.connect(self.answered)
            card.evidence_chosen.connect(self.evidence_chosen)
            self.cards[question.id] = card
            self.questions.addWidget(card)
        self.verticalScrollBar().setValue(0)

    def _say_done(self) -> None:
        done, total = progress_of(self._filled) if self._filled else (0, 0)
        self.done.say(t("checklists.done", done=done, total=total) if total else "")

    _language = ""


class QuestionCard(QFrame):
    """One question.

    Attributes:
        answered: question, AnswerValue, comment.
        evidence_chosen: question, id of a finding or strength.
    """

    answered = Signal(str, object, str)
    evidence_chosen = Signal(str, str)

    def __init__(self, question: Question, answer: Answer) -> None:
        super().__init__()
        self.setObjectName("card")
        self._question = question
        self.words = Words(say(question.text))
        self.basis, self.reason = Words(role="quiet"), Words(role="quiet")
        self.value, self.comment = Choice(), QLineEdit()
        self.evidence, self.confirm = offer(), QPushButton(t("checklists.confirm"))
        for value in AnswerValue:
            self.value.addItem(say(ANSWERS[value]), value)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        self.value.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value.setMinimumContentsLength(10)
        row = QHBoxLayout()
        row.addWidget(self.value, 1)
        row.addWidget(self.confirm)
        for widget in (self.words, self.basis, self.reason, self.evidence):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.comment)
        self._say_words()
        self.show_answer(answer)
        self.value.activated.connect(self._tell)
        self.comment.editingFinished.connect(self._tell_comment)
        self.evidence.clicked.connect(self._next_evidence)
        self.confirm.clicked.connect(self._tell)

    def show_answer(self, answer: Answer) -> None:
        """Shows an answer and what it rests on."""
        self._answer = answer
        self._at = 0
        self.value.setCurrentIndex(list(AnswerValue).index(answer.value))
        if not self.comment.hasFocus():
            self.comment.setText(answer.comment or "")
        if answer.source is AnswerSource.EXPERT:
            self.reason.say(t("checklists.by", by=answer.by or "", at=(answer.at or "")[:16].replace("T", " ")))
        elif answer.source is AnswerSource.RULES:
            self.reason.say(t("checklists.proposed", reason=say(answer.reason)))
        else:
            self.reason.say(say(answer.reason))
        proposed = answer.source is AnswerSource.RULES and answer.value is not AnswerValue.OPEN
        self.value.setObjectName("proposed" if proposed else "")
        self.value.style().polish(self.value)
        self.confirm.setVisible(proposed)
        self.evidence.setVisible(bool(answer.evidence))
        looked_at = "checklists.look" if answer.value is AnswerValue.OPEN else "checklists.evidence"
        self.evidence.setText(t(looked_at, count=len(answer.evidence)))

    def _say_words(self) -> None:
        question = self._question
        basis = t("checklists.basis", basis=say(question.basis)) if say(question.basis) else ""
        marks = [t("checklists.mandatory")] if question.mandatory else []
        marks += [t("checklists.statutory")] if question.statutory else []
        self.basis.say(" · ".join((*marks, basis) if basis else marks))
        self.words.setToolTip(say(question.help))
        self.value.setAccessibleName(say(question.text))
        self.comment.setPlaceholderText(t("checklists.comment"))
        self.comment.setAccessibleName(t("checklists.comment"))

    def _tell(self) -> None:
        self.answered.emit(self._question.id, list(AnswerValue)[self.value.currentIndex()], self.comment.text().strip())

    def _tell_comment(self) -> None:
        if self.comment.text().strip() != (self._answer.comment or ""):
            self._tell()

    def _next_evidence(self) -> None:
        found = self._answer.evidence[self._at % len(self._answer.evidence)]
        self._at += 1
        self.evidence_chosen.emit(self._question.id, found)
