"""What keeps a hit from being reported: the act's kind, flags of its place, antipatterns, words that must be near."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.rules.searched import Hit, SearchedAct

SKIPPED = ("title", "heading", "note", "repealed", "act-name")  # unless the rule gives its own not_flags
ACT_NAME = "act-name"
_LONGEST_NAME = 500  # characters
_OPENING, _CLOSING = "«“„\"", "»”\""
_ACT_WORDS = frozenset({
    "закон", "кодекс", "конвенция", "положение", "постановление", "указ", "декларация", "стратегия", "программа",
    "устав", "мыйзам", "жобо", "токтом", "жарлык", "декларациясы", "стратегиясы", "программасы", "конвенциясы",
    "кодекси",
})
_ABOUT_RU = re.compile(r"(?:об?|обо)\s", re.IGNORECASE)
_ABOUT_KY = re.compile(r"(?:жөнүндө|тууралуу|жонундо)\s*$", re.IGNORECASE)


def act_allows(rule: Rule, searched: SearchedAct) -> bool:
    """Whether the rule is for acts of this kind at all."""
    where = rule.where
    kind = searched.act.kind
    if "act_kinds" in where and kind not in where["act_kinds"]:
        return False
    if kind in where.get("not_act_kinds", ()):
        return False
    return bool(searched.act.instructions) is where.get("amending", bool(searched.act.instructions))


def has_required(rule: Rule, searched: SearchedAct) -> bool:
    """Whether the words that the rule requires stand anywhere in the act, in one of its languages.

    Asked first: they are few, so an act without them costs next to nothing.
    """
    return any(
        all(searched.find(language, phrases) for phrases in rule.requires.get(language, {}).values())
        for language in rule.languages
        if language in searched.index.languages
    )


def allows(rule: Rule, language: str, searched: SearchedAct, hit: Hit) -> bool:
    """Whether a hit stands where the rule wants it, with the words it requires, and without its antipatterns."""
    if not _place_allows(rule.where, searched, hit):
        return False
    unwanted: Mapping[str, Sequence[str]] = rule.antipatterns.get(language, {})
    if any(_stands(searched, language, where, phrases, hit) for where, phrases in unwanted.items()):
        return False
    wanted: Mapping[str, Sequence[str]] = rule.requires.get(language, {})
    return all(_stands(searched, language, where, phrases, hit) for where, phrases in wanted.items())


def _place_allows(where: Mapping[str, Any], searched: SearchedAct, hit: Hit) -> bool:
    flags = searched.places.flags(hit.start)
    unwanted = where.get("not_flags", SKIPPED)
    if any(flag in flags for flag in unwanted):
        return False
    if ACT_NAME in unwanted and names_an_act(searched, hit):
        return False
    if "in_flags" in where and not flags & set(where["in_flags"]):
        return False
    if "levels" not in where:
        return True
    chain = searched.places.chain(searched.analysed.starts[hit.start])
    return any(provision.level in where["levels"] for provision in chain)


def _stands(searched: SearchedAct, language: str, where: str, phrases: Sequence[str], hit: Hit) -> bool:
    """Whether one of the phrases stands at the place that `where` names, seen from a hit."""
    if not searched.find(language, phrases):
        return False
    if where == "overlap":
        return searched.overlapping(language, phrases, hit.start, hit.end)
    if where == "heading":
        heading = searched.places.heading(hit.start)
        return heading is not None and searched.has(language, phrases, *searched.analysed.tokens_in(heading))
    if where not in ("before", "after"):
        return searched.has(language, phrases, *searched.places.tokens(hit.start, where))
    found = searched.within(language, phrases, *searched.places.tokens(hit.start, "sentence"))
    if where == "before":
        return any(end == hit.start for _, end in found)
    return any(start == hit.end for start, _ in found)


def names_an_act(searched: SearchedAct, hit: Hit) -> bool:
    """Whether a hit lies in quotation marks that hold the name of an act: Law «On ...», «... жөнүндө» мыйзам."""
    low, high = searched.places.tokens(hit.start, "paragraph")
    text = searched.analysed.text
    start, end = searched.span(hit.start, hit.end).start, searched.span(hit.start, hit.end).end
    left = max(searched.span(low, low + 1).start, start - _LONGEST_NAME)
    before = text[left:start]
    opening = max((before.rfind(mark) for mark in _OPENING), default=-1)
    if opening < 0 or any(mark in before[opening + 1 :] for mark in _CLOSING):
        return False
    right = min(searched.span(high - 1, high).end, end + _LONGEST_NAME)
    closing = next((at for at in range(end, right) if text[at] in _CLOSING), -1)
    if closing < 0:
        return False
    name = text[left + opening + 1 : closing]
    return bool(_ABOUT_RU.match(name) or _ABOUT_KY.search(name)) or _word_before(searched, low, left + opening)


def _word_before(searched: SearchedAct, low: int, position: int) -> bool:
    """Whether the last word before a quotation mark is a kind of act."""
    at = bisect_left(searched.analysed.starts, position) - 1
    if at < low:
        return False
    token = searched.analysed.types[at]
    return bool(token.lemmas & _ACT_WORDS) or token.lower in _ACT_WORDS
