"""Damaged letters, repaired for matching only: the original text is what is shown and quoted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from genexpert.domain.localized import Language

_ANYWHERE = {"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2010": "-", "\u2011": "-"}
_KYRGYZ = dict(zip("њЊӊӉѳѲɵƟөӨјЈіІїЇ", "ңҢңҢөӨөӨөӨөӨүҮүҮ", strict=True))
_LATIN = dict(zip("aceopxyABCEHKMOPTXYi", "асеорхуАВСЕНКМОРТХУі", strict=True))
_COMPOSED = re.compile("[иИ](?=\u0306)|[еЕ](?=\u0308)")  # й and ё written as a letter and a sign above it
_COMPOSED_AS = dict(zip("иИеЕ", "йЙёЁ", strict=True))
_DELETED = re.compile("(?<=[йЙ])\u0306|(?<=[ёЁ])\u0308|[\u00ad\u200b\u200c\u200d\u2060\ufeff]"
                      r"|(?<=[^\W\d_])-[ \t]*\r?\n\s*(?=[^\W\d_])")
_SUSPECT = re.compile("[\u0306\u0308\u00a0\u202f\u2007\u2010\u2011\u00ad\u200b-\u200d\u2060\ufeffњЊӊӉѳѲɵƟјЈіІїЇ°]"
                      "|[а-яА-ЯёЁөӨүҮңҢ][a-zA-Z]|[a-zA-Z][а-яА-ЯёЁөӨүҮңҢ]|-[ \t]*\r?\n")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[а-яА-ЯёЁөӨүҮңҢ]")
_DEGREE = re.compile("(?<=[а-яА-ЯёЁүҮңҢ])°(?=[а-яА-ЯёЁүҮңҢ])")


@dataclass(frozen=True, slots=True)
class Repaired:
    """`offsets[i]` is the place in the original of `text[i]`; None: nothing was taken out."""

    text: str
    offsets: Sequence[int] | None = None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that `text[start:end]` came from."""
        if self.offsets is None:
            return start, end
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else len(self.offsets) and self.offsets[-1] + 1
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1


def is_suspect(text: str) -> bool:
    """Whether `repair` could change anything in the text."""
    return _SUSPECT.search(text) is not None


def suspects(text: str) -> list[int]:
    """Places at which `repair` could change something that matters to words, in order."""
    return [match.start() for match in _SUSPECT.finditer(text) if not match[0].isspace()]


def repair(text: str, language: Language, keeps_hyphen: Callable[[str], bool] | None = None) -> Repaired:
    """The text as it was meant: one character for each that stays, in order.

    Soft hyphens, zero-width signs and hyphens at line ends are taken out; where `keeps_hyphen` knows the word with
    its hyphen (үй-<line end>бүлө), only the line end is.
    """
    if not is_suspect(text):
        return Repaired(text)
    letters = _ANYWHERE | _KYRGYZ if language is Language.KY else _ANYWHERE
    mended = _WORD.sub(_without_latin, text)  # first: a Latin i stands for the damaged і
    mended = mended.translate({ord(sign): good for sign, good in letters.items()})
    if language is Language.KY:
        mended = _DEGREE.sub("ө", mended)
    mended = _COMPOSED.sub(lambda match: _COMPOSED_AS[match[0]], mended)
    return _without_deleted(mended, keeps_hyphen)


def _without_latin(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii() or not _CYRILLIC.search(word):
        return word
    return "".join(_LATIN.get(letter, letter) for letter in word)


def _without_deleted(text: str, keeps_hyphen: Callable[[str], bool] | None) -> Repaired:
    kept: list[int] = []
    last = 0
    for match in _DELETED.finditer(text):
        kept += range(last, match.start())
        if match[0].startswith("-") and keeps_hyphen is not None and keeps_hyphen(_around(text, match)):
            kept.append(match.start())
        last = match.end()
    if not last:
        return Repaired(text)
    kept += range(last, len(text))
    return Repaired("".join(text[at] for at in kept), kept)


def _around(text: str, match: re.Match[str]) -> str:
    """The hyphenated word that a line end stands in, in lower case."""
    before = re.search(r"[^\W\d_-]+\Z", text[max(0, match.start() - 40) : match.start()])
    after = _WORD.match(text, match.end())
    return f"{before[0] if before else ''}-{after[0] if after else ''}".lower()
