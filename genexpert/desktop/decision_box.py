"""The expert's decision on the chosen signal: accept, reject with a reason, comment, own wording; all in place."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from genexpert.desktop.decision_forms import CommentForm, DecisionForm, ReasonForm, WordingForm
from genexpert.desktop.parts import Words
from genexpert.desktop.words import interface, say, t
from genexpert.domain.finding import Decision, DecisionState, Finding
from genexpert.domain.names import DECISIONS

BUTTONS = ("accept", "reject", "comment", "edit", "reopen")


class DecisionBox(QWidget):
    """Buttons, and the form that one of them opens.

    Attributes:
        accepted, reopened: without more words.
        rejected: with the reason, and whether it holds for all open signals of the rule with the same words.
        form_closed: the keyboard is free again.
        commented: with the comment.
        amended: a Decision with the expert's own words.
    """

    accepted = Signal()
    reopened = Signal()
    rejected = Signal(str, bool)
    form_closed = Signal()
    commented = Signal(str)
    amended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signal: Finding | None = None
        self.state = Words()
        self.buttons = {name: QPushButton() for name in BUTTONS}
        self.forms = QStackedWidget()
        self.reject_form, self.comment_form, self.edit_form = ReasonForm(), CommentForm(), WordingForm()
        self._lay_out()
        self.buttons["accept"].clicked.connect(self.accepted)
        self.buttons["reopen"].clicked.connect(self.reopened)
        for name in ("reject", "comment", "edit"):
            self.buttons[name].clicked.connect(getattr(self, f"ask_{name}"))
        self.reject_form.done.connect(self._rejected)
        self.comment_form.done.connect(partial(self._close_with, self.commented))
        self.edit_form.done.connect(partial(self._close_with, self.amended))
        for form in (self.reject_form, self.comment_form, self.edit_form):
            form.left.connect(self._leave)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        grid = QGridLayout()
        for place, name in enumerate(BUTTONS):
            grid.addWidget(self.buttons[name], place // 2, place % 2)
        column.addLayout(grid)
        for form in (self.reject_form, self.comment_form, self.edit_form):
            self.forms.addWidget(form)
        column.addWidget(self.forms)
        self.forms.hide()

    def retranslate(self) -> None:
        """Says its words again."""
        for name, button in self.buttons.items():
            button.setText(t(f"decision.{name}"))
            button.setToolTip(t(f"decision.{name}_hint"))
        self._say_state()

    def show_signal(self, signal: Finding | None) -> None:
        """Shows the decision on a signal; an open form of another one is put away."""
        if signal is None or self._signal is None or signal.id != self._signal.id:
            self.close_form()
        self._signal = signal
        self.setEnabled(signal is not None)
        self._say_state()

    def offer_reasons(self, reasons: list[str], alike: int) -> None:
        """Offers reasons that were given of late, and to reject all `alike` signals at once where there are more."""
        self.reject_form.offer(reasons, alike)

    def ask_reject(self) -> None:
        """Asks the reason of a rejection."""
        if self._signal is not None:
            self.reject_form.start(self._signal.decision.note or "")
            self._open(self.reject_form)

    def ask_comment(self) -> None:
        """Asks a comment."""
        if self._signal is not None:
            self.comment_form.start(self._signal.decision.note or "")
            self._open(self.comment_form)

    def ask_edit(self) -> None:
        """Asks the expert's own wording."""
        if self._signal is not None:
            self.edit_form.start(self._signal)
            self._open(self.edit_form)

    def close_form(self) -> None:
        """Puts the form away."""
        self.forms.hide()

    def _open(self, form: DecisionForm) -> None:
        self.forms.setCurrentWidget(form)
        self.forms.setFixedHeight(form.sizeHint().height())
        self.forms.show()
        form.take_focus()

    def _rejected(self, reason: str) -> None:
        self._leave()
        self.rejected.emit(reason, self.reject_form.everywhere.isChecked())

    def _leave(self) -> None:
        self.close_form()
        self.form_closed.emit()

    def _close_with(self, signal: SignalInstance, value: object) -> None:
        self._leave()
        signal.emit(value)

    def _say_state(self) -> None:
        decision = self._signal.decision if self._signal else Decision()
        words = say(DECISIONS[decision.state])
        if decision.by and decision.at:
            words = t("decision.by", state=words, by=decision.by, at=decision.at[:16].replace("T", " "))
        note = f"\n{decision.note}" if decision.note else ""
        self.state.setText(words + note)
        self.buttons["reopen"].setVisible(decision.state is not DecisionState.OPEN)
