"""What the analysis of a text is made of: readings, token types, tokens, sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import Language
from genexpert.domain.span import Span


class TokenKind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    MARK = "mark"  # punctuation and other signs


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form. `lemma` is in lower case, ё as е. `feats` are UD features ("Gender=Fem").

    `derived`: the form is a word made from the lemma (энелик from эне), not an inflection of it. `folded`: found
    only after о/у/н were read as ө/ү/ң.
    """

    lemma: str
    pos: str
    feats: frozenset[str] = frozenset()
    derived: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TokenType:
    """All tokens of one form in one language; analysed once and shared, so compare by identity."""

    id: int
    lower: str  # repaired, in lower case, ё as е
    kind: TokenKind
    language: Language
    readings: tuple[Reading, ...]
    lemmas: frozenset[str]  # of the readings that are not derived; the form itself where none is known
    derived: frozenset[str]  # lemmas that the form is derived from


@dataclass(frozen=True, slots=True, eq=False)
class AnalysedText:
    """Tokens of a text as parallel sequences; token ranges are half-open pairs of token indexes."""

    text: str
    starts: Sequence[int]  # code points in `text`
    ends: Sequence[int]
    types: Sequence[TokenType]
    sentences: Sequence[tuple[int, int]]
    paragraphs: Sequence[Span]
    paragraph_tokens: Sequence[tuple[int, int]]
    languages: Sequence[Language]  # one for each paragraph

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """Range of the tokens that start in `span`."""
        from bisect import bisect_left

        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
