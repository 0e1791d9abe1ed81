"""Paragraphs that are collected first and written afterwards: notes stand elsewhere in a source than in a text."""

import re
from dataclasses import dataclass, field

from genexpert.domain.draft import Cell, ParagraphKind, TrackedChange
from genexpert.domain.span import Span
from genexpert.reading.composition import Composition

Change = tuple[str, str | None, str | None]  # kind, author, date
SPACES = re.compile(r"[ \t\r\n]")
RUNS = re.compile(r"[^ \t\r\n]+[ \t\r\n]?|[ \t\r\n]")


@dataclass(slots=True)
class FlowPiece:
    """Consecutive characters of a text node, or generated ones (then without offset)."""

    text: str
    place: str
    offset: int = 0
    superscript: bool = False
    change: Change | None = None
    generated: bool = False
    marks: tuple[str, ...] = ()  # comments that begin ("+id") or end ("-id") before it


@dataclass(slots=True)
class FlowParagraph:
    place: str
    kind: ParagraphKind = ParagraphKind.BODY
    style: str | None = None
    cell: Cell | None = None
    number: str | None = None
    level: int | None = None
    pieces: list[FlowPiece] = field(default_factory=list)

    @property
    def ends_in_space(self) -> bool:
        """Whether more space would be dropped, as at the start of the paragraph."""
        for piece in reversed(self.pieces):
            if piece.text:
                return piece.text[-1] in " \n"
        return True

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def collapsed(text: str, after_space: bool) -> list[tuple[int, str]]:
    """A text node as it is shown: white space in a row is one space, none after a space: offset and text of each."""
    parts: list[tuple[int, str]] = []
    for match in RUNS.finditer(text):
        word, at = match[0], match.start()
        if word[0] in " \t\r\n":
            if after_space:
                continue
            word = " "
        elif word[-1] in "\t\r\n":
            word = word[:-1] + " "
        after_space = word[-1] == " "
        if parts and parts[-1][0] + len(parts[-1][1]) == at:
            parts[-1] = parts[-1][0], parts[-1][1] + word
        else:
            parts.append((at, word))
    return parts


def write(
    out: Composition, paragraphs: list[FlowParagraph], changes: list[TrackedChange], marks: dict[str, list[int]]
) -> None:
    """Writes paragraphs into a composition; fills in changes and the start and end of marked comments."""
    for paragraph in paragraphs:
        out.begin(paragraph.place)
        if paragraph.number:
            out.generate(paragraph.number + " ", paragraph.place)
        _trim(paragraph)
        for piece in paragraph.pieces:
            _mark(piece.marks, out.length, marks)
            start = out.length
            if piece.generated:
                out.generate(piece.text, piece.place)
            else:
                out.put(piece.text, piece.place, piece.offset)
            if piece.superscript:
                out.raise_last(start)
            if piece.change is not None and start < out.length:
                changes.append(TrackedChange(Span(start, out.length), *piece.change))
        out.end(paragraph.kind, paragraph.style, paragraph.cell, paragraph.number, paragraph.level)


def _mark(names: tuple[str, ...], at: int, marks: dict[str, list[int]]) -> None:
    for name in names:
        if name[0] == "+":
            marks.setdefault(name[1:], [at, at])
        elif name[1:] in marks:
            marks[name[1:]][1] = at


def _trim(paragraph: FlowParagraph) -> None:
    """Takes off the space that ends a paragraph, which is not shown."""
    for piece in reversed(paragraph.pieces):
        if piece.text:
            if piece.text.endswith(" ") and not piece.generated:
                piece.text = piece.text[:-1]
            return
