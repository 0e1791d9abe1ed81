"""A calm bar over the text that says what went wrong, or what was done."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from genexpert.desktop.parts import Words
from genexpert.desktop.words import interface, say, t
from genexpert.domain.localized import LocalText


class MessageBar(QFrame):
    """Shows one message until it is put away; speaks the language of the interface even when that changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = LocalText()
        self.words, self.close_button = Words(), QPushButton()
        self.close_button.setFlat(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def tell(self, text: LocalText, trouble: bool = False) -> None:
        """Shows a message; `trouble` gives it another colour."""
        self._text = text
        self.setObjectName("trouble" if trouble else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Says its words again."""
        self.words.setText(say(self._text))
        self.setAccessibleName(say(self._text))
        self.close_button.setText(t("message.close"))
