"""Walks the XML of an ODT once, from start to end, and collects its paragraphs.

A place is "content.xml#17": the 17th stretch of characters of the part, from 0, in document order, as
`itertext()` counts them.
"""

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from genexpert.domain.draft import Cell, ParagraphKind, Revisions
from genexpert.reading.composition import check_size
from genexpert.reading.docx_styles import whole
from genexpert.reading.flows import Change, FlowParagraph, FlowPiece, collapsed
from genexpert.reading.odt_lists import TEXT, ListRun, Lists

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
P, H, SPAN = TEXT + "p", TEXT + "h", TEXT + "span"
CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
SILENT = frozenset((
    TEXT + "note-citation", TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "variable-decls",
    TEXT + "user-field-decls", OFFICE + "forms", OFFICE + "annotation", TEXT + "ruby-text", OFFICE + "scripts",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
))
SHOWN = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
MOST_REPEATED = 1000


@dataclass(slots=True)
class Comment:
    name: str
    author: str | None = None
    date: str | None = None
    text: str = ""


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    cell: Cell | None = None


@dataclass(slots=True)
class _List:
    run: ListRun
    level: int
    fresh: bool = False  # an item has begun and its first paragraph is still to come
    start: int | None = None


@dataclass(slots=True)
class _Flow:
    kind: ParagraphKind
    paragraphs: list[FlowParagraph] = field(default_factory=list)
    open: FlowParagraph | None = None
    boxes: list[FlowParagraph] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)


@dataclass(slots=True)
class Region:
    """A tracked change: who, when, and for a deletion the text nodes that it took away."""

    change: Change
    gone: list[tuple[int, str]] = field(default_factory=list)  # number of the node, its text; -1: a paragraph ends


