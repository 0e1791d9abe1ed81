"""Phrases found in an indexed text.

The result is the set of all token ranges that a phrase fits, as spaCy's Matcher gives it for each sentence
(tests/rules/test_matching_equals_spacy.py). The search starts from the rarest element that must be there and goes
left and right from it, so its cost follows the number of places where that element stands.
"""

from bisect import bisect_left
from collections import defaultdict

from genexpert.rules.elements import Choice, Element, Elements, Phrase, Word
from genexpert.rules.token_index import TokenIndex

Range = tuple[int, int]
_NOTHING: frozenset[int] = frozenset()


class PhraseSearch:
    """Searches one indexed text and keeps what it found for each phrase."""

    def __init__(self, index: TokenIndex) -> None:
        self._index = index
        self._found: dict[Phrase, list[Range]] = {}
        self._choices: dict[tuple[str, Choice], _ChoiceRanges] = {}

    def find(self, phrase: Phrase) -> list[Range]:
        """All ranges that the phrase fits, in order; none is empty."""
        found = self._found.get(phrase)
        if found is None:
            found = self._found[phrase] = sorted(self._search(phrase.language, phrase.elements))
        return found

    def any_within(self, phrase: Phrase, start: int, end: int) -> bool:
        """Whether the phrase fits a range between two tokens."""
        found = self.find(phrase)
        at = bisect_left(found, (start, 0))
        return any(stop <= end for _, stop in _until(found, at, end))

    def _search(self, language: str, elements: Elements) -> set[Range]:
        if language not in self._index.languages:
            return set()
        anchor = self._anchor(language, elements)
        if anchor is None:
            return set()
        walk = _Walk(self, self._index, language)
        left, right = tuple(reversed(elements[:anchor])), elements[anchor + 1 :]
        found: set[Range] = set()
        for start, end in self._anchor_ranges(language, elements[anchor]):
            low, high = self._index.sentence(start)
            ends = walk.forward(right, end, high)
            if not ends:
                continue
            starts = walk.backward(left, start, low)
            found.update((one, other) for one in starts for other in ends)
        return found

    def _anchor(self, language: str, elements: Elements) -> int | None:
        """Index of the rarest element that must be there; None where one of them is nowhere in the text."""
        best, fewest = None, -1
        for at, element in enumerate(elements):
            if not _must_be(element):
                continue
            number = self._occurrences(language, element)
            if number == 0:
                return None
            if best is None or number < fewest:
                best, fewest = at, number
        return best

    def _occurrences(self, language: str, element: Element) -> int:
        if isinstance(element, Word):
            return self._index.count(self._index.passing(language, element))
        return len(self.choice(language, element).ranges)

    def _anchor_ranges(self, language: str, element: Element) -> list[Range]:
        if isinstance(element, Choice):
            return self.choice(language, element).ranges
        places = self._index.places(self._index.passing(language, element))
        if element.low == element.high == 1:
            return [(place, place + 1) for place in places]
        return self._repeated(language, element, places)

    def _repeated(self, language: str, element: Word, places: list[int]) -> list[Range]:
        """Ranges of `low` to `high` tokens that follow each other and all pass."""
        walk = _Walk(self, self._index, language)
        found = []
        for place in places:
            ends = walk.forward((element,), place, self._index.sentence(place)[1])
            found += [(place, end) for end in ends]
        return found

    def choice(self, language: str, choice: Choice) -> "_ChoiceRanges":
        """Where the options of a choice stand. An option that asks for nothing by itself is not possible."""
        key = (language, choice)
        known = self._choices.get(key)
        if known is None:
            ranges = {r for option in choice.options for r in self._search(language, option)}
            known = self._choices[key] = _ChoiceRanges(sorted(ranges))
        return known


class _ChoiceRanges:
    """The ranges that a choice fits, by their starts and by their ends."""

    def __init__(self, ranges: list[Range]) -> None:
        self.ranges = ranges
        self.ends: dict[int, list[int]] = defaultdict(list)
        self.starts: dict[int, list[int]] = defaultdict(list)
        for start, end in ranges:
            self.ends[start].append(end)
            self.starts[end].append(start)


class _Walk:
    """Goes through elements from a position, to the right or to the left."""

    def __init__(self, search: PhraseSearch, index: TokenIndex, language: str) -> None:
        self._search = search
        self._index = index
        self._ids = index.ids
        self._language = language

    def forward(self, elements: Elements, start: int, limit: int) -> set[int]:
        """Ends of all ways through `elements` that begin at `start` and stay before `limit`."""
        places = {start}
        for element in elements:
            if isinstance(element, Choice):
                ends = self._search.choice(self._language, element).ends
                after = {end for place in places for end in ends.get(place, ()) if end <= limit}
                places = after | places if element.optional else after
            else:
                places = self._words(element, places, limit, 1)
            if not places:
                break
        return places

    def backward(self, elements: Elements, end: int, limit: int) -> set[int]:
        """Starts of all ways through `elements`, the last one first, that end at `end` and stay from `limit` on."""
        places = {end}
        for element in elements:
            if isinstance(element, Choice):
                starts = self._search.choice(self._language, element).starts
                before = {start for place in places for start in starts.get(place, ()) if start >= limit}
                places = before | places if element.optional else before
            else:
                places = self._words(element, places, limit, -1)
            if not places:
                break
        return places

    def _words(self, word: Word, places: set[int], limit: int, step: int) -> set[int]:
        """Where one can be after the tokens of `word`, going right (step 1) or left (step -1)."""
        passing = self._index.passing(self._language, word) if word.tests else _NOTHING
        everything = not word.tests
        negated = word.negated
        ids = self._ids
        reached = set(places) if word.low == 0 else set()
        for place in places:
            taken = 0
            while taken < word.high and place != limit:
                token = place if step == 1 else place - 1
                if not everything and (ids[token] in passing) is negated:
                    break
                taken += 1
                place += step
                if taken >= word.low:
                    reached.add(place)
        return reached


def _must_be(element: Element) -> bool:
    if isinstance(element, Choice):
        return not element.optional
    return bool(element.tests) and not element.negated and element.low > 0


def _until(found: list[Range], at: int, end: int) -> list[Range]:
    """The ranges from index `at` on that start before `end`."""
    return found[at : bisect_left(found, (end, 0))]
