"""Words of a deadline become the first and the last day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.plans.deadlines import read_deadline


@pytest.mark.parametrize(("words", "start", "end"), [
    ("2019-жылдын ичинде", "2019-01-01", "2019-12-31"),
    ("2018-2020-жылдар", "2018-01-01", "2020-12-31"),
    ("2018-жылдын 2-жарым жылдыгы", "2018-07-01", "2018-12-31"),
    ("2024-жылдын 3-чейреги", "2024-07-01", "2024-09-30"),
    ("2024-жылдын IV кварталы", "2024-10-01", "2024-12-31"),
    ("2025-жылдын 15-мартына чейин", None, "2025-03-15"),
    ("2024-жылдын декабры", "2024-12-01", "2024-12-31"),
    ("1 полугодие 2027 года", "2027-01-01", "2027-06-30"),
    ("второе полугодие 2027 г.", "2027-07-01", "2027-12-31"),
    ("II квартал 2026 года", "2026-04-01", "2026-06-30"),
    ("до 1 июля 2028 года", None, "2028-07-01"),
    ("февраль 2028 года", "2028-02-01", "2028-02-29"),
    ("2026-2028 годы", "2026-01-01", "2028-12-31"),
    ("2026 год, 2028 год", "2026-01-01", "2028-12-31"),
    ("201-2020-жылдар", None, "2020-12-31"),
    ("Жыл сайын", None, None),
    ("постоянно", None, None),
    ("", None, None),
])
def test_a_deadline_is_two_dates(words: str, start: str | None, end: str | None) -> None:
    deadline = read_deadline(words)
    assert (deadline.text, deadline.start, deadline.end) == (words, start, end)


@given(st.integers(1990, 2090), st.integers(0, 9))
def test_a_span_of_years_begins_in_january_and_ends_in_december(first: int, more: int) -> None:
    deadline = read_deadline(f"{first}-{first + more}-жылдар")
    assert (deadline.start, deadline.end) == (f"{first}-01-01", f"{first + more}-12-31")


@given(st.text(max_size=60))
def test_any_words_are_read_without_an_error(words: str) -> None:
    deadline = read_deadline(words)
    if deadline.start and deadline.end:
        assert deadline.start <= deadline.end or "-" in words
