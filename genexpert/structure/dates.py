"""Dates as Russian and Kyrgyz acts write them, in folded text."""

import re
from datetime import date

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_NAMES_RU = "(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
DATE_RU = rf"[\"]?(?:\d{{1,2}})[\"]?\s{_NAMES_RU}[а-я]*\s\d{{4}}"
DATE_KY = rf"\d{{4}}\s?-\s?жыл[а-я]*\s?\d{{1,2}}\s?-\s?{_NAMES_RU}[а-я]*"
_RU = re.compile(rf"(?P<day>\d{{1,2}})\"?\s(?P<month>{_NAMES_RU})[а-я]*\s(?P<year>\d{{4}})")
_KY = re.compile(rf"(?P<year>\d{{4}})\s?-\s?жыл[а-я]*\s?(?P<day>\d{{1,2}})\s?-\s?(?P<month>{_NAMES_RU})")
_DIGITS = re.compile(r"(?<!\d)(?P<day>\d{2})\.(?P<month>\d{2})\.(?P<year>\d{4})(?!\d)")


def find_date(folded: str) -> str | None:
    """The first date in folded words, ISO 8601; None where there is none or it is no real day."""
    for pattern in (_RU, _KY, _DIGITS):
        found = pattern.search(folded)
        if found:
            name = found["month"]
            month = int(name) if name.isdigit() else _month(name)
            try:
                return date(int(found["year"]), month, int(found["day"])).isoformat()
            except ValueError:
                return None
    return None


def _month(name: str) -> int:
    if name in ("мая", "май"):
        return 5
    return next(i for i, start in enumerate(_MONTHS, 1) if i != 5 and name.startswith(start))
