"""The head of an act above its body, and the signatures below it."""

import re
from dataclasses import dataclass, field

from genexpert.domain.draft import ParagraphKind
from genexpert.structure import grammar_ky, grammar_ru
from genexpert.structure.dates import DATE_KY, DATE_RU
from genexpert.structure.flags import is_repealed
from genexpert.structure.lines import Page
from genexpert.structure.units import Unit, roman_heading

LONG_AFTER_TITLE = 200  # code points: a longer line below a title is the preamble
LONGEST_TITLE_LINE = 400
HEAD = 60  # units: a longer stretch without numbers is the body of an unnumbered text
LETTERHEAD = 16  # units
TAIL = 14
TAIL_LINE = 130

_REQUISITE = re.compile(
    r"(?:.{0,40}\s)?проект$|.{0,160}долбоору?$"
    r"|(?:г\.|город)\s?бишкек|бишкек(?:\s(?:ш\.|шаары))?\s*(?:,|$)"
    rf"|(?:от\s+)?(?:{DATE_RU})|{DATE_KY}|(?:№|n\s)\s?\d"
    r"|принята?о?\s.{0,120}$|одобрен.{0,120}$|.{0,120}(?:кабыл алынган|тарабынан|менен бекитилген|бекитилген)$"
    r"|утвержден[аоы]?(?:\s.{0,120})?$"
)
_APPROVAL_ENDS = re.compile(r"бекитилген$|(?:токтомуна|жарлыгына|буйругуна|чечимине)\s(?:\d{1,2}\s?-\s?)?тиркеме$")
_APPROVAL_GOES_ON = re.compile(
    r"(?:постановлени|указом|приказом|решением|распоряжени|правительств|президент|кабинет|министерств|кыргызской респ)"
)
_INTRODUCTION = re.compile(r"(?:введение|преамбула|киришуу)$")
_ENACTS = re.compile(
    r"(?:постановля(?:ет|ю)|токтом кыла(?:т|м)|приказываю|буйрук кылам(?:ын)?|указываю|решил|чечим кыла(?:т|м))\s?:?$"
)
_KIND_LINE = re.compile(
    r"(?:конституционный )?(?:закон|указ|постановление|распоряжение|приказ|решение)"
    r"(?: (?:президента |правительства |кабинета министров |жогорку кенеша )?кыргызской республики)?$"
    r"|(?:кыргыз республикасынын )?(?:президентинин |окмотунун |министрлер кабинетинин )?"
    r"(?:конституциялык )?(?:мыйзамы?|жарлык|жарлыгы|токтому?|буйрук|буйругу|чечими?)(?:нын долбоору)?$"
    r"|(?:президента?|правительств[оа]|кабинета? министров|жогорку кенеша?)(?: кыргызской республики)$"
    r"|кыргыз республикасынын (?:окмоту|президенти|министрлер кабинети|жогорку кенеши)$"
)


@dataclass(slots=True)
class Head:
    """What was found above the body. `units` says of each unit there whether it is title, requisite or note."""

    units: list[tuple[Unit, str]] = field(default_factory=list)
    preamble: list[Unit] = field(default_factory=list)

    @property
    def length(self) -> int:
        return len(self.units) + len(self.preamble)


def read_head(page: Page, units: list[Unit]) -> Head:
    """The head of the act: everything before its first heading or number."""
    letterhead = _letterhead_end(page, units)
    end = next((i for i, unit in enumerate(units) if i >= letterhead and _opens_body(page, unit)), len(units))
    bodyless = end == len(units) or end > HEAD
    head = Head()
    approval = _approval_end(page, units[: min(end, 6)])
    preamble = False
    previous = ""
    named = _last_kind_line(page, units[:end])
    for i, unit in enumerate(units[:end]):
        words = page.folded[unit.start : unit.end]
        if unit.kind in ("note", "contents"):
            what = unit.kind
        elif is_repealed(words):
            what = "note"
        elif i < named and _is_sentence(words, page.text[unit.start : unit.end]):
            what = "note"  # a publisher's remark above "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ"
        elif unit.kind == "row":
            what = "kind" if _KIND_LINE.match(words) else "requisite"
        elif preamble or _is_sentence(words, page.text[unit.start : unit.end]) or (
            any(what == "title" for _, what in head.units) and _follows_title(words)
        ):
            if bodyless:
                break
            preamble, what = True, "preamble"
        else:
            what = _what(words, i < approval, previous)
        if preamble:
            head.preamble.append(unit)
        else:
            head.units.append((unit, what))
            previous = what
    return head


