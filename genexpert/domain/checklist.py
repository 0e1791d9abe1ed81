"""Question lists of the method and the answers to them."""

from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import LocalText

_NO_TEXT = LocalText()


class AnswerValue(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "not-applicable"
    NOT_ENOUGH_DATA = "not-enough-data"
    OPEN = "open"


class AnswerSource(StrEnum):
    RULES = "rules"  # proposed by the program
    EXPERT = "expert"
    NONE = "none"


class Among(StrEnum):
    """Which signals count as evidence."""

    ALL = "all"
    DEFECTS = "defects"
    STRENGTHS = "strengths"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the program looks at for a question: findings or strengths by rule id, category or topic, and the
    answer that their presence or absence proposes (None: proposes nothing).

    A rule id that ends with a dot ("labour.") stands for all rules that begin so. Rules, categories and topics
    narrow each other; within one of them any will do.
    """

    rules: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    present: AnswerValue | None = None
    absent: AnswerValue | None = None
    among: Among = Among.ALL


@dataclass(frozen=True, slots=True)
class CompanionEvidence:
    """What the program looks for in the draft's companions: a paragraph with a word of each group.

    A word may end with an asterisk ("женщин*": any ending). `numbers`: the paragraph must hold a figure too.
    `found` and `missing` are the answers that its presence and its absence propose. A companion that was not
    given proposes nothing.
    """

    companions: tuple[str, ...]  # "justification", "comparative-table", "calculations"
    words: tuple[tuple[str, ...], ...]
    numbers: bool = False
    found: AnswerValue | None = None
    missing: AnswerValue | None = None


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    text: LocalText
    help: LocalText
    basis: LocalText  # article of law or step of the method
    statutory: bool
    norms: tuple[str, ...] = ()
    weight: int = 1
    mandatory: bool = False
    evidence: tuple[Evidence, ...] = ()
    companions: tuple[str, ...] = ()  # companions of the draft that are evidence: "justification", ...
    companion_evidence: tuple[CompanionEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Applies:
    """When a list applies: always, or for these kinds of act, or where these topics or categories are found."""

    always: bool = False
    act_kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checklist:
    id: str
    version: str
    author: str
    title: LocalText
    applies: Applies
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    question: str
    value: AnswerValue = AnswerValue.OPEN
    source: AnswerSource = AnswerSource.NONE
    evidence: tuple[str, ...] = ()  # ids of findings or strengths
    reason: LocalText = _NO_TEXT  # why the program proposes it
    comment: str | None = None
    by: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class FilledChecklist:
    checklist: Checklist
    answers: tuple[Answer, ...]  # one for each question, in order
    applies: bool = True
