"""What an opinion still lacks before it may be called final."""

from genexpert.domain.checklist import AnswerValue, FilledChecklist
from genexpert.domain.finding import DecisionState
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Requisites, Role
from genexpert.domain.review import Review
from genexpert.opinion.matter import TAKEN
from genexpert.opinion.words import sentence

# Lists without which "no remarks" may not be said (method, rule b): screening and core.
BASE_LISTS = ("screening", "core", "cl-00", "cl-01")


def what_is_missing(review: Review, requisites: Requisites) -> tuple[LocalText, ...]:
    """What is to be done before the opinion may be final; empty where it may."""
    return (*_undecided(review), *_unanswered(review), *_without_remarks(review), *_not_given(requisites))


def _missing(key: str, **slots: LocalText | str) -> LocalText:
    return LocalText(**{
        language: sentence(f"missing.{key}", language, **{
            slot: text.in_(language) if isinstance(text, LocalText) else text for slot, text in slots.items()})
        for language in ("ky", "ru", "en")
    })


def _undecided(review: Review) -> list[LocalText]:
    every = (*review.findings, *review.strengths)
    made = []
    undecided = sum(1 for finding in every if finding.decision.state is DecisionState.OPEN)
    if undecided:
        made.append(_missing("open-findings", count=str(undecided)))
    unexplained = sum(1 for finding in every
                      if finding.decision.state is DecisionState.REJECTED and not finding.decision.note)
    if unexplained:
        made.append(_missing("rejection-reason", count=str(unexplained)))
    return made


def _unanswered(review: Review) -> list[LocalText]:
    return [
        _missing("question", list=filled.checklist.title, question=question.text)
        for filled in review.checklists if filled.applies
        for question, given in zip(filled.checklist.questions, filled.answers, strict=True)
        if question.mandatory and (given.by is None or given.value is AnswerValue.OPEN)
    ]


def _without_remarks(review: Review) -> list[LocalText]:
    if any(finding.decision.state in TAKEN for finding in review.findings):
        return []
    return [_missing("base-list", list=filled.checklist.title) for filled in review.checklists
            if filled.checklist.id.lower() in BASE_LISTS and not _filled_in(filled)]


def _filled_in(filled: FilledChecklist) -> bool:
    return all(given.by is not None and given.value is not AnswerValue.OPEN for given in filled.answers)


def _not_given(requisites: Requisites) -> list[LocalText]:
    made = [_missing(key) for key, value in (
        ("verdict", requisites.verdict), ("impact", requisites.impact), ("character", requisites.character),
        ("expert", requisites.experts), ("date", requisites.date), ("number", requisites.number),
    ) if not value]
    if requisites.place == LocalText():
        made.append(_missing("place"))
    if requisites.role is Role.INDEPENDENT:
        made += [_missing("certificate", name=one.name) for one in requisites.experts if one.certificate is None]
    return made
