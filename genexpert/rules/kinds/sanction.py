"""A punishment that is lower than that for a like offence in the same act."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from genexpert.domain.provision import Level, Provision
from genexpert.domain.rule import Rule
from genexpert.rules.numerals import Number, numbers
from genexpert.rules.searched import Hit, SearchedAct

_REACH = 16  # tokens between the penalty and the far end of its term: на срок от трех до пяти лет
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
    """The greatest term of the first punishment that has one. In Kyrgyz the term stands before the penalty."""
    for start, end in searched.within(language, pattern["penalty"], *tokens):
        low, high = searched.index.sentence(start)
        after = _terms(pattern, language, searched, (end, min(end + _REACH, high)))
        terms = after or _terms(pattern, language, searched, (max(start - _REACH, low), start))
        if terms:
            most = max(terms, key=lambda number: number.value)
            first, last = min(start, most.start), max(end, most.end)
            return _Punished(first, last, most.value, searched.words(first, last), article)
    return None


def _terms(
    pattern: dict[str, Any], language: str, searched: SearchedAct, tokens: tuple[int, int]
) -> list[Number]:
    """Numbers with the unit: after the penalty (на срок до пяти лет) or, in Kyrgyz, before it (беш жылга чейин)."""
    units = [unit for unit, _ in searched.within(language, pattern["unit"], *tokens)]
    found = numbers(searched.analysed, *tokens)
    return [number for number in found if any(0 <= unit - number.end < _TO_UNIT for unit in units)]
