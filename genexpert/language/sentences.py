"""Where sentences end inside a paragraph of a legal text, in Russian and in Kyrgyz."""

import re
from collections.abc import Iterator

_CANDIDATE = re.compile(
    r"(?P<mark>[.!?…]+)[»”\"')\]]*[ \t\u00a0\u202f]+(?=[«“\"'(\[—–]*\s?[A-ZА-ЯЁӨҮҢ\d])|(?P<line>\s*\n\s*)")
_BEFORE = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+$|\d+$")
_LABEL = re.compile(r"(?:\d{1,3}(?:[.-]\d{1,3})*|[IVXLC]+|[а-яa-zөүң])$", re.IGNORECASE)
_LINE_LABEL = re.compile(r"(?:[-–—•]|\(?(?:\d{1,3}(?:[.-]\d{1,3})*|[а-яa-zөүң])[.)]\s"
                         r"|(?:Статья|Глава|Раздел|Параграф|Часть)\s+\d|\d+-(?:берене|глава|бөлүм|статья|пункт|бөлүк))")
# Words that a full stop after them shortens; a sentence may still end there, but rarely does in an act.
_SHORTENED = frozenset(
    "ст гл п пп ч чч абз разд подп пункт прим см ср т тт д др пр проч г гг в вв н э р о ул пер обл р-н с пгт кв дом "
    "стр рис табл им проф акад доц тыс млн млрд руб сом коп кг км м см мм га мин час сек экз изд ред вып т.е т.д т.п "
    "т.к т.н т.ч и.о в.и.о н.э к.м ж жж ж.б б.а б.з м б ш к с.а ред беренен янв февр апр авг сент окт нояб дек "
    "мыс ред тт кб чыг бер пунк art no sec para mr mrs dr e.g i.e etc vs cf vol".split())
_INITIAL = re.compile(r"(?:^|[\s(«])[A-ZА-ЯЁӨҮҢ]$")


def sentence_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Places in `text[start:end]` at which a sentence after the first begins."""
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() >= end:
            return
        if match["line"] is not None:
            if _breaks_line(text, start, match):
                yield match.end()
        elif _ends_sentence(text, start, match):
            yield match.end()


def _breaks_line(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - 3) : match.start()].rstrip("»”\"')")
    return before[-1:] in (".", "!", "?", "…", ";", ":") or _LINE_LABEL.match(text, match.end()) is not None


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    if match["mark"] != ".":
        return True
    before = text[max(start, match.start() - 40) : match.start()]
    if _LABEL.match(before.strip()) and match.start() - start <= 8:
        return False  # the label of a list item: "1. ", "а. "
    word = _BEFORE.search(before)
    if word is None:
        return True
    if _INITIAL.search(before[: word.end()]) or word[0].lower() in _SHORTENED:
        return False
    return not re.search(r"(?:Статья|Глава|Раздел|Параграф|§)\s*\d+$", before)
