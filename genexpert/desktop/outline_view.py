"""The outline: chapters and articles, the parts that have signals, and how many are still open."""

from bisect import bisect_left

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from genexpert.desktop.colours import colour
from genexpert.desktop.open_case import OpenCase, heading_of
from genexpert.desktop.words import interface, t
from genexpert.domain.case import is_decided
from genexpert.domain.provision import Level, Provision
from genexpert.domain.span import Span

Index = QModelIndex | QPersistentModelIndex
SPAN = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
ALWAYS = {Level.PREAMBLE, Level.ANNEX, Level.SECTION, Level.CHAPTER, Level.ARTICLE, Level.QUOTED}
HEADING_SHOWN = 90  # characters


class OutlineView(QTreeView):
    """Follows the text and leads it.

    Attributes:
        place_chosen: span of the provision that was chosen.
    """

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(14)
        self.setItemDelegate(_WithCount(self))
        self.setModel(QStandardItemModel(self))
        self._open: OpenCase | None = None
        self._items: list[tuple[Span, QStandardItem]] = []
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.setAccessibleName(t("outline.name"))

    def show_case(self, opened: OpenCase) -> None:
        """Shows the provisions of a case."""
        self._open = opened
        self._items = []
        model = QStandardItemModel(self)
        busy = {one.provision.path for one in opened.signals}
        top = [item for child in opened.made.act.root.children for item in self._item(child, busy)]
        for item in top:
            model.appendRow(item)
        self._items.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.recount()
        if len(top) < 30:
            self.expandToDepth(0)

    def clear_case(self) -> None:
        """Empties the outline."""
        self._open, self._items = None, []
        self.setModel(QStandardItemModel(self))

    def recount(self) -> None:
        """Counts the open signals of each provision."""
        if self._open is None:
            return
        waiting = [one.span.start for one in self._open.signals if not is_decided(one) and not one.is_strength]
        for span, item in self._items:
            count = bisect_left(waiting, span.end) - bisect_left(waiting, span.start)
            if item.data(COUNT) != count:
                item.setData(count, COUNT)
                words = item.text() if not count else f"{item.text()}, {t('outline.open', count=count)}"
                item.setData(words, Qt.ItemDataRole.AccessibleTextRole)

    def follow(self, index: int) -> None:
        """Marks the provision over a code point."""
        over = [item for span, item in self._items if span.start <= index < span.end]
        if over:
            place = self.model().indexFromItem(over[-1])  # type: ignore[attr-defined]
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def _item(self, provision: Provision, busy: set[tuple[str, ...]]) -> list[QStandardItem]:
        shown = provision.level in ALWAYS or (provision.level is Level.POINT) or provision.path in busy
        children = [item for child in provision.children for item in self._item(child, busy)]
        if not shown:
            return children
        item = QStandardItem(self._words(provision))
        item.setData(provision.span, SPAN)
        item.setToolTip(self._words(provision))
        self._items.append((provision.span, item))
        for child in children:
            item.appendRow(child)
        return [item]

    def _words(self, provision: Provision) -> str:
        assert self._open is not None
        if provision.heading is not None:
            words = " ".join(heading_of(provision).of(self._open.text).split())
            return words if len(words) <= HEADING_SHOWN else words[:HEADING_SHOWN - 1] + "…"
        return provision.label

    def _choose(self, index: QModelIndex) -> None:
        span = index.data(SPAN)
        if span is not None:
            self.place_chosen.emit(span)


class _WithCount(QStyledItemDelegate):
    """Writes the number of open signals at the right of a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows that can be read and hit."""
        return super().sizeHint(option, index) + QSize(0, 6)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leaves room for the number."""
        super().initStyleOption(option, index)
        if index.data(COUNT):
            room = option.rect.width() - option.fontMetrics.horizontalAdvance("00000")
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        count = index.data(COUNT) or 0
        if count:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.save()
            painter.setPen(option.palette.highlightedText().color() if chosen else colour("quiet"))
            place = QRect(option.rect).adjusted(0, 0, -6, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
            painter.restore()
