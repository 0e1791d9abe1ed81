"""Single Russian words."""

import pytest

from genexpert.domain.localized import Language
from genexpert.language import lemmas_of, read_word


def test_the_wife_can_be_told_from_the_husband() -> None:
    feats = {frozenset(r.feats) for r in read_word("супруга", Language.RU) if r.lemma == "супруг"}
    assert any({"Gender=Fem", "Case=Nom"} <= kept for kept in feats)
    assert any({"Gender=Masc", "Case=Gen"} <= kept for kept in feats)


def test_number_and_case_are_kept() -> None:
    assert any({"Number=Plur", "Case=Gen"} <= r.feats for r in read_word("женщин", Language.RU))
    assert any({"Number=Sing", "Case=Gen"} <= r.feats for r in read_word("женщины", Language.RU))
    assert any({"Number=Plur", "Case=Nom"} <= r.feats for r in read_word("женщины", Language.RU))


@pytest.mark.parametrize(("word", "lemma"), [
    ("беременная", "беременный"), ("военнослужащими", "военнослужащий"), ("детей", "ребенок"), ("её", "она"),
    ("ребёнка", "ребенок"), ("детей-сирот", "сирота"), ("детей-сирот", "ребенок"), ("женщин-депутатов", "женщина"),
    ("военнослужащие-женщины", "женщина"), ("запрещается", "запрещаться"), ("образуется", "образоваться"),
    ("матерям", "мать"), ("отцами", "отец"), ("полами", "пол"), ("Людьми", "человек"),
])  # fmt: skip
def test_a_form_has_its_lemma(word: str, lemma: str) -> None:
    assert lemma in lemmas_of(word, Language.RU).lemmas


def test_all_parses_of_a_form_are_kept() -> None:
    assert {"пол", "пола"} <= lemmas_of("пола", Language.RU).lemmas


def test_parts_of_a_hyphenated_word_are_marked() -> None:
    parts = [r for r in read_word("детей-сирот", Language.RU) if r.lemma == "сирота"]
    assert parts and all("Part=Yes" in r.feats for r in parts)


def test_yo_and_ye_are_one_letter() -> None:
    assert lemmas_of("учёта", Language.RU).lower == "учета"
    assert lemmas_of("учёта", Language.RU).lemmas == lemmas_of("учета", Language.RU).lemmas
