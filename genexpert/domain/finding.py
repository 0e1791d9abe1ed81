"""What a rule found in a draft, and what the expert decided about it."""

from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.provision import Provision
from genexpert.domain.rule import Category, Confidence, Severity
from genexpert.domain.span import Span


class DecisionState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class Decision:
    """The expert's word on a finding; `at` is ISO 8601 with the time zone."""

    state: DecisionState = DecisionState.OPEN
    by: str | None = None
    at: str | None = None
    note: str | None = None  # reason of a rejection, or the expert's comment
    message: str | None = None  # the expert's own reasoning, in place of the rule's
    proposed: str | None = None  # the expert's own wording
    category: Category | None = None
    severity: Severity | None = None


class LinkState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """A measure of a plan that a finding bears on; `measure` is its number, as 16.3."""

    plan: str
    measure: str
    score: float
    reason: LocalText
    state: LinkState = LinkState.PROPOSED


@dataclass(frozen=True, slots=True)
class Finding:
    """A signal of one rule at one place. `id` survives an article inserted before it (docs/decisions.md)."""

    id: str
    rule: str
    category: Category
    severity: Severity
    provision: Provision
    span: Span
    quote: str  # exactly text[span.start:span.end]
    language: Language
    title: LocalText
    message: LocalText
    why: LocalText
    recommendation: LocalText
    norms: tuple[Norm, ...]
    topics: tuple[str, ...]
    confidence: Confidence
    proposed: str | None  # the words of `proposed_span` as they should read
    proposed_span: Span | None = None
    measures: tuple[MeasureLink, ...] = ()
    decision: Decision = Decision()

    @property
    def is_strength(self) -> bool:
        return self.category is Category.GENDER_SENSITIVE
