"""What a line opens: an article, a chapter, a numbered part, an item. Grammars in `grammar_ru`, `grammar_ky`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from genexpert.domain.localized import Language
from genexpert.domain.provision import Level
from genexpert.domain.span import Span
from genexpert.structure.lines import Page
from genexpert.structure.numbers import DOWN, SUPERSCRIPTS, Number, inserted, read_number, roman
from genexpert.structure.wrapping import Line

RANKS = {"annex": 1, "book": 2, "section": 3, "subsection": 4, "chapter": 5, "subchapter": 6, "article": 7}
LISTS = 10  # rank of the numbered things inside articles and decrees


@dataclass(frozen=True, slots=True)
class Mark:
    """The start of a provision. `text_start` is where its words begin after number and punctuation."""

    kind: str  # a key of RANKS, or "dot1", "dot2", ... "paren", "letter", "dash"
    level: Level
    number: Number | None
    text_start: int
    language: Language | None = None
    word: str = ""  # the word of the act for it: "берене" or "статья", "глава" or "бап"

    @property
    def rank(self) -> int:
        return RANKS.get(self.kind, LISTS)

    @property
    def is_heading(self) -> bool:
        return self.kind in RANKS


@dataclass(frozen=True, slots=True)
class HeadingForm:
    """A form of heading: a pattern over folded words with groups n (number), w (word), dot and h (the rest)."""

    kind: str
    level: Level
    pattern: re.Pattern[str]
    language: Language
    numeral: Callable[[str], int | None]  # value of an ordinal word
    word: str = ""


# "1.", "12-1.", "1.1.", "1)", also "1.1 Text" without the last dot
_INDEX = re.compile(rf"(.*?)(\s?[-‐‑–—]\s?\d{{1,2}}|\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}})?", re.DOTALL)
_DIGITS = re.compile(
    r"(?P<n>\d{1,6}[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\s?-\s?\d{1,2}(?!\d))?(?:\.\d{1,3})*)"
    r"(?:(?P<end>\s?[.)])(?=\s|[^\W\d]|[\"(„]|$)|(?<=\d\.\d)(?=\s)|(?<=\d\.\d\d)(?=\s))\s*"
)
_LETTER = re.compile(r"\"?(?P<n>[а-яa-z])\"?\)\s*")
_BULLET = re.compile(r"(?:-(?![\d-])|[•·▪◦])\s*")
ANNEX_LINE = 250  # code points; a longer line that begins with "Приложение" is a sentence
YEAR = 1900  # "2007. " at the start of a line is a year, not a number of a provision


def list_mark(page: Page, line: Line, start: int | None = None) -> Mark | None:
    """The list mark with which the line starts ("1.", "1)", "а)", "-"), or None."""
    at = line.start if start is None else start
    first = page.folded[at] if at < line.end else ""
    if first.isdigit():
        found = _DIGITS.match(page.folded, at, line.end)
        return _of_digits(page, found) if found else None
    if first == "-" or first in "•·▪◦":
        found = _BULLET.match(page.folded, at, line.end)
        return Mark("dash", Level.ITEM, None, found.end()) if found and found.end() < line.end else None
    found = _LETTER.match(page.folded, at, line.end)
    if found:
        letter = page.text[found.start("n")].lower()
        return Mark("letter", Level.ITEM, Number(letter, letter), found.end())
    return None


def _of_digits(page: Page, found: re.Match[str]) -> Mark | None:
    start, end = found.span("n")
    number = read_number(page.text[start:end], start, page.raised_in(start, end))
    if not number.parts or (number.parts[0] >= YEAR and "." not in number.key and "-" not in number.key):
        return None
    closing = (found["end"] or "").strip()
    if closing == ")":
        return Mark("paren", Level.ITEM, number, found.end())
    if not closing and not page.text[found.end() : found.end() + 1].isupper():
        return None  # "1.5 процента" is a measure
    return Mark(f"dot{number.key.count('.') + 1}", Level.POINT, number, found.end())


def heading_mark(page: Page, line: Line, forms: tuple[HeadingForm, ...]) -> Mark | None:
    """The heading that the line is, or None. A sentence that only begins with "Статья 5" is no heading."""
    first = page.text[line.start]
    if not (first.isupper() or first.isdigit() or first == "§"):
        return None
    for form in forms:
        found = form.pattern.match(page.folded, line.start, line.end)
        if found and (mark := _of_heading(page, line, form, found)):
            return mark
    return None


def _of_heading(page: Page, line: Line, form: HeadingForm, found: re.Match[str]) -> Mark | None:
    groups = found.groupdict()
    text_start = found.start("h") if groups.get("h") is not None else found.end()
    rest = page.text[text_start : min(text_start + 1, line.end)]
    broken = "\n" in page.text[found.start() : text_start]
    if form.kind == "annex":
        if len(line) > ANNEX_LINE or page.text[line.end - 1] in ".;":
            return None
    elif rest and not groups.get("dot") and not broken and not (rest.isupper() or rest in '("«“„'):
        return None
    number = _number(page, found, form)
    if number is None and groups.get("n") is not None:
        return None
    return Mark(form.kind, form.level, number, text_start, form.language, groups.get("w") or form.word)


def _number(page: Page, found: re.Match[str], form: HeadingForm) -> Number | None:
    if found.groupdict().get("n") is None:
        return None
    start, end = found.span("n")
    raw = page.text[start:end]
    if raw[:1].isdigit():
        number = read_number(raw, start, page.raised_in(start, end))
        index = found.groupdict().get("index")
        if index:  # "361-берене¹"
            at = found.start("index")
            joined = raw + page.text[at : found.end("index")]
            return read_number(joined, 0, [Span(len(raw), len(joined))])
        return number
    split = _INDEX.fullmatch(raw)
    base, index = split.groups() if split else (raw, None)
    value, written = roman(base), base
    if value is None:
        value = form.numeral(found["n"][: len(base)])
        written = str(value)
    if value is None or not index:
        return Number(str(value), written) if value is not None else None
    digits = index.strip(" -‐‑–—").translate(DOWN)
    raised = digits == index or index[0] in SUPERSCRIPTS
    return Number(f"{value}-{digits}", inserted(written, digits, raised=raised).written)

