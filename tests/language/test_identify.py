"""The language of paragraphs."""

from pathlib import Path

import pytest

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import analyse

GOLD = Path(__file__).parents[2] / "../shared/data/gold"


def languages(*paragraphs: str) -> list[Language]:
    text = "\n".join(paragraphs)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 1
    return list(analyse(text, spans).languages)


def test_languages_are_told_by_paragraph() -> None:
    assert languages(
        "Бул мыйзам аялдардын жана эркектердин укуктарын коргоо жөнүндө.",
        "Настоящий Закон регулирует отношения в сфере защиты прав женщин и мужчин.",
        "This Law governs the protection of the rights of women and men in public life.",
    ) == [Language.KY, Language.RU, Language.EN]


def test_a_short_paragraph_takes_the_language_around_it() -> None:
    kyrgyz = "Бул мыйзам аялдардын жана эркектердин укуктарын коргоо жөнүндө."
    russian = "Настоящий Закон регулирует отношения в сфере защиты прав женщин."
    assert languages(kyrgyz, "1.1.", kyrgyz)[1] is Language.KY
    assert languages(russian, "2)", russian)[1] is Language.RU
    assert languages("— 5 —", kyrgyz)[0] is Language.KY
    assert languages("— 5 —") == [Language.RU]


def test_a_kyrgyz_name_does_not_make_a_russian_sentence_kyrgyz() -> None:
    assert languages("Жогорку Кеңеш Кыргызской Республики принимает законы и осуществляет контроль.") == [Language.RU]


def test_kyrgyz_typed_without_its_letters_is_still_kyrgyz() -> None:
    assert languages("Бул мыйзам аялдардын жана эркектердин укуктарын коргоо жонундо кабыл алынган.") == [Language.KY]


@pytest.mark.parametrize("code", ["ky", "ru"])
def test_paragraphs_of_real_acts_have_the_language_of_their_act(code: str) -> None:
    files = sorted(GOLD.glob(f"*.{code}.txt"))
    if not files:
        pytest.skip("the annotated texts of ../shared are not here")
    wrong = total = 0
    for file in files:
        for language in languages(*(line for line in file.read_text("utf-8").split("\n") if line.strip())):
            total += 1
            wrong += language != code
    assert total > 100
    assert wrong <= total * 0.005
