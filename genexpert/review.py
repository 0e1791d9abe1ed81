"""The one way through: a path goes in, a Review comes out.

The command line, the desktop and the screening of many acts all call `review`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from genexpert import __version__
from genexpert.checklists import load_checklists, propose_answers
from genexpert.domain.checklist import Checklist
from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.plan import Plan
from genexpert.domain.progress import Progress, silent
from genexpert.domain.review import Review
from genexpert.language import analyse
from genexpert.norms import load_norms, load_topics
from genexpert.plans import link_findings, load_plans
from genexpert.reading import read_draft
from genexpert.rules import HitCache, apply_rules, load_rules
from genexpert.structure import find_structure

_HITS = HitCache()  # a second review of an act, after one rule was edited, searches that rule alone


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """What a review uses. None: everything that ships or that the user added."""

    revisions: Revisions = Revisions.ACCEPTED
    plans: tuple[str, ...] | None = None
    checklists: tuple[str, ...] | None = None
    user_folder: Path | None = None
    companions: Mapping[str, Path] = field(default_factory=dict)  # "justification" -> file


def review(path: Path, options: ReviewOptions | None = None, progress: Progress = silent) -> Review:
    """The review of the draft in a file. Raises DraftError and ResourceError."""
    options = options or ReviewOptions()
    draft = read_draft(path, options.revisions, progress)
    companions = {kind: read_draft(file, options.revisions) for kind, file in options.companions.items()}
    return review_draft(draft, options, progress, companions)


def review_draft(
    draft: Draft,
    options: ReviewOptions | None = None,
    progress: Progress = silent,
    companions: Mapping[str, Draft] | None = None,
) -> Review:
    """The review of a draft that has been read."""
    options = options or ReviewOptions()
    act = find_structure(draft)
    analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs], progress=progress)
    rules = load_rules(options.user_folder)
    norms = load_norms(options.user_folder)
    marked = apply_rules(rules, act, analysed, norms=norms, progress=progress, cache=_HITS)
    plans = chosen_plans(options)
    marked = link_findings(marked, plans, load_topics(), options.user_folder)
    findings = tuple(finding for finding in marked if not finding.is_strength)
    strengths = tuple(finding for finding in marked if finding.is_strength)
    lists = chosen_checklists(options)
    texts = {kind: companion.text for kind, companion in (companions or {}).items()}
    filled = propose_answers(lists, act, findings, strengths, texts)
    progress("plans", 1.0)
    return Review(
        draft=draft,
        act=act,
        languages=tuple(sorted({str(language) for language in analysed.languages})),
        findings=findings,
        strengths=strengths,
        checklists=filled,
        plans=plans,
        versions=_versions(rules.version, lists, plans),
    )


def current_versions(options: ReviewOptions | None = None) -> dict[str, str]:
    """The versions that a review made now would carry; a kept review with others is out of date."""
    options = options or ReviewOptions()
    rules = load_rules(options.user_folder)
    return _versions(rules.version, chosen_checklists(options), chosen_plans(options))


def chosen_plans(options: ReviewOptions) -> tuple[Plan, ...]:
    """The plans to link to. Raises ResourceError where one of the ids is unknown."""
    plans = load_plans(options.user_folder)
    if options.plans is None:
        return plans
    _all_known(options.plans, [plan.id for plan in plans], LocalText(ky="план", ru="план", en="plan"))
    return tuple(plan for plan in plans if plan.id in options.plans)


def chosen_checklists(options: ReviewOptions) -> tuple[Checklist, ...]:
    """The lists to fill in. Raises ResourceError where one of the ids is unknown."""
    lists = load_checklists(options.user_folder)
    if options.checklists is None:
        return lists
    _all_known(options.checklists, [one.id for one in lists], LocalText(ky="тизме", ru="список", en="checklist"))
    return tuple(one for one in lists if one.id in options.checklists)


def _all_known(wanted: tuple[str, ...], known: list[str], what: LocalText) -> None:
    for one in wanted:
        if one not in known:
            there = ", ".join(known)
            raise ResourceError(LocalText(
                ky=f"мындай {what.ky} жок: {one}. Барлары: {there}",
                ru=f"такого id нет ({what.ru}): {one}. Есть: {there}",
                en=f"no such {what.en}: {one}. There are: {there}",
            ))


def _versions(rules: str, lists: tuple[Checklist, ...], plans: tuple[Plan, ...]) -> dict[str, str]:
    versions = {"genexpert": __version__, "rules": rules}
    versions |= {f"checklist {one.id}": one.version for one in lists}
    versions |= {f"plan {one.id}": one.version for one in plans}
    return versions
