"""A list as a Word document: every question, both languages, the expert's answers and no proposals."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from genexpert.checklists import load_checklists, print_checklist, propose_answers
from genexpert.domain.checklist import AnswerSource, AnswerValue, Checklist
from genexpert.domain.localized import Language
from genexpert.domain.rule import Category

from .signals import act, finding


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


@pytest.fixture
def core() -> Checklist:
    return next(one for one in load_checklists() if one.id == "CL-01")


def rows(path: Path) -> list[list[str]]:
    (table,) = Document(str(path)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_printed_list_has_every_question_in_both_languages_and_empty_boxes(core: Checklist, tmp_path: Path) -> None:
    print_checklist(core, tmp_path / "list.docx")
    printed = rows(tmp_path / "list.docx")
    assert len(printed) == 17
    for row, question in zip(printed[1:], core.questions, strict=True):
        assert question.text.ky in row[1] and question.text.ru in row[1]
        assert row[2].count("☐") == 5 and "☒" not in row[2]


def test_the_heads_of_the_table_repeat_on_every_page(core: Checklist, tmp_path: Path) -> None:
    print_checklist(core, tmp_path / "list.docx")
    (table,) = Document(str(tmp_path / "list.docx")).tables
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_one_language_leaves_the_other_out(core: Checklist, tmp_path: Path) -> None:
    print_checklist(core, tmp_path / "list.docx", (Language.RU,))
    assert core.questions[0].text.ky not in rows(tmp_path / "list.docx")[1][1]


def test_the_experts_answer_is_marked_and_a_proposal_is_not(core: Checklist, tmp_path: Path) -> None:
    (filled,) = propose_answers([core], act(), [finding("d", Category.DIRECT_DISCRIMINATION)], [])
    own = replace(filled.answers[1], value=AnswerValue.PARTLY, source=AnswerSource.EXPERT, comment="Статья 5", by="А")
    print_checklist(replace(filled, answers=(filled.answers[0], own, *filled.answers[2:])), tmp_path / "list.docx")
    printed = rows(tmp_path / "list.docx")
    assert filled.answers[0].source is AnswerSource.RULES
    assert "☒" not in printed[1][2]
    assert "☒ жарым-жартылай / частично" in printed[2][2]
    assert printed[2][3] == "Статья 5"


def test_words_that_look_like_markup_stay_words(core: Checklist, tmp_path: Path) -> None:
    words = '<w:t>{{ title }} & "=1+1"'
    question = replace(core.questions[0], text=replace(core.questions[0].text, ru=words))
    print_checklist(replace(core, questions=(question,)), tmp_path / "list.docx")
    assert words in rows(tmp_path / "list.docx")[1][1]
