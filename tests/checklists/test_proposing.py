"""Which lists apply, and what the program proposes: answers, evidence, reasons."""

from dataclasses import replace
from pathlib import Path

import pytest

from genexpert.checklists import load_checklists, propose_answers, which_apply
from genexpert.domain.checklist import (
    Among,
    Answer,
    AnswerSource,
    AnswerValue,
    Applies,
    Checklist,
    CompanionEvidence,
    Evidence,
    FilledChecklist,
    Question,
)
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Category

from .signals import act, finding

TEXT = LocalText("Суроо?", "Вопрос?", "Question?")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


def checklist(*evidence: Evidence, companion: tuple[CompanionEvidence, ...] = ()) -> Checklist:
    question = Question("q", TEXT, TEXT, TEXT, False, evidence=evidence, companion_evidence=companion)
    return Checklist("L", "1.0", "test", TEXT, Applies(always=True), (question,))


def answer_of(
    one: Checklist,
    findings: tuple[Finding, ...] = (),
    strengths: tuple[Finding, ...] = (),
    companions: dict[str, str] | None = None,
) -> Answer:
    (filled,) = propose_answers([one], act(), findings, strengths, companions)
    return filled.answers[0]


DIRECT = finding("d", Category.DIRECT_DISCRIMINATION)
STRENGTH = finding("s", Category.GENDER_SENSITIVE)


def test_a_finding_of_the_category_proposes_the_answer_with_evidence_and_place() -> None:
    answer = answer_of(checklist(Evidence(categories=("direct-discrimination",), present=AnswerValue.NO)), (DIRECT,))
    assert (answer.value, answer.source, answer.evidence) == (AnswerValue.NO, AnswerSource.RULES, ("d",))
    for language in ("ky", "ru", "en"):
        assert "часть 1 статьи 5" in answer.reason.in_(language)
    assert "прямая дискриминация" in answer.reason.ru
    assert "түз басмырлоо" in answer.reason.ky


def test_absence_proposes_with_a_warning_to_read_and_without_evidence() -> None:
    evidence = Evidence(categories=("stereotype",), present=AnswerValue.NO, absent=AnswerValue.YES)
    answer = answer_of(checklist(evidence), (DIRECT,))
    assert (answer.value, answer.evidence) == (AnswerValue.YES, ())
    assert "Проверьте чтением" in answer.reason.ru and "окуп" in answer.reason.ky


def test_nothing_found_and_nothing_to_say_of_absence_leaves_the_question_open() -> None:
    answer = answer_of(checklist(Evidence(categories=("stereotype",), present=AnswerValue.NO)), (DIRECT,))
    assert answer == Answer("q")


def test_a_defect_beside_a_strength_is_partly() -> None:
    both = checklist(
        Evidence(topics=("labour",), among=Among.DEFECTS, present=AnswerValue.NO),
        Evidence(topics=("labour",), among=Among.STRENGTHS, present=AnswerValue.YES),
    )
    answer = answer_of(both, (DIRECT,), (STRENGTH,))
    assert (answer.value, answer.evidence) == (AnswerValue.PARTLY, ("d", "s"))
    assert answer_of(both, (DIRECT,)).value is AnswerValue.NO
    assert answer_of(both, (), (STRENGTH,)).value is AnswerValue.YES


def test_categories_topics_and_rules_narrow_each_other() -> None:
    narrow = checklist(Evidence(
        rules=("labour.",), categories=("direct-discrimination",), topics=("labour",), present=AnswerValue.NO))
    assert answer_of(narrow, (DIRECT,)).value is AnswerValue.NO
    for other in (replace(DIRECT, rule="family.x"), replace(DIRECT, topics=("pension",)),
                  replace(DIRECT, category=Category.STEREOTYPE)):
        assert answer_of(narrow, (other,)).value is AnswerValue.OPEN


def test_a_rule_id_without_a_dot_at_its_end_means_that_rule_only() -> None:
    exact = checklist(Evidence(rules=("labour.some",), present=AnswerValue.NO))
    assert answer_of(exact, (DIRECT,)).value is AnswerValue.OPEN
    assert answer_of(exact, (replace(DIRECT, rule="labour.some"),)).value is AnswerValue.NO


def test_evidence_that_proposes_nothing_still_shows_the_finding_to_look_at() -> None:
    answer = answer_of(checklist(Evidence(categories=("direct-discrimination",))), (DIRECT,))
    assert (answer.value, answer.source, answer.evidence) == (AnswerValue.OPEN, AnswerSource.NONE, ("d",))
    assert "Само по себе на вопрос не отвечает" in answer.reason.ru


def test_a_rejected_finding_is_no_evidence() -> None:
    rejected = finding("d", Category.DIRECT_DISCRIMINATION, rejected=True)
    one = checklist(Evidence(
        categories=("direct-discrimination",), present=AnswerValue.NO, absent=AnswerValue.YES))
    assert answer_of(one, (rejected,)).value is AnswerValue.YES


def test_the_category_that_the_expert_gave_counts() -> None:
    amended = replace(DIRECT, decision=replace(DIRECT.decision, category=Category.STEREOTYPE))
    one = checklist(Evidence(categories=("stereotype",), present=AnswerValue.NO))
    assert answer_of(one, (amended,)).value is AnswerValue.NO


