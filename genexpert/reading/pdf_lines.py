"""Lines of a PDF page, from the text and the boxes that pdfium gives."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from genexpert.reading.composition import Box

HYPHEN = "\ufffe"  # pdfium's sign for a hyphen at the end of a line, which it joins with the next one
FRAGMENT = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
AFTER_CHARACTER = re.compile(r"(?<=\S)\d")
BROKEN_WORD = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")  # columns are cut after pdfium joined their lines
SMALLER = 0.88  # a superscript is set at most this much of the size of its line
RAISED = 0.15  # and stands at least this much of it higher
MOST_CHARACTERS = 200_000  # on one page


@dataclass(slots=True)
class Piece:
    """Consecutive characters of the page's text; `offset` counts them from its start."""

    offset: int
    text: str
    box: Box
    size: float
    raised: tuple[int, ...] = ()  # indexes in text
    doubtful: bool = False  # a scanner was not sure of it


@dataclass(slots=True)
class Line:
    """A line as the eye sees it, without the space and the hyphen that end it."""

    page: int  # from 1
    pieces: list[Piece]
    spaced: bool = False  # the source has a space after it
    hyphened: bool = False  # it ends within a word
    column: int = 0
    cell: tuple[int, ...] | None = None  # table, row, column, row span, column span

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        return self.pieces[0].box[0]

    @property
    def right(self) -> float:
        return self.pieces[-1].box[2]

    @property
    def bottom(self) -> float:
        return self.pieces[0].box[1]

    @property
    def top(self) -> float:
        return self.pieces[0].box[3]

    @property
    def size(self) -> float:
        return self.pieces[0].size


@dataclass(slots=True)
class Page:
    number: int  # from 1
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    pictures: bool = False


class PageText:
    """The text of a page as pdfium extracts it, with the boxes of its characters."""

    def __init__(self, textpage: Any) -> None:
        self._raw = textpage.raw
        count = min(max(pdfium.FPDFText_CountChars(self._raw), 0), MOST_CHARACTERS)
        self.text = _whole_text(self._raw, count)
        self._sides = [ctypes.c_double() for _ in range(4)]
        self._loose = pdfium.FS_RECTF()

    def box(self, at: int) -> Box:
        """Left, bottom, right, top of the place of a character, in points."""
        rectangle = self._loose
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, rectangle):
            return (0.0, 0.0, 0.0, 0.0)
        return (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def foot(self, at: int) -> float:
        """Where the ink of a character begins, from below."""
        left, right, bottom, top = self._sides
        pdfium.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top)
        return float(bottom.value)

    def size(self, at: int) -> float:
        """Size of the font of a character."""
        return float(pdfium.FPDFText_GetFontSize(self._raw, at))

    def fragments(self) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch that pdfium keeps on one line."""
        for match in FRAGMENT.finditer(self.text):
            yield match.start(), match.end()


def _whole_text(raw: Any, count: int) -> str:
    """All characters, one for each index of pdfium; the quick way where the two agree."""
    if count == 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer)
    text = bytes(buffer)[: max(written - 1, 0) * 2].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text
    signs = (pdfium.FPDFText_GetUnicode(raw, at) for at in range(count))
    return "".join(chr(sign) if 0 < sign < 0x110000 and not 0xD800 <= sign < 0xE000 else "\ufffd" for sign in signs)


def lines_of(page: PageText, number: int, cuts: list[tuple[int, int]] | None = None) -> list[Line]:
    """The lines of a page in pdfium's order; `cuts` are its stretches, where they were cut finer."""
    lines: list[Line] = []
    for start, end in cuts if cuts is not None else page.fragments():
        line = _line(page, number, start, end)
        if line is None:
            continue
        if lines and _continues(lines[-1], line):
            before = lines[-1]
            gap = line.left - before.right
            if before.spaced or gap > 0.2 * before.size:
                before.pieces[-1].text += " "
            before.pieces += line.pieces
            before.spaced, before.hyphened = line.spaced, line.hyphened
        else:
            lines.append(line)
    return lines


def _line(page: PageText, number: int, start: int, end: int) -> Line | None:
    whole = page.text[start:end]
    hyphened = whole.endswith(HYPHEN)
    text = whole.rstrip(HYPHEN).rstrip()
    spaced = not hyphened and len(whole) > len(text)
    if BROKEN_WORD.search(text):
        text, hyphened, spaced = text[:-1], True, False
    bare = text.lstrip()
    if not bare:
        return None
    start += len(text) - len(bare)
    first, last = page.box(start), page.box(start + len(bare) - 1)
    size = page.size(start)
    box = (first[0], first[1], max(last[2], first[0]), first[3])
    return Line(number, [Piece(start, bare, box, size, _raised(page, start, bare, size))], spaced, hyphened)


def _raised(page: PageText, start: int, text: str, size: float) -> tuple[int, ...]:
    """Digits set smaller and higher than the character before them."""
    found: list[int] = []
    for match in AFTER_CHARACTER.finditer(text):
        at = match.start()
        own = page.size(start + at)
        before = at - 1
        while before in found:
            before -= 1
        base = page.size(start + before) if before >= 0 else size
        if own < SMALLER * base and page.foot(start + at) > page.box(start + before)[1] + (RAISED + 0.2) * base:
            found.append(at)
    return tuple(found)


def _continues(before: Line, line: Line) -> bool:
    """Whether pdfium broke one line in two, as it does after a superscript."""
    if before.hyphened or line.left < before.right - 0.5 * before.size:
        return False
    if line.left - before.right > 1.5 * before.size:
        return False
    last = before.pieces[-1].box
    overlap = min(last[3], line.top) - max(last[1], line.bottom)
    return overlap > 0.5 * min(last[3] - last[1], line.top - line.bottom)
