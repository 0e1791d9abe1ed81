"""Where each word of a text stands: token types by lemma and form, positions by token type."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from genexpert.language.tokens import AnalysedText, TokenKind, TokenType
from genexpert.rules.elements import TokenTest, Word
from genexpert.rules.numerals import VALUES


class _Vocabulary:
    """The token types of one language that a text has."""

    def __init__(self) -> None:
        self.types: list[TokenType] = []
        self.by_lemma: dict[str, list[TokenType]] = defaultdict(list)
        self.by_derived: dict[str, list[TokenType]] = defaultdict(list)
        self.by_form: dict[str, list[TokenType]] = defaultdict(list)

    def add(self, token: TokenType) -> None:
        self.types.append(token)
        self.by_form[token.lower].append(token)
        for lemma in token.lemmas:
            self.by_lemma[lemma].append(token)
        for lemma in token.derived:
            self.by_derived[lemma].append(token)

    def candidates(self, test: TokenTest) -> Iterable[TokenType]:
        """Types that may pass a test: asking all of them would cost more than most rules."""
        if test.forms:
            return _under(self.by_form, test.forms)
        if test.lemmas:
            found = _under(self.by_lemma, test.lemmas)
            return found + _under(self.by_derived, test.lemmas) if test.derived else found
        if test.number and self.types:
            numerals = VALUES[str(self.types[0].language)]
            digits = [token for token in self.types if token.kind is TokenKind.NUMBER]
            return digits + _under(self.by_lemma, numerals) + _under(self.by_form, numerals)
        if test.pos and not test.derived:
            return _under(self.by_pos, test.pos)
        return self.types

    def lacks(self, test: TokenTest) -> bool:
        """Whether no type has a word that a test asks for; false where that takes more than a look."""
        if test.forms:
            return self.by_form.keys().isdisjoint(test.forms)
        if not test.lemmas or not self.by_lemma.keys().isdisjoint(test.lemmas):
            return False
        return not test.derived or self.by_derived.keys().isdisjoint(test.lemmas)

    @cached_property
    def by_pos(self) -> dict[str, list[TokenType]]:
        """The types by part of speech, derivations left out; made when a phrase asks for it."""
        table: dict[str, list[TokenType]] = defaultdict(list)
        for token in self.types:
            for pos in {reading.pos for reading in token.readings if not reading.derived}:
                table[pos].append(token)
        return table


def _under(table: dict[str, list[TokenType]], words: Iterable[str]) -> list[TokenType]:
    return [token for word in words if word in table for token in table[word]]


class TokenIndex:
    """An index of a text, made when its languages are first asked for, and the answers to tests already asked.

    Attributes:
        types: the type of each token of the text.
        sentences: token ranges of the sentences; together they cover the text.
    """

    def __init__(self, analysed: AnalysedText) -> None:
        self.analysed = analysed
        self.types = analysed.types
        self.sentences = analysed.sentences
        self._positions: dict[TokenType, list[int]] = defaultdict(list)
        self._vocabularies: dict[str, _Vocabulary] = defaultdict(_Vocabulary)
        self._asked: dict[tuple[str, TokenTest], frozenset[TokenType]] = {}

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that the text has tokens in."""
        positions = self._positions
        for position, token in enumerate(self.types):
            positions[token].append(position)
        for token in positions:
            self._vocabularies[token.language].add(token)
        return frozenset(self._vocabularies)

    def lacks(self, language: str, word: Word) -> bool:
        """Whether a word that must be there surely is not; quicker than to look up what passes."""
        if word.negated or word.low == 0 or not word.tests:
            return False
        vocabulary = self._vocabularies[language]
        return all(vocabulary.lacks(test) for test in word.tests)

    def passing(self, language: str, word: Word) -> frozenset[TokenType]:
        """The token types that pass one of the word's tests; its negation is not looked at."""
        if len(word.tests) == 1:
            return self._passing_test(language, word.tests[0])
        return frozenset[TokenType]().union(*(self._passing_test(language, test) for test in word.tests))

    def _passing_test(self, language: str, test: TokenTest) -> frozenset[TokenType]:
        if test.indexed:
            return frozenset(self._vocabularies[language].candidates(test))
        known = self._asked.get((language, test))
        if known is None:
            candidates = self._vocabularies[language].candidates(test)
            known = self._asked[language, test] = frozenset(token for token in candidates if test.holds(token))
        return known

    def count(self, types: frozenset[TokenType]) -> int:
        """How many tokens have one of these types."""
        positions = self._positions
        return sum([len(positions[one]) for one in types])

    def places(self, types: frozenset[TokenType]) -> list[int]:
        """Positions of the tokens that have one of these types, in order."""
        positions = self._positions
        if len(types) == 1:
            return positions[next(iter(types))]
        return sorted(place for one in types for place in positions[one])

    def sentences_with(self, types: frozenset[TokenType]) -> set[int]:
        """The numbers of the sentences that have a token of one of these types."""
        positions, numbers = self._positions, self.sentence_numbers
        return {numbers[place] for one in types for place in positions[one]}

    @cached_property
    def sentence_numbers(self) -> list[int]:
        """For each token the number of its sentence, from 0."""
        return [number for number, (start, end) in enumerate(self.sentences) for _ in range(start, end)]

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence, as a token range, that a token stands in."""
        return self.sentences[self.sentence_numbers[position]]
