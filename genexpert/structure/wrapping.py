"""Lines that a converter wrapped, sometimes word by word, joined to the paragraphs that they were."""

import re
from dataclasses import dataclass, replace

from genexpert.domain.draft import Cell, ParagraphKind

_WORD = re.compile(r"\S{1,40}")
_HEADING = re.compile(
    r"(?:стать|глав|раздел|часть|приложение|параграф|§)"
    r"|\S{1,9}\s?-?\s?(?:берене|статья|глава|бап|болум)"
)
_DATE = re.compile(r"от\s\d|г\.\s?[а-я]")  # requisites under a title
_ALONE = ("проект", "долбоор", "преамбула", "киришуу", "введение")  # words that are paragraphs of their own
_ENDED = ".;:!?\"»”,"
MANY = 2  # so many lines of one word each are the words of one justified line


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one paragraph, or of wrapped ones, without outer spaces; never empty."""

    start: int
    end: int
    kind: ParagraphKind
    cell: Cell | None
    running_head: bool = False

    def __len__(self) -> int:
        return self.end - self.start


def join_wrapped(text: str, folded: str, lines: list[Line]) -> list[Line]:
    """The lines with those joined that go on in the middle of a sentence."""
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        words = 0
        while _is_word(text, folded, lines, at + words) and _adjoin(text, lines, at + words):
            words += 1
        if words >= MANY:
            at += words
            line = replace(line, end=lines[at].end)
        last = joined[-1] if joined else None
        if last is not None and _goes_on(text, folded, last, line):
            joined[-1] = replace(last, end=line.end)
        else:
            joined.append(line)
        at += 1
    return joined


def _is_word(text: str, folded: str, lines: list[Line], at: int) -> bool:
    """Whether a line is one word that ends no sentence; the mark "3." may come before its words."""
    line = lines[at]
    if line.running_head or line.cell is not None or line.kind is not ParagraphKind.BODY or len(line) > 40:
        return False
    raw = text[line.start : line.end]
    if not _WORD.fullmatch(raw) or (raw.isupper() and len(raw) > 2 and not raw[:1].isdigit()):
        return False
    if folded[line.start : line.end] in _ALONE:
        return False
    return raw[-1] not in _ENDED or raw[:-1].isdigit() or raw[-1] == ","


def _adjoin(text: str, lines: list[Line], at: int) -> bool:
    """Whether another line of the same kind follows without an empty one between."""
    if at + 1 >= len(lines):
        return False
    line, following = lines[at], lines[at + 1]
    return (
        following.kind is line.kind and following.cell is None and not following.running_head
        and text.count("\n", line.end, following.start) <= 1
    )


def _goes_on(text: str, folded: str, last: Line, line: Line) -> bool:
    if last.kind is not line.kind or last.cell or line.cell or last.running_head or line.running_head:
        return False
    if not text[line.start].islower() or text[line.start + 1 : line.start + 2] == ")":
        return False
    if text[last.end - 1] in _ENDED or text.count("\n", last.end, line.start) > 1:
        return False
    if text[last.start] == "(" and text[last.end - 1] == ")":
        return False  # a note
    if text[last.start : last.end].isupper() or _DATE.match(folded, line.start, line.end):
        return False
    return not _HEADING.match(folded, last.start, last.end)
