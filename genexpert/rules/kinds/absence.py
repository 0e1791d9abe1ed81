"""Something that should stand beside what the act says, and does not."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.searched import Hit, SearchedAct, longest


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The places of the trigger in whose scope neither what is missing nor an exception stands."""
    pattern: dict[str, Any] = rule.pattern[language]
    for start, end in longest(searched.find(language, pattern["trigger"])):
        low, high = searched.places.tokens(start, rule.scope)
        if searched.has(language, pattern["missing"], low, high):
            continue
        if "unless" in pattern and searched.has(language, pattern["unless"], low, high):
            continue
        yield Hit(start, end)
