"""What the worker process does for the editor of lists: tries a list on a draft, prints a list.

Loaded by the child; imports the heavy rooms inside the functions.
"""

from pathlib import Path

from genexpert.desktop.work import StoredDraft, companion_texts, full_review
from genexpert.desktop.writing import whole_or_nothing
from genexpert.domain.checklist import Checklist, FilledChecklist
from genexpert.domain.progress import Progress


def try_list(request: tuple[Checklist, StoredDraft], progress: Progress) -> FilledChecklist:
    """The list with what the program proposes on a draft."""
    from genexpert.checklists import propose_answers

    checklist, stored = request
    review = full_review(stored, progress)
    filled = propose_answers((checklist,), review.act, review.findings, review.strengths, companion_texts(stored))
    return filled[0]


def print_list(request: tuple[Checklist, Path], progress: Progress) -> Path:
    """A Word document with the questions, Kyrgyz and Russian, and empty cells for the answers."""
    from docx import Document
    from docx.shared import Cm

    checklist, path = request
    progress("opinion", 0.0)
    document = Document()
    document.add_heading(checklist.title.in_("ky"), 1)
    document.add_paragraph(f"{checklist.title.in_('ru')} · {checklist.id} {checklist.version}")
    table = document.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    heads = ("№", "Суроо / Вопрос", "Жооп / Ответ", "Комментарий")
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.text = words
    for number, question in enumerate(checklist.questions, start=1):
        cells = table.add_row().cells
        cells[0].text = f"{number}*" if question.mandatory else str(number)
        cells[1].text = question.text.in_("ky")
        cells[1].add_paragraph(question.text.in_("ru"))
        cells[1].add_paragraph(question.basis.in_("ru"))
    for column, width in enumerate((1.2, 9.0, 3.0, 4.0)):
        for row in table.rows:
            row.cells[column].width = Cm(width)
    whole_or_nothing(path, lambda place: document.save(str(place)))
    return path
