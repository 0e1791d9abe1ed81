"""Running heads, running feet and page numbers of a PDF: they repeat at the edges of pages."""

import re
from collections import Counter

from genexpert.reading.pdf_lines import Line, Page

EDGE = 0.13  # of the page's height
EDGE_LINES = 3  # as many lines at the top and at the bottom may be running
NUMBER = re.compile(
    r"\W*(?:(?:стр(?:аница)?|с|бет|page)\W*)?(\d{1,4})(?:\W*(?:из|/|ичинен|of)\W*\d{1,4})?\W*(?:бет)?", re.I,
)


def without_heads(pages: list[Page]) -> tuple[list[Page], list[str]]:
    """The pages without their running lines, and what these were, each once."""
    if len(pages) < 2:
        return pages, []
    edges = [_edge_lines(page) for page in pages]
    repeated = Counter(key for lines in edges for key in {_key(line) for line in lines})
    needed = max(2, round(0.4 * len(pages)))
    numbers = _numbers(pages, edges)
    removed: dict[str, None] = {}
    for page, lines in zip(pages, edges, strict=True):
        running = {id(line) for line in lines if repeated[_key(line)] >= needed or id(line) in numbers}
        for line in page.lines:
            if id(line) in running and id(line) not in numbers:
                removed[line.text] = None
        page.lines = [line for line in page.lines if id(line) not in running]
    return pages, list(removed)


def _edge_lines(page: Page) -> list[Line]:
    by_height = sorted((line for line in page.lines if line.cell is None), key=lambda line: -line.bottom)
    top = [line for line in by_height[:EDGE_LINES] if line.bottom > (1 - EDGE) * page.height]
    bottom = [line for line in by_height[-EDGE_LINES:] if line.top < EDGE * page.height]
    return top + bottom


def _key(line: Line) -> tuple[str, int]:
    """Its words without numbers, and where it stands: two lines with the same key are one running line."""
    return re.sub(r"\d+", "#", line.text.strip()), round(line.bottom / 8)


def _numbers(pages: list[Page], edges: list[list[Line]]) -> set[int]:
    """Lines that count the pages: the number grows with the page by one."""
    offsets: Counter[int] = Counter()
    found: list[tuple[int, int]] = []
    for index, lines in enumerate(edges):
        for line in lines:
            match = NUMBER.fullmatch(line.text.strip())
            if match:
                offset = int(match[1]) - index
                offsets[offset] += 1
                found.append((offset, id(line)))
    return {line for offset, line in found if offsets[offset] >= max(2, len(pages) // 3)}
