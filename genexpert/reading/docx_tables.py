"""Where the cells of a Word table stand, merged ones included."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.draft import Cell
from genexpert.reading.docx_elements import TC, TR, VAL, W
from genexpert.reading.docx_styles import whole

WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo"))
WIDEST = 1000  # columns; more is an attack or a mistake


def cells_of(table: Any, number: int) -> dict[Any, Cell | None]:
    """Place of each cell of a w:tbl (not of tables in it); None for the hidden rest of a vertical merge."""
    cells: dict[Any, Cell | None] = {}
    running: dict[int, tuple[Any, Cell]] = {}  # column -> the cell that is merged downwards there
    for row, line in enumerate(_direct(table, TR)):
        column = _skipped(line)
        for element in _direct(line, TC):
            span, merge = _shape(element)
            if merge == "continue" and column in running:
                owner, cell = running[column]
                grown = Cell(cell.table, cell.row, cell.column, row - cell.row + 1, cell.column_span)
                cells[owner], cells[element] = grown, None
                running[column] = owner, grown
            else:
                cells[element] = placed = Cell(number, row, column, 1, span)
                running.pop(column, None)
                if merge == "restart":
                    running[column] = element, placed
            column += span
    return cells


def _direct(element: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside content controls."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            stack.append(iter(child))


def _skipped(row: Any) -> int:
    for properties in row.iterchildren(W + "trPr"):
        for before in properties.iterchildren(W + "gridBefore"):
            return min(max(whole(before.get(VAL)) or 0, 0), WIDEST)
    return 0


def _shape(cell: Any) -> tuple[int, str]:
    """Columns that a cell takes, and "restart", "continue" or "" for a vertical merge."""
    properties = next(cell.iterchildren(W + "tcPr"), None)
    span, merge = 1, ""
    if properties is not None:
        for child in properties.iterchildren(W + "gridSpan", W + "vMerge"):
            if child.tag == W + "gridSpan":
                span = min(max(whole(child.get(VAL)) or 1, 1), WIDEST)
            else:
                merge = "restart" if child.get(VAL) == "restart" else "continue"
    return span, merge
