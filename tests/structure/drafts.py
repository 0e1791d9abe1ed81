"""Drafts made from short texts: ^1^ is a raised 1, a line between bars is a row of a table."""

from pathlib import Path

from genexpert.domain.draft import Cell, Draft, DraftParagraph, ParagraphKind
from genexpert.domain.span import Span

DATA = Path(__file__).parents[1] / "data" / "structure"
SHARED = Path(__file__).parents[2] / ".." / "shared" / "data"


def make_draft(source: str) -> Draft:
    """A draft of which each line of `source` is a paragraph."""
    text = ""
    paragraphs: list[DraftParagraph] = []
    raised: list[Span] = []
    table = row = -1
    in_table = False
    for line in source.split("\n"):
        is_row = line.startswith("|") and line.endswith("|") and len(line) > 2
        if is_row:
            table, row = (table, row + 1) if in_table else (table + 1, 0)
        in_table = is_row
        cells = [cell.strip() for cell in line.strip("|").split("|")] if is_row else [line]
        for column, words in enumerate(cells):
            start = len(text)
            for i, piece in enumerate(words.split("^")):
                if i % 2:
                    raised.append(Span(len(text), len(text) + len(piece)))
                text += piece
            place = Cell(table, row, column) if is_row else None
            kind = ParagraphKind.CELL if is_row else ParagraphKind.BODY
            paragraphs.append(DraftParagraph(Span(start, len(text)), kind, cell=place))
            text += "\n"
    return Draft("test", "text", "0" * 64, text, tuple(paragraphs), (), superscripts=tuple(raised))
