"""Single Kyrgyz words: suffixes, sounds, compounds, features."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from genexpert.domain.localized import Language
from genexpert.language import Reading, lemmas_of, read_word
from genexpert.language.kyrgyz.stems import stems

TERMS = yaml.safe_load((Path(__file__).parents[1] / "data/language/terms.yaml").read_text("utf-8"))


def reading(word: str, lemma: str, pos: str | None = None, feats: str = "") -> Reading:
    found = read_word(word, Language.KY)
    fitting = [r for r in found if r.lemma == lemma and pos in (None, r.pos) and set(feats.split()) <= r.feats]
    assert fitting, f"{word} is not read as {lemma} {feats}: {found}"
    return fitting[0]


@pytest.mark.parametrize(("word", "lemma", "feats"), [
    ("аялдардын", "аял", "Number=Plur Case=Gen"),
    ("эркектерге", "эркек", "Number=Plur Case=Dat"),
    ("балдарынын", "бала", "Number=Plur Person[psor]=3 Case=Gen"),
    ("үй-бүлөлөрдү", "үй-бүлө", "Number=Plur Case=Acc"),
    ("зомбулугунан", "зомбулук", "Person[psor]=3 Case=Abl"),
    ("укугун", "укук", "Person[psor]=3 Case=Acc"),
    ("китебинде", "китеп", "Person[psor]=3 Case=Loc"),
    ("комиссиясынын", "комиссия", "Person[psor]=3 Case=Gen"),
    ("актыларга", "акт", "Number=Plur Case=Dat"),
    ("калкынын", "калк", "Person[psor]=3 Case=Gen"),
    ("ордунда", "орун", "Person[psor]=3 Case=Loc"),
    ("күйөөсүнө", "күйөө", "Person[psor]=3 Case=Dat"),
    ("апрелинде", "апрель", "Person[psor]=3 Case=Loc"),
    ("мекемелердеги", "мекеме", "Number=Plur Case=Loc"),
    ("анын", "ал", "Case=Gen"),
    ("биринчи", "бир", "NumType=Ord"),
])  # fmt: skip
def test_nouns_keep_their_number_owner_and_case(word: str, lemma: str, feats: str) -> None:
    assert not reading(word, lemma, feats=feats).derived


@pytest.mark.parametrize(("word", "lemma", "feats"), [
    ("толукталсын", "толуктоо", "Mood=Imp Person=3 Voice=Pass"),
    ("алмаштырылсын", "алмаштыруу", "Mood=Imp Person=3 Voice=Pass"),
    ("түзүлөт", "түзүү", "Voice=Pass Tense=Pres VerbForm=Fin"),
    ("түзүлгөн", "түзүү", "Voice=Pass VerbForm=Part Tense=Past"),
    ("дайындалбайт", "дайындоо", "Polarity=Neg Voice=Pass Tense=Pres"),
    ("тыюу", "тыюу", "VerbForm=Vnoun"),
    ("тыйылат", "тыюу", "Voice=Pass Tense=Pres"),
    ("тыйылган", "тыюу", "Voice=Pass VerbForm=Part"),
    ("коюлган", "коюу", "Voice=Pass VerbForm=Part"),
    ("шайлоо", "шайлоо", "VerbForm=Vnoun"),
    ("шайлоочулар", "шайлоо", "VerbForm=Part Number=Plur"),
    ("басмырлабоо", "басмырлоо", "Polarity=Neg VerbForm=Vnoun"),
    ("чыгышына", "чыгуу", "Case=Dat"),
    ("болбосо", "болуу", "Mood=Cnd Polarity=Neg"),
    ("каралышы", "кароо", "VerbForm=Vnoun Voice=Pass"),
    ("берилгендигин", "берүү", "VerbForm=Part Person[psor]=3 Case=Acc"),
    ("таап", "табуу", "VerbForm=Conv"),
    ("таануу", "таануу", "VerbForm=Vnoun"),
    ("окутуу", "окутуу", "VerbForm=Vnoun"),
    ("келбестен", "келүү", "Polarity=Neg Case=Abl"),
])  # fmt: skip
def test_verbs_are_named_by_their_action_noun(word: str, lemma: str, feats: str) -> None:
    assert not reading(word, lemma, "VERB", feats).derived


def test_a_derived_word_has_its_own_lemma_and_its_base() -> None:
    found = lemmas_of("жоопкерчиликтүүлүгүнө", Language.KY)
    assert "жоопкерчиликтүүлүк" in found.lemmas
    assert "жоопкерчилик" in found.derived
    assert lemmas_of("гендерлештирүүгө", Language.KY).derived == {"гендер"}


def test_a_hyphenated_word_is_read_by_part_unless_it_is_one_word() -> None:
    compound = lemmas_of("аял-депутаттардын", Language.KY)
    assert {"аял", "депутат", "аял-депутат"} <= compound.lemmas
    assert all("Part=Yes" in r.feats for r in compound.readings if r.lemma in ("аял", "депутат"))
    assert lemmas_of("ата-энелерге", Language.KY).lemmas == {"ата-эне"}
    assert {"ата-эне", "бала"} <= lemmas_of("ата-энелер-балдар", Language.KY).lemmas
    assert "гендер" in lemmas_of("гендердик-сезгич", Language.KY).derived


def test_letters_typed_without_their_tails_are_read_with_less_trust() -> None:
    assert all(r.folded for r in read_word("мучолорунун", Language.KY) if r.lemma == "мүчө")
    assert "мүчө" in lemmas_of("мучолорунун", Language.KY).lemmas
    assert not any(r.folded for r in read_word("мүчөлөрүнүн", Language.KY))
    assert "жобо" not in lemmas_of("жөбөнүн", Language.KY).lemmas  # nobody types ө for о


def test_an_unknown_word_is_its_own_lemma() -> None:
    assert read_word("Глокаякуздра", Language.KY) == ()
    assert lemmas_of("Глокаякуздра", Language.KY).lemmas == {"глокаякуздра"}


def test_the_stem_list_covers_what_rules_speak_of() -> None:
    listed = [stem for entries in stems().values() for stem in entries]
    assert len({(stem.lemma, stem.pos) for stem in listed}) >= 2500
    lemmas = {stem.lemma for stem in listed}
    assert set(TERMS["rules"].split()) <= lemmas


def test_every_term_of_the_method_is_read() -> None:
    assert [term for term in TERMS["method"].split() if not read_word(term, Language.KY)] == []


LISTED_NOUNS = sorted({s.lemma for found in stems().values() for s in found if s.pos == "NOUN" and s.state == "noun"})


@settings(deadline=None)
@given(st.sampled_from(LISTED_NOUNS))
def test_every_listed_noun_is_read_as_itself(lemma: str) -> None:
    assert any(r.lemma == lemma and r.pos == "NOUN" and not r.derived for r in read_word(lemma, Language.KY))


@settings(deadline=None)
@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяёөүң-", min_size=1, max_size=24))
def test_any_string_of_letters_is_read_without_error(word: str) -> None:
    for found in read_word(word, Language.KY):
        assert found.lemma and found.lemma == found.lemma.lower()
