"""Sounds of Kyrgyz: how one shape of a suffix ("LAр") is spelt after a given stem ("дар", "төр", "лер").

Words are analysed in a notation that writes я, ю, ё as йа, йу, йо and ие as ийе, so that a suffix may begin with
the vowel: коюлган is кой-ул-ган.
"""

from functools import cache

VOWELS = frozenset("аоуыэеиөү")
VOICELESS = frozenset("птксшщчцхф")

_LOW = {"а": "а", "ы": "а", "у": "а", "о": "о", "э": "е", "е": "е", "и": "е", "ө": "ө", "ү": "ө"}
_HIGH = {"а": "ы", "ы": "ы", "о": "у", "у": "у", "э": "и", "е": "и", "и": "и", "ө": "ү", "ү": "ү"}
_LONG_LOW = dict.fromkeys("аыоу", "о") | dict.fromkeys("эеиөү", "ө")
_LONG_HIGH = dict.fromkeys("аыоу", "у") | dict.fromkeys("эеиөү", "ү")

# What a stem or suffix ends in. KEEP: к, п that stay so (before a consonant or at the end); OPEN: the same
# turned to г, б, so that a vowel must follow.
VOWEL, RY, LATERAL, VOICED, HARD, KEEP, OPEN = "V", "R", "L", "D", "T", "K", "G"

_NEEDS = {
    "c": frozenset((RY, LATERAL, VOICED, HARD, KEEP, OPEN)),
    "v": frozenset((VOWEL,)),
    "s": frozenset((VOWEL, RY, LATERAL)),
}

_FOLD = str.maketrans("өүң", "оун")
_EXPAND = str.maketrans({"ю": "йу", "я": "йа", "ё": "йо"})


def expand(word: str) -> str:
    """The word in the notation of the analysis."""
    return word.translate(_EXPAND).replace("ие", "ийе")


def contract(word: str) -> str:
    """A word of the notation as it is spelt, ё as е."""
    word = word.replace("ийе", "ие").replace("йу", "ю").replace("йа", "я")
    return word.replace("йо", "е")


def fold(word: str) -> str:
    """The word as typed without the Kyrgyz letters: о у н for ө ү ң."""
    return word.translate(_FOLD)


def last_vowel(word: str) -> str:
    """The vowel that suffixes agree with; а where the word has none (РФ, ТЭЦ)."""
    return next((letter for letter in reversed(word) if letter in VOWELS), "а")


def ending(word: str, *, alternates: bool = True) -> str:
    """The class of the word's last sound."""
    last = word.rstrip("ь")[-1:]
    if last in VOWELS:
        return VOWEL
    if last in ("р", "й"):
        return RY
    if last == "л":
        return LATERAL
    if last in ("к", "п") and alternates and word[-2:-1] in VOWELS:  # not after a consonant: калк, калкы
        return KEEP
    return HARD if last in VOICELESS else VOICED


def opened(word: str) -> str:
    """The word with its final к, п as г, б, which it has before a vowel."""
    return word[:-1] + {"к": "г", "п": "б"}[word[-1]]


@cache
def realise(shape: str, vowel: str, end: str) -> str | None:
    """The spelling of a suffix after a stem, or None where it cannot follow.

    In a shape A I O U are vowels that agree with the stem, L N D G B consonants that do; "(I)", "(A)" stand
    after consonants only; "c:" demands a consonant before the suffix, "v:" a vowel, "s:" a vowel, р, й or л.
    """
    need, _, rest = shape.rpartition(":")
    if need and end not in _NEEDS[need]:
        return None
    if rest.startswith("("):
        rest = rest[1] + rest[3:] if end != VOWEL else rest[3:]
    if end == OPEN and rest[:1] not in "AIOUаы":
        return None
    if end == KEEP and rest[:1] in "AIOUаы":
        return None
    spelt: list[str] = []
    for place, sign in enumerate(rest):
        if sign in "AIOU":
            sign = {"A": _LOW, "I": _HIGH, "O": _LONG_LOW, "U": _LONG_HIGH}[sign][vowel]
        elif place == 0 and sign in "LNDGB":
            sign = _consonant(sign, end)
        elif sign in "LNDGB":
            sign = _consonant(sign, ending(spelt[-1]))
        if sign in VOWELS:
            vowel = sign
        spelt.append(sign)
    return "".join(spelt)


def _consonant(sign: str, end: str) -> str:
    hard = end in (HARD, KEEP)
    if sign == "L":
        return "т" if hard else "л" if end in (VOWEL, RY) else "д"
    if sign == "N":
        return "т" if hard else "н" if end == VOWEL else "д"
    voiced, voiceless = {"D": ("д", "т"), "G": ("г", "к"), "B": ("б", "п")}[sign]
    return voiceless if hard else voiced


def action_noun(stem: str) -> str:
    """The dictionary form of a verb: түз- түзүү, башта- баштоо, чык- чыгуу, кой- коюу, тааны- таануу, де- деш."""
    last = stem[-1]
    if stem == "де":
        return "деш"
    if stem.endswith(("уу", "үү")):  # туу-, жуу-, куу-
        return contract(stem)
    if last in VOWELS:
        long = {"а": "оо", "о": "оо", "е": "өө", "э": "өө", "ө": "өө", "ы": "уу", "у": "уу", "и": "үү", "ү": "үү"}[last]
        return contract(stem[:-1] + long)
    body = opened(stem) if last in "кп" else stem
    return contract(body + _LONG_HIGH[last_vowel(stem)] * 2)
