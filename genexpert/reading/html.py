"""Web pages: blocks are paragraphs, cells keep their place, raised characters are marked; scripts are never read.

A place is "html#17": the 17th stretch of characters of the page, from 0, in document order, as `itertext()` of the
parsed page counts them.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from genexpert.domain.draft import Cell, Draft, ParagraphKind, Revisions, TrackedChange
from genexpert.domain.progress import Progress
from genexpert.reading import faults
from genexpert.reading.composition import Composition, check_size
from genexpert.reading.docx_styles import whole
from genexpert.reading.encoding import decode
from genexpert.reading.flows import Change, FlowParagraph, FlowPiece, collapsed, write
from genexpert.reading.numerals import written
from genexpert.reading.source import Source

LARGEST = 40_000_000  # bytes
LARGEST_TREE = 1_000_000  # tags
SILENT = frozenset(("script", "style", "head", "template", "noscript", "object", "iframe", "svg", "select", "textarea"))
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title",
    "tr", "ul",
))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w\-]+)", re.I,
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
CONTROLS = dict.fromkeys((*range(9), 11, *range(14, 32)))
# Word and LibreOffice write notes as links to and from blocks with these names; the numbers in the links are no words.
NOTE_LINK = re.compile(r"#(?:_ftn|_edn|sdfootnote|sdendnote)(?:ref)?\d+")
NOTE_BLOCK = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")
CHANGES = {"ins": "insert", "del": "delete"}
LIST_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of an HTML page. Raises DraftError where it is damaged, too large or has no text."""
    root = _parsed(source)
    progress("reading", 0.4)
    wanted = Revisions.ACCEPTED if revisions is Revisions.NONE else revisions
    walk = _HtmlWalk(source.name, wanted)
    walk.walk(root)
    out, changes = Composition(source.name), list[TrackedChange]()
    write(out, [paragraph for paragraph in walk.paragraphs if paragraph.text.strip()], changes, {})
    if not out.text.strip():
        raise faults.without_text(source.name)
    progress("reading", 1.0)
    return Draft(source.name, "html", source.sha256, out.text, tuple(out.paragraphs), tuple(out.runs),
                 wanted if walk.revised else Revisions.NONE, tuple(changes),
                 superscripts=tuple(out.superscripts))


def _parsed(source: Source) -> Any:
    if len(source.content) > LARGEST or source.content.count(b"<") > LARGEST_TREE:
        raise faults.too_large(source.name, f"> {LARGEST // 1_000_000} MB")
    text = DECLARATION.sub("", _decoded(source)).translate(CONTROLS)
    if not text.strip():
        raise faults.without_text(source.name)
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise faults.damaged(source.name, "HTML") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):  # nested too deep, cut there
        raise faults.damaged(source.name, "HTML")
    return root


def _decoded(source: Source) -> str:
    content = source.content
    named = CHARSET.search(content[:4096])
    if named and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = (named[1] or named[2]).decode("ascii")
        try:
            return content.decode(name)
        except (LookupError, UnicodeError):
            pass  # the page does not keep what it promises: look at the bytes
    return decode(content, source.name)[0]


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    cell: Cell | None = None
    taken: dict[int, int] = field(default_factory=dict)  # column -> rows that a cell above still covers


