"""Plans read from Word, ODT, PDF and text."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from genexpert.domain.errors import DraftError
from genexpert.domain.plan import Measure, Plan
from genexpert.plans import ImportedPlan, import_plan, load_plan, store_plan
from tests.plans.documents import COLUMNS, TITLES_RU, convert, runs_of_equal, words, write_docx

OWN_PLAN = Path(__file__).parents[1] / "data" / "plans" / "own-plan.ru.txt"
TEXTS = ("text", "baseline", "indicator", "result", "funding", "responsible_text")

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def cells(measure: Measure) -> dict[str, str]:
    return {name: getattr(measure, name) or "" for name in TEXTS} | {"deadline": measure.deadline.text}


def without_spaces(text: str) -> str:
    return "".join(text.split())


def assert_same_plan(read: Plan, plan: Plan) -> None:
    """Headings, tasks, cells, dates and bodies are the same; what the data does not know reads as an empty cell."""
    for chapter, other in zip(read.chapters, plan.chapters, strict=True):
        assert (chapter.number, chapter.title) == (other.number, other.title)
        for goal, other_goal in zip(chapter.goals, other.goals, strict=True):
            assert (goal.number, goal.title) == (other_goal.number, other_goal.title)
            for task, other_task in zip(goal.tasks, other_goal.tasks, strict=True):
                assert (task.number, task.title) == (other_task.number, other_task.title)
                for measure, other_measure in zip(task.measures, other_task.measures, strict=True):
                    assert measure.number == other_measure.number
                    assert cells(measure) == cells(other_measure), measure.number
                    assert measure.deadline == other_measure.deadline
                    assert [(one.short, one.by_agreement) for one in measure.responsible] == [
                        (one.short, one.by_agreement) for one in other_measure.responsible], measure.number
    assert read.abbreviations == plan.abbreviations
    assert (read.title, read.period, read.act_number, read.act_date) == (
        plan.title, plan.period, plan.act_number, plan.act_date)


@pytest.fixture(scope="module")
def saved_by_libreoffice(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("plans")
    for kind in ("docx", "odt"):
        (folder / kind).mkdir()
    made = write_docx(plan, folder / "plan.docx")
    out = {}
    for kind in ("docx", "odt"):
        out[kind] = convert(made, kind, folder / kind)
    return out


@needs_libreoffice
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_plan_with_merged_cells_is_read_back_without_loss(
    kind: str, saved_by_libreoffice: dict[str, Path], plan: Plan,
) -> None:
    assert_same_plan(import_plan(saved_by_libreoffice[kind]).plan, plan)


@needs_libreoffice
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_merged_cells_are_given_to_each_measure_and_marked(
    kind: str, saved_by_libreoffice: dict[str, Path], plan: Plan,
) -> None:
    read = {measure.number: measure for measure in import_plan(saved_by_libreoffice[kind]).plan.measures()}
    marked = 0
    for chapter in plan.chapters:
        for goal in chapter.goals:
            for task in goal.tasks:
                for column in COLUMNS:
                    for first, last in runs_of_equal(task, column):
                        for measure in task.measures[first : last + 1]:
                            assert (column in read[measure.number].merged) == (last > first), (measure.number, column)
                            marked += last > first
    assert marked > 100


@needs_libreoffice
def test_a_pdf_keeps_every_measure_and_says_what_the_turned_page_hides(plan: Plan, tmp_path: Path) -> None:
    part = replace(plan, chapters=plan.chapters[3:])  # pages of a PDF are searched for tables slowly
    made = convert(write_docx(part, tmp_path / "plan.docx"), "pdf", tmp_path)
    read = {measure.number: measure for measure in import_plan(made).plan.measures()}
    assert list(read) == [measure.number for measure in part.measures()]
    whole, asked = 0, 0
    for measure in part.measures():
        for name, text in cells(measure).items():
            other = cells(read[measure.number])[name]
            if without_spaces(other).replace("-", "") == without_spaces(text).replace("-", ""):
                whole += 1
            elif getattr(read[measure.number], name, "") is None or read[measure.number].remarks:
                asked += 1
    everything = len(read) * (len(TEXTS) + 1)
    assert whole / everything > 0.95
    assert (whole + asked) / everything > 0.98


def test_the_torn_source_is_read_and_its_doubts_are_told(source: Path, plan: Plan) -> None:
    imported = import_plan(source)
    read = {measure.number: measure for measure in imported.plan.measures()}
    assert list(read) == [measure.number for measure in plan.measures()]
    same = sum(cells(read[measure.number])[name] == text for measure in plan.measures()
               for name, text in cells(measure).items())
    assert same / (117 * (len(TEXTS) + 1)) > 0.97
    assert imported.plan.status.state == "repealed"
    assert imported.plan.status.since == "2022-03-25"
    assert imported.plan.abbreviations == plan.abbreviations
    doubts = " ".join(str(doubt) for doubt in imported.doubts)
    assert "36.1" in doubts and "БКБА" in doubts and "латинские" in doubts


def test_the_tasks_of_the_torn_source_are_whole(source: Path, plan: Plan) -> None:
    read = [task for chapter in import_plan(source).plan.chapters for goal in chapter.goals for task in goal.tasks]
    data = [task for chapter in plan.chapters for goal in chapter.goals for task in goal.tasks]
    assert [task.number for task in read] == [task.number for task in data]
    assert sum(task.title == other.title for task, other in zip(read, data, strict=True)) >= 34


def assert_own_plan(imported: ImportedPlan) -> None:
    plan = imported.plan
    measures = {measure.number: measure for measure in plan.measures()}
    assert plan.language == "ru"
    assert list(measures) == ["1.1", "1.2", "2.1", "3.1", "3.2"]
    assert [(one.number, one.title) for one in plan.chapters] == [
        ("I", "Труд и семья"), ("II", "Защита от семейного насилия")]
    assert [goal.number for chapter in plan.chapters for goal in chapter.goals] == ["1", "2", "3"]
    first, last = measures["1.1"], measures["3.1"]
    assert first.baseline is None  # the table has no such column
    assert first.indicator == "Число отцов, взявших отпуск"
    assert (first.deadline.start, first.deadline.end) == ("2026-04-01", "2026-06-30")
    assert [(one.short, one.by_agreement) for one in first.responsible] == [
        ("МТСОМ", False), ("МЮ", False), ("Федерация профсоюзов", True)]
    assert first.responsible[0].full == "Министерство труда, социального обеспечения и миграции"
    assert first.changes_law and not last.changes_law
    assert "parental-leave" in first.topics
    assert "domestic-violence" in last.topics
    assert [one.by_agreement for one in last.responsible] == [False, True, True]
    assert measures["2.1"].funding == ""
    assert (plan.period, plan.act_number, plan.act_date) == ((2026, 2028), "77", "2026-03-14")
    assert plan.status.state == "unverified"
    assert any("ЮНФПА" in doubt.ru for doubt in imported.doubts)


def test_a_russian_plan_with_columns_in_another_order_is_read_from_text() -> None:
    assert_own_plan(import_plan(OWN_PLAN))


def test_the_russian_plan_is_read_from_word_too(tmp_path: Path) -> None:
    assert_own_plan(import_plan(_as_word(OWN_PLAN, tmp_path / "own.docx")))


def _as_word(path: Path, out: Path) -> Path:
    document = Document()
    table = None
    for line in path.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if len(row) == 1:
            document.add_paragraph(line)
            continue
        table = table or document.add_table(rows=0, cols=len(row))
        filled = table.add_row().cells
        for cell, text in zip(filled, row, strict=True):
            cell.text = text
        if not any(row[1:]):
            filled[0].merge(filled[-1])
    document.save(str(out))
    return out


def test_measures_numbered_in_a_column_of_their_own_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "План действий на 2024-2025 годы\n"
        "№\tМеры\tСрок\tИсполнители\n"
        "1.1.1\tПровести опрос\t2024 год\tНСК\n"
        "1.1.2\tОпубликовать итоги\t2025 год\tНСК\n", encoding="utf-8")
    read = import_plan(path).plan
    assert [(one.number, one.text) for one in read.measures()] == [
        ("1.1.1", "Провести опрос"), ("1.1.2", "Опубликовать итоги")]


def test_measures_without_any_number_are_numbered_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "План действий на 2024-2025 годы\nЗадачи\tМеры\tСрок\tИсполнители\n"
        "Учет\tПровести опрос\t2024 год\tНСК\n\tОпубликовать итоги\t2025 год\tНСК\n", encoding="utf-8")
    imported = import_plan(path)
    assert [one.number for one in imported.plan.measures()] == ["1.1", "1.2"]
    assert any("1.1–1.2" in doubt.ru for doubt in imported.doubts)


def test_a_plan_without_the_column_of_numbers_is_read(plan: Plan, tmp_path: Path) -> None:
    made = write_docx(plan, tmp_path / "plan.docx", numbers=False, titles=TITLES_RU)
    read = import_plan(made).plan
    assert [(one.number, cells(one)) for one in read.measures()] == [
        (one.number, cells(one)) for one in plan.measures()]
    assert [task.title for chapter in read.chapters for goal in chapter.goals for task in goal.tasks] == [
        task.title for chapter in plan.chapters for goal in chapter.goals for task in goal.tasks]


def test_a_file_without_a_table_of_measures_is_refused_with_a_word_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "law.txt"
    path.write_text("Статья 1. Настоящий Закон регулирует отношения.", encoding="utf-8")
    with pytest.raises(DraftError, match="таблица мер не найдена"):
        import_plan(path)


def test_an_imported_plan_is_stored_and_loaded_again(tmp_path: Path) -> None:
    imported = import_plan(OWN_PLAN, plan_id="own-2026").plan
    store_plan(imported, tmp_path)
    loaded = load_plan("own-2026", tmp_path)
    assert loaded == imported
    assert words(next(loaded.measures()), "deadline") == "II квартал 2026 года"
