"""A case: one draft on its way to an opinion, with everything that the expert decided about it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from genexpert.domain.checklist import Answer, FilledChecklist
from genexpert.domain.finding import Decision, DecisionState, Finding, LinkState, MeasureLink
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Requisites
from genexpert.domain.review import Review

LinkKey = tuple[str, str, str]  # finding, plan, measure
AnswerKey = tuple[str, str]  # checklist, question

ADDED_BY_EXPERT = LocalText(ky="эксперт кошкон", ru="добавлено экспертом", en="added by the expert")


class FileKind(StrEnum):
    """What a file is to a case: the draft itself, or one of its companions."""

    DRAFT = "draft"
    JUSTIFICATION = "justification"
    COMPARATIVE_TABLE = "comparative-table"
    CALCULATIONS = "calculations"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A copy of a file of the case; a draft has versions, from 1."""

    kind: FileKind
    name: str  # without folder
    sha256: str
    content: bytes
    added: str  # ISO 8601 with the time zone
    version: int = 1


def new_file(kind: FileKind, name: str, content: bytes) -> CaseFile:
    """A file that is not stored yet."""
    return CaseFile(kind, name, hashlib.sha256(content).hexdigest(), content, "")


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A line of the list of cases."""

    id: int
    title: str
    draft: str
    changed: str  # ISO 8601 with the time zone
    findings: int
    decided: int


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the log of a case. `hash` covers the line and the hash of the line before it."""

    number: int
    at: str
    by: str
    action: str  # "decision", "link", "answer", "requisites", "file", "opinion", "case"
    subject: str  # id of the finding, "checklist/question", ...
    before: str | None  # JSON
    after: str | None
    hash: str


class OpinionState(StrEnum):
    RESERVED = "reserved"  # has a number, its files are being written
    FINAL = "final"  # locked
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class RegisteredOpinion:
    """An entry of the register of opinions; a final one never changes, it is only superseded."""

    id: int
    case: int
    number: str  # "7/2026"
    date: str  # ISO date
    state: OpinionState
    language: str
    draft_sha256: str
    by: str
    title: str = ""  # of the case
    superseded_by: str | None = None  # number
    files: tuple[tuple[str, bytes], ...] = ()  # name, content


@dataclass(frozen=True, slots=True)
class Case:
    """All that is stored of a case but the bytes of its files and its log."""

    id: int
    title: str
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    links: Mapping[LinkKey, LinkState] = field(default_factory=dict)
    answers: Mapping[AnswerKey, Answer] = field(default_factory=dict)
    requisites: Requisites | None = None


def decided(review: Review, case: Case) -> Review:
    """The review with the expert's decisions, links and answers in it."""
    return replace(
        review,
        findings=tuple(decided_finding(finding, case) for finding in review.findings),
        strengths=tuple(decided_finding(finding, case) for finding in review.strengths),
        checklists=tuple(answered_list(filled, case) for filled in review.checklists),
    )


def decided_finding(finding: Finding, case: Case) -> Finding:
    """The finding with its decision and the expert's word on its links to plans."""
    links = {(plan, measure): state for (one, plan, measure), state in case.links.items() if one == finding.id}
    measures = tuple(replace(link, state=links.pop((link.plan, link.measure), link.state)) for link in finding.measures)
    added = tuple(
        MeasureLink(plan, measure, 0.0, ADDED_BY_EXPERT, LinkState.ADDED)
        for (plan, measure), state in sorted(links.items()) if state is LinkState.ADDED
    )
    return replace(finding, decision=case.decisions.get(finding.id, finding.decision), measures=measures + added)


def answered_list(filled: FilledChecklist, case: Case) -> FilledChecklist:
    """The list with the expert's answers in place of the proposed ones; a list she has begun applies."""
    answers = tuple(case.answers.get((filled.checklist.id, one.question), one) for one in filled.answers)
    return replace(filled, answers=answers, applies=filled.applies or answers != filled.answers)


def is_decided(finding: Finding) -> bool:
    """Whether the expert has said her word on the finding."""
    return finding.decision.state is not DecisionState.OPEN
