"""Numbers of provisions: 64, 64-1, 64¹, 641 that is 64¹, 1.2, IV, "первая", "биринчи"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from genexpert.domain.span import Span

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DOWN = str.maketrans(SUPERSCRIPTS, "0123456789")
_UP = str.maketrans("0123456789", SUPERSCRIPTS)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_LETTERS = str.maketrans("ІХСМУ", "IXCMV")  # Cyrillic letters typed for Roman digits
LONGEST_RANGE = 30
_TIDY_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

# In folded text. A hyphen may stand between spaces; a dot may not: "5. 1." is the first part of article 5.
NUMBER = rf"\d{{1,6}}[{SUPERSCRIPTS}]*(?:\s?-\s?\d{{1,3}}(?!\d)){{0,3}}(?:\.\d{{1,3}}(?![\d])){{0,5}}"
INDEX = rf"(?:\s?-\s?\d{{1,2}}(?!\d)|\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}})?"  # of an inserted chapter: V-1, V¹
ROMAN = r"[ivlхсмdу]{1,8}(?![а-яa-z])"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as an address has it ("64-1") and as it is cited ("64¹")."""

    key: str
    written: str
    doubtful: bool = False

    @property
    def parts(self) -> tuple[int, ...]:
        """64-1 as (64, 1); empty for letters."""
        return _parts(self.key)


@lru_cache(maxsize=4096)
def _parts(key: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split(r"[-.]", key) if part.isdigit())


def roman(text: str) -> int | None:
    """The value of a Roman number, also where Cyrillic letters stand for Roman digits; None for others."""
    digits = text.strip().upper().translate(_ROMAN_LETTERS)
    if not digits or not _TIDY_ROMAN.fullmatch(digits):
        return None
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))


def inserted(base: str, index: str, *, raised: bool, doubtful: bool = False) -> Number:
    """The number of a provision inserted after `base`: 64-1, cited as 64¹ where the index was raised."""
    written = base + index.translate(_UP) if raised else f"{base}-{index}"
    return Number(f"{base}-{index}", written, doubtful)


def read_number(text: str, start: int, raised: list[Span]) -> Number:
    """The number that stands in `text`, the raw characters from offset `start` of the draft.

    `raised` are the superscripts that touch it: 2111 with its last digit raised is 211-1.
    """
    if not raised and text.isdecimal():
        return _plain(text)
    down = [
        char in SUPERSCRIPTS or (char.isdigit() and any(s.start <= start + i < s.end for s in raised))
        for i, char in enumerate(text)
    ]
    at = next((i for i, is_raised in enumerate(down) if is_raised), None)
    plain = re.sub(r"\s", "", text.translate(DOWN))
    plain = re.sub(r"[‐‑‒–—−]", "-", plain)
    if at is None or at == 0:
        return Number(plain, plain)
    base = re.sub(r"\D+$", "", re.sub(r"\s", "", text[:at]))
    index = "".join(char for char in text[at:].translate(DOWN) if char.isdigit())
    return inserted(base, index, raised=True) if base and index else Number(plain, plain)


@lru_cache(maxsize=1024)
def _plain(digits: str) -> Number:
    return Number(digits, digits)


def in_sequence(number: Number, last: Number | None, following: Number | None = None) -> Number:
    """`number` as its place among its siblings tells: after 64, a plain 641 is 64¹ that lost its raising.

    What the sequence had to decide is marked doubtful. `following` is the next number, where it is known.
    """
    if last is None or not number.key.isdigit() or len(number.key) < 2 or not last.parts:
        return number
    base, index = last.parts[0], last.parts[1] if len(last.parts) > 1 else 0
    value = int(number.key)
    if value == base + 1 or "." in last.key:
        return number
    prefix, expected = str(base), str(index + 1)
    if number.key == prefix + expected:
        return inserted(prefix, expected, raised=True, doubtful=True)
    after = str(base + 1)  # 5 and its 5-1 repealed and removed: 6, 71, 8
    if number.key[: len(after)] == after and following is not None and following.key.isdigit():
        rest = number.key[len(after) :]
        if rest and rest[0] != "0" and int(following.key) == base + 2:
            return inserted(after, rest, raised=True, doubtful=True)
    return number


def spread(number: Number) -> tuple[Number, ...]:
    """The numbers of a range in the plural ("4-6-бөлүктөр"); the number itself where it is no range."""
    first, _, last = number.key.partition("-")
    if not (first.isdecimal() and last.isdecimal() and int(first) < int(last) <= int(first) + LONGEST_RANGE):
        return (number,)
    return tuple(_plain(str(value)) for value in range(int(first), int(last) + 1))


def may_be_inserted(number: Number) -> bool:
    """Whether a plain number of two digits or more may be an inserted one that lost its raising (21 or 2¹)."""
    return number.key.isdigit() and len(number.key) > 1 and number.key[-1] != "0"


def both_readings(number: Number) -> str:
    """21 as "21 (2¹)"."""
    return f"{number.key} ({number.key[:-1]}{number.key[-1].translate(_UP)})"
