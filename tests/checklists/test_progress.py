"""What is left: progress, mandatory questions, the expert's answers over new proposals."""

from dataclasses import replace
from pathlib import Path

import pytest

from genexpert.checklists import (
    confirm,
    keep_answers,
    list_progress,
    load_checklists,
    propose_answers,
    unanswered_mandatory,
)
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, FilledChecklist
from genexpert.domain.finding import Finding
from genexpert.domain.rule import Category

from .signals import act, finding

AT = "2026-11-24T10:00:00+06:00"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


def filled(*findings: Finding) -> tuple[FilledChecklist, ...]:
    return propose_answers(load_checklists(), act(), findings, [])


def answered(lists: tuple[FilledChecklist, ...], value: AnswerValue = AnswerValue.YES) -> tuple[FilledChecklist, ...]:
    return tuple(
        replace(one, answers=tuple(
            replace(answer, value=value, source=AnswerSource.EXPERT, by="А", at=AT) for answer in one.answers))
        for one in lists
    )


def test_a_proposal_is_no_answer() -> None:
    core = next(one for one in filled(finding("d", Category.DIRECT_DISCRIMINATION)) if one.checklist.id == "CL-01")
    progress = list_progress(core)
    assert (progress.answered, progress.total, progress.share) == (0, 16, 0.0)
    assert progress.proposed > 0


def test_screening_and_core_are_what_is_missing_at_first_and_nothing_when_answered() -> None:
    lists = filled()
    missing = unanswered_mandatory(lists)
    assert [question.id for _, question in missing] == [
        *(f"CL-00.{number}" for number in range(1, 9)), *(f"CL-01.{number}" for number in range(1, 17))]
    assert unanswered_mandatory(answered(lists)) == ()


def test_not_enough_data_is_an_answer_and_open_is_none() -> None:
    assert unanswered_mandatory(answered(filled(), AnswerValue.NOT_ENOUGH_DATA)) == ()
    assert len(unanswered_mandatory(answered(filled(), AnswerValue.OPEN))) == 24


def test_mandatory_questions_of_lists_that_do_not_apply_are_not_asked() -> None:
    assert {one.id for one, _ in unanswered_mandatory(filled())} == {"CL-00", "CL-01"}
    resolution = propose_answers(load_checklists(), act("resolution"), [], [])
    assert {one.id for one, _ in unanswered_mandatory(resolution)} == {"CL-00", "CL-01", "CL-15"}


def test_confirming_makes_the_proposal_the_experts_own() -> None:
    core = next(one for one in filled(finding("d", Category.DIRECT_DISCRIMINATION)) if one.checklist.id == "CL-01")
    proposed = next(answer for answer in core.answers if answer.source is AnswerSource.RULES)
    own = confirm(proposed, "А. Асанова", AT, "согласна")
    assert (own.source, own.value, own.evidence) == (AnswerSource.EXPERT, proposed.value, proposed.evidence)
    assert (own.by, own.at, own.comment) == ("А. Асанова", AT, "согласна")


def test_there_is_nothing_to_confirm_in_an_open_question() -> None:
    with pytest.raises(ValueError, match=r"CL-01\.1"):
        confirm(Answer("CL-01.1"), "А", AT)


def test_the_experts_answers_stay_over_new_proposals_and_keep_their_list() -> None:
    earlier = filled(finding("v", Category.HARMFUL_CUSTOM, ("domestic-violence",)))
    violence = next(one for one in earlier if one.checklist.id == "CL-07")
    own = replace(violence.answers[0], value=AnswerValue.YES, source=AnswerSource.EXPERT, by="А", at=AT)
    earlier = tuple(
        replace(one, answers=(own, *one.answers[1:])) if one is violence else one for one in earlier)
    kept = {one.checklist.id: one for one in keep_answers(filled(), earlier)}
    assert kept["CL-07"].applies
    assert kept["CL-07"].answers[0] == own
    assert kept["CL-07"].answers[1] == Answer("CL-07.2")
    assert not kept["CL-08"].applies