class _HtmlWalk:
    """One pass over the parsed page."""

    def __init__(self, name: str, revisions: Revisions) -> None:
        self._name = name
        self._left_out = {Revisions.ACCEPTED: "delete", Revisions.REJECTED: "insert"}.get(revisions)
        self.revised = False
        self._changes: list[Change] = []
        self._kinds: list[ParagraphKind] = []  # what the words of the open div blocks are
        self.paragraphs: list[FlowParagraph] = []
        self._open: FlowParagraph | None = None
        self._node = 0
        self._silent = 0
        self._raised = 0
        self._kept = 0  # inside pre, white space is kept
        self._style: list[str] = []
        self._tables: list[_Table] = []
        self._count = 0
        self._lists: list[tuple[str, int]] = []
        self._number: str | None = None

    def walk(self, root: Any) -> None:
        """Collects all paragraphs."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                self._start(tag, element)
                check_size(self._node, self._name)
                if element.text:
                    self._characters(element.text)
                    self._node += 1
            else:
                self._end(tag)
                if element.tail:
                    self._characters(element.tail)
                    self._node += 1
        self._close()

    def _start(self, tag: str, element: Any) -> None:
        if self._silent or tag in SILENT or self._is_left_out(tag, element):
            self._silent += 1
            return
        if tag in CHANGES:
            self._changes.append((CHANGES[tag], None, element.get("datetime")))
        if tag == "div":
            self._kinds.append(self._kind_of(element))
        if tag in BLOCKS:
            self._close()
        if tag in HEADINGS or tag == "title":
            self._style.append(tag)
        elif tag == "sup":
            self._raised += 1
        elif tag == "pre":
            self._kept += 1
        elif tag == "br":
            self._put("\n", 0, generated=True)
        elif tag in ("ol", "ul"):
            form = LIST_FORMS.get(element.get("type") or "1", "decimal") if tag == "ol" else "bullet"
            start = whole(element.get("start"))
            self._lists.append((form, (start if start is not None else 1) - 1))
        elif tag == "li" and self._lists:
            form, count = self._lists[-1]
            self._lists[-1] = form, count + 1
            self._number = "•" if form == "bullet" else written(count + 1, form) + "."
        elif tag in ("table", "tr", "td", "th"):
            self._table(tag, element)

    def _end(self, tag: str) -> None:
        if self._silent:
            self._silent -= 1
            return
        if tag in BLOCKS:
            self._close()
        if tag in CHANGES and self._changes:
            self._changes.pop()
        if tag == "div" and self._kinds:
            self._kinds.pop()
        if (tag in HEADINGS or tag == "title") and self._style:
            self._style.pop()
        elif tag == "sup":
            self._raised -= 1
        elif tag == "pre":
            self._kept -= 1
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._number = None
        elif tag == "table" and self._tables:
            self._tables.pop()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].cell = None

    def _is_left_out(self, tag: str, element: Any) -> bool:
        """Numbers of notes, and what a change took away or brought, as the changes are read."""
        if tag == "a":
            return NOTE_LINK.match(element.get("href") or "") is not None
        self.revised |= tag in CHANGES
        return tag in CHANGES and CHANGES[tag] == self._left_out

    def _kind_of(self, element: Any) -> ParagraphKind:
        if NOTE_BLOCK.fullmatch(element.get("id") or ""):
            return ParagraphKind.NOTE
        if element.get("title") in ("header", "footer"):
            return ParagraphKind.HEADER
        return self._kinds[-1] if self._kinds else ParagraphKind.BODY

    def _table(self, tag: str, element: Any) -> None:
        if tag == "table":
            self._tables.append(_Table(self._count))
            self._count += 1
            return
        if not self._tables:
            return
        table = self._tables[-1]
        if tag == "tr":
            table.row, table.column = table.row + 1, 0
            table.taken = {column: rows - 1 for column, rows in table.taken.items() if rows > 1}
            return
        while table.column in table.taken:
            table.column += 1
        rows = min(max(whole(element.get("rowspan")) or 1, 1), 1000)
        columns = min(max(whole(element.get("colspan")) or 1, 1), 1000)
        table.cell = Cell(table.number, max(table.row, 0), table.column, rows, columns)
        for column in range(table.column, table.column + columns):
            if rows > 1:
                table.taken[column] = rows
        table.column += columns

    def _close(self) -> None:
        if self._open is not None:
            self.paragraphs.append(self._open)
            self._open = None

    def _characters(self, text: str) -> None:
        if self._silent:
            return
        if self._kept:
            self._put(text, 0)
            return
        for offset, part in collapsed(text, self._open is None or self._open.ends_in_space):
            self._put(part, offset)

    def _put(self, text: str, offset: int, generated: bool = False) -> None:
        place = f"html#{self._node}"
        if self._open is None:
            if generated:
                return
            cell = self._tables[-1].cell if self._tables else None
            around = self._kinds[-1] if self._kinds else ParagraphKind.BODY
            kind = ParagraphKind.CELL if cell and around is ParagraphKind.BODY else around
            style = self._style[-1] if self._style else None
            self._open = FlowParagraph(place, kind, style, cell, self._number,
                                       len(self._lists) - 1 if self._number else None)
            self._number = None
        self._open.pieces.append(FlowPiece(text, place, offset, self._raised > 0,
                                           self._changes[-1] if self._changes else None, generated))
