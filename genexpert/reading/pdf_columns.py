"""Two columns: finding the gap between them, and putting the lines in the order in which they are read."""

import ctypes

import pypdfium2.raw as pdfium

from genexpert.reading.pdf_lines import HYPHEN, Line, PageText

FEWEST_LINES = 5  # in each column
MOST_CROSSING = 0.25  # part of all stretches that may cross the gap: titles, tables
Rect = tuple[float, float, float, float]


def gap_of(textpage: object, width: float) -> float | None:
    """The middle of the empty strip between two columns, None for a page with one."""
    rects = _rects(textpage)
    if len(rects) < 2 * FEWEST_LINES:
        return None
    left, right = min(rect[0] for rect in rects), max(rect[2] for rect in rects)
    if right - left < 0.5 * width:
        return None
    best: tuple[int, float] | None = None
    at = left + 0.35 * (right - left)
    while at < left + 0.65 * (right - left):
        crossing = sum(1 for rect in rects if rect[0] < at + 4 and rect[2] > at - 4)
        if best is None or crossing < best[0]:
            best = crossing, at
        at += 3.0
    if best is None or best[0] > MOST_CROSSING * len(rects):
        return None
    return best[1] if _is_between_columns(rects, best[1]) else None


def _is_between_columns(rects: list[Rect], at: float) -> bool:
    """Text on both sides, at the same heights, and each side filled like prose."""
    sides = ([rect for rect in rects if rect[2] <= at], [rect for rect in rects if rect[0] >= at])
    heights = []
    for side in sides:
        rows: dict[int, list[Rect]] = {}
        for rect in side:
            rows.setdefault(round(rect[1] / 6), []).append(rect)
        if len(rows) < FEWEST_LINES:
            return False
        edge = min(rect[0] for rect in side), max(rect[2] for rect in side)
        filled = [max(r[2] for r in row) - min(r[0] for r in row) for row in rows.values()]
        if sorted(filled)[len(filled) // 2] < 0.6 * (edge[1] - edge[0]):
            return False
        heights.append((min(rect[1] for rect in side), max(rect[3] for rect in side)))
    shared = min(heights[0][1], heights[1][1]) - max(heights[0][0], heights[1][0])
    return shared > 0.5 * min(heights[0][1] - heights[0][0], heights[1][1] - heights[1][0])


def _rects(textpage: object) -> list[Rect]:
    raw = textpage.raw  # type: ignore[attr-defined]
    sides = [ctypes.c_double() for _ in range(4)]
    rects = []
    for number in range(min(max(pdfium.FPDFText_CountRects(raw, 0, -1), 0), 5000)):
        if pdfium.FPDFText_GetRect(raw, number, *sides):
            left, top, right, bottom = (side.value for side in sides)
            rects.append((left, bottom, right, top))
    return rects


def cut_at(page: PageText, gap: float) -> list[tuple[int, int]]:
    """Stretches of the page's text, cut where a line crosses the gap with a space in it."""
    cuts = []
    for start, end in page.fragments():
        begin = start
        for at in range(start, end):
            if page.text[at] == " " and start < at < end - 1 and _jumps(page, at, start, end, gap):
                cuts.append((begin, at + 1))
                begin = at + 1
        cuts.append((begin, end))
    return cuts


def _jumps(page: PageText, at: int, start: int, end: int, gap: float) -> bool:
    before, after = at - 1, at + 1
    while before > start and page.text[before] in (" ", HYPHEN):
        before -= 1
    while after < end - 1 and page.text[after] == " ":
        after += 1
    return page.box(before)[2] <= gap <= page.box(after)[0]


def in_reading_order(lines: list[Line], gap: float) -> list[Line]:
    """Lines across the gap cut the page into bands; in a band the left column comes before the right one."""
    bands: list[tuple[list[Line], list[Line]]] = [([], [])]
    ordered: list[Line] = []
    for line in sorted(lines, key=lambda one: -one.bottom):
        if line.left < gap - 4 and line.right > gap + 4:
            ordered += bands[-1][0] + bands[-1][1]
            ordered.append(line)
            bands.append(([], []))
        else:
            line.column = 1 if line.left >= gap else 0
            bands[-1][line.column].append(line)
    return ordered + bands[-1][0] + bands[-1][1]
