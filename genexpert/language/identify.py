"""The language of each paragraph: plain signs first, a model where they do not decide, the neighbours last."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from genexpert.domain.localized import Language
from genexpert.domain.span import Span

_SAMPLE = 400  # characters of a paragraph that are looked at
_SHORT = 40  # below it the model is not trusted (docs/language.md)
_KYRGYZ_LETTERS = re.compile("[өүңӨҮҢӊѳɵӉѲњЊ]")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[А-Яа-яЁёӨҮҢөүң]")
_WORD = re.compile(r"[^\W\d_]+")
_KYRGYZ_WORDS = frozenset(
    "жана менен үчүн боюнча болуп болгон эмес бул ушул катары тарабынан жөнүндө тууралуу же болсо керек тийиш деп "
    "анын алар ошондой эле бар жок гана кийин чейин карата каршы ичинде тартып туруп турган берене беренеси мыйзам "
    "мыйзамы кыргыз республикасынын республикасы тийгизген болот берилет эгерде башка ар бир жылдын".split())
_RUSSIAN_WORDS = frozenset(
    "и в во не на с со по для или при от до из к ко о об за что это как его ее их если также а у который которые "
    "настоящего закона статья статьи статье пункт пункта часть кыргызской республики республика является может "
    "должен быть в случае лица лиц порядке года другие иные иных свыше".split())
_KYRGYZ_ENDINGS = re.compile(r"(?:нын|нин|нун|дын|дин|дун|тын|тин|тун|лар|лер|дар|дер|тар|тер|га|ге|дан|ден|тан|тен|"
                             r"лык|лик|луу|сыз|ганда|ылат|илет|улат|ышы|иши|сын)\b")
_RUSSIAN_ENDINGS = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ость|ости|ение|ения|ению|ением|"
                              r"ации|ация|ется|ются|ться|овать|ами|ями|ах|ях|ов|ев)\b")


def find_languages(text: str, paragraphs: Sequence[Span]) -> list[Language]:
    """One language for each paragraph. What is too short to tell takes that of the paragraph before it, else of the
    next that could be told, else Russian."""
    found = [_language(text[span.start : min(span.end, span.start + _SAMPLE)]) for span in paragraphs]
    following: Language | None = next((language for language in found if language is not None), Language.RU)
    for place, language in enumerate(found):
        following = found[place] = language if language is not None else following
    return [language for language in found if language is not None]


def _language(sample: str) -> Language | None:
    score = _score(sample)
    if score >= 2:
        return Language.KY
    if score <= -2:
        return Language.RU
    latin = len(_LATIN.findall(sample))
    if latin > 12 and latin > 3 * len(_CYRILLIC.findall(sample)):
        return Language.EN
    return _by_model(sample) if len(sample.strip()) >= _SHORT else None


def _score(sample: str) -> int:
    """Signs of Kyrgyz less signs of Russian; a Kyrgyz name in a Russian sentence weighs little."""
    lower = sample.lower()
    words = _WORD.findall(lower)
    signs = sum(1 for word in words if word in _KYRGYZ_WORDS) - sum(1 for word in words if word in _RUSSIAN_WORDS)
    signs += min(len(_KYRGYZ_LETTERS.findall(sample)), 1 + len(words) // 3)
    if abs(signs) < 2 or len(words) < 8:
        signs += len(_KYRGYZ_ENDINGS.findall(lower)) - len(_RUSSIAN_ENDINGS.findall(lower))
    return signs


def _by_model(sample: str) -> Language | None:
    code = _model().classify(sample)[0]
    return Language(code) if code in ("ky", "ru", "en") else None


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(["ky", "ru", "en"])
    return model
