"""The national plan 2018-2020 as data: complete, in the act's own words, nothing invented."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest

from genexpert import folders
from genexpert.domain.plan import Measure, Plan
from genexpert.norms import load_topics
from genexpert.plans import plan_as_json
from genexpert.plans.bodies import split_bodies
from genexpert.plans.compare import compare, explained_differences
from genexpert.plans.deadlines import read_deadline
from genexpert.plans.rejoin import TornWords
from genexpert.plans.rows import RawMeasure
from genexpert.plans.torn import read_torn
from genexpert.plans.words import ReviewedWords, reviewed_words, torn_pairs, unknown_words

REVIEWED = folders.resources() / "plans" / "reviewed"
CELLS = ("baseline", "indicator", "result", "funding")


def by_number(plan: Plan) -> dict[str, Measure]:
    return {measure.number: measure for measure in plan.measures()}


def test_the_plan_has_all_its_chapters_goals_tasks_and_measures(plan: Plan) -> None:
    goals = [goal for chapter in plan.chapters for goal in chapter.goals]
    tasks = [task for goal in goals for task in goal.tasks]
    measures = list(plan.measures())
    assert (len(plan.chapters), len(goals), len(tasks), len(measures)) == (5, 13, 36, 117)
    assert len({measure.number for measure in measures}) == 117
    assert [task.number for task in tasks] == [str(number) for number in range(1, 37)]


def test_measures_are_numbered_within_their_task_without_a_gap(plan: Plan) -> None:
    for chapter in plan.chapters:
        for goal in chapter.goals:
            assert goal.number.split(".")[0] == chapter.number
            for task in goal.tasks:
                expected = [f"{task.number}.{place}" for place in range(1, len(task.measures) + 1)]
                assert [measure.number for measure in task.measures] == expected


def test_the_json_of_the_plan_keeps_the_contract(plan: Plan) -> None:
    schema = json.loads((folders.resources() / "schema" / "plan.schema.json").read_text(encoding="utf-8"))
    jsonschema_rs.validator_for(schema, validate_formats=True).validate(plan_as_json(plan))


def test_the_plan_says_that_it_is_repealed(plan: Plan) -> None:
    assert plan.status.state == "repealed"
    assert plan.status.since == "2022-03-25"
    assert plan.status.by and "166" in plan.status.by


def test_every_measure_has_text_deadline_body_and_working_translation(plan: Plan) -> None:
    for measure in plan.measures():
        assert measure.text and measure.deadline.text and measure.responsible, measure.number
        assert measure.gist.ru and measure.gist.en, measure.number
    for chapter in plan.chapters:
        assert chapter.gist.ru and chapter.gist.en
        for goal in chapter.goals:
            assert goal.gist.ru and goal.gist.en
            assert all(task.gist.ru and task.gist.en for task in goal.tasks)


def test_a_cell_that_nobody_can_tell_carries_a_remark(plan: Plan) -> None:
    for measure in plan.measures():
        if any(getattr(measure, cell) is None for cell in CELLS):
            assert measure.remarks, measure.number


def test_the_first_measure_of_a_task_has_no_unknown_cell_above_it(plan: Plan) -> None:
    for chapter in plan.chapters:
        for goal in chapter.goals:
            for task in goal.tasks:
                assert all(getattr(task.measures[0], cell) is not None for cell in CELLS), task.number


def test_a_merged_cell_has_the_words_of_the_measure_above(plan: Plan) -> None:
    merged = [measure for measure in plan.measures() if measure.merged]
    assert [measure.number for measure in merged] == ["3.2"]
    assert merged[0].responsible == by_number(plan)["3.1"].responsible


@pytest.mark.parametrize(("number", "start", "end"), [
    ("1.3", "2019-07-01", "2019-12-31"),
    ("5.1", "2018-07-01", "2018-12-31"),
    ("15.2", "2020-01-01", "2020-06-30"),
    ("22.1", "2019-01-01", "2019-06-30"),
    ("34.5", "2018-07-01", "2019-12-31"),
    ("34.7", "2019-01-01", "2020-06-30"),
    ("35.3", "2018-01-01", "2020-12-31"),
    ("36.1", None, "2020-12-31"),
    ("31.2", None, None),
])
def test_deadlines_are_dates(plan: Plan, number: str, start: str | None, end: str | None) -> None:
    deadline = by_number(plan)[number].deadline
    assert (deadline.start, deadline.end) == (start, end)


def test_the_dates_of_the_data_are_those_that_the_words_say(plan: Plan) -> None:
    for measure in plan.measures():
        assert read_deadline(measure.deadline.text) == measure.deadline, measure.number


def test_the_bodies_of_the_data_are_those_that_the_cell_names(plan: Plan) -> None:
    short = dict(plan.abbreviations)
    known = {body.short for measure in plan.measures() for body in measure.responsible}
    for measure in plan.measures():
        read = split_bodies(measure.responsible_text or "", short, known)
        assert [(one.short, one.by_agreement) for one in read] == [
            (one.short, one.by_agreement) for one in measure.responsible], measure.number


def test_bodies_are_resolved_by_the_list_of_the_act(plan: Plan) -> None:
    bodies = {body.short: body.full for measure in plan.measures() for body in measure.responsible}
    assert bodies["ЭСӨМ"] == "Кыргыз Республикасынын Эмгек жана социалдык өнүктүрүү министрлиги"
    assert bodies["КРПМБА"] == dict(plan.abbreviations)["КРП МБА"]
    assert bodies["ЖС СД"] == dict(plan.abbreviations)["ЖК СД"]
    assert bodies["БУУ НКБ"] == dict(plan.abbreviations)["БУУ БКБ"]
    for unlisted in ("БКБА", "ДЧРБ", "ИИМ", "КТРК", "БУУӨП", "ФАО", "КК БШ"):
        assert bodies[unlisted] is None


def test_the_doubts_of_the_act_are_remarks(plan: Plan) -> None:
    measures = by_number(plan)
    assert "1.1" in measures["1.2"].remarks[0]
    assert "201-2020" in measures["36.1"].remarks[0]
    assert measures["35.1"].funding == "" and measures["35.1"].remarks
    everything = " ".join(plan.remarks)
    for unlisted in ("БКБА", "БУУӨП", "БШ", "ДЧРБ", "ЖМК", "ИИМ", "КТРК", "ФАО", "ЧУА", "КРПМБА", "ЖС СД", "ҮЙӨ",
                     "НКБ"):
        assert unlisted in everything


def test_topics_are_known_and_none_is_missing(plan: Plan) -> None:
    topics = load_topics()
    for measure in plan.measures():
        assert measure.topics, measure.number
        assert set(measure.topics) <= set(topics), measure.number


def test_measures_that_change_the_law_are_marked(plan: Plan) -> None:
    marked = {measure.number for measure in plan.measures() if measure.changes_law}
    assert {"15.2", "15.3", "27.3", "34.7"} <= marked
    assert "19.4" not in marked and "35.3" not in marked


def test_every_word_of_the_plan_is_vouched_for(plan: Plan) -> None:
    assert unknown_words(plan, reviewed_words(REVIEWED / f"{plan.id}.words.yaml")) == ()


def test_no_two_neighbours_in_the_plan_are_one_word_torn(plan: Plan) -> None:
    assert torn_pairs(plan, reviewed_words(REVIEWED / f"{plan.id}.words.yaml")) == ()


def test_the_words_that_the_page_tore_would_be_noticed(plan: Plan, source: Path) -> None:
    reviewed = reviewed_words(REVIEWED / f"{plan.id}.words.yaml")
    lines = source.read_text(encoding="utf-8").splitlines()
    pieces = [piece for piece in read_torn(lines[93:]) if isinstance(piece, RawMeasure)]
    wide = [piece.cells["text"] or "" for piece in pieces]
    narrow = [cell for piece in pieces for name, cell in piece.cells.items() if cell and name != "text"]
    mend = TornWords(wide, narrow)
    torn = sorted({cell for cell in narrow if "".join(mend.join(cell).split()) == "".join(cell.split())
                   and mend.join(cell).count(" ") < cell.count(" ")})
    assert len(torn) > 40
    torn = [cell for cell in torn if "- " not in cell]  # a hyphen before a space is seen at once
    noticed = [cell for cell in torn if _noticed(replace(plan, title=cell), reviewed)]
    assert set(torn) - set(noticed) == set()


def _noticed(plan: Plan, reviewed: ReviewedWords) -> bool:
    return bool(unknown_words(plan, reviewed) or torn_pairs(plan, reviewed))


def test_the_data_and_the_source_differ_only_where_a_person_explained_it(plan: Plan, source: Path) -> None:
    found = compare(plan, source.read_text(encoding="utf-8"))
    explained = explained_differences(REVIEWED / f"{plan.id}.differences.yaml")
    assert Counter(found) == Counter(dict.fromkeys(explained, 1))


def test_the_comparison_sees_a_changed_a_lost_and_an_added_word(plan: Plan, source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    before = set(compare(plan, text))
    changed = text.replace("Пилоттук региондордун тизмеси", "Пилоттук аймактардын тизмеси")
    lost = text.replace("Жарыяланган материалдардын саны", "", 1)
    assert {one.place for one in set(compare(plan, changed)) - before} == {"12.1"}
    assert {one.place for one in set(compare(plan, lost)) - before} == {"9.3"}
    invented = replace(plan, title=f"{plan.title} ойдон")
    assert {one.place for one in set(compare(invented, text)) - before} == {"title"}
