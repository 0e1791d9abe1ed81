"""The language in which the commands speak: Kyrgyz where the system does, else Russian."""

import os
from functools import lru_cache

from genexpert.domain.localized import LocalText


@lru_cache(maxsize=1)
def spoken() -> str:
    """ "ky", "ru" or "en": GENEXPERT_LANGUAGE, else Kyrgyz where the locale is Kyrgyz, else Russian."""
    chosen = os.environ.get("GENEXPERT_LANGUAGE", "")
    if chosen in ("ky", "ru", "en"):
        return chosen
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "ky" if locale.startswith("ky") else "ru"


def t(ru: str, ky: str, en: str = "") -> str:
    """The text in the language of the commands."""
    return LocalText(ky=ky, ru=ru, en=en).in_(spoken())


def in_words(text: LocalText, language: str) -> str:
    """A text as it is written: in one language, or in both with the Kyrgyz first."""
    if language == "both":
        return " / ".join(part for part in (text.ky, text.ru) if part) or text.en
    return text.in_(language)
