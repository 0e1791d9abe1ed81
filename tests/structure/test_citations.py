"""Citations: Russian cases and Kyrgyz suffixes, numbers, ordinals, folded letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.structure import grammar_ky, grammar_ru
from genexpert.structure.citing import cite_chain
from genexpert.structure.dates import find_date
from genexpert.structure.folding import fold
from genexpert.structure.numbers import roman

CHAINS = [
    ((("article", "139"), ("part", "4")), "часть 4 статьи 139", "139-берененин 4-бөлүгү"),
    ((("article", "5"), ("part", "2"), ("item", "1")), "пункт 1 части 2 статьи 5", "5-берененин 2-бөлүгүнүн 1-пункту"),
    ((("article", "5"), ("item", "3"), ("subitem", "б")), "подпункт «б» пункта 3 статьи 5",
     "5-берененин 3-пунктунун «б» пунктчасы"),
    ((("article", "2¹"), ("part", "1"), ("paragraph", "3")), "абзац третий части 1 статьи 2¹",
     "2¹-берененин 1-бөлүгүнүн үчүнчү абзацы"),
    ((("article", "2"), ("paragraph", "21")), "абзац 21 статьи 2", "2-берененин жыйырма биринчи абзацы"),
    ((("annex", "1"), ("point", "7"), ("subitem", "2")), "подпункт 2 пункта 7 приложения 1",
     "1-тиркеменин 7-пунктунун 2-пунктчасы"),
    ((("section", "II"),), "раздел II", "II бөлүм"),
    ((("chapter", "3"), ("heading", "")), "название главы 3", "3-главанын аталышы"),
    ((("article", "4"), ("table", "1"), ("row", "2")), "строка 2 таблицы 1 статьи 4",
     "4-берененин 1-таблицасынын 2-сабы"),
    ((("annex", ""), ("paragraph", "2")), "абзац второй приложения", "тиркеменин экинчи абзацы"),
    ((("preamble", ""), ("paragraph", "1")), "абзац первый преамбулы", "преамбуланын биринчи абзацы"),
]


@pytest.mark.parametrize(("chain", "russian", "kyrgyz"), CHAINS)
def test_a_provision_is_cited_in_its_own_language(
    chain: tuple[tuple[str, str], ...], russian: str, kyrgyz: str
) -> None:
    assert cite_chain(Language.RU, chain)[0] == russian
    assert cite_chain(Language.KY, chain)[0] == kyrgyz


@pytest.mark.parametrize(("word", "label", "genitive"), [
    ("статья", "7-статья", "7-статьянын"), ("берене", "7-берене", "7-берененин"), ("", "7-берене", "7-берененин"),
])
def test_an_article_is_called_as_the_act_calls_it(word: str, label: str, genitive: str) -> None:
    assert cite_chain(Language.KY, (("article", "7"),), word) == (label, genitive)


@pytest.mark.parametrize(("text", "value"), [
    ("IV", 4), ("XLII", 42), ("ІV", 4), ("ХІІ", 12), ("IIII", None), ("", None), ("МИР", None), ("VX", None),
])
def test_roman_numbers_are_read_also_in_cyrillic_letters(text: str, value: int | None) -> None:
    assert roman(text) == value


@pytest.mark.parametrize(("word", "value"), [
    ("первая", 1), ("вторую", 2), ("третьей", 3), ("четвертого", 4), ("двадцатый", 20), ("двадцать первым", 21),
    ("седьмое", 7), ("восьмой", 8), ("вторник", None), ("пятница", None),
])
def test_russian_ordinals_are_read_in_every_case(word: str, value: int | None) -> None:
    assert grammar_ru.ordinal(word) == value


@pytest.mark.parametrize(("word", "value"), [("биринчи", 1), ("төртүнчү", 4), ("он экинчи", 12), ("жыйырманчы", 20)])
def test_kyrgyz_ordinals_are_read(word: str, value: int) -> None:
    assert grammar_ky.ordinal(fold(word)) == value


@pytest.mark.parametrize(("words", "date"), [
    ("от 5 мая 2025 года № 77", "2025-05-05"), ("«5» марта 2025 г.", "2025-03-05"), ("05.11.2024", "2024-11-05"),
    ("2017-жылдын 25-январы № 13", "2017-01-25"), ("2007-жылдын18-апрели, №43", "2007-04-18"),
    ("2007-жылдын 5 -февралындагы №24", "2007-02-05"), ("от 31 февраля 2025 года", None), ("в мае 2025 года", None),
])
def test_dates_are_read_in_both_languages(words: str, date: str | None) -> None:
    assert find_date(fold(words)) == date


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("damaged", ["бөлүк", "бѳлүк", "бјлік", "болук", "БӨЛҮК", "бɵлүк"])
def test_damaged_letters_fold_to_one_form(damaged: str) -> None:
    assert fold(damaged) == "болук"
