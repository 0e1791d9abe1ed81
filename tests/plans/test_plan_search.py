"""Search over plans by number, word, body, topic and deadline."""

import pytest

from genexpert.domain.plan import Plan
from genexpert.norms import load_topics
from genexpert.plans import search_measures


def numbers(plan: Plan, query: str = "", **chosen: object) -> list[str]:
    return [one.measure.number for one in search_measures([plan], query, topics=load_topics(), **chosen)]  # type: ignore[arg-type]


def test_a_number_finds_its_measure_and_a_task_its_measures(plan: Plan) -> None:
    assert numbers(plan, "16.3")[0] == "16.3"
    assert numbers(plan, "16")[:5] == ["16.1", "16.2", "16.3", "16.4", "16.5"]


@pytest.mark.parametrize(("one", "other"), [
    ("зомбулук", "зомбулуктун"), ("насилие", "насилия"), ("комитет", "комитеттерди"),
    ("уй-булолук", "үй-бүлөлүк"), ("ЗОМБУЛУК", "зомбулук"),
])
def test_a_word_is_found_in_any_form_and_spelling(plan: Plan, one: str, other: str) -> None:
    assert numbers(plan, one) == numbers(plan, other) != []


def test_every_word_of_the_query_must_be_there(plan: Plan) -> None:
    both = set(numbers(plan, "насилие суд"))
    assert both and both < set(numbers(plan, "насилие"))
    assert numbers(plan, "насилие космодром") == []


def test_a_russian_word_finds_what_the_kyrgyz_words_say(plan: Plan) -> None:
    assert numbers(plan, "торговля людьми") == ["16.5"]
    assert "16.5" in numbers(plan, "адамдарды сатуу")


def test_measures_with_the_word_in_their_own_text_come_first(plan: Plan) -> None:
    assert numbers(plan, "отцовство")[0] == "7.1"


def test_a_body_is_found_by_its_short_and_its_full_name(plan: Plan) -> None:
    assert numbers(plan, body="БИМ") == numbers(plan, body="Билим берүү жана илим министрлиги")
    assert "31.1" in numbers(plan, body="БИМ") and "16.1" not in numbers(plan, body="БИМ")


def test_a_topic_and_a_time_narrow_the_search(plan: Plan) -> None:
    assert numbers(plan, topic="trafficking") == ["16.5"]
    early = numbers(plan, due=("2018-01-01", "2018-06-30"))
    assert "2.2" in early and "1.3" not in early and "31.2" not in early
    assert set(numbers(plan, "насилие", due=("2020-01-01", "2020-12-31"))) < set(numbers(plan, "насилие"))


def test_an_empty_query_gives_the_whole_plan_in_order(plan: Plan) -> None:
    assert numbers(plan) == [measure.number for measure in plan.measures()]


def test_a_found_measure_knows_its_place(plan: Plan) -> None:
    [found, *_] = search_measures([plan], "27.3")
    assert (found.plan.id, found.chapter.number, found.goal.number, found.task.number) == (
        "nap-2018-2020", "4", "4.1", "27")
