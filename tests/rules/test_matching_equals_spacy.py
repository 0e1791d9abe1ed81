"""The matcher gives exactly what spaCy's Matcher gives for the same token patterns."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import AnalysedText, analyse
from genexpert.rules.elements import UNLIMITED, Choice, Elements, Phrase, TokenTest, Word
from genexpert.rules.loader import load_rules
from genexpert.rules.matching import PhraseSearch
from genexpert.rules.speech import read_all
from genexpert.rules.token_index import TokenIndex
from genexpert.rules.token_patterns import elements_of

from .spacy_oracle import matches, spacy_patterns

GOLD = Path(__file__).parents[2] / "../shared/data/gold"
WORDS = {
    "ru": ["женщин", "женщины", "матери", "мать", "труда", "запрещается", "запрещен", "не", "пола", "и", ",", "63",
           "шестьдесят", "детей-сирот", "лиц", "супруга", "."],
    "ky": ["аялдардын", "аялы", "энелик", "энеге", "аялуу", "эркектер", "жана", "тыюу", "салынат", ",", "58", "балдар",
           "ата-эне", "кызы", "."],
}
LEMMAS = {
    "ru": ["женщина", "мать", "труд", "запретить", "запрещать", "не", "пол", "пола", "и", "ребенок", "сирота",
           "супруг"],
    "ky": ["аял", "эне", "эркек", "жана", "тыюу", "бала", "ата-эне", "кыз", "энелик"],
}
FEATURES = ["Gender=Fem", "Number=Plur", "Number=Sing", "Case=Gen"]


def read(text: str, language: str) -> AnalysedText:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return analyse(text, spans, languages=[Language(language)] * len(spans))


def token_tests(language: str) -> st.SearchStrategy[TokenTest]:
    lemmas = st.frozensets(st.sampled_from(LEMMAS[language]), min_size=1, max_size=3)
    forms = st.frozensets(st.sampled_from(WORDS[language]), min_size=1, max_size=3)
    features = st.frozensets(st.sampled_from(FEATURES), min_size=1, max_size=2)
    return st.one_of(
        st.builds(TokenTest, lemmas=lemmas),
        st.builds(TokenTest, lemmas=lemmas, feats=features, derived=st.booleans()),
        st.builds(TokenTest, forms=forms),
        st.builds(TokenTest, not_lemmas=lemmas),
        st.builds(TokenTest, not_forms=forms, lemmas=lemmas),
        st.builds(TokenTest, any_feats=features),
        st.just(TokenTest(number=True)),
        st.just(TokenTest(mark=True)),
        st.just(TokenTest(form_regex="^.{3,5}$")),
    )


def words(language: str) -> st.SearchStrategy[Word]:
    tests = st.tuples(token_tests(language))
    counts = st.sampled_from([(0, 1), (0, 2), (1, 2), (2, 3), (0, UNLIMITED), (1, UNLIMITED), (2, UNLIMITED)])
    return st.one_of(
        st.builds(Word, tests),
        st.builds(Word, tests, negated=st.just(True)),
        st.builds(lambda tests, count: Word(tests, low=count[0], high=count[1]), tests, counts),
        st.integers(0, 4).map(lambda high: Word(low=0, high=max(high, 1))),
        st.just(Word()),
    )


def phrases(language: str) -> st.SearchStrategy[Elements]:
    """Rows of elements with at least one word that must be there, as the notation demands it."""
    anchors = st.builds(Word, st.tuples(token_tests(language)))
    options = st.tuples(anchors) | st.tuples(anchors, words(language)) | st.tuples(words(language), anchors)
    choices = st.builds(
        lambda chosen, optional: Choice(tuple(chosen), optional),
        st.lists(options, min_size=1, max_size=2), st.booleans(),
    )
    around = st.lists(words(language) | choices, max_size=3)
    return st.builds(lambda left, anchor, right: (*left, anchor, *right), around, anchors, around)


def texts(language: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS[language]), min_size=1, max_size=24).map(" ".join)


@pytest.mark.parametrize("language", ["ru", "ky"])
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_generated_patterns_match_what_spacy_matches(language: str, data: st.DataObject) -> None:
    elements = data.draw(phrases(language))
    analysed = read(data.draw(texts(language)), language)
    index = TokenIndex(analysed)
    expected = matches(spacy_patterns(elements, language, index), analysed, language)
    assert set(PhraseSearch(index).find(Phrase("", language, elements))) == expected


PATTERNS = [
    [{"LEMMA": "запретить"}, {"OP": "{0,3}"}, {"LEMMA": {"IN": ["женщина", "мать"]}, "MORPH": "Number=Plur"}],
    [{"LEMMA": "женщина", "OP": "+"}, {"IS_PUNCT": True, "OP": "?"}, {"LOWER": {"REGEX": "^и$"}}],
    [{"LEMMA": {"NOT_IN": ["не"]}}, {"LOWER": "запрещается"}, {"LOWER": "не", "OP": "!"}],
    [{"LIKE_NUM": True, "OP": "{1,2}"}, {"LEMMA": {"REGEX": "^жен"}}],
    [{"POS": {"IN": ["NOUN"]}, "LEMMA": "пол"}, {"OP": "*"}, {"LEMMA": "и"}],
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=str)
def test_token_patterns_as_rules_write_them_match_what_spacy_matches(pattern: list[dict[str, object]]) -> None:
    text = "Запрещается труд женщин, женщин и матерей независимо от пола и возраста. Не запрещается\n63 женщины и мать."
    analysed = read(text, "ru")
    index = TokenIndex(analysed)
    elements = elements_of(pattern)
    expected = matches(spacy_patterns(elements, "ru", index), analysed, "ru")
    assert set(PhraseSearch(index).find(Phrase("", "ru", elements))) == expected


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated acts in ../shared are not here")
@pytest.mark.parametrize("name", ["family.ru", "family.ky"])
def test_phrases_that_ship_match_in_an_act_what_spacy_matches(name: str) -> None:
    language = name[-2:]
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8")[:12_000]
    analysed = read(text, language)
    index = TokenIndex(analysed)
    search = PhraseSearch(index)
    rules = load_rules()
    all_phrases = (phrase for rule in rules.rules for phrase in read_all(rule, rules.phrasebook))
    wanted = {phrase for phrase in all_phrases if phrase.language == language}
    some = sorted(wanted, key=lambda phrase: phrase.source)[::max(1, len(wanted) // 25)]
    for phrase in some:
        patterns = spacy_patterns(phrase.elements, language, index)
        if len(patterns) <= 200:
            assert set(search.find(phrase)) == matches(patterns, analysed, language), phrase.source
