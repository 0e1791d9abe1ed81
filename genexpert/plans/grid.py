"""The tables of a draft as grids: a merged cell stands in every place that it covers."""

from dataclasses import dataclass, field

from genexpert.domain.draft import Cell, Draft, ParagraphKind


@dataclass(slots=True, eq=False)
class GridCell:
    place: Cell
    text: str = ""


@dataclass(slots=True)
class Table:
    """Rows by number; each row is its cells by column."""

    number: int
    cells: dict[tuple[int, int], GridCell] = field(default_factory=dict)

    @property
    def height(self) -> int:
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def width(self) -> int:
        return 1 + max((column for _, column in self.cells), default=-1)

    def row(self, number: int) -> dict[int, GridCell]:
        return {column: cell for (row, column), cell in sorted(self.cells.items(), key=lambda one: one[0])
                if row == number}


Block = str | Table


def blocks_of(draft: Draft) -> list[Block]:
    """Paragraphs outside tables and tables, in the order of the draft; running heads and notes left out."""
    blocks: list[Block] = []
    tables: dict[int, Table] = {}
    for paragraph in draft.paragraphs:
        text = " ".join(paragraph.span.of(draft.text).split())
        place = paragraph.cell
        if place is None:
            if paragraph.kind not in (ParagraphKind.HEADER, ParagraphKind.NOTE):
                blocks.append(text)
            continue
        table = tables.get(place.table)
        if table is None:
            table = tables[place.table] = Table(place.table)
            blocks.append(table)
        _put(table, place, text)
    return blocks


def _put(table: Table, place: Cell, text: str) -> None:
    cell = table.cells.get((place.row, place.column))
    if cell is None or cell.place != place:
        cell = GridCell(place)
        for row in range(place.row, place.row + place.row_span):
            for column in range(place.column, place.column + place.column_span):
                table.cells.setdefault((row, column), cell)
    cell.text = f"{cell.text} {text}".strip()
