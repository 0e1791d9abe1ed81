"""What a phrase is made of: conditions on a token, elements with a count, choices between phrases."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from genexpert.language.tokens import Reading, TokenKind, TokenType
from genexpert.rules.numerals import value_of


@dataclass(frozen=True, slots=True)
class TokenTest:
    """Conditions on one token; all that are given must hold.

    `lemmas`, `pos` and `feats` are asked of one and the same reading; `derived` lets readings that the form is only
    derived from count too. The `not_...` conditions and the lemma's expression look at all readings together.
    """

    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    pos: frozenset[str] = frozenset()
    feats: frozenset[str] = frozenset()  # all of them
    any_feats: frozenset[str] = frozenset()  # at least one of them
    derived: bool = False
    number: bool | None = None
    mark: bool | None = None
    not_forms: frozenset[str] = frozenset()
    not_lemmas: frozenset[str] = frozenset()
    not_pos: frozenset[str] = frozenset()
    form_regex: str = ""
    lemma_regex: str = ""
    # Nothing is asked but lemmas, or forms, or parts of speech: what an index holds under them passes unasked.
    indexed: bool = field(init=False, compare=False, default=False)

    def __post_init__(self) -> None:
        more = (self.feats, self.any_feats, self.not_forms, self.not_lemmas, self.not_pos, self.form_regex,
                self.lemma_regex)
        if any(more) or self.number is not None or self.mark is not None:
            return
        asked = [bool(self.forms), bool(self.lemmas), bool(self.pos)]
        object.__setattr__(self, "indexed", sum(asked) == 1 and not (self.pos and self.derived))

    def holds(self, token: TokenType) -> bool:
        """Whether a token of this type passes."""
        return self._form_holds(token) and self._readings_hold(token)

    def _form_holds(self, token: TokenType) -> bool:
        if (self.forms and token.lower not in self.forms) or token.lower in self.not_forms:
            return False
        if self.number is not None and is_number(token) is not self.number:
            return False
        if self.mark is not None and (token.kind is TokenKind.MARK) is not self.mark:
            return False
        return not self.form_regex or bool(_compiled(self.form_regex).search(token.lower))

    def _readings_hold(self, token: TokenType) -> bool:
        lemmas = token.lemmas | token.derived if self.derived else token.lemmas
        if (self.lemmas and not self.lemmas & lemmas) or self.not_lemmas & token.lemmas:
            return False
        if self.not_pos and any(reading.pos in self.not_pos for reading in token.readings):
            return False
        if self.lemma_regex and not any(_compiled(self.lemma_regex).search(lemma) for lemma in token.lemmas):
            return False
        if not (self.pos or self.feats or self.any_feats):
            return True
        return any(self._reading_holds(reading) for reading in token.readings)

    def _reading_holds(self, reading: Reading) -> bool:
        if reading.derived and not self.derived:
            return False
        if (self.lemmas and reading.lemma not in self.lemmas) or (self.pos and reading.pos not in self.pos):
            return False
        return self.feats <= reading.feats and (not self.any_feats or bool(self.any_feats & reading.feats))


def is_number(token: TokenType) -> bool:
    """Whether a token is a number, in digits or as a numeral."""
    return token.kind is TokenKind.NUMBER or value_of(token) is not None


@lru_cache(maxsize=512)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


UNLIMITED = 1_000_000


@dataclass(frozen=True, slots=True)
class Word:
    """From `low` to `high` tokens, each of which passes one of the tests; no tests: any token.

    `negated`: none of the tests is passed.
    """

    tests: tuple[TokenTest, ...] = ()
    negated: bool = False
    low: int = 1
    high: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several phrases; `optional`: or nothing."""

    options: tuple["Elements", ...]
    optional: bool = False


Element = Word | Choice
Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase of one language. It stands within one sentence. Made once for each source, so known by identity."""

    source: str
    language: str
    elements: Elements


def gap(high: int, low: int = 0) -> Word:
    """From `low` to `high` tokens of any kind."""
    return Word(low=low, high=high)
