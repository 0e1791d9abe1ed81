"""A review with decisions becomes an opinion; a review without them becomes preliminary signals."""

from collections.abc import Mapping
from dataclasses import replace

from genexpert import folders
from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.opinion import Opinion, Passage, Requisites, Section
from genexpert.domain.review import Review
from genexpert.norms import load_norms
from genexpert.opinion import statements as say
from genexpert.opinion.annexes import annexes, checklist_sections, record_section
from genexpert.opinion.completeness import what_is_missing
from genexpert.opinion.conclusions import conclusions, recommendations
from genexpert.opinion.introduction import introduction
from genexpert.opinion.items import item
from genexpert.opinion.matter import Matter, languages_of
from genexpert.opinion.plan_links import plan_sections
from genexpert.opinion.record import local_time_zone, make_record
from genexpert.opinion.requisites import requisites_table, signature, title
from genexpert.opinion.research import research, section, strengths_table
from genexpert.opinion.words import local_sentence


def make_opinion(review: Review, requisites: Requisites, language: str = "ru", *, final: bool = False,
                 register: Mapping[str, Norm] | None = None) -> Opinion:
    """The opinion on a review: only what the expert accepted or amended enters.

    `language` is "ky", "ru" or "both"; `register` is the register of norms, read
    where it is not given. An opinion that is not
    `final` says so on every page. Raises CaseError where a final one is asked for and something is missing.
    """
    languages = languages_of(language)
    if final:
        _complete(review, requisites)
    matter = Matter(review, languages, True, requisites,
                    load_norms(folders.user_data()) if register is None else register)
    record = make_record(review, "opinion", language, requisites.time_zone, requisites.number)
    body = [section(matter, "introduction", 1, passages=introduction(matter)), *research(matter)]
    items = tuple(sorted((one for part in body for one in part.items), key=lambda one: one.number))
    body += [conclusions(matter), recommendations(matter, items), *plan_sections(matter), *annexes(matter, record)]
    return Opinion(
        confirmed=True,
        final=final,
        languages=languages,
        title=title(matter, final),
        notice=None if final else say.form_passage(languages, "notice.unfinished"),
        requisites=requisites_table(matter),
        sections=numbered(body),
        signature=signature(matter),
        footer=footer(matter),
        record=record,
    )


def preliminary_signals(review: Review, language: str = "ru") -> Opinion:
    """What the program found and nobody decided on: no verdict, no number, no signature block."""
    languages = languages_of(language)
    matter = Matter(review, languages, confirmed=False)
    record = make_record(review, "signals", language, local_time_zone(), None)
    items = tuple(item(matter, number, finding) for number, finding in matter.numbered)
    body = [
        section(matter, "signals-summary", 1, passages=_summary(matter)),
        section(matter, "signals", 1, items=items,
                passages=() if items else (say.form_passage(languages, "signals.none"),)),
        *([section(matter, "signals-strengths", 1, table=strengths_table(matter))] if matter.strengths else []),
        *plan_sections(matter),
        *checklist_sections(matter),
        record_section(matter, record),
    ]
    return Opinion(
        confirmed=False,
        final=False,
        languages=languages,
        title=title(matter, final=False),
        notice=say.form_passage(languages, "notice.signals"),
        requisites=requisites_table(matter),
        sections=numbered(body),
        signature=None,
        footer=footer(matter),
        record=record,
    )


def _complete(review: Review, requisites: Requisites) -> None:
    missing = what_is_missing(review, requisites)
    if missing:
        raise CaseError(LocalText(**{
            language: local_sentence("missing.lead", what="; ".join(one.in_(language) for one in missing)).in_(language)
            for language in ("ky", "ru", "en")
        }))


def _summary(matter: Matter) -> tuple[Passage, ...]:
    return (
        say.form_passage(matter.languages, "signals.lead", signals=lambda _: say.figure(len(matter.numbered)),
                         strengths=lambda _: say.figure(len(matter.strengths))),
        say.form_passage(matter.languages, f"revisions.{matter.review.draft.revisions.value}"),
    )


def footer(matter: Matter) -> Passage:
    """The hash of the draft's file, for the foot of every page."""
    return say.form_passage(matter.languages, "footer.draft", hash=lambda _: say.figure(matter.review.draft.sha256))


def numbered(sections: list[Section]) -> tuple[Section, ...]:
    """The sections with their numbers: 1, 2, 2.1 ...; annexes are counted on their own."""
    made = []
    chapter = part = annex = 0
    for one in sections:
        if one.level == 1:
            part = 0
            if one.annex:
                annex += 1
            else:
                chapter += 1
        else:
            part += 1
        above = annex if one.annex else chapter
        made.append(replace(one, number=str(above) if one.level == 1 else f"{above}.{part}"))
    return tuple(made)
