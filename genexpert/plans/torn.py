"""A plan's table as text: cells between tabs, rows torn at the ends of pages, cells lost at the edges.

A row that starts no measure continues the cells of the measure before it. Where cells were lost, the place of a cell
is found from what stands in it: terms, funding and bodies are told by their words, and a cell continues a column
whose last sentence is open.
"""

import re
from functools import cache

from genexpert.plans.columns import (
    COLUMNS,
    DEADLINE,
    FUNDING,
    INDICATOR,
    MEASURE_COLUMNS,
    NUMBER,
    RESPONSIBLE,
    TASK,
    TEXT,
    columns_of,
)
from genexpert.plans.rows import Heading, Piece, RawMeasure, heading_of, measure_number

PARAGRAPH = "\n"  # between two paragraphs of one cell
_TAG = re.compile(r"</?(?:a|b|i|strong|em|span|br)\b[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\((?:#|http)[^)]*\)")
_RULE = re.compile(r"^[\s\-|:]*$")
_MARKUP = re.compile(r"^[#*\s]+|[*\s]+$")
_FUNDS = re.compile(r"бюджет|каражат|чегинде|уюмдар|уюмдун|средств|финансир|пределах", re.IGNORECASE)
_FUNDS_START = re.compile(r"Республикалык (?:жана|бюджет)|Республиканск\w+ бюджет|В пределах|Н каражат")
_TERM = re.compile(r"(?:жыл|год\b|года|годы|полугод|квартал|ежегодн|постоянн|^\d{3,4}\s*-|^м? ?жылдыгы)", re.IGNORECASE)
_BODIES = re.compile(r"макулда|шуу боюнча\)|уу боюнча:|согласовани|^[А-ЯӨҮҢ]{2,}(?:,|\s|$)")
_WRONG = 6.0


def read_torn(lines: list[str]) -> list[Piece]:
    """Headings and measures of the table in the lines, which starts with the row of column titles."""
    return TornTable(lines).pieces


class TornTable:
    """Reads the lines of a table.

    Attributes:
        pieces: headings and measures in their order.
    """

    def __init__(self, lines: list[str]) -> None:
        self.pieces: list[Piece] = []
        rows = [[_clean(cell) for cell in line.split("\t")] for line in lines]
        titles = next(({} if found is None else found for row in rows if (found := columns_of(row))), {})
        width = 1 + max(titles, default=len(COLUMNS) - 1)
        self._columns = tuple(titles.get(at, f"column {at}") for at in range(width)) if titles else COLUMNS
        self._numbers_in_text = any(measure_number(_last(cell))[0] for row in rows for cell in row)
        for number, row in enumerate(rows, 1):
            if any(row) and not all(_RULE.match(cell) for cell in row) and not columns_of(row):
                self._read(row, f"{number}")

    def _read(self, cells: list[str], place: str) -> None:
        heading = _heading(cells)
        if heading:
            self.pieces.append(heading)
            return
        previous = next((piece for piece in reversed(self.pieces) if isinstance(piece, RawMeasure)), None)
        at = self._start_of(cells)
        if at is not None:
            self.pieces.append(self._start(cells, at, previous, place))
        elif previous is not None:
            self._continue(cells, previous)

    def _start_of(self, cells: list[str]) -> int | None:
        """Where the words of a measure stand, if the row starts one."""
        usual = self._columns.index(TEXT)
        if self._numbers_in_text:
            at = next((i for i, cell in enumerate(cells) if measure_number(_last(cell))[0]), None)
            return at if at is not None and at <= usual else None
        if len(cells) > usual and cells[usual] and not cells[usual][:1].islower():
            return usual
        return None

    def _start(self, cells: list[str], at: int, previous: RawMeasure | None, place: str) -> RawMeasure:
        """The measure of a row; paragraphs before it in the same cells end the measure above."""
        number, text = measure_number(_last(cells[at]))
        measure = RawMeasure(number, None, None, place=place)
        if self._numbers_in_text:
            _take_task(cells[:at], measure, previous)
        else:
            self._take_number(cells[:at], measure)
        usual = self._columns.index(TEXT)
        for column in MEASURE_COLUMNS:
            measure.cells[column] = "" if column in self._columns else None
        measure.cells[TEXT] = text
        for column, cell in _place(cells[at + 1 :], self._columns[usual + 1 :], 0, {}, starts=True).items():
            parts = cell.split(PARAGRAPH)
            if len(parts) > 1 and previous is not None and parts[0][:1].islower():
                _append(previous, column, parts[0])
                parts = parts[1:]
            if column in measure.cells:
                measure.cells[column] = " ".join(parts)
        return measure

    def _take_number(self, before: list[str], measure: RawMeasure) -> None:
        """Number and task of a row whose measures are numbered in a column of their own, or not at all."""
        for column, cell in zip(self._columns, before, strict=False):
            if column == NUMBER and cell:
                measure.number = cell.rstrip(".")
            elif column == TASK and cell:
                measure.task = cell

    def _continue(self, cells: list[str], measure: RawMeasure) -> None:
        lost = max(0, len(self._columns) - len(cells))
        kept: dict[str, str] = {NUMBER: "", TASK: measure.task or ""}
        kept |= {name: cell or "" for name, cell in measure.cells.items()}
        for column, cell in _place(cells, self._columns, lost, kept, starts=False).items():
            text = cell.replace(PARAGRAPH, " ")
            if column == NUMBER:
                measure.task_number = "".join(text.split()).rstrip(".")
            elif column == TASK:
                measure.task = f"{measure.task or ''} {text}".strip()
            elif column in measure.cells:
                _append(measure, column, text)


