"""A token pattern in spaCy's pattern language."""

from collections.abc import Iterator

from genexpert.domain.rule import Rule
from genexpert.rules.searched import Hit, SearchedAct, longest


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The places of the patterns; of overlapping ones the first and longest."""
    for start, end in longest(searched.find_patterns(language, rule.pattern[language])):
        yield Hit(start, end)
