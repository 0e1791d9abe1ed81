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


def settle(text: str, starts: Sequence[int], types: list[TokenType], first: int) -> None:
    """Replaces, from token `first` on, the types of forms that their context tells apart."""
    for place in range(first, len(types)):
        plain = types[place]
        needs = _needs.get(plain.id)
        if needs is None:
            needs = _needs[plain.id] = _is_contextual(plain)
        if needs:
            types[place] = _in_place(text, starts, types, first, place)


def _is_contextual(plain: TokenType) -> bool:
    known = homographs()
    return any(r.lemma in _CHILDREN or r.lemma in known for r in plain.readings)


def _in_place(text: str, starts: Sequence[int], types: list[TokenType], first: int, place: int) -> TokenType:
    plain = types[place]
    before = types[place - 1] if place > first else None
    if before is not None and _is_patronymic(text, starts, types, first, place):
        return with_readings(plain, "patronymic", _patronymic(plain))
    dropped = []
    for reading in plain.readings:
        for condition in homographs().get(reading.lemma, ()):
            if _holds(condition, reading, text, starts, types, first, place):
                dropped.append((condition.id, reading))
    if not dropped or len(dropped) == len(plain.readings):
        return plain
    gone = {reading for _, reading in dropped}
    return with_readings(plain, " ".join(sorted({name for name, _ in dropped})), (r for r in plain.readings if r not in gone))


def _holds(
    condition: Homograph, reading: Reading, text: str, starts: Sequence[int], types: list[TokenType], first: int, place: int
) -> bool:
    plain = types[place]
    if reading.pos != condition.pos or (condition.forms and plain.lower not in condition.forms):
        return False
    before = types[place - 1] if place > first else None
    after = types[place + 1] if place + 1 < len(types) else None
    if before is not None:
        if before.lower in condition.after:
            return True
        if condition.after_feats and any(r.feats & condition.after_feats for r in before.readings):
            return True
        if condition.name and before.kind is TokenKind.WORD and text[starts[place]].isupper():
            return True
    return after is not None and after.lower in condition.before


def _is_patronymic(text: str, starts: Sequence[int], types: list[TokenType], first: int, place: int) -> bool:
    """Асан уулу: after a capitalised name that is not in the genitive (Президенттин уулу is his son)."""
    plain, before = types[place], types[place - 1]
    if not any(r.lemma in _CHILDREN and "Person[psor]=3" in r.feats for r in plain.readings):
        return False
    at = starts[place - 1]
    if before.kind is not TokenKind.WORD or not text[at].isupper():
        return False
    if text[at + len(before.lower) : starts[place]].strip():
        return False
    if before.lower.endswith(_GENITIVE) or any("Case=Gen" in r.feats for r in before.readings):
        return False
    begins = place - 1 == first or types[place - 2].kind is not TokenKind.WORD
    return not (before.readings and (begins or text[at : at + 2].isupper()))


_GENITIVE = tuple(c + v + "н" for c in "ндт" for v in "ыиуү")


def _patronymic(plain: TokenType) -> list[Reading]:
    return [Reading(_CHILDREN[r.lemma], "PROPN", r.feats | {_PATRONYM}) for r in plain.readings if r.lemma in _CHILDREN]
