"""What the words around a Kyrgyz form say about it: patronymics and homographs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from genexpert import datafile, folders
from genexpert.language.tokens import Reading, TokenKind, TokenType
from genexpert.language.types import with_readings

_CHILDREN = {"уул": "уулу", "кыз": "кызы"}
_PATRONYM = "NameType=Pat"


@dataclass(frozen=True, slots=True)
class Homograph:
    """Readings of `lemma` that are dropped where one of the conditions holds."""

    id: str
    lemma: str
    pos: str
    forms: frozenset[str]  # empty: all forms
    after: frozenset[str]  # the word before is one of these
    after_feats: frozenset[str]  # a reading of the word before has one of these
    before: frozenset[str]  # the word after is one of these
    name: bool  # it is capitalised and does not begin the sentence


@lru_cache(maxsize=1)
def homographs() -> dict[str, tuple[Homograph, ...]]:
    """The conditions by lemma, from `resources/language/ky-homographs.yaml`."""
    value = datafile.load(folders.resources() / "language" / "ky-homographs.yaml", "ky-homographs")
    found: dict[str, list[Homograph]] = {}
    for entry in value["homographs"]:
        words = {key: frozenset(entry.get(key, "").split()) for key in ("forms", "after", "after_feats", "before")}
        found.setdefault(entry["lemma"], []).append(
            Homograph(entry["id"], entry["lemma"], entry["pos"], name=entry.get("name", False), **words))
    return {lemma: tuple(conditions) for lemma, conditions in found.items()}


_needs: dict[int, bool] = {}


@dataclass(frozen=True, slots=True)
class _Place:
    """A token with its neighbours. `first`: where its paragraph begins."""

    text: str
    starts: Sequence[int]
    types: Sequence[TokenType]
    first: int
    at: int

    @property
    def plain(self) -> TokenType:
        return self.types[self.at]

    @property
    def before(self) -> TokenType | None:
        return self.types[self.at - 1] if self.at > self.first else None

    @property
    def after(self) -> TokenType | None:
        return self.types[self.at + 1] if self.at + 1 < len(self.types) else None

    @property
    def begins_sentence(self) -> bool:
        return self.before is None or self.before.kind is not TokenKind.WORD

    @property
    def is_capitalised(self) -> bool:
        return self.text[self.starts[self.at]].isupper()


def settle(text: str, starts: Sequence[int], types: list[TokenType], first: int) -> None:
    """Replaces, from token `first` on, the types of forms that their context tells apart."""
    for at in range(first, len(types)):
        plain = types[at]
        needs = _needs.get(plain.id)
        if needs is None:
            needs = _needs[plain.id] = _is_contextual(plain)
        if needs:
            types[at] = _in_place(_Place(text, starts, types, first, at))


def _is_contextual(plain: TokenType) -> bool:
    known = homographs()
    return any(r.lemma in _CHILDREN or r.lemma in known for r in plain.readings)


def _in_place(place: _Place) -> TokenType:
    plain = place.plain
    if _is_patronymic(place):
        return with_readings(plain, "patronymic", _patronymic(plain))
    dropped = [
        (condition.id, reading)
        for reading in plain.readings
        for condition in homographs().get(reading.lemma, ())
        if _holds(condition, reading, place)
    ]
    gone = {reading for _, reading in dropped}
    left = [reading for reading in plain.readings if reading not in gone]
    if not dropped or not left:
        return plain
    return with_readings(plain, " ".join(sorted({name for name, _ in dropped})), left)


def _holds(condition: Homograph, reading: Reading, place: _Place) -> bool:
    if reading.pos != condition.pos or (condition.forms and place.plain.lower not in condition.forms):
        return False
    before, after = place.before, place.after
    if before is not None and before.lower in condition.after:
        return True
    if before is not None and any(r.feats & condition.after_feats for r in before.readings):
        return True
    if condition.name and place.is_capitalised and not place.begins_sentence:
        return True
    return after is not None and after.lower in condition.before


def _is_patronymic(place: _Place) -> bool:
    """Асан уулу: after a capitalised name that is not in the genitive (Президенттин уулу is his son)."""
    before = place.before
    if before is None or before.kind is not TokenKind.WORD:
        return False
    if not any(r.lemma in _CHILDREN and "Person[psor]=3" in r.feats for r in place.plain.readings):
        return False
    name = _Place(place.text, place.starts, place.types, place.first, place.at - 1)
    at = place.starts[name.at]
    if not name.is_capitalised or place.text[at + len(before.lower) : place.starts[place.at]].strip():
        return False
    if before.lower.endswith(_GENITIVE) or any("Case=Gen" in r.feats for r in before.readings):
        return False
    is_heading = place.text[at : at + 2].isupper()
    return not (before.readings and (name.begins_sentence or is_heading))


_GENITIVE = tuple(consonant + vowel + "н" for consonant in "ндт" for vowel in "ыиуү")


def _patronymic(plain: TokenType) -> list[Reading]:
    return [
        Reading(_CHILDREN[r.lemma], "PROPN", r.feats | {_PATRONYM}) for r in plain.readings if r.lemma in _CHILDREN
    ]
