"""Addresses as experts type them."""

import pytest

from desktop.samples import act
from genexpert.desktop.address import find_place, steps_of


@pytest.mark.parametrize(("typed", "label"), [
    ("139", "статья 139"), ("139 ч 4", "часть 4 статьи 139"), ("ст. 139 ч. 5", "часть 5 статьи 139"),
    ("ч 4 ст 139", "часть 4 статьи 139"), ("статья 140, часть 2", "часть 2 статьи 140"),
    ("139 4", "часть 4 статьи 139"),
    ("139-берененин 4-бөлүгү", "часть 4 статьи 139"), ("140-берене 1", "часть 1 статьи 140"), ("гл 18", "глава 18"),
    ("art 139 part 4", "часть 4 статьи 139"), ("139 ч 99", "статья 139"),
])
def test_an_address_leads_to_its_provision(typed: str, label: str) -> None:
    place = find_place(act(), typed)
    assert place is not None
    assert place.label == label


@pytest.mark.parametrize("typed", ["женщина", "труд 139 женщин", "", "999", "70 процентов"])
def test_other_words_are_no_address(typed: str) -> None:
    assert find_place(act(), typed) is None


def test_numbers_with_a_small_figure_are_whole() -> None:
    assert steps_of("64¹ ч 2-1") is not None
    assert [number for _, number in steps_of("64¹ ч 2-1") or []] == ["64¹", "2-1"]
