"""Words as paragraphs of reportlab, and the styles of the page.

Widths of words are remembered: an opinion says the same words again and again.
"""

from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.ttfonts import TTFont

from genexpert import folders
from genexpert.domain.opinion import Origin, Passage, Statement, Words
from genexpert.opinion.pdf_lines import Lines, words_of

FONT = "LiberationSerif"
_FACES = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
BODY = 12  # points
SMALL = 10
rl_config.useA85 = 0  # streams as they are, not as base 85: a fifth smaller, and quicker


class MeasuredFont(TTFont):  # type: ignore[misc]
    """A font that remembers the widths of words."""

    def __init__(self, name: str, filename: str) -> None:
        super().__init__(name, filename)
        self._widths: dict[tuple[str, float], float] = {}

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:
        known = self._widths.get((text, size))
        if known is None:
            known = self._widths[(text, size)] = super().stringWidth(text, size, encoding)
        return known


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Makes Liberation Serif known to reportlab; it has every Kyrgyz letter and the metrics of Times."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont

    for suffix, face in _FACES.items():
        registerFont(MeasuredFont(FONT + suffix, str(folders.resources() / "fonts" / f"LiberationSerif-{face}.ttf")))
    for bold in (0, 1):
        for italic in (0, 1):
            suffix = ("", "-Italic", "-Bold", "-BoldItalic")[bold * 2 + italic]
            addMapping(FONT, bold, italic, FONT + suffix)


@lru_cache(maxsize=1)
def styles() -> dict[str, Any]:
    """Paragraph styles by name: those of passages, of headings, of table cells."""
    from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
    from reportlab.lib.styles import ParagraphStyle

    register_fonts()
    body = ParagraphStyle("text", fontName=FONT, fontSize=BODY, leading=BODY * 1.2, spaceAfter=4,
                          alignment=TA_JUSTIFY, firstLineIndent=28, allowWidows=0, allowOrphans=0)
    line = ParagraphStyle("line", parent=body, firstLineIndent=0, spaceAfter=2)
    cell = ParagraphStyle("cell", parent=line, fontSize=SMALL, leading=SMALL * 1.15, spaceAfter=1, alignment=TA_LEFT)
    made = [
        body, line, cell,
        ParagraphStyle("column", parent=line, fontSize=11, leading=13, alignment=TA_LEFT, spaceAfter=3),
        ParagraphStyle("column-bullet", parent=line, fontSize=11, leading=13, alignment=TA_LEFT, spaceAfter=3,
                       leftIndent=12),
        ParagraphStyle("bullet", parent=body, firstLineIndent=0, leftIndent=42, bulletIndent=28),
        ParagraphStyle("note", parent=body, fontSize=SMALL, leading=SMALL * 1.2, firstLineIndent=0,
                       fontName=FONT + "-Italic", alignment=TA_LEFT),
        ParagraphStyle("banner", parent=body, fontName=FONT + "-Bold", firstLineIndent=0, borderWidth=0.8,
                       borderColor="black", borderPadding=5, spaceBefore=8, spaceAfter=12, alignment=TA_LEFT,
                       leftIndent=6, rightIndent=6),
        ParagraphStyle("cell-note", parent=cell, fontName=FONT + "-Italic"),
        ParagraphStyle("cell-head", parent=cell, fontName=FONT + "-Bold", alignment=TA_CENTER),
        ParagraphStyle("cell-number", parent=cell, alignment=TA_CENTER),
        ParagraphStyle("notice", parent=line, fontName=FONT + "-Bold", fontSize=9, leading=11, alignment=TA_CENTER),
        ParagraphStyle("contents-1", parent=line, fontSize=11, leading=13, alignment=TA_LEFT),
        ParagraphStyle("contents-2", parent=line, fontSize=11, leading=13, alignment=TA_LEFT, leftIndent=14),
        ParagraphStyle("title", parent=line, fontName=FONT + "-Bold", fontSize=14, leading=17, alignment=TA_CENTER,
                       spaceAfter=3),
        ParagraphStyle("title-line", parent=line, alignment=TA_CENTER, spaceAfter=6),
        ParagraphStyle("heading-1", parent=line, fontName=FONT + "-Bold", fontSize=14, leading=17, spaceBefore=14,
                       spaceAfter=6, alignment=TA_LEFT),
        ParagraphStyle("heading-2", parent=line, fontName=FONT + "-Bold", fontSize=12, leading=15, spaceBefore=10,
                       spaceAfter=4, alignment=TA_LEFT),
        ParagraphStyle("heading-3", parent=line, fontName=FONT + "-BoldItalic", spaceBefore=8, spaceAfter=3,
                       keepWithNext=1, alignment=TA_LEFT),
    ]
    return {one.name: one for one in made}


def bold_of(font: str) -> str:
    """The bold face of a font."""
    return {FONT: FONT + "-Bold", FONT + "-Italic": FONT + "-BoldItalic"}.get(font, font)


def paragraph(statement: Statement, style: str) -> Lines:
    """A statement as a paragraph."""
    named = styles()[style]
    words = words_of(statement, named.fontName, bold_of(named.fontName), named.fontSize)
    return Lines(words, named, "–" if style.endswith("bullet") else None)


def form_words(text: str) -> Statement:
    """Words of the form that the layout itself adds: numbers of sections."""
    return (Words(text, Origin.FORM, "layout"),)


def stacked(passage: Passage, style: str) -> list[Any]:
    """The columns of a passage one below the other, as in a cell of a table."""
    return [paragraph(column, style) for column in passage.columns if column]


def headline(passage: Passage) -> Statement:
    """A heading in one line: its languages with a stroke between them."""
    made: list[Words] = []
    for column in passage.columns:
        if made:
            made.append(Words(" / ", Origin.FORM, "mark"))
        made += column
    return tuple(made)
