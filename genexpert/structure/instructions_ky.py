"""Kyrgyz instructions: "43-берененин 4-бөлүгүндө "..." деген сөздөр ... алмаштырылсын". Patterns read folded text."""

import re
from collections.abc import Callable

from genexpert.domain.provision import Operation
from genexpert.structure.folding import fold
from genexpert.structure.grammar_ky import ORDINAL, ordinal
from genexpert.structure.numbers import NUMBER, Number, spread
from genexpert.structure.orders import LONGEST_ANNOUNCEMENT, Announcement, Order, Reference, find_verbs

VERBS = (
    (Operation.ADD, re.compile(r"(?:толукталсын|кошумчалансын|кошулсун|толукталып)")),
    (Operation.RESTATE, re.compile(r"(?:баяндалсын|редакцияда (?:берилсин|жазылсын))")),
    (Operation.REPLACE_WORDS, re.compile(r"алмаштырылсын")),
    (Operation.DELETE, re.compile(r"(?:алып|алынып|чыгарып|чыгарылып)\s+салынсын|чыгарылсын|алып ташталсын")),
    (Operation.REPEAL, re.compile(r"кучун\s+жогот(?:ту|кон)\s+деп\s+(?:таанылсын|табылсын|эсептелсин)")),
    (Operation.RENUMBER, re.compile(r"(?:болуп|деп)\s+(?:эсептелсин|саналсын|номерленсин)")),
)
_NOUNS = {
    "берене": "article", "статья": "article", "бөлүк": "part", "бөлүг": "part", "пунктча": "subitem",
    "пункт": "item", "абзац": "paragraph", "глава": "chapter", "бап": "chapter", "баб": "chapter",
    "бөлүм": "section", "тиркеме": "annex",
}
_KINDS = {fold(noun): kind for noun, kind in _NOUNS.items()}
_ONE = rf"(?:{NUMBER}|{ORDINAL}|\"[а-я]\")"
_REFERENCE = re.compile(
    rf"(?<![\d-])(?P<others>(?:{_ONE}\s?(?:,|жана)\s?){{0,40}})(?P<n>{_ONE})\s?-?\s?"
    rf"(?P<noun>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?P<ending>[а-я]*)"
)
_PLURAL = re.compile(r"[тлд][оае]р")
_UNNUMBERED = re.compile(r"(?:(?P<preamble>преамбула)|(?<=нын |нин |нун )аталышы)[а-я]{0,9}(?![а-я])")
_NUMBERS = re.compile(_ONE)
ANNOUNCING = "киргизилсин"  # without this word nothing is announced
_ANNOUNCED = re.compile(r"киргизилсин\s?[:.]?")
_CHANGES = re.compile(r"озгорт|толукто|кошумча")
_ACT = re.compile(
    r"(?:мыйзам|кодекс|конституция|токтом|жарлы|жобо|эреже|буйру|программа|стратегия|план|регламент|устав)"
    r"[а-я]*(?:н[аео]|н[иу]н|нын)(?![а-я])"
)
_CASE = re.compile(r"(?<=[иыуү])н(?:[аеө]|[иыуү]н)$")


def announcements(words: str) -> list[Announcement]:
    """The acts that a stretch of folded, masked words announces to amend."""
    found = []
    reached = 0
    for hit in _ANNOUNCED.finditer(words):
        begin = max(reached, hit.start() - LONGEST_ANNOUNCEMENT)
        begin = max(begin, words.rfind(":", begin, hit.start()) + 1)
        act = _ACT.search(words, begin, hit.start())
        reached = hit.end()
        if act and _CHANGES.search(words, act.end(), hit.start()):
            begin += len(words[begin:]) - len(words[begin:].lstrip())
            found.append(Announcement(begin, hit.end(), begin, act.end()))
    return found


def act_name(raw: str) -> str:
    """The name of the amended act without its case: Мыйзамына and Мыйзамынын give Мыйзамы."""
    return _CASE.sub("", " ".join(raw.split()))


def orders(words: str) -> list[Order]:
    """The orders of a line of folded, masked words; the verb ends its clause."""
    found = []
    start = 0
    for verb, verb_end, operation in find_verbs(VERBS, words):
        found.append(Order(operation, start, verb, verb_end, verb_end))
        start = verb_end
    if found:
        last = found[-1]
        found[-1] = Order(last.operation, last.start, last.verb, last.verb_end, len(words))
    return found


def references(
    words: str, number_at: Callable[[int, int], Number], start: int = 0, end: int | None = None
) -> list[Reference]:
    """The provisions that folded, masked words name in `start`..`end`. `number_at` reads a number at offsets."""
    found = []
    for hit in _REFERENCE.finditer(words, start, len(words) if end is None else end):
        numbers = [_number(words, *one.span(), number_at) for one in _NUMBERS.finditer(words, *hit.span("others"))]
        number = _number(words, *hit.span("n"), number_at)
        numbers.extend(spread(number) if _PLURAL.match(hit["ending"]) else (number,))
        found.append(Reference(_KINDS[hit["noun"]], numbers[0], hit.start(), tuple(numbers[1:]), hit["noun"]))
    for hit in _UNNUMBERED.finditer(words, start, len(words) if end is None else end):
        found.append(Reference("preamble" if hit["preamble"] else "heading", Number("", ""), hit.start()))
    return sorted(found, key=lambda one: one.start)


def _number(words: str, start: int, end: int, number_at: Callable[[int, int], Number]) -> Number:
    word = words[start:end]
    if word[0] == '"':
        return Number(word[1:-1], word[1:-1])
    value = ordinal(word)
    return Number(str(value), str(value)) if value is not None else number_at(start, end)
