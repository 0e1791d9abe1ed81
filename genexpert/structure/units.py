"""Units: headings, numbered lines, texts, notes and tables, each with its mark, in the order of the draft."""

import re
from dataclasses import dataclass

from genexpert.domain.draft import ParagraphKind
from genexpert.structure import grammar_ky, grammar_ru
from genexpert.structure.lines import Page
from genexpert.structure.marks import Mark, heading_mark, list_mark
from genexpert.structure.wrapping import Line

HEADINGS = (*grammar_ru.HEADINGS, *grammar_ky.HEADINGS)
_MAY_BE_HEADING = re.compile(
    r"стать|ст\.|глава|раздел|часть|приложение|параграф|§|берене|бап|болум|болук|тиркеме"
)
_ROMAN_HEADING = re.compile(r"[IVXLІХ]{1,6}\.\s+\S")
_MORE_OF_NOTE = re.compile(r"№ \d|\(вводится в действие|от \d{2}\.\d{2}\.\d{4}")
HEAD_OF_LINE = 48  # code points in which the word of a heading must stand
SHORT = 120  # a line of a heading that goes on
TITLE_LINES = 4
NOTE_LINES = 8
WARNING_LINES = 4  # of "Внимание!" with what it warns of


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines `first`..`last` (inclusive) that belong together."""

    kind: str  # "heading", "list", "text", "note", "row", "quoted", "contents"
    first: int
    last: int
    start: int
    end: int
    mark: Mark | None = None


def find_units(page: Page, quoted: dict[int, int]) -> list[Unit]:
    """The units of a draft. `quoted` gives first and last lines of the texts that instructions quote."""
    marks = _heading_marks(page, quoted)
    contents = _forget_contents(page, marks)
    notes = _note_lines(page, quoted)
    units: list[Unit] = []
    at = 0
    while at < len(page.lines):
        line = page.lines[at]
        mark = marks[at]
        last = at
        if at in quoted:
            kind, last = "quoted", quoted[at]
        elif at in notes:
            kind = "note"
        elif at in contents:
            kind = "contents"
        elif mark:
            kind, last = "heading", _heading_end(page, marks, notes, quoted, at)
        elif line.cell is not None:
            kind = "row"
        elif mark := list_mark(page, line):
            kind = "list"
        else:
            kind = "text"
        units.append(Unit(kind, at, last, line.start, page.lines[last].end, mark))
        at = last + 1
    return units


def _heading_marks(page: Page, quoted: dict[int, int]) -> list[Mark | None]:
    marks: list[Mark | None] = [None] * len(page.lines)
    inside = {line for first, last in quoted.items() for line in range(first, last + 1)}
    in_cells = []
    for i, line in enumerate(page.lines):
        if i in inside or line.kind not in (ParagraphKind.BODY, ParagraphKind.CELL, ParagraphKind.BOX):
            continue
        head = min(line.end, line.start + HEAD_OF_LINE)
        if line.running_head or not _MAY_BE_HEADING.search(page.folded, line.start, head):
            continue
        marks[i] = heading_mark(page, line, HEADINGS)
        if marks[i] and line.cell is not None:
            in_cells.append(i)
    if any(mark and page.lines[i].cell is None for i, mark in enumerate(marks)):
        for i in in_cells:  # a comparative table quotes articles; only a page laid out as a table holds them
            marks[i] = None
    return marks


def _forget_contents(page: Page, marks: list[Mark | None]) -> range:
    """The lines of a table of contents: its headings come again later, with their texts; drops their marks."""
    at = [i for i, mark in enumerate(marks) if mark]
    if len(at) < 4:
        return range(0)

    def name(i: int) -> tuple[str, str]:
        mark = marks[i]
        assert mark is not None
        number = mark.number.key if mark.number else ""
        return mark.kind + number, page.folded[mark.text_start : page.lines[i].end][:40]

    first = name(at[0])
    again = next((i for i in at[1:] if name(i) == first), None)
    if again is None or first[1] == "":
        return range(0)
    listed = [i for i in at if i < again]
    if len(listed) < 3 or 3 * len(listed) < again - at[0]:
        return range(0)
    for i in listed:
        marks[i] = None
    return range(at[0], listed[-1] + 1)


def _heading_end(
    page: Page, marks: list[Mark | None], notes: set[int], quoted: dict[int, int], at: int
) -> int:
    """The last line of the heading that starts at line `at`."""
    mark = marks[at]
    assert mark is not None
    last = at
    bare = mark.text_start >= page.lines[at].end
    while last + 1 < len(page.lines) and last - at < TITLE_LINES:
        nxt = page.lines[last + 1]
        closed = page.text[page.lines[last].end - 1] in ".;:" and not (bare and last == at)
        if marks[last + 1] or last + 1 in notes or last + 1 in quoted or nxt.cell is not None or closed:
            break
        if not _goes_on(page, mark, nxt, bare and last == at) or list_mark(page, nxt):
            break
        last += 1
    return last


def _goes_on(page: Page, mark: Mark, nxt: Line, bare: bool) -> bool:
    if page.text[nxt.end - 1] in ";:," or len(nxt) > SHORT + (80 if bare else 0):
        return False
    lower = page.text[nxt.start].islower()
    if mark.kind == "article":
        return not bare and lower and page.text[nxt.end - 1] != "." and len(nxt) < SHORT - 30
    return page.text[nxt.end - 1] != "." or page.text[nxt.start : nxt.end].isupper()


def _note_lines(page: Page, quoted: dict[int, int]) -> set[int]:
    """Notes of editions and of publishers, footnotes, running heads; a note in brackets may have many lines."""
    inside = {line for first, last in quoted.items() for line in range(first, last + 1)}
    notes: set[int] = set()
    at = 0
    while at < len(page.lines):
        line = page.lines[at]
        if line.running_head or line.kind in (ParagraphKind.NOTE, ParagraphKind.HEADER):
            notes.add(at)
        elif at not in inside and line.cell is None:
            last = at if at - 1 in notes and _MORE_OF_NOTE.match(page.words(line)) else _note_end(page, at)
            notes.update(range(at, last + 1))
            at = max(at, last)
        at += 1
    return notes


def _note_end(page: Page, at: int) -> int:
    """The last line of the note that starts at line `at`; `at` - 1 where none does."""
    words = page.words(page.lines[at])
    if words.startswith("("):
        last = at
        depth = words.count("(") - words.count(")")
        while depth > 0 and last + 1 < len(page.lines) and last - at < NOTE_LINES:
            last += 1
            more = page.words(page.lines[last])
            depth += more.count("(") - more.count(")")
        if depth <= 0:
            words = page.folded[page.lines[at].start : page.lines[last].end]
        else:
            last = at
        closed = words.endswith(")") or depth > 0  # a page break may have cut a note off
        return last if closed and (is_note(words) or is_edition_note(words)) else at - 1
    if not is_note(words):
        return at - 1
    if not (grammar_ru.NEXT_IS_NOTE.match(words) or grammar_ky.NEXT_IS_NOTE.match(words)):
        return at
    last = at
    while last + 1 < len(page.lines) and last - at < WARNING_LINES:
        line = page.lines[last + 1]
        if page.text[line.start : line.end].isupper():
            break
        last += 1
        if page.text[line.end - 1] in ".)" or words[-1] == ":":
            break
    return last


def is_note(words: str) -> bool:
    return bool(grammar_ru.NOTE.match(words) or grammar_ky.NOTE.match(words))


def is_edition_note(words: str) -> bool:
    return bool(grammar_ru.EDITION.search(words) or grammar_ky.EDITION.search(words))


def roman_heading(page: Page, unit: Unit) -> bool:
    """Whether a text is the heading of a section as regulations have it: "I. Общие положения"."""
    line_length = unit.end - unit.start
    return (
        line_length < SHORT
        and page.text[unit.end - 1] not in ";:,"
        and bool(_ROMAN_HEADING.match(page.text, unit.start, unit.end))
    )