class OdtWalk:
    """One pass.

    Attributes:
        body: paragraphs with boxes in their places; notes: those of notes.
        comments: in the order of the text.
        revised: whether tracked changes were met.
    """

    def __init__(
        self, name: str, part: str, lists: Lists, styles: dict[str, str], raised: frozenset[str], revisions: Revisions
    ) -> None:
        self._name, self._pieces = name, 0
        self._part, self._lists, self._styles, self._raised = part, lists, styles, raised
        self._revisions = revisions
        self._node = 0
        self._silent = 0
        self._raising = 0
        self._inserted: list[Region] = []
        self._regions: dict[str, Region] = {}
        self._flows = [_Flow(ParagraphKind.BODY)]
        self._marks: list[str] = []
        self._tables = 0
        self.notes: list[list[FlowParagraph]] = []
        self.comments: list[Comment] = []
        self.revised = False

    @property
    def body(self) -> list[FlowParagraph]:
        return self._flows[0].paragraphs

    def walk(self, root: Any, wanted: Any, kind: ParagraphKind = ParagraphKind.BODY) -> None:
        """Collects what stands in `wanted`; the whole of `root` is counted, so that places are the same."""
        self._flows[0].kind = kind
        inside = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                inside += element is wanted
                if inside:
                    self._start(tag, element)
                if element.text:
                    if inside:
                        self._characters(element.text)
                    self._node += 1
            else:
                if inside:
                    self._end(tag, element)
                inside -= element is wanted
                if element.tail:
                    if inside:
                        self._characters(element.tail)
                    self._node += 1
        self._paragraph_end()

    def _start(self, tag: str, element: Any) -> None:
        self._pieces += 1
        check_size(self._pieces // 2, self._name)
        if tag == TEXT + "tracked-changes":
            self._learn_changes(element)
        if tag == OFFICE + "annotation":
            self._annotation(element)
        if self._silent or tag in SILENT:
            self._silent += 1
        elif tag in (P, H):
            self._paragraph(tag, element)
        elif tag == SPAN:
            self._raising += element.get(TEXT + "style-name") in self._raised
        elif tag in SHOWN:
            self._put(SHOWN[tag], 0, False)
        elif tag == TEXT + "s":
            count = min(max(whole(element.get(TEXT + "c")) or 1, 1), MOST_REPEATED)
            self._put(" " * count, 0, False)
        elif tag == TEXT + "list":
            self._list(element)
        elif tag in (TEXT + "list-item", TEXT + "list-header") and self._flows[-1].lists:
            one = self._flows[-1].lists[-1]
            one.fresh, one.start = tag == TEXT + "list-item", whole(element.get(TEXT + "start-value"))
        elif tag.startswith(TABLE):
            self._table(tag, element)
        elif tag == TEXT + "note-body":
            self._flows.append(_Flow(ParagraphKind.NOTE))
        elif tag == DRAW + "text-box":
            self._flows.append(_Flow(ParagraphKind.BOX))
        elif tag == OFFICE + "annotation-end":
            self._marks.append("-" + (element.get(OFFICE + "name") or ""))
        elif tag in (TEXT + "change", TEXT + "change-start", TEXT + "change-end"):
            self._change(tag, element.get(TEXT + "change-id") or "")

    def _end(self, tag: str, element: Any) -> None:
        if self._silent:
            self._silent -= 1
        elif tag in (P, H):
            if not self._hidden():
                self._paragraph_end()
        elif tag == SPAN:
            self._raising -= element.get(TEXT + "style-name") in self._raised
        elif tag == TEXT + "list":
            if self._flows[-1].lists:
                self._flows[-1].lists.pop()
        elif tag == TABLE + "table":
            if self._flows[-1].tables:
                self._flows[-1].tables.pop()
        elif tag in CELLS:
            self._paragraph_end()
            if self._flows[-1].tables:
                self._flows[-1].tables[-1].cell = None
        elif tag == TEXT + "note-body":
            self._paragraph_end()
            self.notes.append(self._flows.pop().paragraphs)
        elif tag == DRAW + "text-box":
            self._paragraph_end()
            box = self._flows.pop().paragraphs
            self._flows[-1].boxes += box
            if self._flows[-1].open is None:
                self._release_boxes()

    def _paragraph(self, tag: str, element: Any) -> None:
        flow = self._flows[-1]
        if flow.open is not None:  # a hidden end of a paragraph joins the two
            return
        cell = flow.tables[-1].cell if flow.tables else None
        style = element.get(TEXT + "style-name")
        place = f"{self._part}#{self._node}"
        kind = ParagraphKind.CELL if cell and flow.kind is ParagraphKind.BODY else flow.kind
        flow.open = FlowParagraph(place, kind, self._styles.get(style or "", style), cell)
        if flow.lists and flow.lists[-1].fresh and not self._hidden():
            one = flow.lists[-1]
            flow.open.number = self._lists.next(one.run, one.level, one.start)
            flow.open.level, one.fresh = one.level, False
        elif tag == H and not flow.lists and element.get(TEXT + "is-list-header") != "true":
            level = (whole(element.get(TEXT + "outline-level")) or 1) - 1
            flow.open.number = self._lists.next(self._lists.outline(), level, None)
        if flow.open.number is None:
            flow.open.level = None

    def _paragraph_end(self) -> None:
        flow = self._flows[-1]
        if flow.open is not None:
            if self._marks:
                flow.open.pieces.append(FlowPiece("", flow.open.place, generated=True, marks=tuple(self._marks)))
                self._marks = []
            flow.paragraphs.append(flow.open)
            flow.open = None
        self._release_boxes()

    def _release_boxes(self) -> None:
        flow = self._flows[-1]
        flow.paragraphs += flow.boxes
        flow.boxes = []

    def _list(self, element: Any) -> None:
        lists = self._flows[-1].lists
        if lists:
            run = lists[-1].run
            own = element.get(TEXT + "style-name")
            lists.append(_List(ListRun(own) if own and own != run.style else run, lists[-1].level + 1))
        else:
            lists.append(_List(self._lists.open(element, ""), 0))

    def _table(self, tag: str, element: Any) -> None:
        tables = self._flows[-1].tables
        if tag == TABLE + "table":
            tables.append(_Table(self._tables))
            self._tables += 1
        elif tag == TABLE + "table-row" and tables:
            tables[-1].row += 1
            tables[-1].column = 0
        elif tag in CELLS and tables:
            table = tables[-1]
            rows = whole(element.get(TABLE + "number-rows-spanned")) or 1
            columns = whole(element.get(TABLE + "number-columns-spanned")) or 1
            table.cell = Cell(table.number, max(table.row, 0), table.column, max(rows, 1), max(columns, 1))
            repeated = whole(element.get(TABLE + "number-columns-repeated")) or 1
            table.column += min(max(repeated, 1), MOST_REPEATED)

    def _hidden(self) -> bool:
        return bool(self._inserted) and self._revisions is Revisions.REJECTED

    def _characters(self, text: str) -> None:
        flow = self._flows[-1]
        if self._silent or flow.open is None or self._hidden():
            return
        for offset, part in collapsed(text, flow.open.ends_in_space):
            self._put(part, offset, True)

    def _put(self, text: str, offset: int, of_node: bool) -> None:
        paragraph = self._flows[-1].open
        if paragraph is None or self._hidden():
            return
        change = self._inserted[-1].change if self._inserted else None
        marks, self._marks = tuple(self._marks), []
        paragraph.pieces.append(FlowPiece(text, f"{self._part}#{self._node}", offset, self._raising > 0, change,
                                          not of_node, marks))

    def _annotation(self, element: Any) -> None:
        name = element.get(OFFICE + "name") or f"#{len(self.comments)}"
        author, date = element.find(DC + "creator"), element.find(DC + "date")
        words = ("".join(child.itertext()) for child in element.iter(P))
        self.comments.append(Comment(name, author.text if author is not None else None,
                                     date.text if date is not None else None, "\n".join(words)))
        self._marks.append("+" + name)

    def _learn_changes(self, element: Any) -> None:
        node = self._node + bool(element.text)
        region: Region | None = None
        gone = False
        for event, child in etree.iterwalk(element, events=("start", "end")):
            if child is element:
                continue
            if event == "start":
                if child.tag == TEXT + "changed-region":
                    region = Region(_change_of(child))
                    self._regions[child.get(TEXT + "id") or child.get(XML_ID) or ""] = region
                elif child.tag in (P, H) and region is not None and region.change[0] == "delete":
                    gone = True
                if child.text:
                    if gone and region is not None:
                        region.gone.append((node, child.text))
                    node += 1
            else:
                if child.tag in (P, H) and gone and region is not None:
                    region.gone.append((-1, "\n"))
                    gone = False
                if child.tail:
                    if gone and region is not None:
                        region.gone.append((node, child.tail))
                    node += 1

    def _change(self, tag: str, key: str) -> None:
        region = self._regions.get(key)
        if region is None:
            return
        self.revised = True
        if tag == TEXT + "change-start" and region.change[0] == "insert":
            self._inserted.append(region)
        elif tag == TEXT + "change-end":
            self._inserted = [one for one in self._inserted if one is not region]
        elif tag == TEXT + "change" and self._revisions in (Revisions.REJECTED, Revisions.BOTH):
            self._restore(region)

    def _restore(self, region: Region) -> None:
        paragraph = self._flows[-1].open
        if paragraph is None:
            return
        last = len(region.gone) - 1
        for at, (node, text) in enumerate(region.gone):
            if node < 0:
                if at != last:
                    paragraph.pieces.append(FlowPiece("\n", paragraph.place, change=region.change, generated=True))
                continue
            for offset, part in collapsed(text, paragraph.ends_in_space):
                paragraph.pieces.append(FlowPiece(part, f"{self._part}#{node}", offset, change=region.change))


def _change_of(region: Any) -> Change:
    kind, author, date = "format", None, None
    for element in region.iter():
        if element.tag in (TEXT + "insertion", TEXT + "deletion"):
            kind = "insert" if element.tag == TEXT + "insertion" else "delete"
        elif element.tag == DC + "creator" and author is None:
            author = element.text
        elif element.tag == DC + "date" and date is None:
            date = element.text
    return kind, author, date
