"""A punishment that is lower than that for a like offence in the same act."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from genexpert.domain.provision import Level, Provision
from genexpert.domain.rule import Rule
from genexpert.rules.numerals import numbers
from genexpert.rules.searched import Hit, SearchedAct

_REACH = 16  # tokens from the penalty to the end of its term: на срок от трех до пяти лет
_TO_UNIT = 3


@dataclass(frozen=True, slots=True)
class _Punished:
    """The punishment for the basic form of an offence: its place, greatest term, and article."""

    start: int
    end: int
    value: float
    words: str
    article: Provision


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The punishment of each article on the offence that is lower than that of an article on the compared one."""
    pattern: dict[str, Any] = rule.pattern[language]
    if not searched.find(language, pattern["offence"]) or not searched.find(language, pattern["compared"]):
        return
    offences = list(_punished(pattern, "offence", language, searched))
    compared = list(_punished(pattern, "compared", language, searched))
    for offence in offences:
        others = [c for c in compared if c.article is not offence.article and c.value > offence.value]
        if others:
            other = max(others, key=lambda one: one.value)
            yield Hit(offence.start, offence.end, {
                "offence_value": offence.words, "compared_value": other.words,
                "compared_article": other.article.label,
            })


def _punished(pattern: dict[str, Any], which: str, language: str, searched: SearchedAct) -> Iterator[_Punished]:
    unwanted = pattern.get(f"not_{which}")
    for article in searched.act.root.walk():
        if article.level is not Level.ARTICLE:
            continue
        low, high = searched.analysed.tokens_in(article.span)
        if low >= high:
            continue
        head = searched.analysed.tokens_in(article.heading) if article.heading else (
            searched.places.tokens(low, "paragraph"))
        if not searched.within(language, pattern[which], *head):
            continue
        if unwanted and searched.within(language, unwanted, *head):
            continue
        found = _first_punishment(pattern, language, searched, article, (low, high))
        if found is not None:
            yield found


def _first_punishment(
    pattern: dict[str, Any], language: str, searched: SearchedAct, article: Provision, tokens: tuple[int, int]
) -> _Punished | None:
    """The greatest term of the first punishment that has one."""
    for start, end in searched.within(language, pattern["penalty"], *tokens):
        reach = min(end + _REACH, searched.index.sentence(start)[1])
        units = [unit for unit, _ in searched.within(language, pattern["unit"], end, min(reach + _TO_UNIT, tokens[1]))]
        terms = [n for n in numbers(searched.analysed, end, reach) if any(0 <= u - n.end < _TO_UNIT for u in units)]
        if terms:
            most = max(terms, key=lambda number: number.value)
            return _Punished(start, most.end, most.value, searched.words(start, most.end), article)
    return None
