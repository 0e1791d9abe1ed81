"""Where each word of a text stands: token types by lemma and form, positions by token type."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from genexpert.language.tokens import AnalysedText, TokenKind, TokenType
from genexpert.rules.elements import TokenTest, Word
from genexpert.rules.numerals import VALUES


class TokenIndex:
    """An index made once for a text, and the answers to tests already asked.

    A test is asked of the types of the text, not of its tokens: of those under the rarest of its lemmas or forms
    where it has any, else of all.

    Attributes:
        ids: the type's id for each token.
        languages: the languages that the text has tokens in.
    """

    def __init__(self, analysed: AnalysedText) -> None:
        self.analysed = analysed
        self.ids = [token.id for token in analysed.types]
        self.positions: dict[int, list[int]] = defaultdict(list)
        self._types: dict[str, list[TokenType]] = defaultdict(list)
        self._by_lemma: dict[tuple[str, str], list[TokenType]] = defaultdict(list)
        self._by_derived: dict[tuple[str, str], list[TokenType]] = defaultdict(list)
        self._by_form: dict[tuple[str, str], list[TokenType]] = defaultdict(list)
        self._asked: dict[tuple[str, TokenTest], frozenset[int]] = {}
        self._words: dict[tuple[str, Word], frozenset[int]] = {}
        self._sentence_starts = [start for start, _ in analysed.sentences]
        self._fill()
        self.languages = frozenset(self._types)

    def _fill(self) -> None:
        positions = self.positions
        for position, one in enumerate(self.ids):
            positions[one].append(position)
        for token in dict.fromkeys(self.analysed.types):
            language = str(token.language)
            self._types[language].append(token)
            self._by_form[language, token.lower].append(token)
            for lemma in token.lemmas:
                self._by_lemma[language, lemma].append(token)
            for lemma in token.derived:
                self._by_derived[language, lemma].append(token)

    def passing(self, language: str, word: Word) -> frozenset[int]:
        """Ids of the token types that pass one of the word's tests; its negation is not looked at."""
        known = self._words.get((language, word))
        if known is None:
            parts = [self._passing_test(language, test) for test in word.tests]
            known = parts[0] if len(parts) == 1 else frozenset[int]().union(*parts)
            self._words[language, word] = known
        return known

    def _passing_test(self, language: str, test: TokenTest) -> frozenset[int]:
        known = self._asked.get((language, test))
        if known is None:
            known = frozenset(t.id for t in self._candidates(language, test) if test.holds(t))
            self._asked[language, test] = known
        return known

    def _candidates(self, language: str, test: TokenTest) -> Iterable[TokenType]:
        if test.forms:
            return [t for form in test.forms for t in self._by_form.get((language, form), ())]
        if test.lemmas:
            found = [t for lemma in test.lemmas for t in self._by_lemma.get((language, lemma), ())]
            if test.derived:
                found += [t for lemma in test.lemmas for t in self._by_derived.get((language, lemma), ())]
            return found
        if test.number:
            return [t for t in self._types.get(language, ()) if t.kind is TokenKind.NUMBER] + self._numerals(language)
        return self._types.get(language, ())

    def _numerals(self, language: str) -> list[TokenType]:
        """Types that may be a number in words; asking all types for it would cost more than most rules."""
        indexes = (self._by_lemma, self._by_form)
        return [t for word in VALUES[language] for index in indexes for t in index.get((language, word), ())]

    def count(self, ids: frozenset[int]) -> int:
        """How many tokens of the text have one of these types."""
        positions = self.positions
        return sum(len(positions[one]) for one in ids)

    def places(self, ids: frozenset[int]) -> list[int]:
        """Positions of the tokens that have one of these types, in order."""
        positions = self.positions
        if len(ids) == 1:
            return positions[next(iter(ids))]
        return sorted(place for one in ids for place in positions[one])

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence, as a token range, that a token stands in."""
        return self.analysed.sentences[bisect_right(self._sentence_starts, position) - 1]
