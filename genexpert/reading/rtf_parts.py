"""What an RTF file is read into: streams of paragraphs of pieces, and the places of table cells."""

from dataclasses import dataclass, field

Change = tuple[str, str | None, str | None]  # kind, author, date


@dataclass(slots=True)
class RtfPiece:
    text: str
    byte: int
    superscript: bool
    change: Change | None
    listed: bool = False  # part of an automatic number


@dataclass(slots=True)
class RtfParagraph:
    pieces: list[RtfPiece] = field(default_factory=list)
    style: int | None = None
    level: int | None = None
    table: bool = False
    cell: tuple[int, int, int, int, int] | None = None


@dataclass(slots=True)
class Stream:
    """A flow of text: the body, a note, a running head, a box, a comment."""

    kind: str
    paragraphs: list[RtfParagraph] = field(default_factory=list)
    open: RtfParagraph = field(default_factory=RtfParagraph)


@dataclass(frozen=True, slots=True)
class State:
    """What a group sets and its end takes back."""

    target: str = "body"  # or "skip", "fonts", "styles", "authors", "annotator"
    codec: str = ""
    uc: int = 1
    superscript: bool = False
    listed: bool = False
    inserted: bool = False
    deleted: bool = False
    author: int = 0
    date: int = 0
    table: bool = False
    style: int | None = None
    level: int | None = None
    opens: str | None = None  # stream that this group opened


@dataclass(slots=True)
class Rows:
    """Rows of the table that is being read: for each cell its paragraphs, right edge and vertical merge."""

    edges: list[tuple[int, str]] = field(default_factory=list)
    merge: str = ""
    cells: list[list[RtfParagraph]] = field(default_factory=list)
    begun: int = 0  # index of the first paragraph of the open cell
    done: list[list[tuple[list[RtfParagraph], int, str]]] = field(default_factory=list)
    tables: int = 0


def place_cells(rows: list[list[tuple[list[RtfParagraph], int, str]]], table: int) -> None:
    """Gives the paragraphs of a table their row and column; columns are counted by the edges that rows share."""
    edges = sorted({edge for row in rows for _, edge, _ in row})
    index = {edge: number for number, edge in enumerate(edges)}
    above: dict[int, list[RtfParagraph]] = {}
    for number, row in enumerate(rows):
        column = 0
        for paragraphs, edge, merge in row:
            after = max(index[edge] + 1, column + 1)
            if merge == "continue" and column in above:
                for paragraph in above[column]:
                    if paragraph.cell is not None:
                        at, first, left, _, span = paragraph.cell
                        paragraph.cell = (at, first, left, number - first + 1, span)
            else:
                above.pop(column, None)
                if merge == "restart":
                    above[column] = paragraphs
            for paragraph in paragraphs:
                paragraph.cell = (table, number, column, 1, after - column)
            column = after
