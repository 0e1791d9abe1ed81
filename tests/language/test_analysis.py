"""Tokens, paragraphs and context of whole texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import AnalysedText, TokenKind, analyse


def spans_of(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def tokens(text: str, language: Language) -> list[str]:
    analysed = analyse(text, [Span(0, len(text))], [language])
    return [text[s:e] for s, e in zip(analysed.starts, analysed.ends, strict=True)]


def lemmas(text: str, word: str, language: Language = Language.KY) -> frozenset[str]:
    analysed = analyse(text, [Span(0, len(text))], [language])
    return analysed.types[list(analysed.starts).index(text.index(word))].lemmas


@pytest.mark.parametrize(("text", "wanted"), [
    ("139-берененин 2-бөлүгү", ["139", "-", "берененин", "2", "-", "бөлүгү"]),
    ("64-1-статья", ["64", "-", "1", "-", "статья"]),
    ("64¹-берене", ["64¹", "-", "берене"]),
    ("үй-бүлө, аял-депутат", ["үй-бүлө", ",", "аял-депутат"]),
    ("2007-жылдын18-апрели, №43", ["2007", "-", "жылдын", "18", "-", "апрели", ",", "№", "43"]),
    ("70% бир жыныстагы", ["70", "%", "бир", "жыныстагы"]),
    ("«супруг (супруга)»", ["«", "супруг", "(", "супруга", ")", "»"]),
    ("1 000,50 сом", ["1", "000,50", "сом"]),
])  # fmt: skip
def test_tokens(text: str, wanted: list[str]) -> None:
    assert tokens(text, Language.KY) == wanted


TEXT = st.text(alphabet="аялдарбкыөүң-АБ .,;1234њј\u00ad\u200b\n«»()eпосw", max_size=200)


@settings(max_examples=150, deadline=None)
@given(TEXT)
def test_tokens_cover_the_text_in_order_and_sentences_cover_the_tokens(text: str) -> None:
    spans = spans_of(text)
    analysed = analyse(text, spans)
    check(analysed, spans)


def check(analysed: AnalysedText, spans: list[Span]) -> None:
    count = len(analysed.types)
    assert len(analysed.starts) == len(analysed.ends) == count
    last = 0
    for start, end in zip(analysed.starts, analysed.ends, strict=True):
        assert last <= start < end
        last = end
    assert [first for first, _ in analysed.paragraph_tokens] == [
        0, *(end for _, end in analysed.paragraph_tokens[:-1])
    ]  # fmt: skip
    assert [first for first, _ in analysed.sentences] == [0, *(end for _, end in analysed.sentences[:-1])][
        : len(analysed.sentences)
    ]
    for span, (first, end) in zip(spans, analysed.paragraph_tokens, strict=True):
        assert analysed.tokens_in(span) == (first, end) or first == end
        assert all(span.start <= analysed.starts[i] and analysed.ends[i] <= span.end for i in range(first, end))
    inside = [False] * len(analysed.text)
    for start, end in zip(analysed.starts, analysed.ends, strict=True):
        inside[start:end] = [True] * (end - start)
    left = {c for c, covered in zip(analysed.text, inside, strict=True) if not covered}
    assert all(c.isspace() or c in "\u00ad\u200b-" for c in left)


def test_the_type_of_a_form_is_made_once() -> None:
    text = "Аялдар аялдар АЯЛДАР"
    first = analyse(text, [Span(0, len(text))], [Language.KY]).types
    second = analyse(text, [Span(0, len(text))], [Language.KY]).types
    assert len({id(t) for t in [*first, *second]}) == 1


def test_one_form_in_two_languages_is_two_types() -> None:
    text = "акт\nакт"
    analysed = analyse(text, spans_of(text), [Language.KY, Language.RU])
    assert analysed.types[0] is not analysed.types[1]
    assert [t.language for t in analysed.types] == [Language.KY, Language.RU]


def test_a_number_and_a_mark_have_their_kind() -> None:
    text = "1. аял"
    kinds = [t.kind for t in analyse(text, [Span(0, len(text))], [Language.KY]).types]
    assert kinds == [TokenKind.NUMBER, TokenKind.MARK, TokenKind.WORD]


@pytest.mark.parametrize(("text", "word", "lemma"), [
    ("Жыйынга Асан уулу Үсөн катышты", "уулу", "уулу"),
    ("Депутат Осмонова Айгүл Бекмурат кызы сүйлөдү", "кызы", "кызы"),
    ("Талапкер Темир уулунун арызы", "уулунун", "уулу"),
])  # fmt: skip
def test_a_patronymic_is_no_son_and_no_daughter(text: str, word: str, lemma: str) -> None:
    assert lemmas(text, word) == {lemma}


@pytest.mark.parametrize(("text", "word", "lemma"), [
    ("Президенттин уулу", "уулу", "уул"),
    ("Анын кызы мураскор болот", "кызы", "кыз"),
    ("мураскердин кызы", "кызы", "кыз"),
    ("Кыргыз кызы", "кызы", "кыз"),
    ("уулу жана кызы", "уулу", "уул"),
])  # fmt: skip
def test_a_son_and_a_daughter_stay_themselves(text: str, word: str, lemma: str) -> None:
    assert lemma in lemmas(text, word)


def test_homographs_are_told_apart_by_their_neighbours() -> None:
    assert "келин" not in lemmas("Жыйында бир чечимге келинди", "келинди")
    assert "келин" in lemmas("Алар келинди чакырышты", "келинди")
    assert "атоо" in lemmas("мындан ары адис деп аталар", "аталар")
    assert "ата" not in lemmas("мындан ары адис деп аталар", "аталар")
    assert "ата" in lemmas("Энелер жана аталар", "аталар")


def test_languages_must_be_given_for_each_paragraph() -> None:
    with pytest.raises(ValueError, match="2 languages for 1 paragraphs"):
        analyse("аял", [Span(0, 3)], [Language.KY, Language.RU])


def test_progress_is_told_and_may_stop_the_work() -> None:
    heard: list[float] = []
    analyse("аял\n" * 600, spans_of("аял\n" * 600), [Language.KY] * 601, lambda stage, done: heard.append(done))
    assert heard[0] == 0.0 and heard[-1] == 1.0 and heard == sorted(heard)

    def stop(stage: str, done: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        analyse("аял", [Span(0, 3)], [Language.KY], stop)


def test_nothing_is_analysed_to_nothing() -> None:
    analysed = analyse("", [])
    assert list(analysed.types) == [] and list(analysed.sentences) == []
    assert analyse("", [Span(0, 0)]).paragraph_tokens == [(0, 0)]
