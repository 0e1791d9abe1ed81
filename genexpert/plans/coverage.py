"""A plan seen from a draft: which findings and provisions bear on which measure, and what the draft leaves out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from genexpert.domain.finding import Finding, LinkState, MeasureLink
from genexpert.domain.localized import Language
from genexpert.domain.norm import Topic
from genexpert.domain.plan import Measure, Plan
from genexpert.plans.joins import table_of
from genexpert.plans.terms import TermIndex

_LEAST_TERMS = 3  # in the text, for a topic to be a subject of the draft
_MOST_SUBJECTS = 3  # taken from the text


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One measure: findings and strengths that bear on it, and the labels of their provisions, in order."""

    measure: Measure
    findings: tuple[Finding, ...]
    provisions: tuple[str, ...]
    confirmed: int  # links that the expert confirmed or added


def findings_of_measure(findings: Iterable[Finding], plan: str, number: str) -> tuple[Finding, ...]:
    """The findings with a link to the measure that the expert has not rejected."""
    return tuple(finding for finding in findings if _link(finding, plan, number))


def coverage(plan: Plan, findings: Collection[Finding]) -> tuple[CoverageRow, ...]:
    """A row for each measure of the plan, in its order, those without findings too."""
    rows = []
    for measure in plan.measures():
        bearing = findings_of_measure(findings, plan.id, measure.number)
        links = [_link(finding, plan.id, measure.number) for finding in bearing]
        labels = tuple(dict.fromkeys(finding.provision.label for finding in bearing))
        confirmed = sum(1 for link in links if link and link.state in (LinkState.CONFIRMED, LinkState.ADDED))
        rows.append(CoverageRow(measure, bearing, labels, confirmed))
    return tuple(rows)


def not_taken_up(
    plan: Plan, findings: Collection[Finding], subjects: Collection[str], user_folder: Path | None = None,
) -> tuple[Measure, ...]:
    """Measures that oblige to change the law, on a subject of the draft, to which no finding or strength is linked.

    `subjects` are topics of the draft, as `subjects_of` finds them.
    """
    opened = table_of(plan, user_folder).opened(frozenset(subjects), frozenset())
    on_subject = {number for entry in opened for number in entry.measures}
    return tuple(
        measure for measure in plan.measures()
        if measure.changes_law and measure.number in on_subject
        and not findings_of_measure(findings, plan.id, measure.number)
    )


def subjects_of(
    title: str, text: str, language: Language, findings: Iterable[Finding], topics: Mapping[str, Topic],
) -> frozenset[str]:
    """Topics of a draft: those of its title, of its findings, and the three whose terms its text has most."""
    index = TermIndex(topics)
    found = set(index.terms_in(title, language))
    found |= {topic for finding in findings for topic in finding.topics}
    counted = index.count(text, language)
    often = sorted((topic for topic in counted if counted[topic] >= _LEAST_TERMS), key=lambda one: -counted[one])
    return frozenset(found | set(often[:_MOST_SUBJECTS]))


def _link(finding: Finding, plan: str, number: str) -> MeasureLink | None:
    return next((
        link for link in finding.measures
        if link.plan == plan and link.measure == number and link.state is not LinkState.REJECTED
    ), None)
