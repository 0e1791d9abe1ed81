"""Findings, strengths and companions -> proposed answers with evidence and a reason that a person can check."""

from collections.abc import Mapping, Sequence

from genexpert.checklists.applying import category_of, is_rejected, which_apply
from genexpert.checklists.companions import companion_proposals
from genexpert.checklists.reasons import absence_of, reason_of, to_look_at
from genexpert.domain.checklist import (
    Among,
    Answer,
    AnswerSource,
    AnswerValue,
    Checklist,
    Evidence,
    FilledChecklist,
    Question,
)
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.provision import Act
from genexpert.domain.rule import Category


def propose_answers(
    checklists: Sequence[Checklist],
    act: Act,
    findings: Sequence[Finding],
    strengths: Sequence[Finding],
    companions: Mapping[str, str] | None = None,
) -> tuple[FilledChecklist, ...]:
    """All lists with an answer for each question; lists that do not apply are left open.

    `companions`: plain text of the draft's companions by kind ("justification", "comparative-table",
    "calculations"). An answer that nothing speaks for is open; where there are findings near the question it names
    them as evidence all the same. Findings that the expert rejected are no evidence.
    """
    signals = [finding for finding in (*findings, *strengths) if not is_rejected(finding)]
    applying = {one.id for one in which_apply(checklists, act.kind, signals)}
    return tuple(
        FilledChecklist(
            checklist=one,
            answers=tuple(
                _answer(question, signals, companions or {}) if one.id in applying else Answer(question.id)
                for question in one.questions
            ),
            applies=one.id in applying,
        )
        for one in checklists
    )


def _answer(question: Question, signals: Sequence[Finding], companions: Mapping[str, str]) -> Answer:
    speaking: dict[AnswerValue, dict[str, Finding]] = {}  # what each value leans on, each finding once
    for evidence in question.evidence:
        matching = {finding.id: finding for finding in signals if _speaks(evidence, finding)}
        if evidence.present is not None and matching:
            speaking.setdefault(evidence.present, {}).update(matching)
    proposed = [(value, reason_of(tuple(findings.values()))) for value, findings in speaking.items()]
    proposed += companion_proposals(question, companions)
    proposed = proposed or _absences(question, signals)
    if not proposed:
        return _related(question, signals)
    return Answer(
        question=question.id,
        value=_together([value for value, _ in proposed]),
        source=AnswerSource.RULES,
        evidence=tuple(dict.fromkeys(id for findings in speaking.values() for id in findings)),
        reason=_joined([reason for _, reason in proposed]),
    )


def _absences(question: Question, signals: Sequence[Finding]) -> list[tuple[AnswerValue, LocalText]]:
    """The first answer that an absence proposes."""
    for evidence in question.evidence:
        if evidence.absent is not None and not any(_speaks(evidence, finding) for finding in signals):
            return [(evidence.absent, absence_of(evidence))]
    return []


def _related(question: Question, signals: Sequence[Finding]) -> Answer:
    """An open answer with the findings that the expert should look at; evidence that proposes nothing gives them."""
    related = [
        finding for finding in signals
        if any(one.present is None and one.absent is None and _speaks(one, finding) for one in question.evidence)
    ]
    if not related:
        return Answer(question.id)
    return Answer(question.id, evidence=tuple(finding.id for finding in related), reason=to_look_at(related))


def _speaks(evidence: Evidence, finding: Finding) -> bool:
    """Whether the finding is what the evidence asks for."""
    strength = category_of(finding) is Category.GENDER_SENSITIVE
    if strength != (evidence.among is Among.STRENGTHS) and evidence.among is not Among.ALL:
        return False
    return (
        (not evidence.rules or any(_named(finding.rule, rule) for rule in evidence.rules))
        and (not evidence.categories or category_of(finding) in evidence.categories)
        and (not evidence.topics or not set(evidence.topics).isdisjoint(finding.topics))
    )


def _named(rule: str, wanted: str) -> bool:
    return rule.startswith(wanted) if wanted.endswith(".") else rule == wanted


def _together(values: Sequence[AnswerValue]) -> AnswerValue:
    """One answer of several: equal ones stand, a yes beside a no is partly, else the first."""
    if len(set(values)) == 1:
        return values[0]
    graded = {AnswerValue.YES, AnswerValue.PARTLY, AnswerValue.NO}.intersection(values)
    if len(graded) > 1:
        return AnswerValue.PARTLY
    return graded.pop() if graded else values[0]


def _joined(reasons: Sequence[LocalText]) -> LocalText:
    unique = tuple(dict.fromkeys(reasons))
    return LocalText(
        ky=" ".join(one.ky for one in unique),
        ru=" ".join(one.ru for one in unique),
        en=" ".join(one.en for one in unique),
    )
