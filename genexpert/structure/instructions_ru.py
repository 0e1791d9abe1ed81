"""Russian instructions: "часть 1 статьи 138 дополнить пунктом 7¹ следующего содержания"."""

import re
from collections.abc import Callable

from genexpert.domain.provision import Operation
from genexpert.structure.grammar_ru import ORDINAL, ordinal
from genexpert.structure.numbers import NUMBER, Number, spread
from genexpert.structure.orders import LONGEST_ANNOUNCEMENT, Announcement, Order, Reference, find_verbs

VERBS = (
    (Operation.ADD, re.compile(r"(?<![а-я])дополнит(?:ь|ся)|(?<![а-я])дополнив")),
    (Operation.RESTATE, re.compile(r"(?<![а-я])изложи(?:ть|в)(?![а-я])")),
    (Operation.REPLACE_WORDS, re.compile(r"(?<![а-я])замени(?:ть|в)(?![а-я])")),
    (Operation.DELETE, re.compile(r"(?<![а-я])исключи(?:ть|в)(?![а-я])")),
    (Operation.REPEAL, re.compile(r"(?<![а-я])(?:признать|считать)\s+утративш[а-я]+\s+силу")),
    (Operation.RENUMBER, re.compile(
        r"(?<![а-я])считать\s+(?:соответственно\s+)?(?=стать|част|пункт|подпункт|абзац|глав|раздел)"
        r"|(?<![а-я])изменить нумерацию")),
)
_NOUNS = {
    "стать": "article", "част": "part", "пункт": "item", "подпункт": "subitem", "абзац": "paragraph",
    "глав": "chapter", "раздел": "section", "подраздел": "subsection", "приложени": "annex", "параграф": "subchapter",
}
_ONE = rf"(?:{NUMBER}|{ORDINAL}|\"[а-я]\")"
_REFERENCE = re.compile(
    rf"(?<![а-я])(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})(?P<ending>[а-я]{{0,3}})\s+(?:№\s*)?"
    rf"(?P<n>{_ONE})(?P<others>(?:\s?(?:,|и)\s?{_ONE}(?![а-я])){{0,40}})"
)
_PLURALS = ("ы", "ах", "ях", "ам", "ям", "ами", "ями")  # "и" is also the genitive: части 2-1 статьи 5
_NUMBERS = re.compile(_ONE)
_UNNUMBERED = re.compile(
    r"(?<![а-я])(?:(?P<preamble>преамбул)|(?:наименовани|названи|заголов[а-я]{0,2}))[а-я]{1,3}"
    r"\s+(?(preamble)|(?=стать|глав|раздел|закон|кодекс|положени|приложени|постановлени))"
)
_BEFORE_NOUN = re.compile(rf"(?<![а-я])(?P<n>{ORDINAL})\s+(?P<noun>абзац|част)[а-я]*")
ANNOUNCING = "внести"  # without this word nothing is announced
_ANNOUNCED = re.compile(
    r"(?<![а-я])внести\s+(?:(?:следующ[а-я]*\s+)?(?:изменени[а-я]*|дополнени[а-я]*)(?:\s+и\s+дополнени[а-я]*)?\s+)?"
    r"во?\s+"
)
_CHANGES = re.compile(r"изменени|дополнени")
_NAMES_ACT = re.compile(
    r"конституционн|закон|кодекс|конституци|указ|постановлени|положени|устав|переч|регламент|правил|поряд"
    r"|инструкци|программ|план|стратеги|решени|приказ|распоряжени"
)
_PROVISIONS = re.compile(  # "статью 5 Закона" names the Закон
    r"^(?:(?:стать|част|пункт|подпункт|абзац|глав|раздел)[а-я]*\s+[^\s,]{1,12}(?:\s?(?:,|и)\s?\d[^\s,]{0,6})*\s+)+"
)
_AT_ONCE = re.compile(r",\s*(?:дополнив|изложив|заменив|исключив)")
_ACT_ENDS = re.compile(
    r"\s*(?:\((?:ведомост|газет|эркин|собрани|нормативн|бюллетен|опубликован|№)|следующ|изменени[а-я]*\s*,|$)"
    r"|\s*,\s*(?=дополнив|изложив|заменив|исключив)"
)


