"""Token types, made once for each form and language and kept for the life of the process."""

import itertools
import re
from collections.abc import Iterable

from genexpert.domain.localized import Language
from genexpert.language.tokens import Reading, TokenKind, TokenType

_ids = itertools.count()
_by_spelling: dict[Language, dict[str, TokenType]] = {language: {} for language in Language}
_by_lower: dict[Language, dict[str, TokenType]] = {language: {} for language in Language}
_in_context: dict[tuple[int, str], TokenType] = {}
_APOSTROPHES = str.maketrans("’ʼ", "''")


def spellings(language: Language) -> dict[str, TokenType]:
    """The types by the spelling that they were met in; for reading only, `token_type` fills it."""
    return _by_spelling[language]


def token_type(spelling: str, language: Language) -> TokenType:
    """The type of a token spelt so (letters already repaired)."""
    known = _by_spelling[language].get(spelling)
    if known is None:
        lower = spelling.lower().translate(_APOSTROPHES)
        known = _by_lower[language].get(lower)
        if known is None:
            known = _by_lower[language][lower] = _make(lower, language)
        _by_spelling[language][spelling] = known
    return known


def read_word(word: str, language: Language) -> tuple[Reading, ...]:
    """All readings of a word form, in any letter case; empty where the word is not known."""
    return token_type(word.strip(), language).readings


def lemmas_of(word: str, language: Language) -> TokenType:
    """The type of one word as the texts have it: its lemmas, and what it is derived from."""
    return token_type(word.strip(), language)


def with_readings(plain: TokenType, context: str, readings: Iterable[Reading]) -> TokenType:
    """The type of the same form where its context leaves only these readings; one for each context."""
    key = plain.id, context
    if key not in _in_context:
        _in_context[key] = _typed(plain.lower, plain.kind, plain.language, tuple(readings))
    return _in_context[key]


def _make(lower: str, language: Language) -> TokenType:
    kind = TokenKind.NUMBER if lower[0].isdigit() else TokenKind.WORD if lower[0].isalpha() else TokenKind.MARK
    folded = lower.replace("ё", "е")
    readings = _read(lower, folded, language) if kind is TokenKind.WORD else ()
    return _typed(folded, kind, language, readings)


def _typed(lower: str, kind: TokenKind, language: Language, readings: tuple[Reading, ...]) -> TokenType:
    own = frozenset(reading.lemma for reading in readings if not reading.derived)
    made_from = frozenset(reading.lemma for reading in readings if reading.derived)
    return TokenType(next(_ids), lower, kind, language, readings, own or frozenset((lower,)), made_from)


_LATIN_WORD = re.compile("[a-z]")


def _read(lower: str, folded: str, language: Language) -> tuple[Reading, ...]:
    if language is Language.EN:
        from genexpert.language import english

        return english.read(lower)
    if _LATIN_WORD.match(lower):
        return ()
    if language is Language.RU:
        from genexpert.language import russian

        return russian.read(folded)
    from genexpert.language.kyrgyz import reading

    return reading.read(lower)
