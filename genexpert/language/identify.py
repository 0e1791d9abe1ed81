"""The language of each paragraph: plain signs first, a model where they do not decide, the neighbours last."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language.signs import signs

_SAMPLE = 400  # characters of a paragraph that are looked at
_SHORT = 40  # below it the model is not trusted (docs/language.md)
_KYRGYZ_LETTERS = re.compile("[өүңӨҮҢӊѳɵӉѲњЊ]")
_LATIN_WORD = re.compile(r"(?<![.@/])\b[A-Za-z]{2,}(?![.@/])\b")
_CYRILLIC = re.compile("[А-Яа-яЁёӨҮҢөүң]")
_WORD = re.compile(r"[^\W\d_]+")


def find_languages(text: str, paragraphs: Sequence[Span]) -> list[Language]:
    """One language for each paragraph. One that its signs do not tell takes that of its neighbours where they
    agree; else the model tells where it is long enough; else it is that of the paragraph before, or of the next
    that could be told, or Russian."""
    told = [_by_signs(text[span.start : min(span.end, span.start + _SAMPLE)]) for span in paragraphs]
    after = _nearest(reversed(told))[::-1]
    found: list[Language] = []
    for place, language in enumerate(told):
        before = found[-1] if found else None
        if language is None and before is not None and before == after[place]:
            language = before
        if language is None:
            language = _by_model(text[paragraphs[place].start : paragraphs[place].end][:_SAMPLE])
        found.append(language or before or after[place] or Language.RU)
    return found


def _nearest(told: Iterable[Language | None]) -> list[Language | None]:
    """For each paragraph the language that was last told, itself included."""
    last: Language | None = None
    return [last := language or last for language in told]


def _by_signs(sample: str) -> Language | None:
    score = _score(sample)
    if score >= 2:
        return Language.KY
    if score <= -2:
        return Language.RU
    latin = len(_LATIN_WORD.findall(sample))
    if latin >= 4 and latin > 3 * len(_CYRILLIC.findall(sample)):  # an address of the web is no English
        return Language.EN
    return None


def _score(sample: str) -> int:
    """Signs of Kyrgyz less signs of Russian; a Kyrgyz name in a Russian sentence weighs little."""
    lower = sample.lower()
    words = _WORD.findall(lower)
    kyrgyz, russian = signs("kyrgyz_words"), signs("russian_words")
    score = sum((word in kyrgyz) - (word in russian) for word in words)
    score += min(len(_KYRGYZ_LETTERS.findall(sample)), 1 + len(words) // 3)
    if abs(score) < 2 or len(words) < 8:
        score += len(_endings("kyrgyz_endings").findall(lower)) - len(_endings("russian_endings").findall(lower))
    return score


@lru_cache(maxsize=2)
def _endings(name: str) -> re.Pattern[str]:
    longest_first = sorted(signs(name), key=len, reverse=True)
    return re.compile(rf"\w(?:{'|'.join(longest_first)})\b")


def _by_model(sample: str) -> Language | None:
    if len(sample.strip()) < _SHORT:
        return None
    code = _model().classify(sample)[0]
    return Language(code) if code in ("ky", "ru", "en") else None


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(["ky", "ru", "en"])
    return model
