"""Phrases that stand together: in one sentence or provision, near each other, in order, without another phrase."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.matching import Range
from genexpert.rules.searched import Hit, SearchedAct, longest


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """From the first to the last of the phrases that stand together; one hit for each place of the first group."""
    pattern: dict[str, Any] = rule.pattern[language]
    groups: list[list[str]] = pattern["all"]
    if not all(searched.find(language, group) for group in groups):
        return
    last = -1
    for first in longest(searched.find(language, groups[0])):
        low, high = searched.places.tokens(first[0], rule.scope)
        ranges = _nearest(first, [searched.within(language, group, low, high) for group in groups[1:]], pattern)
        if ranges is None or ("none" in pattern and searched.has(language, pattern["none"], low, high)):
            continue
        start, end = min(r[0] for r in ranges), max(r[1] for r in ranges)
        if start >= last:
            yield Hit(start, end, _words(searched, ranges))
            last = end


def _nearest(first: Range, others: list[list[Range]], pattern: dict[str, Any]) -> list[Range] | None:
    """For each group the range nearest to those chosen before it, or None where a group has none.

    Ranges may overlap: a word may stand in the gap of another group's phrase.
    """
    chosen = [first]
    for ranges in others:
        given = pattern.get("order") == "given"
        allowed = [one for one in ranges if one[0] >= chosen[-1][1]] if given else ranges
        near = min(allowed, key=lambda one: (min(_distance(one, taken) for taken in chosen), one), default=None)
        if near is None or min(_distance(near, taken) for taken in chosen) > pattern.get("within", 10**9):
            return None
        chosen.append(near)
    return chosen


def _distance(one: Range, other: Range) -> int:
    """Tokens between two ranges."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def _words(searched: SearchedAct, ranges: list[Range]) -> dict[str, str]:
    return {f"word{number}": searched.words(*one) for number, one in enumerate(ranges, 1)}
