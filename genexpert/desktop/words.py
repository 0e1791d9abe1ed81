"""Words of the interface, and switching their language while the program runs."""

from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from genexpert import datafile, folders
from genexpert.domain.localized import LocalText

LANGUAGES = {"ky": "Кыргызча", "ru": "Русский", "en": "English"}


class Interface(QObject):
    """The language that the windows speak.

    Attributes:
        language_changed: the language was switched; every view says its words again.
    """

    language_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.language = "ru"

    def switch(self, language: str) -> None:
        """Speaks another language from now on."""
        if language in LANGUAGES and language != self.language:
            self.language = language
            self.language_changed.emit(language)


interface = Interface()


def t(key: str, **values: object) -> str:
    """The words with this key in the language of the interface; `values` fill their places."""
    words = _dictionary()[key].in_(interface.language)
    return words.format(**values) if values else words


def say(text: LocalText) -> str:
    """A text of the domain in the language of the interface."""
    return text.in_(interface.language)


@lru_cache(maxsize=1)
def _dictionary() -> dict[str, LocalText]:
    found: dict[str, LocalText] = {}
    for path in sorted((folders.resources() / "interface").glob("desktop.words.*.yaml")):
        found |= {key: datafile.local_text(value) for key, value in datafile.load(path, "interface").items()}
    return found
