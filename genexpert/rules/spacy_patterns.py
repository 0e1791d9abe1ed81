"""Phrases of rules as token patterns for spaCy's own Matcher over spaCy's own tokens: the reference for speed.

Lemmas that only the project's analysis gives (several for one form, words that a form is derived from) are not
known to spaCy, so the hits differ; tests compare the matchers on the same tokens.
"""

import itertools
from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule, RuleStatus
from genexpert.rules.elements import UNLIMITED, Element, Elements, TokenTest, Word
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.speech import read_main

Pattern = list[dict[str, Any]]
_MOST = 200  # patterns of one phrase; a phrase with more choices is left out


def spacy_patterns(rules: RuleSet, language: str) -> dict[str, list[Pattern]]:
    """For each rule that is on the token patterns of the words that it looks for in a language."""
    found: dict[str, list[Pattern]] = {}
    for rule in rules.rules:
        if rule.status is not RuleStatus.OFF:
            patterns = list(_of_rule(rule, rules, language))
            if patterns:
                found[rule.id] = patterns
    return found


def _of_rule(rule: Rule, rules: RuleSet, language: str) -> Iterator[Pattern]:
    for phrase in read_main(rule, language, rules.phrasebook):
        patterns = list(itertools.islice(_patterns(phrase.elements), _MOST + 1))
        if len(patterns) <= _MOST:
            yield from patterns


def _patterns(elements: Elements) -> Iterator[Pattern]:
    for way in itertools.product(*(list(_ways(element)) for element in elements)):
        yield list(itertools.chain(*way))


def _ways(element: Element) -> Iterator[Pattern]:
    if isinstance(element, Word):
        for test in element.tests or (TokenTest(),):
            yield [_token(test) | _operator(element)]
        return
    for option in element.options:
        yield from _patterns(option)
    if element.optional:
        yield []


def _token(test: TokenTest) -> dict[str, Any]:
    token: dict[str, Any] = {}
    _ask(token, "LOWER", test.forms, test.not_forms, test.form_regex)
    _ask(token, "LEMMA", test.lemmas, test.not_lemmas, test.lemma_regex)
    _ask(token, "POS", test.pos, test.not_pos, "")
    morph = {"IS_SUPERSET": sorted(test.feats), "INTERSECTS": sorted(test.any_feats)}
    if any(morph.values()):
        token["MORPH"] = {key: value for key, value in morph.items() if value}
    if test.number is not None:
        token["LIKE_NUM"] = test.number
    if test.mark is not None:
        token["IS_PUNCT"] = test.mark
    return token


def _ask(token: dict[str, Any], name: str, wanted: frozenset[str], unwanted: frozenset[str], expression: str) -> None:
    asked: dict[str, Any] = {"IN": sorted(wanted)} if wanted else {}
    if unwanted:
        asked["NOT_IN"] = sorted(unwanted)
    if expression:
        asked["REGEX"] = expression
    if asked:
        token[name] = asked


def _operator(word: Word) -> dict[str, str]:
    if word.negated:
        return {"OP": "!"}
    plain = {(1, 1): "", (0, 1): "?", (0, UNLIMITED): "*", (1, UNLIMITED): "+"}.get((word.low, word.high))
    if plain is not None:
        return {"OP": plain} if plain else {}
    return {"OP": f"{{{word.low},{word.high}}}" if word.high < UNLIMITED else f"{{{word.low},}}"}
