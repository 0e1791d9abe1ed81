"""The text of the draft: read-only and quiet, signals thinly underlined, the chosen one alone filled."""

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from genexpert.desktop.colours import colour
from genexpert.desktop.marks import paint_mark
from genexpert.desktop.offsets import Positions, shown
from genexpert.desktop.open_case import OpenCase, heading_of
from genexpert.desktop.words import interface, t
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.provision import Level
from genexpert.domain.rule import Severity
from genexpert.domain.span import Span

LINE_HEIGHT = 150  # per cent: law is read slowly
HIGH = (Level.ANNEX, Level.SECTION, Level.CHAPTER, Level.ARTICLE)
BEFORE = 2000  # characters that a signal may begin above the visible part
DOCUMENT_MARGIN = 6
MARGIN = 30  # pixels for the marks
UNDERLINES = {
    Severity.VIOLATION: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Severity.RISK: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.ADVICE: QTextCharFormat.UnderlineStyle.DotLine,
    Severity.STRENGTH: QTextCharFormat.UnderlineStyle.DotLine,
}


class TextView(QTextEdit):
    """Shows one draft.

    Attributes:
        finding_clicked: id of the signal that was clicked in the text or in the margin.
        place_clicked: code point that was clicked.
    """

    finding_clicked = Signal(str)
    place_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setViewportMargins(MARGIN, 8, 12, 0)
        larger = self.font()
        larger.setPointSizeF(larger.pointSizeF() + 2)
        self.setFont(larger)
        self._margin = _Margin(self)
        self._open: OpenCase | None = None
        self._positions = Positions("")
        self._starts: list[int] = []
        self._chosen: str | None = None
        self._filled: QTextDocument | None = None
        self._evidence: tuple[Span, ...] = ()
        self.verticalScrollBar().valueChanged.connect(self._paint)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.setAccessibleName(t("text.name"))

    def show_case(self, opened: OpenCase) -> None:
        """Fills the view with the draft of a case."""
        self._open = opened
        self._chosen, self._evidence = None, ()
        self._positions = Positions(opened.text)
        self.setExtraSelections([])
        self._fill(opened)
        self._starts = [self._positions.to_qt(one.span.start) for one in opened.signals]
        QTimer.singleShot(0, self, self.refresh)

    def clear_case(self) -> None:
        """Empties the view."""
        self._open, self._starts = None, []
        self.setExtraSelections([])
        self.clear()

    def refresh(self) -> None:
        """Draws the signals anew after a decision or a change of colours."""
        self._paint()

    def choose(self, finding: str, jump: bool = True) -> None:
        """Fills the chosen signal and brings it into view."""
        self._chosen, self._evidence = finding, ()
        signal = self._open.signal(finding) if self._open else None
        if signal is not None and jump:
            self._bring(signal.span.start)
        self._paint()

    def show_evidence(self, spans: tuple[Span, ...]) -> None:
        """Fills the places that are evidence for an answer and brings the first into view."""
        self._evidence = spans
        if spans:
            self._bring(spans[0].start)
        self._paint()

    def show_place(self, span: Span) -> None:
        """Brings a provision into view with its start near the top."""
        self._bring(span.start, part=0.08)

    def find_words(self, words: str) -> bool:
        """Selects the next place with the words, from the cursor on and around the end; False where there is none."""
        if self._open is None or not words.strip():
            return False
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
        here = self._positions.from_qt(self.textCursor().selectionEnd())
        match = pattern.search(self._open.text, here) or pattern.search(self._open.text)
        if match is None:
            return False
        self._bring(match.start())
        cursor = self.textCursor()
        start, end = self._positions.span_to_qt(Span(*match.span()))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def first_visible(self) -> int:
        """Code point at the top of the view."""
        return self._positions.from_qt(self.cursorForPosition(self.viewport().rect().topLeft()).position())

    def visible_signals(self) -> list[tuple[Finding, QRect]]:
        """Signals that start in the visible part, with the place of their first character in the viewport."""
        if self._open is None:
            return []
        cursor = QTextCursor(self.document())
        seen = []
        for signal in self._signals_around():
            cursor.setPosition(self._positions.to_qt(signal.span.start))
            seen.append((signal, self.cursorRect(cursor)))
        return seen

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a signal chooses it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._open and not self.textCursor().hasSelection():
            index = self._positions.from_qt(self.cursorForPosition(event.position().toPoint()).position())
            over = [one for one in self._open.signals if one.span.start <= index <= one.span.end]
            if over:
                self.finding_clicked.emit(min(over, key=lambda one: len(one.span)).id)
            else:
                self.place_clicked.emit(index)

    def resizeEvent(self, event: QEvent) -> None:
        """The margin is as high as the text."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        area = self.viewport().geometry()
        self._margin.setGeometry(0, area.top(), MARGIN, area.height())
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark change while the program runs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.refresh()

    def _fill(self, opened: OpenCase) -> None:
        document = QTextDocument(self)  # filling the one that is shown would lay it out again and again
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(DOCUMENT_MARGIN)
        cursor = QTextCursor(document)
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(lines)
        plain, bold = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        at = 0
        text = shown(opened.text)
        cursor.beginEditBlock()
        for span in _headings(opened):
            cursor.insertText(text[at:span.start], plain)
            cursor.insertText(text[span.start:span.end], bold)
            at = span.end
        cursor.insertText(text[at:], plain)
        cursor.endEditBlock()
        self.setDocument(document)
        if self._filled is not None:
            self._filled.deleteLater()
        self._filled = document

    def _underline(self, signal: Finding) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        rejected = signal.decision.state is DecisionState.REJECTED
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline if rejected else UNDERLINES[signal.severity])
        style.setUnderlineColor(colour(signal.severity.value))
        return self._selection(signal.span, style)

    def _selection(self, span: Span, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        start, end = self._positions.span_to_qt(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = style
        return selection

    def _paint(self) -> None:
        filled = []
        signal = self._open.signal(self._chosen) if self._open and self._chosen else None
        chosen = [("chosen", signal.span)] if signal else []
        for name, span in [*(("evidence", span) for span in self._evidence), *chosen]:
            style = QTextCharFormat()
            style.setBackground(colour(name))
            filled.append(self._selection(span, style))
        # Only what can be seen: a selection far below would have Qt lay out everything above it at once.
        self.setExtraSelections(filled + [self._underline(one) for one in self._signals_around()])
        self._margin.update()

    def _signals_around(self) -> list[Finding]:
        """Signals that start in the visible part or a little before it."""
        if self._open is None:
            return []
        area = self.viewport().rect()
        first = self.cursorForPosition(area.topLeft()).position() - BEFORE
        last = self.cursorForPosition(area.bottomRight()).position()
        return self._open.signals[bisect_left(self._starts, first):bisect_left(self._starts, last + 1)]

    def _bring(self, index: int, part: float = 0.3) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(index))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        wanted = int(self.viewport().height() * part)
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - wanted)


class _Margin(QWidget):
    """Marks beside the lines where signals start."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        taken: dict[int, int] = {}  # marks on one line stand side by side
        for signal, rect in self._view.visible_signals():
            place = taken.get(rect.top(), 0)
            taken[rect.top()] = place + 1
            if place < 2:
                box = QRectF(6 + 11 * place, rect.top() + rect.height() / 2 - 5, 10, 10)
                paint_mark(painter, signal.severity, signal.decision.state, box)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        height = event.position().y()
        near = [signal for signal, rect in self._view.visible_signals() if rect.top() <= height <= rect.bottom()]
        if near:
            self._view.finding_clicked.emit(near[0].id)


def _headings(opened: OpenCase) -> list[Span]:
    """Headings and the title in order, none over another."""
    act = opened.made.act
    spans = [act.title_span] if len(act.title_span) else []
    spans += [heading_of(one) for one in act.provisions if one.heading is not None and one.level in HIGH]
    found: list[Span] = []
    for span in sorted(spans):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found

