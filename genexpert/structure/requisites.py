"""The requisites of an act: its title, kind, number, date and issuer."""

import re

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.structure.dates import find_date
from genexpert.structure.heads import Head
from genexpert.structure.lines import Page
from genexpert.structure.units import Unit

TITLE_LENGTH = 300  # code points

_KINDS = (
    ("constitution", re.compile(r"конституция(?:сы)?(?![а-я])")),
    ("code", re.compile(r"кодекс(?:и)?(?![а-я])")),
    ("law", re.compile(r"закон(?:а)?(?![а-я])|мыйзам(?:ы|ынын долбоору)?(?![а-я])")),
    ("decree", re.compile(r"указ(?![а-я])|жарлы(?:к|гы)(?![а-я])")),
    ("resolution", re.compile(r"постановление(?![а-я])|токтому?(?![а-я])")),
    ("order", re.compile(r"приказ(?![а-я])|распоряжение|буйру(?:к|гу)(?![а-я])")),
    ("regulation", re.compile(r"положение(?![а-я])|жобо(?:су)?(?![а-я])")),
    ("rules", re.compile(r"правила(?![а-я])|эрежеле(?:р|ри)(?![а-я])")),
    ("programme", re.compile(r"программа(?:сы)?(?![а-я])")),
    ("strategy", re.compile(r"стратегия(?:сы)?(?![а-я])")),
    ("plan", re.compile(r"план(?:ы)?(?![а-я])")),
    ("procedure", re.compile(r"порядок(?![а-я])|тартиби?(?![а-я])")),
    ("instruction", re.compile(r"инструкция(?:сы)?(?![а-я])|нускама(?:сы)?(?![а-я])")),
    ("concept", re.compile(r"концепция(?:сы)?(?![а-я])")),
)
_ISSUERS = (
    (re.compile(r"жогорку кенеш"), "Жогорку Кенеш", "Жогорку Кеңеш"),
    (re.compile(r"кабинета? министров|министрлер кабинет"), "Кабинет Министров", "Министрлер Кабинети"),
    (re.compile(r"правительств|окмот[уто]"), "Правительство", "Өкмөт"),
    (re.compile(r"президент"), "Президент", "Президент"),
)
_BY_KIND = {"law": 0, "code": 0, "constitution": 0, "decree": 3}
_NUMBER = re.compile(r"(?:№|(?<![а-яa-z])n)\s*(?P<n>\d[\d/-]*(?:-?[а-я]{1,3}(?![а-я]))?)")


def find_kind(page: Page, head: Head) -> str | None:
    """The kind of the act: as the line says that names only the kind, else as the title says."""
    for wanted in ("kind", "title"):
        lines = [page.folded[u.start : u.end] for u, what in head.units if what == wanted]
        text = " ".join(lines)
        hits = [(pattern.search(text), -i, kind) for i, (kind, pattern) in enumerate(_KINDS)]
        found = [(hit.start(), i, kind) for hit, i, kind in hits if hit]
        if found and wanted == "kind":
            return found[0][2]
        if found:
            last_line = [kind for kind, pattern in _KINDS if lines and pattern.fullmatch(lines[-1])]
            return last_line[0] if last_line else min(found)[2]
    adopted = any("жогорку кенеш" in page.folded[u.start : u.end] for u, what in head.units if what == "requisite")
    return "law" if adopted else None


def find_number_and_date(page: Page, head: Head, tail: list[Unit]) -> tuple[str | None, str | None]:
    """Number and ISO date: of the head's own lines, else of an approval, else of the lines below the body.

    The day on which parliament adopted a law is not the date of the law.
    """
    def texts(*kinds: str) -> list[str]:
        return [page.folded[u.start : u.end] for u, what in head.units if what in kinds]
    own = [words for words in texts("requisite", "kind") if not re.search(r"принят|кабыл алын|тарабынан", words)]
    places = [own, texts("approval"), [page.folded[u.start : u.end] for u in tail]]
    number = date = None
    for lines in places:
        for words in lines:
            date = date or find_date(words)
            found = _NUMBER.search(words)
            number = number or (found["n"] if found else None)
        if date:
            break
    return number, date


def find_issuer(page: Page, head: Head, tail: list[Unit], kind: str | None, language: Language) -> str | None:
    """The body that passes the act, in the language of the act."""
    lines = [page.folded[u.start : u.end] for u, what in head.units if what not in ("title", "note")]
    lines += [page.folded[u.start : u.end] for u in tail]
    text = " ".join(lines)
    found = [i for i, (pattern, _, _) in enumerate(_ISSUERS) if pattern.search(text)]
    if not found:
        return None
    at = _BY_KIND.get(kind or "", found[0])
    if at not in found:  # the President signs a law and does not issue it
        return None
    return _ISSUERS[at][2] if language is Language.KY else _ISSUERS[at][1]


def find_title(page: Page, head: Head) -> tuple[str, Span]:
    """The title and its span, at most TITLE_LENGTH code points; the first line where there is no title."""
    group = _title_lines(head) or [unit for unit, what in head.units if what == "kind"][-1:]
    if group:
        span = _short(page.text, group[0].start, group[-1].end)
        return " ".join(span.of(page.text).split()), span
    first = next(iter(page.lines), None)
    if first is None:
        return "", Span(0, 0)
    span = _short(page.text, first.start, first.end)
    return " ".join(span.of(page.text).split()), span


def _title_lines(head: Head) -> list[Unit]:
    """The lines of the title: those after the last line that names the kind of act, else those before it."""
    groups: list[tuple[int, list[Unit]]] = []
    previous = -2
    for i, (unit, what) in enumerate(head.units):
        if what == "title" and i == previous + 1:
            groups[-1][1].append(unit)
        elif what == "title":
            groups.append((i, [unit]))
        previous = i if what == "title" else previous
    kind = max((i for i, (_, what) in enumerate(head.units) if what == "kind"), default=-1)
    after = [group for at, group in groups if at > kind]
    before = [group for at, group in groups if at < kind]
    return (after or before[-1:] or [[]])[0]


def _short(text: str, start: int, end: int) -> Span:
    if end - start > TITLE_LENGTH:
        cut = text.rfind(" ", start + 1, start + TITLE_LENGTH)
        end = cut if cut > start else start + TITLE_LENGTH
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
