"""Word files with a plan's table, made from a plan: headings across the table, cells really merged."""

import subprocess
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

from genexpert.domain.plan import Measure, Plan, Task

TITLES_KY = ("№", "Милдеттер", "Чаралар/иш-аракеттер", "Баштапкы маалыматтар", "Индикатор", "Ишке ашыруу мөөнөтү",
             "Күтүлүүчү натыйжалар", "Жооптуу аткаруучулар", "Каржылоо булактары")
TITLES_RU = ("№", "Задачи", "Мероприятия", "Исходные данные", "Индикатор", "Срок реализации", "Ожидаемые результаты",
             "Ответственные исполнители", "Источники финансирования")
WIDTHS = (0.9, 3.6, 5.2, 3.2, 3.2, 1.9, 3.8, 3.0, 2.9)  # centimetres on a landscape A4 page
COLUMNS = ("baseline", "indicator", "deadline", "result", "responsible", "funding")


def write_docx(plan: Plan, path: Path, numbers: bool = True, titles: tuple[str, ...] = TITLES_KY) -> Path:
    """A DOCX of the plan. The cells of number and task are merged over the task's measures, and so are equal cells
    of neighbouring measures. Without `numbers` the table has no column of numbers."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1)
    document.styles["Normal"].font.size = Pt(7)
    document.add_paragraph(plan.issuer)
    document.add_paragraph(plan.act_kind.upper())
    year, month, day = plan.act_date.split("-")
    months = ("январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры",
              "ноябры", "декабры")
    document.add_paragraph(f"{year}-жылдын {int(day)}-{months[int(month) - 1]} № {plan.act_number}")
    document.add_paragraph(plan.title)
    shown = titles if numbers else titles[1:]
    table = document.add_table(rows=1, cols=len(shown))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS if numbers else WIDTHS[1:], strict=True):
        column.width = Cm(width)
    for cell, title in zip(table.rows[0].cells, shown, strict=True):
        cell.text = title
    for chapter in plan.chapters:
        _heading(table, f"{chapter.number}-глава. {chapter.title}")
        for goal in chapter.goals:
            _heading(table, f"{goal.number}-максат. {goal.title}")
            for task in goal.tasks:
                _task(table, task, numbers)
    document.add_paragraph("Кыскартуулардын тизмеси:")
    for short, full in plan.abbreviations:
        document.add_paragraph(f"{short} - {full};")
    document.save(str(path))
    return path


def _heading(table: Table, text: str) -> None:
    cells = table.add_row().cells
    cells[0].merge(cells[-1]).text = text


def _task(table: Table, task: Task, numbers: bool) -> None:
    rows = [list(table.add_row().cells) for _ in task.measures]
    at = 1 if numbers else 0
    if numbers:
        _merged([row[0] for row in rows], task.number)
    _merged([row[at] for row in rows], task.title)
    for row, measure in zip(rows, task.measures, strict=True):
        row[at + 1].text = f"{measure.number}. {measure.text}"
    for place, column in enumerate(COLUMNS, at + 2):
        for first, last in runs_of_equal(task, column):
            _merged([rows[i][place] for i in range(first, last + 1)], words(task.measures[first], column))


def _merged(cells: list[_Cell], text: str) -> None:
    cell = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    cell.text = text


def runs_of_equal(task: Task, column: str) -> list[tuple[int, int]]:
    """First and last place of measures that have the same words in a column; an empty cell stands alone."""
    runs: list[tuple[int, int]] = []
    for place, measure in enumerate(task.measures):
        text = words(measure, column)
        if runs and text and words(task.measures[place - 1], column) == text:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def words(measure: Measure, column: str) -> str:
    """The words of a cell; an empty string where it is empty or unknown."""
    if column == "deadline":
        return measure.deadline.text
    if column == "responsible":
        return measure.responsible_text or ""
    return str(getattr(measure, column) or "")


def convert(path: Path, kind: str, folder: Path) -> Path:
    """The file saved by LibreOffice as "docx", "odt" or "pdf" in `folder`."""
    profile = folder / "profile"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", kind,
         "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=240,
    )
    return folder / f"{path.stem}.{kind}"
