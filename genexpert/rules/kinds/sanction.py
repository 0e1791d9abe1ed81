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
    """The punishment for one form of an offence: where the form is told, its greatest term, and its article."""

    start: int
    end: int
    value: float
    words: str
    article: Provision


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The forms of each offence that are punished less than the like form of the compared one.

    The first form of an offence is held against the first of the other, the second against the second, a form that
    the other has not against its last. A hit goes from the words of the form to its term.
    """
    pattern: dict[str, Any] = rule.pattern[language]
    if not searched.find(language, pattern["offence"]) or not searched.find(language, pattern["compared"]):
        return
    offences = list(_punished(pattern, "offence", language, searched))
    compared = list(_punished(pattern, "compared", language, searched))
    for forms in offences:
        for at, form in enumerate(forms):
            others = [other[min(at, len(other) - 1)] for other in compared if other[0].article is not form.article]
            higher = [other for other in others if other.value > form.value]
            if higher:
                most = max(higher, key=lambda one: one.value)
                yield Hit(form.start, form.end, {
                    "offence_value": form.words, "compared_value": most.words,
                    "compared_article": most.article.label,
                })


def _punished(
    pattern: dict[str, Any], which: str, language: str, searched: SearchedAct
) -> Iterator[list[_Punished]]:
    """For each article on the offence the punishments of its forms, in order."""
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
        forms = _forms(pattern, language, searched, article, (head[1] if article.heading else low, high))
        if forms:
            yield forms


def _forms(
    pattern: dict[str, Any], language: str, searched: SearchedAct, article: Provision, tokens: tuple[int, int]
) -> list[_Punished]:
    """The first punishment that has a term in each paragraph; where no form has one, lighter kinds count as nothing."""
    found: list[_Punished] = []
    for start, end in searched.within(language, pattern["penalty"], *tokens):
        if found and start < searched.places.tokens(found[-1].end - 1, "paragraph")[1]:
            continue
        term = _greatest_term(pattern, language, searched, (start, end))
        if term is not None:
            penalty = min(start, term.start), max(end, term.end)
            found.append(_form(searched, article, found[-1].end if found else tokens[0], penalty, term.value))
    lighter = [] if found else searched.within(language, pattern.get("lighter", ()), *tokens)
    return found or [_form(searched, article, tokens[0], penalty, 0) for penalty in lighter[:1]]


def _form(
    searched: SearchedAct, article: Provision, before: int, penalty: tuple[int, int], value: float
) -> _Punished:
    """A form of an offence with its penalty: told after `before`, where the form before it ends, in its own part."""
    told = max(searched.places.tokens(penalty[0], "part")[0], before)
    return _Punished(told, penalty[1], value, searched.words(*penalty), article)


def _greatest_term(
    pattern: dict[str, Any], language: str, searched: SearchedAct, penalty: tuple[int, int]
) -> Number | None:
    """The greatest term of a punishment. In Kyrgyz the term stands before the penalty."""
    start, end = penalty
    low, high = searched.index.sentence(start)
    after = _terms(pattern, language, searched, (end, min(end + _REACH, high)))
    terms = after or _terms(pattern, language, searched, (max(start - _REACH, low), start))
    return max(terms, key=lambda number: number.value, default=None)


def _terms(
    pattern: dict[str, Any], language: str, searched: SearchedAct, tokens: tuple[int, int]
) -> list[Number]:
    """Numbers with the unit: after the penalty (на срок до пяти лет) or, in Kyrgyz, before it (беш жылга чейин)."""
    units = [unit for unit, _ in searched.within(language, pattern["unit"], *tokens)]
    found = numbers(searched.analysed, *tokens)
    return [number for number in found if any(0 <= unit - number.end < _TO_UNIT for unit in units)]
