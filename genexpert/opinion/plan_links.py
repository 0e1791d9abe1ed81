"""The link to the national plan: its banner, and the measures that the remarks bear on."""

from collections.abc import Iterator
from dataclasses import dataclass

from genexpert.domain.finding import LinkState
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Column, Passage, Section, Statement, Table
from genexpert.domain.plan import Measure, Plan, ResponsibleBody
from genexpert.opinion import statements as say
from genexpert.opinion.dates import day_in_figures
from genexpert.opinion.matter import Matter, listed
from genexpert.opinion.research import section


@dataclass(frozen=True, slots=True)
class _Placed:
    measure: Measure
    chapter: str
    goal: str
    task: str


def plan_sections(matter: Matter) -> list[Section]:
    """One section for each plan that remarks are linked to."""
    made = []
    for plan in matter.review.plans:
        linked = _linked(matter, plan)
        if linked:
            made.append(section(
                matter, "plan" if matter.confirmed else "signals-plan", 1,
                passages=_banner(matter, plan), table=_table(matter, plan, linked),
            ))
    return made


def _linked(matter: Matter, plan: Plan) -> list[tuple[_Placed, str]]:
    """Measures in the order of the plan with the numbers of their remarks: confirmed ones, or candidates."""
    states = (LinkState.CONFIRMED, LinkState.ADDED) if matter.confirmed else (LinkState.PROPOSED,)
    numbers: dict[str, list[int]] = {}
    for number, finding in matter.numbered:
        links = [link for link in finding.measures if link.state in states]
        for link in links if matter.confirmed else links[:3]:
            if link.plan == plan.id:
                numbers.setdefault(link.measure, []).append(number)
    return [(placed, listed(numbers[placed.measure.number]))
            for placed in _placed(plan) if placed.measure.number in numbers]


def _placed(plan: Plan) -> Iterator[_Placed]:
    for chapter in plan.chapters:
        for goal in chapter.goals:
            for task in goal.tasks:
                for measure in task.measures:
                    yield _Placed(measure, chapter.number, goal.number, task.number)


def _banner(matter: Matter, plan: Plan) -> tuple[Passage, ...]:
    def title(language: str) -> Statement:
        return say.measure(language, plan.title_local.in_(language) or plan.title, plan.id)

    made = [say.form_passage(matter.languages, "plan.title", title=title)]
    status = plan.status
    if status.state == "repealed" and status.since:
        made.append(_repealed(matter, plan, status.since))
    elif status.state == "repealed":
        made.append(say.form_passage(matter.languages, "plan.repealed-undated", "banner"))
    elif status.state in ("draft", "unverified"):
        made.append(say.form_passage(matter.languages, f"plan.{status.state}", "banner"))
    if not matter.confirmed:
        made.append(say.form_passage(matter.languages, "plan.candidates"))
    made.append(say.form_passage(matter.languages, "plan.language", "note"))
    return tuple(made)


def _repealed(matter: Matter, plan: Plan, since: str) -> Passage:
    """The banner of a repealed plan; the act that repealed it is named in the plan's own language only."""
    def make(language: str) -> Statement:
        slots = {"since": say.measure("", day_in_figures(since), plan.id)}
        if plan.status.by and language == plan.language:
            return say.form(language, "plan.repealed-by", by=say.measure(language, plan.status.by, plan.id), **slots)
        return say.form(language, "plan.repealed", **slots)

    return say.passage(matter.languages, make, "banner")


def _table(matter: Matter, plan: Plan, linked: list[tuple[_Placed, str]]) -> Table:
    languages = matter.languages
    if not matter.confirmed:
        return _candidates(matter, plan, linked)
    columns = (
        Column("items", say.form_passage(languages, "plan.items"), 14),
        Column("place", say.form_passage(languages, "plan.place"), 14),
        Column("measure", say.form_passage(languages, "plan.measure"), 25),
        Column("deadline", say.form_passage(languages, "plan.deadline"), 12),
        Column("responsible", say.form_passage(languages, "plan.responsible"), 19),
        Column("indicator", say.form_passage(languages, "plan.indicator"), 16),
    )
    return Table(columns, tuple(_row(matter, plan, placed, numbers) for placed, numbers in linked))


def _candidates(matter: Matter, plan: Plan, linked: list[tuple[_Placed, str]]) -> Table:
    """What the program proposes, in short: the expert has not confirmed it."""
    columns = (
        Column("items", say.form_passage(matter.languages, "plan.signals"), 18),
        Column("measure", say.form_passage(matter.languages, "plan.measure"), 64),
        Column("deadline", say.form_passage(matter.languages, "plan.deadline"), 18),
    )
    rows = []
    for placed, numbers in linked:
        full = _row(matter, plan, placed, numbers)
        rows.append((full[0], full[2], full[3]))
    return Table(columns, tuple(rows))


def _row(matter: Matter, plan: Plan, placed: _Placed, numbers: str) -> tuple[tuple[Passage, ...], ...]:
    measure = placed.measure
    source = f"{plan.id}/{measure.number}"

    def cell(text: str | None) -> tuple[Passage, ...]:
        if text is None:
            return (say.form_passage(matter.languages, "plan.unreadable", "note"),)
        return (Passage((say.measure(plan.language, text, source),)),) if text.strip() else ()

    place = say.form_passage(
        matter.languages, "plan.place-of", chapter=lambda _: say.measure("", placed.chapter, source),
        goal=lambda _: say.measure("", placed.goal, source), task=lambda _: say.measure("", placed.task, source))
    text = say.passage(matter.languages, lambda language: (
        *say.measure("", measure.number, source), *say.form(language, "plan.dot"),
        *say.measure(language, _text(plan, measure, language), source)))

    def named(body: ResponsibleBody) -> Passage:
        return say.passage(matter.languages, lambda language: (
            *say.measure(plan.language, body.full or body.short, source),
            *(say.form(language, "plan.by-agreement") if body.by_agreement else ())))

    responsible = tuple(named(body) for body in measure.responsible)
    return ((Passage((say.figure(numbers),)),), (place,), (text,), cell(measure.deadline.text), responsible,
            cell(measure.indicator))


def _text(plan: Plan, measure: Measure, language: str) -> str:
    """The measure in the plan's own language, or the working translation."""
    if language == plan.language:
        return measure.text
    gist = {"ky": measure.gist.ky, "ru": measure.gist.ru}.get(language) if measure.gist != LocalText() else None
    return gist or measure.text