def test_many_findings_are_named_by_three_places_and_a_count() -> None:
    many = tuple(
        finding(f"d{number}", Category.DIRECT_DISCRIMINATION, label=f"статья {number}") for number in range(1, 6))
    reason = answer_of(checklist(Evidence(categories=("direct-discrimination",), present=AnswerValue.NO)), many).reason
    assert reason.ru == "Найдено сигналов: 5, прямая дискриминация (статья 1; статья 2; статья 3 и еще 2)."


NOTE = CompanionEvidence(
    companions=("justification",), words=(("женщин*", "аялдар*"), ("процент*", "пайыз*")), numbers=True,
    found=AnswerValue.YES, missing=AnswerValue.NO)


@pytest.mark.parametrize(("text", "value"), [
    ("Доля женщин среди получателей - 62 процента.", AnswerValue.YES),
    ("Алуучулардын 62 пайызы - аялдар.", AnswerValue.YES),
    ("Женщины составляют большинство, много процентов.", AnswerValue.NO),  # no figure
    ("Гендерных последствий нет.", AnswerValue.NO),
    ("Аялуу топтор 62 пайыз.", AnswerValue.NO),  # vulnerable, not women
    ("Женщины есть.\nПроцентов 62.", AnswerValue.NO),  # not in one paragraph
])
def test_the_justification_note_is_read_for_women_and_figures(text: str, value: AnswerValue) -> None:
    answer = answer_of(checklist(companion=(NOTE,)), companions={"justification": text})
    assert answer.value is value
    if value is AnswerValue.YES:
        assert text in answer.reason.ru and "Справка-обоснование" in answer.reason.ru


def test_a_companion_that_was_not_given_proposes_nothing() -> None:
    for companions in (None, {}, {"calculations": "женщин 5 процентов"}, {"justification": "  \n"}):
        assert answer_of(checklist(companion=(NOTE,)), companions=companions).value is AnswerValue.OPEN


def test_lists_apply_by_kind_of_act_and_by_what_was_found() -> None:
    lists = load_checklists()
    always = {"CL-00", "CL-01", "CL-11", "CL-12", "CL-13"}
    assert {one.id for one in which_apply(lists, None, [])} == always
    assert {one.id for one in which_apply(lists, "law", [])} == always | {"CL-02"}
    assert {one.id for one in which_apply(lists, "resolution", [])} == always | {"CL-15"}
    assert {one.id for one in which_apply(lists, "programme", [])} == always | {"CL-14"}
    found = [finding("p", Category.PARENT_EXCLUDED, ("work-family",))]
    assert {one.id for one in which_apply(lists, "law", found)} == always | {"CL-02", "CL-03", "CL-05"}
    rejected = [replace(found[0], decision=finding("r", Category.STEREOTYPE, rejected=True).decision)]
    assert {one.id for one in which_apply(lists, "law", rejected)} == always | {"CL-02"}


def test_lists_that_do_not_apply_come_along_without_answers() -> None:
    filled = propose_answers(load_checklists(), act("resolution"), [DIRECT], [])
    by_id: dict[str, FilledChecklist] = {one.checklist.id: one for one in filled}
    assert len(filled) == 17
    assert not by_id["CL-07"].applies
    assert all(answer == Answer(answer.question) for answer in by_id["CL-07"].answers)
    assert by_id["CL-03"].applies


def test_each_answer_stands_for_its_question_and_evidence_names_known_findings() -> None:
    findings = [DIRECT, finding("i", Category.INDIRECT_DISCRIMINATION), finding("m", Category.MISSING_MECHANISM)]
    for filled in propose_answers(load_checklists(), act(), findings, [STRENGTH]):
        assert [answer.question for answer in filled.answers] == [one.id for one in filled.checklist.questions]
        for answer in filled.answers:
            assert set(answer.evidence) <= {"d", "i", "m", "s"}
            assert (answer.value is AnswerValue.OPEN) == (answer.source is AnswerSource.NONE)
            if answer.value is not AnswerValue.OPEN:
                assert answer.reason.ky and answer.reason.ru and answer.reason.en


@pytest.mark.parametrize(("note", "value"), [
    ("Гендерный анализ: среди получателей 62 процента женщин и 38 процентов мужчин.", AnswerValue.YES),
    ("Гендердик талдоо: алуучулардын 62 пайызы аялдар, 38 пайызы эркектер.", AnswerValue.YES),
    ("Гендерных и социальных последствий проект не влечет.", AnswerValue.NO),
    ("Долбоор гендердик кесепеттерге алып келбейт.", AnswerValue.NO),
])
def test_the_shipped_core_list_tells_real_gender_information_from_a_blank_line(note: str, value: AnswerValue) -> None:
    core = next(one for one in load_checklists() if one.id == "CL-01")
    (filled,) = propose_answers([core], act(), [], [], {"justification": note})
    answer = next(one for one in filled.answers if one.question == "CL-01.14")
    assert (answer.value, answer.source) == (value, AnswerSource.RULES)
