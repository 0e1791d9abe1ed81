"""Where sentences end inside a paragraph of a legal text, in Russian and in Kyrgyz."""

import re
from collections.abc import Iterator

from genexpert.language.signs import signs

_CANDIDATE = re.compile(
    r"(?P<mark>[.!?…]+)[»”\"')\]]*[ \t\u00a0\u202f]+(?=[«“\"'(\[—–]*\s?[A-ZА-ЯЁӨҮҢ\d])|(?P<line>\s*\n\s*)")
_BEFORE = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+$|\d+$")
_LABEL = re.compile(r"(?:^|[.!?;:»]\s+)(?:\d{1,3}(?:[.-]\d{1,3})*|[IVXLC]+|[а-яa-zөүң])$", re.IGNORECASE)
_LINE_LABEL = re.compile(r"(?:[-–—•]|\(?(?:\d{1,3}(?:[.-]\d{1,3})*|[а-яa-zөүң])[.)]\s"
                         r"|(?:Статья|Глава|Раздел|Параграф|Часть)\s+\d|\d+-(?:берене|глава|бөлүм|статья|пункт|бөлүк))")
_HEADING = re.compile(r"(?:Статья|Глава|Раздел|Параграф|§)\s*\d+(?:[.-]\d+)*$"
                      r"|(?:^|[\s>*])\d+(?:[.-]\d+)*\s?-\s?(?:берене|статья|глава|бөлүм|параграф|максат)$")
_INITIAL = re.compile(r"(?:^|[\s(«.])[A-ZА-ЯЁӨҮҢ]$")


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
    if _LABEL.search(before.lstrip()):
        return False  # the label of a list item: "1. ", "а. "
    word = _BEFORE.search(before)
    if word is None:
        return True
    if _INITIAL.search(before[: word.end()]):
        return False
    if word[0].lower() in signs("abbreviations"):
        return _closes(word[0].lower(), before[: word.start()], text[match.end()])
    return not _HEADING.search(before)


def _closes(shortened: str, before: str, following: str) -> bool:
    """Whether an abbreviation ends the sentence too: "и т.д. Порядок", "2018 г. Настоящий", not "г. Бишкек"."""
    if not following.isupper():
        return False
    year = shortened in signs("year_abbreviations") and before.rstrip(" -\u00a0")[-1:].isdigit()
    return year or shortened in signs("closing_abbreviations")
