"""Lines: the paragraphs of a draft, stripped and cut where one paragraph holds several provisions."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from genexpert.domain.draft import Draft
from genexpert.domain.span import Span
from genexpert.structure.folding import fold
from genexpert.structure.wrapping import Line, join_wrapped

_STARTS_PROVISION = re.compile(
    r"\s*(?:статья \d|глава \d|глава [ivх]|раздел [ivх\d]|\d{1,4}\s?-\s?(?:берене|статья|глава|бап|болум)"
    r"|\d{1,3}(?:-\d{1,2})?[.)]\s|[а-я]\)\s)"
)
_RUNNING_HEAD = re.compile(r"cbd\.minjust\.gov\.kg", re.IGNORECASE)
LONG_LINE = 160  # code points: what follows a soft line break and is longer is no continued heading


@dataclass(frozen=True, slots=True)
class Page:
    """What every step of the structure reads: the text, its folded twin, the lines, raised characters."""

    text: str
    folded: str
    lines: tuple[Line, ...]
    raised: tuple[Span, ...]

    def raised_in(self, start: int, end: int) -> list[Span]:
        """The superscripts that touch `start`..`end`."""
        at = bisect_left(self.raised, start, key=lambda span: span.end)
        found = []
        while at < len(self.raised) and self.raised[at].start < end:
            if self.raised[at].end > start:
                found.append(self.raised[at])
            at += 1
        return found

    def words(self, line: Line) -> str:
        """The folded words of a line."""
        return self.folded[line.start : line.end]


def lay_out(draft: Draft) -> Page:
    """The lines of a draft in the order of the text."""
    folded = fold(draft.text)
    lines: list[Line] = []
    reached = 0
    for paragraph in sorted(draft.paragraphs, key=lambda p: p.span):
        start, end = max(paragraph.span.start, reached), min(paragraph.span.end, len(draft.text))
        if start >= end:
            continue
        reached = end
        for a, b, head in _pieces(draft.text, folded, start, end):
            lines.append(Line(a, b, paragraph.kind, paragraph.cell, head))
    lines = join_wrapped(draft.text, folded, lines)
    return Page(draft.text, folded, tuple(lines), tuple(sorted(s for s in draft.superscripts if len(s))))


def _pieces(text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    for a, b in _broken(text, folded, start, end):
        head = _RUNNING_HEAD.search(text, a, b)
        cuts = [(a, head.end(), True), (head.end(), b, False)] if head else [(a, b, False)]
        for left, right, is_head in cuts:
            stripped = _strip(text, left, right)
            if stripped:
                yield *stripped, is_head


def _broken(text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraph, cut at those of its line breaks after which a provision starts or a long text follows."""
    at = start
    brk = text.find("\n", start, end)
    while brk != -1:
        following = text.find("\n", brk + 1, end)
        length = (following if following != -1 else end) - brk
        if length > LONG_LINE or _STARTS_PROVISION.match(folded, brk + 1, end):
            yield at, brk
            at = brk + 1
        brk = following
    yield at, end


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in "#*\ufeff\u200b"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*\ufeff\u200b"):
        end -= 1
    return (start, end) if start < end else None
