"""A number for one sex beside another number for the other: 58 years for women, 63 for men."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.elements import is_number
from genexpert.rules.numerals import Number, numbers
from genexpert.rules.searched import Hit, SearchedAct, longest

_WITHIN = 8
_NUMBER = "number"
_SAME = {"лето": "год", "летний": "год"}  # лет is a form of год and of лето
# A term in months beside one in years: as days, where both stand close to their words.
_DAYS = {"год": 360, "месяц": 30, "неделя": 7, "день": 1, "сутки": 1,
         "жыл": 360, "ай": 30, "жума": 7, "күн": 1, "сутка": 1}
_CLOSE = 6
# What may follow a number whose unit comes later: мужчинам 55, женщинам 50 лет.
_ENDS = frozenset({",", ";", "и", "а", "жана", "and"})
_TO_UNIT = 4  # tokens between a number and its unit: 60 (шестьдесят) лет, 58 и 63 года
_JOINS = frozenset({
    "и", "или", "либо", "свыше", "более", "старше", "жана", "же", "and", "or", "over", "(", ")", ",", "-", "–",
})

_BETWEEN = 20  # tokens from the number of one sex to the word of the other
_JOINED = 3  # tokens between two numbers that follow both words: 63 года и 58 лет


@dataclass(frozen=True, slots=True)
class Event:
    """A word for a sex (`side` left or right) or a number with its unit, as tokens."""

    start: int
    end: int
    side: str
    value: float = 0.0
    unit: str = ""


Pair = tuple[Event, Event]  # a word for a sex and its number


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """In each scope that speaks of both sexes, each two words for them with different numbers of one unit."""
    pattern: dict[str, Any] = rule.pattern[language]
    if not searched.find(language, pattern["right"]):
        return
    seen = set()
    for start, _ in longest(searched.find(language, pattern["left"])):
        scope = searched.places.tokens(start, rule.scope)
        if scope in seen:
            continue
        seen.add(scope)
        events = _events(pattern, language, searched, scope)
        last = 0
        for pairs in _compared(events, pattern.get("within", _WITHIN), pattern.get("compare", "differ")):
            hit = _hit(pairs, searched)
            if hit.start >= last:
                last = hit.end
                yield hit


def _events(pattern: dict[str, Any], language: str, searched: SearchedAct, scope: tuple[int, int]) -> list[Event]:
    """Words of the sexes and numbers with the unit, in order."""
    events: list[Event] = []
    for side in ("left", "right"):
        places = longest(searched.within(language, pattern[side], *scope))
        events += [Event(start, end, side) for start, end in places]
    if {event.side for event in events} != {"left", "right"}:
        return []
    units = {start: phrase for phrase in pattern["unit"] for start, _ in searched.within(language, [phrase], *scope)}
    for number in numbers(searched.analysed, *scope):
        unit = number.unit if number.unit in pattern["unit"] else _unit(number, units, searched)
        if unit or _unit_may_follow(number, searched):
            unit = _SAME.get(unit, unit)
            events.append(Event(number.start, number.end, _NUMBER, number.value, unit))
    return sorted(events, key=lambda event: (event.start, event.end))


def _unit(number: Number, units: dict[int, str], searched: SearchedAct) -> str:
    """The unit that follows the number, with nothing but numbers and joining words in between."""
    for at in range(number.end, min(number.end + _TO_UNIT + 1, len(searched.index.types))):
        if at in units:
            return units[at]
        token = searched.index.types[at]
        if token.lower not in _JOINS and not is_number(token):
            return ""
    return ""


def _unit_may_follow(number: Number, searched: SearchedAct) -> bool:
    types = searched.index.types
    return number.end < len(types) and types[number.end].lower in _ENDS


def _compared(events: list[Event], within: int, compare: str) -> Iterator[tuple[Pair, Pair]]:
    """Two neighbouring words for the two sexes with numbers of one unit that differ: the pair of the left sex first."""
    terms = [at for at, event in enumerate(events) if event.side != _NUMBER]
    for one, other in pairwise(terms):
        if events[one].side == events[other].side:
            continue
        for first, second in _paired(events, one, other, within):
            left, right = (first, second) if first[0].side == "left" else (second, first)
            if _differ(*_values(left[1], right[1]), compare):
                yield left, right
                break


def _paired(events: list[Event], one: int, other: int, within: int) -> list[tuple[Pair, Pair]]:
    """The numbers of two neighbouring words: both after (or before) both words; else each after its word, or each
    before it, whichever stands closer."""
    first, second = events[one], events[other]
    between = events[one + 1:other]
    before = [number for number in _run(events[:one][::-1])[::-1] if number.unit]
    after = [number for number in _run(events[other + 1:]) if number.unit]
    if not between:
        for row in (after, before):
            if len(row) == 2 and row[1].start - row[0].end <= _JOINED and row[0].unit == row[1].unit:
                return [((first, row[0]), (second, row[1]))]
        return []
    if second.start - between[-1].end > _BETWEEN:
        return []
    following = _same_unit(first, between, second, after, within)
    leading = _same_unit(first, before[::-1], second, [number for number in between if number.unit], within)
    return min((rows for rows in (following, leading) if rows), key=_distance, default=[])


def _run(events: list[Event]) -> list[Event]:
    """The numbers before the next word for a sex."""
    return list(takewhile(lambda event: event.side == _NUMBER, events))


def _same_unit(
    first: Event, ones: list[Event], second: Event, others: list[Event], within: int
) -> list[tuple[Pair, Pair]]:
    """Number by number of one unit, those near enough to their words."""
    rows: list[tuple[Pair, Pair]] = []
    left = [number for number in others if _apart(second, number) <= within]
    for number in ones:
        if _apart(first, number) > within:
            continue
        twin = next((one for one in left if one.unit == number.unit), None)
        if twin is None and _apart(first, number) <= _CLOSE:
            twin = next((one for one in left if _apart(second, one) <= _CLOSE and _comparable(number, one)), None)
        if twin is not None:
            left.remove(twin)
            rows.append(((first, number), (second, twin)))
    return rows


def _comparable(number: Event, other: Event) -> bool:
    """Whether the first number has no unit of its own, or both are terms."""
    return not number.unit or (number.unit in _DAYS and other.unit in _DAYS)


def _values(left: Event, right: Event) -> tuple[float, float]:
    """The two numbers, as days where their units differ."""
    if left.unit == right.unit or not (left.unit and right.unit):
        return left.value, right.value
    return left.value * _DAYS[left.unit], right.value * _DAYS[right.unit]


def _distance(rows: list[tuple[Pair, Pair]]) -> int:
    return sum(_apart(*pair) for pair in rows[0])


def _apart(one: Event, other: Event) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _differ(left: float, right: float, compare: str) -> bool:
    return {"differ": left != right, "left-less": left < right, "left-more": left > right}[compare]


def _hit(pairs: tuple[Pair, Pair], searched: SearchedAct) -> Hit:
    (left, left_value), (right, right_value) = pairs
    events = (left, left_value, right, right_value)
    words = {
        "left": searched.words(left.start, left.end), "left_value": searched.words(left_value.start, left_value.end),
        "right": searched.words(right.start, right.end),
        "right_value": searched.words(right_value.start, right_value.end),
    }
    return Hit(min(event.start for event in events), max(event.end for event in events), words)