def _letterhead_end(page: Page, units: list[Unit]) -> int:
    """Number of first units up to the last cell of a table that only holds the letterhead; 0 without one."""
    end = 0
    for i, unit in enumerate(units[:LETTERHEAD]):
        words = page.folded[unit.start : unit.end]
        if unit.kind == "row" and len(words) <= TAIL_LINE:
            end = i + 1
        elif unit.kind == "row" or not (unit.kind == "note" or _KIND_LINE.match(words) or _REQUISITE.match(words)):
            break
    following = units[end] if end < len(units) else None
    return end if following and following.kind != "row" else 0


def _opens_body(page: Page, unit: Unit) -> bool:
    return unit.kind in ("heading", "list", "quoted", "row") or (unit.kind == "text" and roman_heading(page, unit))


def _approval_end(page: Page, units: list[Unit]) -> int:
    """Number of first units that say who approved the act (Kyrgyz has the word at their end)."""
    return next(
        (i for i, unit in enumerate(units) if _APPROVAL_ENDS.search(page.folded[unit.start : unit.end])), -1
    ) + 1


def _last_kind_line(page: Page, units: list[Unit]) -> int:
    return max((i for i, u in enumerate(units) if _KIND_LINE.match(page.folded[u.start : u.end])), default=-1)


def _what(words: str, approval: bool, previous: str) -> str:
    if approval:
        return "requisite"
    if words.startswith("утвержден"):
        return "approval"
    if previous == "approval" and _APPROVAL_GOES_ON.match(words):
        return "approval"
    if _KIND_LINE.match(words):
        return "kind"
    if _REQUISITE.match(words) and len(words) < LONGEST_TITLE_LINE:
        return "requisite"
    return "title"


def _follows_title(words: str) -> bool:
    """Whether words below a title are the beginning of the text: too long for a title, a sentence, "Введение"."""
    if len(words) > LONG_AFTER_TITLE or _INTRODUCTION.match(words):
        return True
    return words[-1] == "." and len(words) > 20 and not _REQUISITE.match(words)


def _is_sentence(words: str, raw: str) -> bool:
    if _ENACTS.match(words):
        return True
    if raw.isupper():
        return False
    if len(words) > LONGEST_TITLE_LINE:
        return True
    if len(words) > 60 and words[-1] in ".:;" and not _REQUISITE.match(words):
        return True
    starts = grammar_ru.SENTENCE_START.match(words) or grammar_ky.SENTENCE_START.match(words)
    return bool(starts) and words[-1] in ".:;,"


def find_tail(page: Page, units: list[Unit]) -> set[int]:
    """Indexes of the units with signatures, place and date below the body, before each annex and at the end."""
    tail: set[int] = set()
    ends = [i for i, unit in enumerate(units) if unit.mark and unit.mark.kind == "annex"] + [len(units)]
    for end in ends:
        first = None
        at = end - 1
        while at >= 0 and end - at <= TAIL and _may_be_tail(page, units[at]):
            words = page.folded[units[at].start : units[at].end]
            if grammar_ru.SIGNATURE.match(words) or grammar_ky.SIGNATURE.match(words):
                first = at
            at -= 1
        if first is not None:
            tail.update(range(first, end))
        at = end - 1
        while at >= 0 and all(page.lines[i].kind in (ParagraphKind.NOTE, ParagraphKind.HEADER)
                              for i in range(units[at].first, units[at].last + 1)):
            tail.add(at)
            at -= 1
    return tail


def _may_be_tail(page: Page, unit: Unit) -> bool:
    return unit.kind in ("text", "row", "note") and unit.end - unit.start <= TAIL_LINE
