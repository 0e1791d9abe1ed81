"""The seventeen lists that ship: counts, three languages, bases, and references that lead somewhere."""

from itertools import chain
from pathlib import Path

import pytest
import yaml

from genexpert import folders
from genexpert.checklists import load_checklists
from genexpert.domain.checklist import Checklist, Question
from genexpert.norms import load_norms, load_topics

COUNTS = {
    "CL-00": 8, "CL-01": 16, "CL-02": 14, "CL-03": 12, "CL-04": 10, "CL-05": 16, "CL-06": 14, "CL-07": 16,
    "CL-08": 12, "CL-09": 12, "CL-10": 10, "CL-11": 9, "CL-12": 12, "CL-13": 12, "CL-14": 12, "CL-15": 8,
    "CL-T": 10,
}


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


@pytest.fixture
def lists() -> dict[str, Checklist]:
    return {one.id: one for one in load_checklists()}


def questions(lists: dict[str, Checklist]) -> list[Question]:
    return list(chain.from_iterable(one.questions for one in lists.values()))


def test_seventeen_lists_with_193_questions_and_ten_for_training(lists: dict[str, Checklist]) -> None:
    assert {one.id: len(one.questions) for one in lists.values()} == COUNTS
    assert len(questions(lists)) == 203


def test_every_question_has_text_help_and_basis_in_three_languages(lists: dict[str, Checklist]) -> None:
    for question in questions(lists):
        for text in (question.text, question.help, question.basis):
            assert text.ky and text.ru and text.en, question.id
        assert question.text.ru.endswith("?") and question.text.ky.endswith("?"), question.id


def test_kyrgyz_and_russian_are_not_the_same_words(lists: dict[str, Checklist]) -> None:
    for question in questions(lists):
        assert question.text.ky != question.text.ru, question.id


def test_no_russian_question_begins_with_a_negation_that_makes_yes_and_no_unclear(
    lists: dict[str, Checklist],
) -> None:
    unclear = [question.id for question in questions(lists) if question.text.ru.split()[0] in ("Нет", "Не")]
    assert unclear == []


def test_question_ids_begin_with_the_list_and_are_unique(lists: dict[str, Checklist]) -> None:
    ids = [question.id for question in questions(lists)]
    assert len(set(ids)) == len(ids)
    for one in lists.values():
        assert [question.id for question in one.questions] == [
            f"{one.id}.{number}" for number in range(1, len(one.questions) + 1)
        ]


def test_norms_topics_and_rules_that_questions_name_exist(lists: dict[str, Checklist]) -> None:
    norms, topics = load_norms(), load_topics()
    rules = {
        rule["id"]
        for path in (folders.resources() / "rules").glob("*.yaml")
        for rule in (yaml.safe_load(path.read_text(encoding="utf-8")).get("rules") or ())
    }
    for one in lists.values():
        assert set(one.applies.topics) <= set(topics), one.id
    for question in questions(lists):
        assert set(question.norms) <= set(norms), question.id
        for evidence in question.evidence:
            assert set(evidence.topics) <= set(topics), question.id
            for rule in evidence.rules:
                known = any(id.startswith(rule) for id in rules) if rule.endswith(".") else rule in rules
                assert known, f"{question.id} names rule {rule}"


def test_a_statutory_basis_names_an_act_of_the_register(lists: dict[str, Checklist]) -> None:
    for question in questions(lists):
        assert question.norms or not question.statutory, question.id


def test_the_core_list_covers_the_seven_criteria_of_the_definition(lists: dict[str, Checklist]) -> None:
    bases = {question.basis.ru for question in lists["CL-01"].questions}
    criteria = ("равные права", "равные обязанности", "равная ответственность", "равные возможности",
                "равнопартнерские отношения", "равенство результата", "недопущение гендерной дискриминации")
    assert {f"Закон № 184, ст. 1: {criterion}" for criterion in criteria} <= bases


def test_screening_and_core_questions_are_mandatory(lists: dict[str, Checklist]) -> None:
    for one in ("CL-00", "CL-01"):
        assert all(question.mandatory for question in lists[one].questions)
        assert lists[one].applies.always


def test_questions_on_the_justification_note_look_into_it(lists: dict[str, Checklist]) -> None:
    looking = [question for question in questions(lists) if question.companion_evidence]
    assert len(looking) >= 10
    for question in looking:
        assert set(chain.from_iterable(one.companions for one in question.companion_evidence)) <= set(
            question.companions), question.id
