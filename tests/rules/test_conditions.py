"""What keeps a hit from being reported."""

from typing import Any

import pytest

from genexpert.domain.provision import Flag
from genexpert.rules.engine import hits_of

from .making import findings, made_rule, quotes, searched

MOTHER: dict[str, Any] = {"ru": ["мать"], "ky": ["эне"]}


@pytest.mark.parametrize(("place", "phrase", "text", "kept"), [
    ("overlap", "мать ребенок", "Мать ребенка.", False),
    ("overlap", "ребенок", "Мать ребенка.", True),
    ("before", "беременный", "Беременная мать.", False),
    ("before", "беременный", "Мать беременная.", True),
    ("after", "или отец", "Мать или отец.", False),
    ("sentence", "отец", "Мать. Отец.", True),
    ("paragraph", "отец", "Мать. Отец.", False),
    ("paragraph", "отец", "Мать.\nОтец.", True),
    ("article", "отец", "Мать.\nОтец.", False),
    ("item", "отец", "1) мать;\n2) отец;", True),
    ("part", "отец", "1. Мать.\n2. Отец.", True),
    ("part", "отец", "1. Права:\n1) мать;\n2) отец;", False),
    ("provision", "отец", "1) мать;\n2) отец;", True),
    ("article", "отец", "Статья 1. Первая\nМать.\nСтатья 2. Вторая\nОтец.", True),
    ("chapter", "отец", "Статья 1. Первая\nМать.\nСтатья 2. Вторая\nОтец.", False),
    ("act", "отец", "Статья 1. Первая\nМать.\nСтатья 2. Вторая\nОтец.", False),
    ("heading", "материнство", "Статья 1. Охрана материнства\nМать.", False),
    ("heading", "материнство", "Статья 1. Права\nМать. Материнство.", True),
])
def test_an_antipattern_vetoes_and_a_requirement_demands(place: str, phrase: str, text: str, kept: bool) -> None:
    veto = made_rule("phrase", MOTHER, antipatterns={"ru": {place: [phrase]}})
    demand = made_rule("phrase", MOTHER, requires={"ru": {place: [phrase]}})
    assert bool(quotes(veto, text)) is kept
    assert bool(quotes(demand, text)) is not kept


def test_conditions_hold_for_their_own_language() -> None:
    rule = made_rule("phrase", MOTHER, antipatterns={"ru": {"sentence": ["отец"]}})
    assert quotes(rule, "Эне, отец.", "ky") == ["Эне"]


def test_headings_are_skipped_unless_the_rule_looks_there() -> None:
    text = "Статья 1. Мать\nРебенок."
    assert quotes(made_rule("phrase", MOTHER), text) == []
    assert quotes(made_rule("phrase", MOTHER, where={"not_flags": []}), text) == ["Мать"]
    assert quotes(made_rule("phrase", MOTHER, where={"in_flags": ["heading"], "not_flags": []}), text) == ["Мать"]


@pytest.mark.parametrize(("language", "text", "kept"), [
    ("ru", "Закон «О правах матери и ребенка» применяется.", False),
    ("ru", "В соответствии с Конвенцией «Мать» стороны обязаны.", False),
    ("ru", "Гражданка, именуемая «мать», вправе.", True),
    ("ru", "Закон «О правах ребенка» и мать.", True),
    ("ky", "«Эненин укуктары жөнүндө» мыйзам колдонулат.", False),
    ("ky", "«Эне» деген сөз.", True),
])
def test_names_of_acts_in_quotation_marks_are_skipped(language: str, text: str, kept: bool) -> None:
    assert bool(quotes(made_rule("phrase", MOTHER), text, language)) is kept


@pytest.mark.parametrize(("where", "kept"), [
    ({"act_kinds": ["code"]}, False), ({"act_kinds": ["law", "code"]}, True), ({"not_act_kinds": ["law"]}, False),
    ({"amending": True}, False), ({"amending": False}, True), ({"levels": ["part"]}, False),
    ({"levels": ["article"]}, True), ({"in_flags": [str(Flag.DEFINITION)]}, False),
])
def test_the_act_and_the_place_must_be_right(where: dict[str, Any], kept: bool) -> None:
    ready = searched(made_rule("phrase", MOTHER), "Мать.")
    assert bool(hits_of(made_rule("phrase", MOTHER, where=where), ready)) is kept


TWO = "Статья 1. Первая\n1. Мать. Мать.\n2. Мать.\nСтатья 2. Вторая\nМать."


@pytest.mark.parametrize(("report", "number"), [
    ("each", 4), ("first-in-part", 3), ("first-in-article", 2), ("first-in-chapter", 1), ("once", 1),
])
def test_a_rule_reports_each_hit_or_the_first_of_a_scope(report: str, number: int) -> None:
    assert len(findings(made_rule("phrase", MOTHER, report=report), TWO)) == number


def test_a_rule_may_report_the_first_hit_of_each_item() -> None:
    items = "Статья 1. Первая\n1. Мать:\n1) мать, мать;\n2) мать."
    assert len(findings(made_rule("phrase", MOTHER, report="first-in-item"), items)) == 3


def test_a_finding_may_be_the_whole_sentence() -> None:
    assert quotes(made_rule("phrase", MOTHER, span="sentence"), "Да. Пособие получает мать. Нет.") == [
        "Пособие получает мать."]
