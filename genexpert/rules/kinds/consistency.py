"""One thing called by several names in one act."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.conditions import allows
from genexpert.rules.searched import Hit, SearchedAct, longest


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The first place of each variant but the most frequent one, of equals the one that the rule names first."""
    pattern: dict[str, Any] = rule.pattern[language]
    if "unless" in pattern and searched.find(language, pattern["unless"]):
        return
    used: list[tuple[str, list[Hit]]] = []
    for variant in pattern["variants"]:
        hits = [Hit(*place) for place in longest(searched.find(language, variant["phrases"]))]
        allowed = [hit for hit in hits if allows(rule, language, searched, hit)]
        if allowed:
            used.append((variant["name"], allowed))
    if len(used) < 2:
        return
    preferred, most = max(used, key=lambda one: len(one[1]))
    for name, hits in used:
        if name != preferred:
            words = {
                "variant": name, "count": str(len(hits)),
                "preferred": preferred, "preferred_count": str(len(most)),
            }
            yield Hit(hits[0].start, hits[0].end, words)