def announcements(words: str) -> list[Announcement]:
    """The acts that a stretch of folded, masked words announces to amend."""
    found = []
    reached = 0
    for hit in _ANNOUNCED.finditer(words):
        if hit.start() < reached:
            continue
        start = hit.end()
        stop = words.find(":", start, start + LONGEST_ANNOUNCEMENT)
        if stop < 0:
            stop = min(len(words), start + LONGEST_ANNOUNCEMENT)
        ends = _ACT_ENDS.search(words, start, stop)
        act_end = ends.start() if ends else stop
        if _NAMES_ACT.search(words, start, act_end) and _CHANGES.search(words, hit.start(), stop):
            at_once = _AT_ONCE.search(words, act_end, stop)  # "..., дополнив статью 3 частью 4": the order is here
            reached = at_once.start() + 1 if at_once else min(stop + 1, len(words))
            found.append(Announcement(hit.start(), reached, start, act_end))
    return found


def act_name(raw: str) -> str:
    """The name of the amended act as the draft has it, on one line."""
    return _PROVISIONS.sub("", " ".join(raw.split()).rstrip(" ,"))


def orders(words: str) -> list[Order]:
    """The orders of a line of folded, masked words. A later clause starts after the last comma before its verb."""
    verbs = find_verbs(VERBS, words)
    if not verbs:
        return []
    starts = [0]
    kept = verbs[:1]
    for verb in verbs[1:]:
        between = words[kept[-1][1] : verb[0]]
        cut = max(between.rfind(","), between.rfind(";"), between.rfind(" и "))
        if cut >= 0:
            starts.append(kept[-1][1] + cut + 1)
            kept.append(verb)
    ends = [*starts[1:], len(words)]
    return [
        Order(operation, start, verb, verb_end, end)
        for (verb, verb_end, operation), start, end in zip(kept, starts, ends, strict=True)
    ]


def references(
    words: str, number_at: Callable[[int, int], Number], start: int = 0, end: int | None = None
) -> list[Reference]:
    """The provisions that folded, masked words name in `start`..`end`. `number_at` reads a number at offsets."""
    found = []
    for hit in _REFERENCE.finditer(words, start, len(words) if end is None else end):
        noun = hit["noun"]
        if noun == "стать" and hit["ending"] not in ("я", "и", "ю", "е", "ей", "ям", "ями", "ях"):
            continue
        number = _number(words, *hit.span("n"), number_at)
        numbers = spread(number) if hit["ending"] in _PLURALS else (number,)
        others = (*numbers[1:], *_others(words, hit, number_at))
        found.append(Reference(_NOUNS[noun], numbers[0], hit.start(), others))
    for hit in _UNNUMBERED.finditer(words, start, len(words) if end is None else end):
        found.append(Reference("preamble" if hit["preamble"] else "heading", Number("", ""), hit.start()))
    for hit in _BEFORE_NOUN.finditer(words, start, len(words) if end is None else end):
        if not any(one.start <= hit.start("noun") + 1 <= one.start + 8 for one in found):
            found.append(Reference(_NOUNS[hit["noun"]], _number(words, *hit.span("n"), number_at), hit.start()))
    return sorted(found, key=lambda one: one.start)


def _others(words: str, hit: re.Match[str], number_at: Callable[[int, int], Number]) -> tuple[Number, ...]:
    return tuple(_number(words, *one.span(), number_at) for one in _NUMBERS.finditer(words, *hit.span("others")))


def _number(words: str, start: int, end: int, number_at: Callable[[int, int], Number]) -> Number:
    word = words[start:end]
    if word[0] == '"':
        return Number(word[1:-1], word[1:-1])
    value = ordinal(word)
    return Number(str(value), str(value)) if value is not None else number_at(start, end)
