"""A Word file made of the text of a draft that came as PDF, text or scan."""

import io
from dataclasses import replace
from typing import Any

from genexpert.domain.draft import Draft, ParagraphKind, SourceRun
from genexpert.domain.span import Span
from genexpert.opinion.statements import FORBIDDEN, clean
from genexpert.opinion.word_package import still_archive

_MAIN = "word/document.xml"


def draft_as_word(draft: Draft) -> tuple[bytes, Draft]:
    """The file, and the draft with its source in that file, character by character."""
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.paragraph_format.space_after = Pt(4)
    document.core_properties.title = clean(draft.name)[:250]
    body = document.element.body
    for old in list(body)[:-1]:
        body.remove(old)
    runs: list[SourceRun] = []
    at, number = 0, 0
    for paragraph in draft.paragraphs:
        span = paragraph.span
        if span.start > at:
            runs.append(SourceRun(Span(at, span.start), f"{_MAIN}#{max(number - 1, 0)}", 0, generated=True))
        number = _paragraph(document, draft, span, paragraph.kind, number, runs)
        at = span.end
    if at < len(draft.text):
        runs.append(SourceRun(Span(at, len(draft.text)), f"{_MAIN}#{max(number - 1, 0)}", 0, generated=True))
    made = io.BytesIO()
    document.save(made)
    return still_archive(made.getvalue()), replace(draft, source=tuple(runs), format="docx")


def _paragraph(document: Any, draft: Draft, span: Span, kind: ParagraphKind, number: int,
               runs: list[SourceRun]) -> int:
    """Adds a paragraph of one text element; returns the number of the next one."""
    text = span.of(draft.text)
    # One character for each of the draft's: places must not move.
    shown = FORBIDDEN.sub("\ufffd", text).replace("\n", " ").replace("\t", " ").replace("\r", " ")
    paragraph = document.add_paragraph()
    if not text:
        return number
    run = paragraph.add_run()
    element = run._r._add_t(text=shown)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if kind is ParagraphKind.NOTE:
        run.italic = True
    runs.append(SourceRun(span, f"{_MAIN}#{number}", 0))
    return number + 1
