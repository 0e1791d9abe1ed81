"""Numbers in digits and in words."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import analyse
from genexpert.rules.numerals import numbers

TENS_KY = ["он", "жыйырма", "отуз", "кырк", "элүү", "алтымыш", "жетимиш", "сексен", "токсон"]
UNITS_KY = ["бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"]


def values(text: str, language: str) -> list[float]:
    analysed = analyse(text, [Span(0, len(text))], languages=[Language(language)])
    return [number.value for number in numbers(analysed, 0, len(analysed.types))]


@pytest.mark.parametrize(("language", "text", "found"), [
    ("ru", "63 года и 58 лет", [63, 58]),
    ("ru", "шестидесяти трех лет", [63]),
    ("ru", "сто двадцать шесть дней", [126]),
    ("ru", "двух тысяч пятисот рублей", [2500]),
    ("ru", "60 (шестьдесят) лет", [60]),
    ("ru", "пять и семь, десять два", [5, 7, 10, 2]),
    ("ru", "2,5 процента", [2.5]),
    ("ru", "много лет", []),
    ("ru", "пятидесятивосьмилетнего и шестидесятитрёхлетнего возраста", [58, 63]),
    ("ru", "55-летний, тридцатишестичасовая, стодвадцатишестидневный", [55, 36, 126]),
    ("ru", "многолетний, почасовой, пятитрехлетний", []),
    ("ky", "алтымыш үч жаш", [63]),
    ("ky", "эки миң беш жүз сом", [2500]),
    ("ky", "жүз жыйырма алты күн", [126]),
    ("ky", "аялдар үчүн", []),
    ("en", "sixty three years and five days", [63, 5]),
])
def test_numbers_are_read(language: str, text: str, found: list[float]) -> None:
    assert values(text, language) == found


@given(st.integers(1, 9), st.integers(1, 9))
def test_kyrgyz_tens_and_units_add_up(tens: int, units: int) -> None:
    assert values(f"{TENS_KY[tens - 1]} {UNITS_KY[units - 1]} жаш", "ky") == [tens * 10 + units]


@given(st.lists(st.sampled_from(["сто", "двадцать", "пять", "тысяча", "и", "лет", "(", ")", "3", "3-1", "1.2.3"])))
def test_any_row_of_numerals_is_read_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    analysed = analyse(text, [Span(0, len(text))], languages=[Language.RU])
    found = numbers(analysed, 0, len(analysed.types))
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
