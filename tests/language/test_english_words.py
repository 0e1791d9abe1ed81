"""Single English words."""

import pytest

from genexpert.domain.localized import Language
from genexpert.language import lemmas_of


@pytest.mark.parametrize(("word", "lemma"), [
    ("women", "woman"), ("Women's", "woman"), ("men", "man"), ("children", "child"), ("appointed", "appoint"),
    ("bodies", "body"), ("commissions", "commission"), ("prohibited", "prohibit"), ("establishing", "establish"),
    ("submitted", "submit"), ("wives", "wife"), ("men-only", "man"), ("employees", "employee"),
])  # fmt: skip
def test_a_form_has_its_lemma(word: str, lemma: str) -> None:
    assert lemma in lemmas_of(word, Language.EN).lemmas


@pytest.mark.parametrize("word", ["status", "basis", "access", "mention", "human"])
def test_a_word_that_only_looks_inflected_keeps_itself(word: str) -> None:
    assert lemmas_of(word, Language.EN).lemmas == {word}
