"""Tables of a PDF, found by pdfplumber on pages where ruled lines show one."""

import ctypes
import io
from typing import Any

import pypdfium2.raw as pdfium

from genexpert.reading.composition import Box
from genexpert.reading.pdf_lines import Line, PageText, lines_of
from genexpert.reading.source import Source

THIN = 3.0  # points: a rule is thinner
SHORTEST = 12.0
MOST_OBJECTS = 20_000  # on a page that is searched for rules
MOST_CELLS = 5_000


def has_rules(page: Any) -> bool:
    """Whether the page has ruled lines both ways, at least two each, or boxes that make a grid."""
    across, down, boxes = 0, 0, 0
    sides = [ctypes.c_float() for _ in range(4)]
    for at in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page.raw, at)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(shape, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        width, height = right - left, top - bottom
        across += height < THIN and width > SHORTEST
        down += width < THIN and height > SHORTEST
        boxes += width > SHORTEST and height > SHORTEST
    return (across >= 2 and down >= 2) or boxes >= 4 or (boxes >= 1 and across >= 1 and down >= 1)


class PageTables:
    """Looks for tables page by page; pdfplumber opens the file when the first page needs it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._document: Any = None
        self._count = 0  # tables so far

    def on(self, number: int, text: PageText) -> list[Line] | None:
        """The lines of a page with tables, those of cells marked and in order of rows; None where it has none."""
        grids = [grid for grid in self._grids(number) if len(grid) > 1]
        if not grids:
            return None
        free: list[tuple[float, list[Line]]] = []
        cells: list[dict[int, list[tuple[int, int]]]] = [{} for _ in grids]
        rest: list[tuple[int, int]] = []
        for start, end in text.fragments():
            for begin, stop, grid, cell in _by_cell(text, start, end, grids):
                if grid is None:
                    rest.append((begin, stop))
                else:
                    cells[grid].setdefault(cell, []).append((begin, stop))
        free = [((line.bottom + line.top) / 2, [line]) for line in lines_of(text, number, rest)]
        for grid, boxes in enumerate(grids):
            lines = self._cell_lines(text, number, boxes, cells[grid])
            if lines:
                free.append((max(box[3] for box in boxes), lines))
                self._count += 1
        free.sort(key=lambda block: -block[0])
        return [line for _, lines in free for line in lines]

    def _cell_lines(
        self, text: PageText, number: int, boxes: list[Box], found: dict[int, list[tuple[int, int]]]
    ) -> list[Line]:
        lines = []
        for index, place in enumerate(_places(boxes)):
            for line in lines_of(text, number, found.get(index, [])):
                line.cell = (self._count, *place)
                lines.append(line)
        return lines

    def _grids(self, number: int) -> list[list[Box]]:
        """Boxes of the cells of each table, by rows, in PDF points from the bottom."""
        import logging

        import pdfplumber
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import PdfminerException

        logging.getLogger("pdfminer").setLevel(logging.ERROR)
        try:
            if self._document is None:
                self._document = pdfplumber.open(io.BytesIO(self._source.content))
            page = self._document.pages[number - 1]
            tables = page.find_tables() if len(page.objects.get("char", [])) < 100_000 else []
            height = float(page.height)
            grids = [[(left, height - bottom, right, height - top) for left, top, right, bottom in table.cells]
                     for table in tables if len(table.cells) <= MOST_CELLS]
            page.close()
        except (PDFException, PdfminerException, *UNPARSED):  # pdfium read it; the table is then read as lines
            return []
        return [sorted(grid, key=lambda box: (-round(box[3]), box[0])) for grid in grids]

    def close(self) -> None:
        """Lets the document go. Its own `close` parses every page again and fails on a damaged one; it reads from
        memory, so nothing stays open."""
        self._document = None


# What pdfminer lets through on pages that are not well made.
UNPARSED = (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError, OverflowError,
            ZeroDivisionError, OSError, NotImplementedError)


def _by_cell(
    text: PageText, start: int, end: int, grids: list[list[Box]]
) -> list[tuple[int, int, int | None, int]]:
    """A stretch of text cut at the borders of cells: start, end, table or None, cell."""
    cut: list[tuple[int, int, int | None, int]] = []
    begin, here = start, _cell_at(text.box(start), grids)
    for at in range(start + 1, end):
        if text.text[at].isspace():
            continue
        there = _cell_at(text.box(at), grids)
        if there != here:
            cut.append((begin, at, *here))
            begin, here = at, there
    cut.append((begin, end, *here))
    return cut


def _cell_at(box: Box, grids: list[list[Box]]) -> tuple[int | None, int]:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for number, cells in enumerate(grids):
        for index, (left, bottom, right, top) in enumerate(cells):
            if left <= x <= right and bottom <= y <= top:
                return number, index
    return None, 0


def _places(boxes: list[Box]) -> list[tuple[int, int, int, int]]:
    """Row, column, row span and column span of each cell, by the edges that the cells share."""
    tops = _edges([-box[3] for box in boxes])
    lefts = _edges([box[0] for box in boxes])
    places = []
    for left, bottom, right, top in boxes:
        row, column = _at(tops, -top), _at(lefts, left)
        rows = sum(1 for edge in tops if -top - 1 < edge < -bottom - 1)
        columns = sum(1 for edge in lefts if left - 1 < edge < right - 1)
        places.append((row, column, max(rows, 1), max(columns, 1)))
    return places


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
