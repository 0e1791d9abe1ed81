"""A draft as it was read: its plain text, and where each character of it came from."""

from dataclasses import dataclass, field
from enum import StrEnum

from genexpert.domain.localized import LocalText
from genexpert.domain.span import Span


class Revisions(StrEnum):
    """How tracked changes were read. NONE: the draft has none."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    BOTH = "both"
    NONE = "none"


class ParagraphKind(StrEnum):
    BODY = "body"
    CELL = "cell"  # a paragraph of a table cell
    NOTE = "note"  # footnote or endnote
    HEADER = "header"  # running head or foot
    BOX = "box"  # text box


@dataclass(frozen=True, slots=True)
class Cell:
    """Place of a table cell: number of the table in the draft, row and column, all from 0."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A paragraph of the draft; its span excludes the line break that ends it."""

    span: Span
    kind: ParagraphKind = ParagraphKind.BODY
    style: str | None = None  # name of the paragraph style, or "h1".."h6" in HTML
    cell: Cell | None = None
    number: str | None = None  # automatic number as it stands at the start of the text ("Статья 5.", "1)")
    level: int | None = None  # level of the automatic number, from 0


@dataclass(frozen=True, slots=True)
class SourceRun:
    """Consecutive characters of the plain text that stand together in the source.

    `place` names the source: "word/document.xml#17" (the 17th w:t-like element of that part, from 0, in
    document order), "page 3" (PDF, from 1), "line 12" (text, from 1). `offset` counts code points from the
    start of that place. A generated run (computed number, separator) has no source characters: its place is
    that of its paragraph.
    """

    span: Span
    place: str
    offset: int
    generated: bool = False
    box: tuple[float, float, float, float] | None = None  # left, bottom, right, top in PDF points


@dataclass(frozen=True, slots=True)
class TrackedChange:
    span: Span
    kind: str  # "insert", "delete", "move-from", "move-to"
    author: str | None
    date: str | None  # ISO 8601, as the file has it


@dataclass(frozen=True, slots=True)
class DraftComment:
    """A comment that was already in the file; its span is the commented text."""

    span: Span
    author: str | None
    date: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader returns. `source` covers the whole text, in order and without gaps."""

    name: str  # file name without folder, or a title for pasted text
    format: str  # "docx", "odt", "rtf", "pdf", "html", "doc", "text", "scan"
    sha256: str  # of the file as given, hexadecimal
    text: str
    paragraphs: tuple[DraftParagraph, ...]
    source: tuple[SourceRun, ...]
    revisions: Revisions = Revisions.NONE
    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[DraftComment, ...] = ()
    superscripts: tuple[Span, ...] = ()  # characters set as superscript: 64¹ typed as 64 and a raised 1
    doubtful: tuple[Span, ...] = ()  # characters that a scanner was not sure of
    remarks: tuple[LocalText, ...] = field(default=())  # what the reader wants the expert to know
