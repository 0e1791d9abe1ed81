"""Quoted texts: new wordings in paragraphs of their own, and words quoted within a line."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from genexpert.domain.draft import ParagraphKind
from genexpert.domain.span import Span
from genexpert.structure.lines import Page
from genexpert.structure.marks import heading_mark, list_mark
from genexpert.structure.units import HEADINGS, is_note
from genexpert.structure.wrapping import Line

ANNOUNCED = re.compile(
    r"(?:(?:содержани|редакци|текст)[а-я]*\s?|(?:дополнить|изложить)\s[^:]{0,60}"
    r"|(?:мазмун|баяндал|толукта|кошумча|редакци)[а-я]*[^:]{0,30}):$"
)
_CLOSED = re.compile(r"\"[.,;]{0,3}$")
_CLOSED_FOR_GOOD = re.compile(r"\"[.;]{1,2}$")
MOST_CLOSINGS = 200  # lines of one quoted text that end with a quotation mark
_MARK = re.compile("[\"«»“”„]")
OPENING, CLOSING = "«“„", "»”"


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a draft line by line, so that a quotation's end is found without reading it again."""

    closed: tuple[int, ...]  # the lines that end with a quotation mark
    straight: tuple[int, ...]  # straight marks in all lines before each line
    depth: tuple[int, ...]  # opening less closing guillemets in all lines before each line

    def balanced(self, first: int, last: int, directed: bool) -> bool:
        """Whether every quotation opened in lines `first`..`last` is closed there.

        Guillemets tell by themselves (`directed`); straight marks must be even.
        """
        depth = self.depth[last + 1] - self.depth[first]
        return depth < 0 or (depth == 0 and (directed or (self.straight[last + 1] - self.straight[first]) % 2 == 0))


def quoted_blocks(page: Page) -> dict[int, int]:
    """First and last lines of the texts that instructions quote, in the order of the draft."""
    blocks: dict[int, int] = {}
    marks: Marks | None = None
    at = 0
    previous: Line | None = None
    while at < len(page.lines):
        line = page.lines[at]
        if line.running_head or line.kind not in (ParagraphKind.BODY, ParagraphKind.CELL):
            at += 1
            continue
        if page.folded[line.start] == '"' and previous and ANNOUNCED.search(page.folded, previous.start, previous.end):
            marks = marks or _count(page)
            last = _block_end(page, marks, at)
            if last is not None:
                blocks[at] = last
                previous = page.lines[last]
                at = last + 1
                continue
        if not is_note(page.words(line)):
            previous = line
        at += 1
    return blocks


def _count(page: Page) -> Marks:
    closed, straight, depth = [], [0], [0]
    for at, line in enumerate(page.lines):
        raw = "" if line.running_head else page.text[line.start : line.end]
        straight.append(straight[-1] + raw.count('"'))
        depth.append(depth[-1] + sum(map(raw.count, OPENING)) - sum(map(raw.count, CLOSING)))
        if raw and _CLOSED.search(page.folded, max(line.start, line.end - 4), line.end):
            closed.append(at)
    return Marks(tuple(closed), tuple(straight), tuple(depth))


def _block_end(page: Page, marks: Marks, first: int) -> int | None:
    """The line where the quotation that starts at line `first` is closed; None where it never is."""
    at = bisect_left(marks.closed, first)
    directed = page.text[page.lines[first].start] in OPENING
    unbalanced: int | None = None  # the first line that may close it although its marks do not add up
    for last in marks.closed[at : at + MOST_CLOSINGS]:
        if marks.balanced(first, last, directed):
            return last
        if unbalanced is None and _CLOSED_FOR_GOOD.search(page.words(page.lines[last])):
            unbalanced = last if _begins_anew(page, last + 1) else None
            if unbalanced is not None and not directed:
                return unbalanced
    return unbalanced


def _begins_anew(page: Page, at: int) -> bool:
    """Whether the line at index `at` starts a provision of the draft itself, or the draft is over."""
    while at < len(page.lines) and page.lines[at].running_head:
        at += 1
    if at == len(page.lines):
        return True
    line = page.lines[at]
    return heading_mark(page, line, HEADINGS) is not None or list_mark(page, line) is not None


def inner_lines(page: Page, first: int, last: int) -> tuple[Line, ...]:
    """The lines of a quoted text without the quotation marks around it and what closes the instruction."""
    lines = list(page.lines[first : last + 1])
    start = lines[0].start + 1
    end = lines[-1].end
    while end > lines[-1].start and page.folded[end - 1] in ";.,":
        end -= 1
    if end > lines[-1].start and page.folded[end - 1] == '"':
        end -= 1
    else:
        end = lines[-1].end
    if len(lines) == 1:
        lines = [_cut(lines[0], start, end)]
    else:
        lines = [_cut(lines[0], start, lines[0].end), *lines[1:-1], _cut(lines[-1], lines[-1].start, end)]
    return tuple(_tidy(page, line) for line in lines if page.text[line.start : line.end].strip())


def _cut(line: Line, start: int, end: int) -> Line:
    return Line(start, max(start, end), line.kind, line.cell, line.running_head)


def _tidy(page: Page, line: Line) -> Line:
    start, end = line.start, line.end
    while page.text[start].isspace():
        start += 1
    while page.text[end - 1].isspace():
        end -= 1
    return _cut(line, start, end)


def quotations(raw: str, start: int = 0) -> Iterator[Span]:
    """Spans, without the marks, of the outermost quotations in `raw`, which stands at `start` in the draft.

    «Guillemets» nest; a straight quote closes what another one opened.
    """
    opened: int | None = None
    depth = 0
    for hit in _MARK.finditer(raw):
        i, char = hit.start(), hit[0]
        if char in OPENING and not (char == "“" and depth and raw[opened - 1 if opened else 0] == "„"):
            depth += 1
            if depth == 1:
                opened = i + 1
        elif opened is not None and (char in CLOSING or char == "“"):
            depth -= 1
            if depth == 0:
                yield Span(start + opened, start + i)
                opened = None
        elif char == '"' and depth == 0:
            if opened is None:
                opened = i + 1
            else:
                yield Span(start + opened, start + i)
                opened = None


def masked(folded: str, start: int, spans: Iterable[Span]) -> str:
    """`folded`, which stands at `start`, with the words of quotations blanked; single letters (подпункт "а") stay."""
    pieces = []
    at = start
    for span in spans:
        if len(span) <= 1:
            continue
        pieces.append(folded[at - start : span.start - start])
        pieces.append("_" * len(span))
        at = span.end
    pieces.append(folded[at - start :])
    return "".join(pieces)
