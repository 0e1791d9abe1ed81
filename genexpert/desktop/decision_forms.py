"""The forms of a decision: reason of a rejection, comment, the expert's own wording."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from genexpert.desktop.parts import Choice, empty
from genexpert.desktop.words import interface, say, t
from genexpert.domain.finding import Decision, DecisionState, Finding
from genexpert.domain.names import CATEGORIES, SEVERITIES
from genexpert.domain.rule import Category, Severity


class DecisionForm(QWidget):
    """A form with its two buttons; Escape leaves it, Ctrl+Enter is done.

    Attributes:
        done: with what was entered.
        left: without a change.
    """

    done = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 6, 0, 6)
        self._ok, self._leave = QPushButton(), QPushButton()
        self._ok.clicked.connect(self.finish)
        self._leave.clicked.connect(self.left)
        interface.language_changed.connect(self.retranslate)

    def add_buttons(self) -> None:
        """Puts the buttons under the fields."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._ok)
        self.column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self._ok.setText(t("form.save"))
        self._leave.setText(t("form.cancel"))

    def finish(self) -> None:
        """Gives out what was entered."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Waits for the first field to be filled."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.finish()
        else:
            super().keyPressEvent(event)


class ReasonForm(DecisionForm):
    """The reason of a rejection; reasons given of late are one click away."""

    def __init__(self) -> None:
        super().__init__()
        self._alike = 0
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self.finish)
        self.column.addWidget(self.reason)
        self.everywhere = QCheckBox()
        self.column.addWidget(self.everywhere)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(2)
        self.column.addLayout(self.recent)
        self.add_buttons()

    def retranslate(self) -> None:
        super().retranslate()
        self.reason.setPlaceholderText(t("decision.reason"))
        self.reason.setAccessibleName(t("decision.reason"))
        self._say_alike()

    def offer(self, reasons: list[str], alike: int) -> None:
        """Shows reasons to choose from, and the choice to reject all alike where there are several."""
        empty(self.recent)
        self._alike = alike
        self._say_alike()
        for reason in reasons[:4]:
            button = QPushButton(reason if len(reason) < 60 else reason[:59] + "…")
            button.setFlat(True)
            button.setObjectName("offer")
            button.setToolTip(reason)
            button.clicked.connect(lambda checked=False, chosen=reason: self._take(chosen))
            self.recent.addWidget(button)

    def start(self, reason: str) -> None:
        """Begins with the reason that stands."""
        self.reason.setText(reason)
        self.everywhere.setChecked(False)

    def take_focus(self) -> None:
        """Waits for the reason."""
        self.reason.setFocus()
        self.reason.selectAll()

    def finish(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.done.emit(reason)
        else:
            self.reason.setFocus()  # a rejection without a reason does not stand in an opinion

    def _say_alike(self) -> None:
        self.everywhere.setVisible(self._alike > 1)
        self.everywhere.setText(t("decision.everywhere", count=self._alike))

    def _take(self, reason: str) -> None:
        self.reason.setText(reason)
        self.finish()


class CommentForm(DecisionForm):
    """The expert's comment."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(90)
        self.column.addWidget(self.words)
        self.add_buttons()

    def retranslate(self) -> None:
        super().retranslate()
        self.words.setPlaceholderText(t("decision.comment_words"))
        self.words.setAccessibleName(t("decision.comment_words"))

    def start(self, words: str) -> None:
        """Begins with the comment that stands."""
        self.words.setPlainText(words)

    def take_focus(self) -> None:
        """Waits for the comment."""
        self.words.setFocus()

    def finish(self) -> None:
        self.done.emit(self.words.toPlainText().strip())


class WordingForm(DecisionForm):
    """The expert's own reasoning, wording, category and severity in place of the rule's."""

    def __init__(self) -> None:
        super().__init__()
        self._signal: Finding | None = None
        self.labels = {name: QLabel() for name in ("message", "proposed")}
        self.message, self.proposed = QPlainTextEdit(), QPlainTextEdit()
        self.category, self.severity = Choice(), Choice()
        for name, field in (("message", self.message), ("proposed", self.proposed)):
            self.labels[name].setTextFormat(Qt.TextFormat.PlainText)
            field.setTabChangesFocus(True)
            field.setFixedHeight(84)
            self.column.addWidget(self.labels[name])
            self.column.addWidget(field)
        for box in (self.category, self.severity):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            self.column.addWidget(box)
        self.add_buttons()

    def retranslate(self) -> None:
        super().retranslate()
        for name, label in self.labels.items():
            label.setText(t(f"decision.{name}"))
            label.setBuddy(getattr(self, name))
            getattr(self, name).setAccessibleName(label.text())
        self.category.setAccessibleName(t("findings.category"))
        self.severity.setAccessibleName(t("decision.severity"))
        if self._signal is not None:
            self.start(self._signal)

    def start(self, signal: Finding) -> None:
        """Begins with the words that stand."""
        self._signal = signal
        self.message.setPlainText(signal.decision.message or say(signal.message))
        self.proposed.setPlainText(signal.decision.proposed or signal.proposed or "")
        self.category.clear()
        for category in Category:
            self.category.addItem(say(CATEGORIES[category]), category)
        self.category.setCurrentIndex(list(Category).index(signal.decision.category or signal.category))
        self.severity.clear()
        for severity in Severity:
            self.severity.addItem(say(SEVERITIES[severity]), severity)
        self.severity.setCurrentIndex(list(Severity).index(signal.decision.severity or signal.severity))

    def take_focus(self) -> None:
        """Waits for the wording."""
        self.proposed.setFocus()

    def finish(self) -> None:
        signal = self._signal
        if signal is None:
            return
        message, proposed = self.message.toPlainText().strip(), self.proposed.toPlainText().strip()
        category, severity = list(Category)[self.category.currentIndex()], list(Severity)[self.severity.currentIndex()]
        self.done.emit(Decision(
            state=DecisionState.AMENDED,
            note=signal.decision.note,
            message=message if message and message != say(signal.message) else None,
            proposed=proposed if proposed and proposed != (signal.proposed or "") else None,
            category=category if category is not signal.category else None,
            severity=severity if severity is not signal.severity else None,
        ))
