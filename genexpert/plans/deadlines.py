"""The deadline of a measure as dates: "2018-жылдын 2-жарым жылдыгы" is 2018-07-01 to 2018-12-31."""

import re
from calendar import monthrange
from collections.abc import Callable

from genexpert.domain.plan import Deadline

_YEAR = r"(?<!\d)(20\d\d|19\d\d)(?!\d)"
_RANGE = re.compile(_YEAR + r"\s*(?:-?жыл\w*|г\.|год\w*)?\s*[-–—]\s*" + _YEAR)
_HALF = re.compile(_YEAR + r"\s*-?\s*жылдын\s+([12])-\s*жарым\w*(?:\s+жылдыгы\w*)?", re.IGNORECASE)
_HALF_RU = re.compile(
    r"\b([12]|I{1,2}|перво\w+|второ\w+)(?:-?(?:е|м|ое|ом))?\s+полугоди\w+\s+" + _YEAR, re.IGNORECASE)
_QUARTER = re.compile(
    _YEAR + r"\s*-?\s*жылдын\s+(IV|I{1,3}|[1-4])(?:-|\s)?\s*(?:квартал|чейре)\w*", re.IGNORECASE)
_QUARTER_RU = re.compile(r"\b(IV|I{1,3}|[1-4])(?:-?й)?\s+квартал\w*\s+" + _YEAR, re.IGNORECASE)
_DAY_RU = re.compile(r"\b(\d{1,2})\s+([а-я]{3,12})\s+" + _YEAR, re.IGNORECASE)
_MONTH_RU = re.compile(r"\b([а-я]{3,12})\s+" + _YEAR, re.IGNORECASE)
_DAY_KY = re.compile(_YEAR + r"\s*-?\s*жылдын\s+(\d{1,2})-?\s*([а-яөүң]{3,14})", re.IGNORECASE)
_MONTH_KY = re.compile(_YEAR + r"\s*-?\s*жылдын\s+([а-яөүң]{3,14})", re.IGNORECASE)
_BROKEN_RANGE = re.compile(r"(?<!\d)(\d{1,3})\s*[-–—]\s*" + _YEAR)
_UP_TO = re.compile(r"^\s*(?:до|не позднее|к)\s|чейин\s*$", re.IGNORECASE)
_MONTHS = ("янв", "февр", "март", "апр", "ма[йяеи]", "июн", "июл", "авг", "сент", "окт", "нояб", "дек")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

Period = tuple[str, str]


def read_deadline(text: str) -> Deadline:
    """The deadline with its first and last day as ISO dates; None where the words name no date.

    Several terms give the first day of the earliest and the last day of the latest. A year that lost a figure
    ("201-2020") leaves the start open. "Up to" a date gives the end only.
    """
    broken = _BROKEN_RANGE.search(text)
    if broken:
        return Deadline(text, None, f"{broken[2]}-12-31")
    periods = _periods(text)
    if not periods:
        return Deadline(text)
    start: str | None = min(first for first, _ in periods)
    if _UP_TO.search(text):
        start = None
    return Deadline(text, start, max(last for _, last in periods))


def leaves_open(deadline: Deadline) -> bool:
    """Whether a person should look at a deadline: it names no date, or a beginning that cannot be read."""
    return deadline.end is None or (deadline.start is None and not _UP_TO.search(deadline.text))


def _periods(text: str) -> list[Period]:
    """Every term named in the text, the exact ones first; what one pattern took, no later pattern sees."""
    found: list[Period] = []
    rest = text
    for pattern, read in _READERS:
        for match in pattern.finditer(rest):
            period = read(match)
            if period:
                found.append(period)
                rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
    return found


def _half(year: str, half: str) -> Period:
    second = half.lower() in ("2", "ii") or half.lower().startswith("втор")
    return (f"{year}-07-01", f"{year}-12-31") if second else (f"{year}-01-01", f"{year}-06-30")


def _quarter(year: str, quarter: str) -> Period:
    number = _ROMAN.get(quarter.upper()) or int(quarter)
    return f"{year}-{3 * number - 2:02}-01", _month_end(year, 3 * number)


def _month(year: str, name: str, day: int | None = None) -> Period | None:
    number = next((i for i, stem in enumerate(_MONTHS, 1) if re.match(stem, name.lower())), None)
    if number is None:
        return None
    if day is not None:
        date = f"{year}-{number:02}-{day:02}"
        return date, date
    return f"{year}-{number:02}-01", _month_end(year, number)


def _month_end(year: str, month: int) -> str:
    return f"{year}-{month:02}-{monthrange(int(year), month)[1]:02}"


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...] = (
    (_HALF, lambda m: _half(m[1], m[2])),
    (_HALF_RU, lambda m: _half(m[2], m[1])),
    (_QUARTER, lambda m: _quarter(m[1], m[2])),
    (_QUARTER_RU, lambda m: _quarter(m[2], m[1])),
    (_DAY_KY, lambda m: _month(m[1], m[3], int(m[2]))),
    (_DAY_RU, lambda m: _month(m[3], m[2], int(m[1]))),
    (_MONTH_KY, lambda m: _month(m[1], m[2])),
    (_MONTH_RU, lambda m: _month(m[2], m[1])),
    (_RANGE, lambda m: (f"{m[1]}-01-01", f"{m[2]}-12-31")),
    (re.compile(_YEAR), lambda m: (f"{m[1]}-01-01", f"{m[1]}-12-31")),
)
