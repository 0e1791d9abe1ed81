"""A plan's table with real cells (DOCX, ODT, PDF): headings and measures, merged cells given to each row."""

import re
from collections.abc import Mapping

from genexpert.plans.columns import MEASURE_COLUMNS, NUMBER, TASK, TEXT, columns_of
from genexpert.plans.grid import Block, GridCell, Table
from genexpert.plans.rows import Heading, Piece, RawMeasure, heading_of, measure_number

_TASK_NUMBER = re.compile(r"^(?:(?:задача|милдет)\s+)?(\d+(?:\.\d+)*)(?:\s*-\s*милдет)?[.):]?\s+(?=\D)", re.IGNORECASE)


class GriddedPlan:
    """Reads the tables one after the other; a table without a row of titles has the columns of the one before.

    Attributes:
        pieces: headings and measures in their order.
        doubts: rows that were not understood, as they stand.
        joined: measures and columns whose cell was put together over a turned page.
        titled: whether a row of column titles was found.
    """

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.doubts: list[str] = []
        self.joined: list[tuple[str, str]] = []
        self.titled = False
        self._columns: dict[int, str] = {}
        self._users: dict[int, tuple[str, list[RawMeasure]]] = {}
        self._task_cell: GridCell | None = None
        self._top: int | None = -1  # first row of a table that goes on with the one before, as on a new page
        self._met: set[str] = set()  # columns in which words stood since then

    def read(self, blocks: list[Block]) -> None:
        """Takes the blocks of a draft: its tables, and headings that stand between them."""
        for block in blocks:
            if isinstance(block, Table):
                self._read_table(block)
            elif self.titled and (heading := heading_of(block)):
                self.pieces.append(heading)
        for column, measures in self._users.values():
            if len(measures) > 1:
                for measure in measures:
                    measure.merged.add(column)

    def _read_table(self, table: Table) -> None:
        self._top = None if self.titled else -1
        self._met = set()
        for number in range(table.height):
            row = table.row(number)
            own = _own(row, number)
            if not any(cell.text for cell in own):
                continue
            titles = columns_of([row[column].text if column in row else "" for column in range(table.width)])
            if titles:
                self._columns, self.titled = titles, True
            elif self.titled:
                self._top = number if self._top is None else self._top
                self._read_row(row, number, own, table)

    def _read_row(self, row: Mapping[int, GridCell], number: int, own: list[GridCell], table: Table) -> None:
        filled = [cell for cell in own if cell.text]
        if len(filled) == 1:
            heading = heading_of(filled[0].text)
            if heading:
                self.pieces.append(heading)
                return
            if filled[0].place.column_span > table.width // 2:
                self.doubts.append(filled[0].text)
                return
        cells = {name: row[column] for column, name in self._columns.items() if column in row}
        text = cells.get(TEXT)
        if text is None or text.place.row != number or not text.text or self._goes_on(text.text, number):
            self._continue(cells, number)
        else:
            self._start(cells, f"{table.number + 1}:{number + 1}")

    def _goes_on(self, text: str, number: int) -> bool:
        """Whether a row without a number goes on with the measure above: the others are numbered."""
        previous = self._previous()
        return (previous is not None and previous.number is not None and not measure_number(text)[0]
                and (text[:1].islower() or number == self._top))

    def _previous(self) -> RawMeasure | None:
        return next((piece for piece in reversed(self.pieces) if isinstance(piece, RawMeasure)), None)

    def _start(self, cells: Mapping[str, GridCell], place: str) -> None:
        number, text = measure_number(cells[TEXT].text)
        measure = RawMeasure(number, None, None, place=place)
        for column in MEASURE_COLUMNS:
            cell = cells.get(column)
            if cell and cell.text and column != TEXT:
                self._join_over_page(cell, column, number or "")
            measure.cells[column] = cell.text if cell and cell.text else self._wordless(column)
            if cell and cell.text:
                self._met.add(column)
            elif self._hidden(column):
                measure.unknown.append(column)
            if cell and cell.text and column != TEXT:
                self._users.setdefault(id(cell), (column, []))[1].append(measure)
        measure.cells[TEXT] = text
        self._take_task(cells, measure)
        self.pieces.append(measure)

    def _join_over_page(self, cell: GridCell, column: str, number: str) -> None:
        """Makes whole a merged cell whose words a new page cut: its end stands alone at the top of that page."""
        previous = self._previous()
        before = previous.cells.get(column) if previous else None
        if previous is None or not before or cell.place.row != self._top:
            return
        if not (cell.text[:1].islower() or before.endswith((",", "(", "-"))):
            return
        cell.text = before if before.endswith(cell.text) else f"{before} {cell.text}"  # some writers repeat the end
        for name, measures in list(self._users.values()):
            if name == column and previous in measures:
                self._users[id(cell)] = (column, measures)
                for measure in measures:
                    measure.cells[column] = cell.text
        self.joined.append((number, column))

    def _wordless(self, column: str) -> str | None:
        """What a cell without words holds: nothing, or nobody knows."""
        return None if column not in self._columns.values() or self._hidden(column) else ""

    def _hidden(self, column: str) -> bool:
        """Whether a turned page hides if a cell is empty or goes on with one above."""
        return self._top != -1 and column in self._columns.values() and column not in self._met

    def _take_task(self, cells: Mapping[str, GridCell], measure: RawMeasure) -> None:
        task, number = cells.get(TASK), cells.get(NUMBER)
        stands = number.text.strip().rstrip(".") if number else ""
        previous = self._previous()
        if (task is not None and task.place.row == self._top and task is not self._task_cell and previous is not None
                and not stands and task.text[:1].islower()):
            self._task_cell = task
            previous.task = f"{previous.task or ''} {task.text}".strip() if previous.task else previous.task
            return
        if task is not None and task.text and task is not self._task_cell:
            self._task_cell = task
            match = _TASK_NUMBER.match(task.text)
            measure.task = task.text[match.end() :] if match else task.text
            measure.task_number = match[1] if match else None
            if number and stands and not match and number.place.row_span == task.place.row_span:
                measure.task_number = stands
        if measure.number is None and stands and (measure.task_number != stands or "." in stands):
            measure.number = stands

    def _continue(self, cells: Mapping[str, GridCell], number: int) -> None:
        measure = self._previous()
        if measure is None:
            return
        for column, cell in cells.items():
            if cell.place.row != number or not cell.text:
                continue
            if column == TASK:
                measure.task = f"{measure.task or ''} {cell.text}".strip()
            elif column in measure.cells:
                measure.cells[column] = f"{measure.cells[column] or ''} {cell.text}".strip()
                if cell.place.row_span > 1:  # it goes on beside the measures below
                    cell.text = measure.cells[column] or ""
                    self._users[id(cell)] = (column, [measure])


def _own(row: Mapping[int, GridCell], number: int) -> list[GridCell]:
    """The cells that begin in a row, each once."""
    found: list[GridCell] = []
    for cell in row.values():
        if cell.place.row == number and cell not in found:
            found.append(cell)
    return found


def headings_of(pieces: list[Piece]) -> list[Heading]:
    """The headings among the pieces."""
    return [piece for piece in pieces if isinstance(piece, Heading)]
