"""A rule as data: what a file says, checked, not yet compiled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from genexpert.domain.localized import LocalText


class Category(StrEnum):
    DIRECT_DISCRIMINATION = "direct-discrimination"
    INDIRECT_DISCRIMINATION = "indirect-discrimination"
    PROTECTIVE_RESTRICTION = "protective-restriction"
    AUTONOMY_RESTRICTION = "autonomy-restriction"
    PARENT_EXCLUDED = "parent-excluded"
    STEREOTYPE = "stereotype"
    HARMFUL_CUSTOM = "harmful-custom"
    GENDER_BLIND = "gender-blind"
    NO_REPRESENTATION = "no-representation"
    NO_SEX_DISAGGREGATION = "no-sex-disaggregation"
    MISSING_MECHANISM = "missing-mechanism"
    RETROGRESSION = "retrogression"
    GENDERED_LANGUAGE = "gendered-language"
    TERMINOLOGY = "terminology"
    VERSION_DIVERGENCE = "version-divergence"
    GENDER_SENSITIVE = "gender-sensitive"


class Severity(StrEnum):
    VIOLATION = "violation"
    RISK = "risk"
    ADVICE = "advice"
    STRENGTH = "strength"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class RuleStatus(StrEnum):
    ON = "on"
    TRIAL = "trial"  # runs, its findings are marked as trial and of low confidence
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the rule must find (`hit`) or must leave alone (`hit` false)."""

    language: str
    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `pattern` and `antipatterns` are, for each language, what the rule's kind understands."""

    id: str
    title: LocalText
    category: Category
    severity: Severity
    kind: str
    languages: tuple[str, ...]
    scope: str  # "sentence", "paragraph", "item", "part", "article", "chapter", "act"
    pattern: Mapping[str, Any]
    antipatterns: Mapping[str, Any]
    message: LocalText
    why: LocalText
    recommendation: LocalText
    proposed: Mapping[str, Any]  # how the words should read: substitutions for each language
    norms: tuple[str, ...]
    topics: tuple[str, ...]
    confidence: Confidence
    status: RuleStatus
    since: str
    source: str
    examples: tuple[Example, ...]
    file: str
    line: int
    where: Mapping[str, Any] = field(default_factory=dict)  # kinds of act, flags of provisions
    requires: Mapping[str, Any] = field(default_factory=dict)  # shaped like antipatterns: what must stand there
    report: str = "each"  # or "first-in-item", "first-in-part", "first-in-article", "first-in-chapter", "once"
    span: str = "match"  # or "sentence"
    digest: str = ""  # of all that decides its hits, with the word sets that it uses
