"""A paragraph for reportlab that is made of words, not of markup.

reportlab's own Paragraph parses markup, measures each word anew at each wrap and draws through fragments; an opinion of
300 findings took it four times as long. This one breaks lines once for a width and can nothing but what an opinion
needs: a regular and a bold face, indents, a bullet, left, centred or justified lines, a frame.
"""

from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Flowable

from genexpert.domain.opinion import Statement

Piece = tuple[str, str]  # text, name of its font
Word = tuple[tuple[Piece, ...], float]  # pieces that stand together, and their width
Line = tuple[list[Word], float, bool]  # words, natural width, whether the line may be justified

_FEWEST_LINES = 2  # of a paragraph, before and after the end of a page


def words_of(statement: Statement, regular: str, bold: str, size: float) -> list[Word]:
    """The statement cut at spaces; pieces of two faces without a space between them are one word."""
    made: list[Word] = []
    open_word = False
    for words in statement:
        font = bold if words.strong else regular
        width = getFont(font).stringWidth
        text = words.text.replace("№ ", "№\u00a0")  # a number stays on the line of its sign
        if text[:1] == " ":
            open_word = False
        for number, part in enumerate(part for part in text.split(" ") if part):
            piece = ((part, font),)
            if number == 0 and open_word:
                pieces, before = made[-1]
                made[-1] = ((*pieces, *piece), before + width(part, size))
            else:
                made.append((piece, width(part, size)))
        open_word = bool(text) and text[-1] != " " and (open_word or bool(text.strip()))
    return made


class Lines(Flowable):  # type: ignore[misc]
    """Words in lines.

    Attributes:
        words: the words, with widths.
        style: a ParagraphStyle of reportlab.
        bullet: what stands before the first line.
        continued: whether more lines follow on the next page, so that the last one is justified too.
    """

    def __init__(self, words: list[Word], style: Any, bullet: str | None = None) -> None:
        super().__init__()
        self.words = words
        self.style = style
        self.bullet = bullet
        self.first_indent = float(style.firstLineIndent)
        self.continued = False
        self.lines: list[Line] = []
        self._broken_at: float | None = None

    @property
    def padding(self) -> float:
        """Room for the frame, above and below."""
        return float(self.style.borderPadding) if self.style.borderWidth else 0.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        if self._broken_at != availWidth:
            self.width = availWidth
            self.lines = self._broken(availWidth - self.style.leftIndent - self.style.rightIndent)
            self.height = len(self.lines) * self.style.leading + 2 * self.padding
            self._broken_at = availWidth
        return self.width, self.height

    def _broken(self, width: float) -> list[Line]:
        made: list[Line] = []
        space = getFont(self.style.fontName).stringWidth(" ", self.style.fontSize)
        room = width - self.first_indent
        line: list[Word] = []
        used = 0.0
        for word in self.words:
            parts = [word] if word[1] <= width else _cut(word, width, self.style.fontSize)
            for part in parts:
                needed = part[1] if not line else used + space + part[1]
                if line and needed > room + 0.001:
                    made.append((line, used, True))
                    line, used, room = [part], part[1], width
                else:
                    line.append(part)
                    used = needed
        if line:
            made.append((line, used, self.continued))
        return made

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        self.wrap(availWidth, availHeight)
        fit = int((availHeight - self.padding) // self.style.leading)
        rest = len(self.lines) - fit
        if rest <= 0:  # all fits at this width: a table that asks for two parts gets none
            return []
        if rest < _FEWEST_LINES:
            fit -= _FEWEST_LINES - rest
        if fit < _FEWEST_LINES or self.padding:
            return []
        before = [word for line, _, _ in self.lines[:fit] for word in line]
        after = [word for line, _, _ in self.lines[fit:] for word in line]
        first, second = type(self)(before, self.style, self.bullet), type(self)(after, self.style)
        first.continued, first.first_indent = True, self.first_indent
        second.continued, second.first_indent = self.continued, 0.0
        return [first, second]

    def draw(self) -> None:
        style, canvas = self.style, self.canv
        left = style.leftIndent
        if self.padding:
            canvas.setLineWidth(style.borderWidth)
            canvas.rect(left - self.padding, 0, self.width - left - style.rightIndent + 2 * self.padding, self.height)
        room = self.width - left - style.rightIndent
        top = self.height - self.padding - style.fontSize
        text = canvas.beginText(left, top)
        text.setFont(style.fontName, style.fontSize, style.leading)
        self._font = style.fontName
        if self.bullet:
            text.setTextOrigin(style.bulletIndent, top)
            text.textOut(self.bullet)
        indent = self.first_indent
        for number, line in enumerate(self.lines):
            self._draw_line(text, line, left + indent, top - number * style.leading, room - indent)
            indent = 0.0
        canvas.drawText(text)

    def _draw_line(self, text: Any, line: Line, left: float, height: float, room: float) -> None:
        words, used, may_justify = line
        spread = 0.0
        if self.style.alignment == TA_JUSTIFY and may_justify and len(words) > 1:
            spread = max((room - used) / (len(words) - 1), 0.0)
        elif self.style.alignment == TA_CENTER:
            left += (room - used) / 2
        text.setTextOrigin(left, height)
        if spread:
            text.setWordSpace(spread)
        for run, font in _runs(words):
            if font != self._font:
                text.setFont(font, self.style.fontSize, self.style.leading)
                self._font = font
            text.textOut(run)
        if spread:
            text.setWordSpace(0)


def _runs(words: list[Word]) -> list[Piece]:
    """The words of a line with spaces, neighbours of one font together."""
    made: list[Piece] = []
    for number, (pieces, _) in enumerate(words):
        for place, (part, font) in enumerate(pieces):
            before = " " if number and not place else ""
            if made and made[-1][1] == font:
                made[-1] = (made[-1][0] + before + part, font)
            elif made and before:
                made[-1] = (made[-1][0] + before, made[-1][1])
                made.append((part, font))
            else:
                made.append((part, font))
    return made


def _cut(word: Word, width: float, size: float) -> list[Word]:
    """A word longer than a line, cut where a line is full."""
    made: list[Word] = []
    for part, font in word[0]:
        measure = getFont(font).stringWidth
        start, used = 0, 0.0
        for at, letter in enumerate(part):
            step = measure(letter, size)
            if used + step > width and at > start:
                made.append((((part[start:at], font),), used))
                start, used = at, 0.0
            used += step
        made.append((((part[start:], font),), used))
    return made
