"""What a plan's table is made of before it is a plan: headings and measures in their order."""

import re
from dataclasses import dataclass, field

from genexpert.plans.columns import MEASURE_COLUMNS


@dataclass(slots=True)
class Heading:
    """A chapter or a goal; `level` is "chapter" or "goal"."""

    level: str
    number: str
    title: str


@dataclass(slots=True)
class RawMeasure:
    """A measure as its row has it. A cell is None where the row has no such cell."""

    number: str | None
    task_number: str | None
    task: str | None
    cells: dict[str, str | None] = field(default_factory=lambda: dict.fromkeys(MEASURE_COLUMNS))
    merged: set[str] = field(default_factory=set)
    place: str = ""
    unknown: list[str] = field(default_factory=list)  # columns of which a turned page hides whether they are merged


Piece = Heading | RawMeasure

_NUMBER = r"(\d+(?:\.\d+)*|[IVX]+)"
_CHAPTER = re.compile(
    rf"^(?:{_NUMBER}\s*[-.]?\s*(?:глава|бөлүм|артыкчылык|багыт)\b\.?\s*(.*)"
    rf"|(?:глава|раздел|приоритет|направление|бөлүм|артыкчылык)\s+{_NUMBER}\b[.:]?\s*(.*))$", re.IGNORECASE)
_GOAL = re.compile(
    rf"^(?:{_NUMBER}\s*[-.]?\s*-?\s*максат\b\.?\s*(.*)|(?:цель|максат)\s+{_NUMBER}[.:]?\s*(.*))$", re.IGNORECASE)
_MEASURE = re.compile(r"^\s*(\d{1,3}(?:\.\d{1,3}){1,3})(?!\d|\.\d)\.?\s*(?=\D|\d{4})")


def heading_of(text: str) -> Heading | None:
    """The heading that a line is, or None."""
    line = " ".join(text.split())
    for level, pattern in (("chapter", _CHAPTER), ("goal", _GOAL)):
        match = pattern.match(line)
        if match:
            number, title = (match[1], match[2]) if match[1] else (match[3], match[4])
            return Heading(level, number, title.strip())
    return None


def measure_number(text: str) -> tuple[str | None, str]:
    """The number at the start of a measure, and the words after it."""
    match = _MEASURE.match(text)
    if match and not re.match(r"\s*-?(?:жыл|год)", text[match.end() :]):
        return match[1], text[match.end() :].strip()
    return None, text.strip()
