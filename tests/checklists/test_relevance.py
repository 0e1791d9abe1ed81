"""The level of gender relevance that the screening list gives."""

from pathlib import Path

import pytest

from genexpert.checklists import Relevance, gender_relevance, load_checklists
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, FilledChecklist

YES, NO, PARTLY = AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTLY
UNKNOWN, OUTSIDE, OPEN = AnswerValue.NOT_ENOUGH_DATA, AnswerValue.NOT_APPLICABLE, AnswerValue.OPEN


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


def screening(*values: AnswerValue, source: AnswerSource = AnswerSource.EXPERT) -> list[FilledChecklist]:
    """The screening list with these answers; the last stands for the rest."""
    (one,) = (one for one in load_checklists() if one.id == "CL-00")
    given = [*values, *[values[-1]] * (len(one.questions) - len(values))]
    return [FilledChecklist(one, tuple(
        Answer(question.id, value, source) for question, value in zip(one.questions, given, strict=True)))]


@pytest.mark.parametrize(("values", "level"), [
    ((YES,), Relevance.HIGH),
    ((YES, YES, YES, YES, NO), Relevance.HIGH),
    ((NO, NO, NO, YES, NO), Relevance.MEDIUM),
    ((NO, NO, NO, NO, PARTLY, NO), Relevance.LOW),
    ((NO,), Relevance.NONE),
    ((OUTSIDE,), Relevance.NONE),
    ((UNKNOWN,), Relevance.HIGH),
    ((YES, OUTSIDE), Relevance.HIGH),
])
def test_the_level_follows_the_weight_of_the_answers(values: tuple[AnswerValue, ...], level: Relevance) -> None:
    assert gender_relevance(screening(*values)) is level


def test_there_is_no_level_before_every_question_is_answered_by_the_expert() -> None:
    assert gender_relevance(screening(YES, OPEN, YES)) is None
    assert gender_relevance(screening(YES, source=AnswerSource.RULES)) is None
    assert gender_relevance([]) is None
