"""An act ready to be searched by the kinds of rule."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from genexpert.domain.provision import Act, Provision
from genexpert.domain.span import Span
from genexpert.language.tokens import AnalysedText
from genexpert.rules.matching import PhraseSearch, Range, ranges_between
from genexpert.rules.phrasebook import Phrasebook
from genexpert.rules.place import Places
from genexpert.rules.token_index import TokenIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule's pattern fits: a token range, and words that its texts may speak of."""

    start: int
    end: int
    words: dict[str, str] = field(default_factory=dict)


class SearchedAct:
    """An act with its analysed text, the phrases of a rule set, and what was found so far.

    Attributes:
        act, analysed: what is searched.
        index: its tokens by type and lemma.
        places: its provisions by token.
    """

    def __init__(self, act: Act, analysed: AnalysedText, phrasebook: Phrasebook) -> None:
        self.act = act
        self.analysed = analysed
        self.index = TokenIndex(analysed)
        self.places = Places(act, analysed, self.index)
        self.phrasebook = phrasebook
        self._provisions: dict[int, str] = {}
        self._merged: dict[tuple[str, tuple[str, ...]], list[Range]] = {}

    @cached_property
    def _search(self) -> PhraseSearch:
        return PhraseSearch(self.index)

    def find(self, language: str, phrases: Sequence[str]) -> list[Range]:
        """All token ranges that one of the phrases fits, in order."""
        key = (language, tuple(phrases))
        found = self._merged.get(key)
        if found is None:
            lists = [self._search.find(self.phrasebook.phrase(language, phrase)) for phrase in phrases]
            found = lists[0] if len(lists) == 1 else sorted({one for ranges in lists for one in ranges})
            self._merged[key] = found
        return found

    def find_patterns(self, language: str, patterns: Iterable[list[dict[str, object]]]) -> list[Range]:
        """All token ranges that one of the token patterns fits, in order."""
        phrases = [self.phrasebook.token_pattern(language, pattern) for pattern in patterns]
        return sorted({one for phrase in phrases for one in self._search.find(phrase)})

    def within(self, language: str, phrases: Sequence[str], start: int, end: int) -> list[Range]:
        """The ranges of the phrases that lie between two tokens."""
        return ranges_between(self.find(language, phrases), start, end)

    def has(self, language: str, phrases: Sequence[str], start: int, end: int) -> bool:
        """Whether one of the phrases lies between two tokens."""
        found = self.find(language, phrases)
        for at in range(bisect_left(found, (start, 0)), len(found)):
            first, last = found[at]
            if first >= end:
                return False
            if last <= end:
                return True
        return False

    def overlapping(self, language: str, phrases: Sequence[str], start: int, end: int) -> bool:
        """Whether one of the phrases shares a token with a token range."""
        low, high = self.index.sentence(start)[0], self.index.sentence(max(start, end - 1))[1]
        return any(one[0] < end and start < one[1] for one in self.within(language, phrases, low, high))

    def provision_hash(self, provision: Provision) -> str:
        """A hash of a provision's normalised text."""
        key = id(provision)
        if key not in self._provisions:
            text = normalised(provision.span.of(self.analysed.text))
            self._provisions[key] = hashlib.sha256(text.encode()).hexdigest()
        return self._provisions[key]

    def span(self, start: int, end: int) -> Span:
        """The characters of a token range that is not empty."""
        return Span(self.analysed.starts[start], self.analysed.ends[end - 1])

    def words(self, start: int, end: int) -> str:
        """The text of a token range."""
        return self.span(start, end).of(self.analysed.text)


def normalised(text: str) -> str:
    """Small letters, ё as е, single spaces: what makes two quotes the same."""
    return " ".join(text.lower().replace("ё", "е").split())


def longest(ranges: Iterable[Range]) -> list[Range]:
    """Of ranges that overlap the first and longest ones, in order."""
    chosen: list[Range] = []
    last = 0
    for start, end in sorted(ranges, key=lambda one: (one[0], -one[1])):
        if start >= last:
            chosen.append((start, end))
            last = end
    return chosen
