"""Automatic numbers of a DOCX, computed from word/numbering.xml as Word counts them."""

import re
from dataclasses import dataclass, field
from typing import Any

from genexpert.reading.docx_elements import VAL, W, symbol
from genexpert.reading.docx_styles import Styles, whole
from genexpert.reading.numerals import written

LEVELS = 9
PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """One level of a list: `text` is w:lvlText ("Статья %1.", "%1.%2)")."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # w:lvlRestart: the level, from 1, that restarts this one; 0: none
    legal: bool = False  # all parts in decimal
    joined: bool = False  # nothing stands between number and text
    font: str = ""
    style: str | None = None  # paragraphs of this style stand on this level


@dataclass(slots=True)
class NumberList:
    """A w:num: levels of its abstract list with its own overrides."""

    abstract: str
    levels: dict[int, NumberLevel]
    starts: dict[int, int] = field(default_factory=dict)  # level -> w:startOverride


class Numbering:
    """Counts the numbered paragraphs of a draft in their order."""

    def __init__(self, lists: dict[str, NumberList], styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}  # of each abstract list
        self._begun: set[tuple[str, int]] = set()  # start overrides that were used

    def next(self, num_id: str | None, level: int | None, style: str | None) -> tuple[str, str, int] | None:
        """Number, separator and level of the next paragraph; None for one without a number.

        `num_id` and `level` are the paragraph's own, `style` the id of its style.
        """
        if num_id is None:
            num_id, of_style = self._styles.numbering(style)
            level = of_style if level is None else level
            if num_id is not None and of_style is None and num_id in self._lists:
                level = self._level_of_style(num_id, style) if level is None else level
        listed = self._lists.get(num_id or "0")
        if listed is None:
            return None
        level = min(max(level or 0, 0), LEVELS - 1)
        counts = self._count(num_id or "0", listed, level)
        text = self._text(listed, level, counts)
        if not text:
            return None
        return text, "" if listed.levels.get(level, NumberLevel()).joined else " ", level

    def _level_of_style(self, num_id: str, style: str | None) -> int | None:
        levels = self._lists[num_id].levels
        return next((number for number, level in levels.items() if style and level.style == style), None)

    def _count(self, num_id: str, listed: NumberList, level: int) -> list[int | None]:
        counts = self._counts.setdefault(listed.abstract, [None] * LEVELS)
        fresh = level in listed.starts and (num_id, level) not in self._begun
        before = counts[level]
        if fresh:
            self._begun.add((num_id, level))
            counts[level] = listed.starts[level]
        elif before is None:
            counts[level] = self._start(listed, level)
        else:
            counts[level] = before + 1
        for deeper in range(level + 1, LEVELS):
            restart = listed.levels.get(deeper, NumberLevel()).restart
            if restart is None or level < restart:
                counts[deeper] = None
        return counts

    @staticmethod
    def _start(listed: NumberList, level: int) -> int:
        return listed.starts.get(level, listed.levels.get(level, NumberLevel()).start)

    def _text(self, listed: NumberList, level: int, counts: list[int | None]) -> str:
        own = listed.levels.get(level)
        if own is None or (own.form == "none" and "%" not in own.text):
            return own.text if own else ""
        if own.form == "bullet":
            return "".join(symbol(own.font, f"{ord(sign):x}") if ord(sign) >= 0xF000 else sign for sign in own.text)

        def part(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = listed.levels.get(at, NumberLevel()).form
            count = counts[at]
            if count is None:  # a level that was skipped shows its start
                count = self._start(listed, at)
            return written(count, "decimal" if own.legal and at != level else form)

        return PLACEHOLDER.sub(part, own.text)


def read_numbering(root: Any, styles: Styles) -> Numbering:
    """The lists of word/numbering.xml, ready to count."""
    abstracts: dict[str, dict[int, NumberLevel]] = {}
    links: dict[str, str] = {}  # abstract list -> numbering style that it points to
    owners: dict[str, str] = {}  # numbering style -> abstract list that defines it
    for element in root.iterchildren(W + "abstractNum"):
        key = element.get(W + "abstractNumId") or ""
        abstracts[key] = _levels(element)
        for child in element.iterchildren(W + "numStyleLink", W + "styleLink"):
            (links if child.tag == W + "numStyleLink" else owners).update(
                {key: child.get(VAL) or ""} if child.tag == W + "numStyleLink" else {child.get(VAL) or "": key})
    lists: dict[str, NumberList] = {}
    for element in root.iterchildren(W + "num"):
        abstract = element.find(W + "abstractNumId")
        key = (abstract.get(VAL) if abstract is not None else None) or ""
        key = owners.get(links.get(key, ""), key)
        if key in abstracts:
            lists[element.get(W + "numId") or ""] = _list(element, key, abstracts[key])
    lists.pop("0", None)  # numId 0 takes a number off
    return Numbering(lists, styles)


def _list(element: Any, abstract: str, levels: dict[int, NumberLevel]) -> NumberList:
    listed = NumberList(abstract, dict(levels))
    for override in element.iterchildren(W + "lvlOverride"):
        at = whole(override.get(W + "ilvl"))
        if at is None or not 0 <= at < LEVELS:
            continue
        own = override.find(W + "lvl")
        if own is not None:
            listed.levels[at] = _level(own)
        start = override.find(W + "startOverride")
        count = whole(start.get(VAL)) if start is not None else None
        if count is not None:
            listed.starts[at] = count
    return listed


def _levels(element: Any) -> dict[int, NumberLevel]:
    levels = {}
    for child in element.iterchildren(W + "lvl"):
        at = whole(child.get(W + "ilvl"))
        if at is not None and 0 <= at < LEVELS:
            levels[at] = _level(child)
    return levels


def _level(element: Any) -> NumberLevel:
    def value(name: str) -> str | None:
        child = element.find(W + name)
        return None if child is None else child.get(VAL)

    start = whole(value("start"))
    legal = element.find(W + "isLgl")
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return NumberLevel(
        start=0 if start is None and element.find(W + "start") is None else (start if start is not None else 1),
        form=value("numFmt") or "decimal",
        text=value("lvlText") or "",
        restart=whole(value("lvlRestart")),
        legal=legal is not None and legal.get(VAL) not in ("0", "false", "off"),
        joined=value("suff") == "nothing",
        font=(fonts.get(W + "ascii") or "") if fonts is not None else "",
        style=value("pStyle"),
    )
