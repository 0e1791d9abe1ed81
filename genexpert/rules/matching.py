"""Phrases found in an indexed text.

The result is the set of all token ranges that a phrase fits, as spaCy's Matcher gives it for each sentence
(tests/rules/test_matching_equals_spacy.py). The search starts from the rarest element that must be there and goes
left and right from it, so its cost follows the number of places where that element stands.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from genexpert.language.tokens import TokenType
from genexpert.rules.elements import Choice, Element, Elements, Phrase, Word
from genexpert.rules.token_index import TokenIndex

Range = tuple[int, int]
_FREQUENT = 20  # a word that stands so many times oftener than there are sentences left would exclude few of them


class ChoiceRanges:
    """The ranges that a choice fits, by their starts and by their ends."""

    def __init__(self, ranges: list[Range]) -> None:
        self.ranges = ranges

    @cached_property
    def ends(self) -> dict[int, list[int]]:
        """The ends of the ranges by their starts."""
        ends: dict[int, list[int]] = defaultdict(list)
        for start, end in self.ranges:
            ends[start].append(end)
        return ends

    @cached_property
    def starts(self) -> dict[int, list[int]]:
        """The starts of the ranges by their ends."""
        starts: dict[int, list[int]] = defaultdict(list)
        for start, end in self.ranges:
            starts[end].append(start)
        return starts


@dataclass(slots=True)
class _Step:
    """An element made ready for one text.

    `count` is the number of places where an element that must be there stands, -1 where it may be missing.
    `plain`: exactly one token that passes. `places` and `sentences` are known once they were asked for: the tokens
    where it begins, and the numbers of their sentences.
    """

    element: Element  # kept alive, since steps are known by its identity
    count: int
    plain: bool = False
    passing: frozenset[TokenType] = field(default_factory=frozenset)
    choice: ChoiceRanges | None = None
    places: list[int] | None = None
    sentences: set[int] | None = None


class PhraseSearch:
    """Searches one indexed text and keeps what it found for each phrase."""

    def __init__(self, index: TokenIndex) -> None:
        self._index = index
        self._types = index.types
        self._found: dict[Phrase, list[Range]] = {}
        self._steps: dict[str, dict[int, _Step]] = {language: {} for language in index.languages}
        self._lacked: dict[str, dict[int, bool]] = {language: {} for language in index.languages}

    def find(self, phrase: Phrase) -> list[Range]:
        """All ranges that the phrase fits, in order; none is empty."""
        found = self._found.get(phrase)
        if found is None:
            here = phrase.language in self._steps
            found = self._found[phrase] = sorted(self._search(phrase.language, phrase.elements)) if here else []
        return found

    def _search(self, language: str, elements: Elements) -> set[Range]:
        steps = self._ready(language, elements)
        if steps is None:
            return set()
        if len(steps) == 1:
            return set(self._ranges(steps[0]))
        needed = [at for at, step in enumerate(steps) if step.count > 0]
        needed.sort(key=lambda at: steps[at].count)
        anchor = needed[0]
        shared = self._shared_sentences([steps[at] for at in needed])
        if not shared:
            return set()
        left, right = steps[anchor - 1 :: -1] if anchor else [], steps[anchor + 1 :]
        next_to = right[0].passing if right and right[0].plain else None
        found: set[Range] = set()
        numbers, sentences, types = self._index.sentence_numbers, self._index.sentences, self._types
        for start, end in self._ranges(steps[anchor], shared):
            if next_to is not None and (end == len(types) or types[end] not in next_to):
                continue  # most places of a frequent word fail here
            low, high = sentences[numbers[start]]
            ends = self._forward(right, end, high)
            if ends:
                starts = self._backward(left, start, low)
                found.update((one, other) for one in starts for other in ends)
        return found

    def _shared_sentences(self, steps: list[_Step]) -> set[int]:
        """Sentences in which all these steps may stand, the rarest step first; frequent words are not asked."""
        shared = self._sentences(steps[0])
        for step in steps[1:]:
            if step.sentences is None and step.count > _FREQUENT * len(shared):
                break
            shared = shared & self._sentences(step)
        return shared

    def _sentences(self, step: _Step) -> set[int]:
        if step.sentences is None:
            numbers = self._index.sentence_numbers
            if step.choice is not None:
                step.sentences = {numbers[start] for start, _ in step.choice.ranges}
            else:
                step.sentences = self._index.sentences_with(step.passing)
        return step.sentences

    def _ready(self, language: str, elements: Elements) -> list[_Step] | None:
        """The steps of a phrase; None where an element that must be there is nowhere in the text.

        Words are asked first, without making their steps: choices cost a search of their own, and most phrases have
        a word that the text lacks.
        """
        known = self._steps[language]
        lacked = self._lacked[language]
        for element in elements:
            key = id(element)
            lacks = lacked.get(key)
            if lacks is None:
                lacks = lacked[key] = isinstance(element, Word) and self._index.lacks(language, element)
            if lacks:
                return None
        steps: list[_Step | None] = []
        waiting = []
        for at, element in enumerate(elements):
            step = known.get(id(element))
            if step is None:
                if isinstance(element, Choice):
                    waiting.append(at)
                    steps.append(None)
                    continue
                step = known[id(element)] = self._word_step(language, element)
            if step.count == 0:
                return None
            steps.append(step)
        for at in waiting:
            element = elements[at]
            step = steps[at] = known[id(element)] = self._choice_step(language, element)
            if step.count == 0:
                return None
        return [step for step in steps if step is not None]

    def _word_step(self, language: str, word: Word) -> _Step:
        if not word.tests:
            return _Step(word, -1)
        passing = self._index.passing(language, word)
        must = not word.negated and word.low > 0
        plain = must and word.low == word.high == 1
        return _Step(word, self._index.count(passing) if must else -1, plain, passing)

    def _choice_step(self, language: str, element: Element) -> _Step:
        assert isinstance(element, Choice)
        ranges = {one for option in element.options for one in self._search(language, option)}
        choice = ChoiceRanges(sorted(ranges))
        return _Step(element, -1 if element.optional else len(ranges), choice=choice)

    def _ranges(self, step: _Step, sentences: Collection[int] | None = None) -> Iterable[Range]:
        """Where a step stands, in some sentences or in all."""
        numbers = self._index.sentence_numbers
        if step.choice is not None:
            ranges = step.choice.ranges
            return ranges if sentences is None else [one for one in ranges if numbers[one[0]] in sentences]
        if step.places is None:
            step.places = self._index.places(step.passing)
        places = step.places
        if sentences is not None:
            places = [place for place in places if numbers[place] in sentences]
        if step.plain:
            return [(place, place + 1) for place in places]
        limit = self._index.sentence
        return [(place, end) for place in places for end in self._forward([step], place, limit(place)[1])]

    def _forward(self, steps: list[_Step], start: int, limit: int) -> Collection[int]:
        """Ends of all ways through the steps that begin at `start` and stay before `limit`."""
        places: Collection[int] = (start,)
        types = self._types
        for step in steps:
            if step.plain:
                passing = step.passing
                places = {place + 1 for place in places if place < limit and types[place] in passing}
            elif step.choice is not None:
                ends = step.choice.ends
                after = {end for place in places if place in ends for end in ends[place] if end <= limit}
                places = after if step.count >= 0 else after.union(places)
            else:
                places = self._repeat(step, places, limit, 1)
            if not places:
                break
        return places

    def _backward(self, steps: list[_Step], end: int, limit: int) -> Collection[int]:
        """Starts of all ways through the steps, the last one first, that end at `end` and stay from `limit` on."""
        places: Collection[int] = (end,)
        types = self._types
        for step in steps:
            if step.plain:
                passing = step.passing
                places = {place - 1 for place in places if place > limit and types[place - 1] in passing}
            elif step.choice is not None:
                starts = step.choice.starts
                before = {start for place in places if place in starts for start in starts[place] if start >= limit}
                places = before if step.count >= 0 else before.union(places)
            else:
                places = self._repeat(step, places, limit, -1)
            if not places:
                break
        return places

    def _repeat(self, step: _Step, places: Collection[int], limit: int, direction: int) -> Collection[int]:
        """Where one can be after the tokens of a word that may repeat, be missing or be negated."""
        word = step.element
        assert isinstance(word, Word)
        if not word.tests:
            return _over_gap(word, places, limit, direction)
        passing, negated, types = step.passing, word.negated, self._types
        reached = set(places) if word.low == 0 else set()
        for place in places:
            taken = 0
            while taken < word.high and place != limit:
                if (types[place if direction == 1 else place - 1] in passing) is negated:
                    break
                taken += 1
                place += direction
                if taken >= word.low:
                    reached.add(place)
        return reached


def _over_gap(word: Word, places: Collection[int], limit: int, direction: int) -> Collection[int]:
    """Where one can be after a gap."""
    ranges = [
        range(place + word.low, min(place + word.high, limit) + 1) if direction == 1
        else range(max(place - word.high, limit), place - word.low + 1)
        for place in places
    ]
    return ranges[0] if len(ranges) == 1 else set().union(*ranges)


def ranges_between(found: list[Range], start: int, end: int) -> list[Range]:
    """Of ranges in order those that lie between two tokens."""
    starts_in = found[bisect_left(found, (start, 0)) : bisect_left(found, (end, 0))]
    return [one for one in starts_in if one[1] <= end]
