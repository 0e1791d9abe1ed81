"""Damaged letters."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import analyse, repair

DAMAGED = Path(__file__).parents[2] / "../shared/data/acts/pension-amendments-2007-damaged-letters.ky.txt"


@pytest.mark.parametrize(("damaged", "meant"), [
    ("тењчилик", "теңчилик"), ("Јкмјт Ійі", "Өкмөт Үйү"), ("жјніндј", "жөнүндө"), ("теӊдигинин", "теңдигинин"),
    ("ѳзгѳчѳ", "өзгөчө"), ("тɵлɵɵ", "төлөө"), ("аялдapга", "аялдарга"), ("укук\u00a0коргоо", "укук коргоо"),
    ("мам\u00adлекет", "мамлекет"), ("аял\u200bдар", "аялдар"), ("мам-\nлекеттик", "мамлекеттик"),
    ("адам-\n\nдын", "адамдын"), ("т°л°м", "төлөм"), ("+5 °C", "+5 °C"), ("IP-дарек", "IP-дарек"), ("KPI", "KPI"),
    ("жiзiндi", "жүзүндү"), ("мыи\u0306зам", "мыйзам"),
])  # fmt: skip
def test_letters_are_repaired_in_kyrgyz(damaged: str, meant: str) -> None:
    assert repair(damaged, Language.KY).text == meant


def test_the_serbian_letter_stays_in_russian() -> None:
    assert repair("Његош", Language.RU).text == "Његош"
    assert repair("зaкон", Language.RU).text == "закон"  # the а is Latin


def test_a_hyphen_at_a_line_end_stays_where_the_word_has_one() -> None:
    text = "үй-\nбүлө жана мам-\nлекет"
    analysed = analyse(text, [Span(0, len(text))], [Language.KY])
    assert [t.lower for t in analysed.types] == ["үй-бүлө", "жана", "мамлекет"]
    assert text[analysed.starts[2] : analysed.ends[2]] == "мам-\nлекет"


NOISE = st.text(alphabet="абвкылөүңяеё њјіѳɵӊaceopxи\u0306-\n\u00ad\u200b\u00a0.,1 АБ°", max_size=120)


@settings(deadline=None)
@given(NOISE, st.sampled_from([Language.KY, Language.RU]))
def test_each_character_that_stays_comes_from_its_place(text: str, language: Language) -> None:
    whole = repair(text, language)
    assert len(whole.text) <= len(text)
    places = [whole.source(i, i + 1) for i in range(len(whole.text))]
    assert all(end == start + 1 for start, end in places)
    assert [start for start, _ in places] == sorted({start for start, _ in places})
    gone = set(range(len(text))) - {start for start, _ in places}
    assert all(text[i] in "\u0306\u00ad\u200b-\n \t\r" for i in gone)
    for made, (start, _) in zip(whole.text, places, strict=True):
        assert made == text[start] or text[start] in "њјіѳɵӊaceopx\u00a0°и", (made, text[start])


@settings(deadline=None)
@given(NOISE)
def test_repairing_twice_changes_nothing_more_in_clean_text(text: str) -> None:
    clean = "".join(c for c in text if c in "абвкылөүңяе .,1")
    assert repair(clean, Language.KY).text == clean


def test_the_damaged_act_is_found_as_well_as_a_clean_one() -> None:
    if not DAMAGED.exists():
        pytest.skip("the acts of ../shared are not here")
    text = DAMAGED.read_text("utf-8")
    analysed = analyse(text, [Span(0, len(text))])
    lemmas = {lemma for kept in analysed.types for lemma in kept.lemmas}
    assert {"өкмөт", "кеңеш", "өзгөртүү", "жөнүндө", "эркек", "аял", "жаш"} <= lemmas
    spoilt = [t for t in analysed.types if set(t.lower) & set("њјіѳɵ")]
    assert spoilt == []
    place = text.index("Кењешинин")
    token = analysed.starts.index(place)
    assert text[analysed.starts[token] : analysed.ends[token]] == "Кењешинин"
    assert "кеңеш" in analysed.types[token].lemmas
