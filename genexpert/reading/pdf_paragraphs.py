"""Paragraphs of a PDF, rebuilt from its lines by indents, short last lines, gaps and spaces at line ends."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from genexpert.reading.pdf_lines import Line, Page

WIDE_GAP = 1.25  # of the usual distance of two lines
WIDE_GAP_MARKED = 1.45  # where spaces at line ends tell more than gaps
MARKED = 0.3  # part of the lines that end in a space from which the space means: goes on
OPENS = re.compile(
    r"(?:статья|глава|раздел|подраздел|параграф|приложение)\s+[\dIVXLivxl]+|§\s*\d"
    r"|\d+(?:-\d+)?\s*-\s*(?:берене|статья|глава|бөлүм|тиркеме)", re.I,
)
NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]|[а-яa-z]\)|[-–—•])\s*\S", re.I)
ENDS = re.compile(r"[.;:!?][\"»”)]*$")


@dataclass(frozen=True, slots=True)
class Measure:
    """How the text is set."""

    left: tuple[float, ...]  # of each column
    right: tuple[float, ...]
    leading: float  # usual distance of two base lines
    marked: bool  # lines that go on end in a space, as Word writes them


def paragraphs_of(pages: list[Page]) -> list[list[Line]]:
    """The lines of all pages, a list for each paragraph."""
    lines = [line for page in pages for line in page.lines]
    if not lines:
        return []
    measure = measured(lines)
    found = [[lines[0]]]
    for before, line in itertools.pairwise(lines):
        if starts_paragraph(before, line, measure):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def measured(lines: list[Line]) -> Measure:
    """Margins, distance of lines and habits of the text."""
    prose = [line for line in lines if line.cell is None] or lines
    columns = max(line.column for line in prose) + 1
    left, right = [], []
    for column in range(columns):
        own = [line for line in prose if line.column == column] or prose
        starts = Counter(round(line.left) for line in own)
        often = [at for at in starts if starts[at] + starts[at - 1] + starts[at + 1] >= 0.08 * len(own)]
        left.append(float(min(often or starts)))
        ends = sorted(line.right for line in own)
        right.append(ends[int(0.97 * (len(ends) - 1))])
    gaps = sorted(
        before.bottom - line.bottom for before, line in itertools.pairwise(prose)
        if before.page == line.page and 0.5 * line.size < before.bottom - line.bottom < 4 * line.size
    )
    leading = gaps[len(gaps) // 3] if gaps else 14.0
    return Measure(tuple(left), tuple(right), leading, sum(line.spaced for line in prose) > MARKED * len(prose))


def starts_paragraph(before: Line, line: Line, measure: Measure) -> bool:
    """Whether `line` begins a paragraph, given the line before it."""
    if before.cell != line.cell:
        return True
    if line.cell is not None:
        return before.bottom - line.bottom > 1.6 * WIDE_GAP * measure.leading
    if before.hyphened:
        return False
    moved = before.page != line.page or before.column != line.column or line.bottom > before.bottom + 2
    gap = before.bottom - line.bottom
    if not moved and gap > (WIDE_GAP_MARKED if measure.marked else WIDE_GAP) * measure.leading:
        return True
    if abs(before.size - line.size) > 0.15 * before.size:
        return True
    if OPENS.match(line.text):
        return True
    if NUMBERED.match(line.text) and ENDS.search(before.text):
        return True
    if measure.marked:
        return not before.spaced and not _must_go_on(before, line, measure)
    if _centred(before, measure) and _centred(line, measure):
        return moved or before.text.isupper() != line.text.isupper()
    if _indented(line, measure) and not (_indented(before, measure) and abs(before.left - line.left) < 2
                                         and not _short(before, line, measure)):
        return True
    if _short(before, line, measure):
        return True
    return moved and ENDS.search(before.text) is not None and not line.text[:1].islower()


def _must_go_on(before: Line, line: Line, measure: Measure) -> bool:
    """A full line without its space, before one without an indent: pdfium lost the space at a change of the font."""
    return not (_short(before, line, measure) or ENDS.search(before.text) or _indented(line, measure))


def _indented(line: Line, measure: Measure) -> bool:
    return line.left > measure.left[line.column] + 0.7 * line.size


def _short(before: Line, line: Line, measure: Measure) -> bool:
    """Whether the first word of `line` would have had room after `before`."""
    word = len(line.text.split(maxsplit=1)[0]) + 1
    width = (line.right - line.left) / max(len(line.text), 1)
    return before.right + (word + 1) * width < measure.right[before.column]


def _centred(line: Line, measure: Measure) -> bool:
    left, right = measure.left[line.column], measure.right[line.column]
    inner = line.left - left, right - line.right
    return min(inner) > line.size and abs(inner[0] - inner[1]) < 2.5 * line.size
