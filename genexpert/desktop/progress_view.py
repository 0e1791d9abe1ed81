"""Where long work is, and the button that stops it; stands in the status bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from genexpert.desktop.words import interface, t


class ProgressView(QWidget):
    """Attributes:
    cancel_asked: the work is to be stopped.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = ""
        self.words, self.bar, self.cancel = QLabel(), QProgressBar(), QPushButton()
        self.bar.setRange(0, 100)
        self.bar.setFixedWidth(220)
        self.bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.bar, self.cancel):
            row.addWidget(widget)
        self.cancel.clicked.connect(self.cancel_asked)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Says its words again."""
        self.cancel.setText(t("progress.cancel"))
        self.bar.setAccessibleName(t("progress.name"))
        self.words.setText(t(f"progress.{self._stage}") if self._stage else t("progress.starting"))

    def show_busy(self, busy: bool) -> None:
        """Stands there while a job is being done."""
        self._stage = ""
        self.bar.setRange(0, 0 if busy else 100)
        self.retranslate()
        self.setVisible(busy)

    def show_progress(self, stage: str, done: float) -> None:
        """Tells the stage and how much of it is done, 0 to 1."""
        if stage != self._stage:
            self._stage = stage
            self.retranslate()
        self.bar.setRange(0, 100)
        self.bar.setValue(round(done * 100))
