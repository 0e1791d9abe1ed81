"""Automatic numbers of an ODT: list styles and the counts of their levels."""

from dataclasses import dataclass, field
from typing import Any

from genexpert.reading.docx_styles import whole
from genexpert.reading.numerals import written

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
LEVELS = 10
OUTLINE = "\0outline"  # no name of a style can be this
FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
         "а": "russianLower", "А": "russianUpper"}


@dataclass(frozen=True, slots=True)
class ListLevel:
    form: str = "none"
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1  # how many levels the number shows
    bullet: str = ""


@dataclass(slots=True)
class ListRun:
    """A list that is being counted."""

    style: str
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Lists:
    """Counts the items of lists in their order."""

    def __init__(self) -> None:
        self._styles: dict[str, dict[int, ListLevel]] = {}
        self._by_id: dict[str, ListRun] = {}
        self._last: dict[str, ListRun] = {}

    def learn(self, root: Any) -> None:
        """Takes the list styles of content.xml or styles.xml; that of headings is OUTLINE."""
        for element in root.iter(TEXT + "list-style", TEXT + "outline-style"):
            outline = element.tag == TEXT + "outline-style"
            self._styles[OUTLINE if outline else element.get(STYLE + "name") or ""] = _levels(element)

    def open(self, element: Any, style: str) -> ListRun:
        """The count that a text:list at the top goes on with, or a new one."""
        style = element.get(TEXT + "style-name") or style
        run = self._by_id.get(element.get(TEXT + "continue-list") or "")
        if run is None and element.get(TEXT + "continue-numbering") == "true":
            run = self._last.get(style)
        if run is None:
            run = ListRun(style)
        name = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if name:
            self._by_id[name] = run
        self._last[style] = run
        return run

    def outline(self) -> ListRun:
        """The count of numbered headings."""
        return self._last.setdefault(OUTLINE, ListRun(OUTLINE))

    def next(self, run: ListRun, level: int, start: int | None) -> str | None:
        """The number of the next item on a level, from 0; None where the style shows none."""
        levels = self._styles.get(run.style, {})
        level = min(max(level, 0), LEVELS - 1)
        own = levels.get(level, ListLevel())
        before = run.counts[level]
        run.counts[level] = start if start is not None else own.start if before is None else before + 1
        run.counts[level + 1:] = [None] * (LEVELS - level - 1)
        if own.bullet:
            return own.prefix + own.bullet + own.suffix
        if own.form == "none":
            return (own.prefix + own.suffix).strip() or None
        parts = []
        for at in range(max(level - own.shown + 1, 0), level + 1):
            one = levels.get(at, ListLevel())
            count = run.counts[at]
            parts.append(written(one.start if count is None else count, one.form))
        return own.prefix + ".".join(part for part in parts if part) + own.suffix


def _levels(element: Any) -> dict[int, ListLevel]:
    levels = {}
    for child in element:
        number = whole(child.get(TEXT + "level"))
        if number is None or not 1 <= number <= LEVELS:
            continue
        levels[number - 1] = ListLevel(
            form=FORMS.get((child.get(STYLE + "num-format") or "")[:1], "none"),
            prefix=child.get(STYLE + "num-prefix") or "",
            suffix=child.get(STYLE + "num-suffix") or "",
            start=whole(child.get(TEXT + "start-value")) or 1,
            shown=whole(child.get(TEXT + "display-levels")) or 1,
            bullet=(child.get(TEXT + "bullet-char") or "") if child.tag == TEXT + "list-level-style-bullet" else "",
        )
    return levels
