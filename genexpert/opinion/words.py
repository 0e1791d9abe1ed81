"""The form's own words, in the languages of the documents."""

import re
from functools import lru_cache

from genexpert import datafile, folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText

_SLOT = re.compile(r"\{([a-z]+)\}")


@lru_cache(maxsize=1)
def _all_words() -> dict[str, LocalText]:
    path = folders.resources() / "interface" / "opinion.yaml"
    words = datafile.load(path, "opinion-words")["words"]
    return {key: datafile.local_text(value) for key, value in words.items()}


def word(key: str) -> LocalText:
    """The form's words under a key. Raises ResourceError where the file has none."""
    try:
        return _all_words()[key]
    except KeyError:
        path = folders.resources() / "interface" / "opinion.yaml"
        raise datafile.mistake(path, 1, LocalText(
            ky=f"«{key}» деген сөз жок", ru=f"нет слов «{key}»", en=f"there are no words '{key}'",
        )) from None


def has_word(key: str) -> bool:
    """Whether the file has words under the key."""
    return key in _all_words()


def keys_of(start: str) -> tuple[str, ...]:
    """The keys that begin with `start`, in the order of the file."""
    return tuple(key for key in _all_words() if key.startswith(start))


@lru_cache(maxsize=2048)
def pieces(key: str, language: str) -> tuple[tuple[str, str], ...]:
    """A sentence cut at its slots: ("", words) and (slot, "")."""
    cut = _SLOT.split(word(key).in_(language))
    return tuple(
        (part, "") if place % 2 else ("", part)
        for place, part in enumerate(cut) if part
    )


def sentence(key: str, language: str, **slots: str) -> str:
    """A sentence of the form as plain text. Raises ResourceError for a slot that is not given."""
    try:
        return "".join(slots[slot] if slot else text for slot, text in pieces(key, language))
    except KeyError as slot:
        raise unknown_slot(key, str(slot.args[0])) from None


def local_sentence(key: str, **slots: str) -> LocalText:
    """The sentence in the three languages."""
    return LocalText(**{language: sentence(key, language, **slots) for language in ("ky", "ru", "en")})


def unknown_slot(key: str, slot: str) -> ResourceError:
    path = folders.resources() / "interface" / "opinion.yaml"
    return datafile.mistake(path, 1, LocalText(
        ky=f"«{key}»: {{{slot}}} орду белгисиз", ru=f"«{key}»: неизвестное место {{{slot}}}",
        en=f"'{key}': unknown slot {{{slot}}}",
    ))
