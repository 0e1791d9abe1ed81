"""Walks one part of a DOCX in document order and writes its text into a composition.

The walk keeps its own stack, so that no nesting in a file can exhaust Python's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from genexpert.domain.draft import Cell, ParagraphKind, Revisions, TrackedChange
from genexpert.domain.span import Span
from genexpert.reading.composition import Composition
from genexpert.reading.docx_elements import (
    BR,
    CR,
    DEL_TEXT,
    ID,
    MATH_TEXT,
    MC,
    NO_BREAK_HYPHEN,
    PTAB,
    SHOWN_AS,
    SOFT_HYPHEN,
    SYM,
    TAB,
    TBL,
    TC,
    TR,
    TXBX_CONTENT,
    VAL,
    WITH_TEXT,
    P,
    R,
    T,
    W,
    shown,
)
from genexpert.reading.docx_numbering import Numbering
from genexpert.reading.docx_styles import Styles, is_raised, numbering_of
from genexpert.reading.docx_tables import cells_of

CHANGES = {W + "ins": "insert", W + "del": "delete", W + "moveFrom": "move-from", W + "moveTo": "move-to"}
GONE = {"delete", "move-from"}
HIDDEN_BY = {
    Revisions.ACCEPTED: frozenset(GONE),
    Revisions.REJECTED: frozenset(CHANGES.values()) - GONE,
    Revisions.BOTH: frozenset(),
    Revisions.NONE: frozenset(GONE),
}
# Inside a run or a paragraph, but without text of their own to show.
SILENT = frozenset(W + name for name in (
    "pPr", "rPr", "instrText", "delInstrText", "fldChar", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd",
    "proofErr", "annotationRef", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "permStart", "permEnd", "sectPr",
    "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "rt", "rubyPr", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "fldData", "ffData", "dataBinding", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd",
))
PLAIN = frozenset((T, TAB, BR, CR, NO_BREAK_HYPHEN, SOFT_HYPHEN, SYM, PTAB, DEL_TEXT))
BEARING = frozenset(WITH_TEXT)
DRAWN = frozenset((W + "drawing", W + "pict", W + "object"))
COMMENT_START, COMMENT_END = W + "commentRangeStart", W + "commentRangeEnd"
COMMENT_REFERENCE = W + "commentReference"
NOTE_REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
PARAGRAPH_STYLE, NUMBER_PROPERTIES, RUN_STYLE = W + "pStyle", W + "numPr", W + "rStyle"
SURVEYED = (*WITH_TEXT, *CHANGES, W + "vertAlign", W + "position")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
CHOICE, FALLBACK, ALTERNATE = MC + "Choice", MC + "Fallback", MC + "AlternateContent"


@dataclass(slots=True)
class Reading:
    """What the walks of all parts of one DOCX share."""

    composition: Composition
    styles: Styles
    numbering: Numbering | None
    revisions: Revisions
    changes: list[TrackedChange] = field(default_factory=list)
    commented: dict[str, list[int]] = field(default_factory=dict)  # comment id -> start, end
    notes: list[tuple[str, str]] = field(default_factory=list)  # "footnote" or "endnote", id; as referred to
    revised: bool = False  # whether tracked changes were met
    tables: int = 0


@dataclass(slots=True)
class _Frame:
    children: Iterator[Any]
    change: tuple[str, str | None, str | None] | None = None  # kind, author, date
    start: int = 0
    cells: dict[Any, Cell | None] | None = None  # of the table that this frame walks
    cell: Cell | None = None


class PartWalk:
    """The walk through one part (the body, a note, a running head)."""

    def __init__(self, reading: Reading, part: str, root: Any, raised: frozenset[str]) -> None:
        self._reading = reading
        self._out = reading.composition
        self._part = part
        self._index, self._raised, self._revised = _surveyed(root, raised)
        self._hidden = HIDDEN_BY[reading.revisions]
        self._next = 0  # number of the text element that comes next
        self._open = False
        self._pending: tuple[Any, ...] | None = None  # a paragraph that has not shown anything yet
        self._closing: tuple[Any, ...] = (ParagraphKind.BODY, None, None, None, None)
        self._boxes: list[Any] = []

    def blocks(self, root: Any, kind: ParagraphKind = ParagraphKind.BODY, prefix: str = "") -> None:
        """Writes all paragraphs and tables below `root`; `prefix` is generated before the first paragraph."""
        stack = [_Frame(iter(root))]
        while stack:
            frame = stack[-1]
            child = next(frame.children, None)
            if child is None:
                stack.pop()
                if self._open and (not stack or stack[-1].cell is not frame.cell):
                    self._close()
                continue
            tag = child.tag
            if tag == P:
                self._paragraph(child, ParagraphKind.CELL if frame.cell and kind is ParagraphKind.BODY else kind,
                                frame.cell, prefix)
                prefix = ""
            elif tag == TBL:
                stack.append(_Frame(iter(child), cells=cells_of(child, self._reading.tables), cell=frame.cell))
                self._reading.tables += 1
            elif tag == TR:
                if not self._row_is_hidden(child):
                    stack.append(_Frame(iter(child), cells=frame.cells, cell=frame.cell))
            elif tag == TC:
                cell = (frame.cells or {}).get(child)
                if cell is not None or next(child.iter(T), None) is not None:
                    stack.append(_Frame(iter(child), cell=cell or frame.cell))
            elif tag == ALTERNATE:
                stack.append(_Frame(iter(_chosen(child)), cells=frame.cells, cell=frame.cell))
            elif tag in (COMMENT_START, COMMENT_END):
                self._comment(child)
            elif tag not in SILENT and isinstance(tag, str):
                stack.append(_Frame(iter(child), cells=frame.cells, cell=frame.cell))
        if self._open:
            self._close()

    def _paragraph(self, element: Any, kind: ParagraphKind, cell: Cell | None, prefix: str) -> None:
        properties = next(iter(element), None)
        if properties is not None and properties.tag != PARAGRAPH_PROPERTIES:
            properties = None
        mark = self._mark(properties) if self._revised and properties is not None else None
        if not self._open:
            self._pending = (properties, kind, cell, prefix)
        self._inline(element)
        if mark is None:
            if not self._open:
                self._begin()
            self._close()
        elif not self._open:
            self._pending = None
        if self._boxes and not self._open:
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                self._box(box)

    def _box(self, box: Any) -> None:
        """The text of a box after the paragraph that holds it; its elements were counted with the others."""
        self.blocks(box, ParagraphKind.BOX)

    def _mark(self, properties: Any) -> str | None:
        """Kind of change that takes the end of the paragraph away, as the changes are read."""
        run = next(properties.iterchildren(RUN_PROPERTIES), None)
        if run is None:
            return None
        for child in run.iterchildren(*CHANGES):
            self._reading.revised = True
            if CHANGES[child.tag] in self._hidden:
                return CHANGES[child.tag]
        return None

    def _row_is_hidden(self, row: Any) -> bool:
        for properties in row.iterchildren(W + "trPr"):
            for child in properties.iterchildren(*CHANGES):
                self._reading.revised = True
                if CHANGES[child.tag] in self._hidden:
                    return True
        return False

    def _begin(self) -> None:
        properties, kind, cell, prefix = self._pending or (None, ParagraphKind.BODY, None, "")
        self._pending, self._open = None, True
        place = f"{self._part}#{self._next}"
        self._out.begin(place)
        self._out.generate(prefix, place)
        style_id, num_id, level = None, None, None
        if properties is not None:
            for child in properties.iterchildren(PARAGRAPH_STYLE, NUMBER_PROPERTIES):
                if child.tag == PARAGRAPH_STYLE:
                    style_id = child.get(VAL)
                else:
                    num_id, level = numbering_of(properties)
        number = self._reading.numbering.next(num_id, level, style_id) if self._reading.numbering else None
        if number is not None:
            self._out.generate(number[0] + number[1], place)
        self._closing = (kind, self._reading.styles.name(style_id), cell, number[0] if number else None,
                         number[2] if number else None)

    def _close(self) -> None:
        self._open = False
        self._out.end(*self._closing)

    def _inline(self, element: Any) -> None:
        stack = [_Frame(iter(element))]
        while stack:
            frame = stack[-1]
            for child in frame.children:
                tag = child.tag
                if tag == R:
                    self._run(child)
                elif tag in SILENT:
                    continue
                elif tag in CHANGES:
                    self._reading.revised = True
                    change = (CHANGES[tag], child.get(W + "author"), child.get(W + "date"))
                    if change[0] not in self._hidden:
                        stack.append(_Frame(iter(child), change, self._out.length if self._open else -1))
                        break
                elif tag in (COMMENT_START, COMMENT_END):
                    self._comment(child)
                elif tag == MATH_TEXT:
                    self._character(child)
                elif tag == ALTERNATE:
                    stack.append(_Frame(iter(_chosen(child))))
                    break
                elif isinstance(tag, str):
                    stack.append(_Frame(iter(child)))
                    break
            else:
                stack.pop()
                if frame.change is not None:
                    self._changed(frame)

    def _changed(self, frame: _Frame) -> None:
        kind, author, date = frame.change or ("", None, None)
        start, end = frame.start, self._out.length
        if start < 0:  # the change begins the paragraph; a computed number is not part of it
            start = self._out.runs[-1].span.start if self._open and self._out.runs else end
            for run in reversed(self._out.runs):
                if run.generated or not self._open:
                    break
                start = run.span.start
        if start < end:
            last = self._reading.changes[-1] if self._reading.changes else None
            if last and last.span.end == start and (last.kind, last.author, last.date) == (kind, author, date):
                self._reading.changes[-1] = TrackedChange(Span(last.span.start, end), kind, author, date)
            else:
                self._reading.changes.append(TrackedChange(Span(start, end), kind, author, date))

    def _run(self, run: Any) -> None:
        start, raised = -1, run in self._raised
        for child in run:
            tag = child.tag
            if tag in PLAIN:
                if start < 0:
                    if not self._open:
                        self._begin()
                    start = self._out.length
                self._character(child)
            elif tag in SILENT:
                continue
            elif tag in NOTE_REFERENCES:
                self._reading.notes.append((NOTE_REFERENCES[tag], child.get(ID) or ""))
            elif tag == COMMENT_REFERENCE:
                self._reading.commented.setdefault(child.get(ID) or "", [self._out.length, self._out.length])
            elif tag in DRAWN or tag == ALTERNATE:
                self._boxes.extend(_boxes(child))
            elif tag == W + "ruby" or tag == W + "sdt":
                self._inline(child)
        if raised and start >= 0:
            self._out.raise_last(start)

    def _character(self, element: Any) -> None:
        if not self._open:
            self._begin()
        number = self._index[element]
        tag = element.tag
        text = SHOWN_AS.get(tag) or shown(element)
        self._out.put(text, f"{self._part}#{number}")
        if number % 1000 == 0:
            self._out.check()
        self._next = number + 1

    def _comment(self, element: Any) -> None:
        key, at = element.get(ID) or "", self._out.length
        if element.tag == COMMENT_START:
            if not self._open and self._pending is not None:
                self._begin()
                at = self._out.length
            self._reading.commented.setdefault(key, [at, at])
        elif key in self._reading.commented:
            self._reading.commented[key][1] = at


def _surveyed(root: Any, raised_styles: frozenset[str]) -> tuple[dict[Any, int], frozenset[Any], bool]:
    """One pass for three things: numbers of the text elements as `text_elements` counts them, runs that are raised,
    and whether there are tracked changes."""
    index: dict[Any, int] = {}
    raised, revised, number = [], False, 0
    for element in root.iter(*SURVEYED, *((RUN_STYLE,) if raised_styles else ())):
        tag = element.tag
        if tag in BEARING:
            if tag != TAB or element is root or element.getparent().tag == R:
                index[element] = number
                number += 1
        elif tag in CHANGES:
            revised = True
        elif element is not root and element.getparent().tag == RUN_PROPERTIES and (
            element.get(VAL) in raised_styles if tag == RUN_STYLE else is_raised(element.getparent())
        ):
            raised.append(element.getparent().getparent())
    return index, frozenset(raised), revised


def _chosen(alternate: Any) -> Any:
    """What Word shows of an mc:AlternateContent: the choice, else the fallback."""
    choice = next(alternate.iterchildren(CHOICE), None)
    return choice if choice is not None else next(alternate.iterchildren(FALLBACK), ())


def _boxes(drawing: Any) -> list[Any]:
    """Contents of the text boxes of a drawing, the outermost ones only."""
    found, stack = [], [drawing]
    while stack:
        element = stack.pop()
        if element.tag == TXBX_CONTENT:
            found.append(element)
        elif element.tag == ALTERNATE:
            chosen = _chosen(element)
            stack.extend(reversed(list(chosen)))
        else:
            stack.extend(reversed(list(element)))
    return found

