"""Small parts that several views are made of."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Words(QLabel):
    """Words that wrap, can be selected and read aloud; always plain text, whatever a draft says."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            self.setObjectName(role)

    def say(self, text: str) -> None:
        """Says other words; nothing is shown for none."""
        self.setText(text)
        self.setVisible(bool(text))


class Choice(QComboBox):
    """A choice in a scrolling column: the wheel scrolls the column and never changes the choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Column(QScrollArea):
    """A scrolling column of widgets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(14, 10, 14, 14)
        self.column.setSpacing(6)
        self.setWidget(inside)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.settle)
        inside.installEventFilter(self)

    def settle(self) -> None:
        """The column is as high as its wrapped words need.

        Qt remembers the heights of words that were laid out before they had their font, and then squeezes them.
        """
        for label in self._inside.findChildren(QLabel):
            label.ensurePolished()
        for widget in reversed(self._inside.findChildren(QWidget)):
            if (layout := widget.layout()) is not None:
                layout.invalidate()
        self.column.invalidate()
        self._inside.setMinimumHeight(self.column.totalHeightForWidth(self._inside.width()))

    def settle_soon(self) -> None:
        """Settles once what was added is there."""
        self._settling.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Content that changed is settled anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            needed = self.column.totalHeightForWidth(self._inside.width())
            if needed != self._inside.minimumHeight():
                self.settle_soon()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column is as wide as what can be seen of it, and never wider."""
        self._inside.setFixedWidth(event.size().width())
        self.settle_soon()
        super().resizeEvent(event)


def line() -> QFrame:
    """A thin line between parts."""
    drawn = QFrame()
    drawn.setObjectName("line")
    drawn.setFixedHeight(1)
    return drawn


def offer(text: str = "") -> QPushButton:
    """A quiet button that looks like a link."""
    made = QPushButton(text)
    made.setFlat(True)
    made.setObjectName("offer")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def wrapped(words: str) -> str:
    """Words of a tool tip that Qt breaks into lines; whatever a draft says in them is shown as it is."""
    return f"<qt>{escape(words)}</qt>" if words else ""


def empty(layout: QLayout) -> None:
    """Takes all widgets out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
