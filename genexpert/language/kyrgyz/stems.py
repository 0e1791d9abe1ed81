"""The stems that Kyrgyz words are looked up by, from `resources/language/ky-stems.yaml`.

A stem that is not listed cannot be found: the list is the coverage. How to write it: docs/language.md.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from genexpert import datafile, folders
from genexpert.language.kyrgyz.sounds import (
    HARD,
    KEEP,
    OPEN,
    VOWELS,
    action_noun,
    contract,
    ending,
    expand,
    fold,
    last_vowel,
    opened,
)

_STATES = {"VERB": "verb", "NUM": "number", "ADV": "adverb"}
_CLOSED = {"CCONJ", "SCONJ", "PART", "INTJ"}
_LOAN_CLUSTERS = ("кт", "пт", "нкт", "зм")  # акт, акты-га, факты-сы: a vowel may stand before the suffix


@dataclass(frozen=True, slots=True)
class Stem:
    """One spelling that a stem has before suffixes. `whole`: the stem itself, in the notation of `expand`."""

    lemma: str
    pos: str
    state: str
    vowel: str
    end: str
    whole: str
    feats: tuple[str, ...] = ()
    exclusive: bool = False  # a form of this stem is no form of a shorter one


Stems = dict[str, tuple[Stem, ...]]


@lru_cache(maxsize=1)
def stems() -> Stems:
    """Stems by the spelling that words begin with. Raises ResourceError where the file has a mistake."""
    value = datafile.load(folders.resources() / "language" / "ky-stems.yaml", "ky-stems")
    found: dict[str, list[Stem]] = {}
    for group in value["groups"]:
        for word in group["words"].split():
            for spelling, stem in _spellings(word, group["pos"]):
                found.setdefault(spelling, []).append(stem)
    for entry in value["irregular"]:
        stem = _irregular(entry)
        found.setdefault(expand(entry["form"]), []).append(stem)
    exclusive = frozenset(value["exclusive"].split())
    return {
        spelling: tuple(dict.fromkeys(replace(s, exclusive=contract(s.whole) in exclusive) for s in listed))
        for spelling, listed in found.items()
    }


@lru_cache(maxsize=1)
def folded_stems() -> Stems:
    """The same by the spelling without Kyrgyz letters."""
    found: dict[str, list[Stem]] = {}
    for spelling, listed in stems().items():
        found.setdefault(fold(spelling), []).extend(listed)
    return {spelling: tuple(listed) for spelling, listed in found.items()}


def _irregular(entry: dict[str, Any]) -> Stem:
    form = expand(entry["form"])
    feats = tuple(entry.get("feats", "").split())
    return Stem(entry["lemma"], entry["pos"], entry.get("state", "listed"), last_vowel(form), ending(form), form, feats)


def _spellings(word: str, pos: str) -> list[tuple[str, Stem]]:
    """A listed word with its marks: `банк!` keeps its к, `орун/орд` has another spelling before a vowel."""
    word, *others = word.split("/")
    keeps, word = word.endswith("!"), word.rstrip("!")
    whole = expand(word)
    if pos == "VERB":
        return _verb(whole, [expand(other) for other in others])
    state = "listed" if pos in _CLOSED else _STATES.get(pos, "noun")
    lemma, vowel = word.replace("ё", "е"), last_vowel(whole)

    def stem(end: str) -> Stem:
        return Stem(lemma, pos, state, vowel, end, whole)

    end = ending(whole, alternates=not keeps)
    spellings = [(whole, stem(end))]
    if end == KEEP and state != "listed":
        spellings.append((opened(whole), stem(OPEN)))
    if whole.endswith("ь"):
        spellings.append((whole[:-1], stem(ending(whole))))
    if whole.endswith(_LOAN_CLUSTERS):
        linked = whole + {"а": "ы", "ы": "ы", "о": "у", "у": "у"}.get(vowel, "и")
        spellings.append((linked, Stem(lemma, pos, "linked", last_vowel(linked), ending(linked), whole)))
    if "ё" in word:  # отчёт is mostly written отчет, and goes on as отчеттун or отчеттин
        written = expand(word.replace("ё", "е"))
        spellings += [(written, Stem(lemma, pos, state, sound, ending(written), whole)) for sound in (vowel, "е")]
    spellings += [(expand(other), Stem(lemma, pos, state, last_vowel(expand(other)), OPEN, whole)) for other in others]
    return spellings


def _verb(whole: str, others: list[str]) -> list[tuple[str, Stem]]:
    lemma, vowel, end = action_noun(whole), last_vowel(whole), ending(whole)
    spellings = [(whole, Stem(lemma, "VERB", "verb", vowel, end, whole))]
    if end == KEEP:
        spellings.append((opened(whole), Stem(lemma, "VERB", "verb", vowel, OPEN, whole)))
    if whole.endswith(("уу", "үү")):  # жуу-: the action noun is the stem itself
        spellings.append((whole, Stem(lemma, "VERB", "action", vowel, end, whole, ("VerbForm=Vnoun",))))
    elif whole[-1] in VOWELS:  # башта- баштоо, тааны- таануу
        state = "dropped" if whole[-1] in "аоеөэ" else "dropped high"
        spellings.append((whole[:-1], Stem(lemma, "VERB", state, vowel, ending(whole[:-1], alternates=False), whole)))
    for other in others:  # тап- таап
        spellings.append((other, Stem(lemma, "VERB", "listed", vowel, HARD, whole, ("VerbForm=Conv",))))
    return spellings

