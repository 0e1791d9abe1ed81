"""Findings and the measures that bear on them."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from genexpert.domain.finding import Finding, LinkState, MeasureLink
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.plan import Plan
from genexpert.domain.rule import Category
from genexpert.norms import load_topics
from genexpert.plans import link_findings
from genexpert.plans.joins import table_of

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from plan_links import Outcome, measure

Make = Callable[..., Finding]
TOPICS = load_topics()


def linked(finding: Finding, *plans: Plan) -> list[str]:
    [one] = link_findings([finding], plans, TOPICS)
    return [link.measure for link in one.measures]


@pytest.fixture(scope="module")
def outcomes() -> tuple[list[Outcome], list[Outcome]]:
    return measure()


def test_a_right_measure_is_among_the_first_three_for_nine_findings_in_ten(
    outcomes: tuple[list[Outcome], list[Outcome]],
) -> None:
    with_measures, _ = outcomes
    assert len(with_measures) >= 60
    assert sum(one.right for one in with_measures) >= 0.9 * len(with_measures)
    for language in ("ru", "ky"):
        own = [one for one in with_measures if one.language == language]
        assert sum(one.right for one in own) >= 0.9 * len(own)


def test_nothing_is_proposed_for_nine_in_ten_findings_that_no_measure_concerns(
    outcomes: tuple[list[Outcome], list[Outcome]],
) -> None:
    _, without = outcomes
    assert len(without) >= 30
    assert sum(one.right for one in without) >= 0.9 * len(without)


def test_no_more_than_three_measures_are_proposed_best_first(plan: Plan, finding: Make) -> None:
    [one] = link_findings([finding("Убежище для пострадавших от насилия", "domestic-violence")], [plan], TOPICS)
    scores = [link.score for link in one.measures]
    assert len(scores) == 3 and scores == sorted(scores, reverse=True)
    assert all(link.state is LinkState.PROPOSED and link.plan == plan.id for link in one.measures)


def test_words_alone_link_nothing(plan: Plan, finding: Make) -> None:
    words = "Порядок охраны и защиты от семейного насилия, коррекционная программа, кризисные центры"
    assert linked(finding(words, "inheritance"), plan) == []
    assert linked(finding(words), plan) == []


def test_a_finding_about_wording_has_no_measure(plan: Plan, finding: Make) -> None:
    for category in (Category.TERMINOLOGY, Category.GENDERED_LANGUAGE, Category.VERSION_DIVERGENCE):
        assert linked(finding("труд женщин", "labour", category=category), plan) == []


def test_the_plan_says_nothing_on_gender_examination_of_draft_laws(plan: Plan, finding: Make) -> None:
    assert "31.1" not in linked(finding("Проекты законов проходят гендерную экспертизу", "gender-expertise"), plan)


def test_the_reason_names_the_topic_and_the_words_in_common(plan: Plan, finding: Make) -> None:
    [one] = link_findings([finding("Лицо, совершившее семейное насилие, проходит коррекционную программу",
                                   "domestic-violence")], [plan], TOPICS)
    reason = one.measures[0].reason
    assert reason.ru.startswith("тема: Семейное насилие; общие понятия: ")
    assert "коррекционный" in reason.ru
    assert reason.ky.startswith("тема: Үй-бүлөлүк зомбулук")
    assert reason.en.startswith("topic: Domestic violence")


@pytest.mark.parametrize(("language", "quote", "topics", "number"), [
    (Language.RU, "Лицо, совершившее семейное насилие, проходит коррекционную программу", ["domestic-violence"],
     "23.1"),
    (Language.KY, "Үй-бүлөлүк зомбулуктан коргоо боюнча айылдык комитет түзүлөт",
     ["domestic-violence", "local-government"], "17.1"),
    (Language.KY, "Жумуш берүүчү кызматкерди сексуалдык асылуудан коргойт", ["labour", "sexual-harassment"], "15.3"),
    (Language.RU, "Реестр муниципальных служащих содержит фамилию и стаж", ["sex-statistics", "civil-service"], "35.4"),
])
def test_words_of_either_language_bring_the_measure_forward(
    plan: Plan, finding: Make, language: Language, quote: str, topics: list[str], number: str,
) -> None:
    assert linked(finding(quote, *topics, language=language), plan)[0] == number


def test_links_of_the_expert_stay_and_are_not_proposed_again(plan: Plan, finding: Make) -> None:
    confirmed = MeasureLink(plan.id, "18.1", 1.0, LocalText(ru="эксперт"), LinkState.CONFIRMED)
    rejected = MeasureLink(plan.id, "23.1", 1.0, LocalText(ru="эксперт"), LinkState.REJECTED)
    one = replace(finding("семейное насилие", "domestic-violence"), measures=(confirmed, rejected))
    [again] = link_findings(link_findings([one], [plan], TOPICS), [plan], TOPICS)
    assert again.measures[:2] == (confirmed, rejected)
    assert [link.measure for link in again.measures].count("18.1") == 1
    assert [link.measure for link in again.measures].count("23.1") == 1


def test_several_plans_stand_side_by_side(plan: Plan, finding: Make) -> None:
    other = replace(plan, id="nap-2030")
    [one] = link_findings([finding("труд женщин", "labour")], [plan, other], TOPICS)
    assert {link.plan for link in one.measures} == {"nap-2018-2020", "nap-2030"}


def test_a_plan_without_a_table_links_by_the_topics_of_its_measures(plan: Plan, finding: Make) -> None:
    other = replace(plan, id="unknown-plan")
    assert linked(finding("торговля людьми", "trafficking"), other) == ["16.5"]
    assert linked(finding("наследство", "inheritance"), other) == []


def test_the_table_of_the_plan_agrees_with_the_topics_of_its_measures(plan: Plan) -> None:
    topics = {one.number: one.topics for one in plan.measures()}
    entries = table_of(plan).entries
    for entry in entries:
        assert entry.topic in TOPICS and entry.needs <= set(TOPICS)
        for number in entry.measures:
            assert entry.topic in topics[number], (entry.topic, number)
    assert {number for entry in entries for number in entry.measures} == set(topics)


def test_the_list_of_findings_names_measures_and_topics_that_there_are(plan: Plan) -> None:
    import yaml

    data = yaml.safe_load((Path(__file__).parents[1] / "data" / "plan_links.yaml").read_text(encoding="utf-8"))
    numbers = {one.number for one in plan.measures()}
    for one in (*data["links"], *data["none"]):
        assert set(one["topics"]) <= set(TOPICS), one["id"]
        assert set(one.get("measures", ())) <= numbers, one["id"]
