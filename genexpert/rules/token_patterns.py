"""Token patterns as spaCy's Matcher writes them -> elements.

LEMMA asks whether the value is one of the token's lemmas, where spaCy knows one lemma only; together with POS or
MORPH it is asked of the same reading. All else is as in spaCy's documentation of the Matcher.
"""

import re
from collections.abc import Callable
from typing import Any

from genexpert.domain.localized import LocalText
from genexpert.rules.elements import UNLIMITED, Element, Elements, TokenTest, Word
from genexpert.rules.mistakes import NotationMistake
from genexpert.rules.notation import fold

_COUNT = re.compile(r"\{(\d*)(,?)(\d*)\}")
_COUNTS = {"1": (1, 1), "?": (0, 1), "*": (0, UNLIMITED), "+": (1, UNLIMITED), "!": (1, 1)}


def elements_of(pattern: list[dict[str, Any]]) -> Elements:
    """The elements of a token pattern. Raises NotationMistake."""
    elements = tuple(_element(token) for token in pattern)
    if not any(e.tests and not e.negated and e.low > 0 for e in elements if isinstance(e, Word)):
        raise _mistake(
            str(pattern), "милдеттүү сөз жок", "ни одного обязательного слова", "no word that must be there"
        )
    return elements


def _element(token: dict[str, Any]) -> Element:
    operator = token.get("OP", "1")
    low, high = _COUNTS.get(operator) or _count(operator)
    test = _test({key: value for key, value in token.items() if key != "OP"})
    tests = () if test == TokenTest() else (test,)
    return Word(tests, negated=operator == "!", low=low, high=high)


def _count(operator: str) -> tuple[int, int]:
    found = _COUNT.fullmatch(operator)
    if not found:
        allowed = "! ? + * {n} {n,m}"
        raise _mistake(f"OP {operator}", f"күтүлгөн: {allowed}", f"ожидалось: {allowed}", f"expected: {allowed}")
    low = int(found[1] or 0)
    high = int(found[3]) if found[3] else (UNLIMITED if found[2] else low)
    if low > high:
        raise _mistake(f"OP {operator}", *[f"{low} > {high}"] * 3)
    return low, high


def _test(token: dict[str, Any]) -> TokenTest:
    values: dict[str, Any] = {}
    for key, value in token.items():
        values |= _ATTRIBUTES[key](value)
    return TokenTest(**values)


def _lemma(value: Any) -> dict[str, Any]:
    return _asked(value, "lemmas", "not_lemmas", "lemma_regex")


def _lower(value: Any) -> dict[str, Any]:
    return _asked(value, "forms", "not_forms", "form_regex")


def _asked(value: Any, wanted: str, unwanted: str, expression: str) -> dict[str, Any]:
    if isinstance(value, str):
        return {wanted: frozenset({fold(value)})}
    found: dict[str, Any] = {}
    if "IN" in value:
        found[wanted] = frozenset(map(fold, value["IN"]))
    if "NOT_IN" in value:
        found[unwanted] = frozenset(map(fold, value["NOT_IN"]))
    if "REGEX" in value:
        try:
            re.compile(value["REGEX"])
        except re.error as error:
            raise _mistake(f"REGEX {value['REGEX']}", *[str(error)] * 3) from error
        found[expression] = value["REGEX"]
    return found


def _pos(value: Any) -> dict[str, Any]:
    if isinstance(value, str):
        return {"pos": frozenset({value})}
    if "REGEX" in value:
        raise _mistake("POS", "REGEX болбойт", "REGEX нельзя", "REGEX is not possible")
    return {"pos": frozenset(value.get("IN", ())), "not_pos": frozenset(value.get("NOT_IN", ()))}


def _morph(value: Any) -> dict[str, Any]:
    if isinstance(value, str):
        return {"feats": frozenset(value.split("|"))}
    return {"feats": frozenset(value.get("IS_SUPERSET", ())), "any_feats": frozenset(value.get("INTERSECTS", ()))}


_ATTRIBUTES: dict[str, Callable[[Any], dict[str, Any]]] = {
    "LEMMA": _lemma,
    "LOWER": _lower,
    "POS": _pos,
    "MORPH": _morph,
    "LIKE_NUM": lambda value: {"number": bool(value)},
    "IS_PUNCT": lambda value: {"mark": bool(value)},
}


def _mistake(where: str, ky: str, ru: str, en: str) -> NotationMistake:
    return NotationMistake(LocalText(ky=f"{where}: {ky}", ru=f"{where}: {ru}", en=f"{where}: {en}"))
