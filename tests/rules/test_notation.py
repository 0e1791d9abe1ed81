"""The compact notation of phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.rules.elements import Choice, TokenTest, Word
from genexpert.rules.mistakes import NotationMistake
from genexpert.rules.notation import parse, sets, words
from genexpert.rules.token_patterns import elements_of

from .making import made_rule, quotes

SETS = {"women": ("женщина", "лицо женский пол"), "all": ("%women", "мать"), "loop": ("%loop",), "bad": ("мать (",)}


def read(phrase: str) -> tuple[Word | Choice, ...]:
    return parse(phrase, SETS.get)


def lemma(*lemmas: str) -> TokenTest:
    return TokenTest(lemmas=frozenset(lemmas))


def test_words_are_lemmas_in_small_letters_without_yo() -> None:
    assert read("Ребёнок") == (Word((lemma("ребенок"),)),)


def test_a_gap_lets_up_to_so_many_tokens_stand_between() -> None:
    assert read("труд ~6 женщина")[1] == Word(low=0, high=6)
    assert read("труд ~2-6 женщина")[1] == Word(low=2, high=6)


def test_alternatives_of_single_words_become_one_word() -> None:
    assert read("мать|жена") == (Word((lemma("мать", "жена"),)),)


def test_features_belong_to_their_word_only() -> None:
    (word,) = read("мать|супруг[Gender=Fem;POS=NOUN]")
    featured = TokenTest(lemmas=frozenset({"супруг"}), feats=frozenset({"Gender=Fem"}), pos=frozenset({"NOUN"}))
    assert isinstance(word, Word)
    assert set(word.tests) == {lemma("мать"), featured}


def test_marks_and_digits_stand_for_themselves() -> None:
    assert read("70 % , мать")[:3] == tuple(Word((TokenTest(forms=frozenset({m})),)) for m in ("70", "%", ","))


def test_a_set_with_longer_members_is_a_choice() -> None:
    (choice,) = read("%women")
    assert isinstance(choice, Choice)
    assert len(choice.options) == 2


def test_sets_may_name_sets() -> None:
    (choice,) = read("%all")
    assert isinstance(choice, Choice)
    assert choice.options[0] == (Word((lemma("женщина", "мать"),)),)


def test_brackets_hold_whole_phrases() -> None:
    (choice,) = read("(лицо без гражданство | беженец)")
    assert isinstance(choice, Choice)
    assert [len(option) for option in choice.options] == [1, 3]


def test_a_plus_lets_derived_words_count() -> None:
    (word,) = read("эне+")
    assert word == Word((TokenTest(lemmas=frozenset({"эне"}), derived=True),))


@pytest.mark.parametrize(("phrase", "place"), [
    ("(мать", 6), ("мать)", 5), ("~3", 3), ("!не", 4), ("мать ~99", 9), ("%nobody", 8), ("мать[Fem]", 5),
    ("!(мать отец) дом", 13), ("мать || отец", 6), ("%loop", 6), ("%bad", 7), ("(мать | )", 10), ("~6-2 мать", 5),
])
def test_a_mistake_tells_the_phrase_and_the_place(phrase: str, place: int) -> None:
    with pytest.raises(NotationMistake) as told:
        read(phrase)
    for language in ("ky", "ru", "en"):
        assert f"», {place}: " in told.value.text.in_(language)


def test_words_of_a_phrase_are_listed_without_those_of_its_sets() -> None:
    assert list(words("запретить ~3 %women =мамы отец|мать")) == ["запретить", "мать", "отец"]
    assert sets("%women и %men") == ["women", "men"]


@given(st.text(alphabet="абв ~%()|[]=!?+#*1-", max_size=20))
def test_any_text_is_either_read_or_refused_with_a_mistake(text: str) -> None:
    try:
        assert read(text)
    except NotationMistake as mistake:
        assert str(mistake)


@pytest.mark.parametrize(("phrase", "text", "found"), [
    ("запретить|запрещаться ~3 %women", "Запрещён труд женщин. Запрещен отдых.", ["Запрещён труд женщин"]),
    ("запрещаться ~6 мать", "Это запрещается. Мать вправе.", []),  # not over the end of a sentence
    ("=матери", "Мать и дети матери.", ["матери"]),
    ("!не допускаться", "Не допускается. Их допускается много.", ["Их допускается"]),
    ("# год", "63 года, шестьдесят лет, много лет", ["63 года", "шестьдесят лет"]),
    ("супруг[Number=Plur]", "Супруги и супругом", ["Супруги"]),
    ("мать? отец", "отец; мать отец", ["отец", "мать отец"]),
    ("%women", "Лица женского пола и женщины", ["Лица женского пола", "женщины"]),
    ("мать * ребенок", "мать своего ребенка, мать ребенка", ["мать своего ребенка"]),
])
def test_a_phrase_finds(phrase: str, text: str, found: list[str]) -> None:
    assert quotes(made_rule("phrase", {"ru": [phrase]}), text) == found


def test_derived_words_are_found_only_where_the_rule_wants_them() -> None:
    text = "Энелик укук. Эненин укугу."
    assert quotes(made_rule("phrase", {"ky": ["эне+"]}), text, "ky") == ["Энелик", "Эненин"]
    assert quotes(made_rule("phrase", {"ky": ["эне"]}), text, "ky") == ["Эненин"]


@pytest.mark.parametrize("pattern", [
    [{"OP": "*"}], [{"LEMMA": "мать", "OP": "!"}], [{"LEMMA": "мать", "OP": "{3,2}"}], [{"LOWER": {"REGEX": "("}}],
    [{"LEMMA": "мать", "OP": "??"}], [{"POS": {"REGEX": "N"}}],
])
def test_a_token_pattern_that_cannot_be_used_is_refused(pattern: list[dict[str, object]]) -> None:
    with pytest.raises(NotationMistake) as told:
        elements_of(pattern)
    assert told.value.text.ky and told.value.text.ru
