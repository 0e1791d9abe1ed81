"""A text in the three languages of the program."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that a draft, an opinion or the interface is written in (ISO 639-1)."""

    KY = "ky"
    RU = "ru"
    EN = "en"


@dataclass(frozen=True, slots=True)
class LocalText:
    """The same words in Kyrgyz, Russian and English; an empty string where a language is not given."""

    ky: str = ""
    ru: str = ""
    en: str = ""

    def in_(self, language: str) -> str:
        """The text in `language`, else in Russian, Kyrgyz or English, whichever is there first."""
        wanted = {"ky": self.ky, "ru": self.ru, "en": self.en}.get(language, "")
        return wanted or self.ru or self.ky or self.en

    def __str__(self) -> str:
        return self.in_("ru")
