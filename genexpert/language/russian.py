"""All ways to read one Russian form, by pymorphy3's dictionary."""

from functools import cache, lru_cache
from typing import Any

from genexpert.language.tokens import Reading

PART = "Part=Yes"
_POS = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADJ", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB",
    "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "ADV", "PREP": "ADP",
    "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "INTJ", "LATN": "X", "NUMB": "NUM", "ROMN": "NUM", "PNCT": "PUNCT",
}
_FEATS = {
    "masc": "Gender=Masc", "femn": "Gender=Fem", "neut": "Gender=Neut", "sing": "Number=Sing", "plur": "Number=Plur",
    "nomn": "Case=Nom", "gent": "Case=Gen", "gen2": "Case=Gen", "gen1": "Case=Gen", "datv": "Case=Dat",
    "accs": "Case=Acc", "acc2": "Case=Acc", "ablt": "Case=Ins", "loct": "Case=Loc", "loc1": "Case=Loc",
    "loc2": "Case=Loc", "voct": "Case=Voc", "anim": "Animacy=Anim", "inan": "Animacy=Inan", "past": "Tense=Past",
    "pres": "Tense=Pres", "futr": "Tense=Fut", "actv": "Voice=Act", "pssv": "Voice=Pass", "impr": "Mood=Imp",
    "indc": "Mood=Ind", "perf": "Aspect=Perf", "impf": "Aspect=Imp", "1per": "Person=1", "2per": "Person=2",
    "3per": "Person=3", "INFN": "VerbForm=Inf", "PRTF": "VerbForm=Part", "PRTS": "VerbForm=Part",
    "GRND": "VerbForm=Conv", "VERB": "VerbForm=Fin", "COMP": "Degree=Cmp", "Name": "NameType=Giv",
    "Surn": "NameType=Sur", "Patr": "NameType=Pat", "Geox": "NameType=Geo", "Abbr": "Abbr=Yes",
    "ADJS": "Variant=Short", "Subx": "Substantive=Yes",
}
_PRONOUN = {"Apro": "DET", "Anum": "ADJ"}


@lru_cache(maxsize=1)
def _analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def read(form: str) -> tuple[Reading, ...]:
    """Readings of a form in lower case with ё as е: all parses, best first, and the parts of a hyphenated word."""
    readings = _parses(form)
    if "-" in form.strip("-"):
        readings = _compound(form, readings)
    return tuple(readings)


def _parses(form: str) -> list[Reading]:
    dictionary = _analyser().dictionary
    found = []
    for fixed, parses in dictionary.words.similar_items(form, _analyser().char_substitutes):
        for paradigm, index, *_ in parses:
            pos, feats = _tag(paradigm, index)
            lemma = dictionary.build_normal_form(paradigm, index, fixed).replace("ё", "е")
            found.append(Reading(lemma, pos, feats))
    if not found:
        found = [Reading(p.normal_form.replace("ё", "е"), *_features(p.tag)) for p in _analyser().parse(form)
                 if p.tag.POS is not None]
    return list(dict.fromkeys(found))


@cache
def _tag(paradigm: int, index: int) -> tuple[str, frozenset[str]]:
    return _features(_analyser().dictionary.build_tag_info(paradigm, index))


def _features(tag: Any) -> tuple[str, frozenset[str]]:
    marks = tag.grammemes
    pos = next((_PRONOUN[mark] for mark in marks if mark in _PRONOUN), _POS.get(str(tag.POS), "X"))
    return pos, frozenset(_FEATS[mark] for mark in marks if mark in _FEATS)


def _compound(form: str, wholes: list[Reading]) -> list[Reading]:
    """детей-сирот: the parts ребенок and сирота beside what the dictionary makes of the whole."""
    readings = list(wholes)
    for piece in form.split("-"):
        if len(piece) > 1:
            readings += [Reading(r.lemma, r.pos, r.feats | {PART}) for r in _parses(piece)]
    return list(dict.fromkeys(readings))
