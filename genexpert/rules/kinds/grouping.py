"""Persons named in one list with others: women together with minors or persons with disabilities."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.rule import Rule
from genexpert.language.tokens import TokenType
from genexpert.rules.matching import Range
from genexpert.rules.searched import Hit, SearchedAct, longest

_WITHIN = 8
_SEPARATORS = frozenset({
    ",", ";", "и", "или", "либо", "также", "а", "жана", "же", "ошондой", "менен", "and", "or", "as",
})
_NOT_FINITE = frozenset({"VerbForm=Part", "VerbForm=Conv", "VerbForm=Inf", "VerbForm=Vnoun", "VerbForm=Ger"})


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """From a member to the nearest of the others in its list."""
    pattern: dict[str, Any] = rule.pattern[language]
    within = pattern.get("within", _WITHIN)
    if not searched.find(language, pattern["others"]):
        return
    last = -1
    for member in longest(searched.find(language, pattern["members"])):
        low, high = searched.places.tokens(member[0], rule.scope)
        around = max(low, member[0] - within - 8), min(high, member[1] + within + 8)
        others = longest(searched.within(language, pattern["others"], *around))
        listed = [one for one in others if _in_one_list(member, one, within, searched)]
        if not listed or member[0] < last:
            continue
        start = min(member[0], *(one[0] for one in listed))
        end = max(member[1], *(one[1] for one in listed))
        last = end
        yield Hit(start, end, {"member": searched.words(*member), "other": searched.words(*listed[0])})


def _in_one_list(one: Range, other: Range, within: int, searched: SearchedAct) -> bool:
    """Whether only members of a list can stand between: few words, a separator, no finite verb."""
    first, second = sorted((one, other))
    between = [searched.analysed.types[at] for at in range(first[1], second[0])]
    if not 0 < len(between) <= within:
        return False
    return any(token.lower in _SEPARATORS for token in between) and not any(map(_is_finite, between))


def _is_finite(token: TokenType) -> bool:
    return bool(token.readings) and all(
        reading.pos in ("VERB", "AUX") and not reading.feats & _NOT_FINITE for reading in token.readings
    )
