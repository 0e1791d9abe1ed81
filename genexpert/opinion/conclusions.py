"""Conclusions, recommendations with the table of wordings, and the link to the plan."""

from collections import Counter

from genexpert.domain.names import CATEGORIES, SEVERITIES
from genexpert.domain.opinion import Column, OpinionItem, Passage, QuestionPut, Section, Table, Words
from genexpert.domain.opinion import Origin as From
from genexpert.domain.rule import Category, Severity
from genexpert.opinion import statements as say
from genexpert.opinion.matter import Matter, category_of, severity_of
from genexpert.opinion.requisites import chosen
from genexpert.opinion.research import said, section


def conclusions(matter: Matter) -> Section:
    """Impact, character, the expert's words, answers to the questions put, counts."""
    requisites = matter.requisites
    assert requisites is not None
    made: list[Passage] = []
    if requisites.impact is not None:
        impact = f"impact.{requisites.impact.value}"
        made.append(say.form_passage(matter.languages, "conclusions.impact",
                                     impact=lambda language: chosen(language, impact, "impact")))
    else:
        made.append(say.form_passage(matter.languages, "conclusions.unstated"))
    if requisites.character is not None:
        character = f"character.{requisites.character.value}"
        made.append(say.form_passage(matter.languages, "conclusions.character",
                                     character=lambda language: chosen(language, character, "character")))
    made += said(matter, requisites.conclusion, "conclusion")
    made += _answers(matter)
    table = _counts(matter) if matter.numbered else None
    if table is not None:
        made.append(say.form_passage(matter.languages, "conclusions.counts"))
    return section(matter, "conclusions", 1, passages=tuple(made), table=table)


def _answers(matter: Matter) -> list[Passage]:
    requisites = matter.requisites
    assert requisites is not None
    answered = [put for put in requisites.questions if put.answer.in_(matter.languages[0])]
    if not answered:
        return []

    def bullet(put: QuestionPut) -> Passage:
        return say.passage(matter.languages, lambda language: (
            *say.expert(language, put.question, "questions"), Words(" – ", From.FORM, "mark"),
            *say.expert(language, put.answer, "questions")), "bullet")

    return [say.form_passage(matter.languages, "conclusions.answers"), *(bullet(put) for put in answered)]


_COUNTED = (Severity.VIOLATION, Severity.RISK, Severity.ADVICE)


def _counts(matter: Matter) -> Table:
    """How many remarks of each kind and severity."""
    counted = Counter((category_of(finding), severity_of(finding)) for _, finding in matter.numbered)

    def head(severity: Severity) -> Passage:
        return say.passage(matter.languages, lambda language: (
            Words(SEVERITIES[severity].in_(language), From.FORM, f"severity {severity.value}", language),))

    columns = (
        Column("category", say.form_passage(matter.languages, "conclusions.category"), 45),
        *(Column(severity.value, head(severity), 14) for severity in _COUNTED),
        Column("total", say.form_passage(matter.languages, "conclusions.total"), 13),
    )
    def name(category: Category) -> Passage:
        return say.passage(matter.languages, lambda language: (
            Words(CATEGORIES[category].in_(language), From.FORM, f"category {category.value}", language),))

    rows = []
    for category in CATEGORIES:
        numbers = [counted[(category, severity)] for severity in _COUNTED]
        if sum(numbers):
            rows.append(((name(category),), *(_number(number) for number in numbers), _number(sum(numbers))))
    totals = [sum(counted[(category, severity)] for category in CATEGORIES) for severity in _COUNTED]
    if len(rows) > 1:
        total = say.form_passage(matter.languages, "conclusions.total")
        rows.append(((total,), *(_number(number) for number in totals), _number(sum(totals))))
    return Table(columns, tuple(rows))


def _number(number: int) -> tuple[Passage, ...]:
    return (Passage((say.figure(number or "–"),)),)


def recommendations(matter: Matter, items: tuple[OpinionItem, ...]) -> Section:
    """The verdict and the table of wordings."""
    requisites = matter.requisites
    assert requisites is not None
    if requisites.verdict is not None:
        verdict = f"verdict.{requisites.verdict.value}"
        lead = say.form_passage(matter.languages, "recommendations.verdict",
                                verdict=lambda language: chosen(language, verdict, "verdict"))
    else:
        lead = say.form_passage(matter.languages, "recommendations.unstated")
    table = wordings_table(matter, items) if items else None
    return section(matter, "recommendations", 1, passages=(lead,), table=table)


def wordings_table(matter: Matter, items: tuple[OpinionItem, ...], with_priority: bool = True) -> Table:
    """The draft's wording, the proposed wording, the grounds."""
    columns = (
        Column("number", say.form_passage(matter.languages, "table.number"), 6),
        Column("draft", say.form_passage(matter.languages, "table.draft"), 31),
        Column("proposed", say.form_passage(matter.languages, "table.proposed"), 31),
        Column("grounds", say.form_passage(matter.languages, "table.grounds"), 32),
    )
    rows = []
    for one in items:
        grounds = one.grounds
        if with_priority:
            grounds = (say.form_passage(matter.languages, f"priority.{one.priority.value}", "note"), *grounds)
        number = (Passage((say.figure(one.number),)),)
        rows.append((number, one.draft_wording, one.proposed_wording, grounds))
    return Table(columns, tuple(rows))
