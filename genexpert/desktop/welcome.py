"""What stands in the place of the text while nothing is open: what to do first, and the drafts of late."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from genexpert.desktop import settings
from genexpert.desktop.parts import Words, empty
from genexpert.desktop.words import interface, t


class Welcome(QWidget):
    """Teaches the first step.

    Attributes:
        open_asked, paste_asked, cases_asked, training_asked: a button was pressed.
        path_chosen: one of the recent drafts.
    """

    open_asked = Signal()
    paste_asked = Signal()
    cases_asked = Signal()
    training_asked = Signal()
    path_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.what, self.drop = Words(role="title"), Words(), Words(role="quiet")
        self.steps = [Words() for _ in range(3)]
        self.buttons = {name: QPushButton() for name in ("open", "paste", "cases", "training")}
        self.recent_title = Words(role="heading")
        self.recent = QVBoxLayout()
        inside = QFrame()
        inside.setMaximumWidth(620)
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        for words in (self.title, self.what, *self.steps):
            column.addWidget(words)
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(6)
        column.addLayout(row)
        column.addWidget(self.drop)
        column.addSpacing(12)
        column.addWidget(self.recent_title)
        column.addLayout(self.recent)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(inside, 8)
        centre.addStretch(1)
        whole.addLayout(centre)
        whole.addStretch(3)
        self.buttons["open"].setDefault(True)
        for name, asked in (("open", self.open_asked), ("paste", self.paste_asked), ("cases", self.cases_asked),
                            ("training", self.training_asked)):
            self.buttons[name].clicked.connect(asked)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.title.setText(t("welcome.title"))
        self.what.setText(t("welcome.what"))
        self.drop.setText(t("welcome.drop"))
        for number, step in enumerate(self.steps, start=1):
            step.setText(t(f"welcome.step{number}"))
        for name, button in self.buttons.items():
            button.setText(t(f"welcome.{name}"))
        self.show_recent()

    def show_recent(self) -> None:
        """Lists the drafts of late."""
        empty(self.recent)
        paths = settings.recent()
        self.recent_title.say(t("welcome.recent") if paths else "")
        for path in paths[:5]:
            self.recent.addWidget(self._button(path), alignment=Qt.AlignmentFlag.AlignLeft)

    def _button(self, path: Path) -> QPushButton:
        button = QPushButton(path.name)
        button.setFlat(True)
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.path_chosen.emit(path))
        return button
