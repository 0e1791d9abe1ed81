"""An opinion as a PDF: the same input gives the same bytes."""

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfdoc
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, PageBreak, PageTemplate, Spacer, Table

from genexpert.domain import opinion as model
from genexpert.opinion.contents import is_long, section_number, section_title
from genexpert.opinion.pdf_markup import form_words, headline, paragraph, stacked
from genexpert.opinion.pdf_pages import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    BodyStarts,
    ContentsLine,
    Heading,
    Layout,
    OpinionCanvas,
    Running,
    SideBySide,
    heading_line,
)
from genexpert.opinion.words import word

RECORD_NAME = "genexpert-record.json"
_GRID = 0.5  # points
_ROOM_FOR_HEADING, _ROOM_FOR_LEAD = 90, 70  # points that must be left on a page for what stands above a table
_TALL_CELL = 2200  # characters in a cell of a third of the page: from here on a row may be cut by the end of a page
_CENTRED = ("number", "items", "violation", "risk", "advice", "total")


def write_pdf(opinion: model.Opinion, path: Path) -> None:
    """Writes the opinion with bookmarks, contents where long, and its record as an attachment. Raises OSError."""
    layout = Layout(_running(opinion))
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        document = _document(opinion, beside)
        document.build(_story(opinion, layout), canvasmaker=partial(_canvas, opinion=opinion, layout=layout))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _running(opinion: model.Opinion) -> Running:
    notice = opinion.notice.columns if opinion.notice else ()
    page = " · ".join(word("footer.page").in_(language) for language in opinion.languages)
    footer = opinion.footer.columns[-1]
    return Running(notice, "".join(words.text for words in footer), page)


def _document(opinion: model.Opinion, path: Path) -> Any:
    author = ", ".join(dict.fromkeys(
        words.text for row in (opinion.signature.rows if opinion.signature else ()) for passage in row[2]
        for words in passage.walk()))
    lines = len(opinion.notice.columns) if opinion.notice else 0
    document = BaseDocTemplate(
        str(path), pagesize=A4, leftMargin=LEFT, rightMargin=RIGHT, topMargin=TOP, bottomMargin=BOTTOM, invariant=1,
        title=" ".join(passage.plain() for passage in opinion.title),
        author=author or "genexpert", creator="genexpert", subject=opinion.footer.plain(),
        lang="-".join((opinion.languages[0], "KG")), pageCompression=1,
    )
    frame = Frame(LEFT, BOTTOM, A4[0] - LEFT - RIGHT, A4[1] - TOP - BOTTOM - 6 * lines, id="page",
                  leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    document.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    return document


def _canvas(*args: Any, opinion: model.Opinion, layout: Layout, **rest: Any) -> OpinionCanvas:
    canvas = OpinionCanvas(*args, layout=layout, **rest)
    canvas.showOutline()
    _attach(canvas, json.dumps(opinion.record, sort_keys=True).encode("ascii"))
    return canvas


def _attach(canvas: OpinionCanvas, content: bytes) -> None:
    """The record as an embedded file: what `genexpert verify` reads."""
    document = canvas._doc
    stream = pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary({
        "Type": pdfdoc.PDFName("EmbeddedFile"), "Subtype": pdfdoc.PDFName("application/json")}),
        content=content, filters=[])
    file = document.Reference(stream)
    described = pdfdoc.PDFDictionary({
        "Type": pdfdoc.PDFName("Filespec"), "F": pdfdoc.PDFString(RECORD_NAME), "UF": pdfdoc.PDFString(RECORD_NAME),
        "EF": pdfdoc.PDFDictionary({"F": file})})
    names = pdfdoc.PDFArray([pdfdoc.PDFString(RECORD_NAME), document.Reference(described)])
    document.Catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": pdfdoc.PDFDictionary({"Names": names})})


def _story(opinion: model.Opinion, layout: Layout) -> list[Any]:
    story: list[Any] = [*_title(opinion), _requisites(opinion.requisites), Spacer(0, 6)]
    long = is_long(opinion)
    if long:
        story += [PageBreak(), BodyStarts()]
    signed = opinion.signature is None
    for section in opinion.sections:
        if section.annex and not signed:
            story += _signature(opinion)
            signed = True
        story += _section(opinion, section)
    if not signed:
        story += _signature(opinion)
    if long:
        story += _contents(opinion)
    return story