def _clean(cell: str) -> str:
    text = _LINK.sub(r"\1", _TAG.sub("", cell))
    paragraphs = re.split(r"</?p>", re.sub(r" +(?=[,;)])|(?<=\() +", "", text))
    return PARAGRAPH.join(" ".join(part.split()) for part in paragraphs if part.strip())


def _heading(cells: list[str]) -> Heading | None:
    filled = [cell for cell in cells if cell]
    return heading_of(_MARKUP.sub("", filled[0])) if len(filled) == 1 else None


def _last(cell: str) -> str:
    return cell.split(PARAGRAPH)[-1]


def _take_task(before: list[str], measure: RawMeasure, previous: RawMeasure | None) -> None:
    number = "".join(before[0].split()).rstrip(".") if before else ""
    if number.isdigit():
        measure.task_number = number
        measure.task = before[1] if len(before) > 1 else ""
        return
    title = " ".join(cell for cell in before if cell)
    if not title:
        return
    if previous is not None and title[:1].islower():
        previous.task = f"{previous.task or ''} {title}".strip()
    else:
        measure.task = title


def _append(measure: RawMeasure, column: str, text: str) -> None:
    before = measure.cells[column] or ""
    measure.cells[column] = f"{before} {text}".strip()


def _place(
    cells: list[str], columns: tuple[str, ...], lost: int, kept: dict[str, str], starts: bool,
) -> dict[str, str]:
    """Columns of the filled cells: rising, as near to their own place as their words allow."""
    filled = [(index, cell) for index, cell in enumerate(cells) if cell]

    @cache
    def best(item: int, floor: int, shift: int) -> tuple[float, tuple[int, ...]]:
        if item == len(filled):
            return 0.0, ()
        index, cell = filled[item]
        options = []
        for column in range(floor, len(columns)):
            moved = column - index - shift
            cost = (moved if moved >= 0 else -1.5 * moved) + _misfit(cell, columns[column], kept, starts)
            rest, places = best(item + 1, column + 1, column - index)
            options.append((cost + rest, (column, *places)))
        return min(options, default=(1e9, ()))

    _, places = best(0, 0, lost)
    return {columns[column]: cell for (_, cell), column in zip(filled, places, strict=False)}


def _misfit(cell: str, column: str, kept: dict[str, str], starts: bool) -> float:
    """How badly the words of a cell fit a column."""
    if column == NUMBER:
        return 0.0 if re.fullmatch(r"\d[\d .]*", cell) else _WRONG
    short = len(cell) < 60
    cost = 0.0
    if (short and _FUNDS.search(cell) and cell[:1].islower()) or _FUNDS_START.match(cell):
        cost += 0.0 if column == FUNDING else _WRONG
    elif column == FUNDING:
        cost += 2.0 if _FUNDS.search(cell) else _WRONG
    if column == DEADLINE:
        cost += 0.0 if short and _TERM.search(cell) else _WRONG
    elif starts and short and re.match(r"\d{3,4}\s*-|Жыл сайын|\d{4} год", cell) and len(cell) < 45:
        cost += _WRONG
    if column != RESPONSIBLE and short and _BODIES.search(cell) and column != TEXT:
        cost += 2.0
    if starts and re.search(r"(?:саны|үлүшү|өлчөмү|количество|число|доля)\W*$", cell) and column != INDICATOR:
        cost += 0.3
    if not starts and column not in (NUMBER, TASK, TEXT) and not kept.get(column) and cell[:1].islower():
        cost += 1.5
    return cost
