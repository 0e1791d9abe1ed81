"""Elements of a phrase as spaCy token patterns, and spaCy's Matcher on the same tokens."""

import itertools
from collections.abc import Iterator
from typing import Any

import spacy
from spacy.matcher import Matcher
from spacy.tokens import Doc, Token

from genexpert.language.tokens import AnalysedText
from genexpert.rules.elements import UNLIMITED, Choice, Elements, TokenTest, Word
from genexpert.rules.token_index import TokenIndex

Pattern = list[dict[str, Any]]
_VOCAB = {language: spacy.blank(language).vocab for language in ("ru", "ky")}


def spacy_patterns(elements: Elements, language: str, index: TokenIndex) -> list[Pattern]:
    """All plain patterns that the elements stand for: one for each way through their choices."""
    ways = [list(_ways(element, language, index)) for element in elements]
    return [list(itertools.chain(*way)) for way in itertools.product(*ways)]


def _ways(element: Word | Choice, language: str, index: TokenIndex) -> Iterator[Pattern]:
    if isinstance(element, Word):
        yield [_token(element, language, index)]
        return
    for option in element.options:
        yield from spacy_patterns(option, language, index)
    if element.optional:
        yield []


def _token(word: Word, language: str, index: TokenIndex) -> dict[str, Any]:
    return {**_condition(word, language, index), **_operator(word)}


def _condition(word: Word, language: str, index: TokenIndex) -> dict[str, Any]:
    if not word.tests:
        return {}
    if len(word.tests) == 1:
        test = word.tests[0]
        if test == TokenTest(lemmas=test.lemmas):
            return {"_": {"type_lemmas": {"INTERSECTS": sorted(test.lemmas)}}}
        if test == TokenTest(forms=test.forms):
            return {"LOWER": {"IN": sorted(test.forms)}}
        if test == TokenTest(form_regex=test.form_regex):
            return {"LOWER": {"REGEX": test.form_regex}}
    passing = {t.id for t in index.analysed.types if any(test.holds(t) for test in word.tests)}
    return {"_": {"type_id": {"IN": sorted(passing)}}}


def _operator(word: Word) -> dict[str, Any]:
    if word.negated:
        assert (word.low, word.high) == (1, 1), "spaCy negates single tokens only"
        return {"OP": "!"}
    plain = {(1, 1): None, (0, 1): "?", (0, UNLIMITED): "*", (1, UNLIMITED): "+"}
    if (word.low, word.high) in plain:
        operator = plain[word.low, word.high]
        return {} if operator is None else {"OP": operator}
    return {"OP": f"{{{word.low},{word.high}}}" if word.high < UNLIMITED else f"{{{word.low},}}"}


def matches(patterns: list[Pattern], analysed: AnalysedText, language: str) -> set[tuple[int, int]]:
    """Token ranges that spaCy's Matcher finds in the sentences of the text."""
    _extend()
    matcher = Matcher(_VOCAB[language])
    matcher.add("phrase", patterns)
    found = set()
    for start, end in analysed.sentences:
        types = analysed.types[start:end]
        doc = Doc(_VOCAB[language], words=[token.lower for token in types])
        doc.user_data["types"] = types
        found |= {(start + first, start + last) for _, first, last in matcher(doc)}
    return found


def _extend() -> None:
    if not Token.has_extension("type_id"):
        Token.set_extension("type_id", getter=lambda token: token.doc.user_data["types"][token.i].id)
    if not Token.has_extension("type_lemmas"):
        Token.set_extension("type_lemmas", getter=lambda token: sorted(token.doc.user_data["types"][token.i].lemmas))
