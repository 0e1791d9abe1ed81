"""Phrases of a rule set, read once, with the word sets that they use."""

from collections.abc import Mapping
from typing import Any

from genexpert.rules.elements import Element, Phrase
from genexpert.rules.notation import parse, sets
from genexpert.rules.token_patterns import elements_of

# name -> language -> members
Terms = Mapping[str, Mapping[str, tuple[str, ...]]]


class Phrasebook:
    """Reads a phrase the first time that it is asked for, and keeps it."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self._phrases: dict[tuple[str, str], Phrase] = {}
        self._patterns: dict[tuple[str, str], Phrase] = {}
        self._sets: dict[str, dict[str, Element]] = {}

    def phrase(self, language: str, source: str) -> Phrase:
        """The phrase that `source` writes. Raises NotationMistake."""
        key = (language, source)
        phrase = self._phrases.get(key)
        if phrase is None:
            known = self._sets.setdefault(language, {})
            phrase = Phrase(source, language, parse(source, lambda name: self.members(name, language), known))
            self._phrases[key] = phrase
        return phrase

    def token_pattern(self, language: str, pattern: list[dict[str, Any]]) -> Phrase:
        """The phrase of a token pattern as spaCy writes it. Raises NotationMistake."""
        key = (language, repr(pattern))
        phrase = self._patterns.get(key)
        if phrase is None:
            phrase = self._patterns[key] = Phrase(repr(pattern), language, elements_of(pattern))
        return phrase

    def members(self, name: str, language: str) -> tuple[str, ...] | None:
        """Members of a word set in a language; empty where it has none there, None where there is no such set."""
        of_languages = self.terms.get(name)
        return None if of_languages is None else of_languages.get(language, ())


def closure(names: list[str], terms: Terms) -> list[str]:
    """The word sets with these names and all sets behind them, in order."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in terms and name not in found:
            found.add(name)
            for members in terms[name].values():
                waiting += [inner for member in members if "%" in member for inner in sets(member)]
    return sorted(found)
