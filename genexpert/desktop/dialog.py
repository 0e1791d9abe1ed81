"""What all dialogs share: a column, a line that tells mistakes, buttons at the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from genexpert.desktop.parts import Words
from genexpert.desktop.words import say, t
from genexpert.domain.errors import GenexpertError


class Dialog(QDialog):
    """A dialog that is gone when it is closed.

    Attributes:
        column: where the content goes.
        told: a line for what went wrong or was done.
    """

    def __init__(self, title: str, parent: QWidget | None, width: int = 720, height: int = 520) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(width, height)
        whole = QVBoxLayout(self)
        self.column = QVBoxLayout()
        self.told = Words(role="quiet")
        self.told.hide()
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        whole.addLayout(self.column, 1)
        whole.addWidget(self.told)
        whole.addLayout(self.buttons)

    def add_button(self, key: str, pressed: Callable[[], object], default: bool = False) -> QPushButton:
        """A button at the end of the dialog."""
        button = QPushButton(t(key))
        button.setAutoDefault(default)
        button.setDefault(default)
        button.clicked.connect(lambda checked=False: pressed())
        self.buttons.addWidget(button)
        return button

    def attempt(self, action: Callable[[], object]) -> bool:
        """Does something that may fail in the program's own words; says them in the dialog."""
        try:
            action()
        except GenexpertError as error:
            self.told.say(say(error.text))
            return False
        return True


def table(headers: list[str], stretched: int, name: str) -> QTableWidget:
    """A table of rows to choose from."""
    made = QTableWidget(0, len(headers))
    made.setHorizontalHeaderLabels(headers)
    made.setAccessibleName(name)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setShowGrid(False)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(made.fontMetrics().height() + 12)
    made.horizontalHeader().setHighlightSections(False)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    made.horizontalHeader().setSectionResizeMode(stretched, made.horizontalHeader().ResizeMode.Stretch)
    return made


def fill(widget: QTableWidget, rows: Sequence[tuple[str, ...]], keys: Sequence[object]) -> None:
    """Fills a table; the key of a row is what `key_of` gives back."""
    widget.setRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.UserRole, keys[number])
            widget.setItem(number, column, item)


def key_of(widget: QTableWidget) -> object | None:
    """Key of the current row."""
    item = widget.item(widget.currentRow(), 0)
    return item.data(Qt.ItemDataRole.UserRole) if item is not None else None
