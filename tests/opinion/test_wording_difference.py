"""Which words of a wording change: the rest of both wordings is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.opinion.difference import changed
from genexpert.opinion.matter import listed


@given(st.text("аб \n"), st.text("аб \n"))
def test_the_changed_words_put_into_the_old_wording_give_the_new_one(old: str, new: str) -> None:
    (start, end), (new_start, new_end) = changed(old, new)
    assert 0 <= start <= end <= len(old) and 0 <= new_start <= new_end <= len(new)
    assert old[:start] + new[new_start:new_end] + old[end:] == new


@pytest.mark.parametrize(("old", "new", "was", "becomes"), [
    ("принимаются лица мужского пола", "принимаются лица", " мужского пола", ""),
    ("матери ребенка", "родителю ребенка", "матери", "родителю"),
    ("отчет публикуется", "отчет по полу публикуется", "", "по полу "),
    ("то же", "то же", "", ""),
])
def test_whole_words_change(old: str, new: str, was: str, becomes: str) -> None:
    (start, end), (new_start, new_end) = changed(old, new)
    assert (old[start:end], new[new_start:new_end]) == (was, becomes)


@pytest.mark.parametrize(("numbers", "said"), [
    ([], ""), ([3], "3"), ([2, 1], "1, 2"), ([1, 2, 3, 5, 7, 8, 9], "1–3, 5, 7–9"),
])
def test_numbers_in_a_row_are_said_as_a_range(numbers: list[int], said: str) -> None:
    assert listed(numbers) == said
