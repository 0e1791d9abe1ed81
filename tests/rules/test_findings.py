"""Findings: their texts, spans, ids, confidence; several rules about the same words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm, NormStatus
from genexpert.domain.rule import Confidence, Example
from genexpert.rules import HitCache, apply_rule, apply_rules, try_rule
from genexpert.rules.examples import act_of, analysed_example

from .making import findings, made_rule, made_set, searched

MOTHER: dict[str, Any] = {"ru": ["мать"], "ky": ["эне"]}


def test_a_finding_quotes_the_draft_and_tells_its_place() -> None:
    text = "Статья 5. Пособия\n1. Пособие получает мать."
    (finding,) = findings(made_rule("phrase", {"ru": ["получать мать"]}), text)
    assert finding.quote == finding.span.of(text) == "получает мать"
    assert finding.provision.path == ("article:5", "part:1")
    assert finding.message.ru == "«получает мать»"
    assert finding.language == "ru"


def test_a_finding_over_two_items_stands_in_the_part_that_has_both() -> None:
    rule = made_rule("together", {"ru": {"all": [["мать"], ["отец"]]}}, scope="article")
    (finding,) = findings(rule, "1. Права:\n1) мать;\n2) отец;")
    assert finding.provision.path == ("article:1", "part:1")


def test_norms_come_from_the_register_and_unknown_ones_are_left_out() -> None:
    norm = Norm("law-184-2008", LocalText(), LocalText(), NormStatus.IN_FORCE, None, "")
    rule = made_rule("phrase", MOTHER, norms=["law-184-2008", "nowhere"])
    (finding,) = apply_rule(rule, searched(rule, "Мать."), {"law-184-2008": norm})
    assert finding.norms == (norm,)


@pytest.mark.parametrize(("how", "proposed", "replaced"), [
    ({"text": "родитель"}, "Родитель", "Мать"),
    ({"text": ""}, "", "Мать"),
    ({"add": "То же касается отца."}, "Мать вправе. То же касается отца.", "Мать вправе."),
    ({"replace": [{"what": "отец", "with": "опекун"}, {"what": "мать", "with": "один из родителей"}]},
     "Один из родителей", "Мать"),
    ({"replace": [{"what": "вправе", "with": "может"}]}, "может", "вправе"),
    ({"replace": [{"what": "отец", "with": "опекун"}]}, None, None),
])
def test_a_rule_proposes_wording(how: dict[str, Any], proposed: str | None, replaced: str | None) -> None:
    text = "Да. Мать вправе."
    (finding,) = findings(made_rule("phrase", MOTHER, proposed={"ru": how}), text)
    assert finding.proposed == proposed
    assert (finding.proposed_span.of(text) if finding.proposed_span else None) == replaced


@pytest.mark.parametrize(("text", "changed"), [
    ("Пособие получают мать и отец.", "Пособие получают мать и отец. Также опекун."),
    ("2. Пособие получает мать:\n1) первая;", "2. Также опекун. Пособие получает мать:"),
    ("Пособие получает мать:\n1) первая;", "Также опекун. Пособие получает мать:"),
    ("Права:\n1) имеет мать;\n2) имеет отец.", "1) имеет мать. Также опекун;"),
    ("Дополнить словами: «Право есть. Его имеет мать.»;", "Его имеет мать. Также опекун.»;"),
    ("Дополнить частью \"Право есть. Его имеет мать\";", "Его имеет мать. Также опекун\";"),
    ("Пособие получает мать в «Центре».", "Пособие получает мать в «Центре». Также опекун."),
])
def test_a_sentence_is_added_where_a_list_stays_whole(text: str, changed: str) -> None:
    (finding,) = findings(made_rule("phrase", MOTHER, proposed={"ru": {"add": "Также опекун."}}), text)
    assert finding.proposed == changed


def test_a_span_is_never_longer_than_700_characters() -> None:
    text = "Мать " + "и тётя " * 200 + "ребенок."
    rule = made_rule("together", {"ru": {"all": [["мать"], ["ребенок"]]}})
    (finding,) = findings(rule, text)
    assert 600 < len(finding.span) <= 700
    (finding,) = findings(made_rule("phrase", MOTHER, span="sentence"), text)
    assert finding.quote == "Мать"


def test_a_rule_on_trial_is_of_low_confidence() -> None:
    (finding,) = findings(made_rule("phrase", MOTHER, status="trial"), "Мать.")
    assert finding.confidence is Confidence.LOW
    assert findings(made_rule("phrase", MOTHER, status="off"), "Мать.") == ()


def test_a_word_with_guessed_letters_lowers_the_confidence() -> None:
    rule = made_rule("phrase", {"ky": ["укук"], "ru": ["право"]})
    (sure,) = findings(rule, "Ата-эненин укугу бар.", "ky")
    assert sure.confidence is Confidence.HIGH


LINES = ["Мать вправе.", "Пособие получает мать.", "Отец вправе.", "Мать вправе."]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=5), st.integers(0, 5))
def test_an_article_inserted_elsewhere_changes_no_id(lines: list[str], at: int) -> None:
    rule = made_rule("phrase", MOTHER)
    before = [f"Статья {n}. Название\n{line}" for n, line in enumerate(lines, 1)]
    after = [*before[:at], "Статья 100. Новая\nОтец обязан.", *before[at:]]
    old = [one.id for one in findings(rule, "\n".join(before))]
    assert [one.id for one in findings(rule, "\n".join(after))] == old
    assert len(set(old)) == len(old)


def test_the_id_depends_on_the_rule_the_quote_and_the_provision() -> None:
    text = "Мать вправе."
    ids = {
        findings(made_rule("phrase", MOTHER), text)[0].id,
        findings(made_rule("phrase", MOTHER, id="test.other"), text)[0].id,
        findings(made_rule("phrase", {"ru": ["мать вправе"]}), text)[0].id,
        findings(made_rule("phrase", MOTHER), "Мать не вправе.")[0].id,
    }
    assert len(ids) == 4


def test_of_overlapping_findings_of_a_category_the_strongest_stays() -> None:
    short = made_rule("phrase", MOTHER, id="test.short", severity="violation")
    long = made_rule("phrase", {"ru": ["получать мать"]}, id="test.long")
    other = made_rule("phrase", {"ru": ["получать мать"]}, id="test.other", category="parent-excluded")
    apart = made_rule("phrase", {"ru": ["пособие"]}, id="test.apart")
    rules = made_set(long, short, other, apart)
    example = Example("ru", "Пособие получает мать.", True)
    act, paragraphs = act_of(short, example)
    found = apply_rules(rules, act, analysed_example(example.text, "ru", paragraphs))
    assert [one.rule for one in found] == ["test.apart", "test.other", "test.short"]


def test_a_rule_tried_on_an_act_shows_what_its_conditions_refuse() -> None:
    rule = made_rule("phrase", MOTHER, antipatterns={"ru": {"sentence": ["отец"]}})
    example = Example("ru", "Мать или отец. Пособие получает мать.", True)
    act, paragraphs = act_of(rule, example)
    tried = try_rule(made_set(rule), rule, act, analysed_example(example.text, "ru", paragraphs))
    assert [(one.quote, one.kept) for one in tried] == [("Мать", False), ("мать", True)]
    assert tried[1].before.endswith("получает ")
    assert tried[0].after.startswith(" или отец")
    assert tried == try_rule(made_set(rule), "test.rule", act, searched(rule, example.text).analysed)


def test_progress_is_told_and_may_stop_the_work() -> None:
    class Stopped(Exception):
        pass

    def stop(stage: str, done: float) -> None:
        assert (stage, done) == ("rules", 1.0)
        raise Stopped

    rule = made_rule("phrase", MOTHER)
    example = Example("ru", "Мать.", True)
    act, paragraphs = act_of(rule, example)
    with pytest.raises(Stopped):
        apply_rules(made_set(rule), act, analysed_example(example.text, "ru", paragraphs), progress=stop)


def test_after_one_rule_was_edited_only_that_rule_is_searched_again() -> None:
    example = Example("ru", "Мать и отец.", True)
    mother = made_rule("phrase", MOTHER, id="test.mother")
    father = made_rule("phrase", {"ru": ["отец"]}, id="test.father")
    act, paragraphs = act_of(mother, example)
    analysed = analysed_example(example.text, "ru", paragraphs)
    cache = HitCache()
    first = apply_rules(made_set(mother, father), act, analysed, cache=cache)
    assert len(cache.of(act, analysed)) == 2
    edited = made_rule("phrase", {"ru": ["отец|мать"]}, id="test.father")
    again = apply_rules(made_set(mother, edited), act, analysed, cache=cache)
    assert len(cache.of(act, analysed)) == 3
    assert [one.quote for one in first] == ["Мать", "отец"]
    assert again == apply_rules(made_set(mother, edited), act, analysed)


def test_a_cache_does_not_mistake_one_act_for_another() -> None:
    rule = made_rule("phrase", MOTHER)
    cache = HitCache(size=2)
    for text in ("Мать.", "Отец.", "И мать.", "Мать."):
        example = Example("ru", text, True)
        act, paragraphs = act_of(rule, example)
        analysed = analysed_example(text, "ru", paragraphs)
        assert apply_rules(made_set(rule), act, analysed, cache=cache) == findings(rule, text)
