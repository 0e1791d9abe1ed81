"""The language of an act and of its articles, as far as citations need it."""

import re

from genexpert.domain.localized import Language
from genexpert.structure.lines import Page

SAMPLE = 60_000  # code points
_KY_WORDS = re.compile(r"\b(?:жана|менен|учун|боюнча|кыргыз республикасынын|ушул|болуп|тарабынан|жонундо|же|карата)\b")
_RU_WORDS = re.compile(r"\b(?:и|в|на|по|или|для|кыргызской республики|настоящ[а-я]+|статьи|в соответствии|при|с)\b")


def main_language(page: Page) -> Language:
    """The language of most of the draft; Russian where nothing tells."""
    sample = page.folded[:SAMPLE]
    return Language.KY if _prefers_kyrgyz(sample) else Language.RU


def _prefers_kyrgyz(words: str) -> bool:
    return len(_KY_WORDS.findall(words)) > len(_RU_WORDS.findall(words))
