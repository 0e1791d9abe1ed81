"""Text pasted as a draft."""

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from genexpert.desktop.dialog import Dialog
from genexpert.desktop.words import t


class PasteDialog(Dialog):
    """Asks for a title and the text; begins with what is on the clipboard."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(t("paste.title"), parent)
        self.title, self.words = QLineEdit(), QPlainTextEdit(text)
        self.title.setPlaceholderText(t("paste.name"))
        self.title.setAccessibleName(t("paste.name"))
        self.words.setPlaceholderText(t("paste.text"))
        self.words.setAccessibleName(t("paste.text"))
        self.column.addWidget(self.title)
        self.column.addWidget(self.words)
        self.add_button("dialog.cancel", self.reject)
        self.add_button("paste.review", self._finish, default=True)

    def _finish(self) -> None:
        if self.words.toPlainText().strip():
            self.accept()
        else:
            self.words.setFocus()


def ask_text(parent: QWidget | None, text: str) -> tuple[str, str] | None:
    """Title and text that were entered, or None."""
    dialog = PasteDialog(text, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return dialog.title.text().strip() or t("paste.untitled"), dialog.words.toPlainText()
