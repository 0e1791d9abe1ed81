"""Dates as official documents write them."""

from datetime import date

_RU = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
       "декабря")
_KY = ("январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры",
       "декабры")


def day_in_words(day: str, language: str) -> str:
    """"24 ноября 2026 года", "2026-жылдын 24-ноябры"; what is no ISO date stays as it is."""
    known = _iso(day)
    if known is None:
        return day
    if language == "ky":
        return f"{known.year}-жылдын {known.day}-{_KY[known.month - 1]}"
    return f"{known.day} {_RU[known.month - 1]} {known.year} года"


def day_in_figures(day: str) -> str:
    """"24.11.2026"; what is no ISO date stays as it is."""
    known = _iso(day)
    return known.strftime("%d.%m.%Y") if known else day


def _iso(day: str) -> date | None:
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        return None