def _title(opinion: model.Opinion) -> Iterator[Any]:
    for number, passage in enumerate(opinion.title):
        for column in passage.columns:
            yield paragraph(column, "title" if number == 0 else "title-line")
    yield Spacer(0, 6)


def _requisites(table: model.Table) -> Any:
    rows = [[[part for passage in cell for part in stacked(passage, "cell")] for cell in row] for row in table.rows]
    made = Table(rows, colWidths=_widths(table), splitInRow=1, style=[
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.25, black),
        ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)])
    made.hAlign = "LEFT"
    return made


def _widths(table: model.Table) -> list[float]:
    width = A4[0] - LEFT - RIGHT
    return [width * column.width / 100 for column in table.columns]


def _section(opinion: model.Opinion, section: model.Section) -> Iterator[Any]:
    yield PageBreak() if section.annex and section.level == 1 and section.number == "1" else CondPageBreak(
        _ROOM_FOR_HEADING)
    title = section_title(opinion, section)
    yield heading_line(_numbered(opinion, section), f"heading-{section.level}",
                       Heading(f"section-{section.id}-{section.number}", title, section.level - 1))
    for number, passage in enumerate(section.passages, 1):
        if section.table is not None and number == len(section.passages):
            yield CondPageBreak(_ROOM_FOR_LEAD)
        yield _passage(opinion, passage)
    for item in section.items:
        yield from _item(opinion, item, section.level)
    if section.table is not None:
        yield _grid(section.table)
        yield Spacer(0, 6)


def _numbered(opinion: model.Opinion, section: model.Section) -> model.Statement:
    number = section_number(opinion, section)
    return (*(form_words(number + " ") if number else ()), *headline(section.heading))


def _item(opinion: model.Opinion, item: model.OpinionItem, level: int) -> Iterator[Any]:
    heading = Heading(f"item-{item.number}", item.heading.plain(), level)
    yield heading_line(headline(item.heading), "heading-3", heading)
    for passage in item.lines:
        yield _passage(opinion, passage, "line")


def _passage(opinion: model.Opinion, passage: model.Passage, plain: str = "text") -> Any:
    style = passage.kind if passage.kind in ("bullet", "note", "banner") else plain
    if len(passage.columns) == 2:
        narrow = {"text": "column", "line": "column", "bullet": "column-bullet"}.get(style, style)
        return SideBySide(*(paragraph(column, narrow) if column else None for column in passage.columns))
    return paragraph(passage.columns[0], style)


def _grid(table: model.Table) -> Any:
    head = [stacked(column.heading, "cell-head") for column in table.columns]
    rows = [[_cell(column.id, cell) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows]
    made = Table([head, *rows], colWidths=_widths(table), repeatRows=1, splitInRow=_may_cut(table), style=[
        ("GRID", (0, 0), (-1, -1), _GRID, black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)])
    made.hAlign = "LEFT"
    return made


def _may_cut(table: model.Table) -> int:
    """1 where a row could be taller than a page; else rows stay whole."""
    return int(any(
        sum(len(words.text) + 40 for passage in cell for words in passage.walk()) * 33 > _TALL_CELL * column.width
        for row in table.rows for column, cell in zip(table.columns, row, strict=True)))


def _cell(column: str, cell: tuple[model.Passage, ...]) -> list[Any]:
    style = "cell-number" if column in _CENTRED else "cell"
    return [part for passage in cell
            for part in stacked(passage, "cell-note" if passage.kind == "note" else style)]


def _signature(opinion: model.Opinion) -> Iterator[Any]:
    table = opinion.signature
    assert table is not None
    rows = [[[part for passage in cell for part in stacked(passage, "line")] for cell in row] for row in table.rows]
    yield Spacer(0, 22)
    yield Table(rows, colWidths=_widths(table), style=[
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 12), ("NOSPLIT", (0, 0), (-1, -1))])


def _contents(opinion: model.Opinion) -> Iterator[Any]:
    """Laid out after everything else; the pages are put in front when they are written."""
    yield PageBreak()
    heading = " / ".join(word("contents").in_(language) for language in opinion.languages)
    yield paragraph((model.Words(heading, model.Origin.FORM, "contents", strong=True),), "title-line")
    for section in opinion.sections:
        yield ContentsLine(_numbered(opinion, section), f"section-{section.id}-{section.number}",
                           section.level - 1)
