"""Pages of the PDF: running heads, page x of y, bookmarks, contents that are laid out last and stand first.

All pages are kept until the end, when their number is known; then they are put in order and written. So a long
opinion is laid out once, contents included.
"""

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from genexpert.domain.opinion import Statement
from genexpert.opinion.pdf_lines import Lines, words_of
from genexpert.opinion.pdf_markup import FONT, bold_of, paragraph, styles

LEFT, RIGHT, TOP, BOTTOM = 85, 42.5, 62, 62  # points: 30, 15, 22, 22 mm


@dataclass
class Running:
    """What stands on every page."""

    notice: tuple[Statement, ...]  # one line each
    footer: str
    page: str  # "Страница {page} из {pages}", with both slots
    contents_before: int | None = None  # number of the page, from 1, before which the contents go


@dataclass
class _Page:
    state: dict[str, Any]
    bookmarks: list[tuple[str, str, int, float]]
    entries: list[tuple[str, float]]
    is_contents: bool


@dataclass
class Heading:
    """A heading that has been laid out."""

    key: str
    title: str
    level: int


@dataclass
class Layout:
    """What the pages share while they are laid out."""

    running: Running
    headings: list[Heading] = field(default_factory=list)


class OpinionCanvas(Canvas):  # type: ignore[misc]
    """A canvas that writes its pages only when all are known."""

    def __init__(self, *args: Any, layout: Layout, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.layout = layout
        self.kept: list[_Page] = []
        self.clear_marks()

    def clear_marks(self) -> None:
        self.bookmarks: list[tuple[str, str, int, float]] = []
        self.entries: list[tuple[str, float]] = []
        self.is_contents = False

    def showPage(self) -> None:
        self.kept.append(_Page(dict(self.__dict__), self.bookmarks, self.entries, self.is_contents))
        self._startPage()
        self.clear_marks()

    def save(self) -> None:
        pages = self._in_order()
        where = {key: number for number, page in enumerate(pages, 1) for key, *_ in page.bookmarks}
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page.state)
            self._pageNumber = number
            for key, title, level, height in page.bookmarks:
                self.bookmarkHorizontal(key, 0, height)
                self.addOutlineEntry(title, key, level, closed=level > 0)
            for key, height in page.entries:
                self._entry(key, height, where)
            self._running(number, len(pages))
            super().showPage()
        super().save()

    def _in_order(self) -> list[_Page]:
        contents = [page for page in self.kept if page.is_contents]
        body = [page for page in self.kept if not page.is_contents]
        before = (self.layout.running.contents_before or 1) - 1
        return body[:before] + contents + body[before:]

    def _entry(self, key: str, height: float, where: dict[str, int]) -> None:
        right = self._pagesize[0] - RIGHT
        self.setFont(FONT, 11)
        self.drawRightString(right, height, str(where[key]))
        self.linkAbsolute("", key, (LEFT, height - 3, right, height + 11))

    def _running(self, number: int, pages: int) -> None:
        width, height = self._pagesize
        running = self.layout.running
        top = height - 30
        for line in running.notice:
            top -= self._notice(line, top)
        self.setLineWidth(0.4)
        self.setFont(FONT, 8)
        self.line(LEFT, BOTTOM - 14, width - RIGHT, BOTTOM - 14)
        self.drawString(LEFT, BOTTOM - 25, running.footer)
        self.setFont(FONT, 9)
        self.drawRightString(width - RIGHT, BOTTOM - 36, running.page.format(page=number, pages=pages))

    def _notice(self, line: Statement, top: float) -> float:
        made = paragraph(line, "notice")
        _, height = made.wrap(self._pagesize[0] - LEFT - RIGHT, 100)
        made.drawOn(self, LEFT, top - height + 8)
        return float(height)


class HeadingLine(Lines):
    """A heading that is also a bookmark."""

    heading: Heading | None = None  # none where a long heading is cut by the end of a page

    def draw(self) -> None:
        if self.heading is None:
            super().draw()
            return
        _, bottom = self.canv.absolutePosition(0, 0)
        self.canv.bookmarks.append((self.heading.key, self.heading.title, self.heading.level, bottom + self.height))
        self.canv.layout.headings.append(self.heading)
        super().draw()


def heading_line(statement: Statement, style: str, heading: Heading) -> HeadingLine:
    """A heading with its bookmark."""
    named = styles()[style]
    made = HeadingLine(words_of(statement, named.fontName, bold_of(named.fontName), named.fontSize), named)
    made.heading = heading
    return made


class BodyStarts(Flowable):  # type: ignore[misc]
    """Marks the page before which the contents are to stand."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.layout.running.contents_before = self.canv._pageNumber


class ContentsLine(Flowable):  # type: ignore[misc]
    """One line of the contents; its page number is written when the pages are in order."""

    def __init__(self, title: Statement, key: str, level: int) -> None:
        super().__init__()
        self.title = paragraph(title, f"contents-{level + 1}")
        self.key = key

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        _, self.height = self.title.wrap(width - 40, height)
        return width, self.height + 3

    def draw(self) -> None:
        self.title.drawOn(self.canv, 0, 3)
        _, bottom = self.canv.absolutePosition(0, 3)
        self.canv.is_contents = True
        self.canv.entries.append((self.key, bottom + 3))


class SideBySide(Flowable):  # type: ignore[misc]
    """The two languages of a passage in two columns."""

    GAP = 16

    def __init__(self, left: Any, right: Any) -> None:
        super().__init__()
        self.parts = (left, right)
        self.spaceAfter = 3

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.column = (width - self.GAP) / 2
        self.heights = [part.wrap(self.column, height)[1] if part else 0 for part in self.parts]
        self.height = max(self.heights)
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        column = (width - self.GAP) / 2
        pieces = []
        for part in self.parts:
            if part is None or part.wrap(column, height)[1] <= height:
                pieces.append((part, None))
                continue
            cut = part.split(column, height)
            if len(cut) != 2:
                return []
            pieces.append((cut[0], cut[1]))
        rest = [piece[1] for piece in pieces]
        if not any(rest):
            return []
        return [SideBySide(pieces[0][0], pieces[1][0]), SideBySide(rest[0], rest[1])]

    def draw(self) -> None:
        for number, part in enumerate(self.parts):
            if part is not None:
                part.drawOn(self.canv, number * (self.column + self.GAP), self.height - self.heights[number])
