"""The phrases and words that a rule is written with, for checking them."""

from collections.abc import Iterator, Mapping
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.elements import Choice, Elements, Phrase
from genexpert.rules.phrasebook import Phrasebook

_NO_PHRASES = frozenset({"order", "compare", "operations", "addresses", "name", "within"})
_WORDS = {
    "phrase": set(), "sequence": set(), "absence": set(), "asymmetry": set(),
    "together": {f"word{number}" for number in range(1, 10)},
    "numeric": {"left", "left_value", "right", "right_value"},
    "grouping": {"member", "other"},
    "consistency": {"variant", "count", "preferred", "preferred_count"},
    "sanction": {"offence_value", "compared_value", "compared_article"},
    "amendment": {"target"},
}


def template_words(kind: str) -> frozenset[str]:
    """Names that the texts of a rule of this kind may speak of."""
    return frozenset(_WORDS[kind] | {"match"})


def phrases_of(rule: Rule) -> Iterator[tuple[str, str]]:
    """Languages and sources of all phrases of a rule, without token patterns."""
    for language in rule.pattern:
        yield from ((language, phrase) for phrase in main_phrases(rule, language))
    for contexts in (rule.antipatterns, rule.requires):
        for language, places in contexts.items():
            yield from ((language, phrase) for phrases in places.values() for phrase in phrases)
    for language, how in rule.proposed.items():
        yield from ((language, pair["what"]) for pair in how.get("replace", ()))


def main_phrases(rule: Rule, language: str) -> list[str]:
    """Phrases of the pattern of a language, without those of conditions."""
    return [] if rule.kind == "sequence" else list(_strings(rule.pattern.get(language, ())))


def read_main(rule: Rule, language: str, phrasebook: Phrasebook) -> Iterator[Phrase]:
    """Phrases and token patterns of the pattern of a language, read one by one. Raises NotationMistake."""
    for source in main_phrases(rule, language):
        yield phrasebook.phrase(language, source)
    if rule.kind == "sequence":
        for pattern in rule.pattern.get(language, ()):
            yield phrasebook.token_pattern(language, pattern)


def read_all(rule: Rule, phrasebook: Phrasebook) -> Iterator[Phrase]:
    """All phrases and token patterns of a rule, read one by one. Raises NotationMistake."""
    for language, source in phrases_of(rule):
        yield phrasebook.phrase(language, source)
    if rule.kind == "sequence":
        for language, patterns in rule.pattern.items():
            for pattern in patterns:
                yield phrasebook.token_pattern(language, pattern)


def lemmas(elements: Elements) -> Iterator[str]:
    """The lemmas that elements ask for."""
    for element in elements:
        if isinstance(element, Choice):
            for option in element.options:
                yield from lemmas(option)
        else:
            for test in element.tests:
                yield from sorted(test.lemmas | test.not_lemmas)


def _strings(pattern: Any) -> Iterator[str]:
    if isinstance(pattern, str):
        yield pattern
    elif isinstance(pattern, Mapping):
        for key, value in pattern.items():
            if key not in _NO_PHRASES:
                yield from _strings(value)
    elif isinstance(pattern, list):
        for value in pattern:
            yield from _strings(value)
