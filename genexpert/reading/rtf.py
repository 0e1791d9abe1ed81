"""RTF, as the legal database exports it: text, tables, notes, boxes, running heads, tracked changes, superscripts.

A place is "byte 1207": where the first of the consecutive characters is written in the file; the offset counts the
characters that follow it, control words between them left out.
"""

import re

from genexpert.domain.draft import Cell, Draft, DraftComment, ParagraphKind, Revisions, TrackedChange
from genexpert.domain.progress import Progress
from genexpert.domain.span import Span
from genexpert.reading import faults
from genexpert.reading.composition import Composition
from genexpert.reading.rtf_parser import RtfParser
from genexpert.reading.rtf_parts import RtfParagraph, Stream
from genexpert.reading.source import Source

KINDS = {"body": ParagraphKind.BODY, "note": ParagraphKind.NOTE, "box": ParagraphKind.BOX,
         "header": ParagraphKind.HEADER}
ORDER = ("body", "box", "note", "header")
LARGEST = 60_000_000  # bytes; pictures in RTF are written in hexadecimal
MISREAD = re.compile(r"[À-ÿ]{3}")


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of an RTF file. Raises DraftError where it is damaged, too large or has no text."""
    if len(source.content) > LARGEST:
        raise faults.too_large(source.name, f"> {LARGEST // 1_000_000} MB")
    parser = _parsed(source, None, progress)
    if _is_misread(parser):
        parser = _parsed(source, "cp1251", progress)
    wanted = Revisions.ACCEPTED if revisions is Revisions.NONE else revisions
    text = _RtfText(parser, wanted)
    draft = text.draft(source)
    progress("reading", 1.0)
    return draft


def _parsed(source: Source, ansi: str | None, progress: Progress) -> RtfParser:
    parser = RtfParser(source.name, ansi)
    parser.parse(source.content, lambda done: progress("reading", 0.9 * done))
    return parser


def _is_misread(parser: RtfParser) -> bool:
    """Whether Cyrillic was read as Western letters, since the file names a wrong code page."""
    text = "".join(piece.text for paragraph in parser.streams[0].paragraphs[:2000] for piece in paragraph.pieces)
    letters = sum(sign.isalpha() for sign in text)
    return sum(map(len, MISREAD.findall(text))) > 0.3 * letters > 0


class _RtfText:
    """Writes the streams of a parsed file into one text."""

    def __init__(self, parser: RtfParser, revisions: Revisions) -> None:
        self._parser = parser
        self._out = Composition(parser.name)
        self._hidden = {Revisions.ACCEPTED: "delete", Revisions.REJECTED: "insert"}.get(revisions)
        self._revisions = revisions
        self._changes: list[TrackedChange] = []
        self._revised = False

    def draft(self, source: Source) -> Draft:
        """The draft; notes follow the body, running heads come last."""
        notes = 0
        for kind in ORDER:
            seen = set()
            for stream in self._parser.streams:
                words = _words(stream)
                if stream.kind != kind or (kind != "body" and not words):
                    continue
                if kind == "header" and (words.isdigit() or words in seen):
                    continue
                seen.add(words)
                notes += kind == "note"
                self._stream(stream, f"[{notes}] " if kind == "note" else "")
        if not self._out.text.strip():
            raise faults.without_text(source.name)
        out = self._out
        return Draft(source.name, "rtf", source.sha256, out.text, tuple(out.paragraphs), tuple(out.runs),
                     self._revisions if self._revised else Revisions.NONE, tuple(self._changes), self._comments(),
                     tuple(out.superscripts))

    def _stream(self, stream: Stream, prefix: str) -> None:
        byte = 0
        for paragraph in stream.paragraphs:
            byte = paragraph.pieces[0].byte if paragraph.pieces else byte
            place = f"byte {byte}"
            self._out.begin(place)
            self._out.generate(prefix, place)
            prefix = ""
            self._pieces(paragraph, place)
            cell = Cell(*paragraph.cell) if paragraph.cell else None
            number = "".join(piece.text for piece in paragraph.pieces if piece.listed).strip() or None
            style = self._parser.styles.get(paragraph.style or 0, "").strip(" ;") or None
            self._out.end(ParagraphKind.CELL if cell else KINDS[stream.kind], style, cell, number,
                          (paragraph.level or 0) if number else None)

    def _pieces(self, paragraph: RtfParagraph, place: str) -> None:
        for piece in paragraph.pieces:
            if piece.change is not None:
                self._revised = True
                if piece.change[0] == self._hidden:
                    continue
            start = self._out.length
            if piece.listed:
                bare = piece.text.strip()
                self._out.put(bare, f"byte {piece.byte}", piece.text.index(bare) if bare else 0)
                self._out.generate(" ", place)
            else:
                self._out.put(piece.text, f"byte {piece.byte}")
            if piece.superscript:
                self._out.raise_last(start)
            if piece.change is not None and start < self._out.length:
                self._changes.append(TrackedChange(Span(start, self._out.length), *piece.change))

    def _comments(self) -> tuple[DraftComment, ...]:
        """Comments stand without the words that they are about: RTF marks these by name only."""
        streams = [stream for stream in self._parser.streams if stream.kind == "comment"]
        names = [*self._parser.annotators, *[None] * len(streams)]
        found = []
        for stream, author in zip(streams, names, strict=False):
            byte = next((piece.byte for one in stream.paragraphs for piece in one.pieces), 0)
            at = self._before(byte)
            found.append(DraftComment(Span(at, at), author, None, _words(stream)))
        return tuple(found)

    def _before(self, byte: int) -> int:
        """Where in the text the last character stands that is written before a byte."""
        at = 0
        for run in self._out.runs:
            if not run.generated and int(run.place.removeprefix("byte ")) < byte:
                at = max(at, run.span.end)
        return at


def _words(stream: Stream) -> str:
    return "\n".join("".join(piece.text for piece in one.pieces) for one in stream.paragraphs).strip()
