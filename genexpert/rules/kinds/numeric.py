"""A number for one sex beside another number for the other: 58 years for women, 63 for men."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.elements import is_number
from genexpert.rules.numerals import Number, numbers
from genexpert.rules.searched import Hit, SearchedAct, longest

_WITHIN = 8
_TO_UNIT = 4  # tokens between a number and its unit: 60 (шестьдесят) лет, 58 и 63 года
_JOINS = frozenset({"и", "или", "либо", "жана", "же", "and", "or", "(", ")", ",", "-", "–"})

Event = tuple[int, int, str, float]  # first and last token, "left", "right" or "number", value


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """For each scope that speaks of both sexes with different numbers, from the first to the last word of it."""
    pattern: dict[str, Any] = rule.pattern[language]
    if not searched.find(language, pattern["right"]):
        return
    seen = set()
    for start, _ in longest(searched.find(language, pattern["left"])):
        scope = searched.places.tokens(start, rule.scope)
        if scope in seen:
            continue
        seen.add(scope)
        pairs = _pairs(_events(pattern, language, searched, scope), pattern.get("within", _WITHIN))
        hit = _compared(pairs, pattern.get("compare", "differ"), searched)
        if hit is not None:
            yield hit


def _events(pattern: dict[str, Any], language: str, searched: SearchedAct, scope: tuple[int, int]) -> list[Event]:
    """Words of the sexes and numbers with the unit, in order."""
    events: list[Event] = []
    for side in ("left", "right"):
        places = longest(searched.within(language, pattern[side], *scope))
        events += [(start, end, side, 0.0) for start, end in places]
    if {side for _, _, side, _ in events} != {"left", "right"}:
        return []
    units = {start for start, _ in searched.within(language, pattern["unit"], *scope)}
    for number in numbers(searched.analysed, *scope) if units else ():
        if _has_unit(number, units, searched):
            events.append((number.start, number.end, "number", number.value))
    return sorted(events)


def _has_unit(number: Number, units: set[int], searched: SearchedAct) -> bool:
    """Whether a unit follows the number, with nothing but numbers and joining words in between."""
    for at in range(number.end, min(number.end + _TO_UNIT + 1, len(searched.index.types))):
        if at in units:
            return True
        token = searched.index.types[at]
        if token.lower not in _JOINS and not is_number(token):
            return False
    return False


def _pairs(events: list[Event], within: int) -> list[tuple[Event, Event]]:
    """Words of the sexes with their numbers: in order after both (мужчины и женщины: 63 и 58 лет), else each
    number with the word before it, or, where a number comes first, with the word after it."""
    runs = [list(run) for _, run in groupby(events, key=lambda event: event[2] == "number")]
    pairs: list[tuple[Event, Event]] = []
    number_first = bool(events) and events[0][2] == "number"
    for before, after in pairwise(runs):
        terms, values = (after, before) if number_first else (before, after)
        if (terms[0][2] == "number") or values[0][2] != "number":
            continue
        pairs += _paired(terms, values, within, number_first)
    return pairs


def _paired(terms: list[Event], values: list[Event], within: int, number_first: bool) -> list[tuple[Event, Event]]:
    if len({term[2] for term in terms}) == 2 and len(terms) == 2:
        return list(zip(terms, values, strict=True)) if len(values) == 2 else []
    term = terms[0] if number_first else terms[-1]
    return [(term, value) for value in values if _between(term, value) <= within]


def _between(one: Event, other: Event) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _compared(pairs: list[tuple[Event, Event]], compare: str, searched: SearchedAct) -> Hit | None:
    left = [pair for pair in pairs if pair[0][2] == "left"]
    right = [pair for pair in pairs if pair[0][2] == "right"]
    for (left_term, left_value), (right_term, right_value) in zip(left, right, strict=False):
        one, other = left_value[3], right_value[3]
        if one == other or (compare == "left-less" and one > other) or (compare == "left-more" and one < other):
            continue
        events = (left_term, left_value, right_term, right_value)
        words = {
            "left": searched.words(*left_term[:2]), "left_value": searched.words(*left_value[:2]),
            "right": searched.words(*right_term[:2]), "right_value": searched.words(*right_value[:2]),
        }
        return Hit(min(e[0] for e in events), max(e[1] for e in events), words)
    return None
