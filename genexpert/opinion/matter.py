"""What an opinion is made of: the review, the expert's requisites, and the numbered findings."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from genexpert.domain.errors import CaseError
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.opinion import Origin, Requisites, Statement, Words
from genexpert.domain.provision import Level
from genexpert.domain.review import Review
from genexpert.domain.rule import Category, Severity
from genexpert.opinion.statements import Languages, clean, form
from genexpert.opinion.words import has_word

TAKEN = (DecisionState.ACCEPTED, DecisionState.AMENDED)
_KIND_AT_START = re.compile(
    r"^(?:проект\s+|долбоор\s*)?(?:(?:конституционный\s+)?закон|кодекс|указ(?:\s+президента)?|постановление)"
    r"\s+кыргызской\s+республики\s+(?=\S)", re.IGNORECASE)
_KIND_AT_START_KY = re.compile(
    r"^кыргыз\s+республикасынын\s+(?:(?:конституциялык\s+)?мыйзамы|кодекси|(?:президентинин\s+)?жарлыгы|токтому)"
    r"\s+(?=\S)", re.IGNORECASE)

# "О поддержке занятости", "... жөнүндө" need their kind; "СЕМЕЙНЫЙ КОДЕКС" says it.
_ABOUT = re.compile(r"^Об?\s|жөнүндө\W*$", re.IGNORECASE)
_KIND_IN_TITLE = re.compile(r"кодекс|закон|мыйзам|конституци|указ|жарлы[кг]|постановлени|токтом|положени|жобо|"
                            r"программ|план|стратеги|инструкци|нускама|правил|эреже", re.IGNORECASE)


def languages_of(language: str) -> Languages:
    """The languages that "ky", "ru" or "both" asks for. Raises CaseError for another word."""
    if language == "both":
        return ("ky", "ru")
    if language in ("ky", "ru"):
        return (language,)
    raise CaseError(LocalText(
        ky=f"корутундунун тили ky, ru же both болушу керек, {language!r} эмес",
        ru=f"язык заключения - ky, ru или both, а не {language!r}",
        en=f"the language of an opinion is ky, ru or both, not {language!r}",
    ))


@dataclass(frozen=True)
class Matter:
    """`confirmed` is false for preliminary signals: then every finding counts that nobody has rejected."""

    review: Review
    languages: Languages
    confirmed: bool
    requisites: Requisites | None = None
    register: Mapping[str, Norm] = field(default_factory=dict)  # norms by id

    @cached_property
    def numbered(self) -> tuple[tuple[int, Finding], ...]:
        """Findings that enter, numbered in the order of the text; those about the whole draft come last."""
        entering = sorted((f for f in self.review.findings if self._enters(f)),
                          key=lambda f: (is_general(f), f.span, f.id))
        return tuple(enumerate(entering, 1))

    @cached_property
    def strengths(self) -> tuple[Finding, ...]:
        return tuple(sorted((f for f in self.review.strengths if self._enters(f)), key=lambda f: (f.span, f.id)))

    @cached_property
    def rejected(self) -> tuple[Finding, ...]:
        both = (*self.review.findings, *self.review.strengths)
        return tuple(sorted((f for f in both if f.decision.state is DecisionState.REJECTED), key=lambda f: f.span))

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        both = (*self.review.findings, *self.review.strengths)
        return tuple(f for f in both if f.decision.state is DecisionState.OPEN)

    @cached_property
    def number_of(self) -> dict[str, int]:
        return {finding.id: number for number, finding in self.numbered}

    def _enters(self, finding: Finding) -> bool:
        if self.confirmed:
            return finding.decision.state in TAKEN
        return finding.decision.state is not DecisionState.REJECTED

    def numbers(self, ids: Iterable[str]) -> str:
        """Numbers of findings as text: "1, 4, 7"; findings that did not enter are left out."""
        known = {self.number_of[one] for one in ids if one in self.number_of}
        return listed(known)

    def title(self, language: str) -> Statement:
        """The title of the act, without its kind where that stands before it."""
        act = self.review.act
        title = clean(act.title) or clean(self.review.draft.name)
        shorter = _KIND_AT_START_KY.sub("", _KIND_AT_START.sub("", title)).strip(" «»\"")
        return (Words(shorter or title, Origin.QUOTATION, f"title {act.title_span.start}:{act.title_span.end}",
                      str(act.root.language)),)

    def kind(self, language: str) -> Statement:
        """The kind of act in the genitive: "закона", "мыйзамынын"."""
        key = f"kind.{self.review.act.kind}"
        title = "".join(words.text for words in self.title(language))
        named = _ABOUT.search(title) is None and _KIND_IN_TITLE.search(title) is not None
        return form(language, "kind.other" if named or not has_word(key) else key)


def listed(numbers: Iterable[int]) -> str:
    """Numbers as text, three and more in a row as a range: "1, 4–7, 9"."""
    made: list[list[int]] = []
    for number in sorted(numbers):
        if made and number == made[-1][-1] + 1:
            made[-1].append(number)
        else:
            made.append([number])
    return ", ".join(
        f"{row[0]}–{row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in made)


def category_of(finding: Finding) -> Category:
    """The category after the expert's decision."""
    return finding.decision.category or finding.category


def severity_of(finding: Finding) -> Severity:
    """The severity after the expert's decision."""
    return finding.decision.severity or finding.severity


def is_general(finding: Finding) -> bool:
    """Whether a finding is about the draft as a whole."""
    return finding.provision.level is Level.ACT
