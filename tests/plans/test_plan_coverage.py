"""A plan covered by a draft, and what the draft leaves out."""

from collections.abc import Callable
from dataclasses import replace

from genexpert.domain.finding import Finding, LinkState
from genexpert.domain.localized import Language
from genexpert.domain.plan import Plan
from genexpert.norms import load_topics
from genexpert.plans import coverage, findings_of_measure, link_findings, not_taken_up, subjects_of

Make = Callable[..., Finding]
TOPICS = load_topics()


def test_every_measure_has_a_row_with_its_findings_and_provisions(plan: Plan, finding: Make) -> None:
    found = link_findings([
        finding("Комиссия из семи человек", "decision-making", label="статья 5"),
        finding("Совет из пяти человек", "decision-making", label="статья 9"),
        finding("Наследники", "inheritance", label="статья 11"),
    ], [plan], TOPICS)
    rows = coverage(plan, found)
    assert [row.measure.number for row in rows] == [measure.number for measure in plan.measures()]
    row = next(row for row in rows if row.measure.number == "27.3")
    assert row.findings == found[:2]
    assert row.provisions == ("статья 5", "статья 9")
    assert row.confirmed == 0
    assert not any(found[2] in one.findings for one in rows)


def test_a_rejected_link_covers_nothing_and_a_confirmed_one_is_counted(plan: Plan, finding: Make) -> None:
    [one] = link_findings([finding("Комиссия", "decision-making")], [plan], TOPICS)
    first, *rest = one.measures
    rejected = replace(one, measures=(replace(first, state=LinkState.REJECTED), *rest))
    assert findings_of_measure([rejected], plan.id, first.measure) == ()
    confirmed = replace(one, measures=(replace(first, state=LinkState.CONFIRMED), *rest))
    row = next(row for row in coverage(plan, [confirmed]) if row.measure.number == first.measure)
    assert row.confirmed == 1


def test_a_measure_that_changes_the_law_and_is_not_taken_up_is_named(plan: Plan) -> None:
    subjects = subjects_of("О внесении изменений в Трудовой кодекс", "", Language.RU, [], TOPICS)
    assert "labour" in subjects
    left = [measure.number for measure in not_taken_up(plan, [], subjects)]
    assert {"15.3", "34.7"} <= set(left)
    assert "23.1" not in left and "27.3" not in left
    assert all(measure.changes_law for measure in not_taken_up(plan, [], subjects))


def test_a_measure_that_a_finding_takes_up_is_not_named(plan: Plan, finding: Make) -> None:
    found = link_findings([finding("Запрещается труд женщин на тяжелых работах", "labour")], [plan], TOPICS)
    left = [measure.number for measure in not_taken_up(plan, found, {"labour"})]
    assert "34.7" not in left


def test_a_draft_on_another_subject_leaves_nothing_out(plan: Plan) -> None:
    subjects = subjects_of("О наследовании", "Наследство открывается со смертью.", Language.RU, [], TOPICS)
    assert not_taken_up(plan, [], subjects & {"inheritance"}) == ()


def test_the_subject_of_a_draft_is_heard_in_its_text_too() -> None:
    text = "Шайлоо комиссиясы талапкерлердин тизмесин каттайт. Талапкер шайлоочуга кайрылат. Шайлоо күнү добуш берилет."
    assert "elections" in subjects_of("Мыйзам", text, Language.KY, [], TOPICS)
