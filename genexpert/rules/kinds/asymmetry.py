"""A term without its counterpart: мать without отец or родитель."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.matching import Range
from genexpert.rules.searched import Hit, SearchedAct, longest


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The places of the term in whose scope, or so near, no counterpart stands beside it."""
    pattern: dict[str, Any] = rule.pattern[language]
    within = pattern.get("within", 10**9)
    for start, end in longest(searched.find(language, pattern["term"])):
        low, high = searched.places.tokens(start, rule.scope)
        low, high = max(low, start - within), min(high, end + within)
        others = searched.within(language, pattern["counterpart"], low, high)
        if any(_apart(other, (start, end)) for other in others):
            continue
        if "unless" in pattern and searched.has(language, pattern["unless"], low, high):
            continue
        yield Hit(start, end)


def _apart(one: Range, other: Range) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]
