"""Numbers of the register of final opinions."""

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"^(\d+)(?:[-/](\d{4}|\d{2}))?$")


def next_number(known: Iterable[str], year: int) -> str:
    """The number after those of the year: "18/2026" after "17/2026", "1/2026" in a year without opinions.

    Numbers of another form, and those of other years, do not count; a number without a year counts in every year.
    """
    largest = 0
    for number in known:
        found = _NUMBER.match(number.strip())
        if found is None:
            continue
        of_year = found[2]
        if of_year is None or int(of_year) in (year, year % 100):
            largest = max(largest, int(found[1]))
    return f"{largest + 1}/{year}"
