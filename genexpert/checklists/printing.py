"""A list on paper: a Word document to read, to fill in by hand, or with the answers that were given."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, Checklist, FilledChecklist, Question
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.names import ANSWERS

WIDTHS = (1.1, 8.4, 3.6, 4.2)  # centimetres of the columns on A4 with margins of 2 cm on the left, 1.5 on the right
FONT = "Times New Roman"
HEADS = (
    LocalText(ky="№", ru="№", en="No"),
    LocalText(ky="Суроо жана негизи", ru="Вопрос и основание", en="Question and basis"),
    LocalText(ky="Жооп", ru="Ответ", en="Answer"),
    LocalText(ky="Комментарий, берене", ru="Комментарий, статья", en="Comment, article"),
)
MANDATORY = LocalText(ky="* милдеттүү суроо", ru="* обязательный вопрос", en="* mandatory question")
SCALE = tuple(value for value in AnswerValue if value is not AnswerValue.OPEN)


def print_checklist(
    printed: Checklist | FilledChecklist, path: Path, languages: Sequence[Language] = (Language.KY, Language.RU)
) -> None:
    """Writes the list as a Word document in the languages given, the first of them leading.

    Of a filled list the expert's answers are marked; proposals that nobody confirmed stay empty boxes. Raises
    OSError where the file cannot be written; an earlier file then stands.
    """
    from docx import Document

    checklist = printed.checklist if isinstance(printed, FilledChecklist) else printed
    answers = {one.question: one for one in printed.answers} if isinstance(printed, FilledChecklist) else {}
    document = Document()
    _lay_page(document)
    _write_head(document, checklist, languages)
    table = _new_table(document, languages)
    for number, question in enumerate(checklist.questions, start=1):
        _write_question(table, number, question, answers.get(question.id), languages)
    if any(question.mandatory for question in checklist.questions):
        document.add_paragraph(" / ".join(_words(MANDATORY, languages)))
    _save(document, path)


def _lay_page(document: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(10.5)
    style.paragraph_format.space_after = Pt(2)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.8)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for field, after in (("PAGE", " / "), ("NUMPAGES", "")):
        _add_field(foot, field)
        foot.add_run(after)


def _add_field(paragraph: Any, instruction: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _write_head(document: Any, checklist: Checklist, languages: Sequence[Language]) -> None:
    from docx.shared import Pt

    for at, title in enumerate(_words(checklist.title, languages)):
        run = document.add_paragraph().add_run(title)
        run.bold, run.font.size = at == 0, Pt(14 if at == 0 else 11)
    document.add_paragraph(f"{checklist.id}, {checklist.version}. {checklist.author}")


def _new_table(document: Any, languages: Sequence[Language]) -> Any:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(HEADS))
    table.style, table.autofit = "Table Grid", False
    for column, width in zip(table.columns, WIDTHS, strict=True):  # the grid, which LibreOffice goes by
        column.width = Cm(width)
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.paragraphs[0].add_run(" / ".join(dict.fromkeys(_words(head, languages)))).bold = True
    _set_widths(table.rows[0])
    return table


def _write_question(
    table: Any, number: int, question: Question, answer: Answer | None, languages: Sequence[Language]
) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    cells = row.cells
    cells[0].text = f"{number}*" if question.mandatory else str(number)
    _fill(cells[1], _words(question.text, languages))
    small = cells[1].add_paragraph().add_run(" / ".join(_words(question.basis, languages)))
    small.italic, small.font.size = True, Pt(8.5)
    given = answer if answer is not None and answer.source is AnswerSource.EXPERT else None
    _fill(cells[2], [
        f"{'☒' if given and given.value is value else '☐'} " + " / ".join(_words(ANSWERS[value], languages))
        for value in SCALE
    ])
    for paragraph in cells[2].paragraphs:
        paragraph.runs[0].font.size = Pt(8.5)
    cells[3].text = (given.comment or "") if given else ""
    _set_widths(row)


def _fill(cell: Any, lines: Sequence[str]) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _words(text: LocalText, languages: Sequence[Language]) -> list[str]:
    return [text.in_(language) for language in languages]


def _set_widths(row: Any) -> None:
    from docx.shared import Cm

    for cell, width in zip(row.cells, WIDTHS, strict=True):
        cell.width = Cm(width)


def _save(document: Any, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        document.save(name)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
