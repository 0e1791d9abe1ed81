"""The machine of Kyrgyz suffixes: what may follow what, and what it means.

A step is (shape, next state, features, part of speech of the new word or ""). A step that makes a new word is a
derivation: what it was made from is marked `derived`. Shapes are explained in `sounds.realise`.
"""

from dataclasses import dataclass
from typing import Final

from genexpert.language.kyrgyz.sounds import VOWELS, ending, fold, realise

Step = tuple[str, str, tuple[str, ...], str]


def _step(shape: str, state: str, feats: str = "", makes: str = "") -> Step:
    return shape, state, tuple(feats.split()), makes


_PLURAL = [_step("LAр", "plural", "Number=Plur")]
_OWNERS = [
    _step("v:сI", "owned3", "Person[psor]=3"), _step("c:I", "owned3", "Person[psor]=3"),
    _step("(I)м", "owned", "Person[psor]=1"), _step("(I)ң", "owned", "Person[psor]=2"),
    _step("(I)бIз", "owned", "Person[psor]=1"), _step("(I)ңAр", "owned", "Person[psor]=2"),
    _step("(I)ңIз", "owned", "Person[psor]=2"), _step("(I)ңIздAр", "owned", "Person[psor]=2"),
]
_CASES = [
    _step("NIн", "case", "Case=Gen"), _step("NI", "case", "Case=Acc"), _step("GA", "case", "Case=Dat"),
    _step("DA", "locative", "Case=Loc"), _step("DAн", "case", "Case=Abl"), _step("NIкI", "attribute", "Case=Gen"),
]
_CASES_3 = [  # after the possessive of the third person; -ны beside -н is the older spelling
    _step("нIн", "case", "Case=Gen"), _step("н", "case", "Case=Acc"), _step("нI", "case", "Case=Acc"),
    _step("нA", "case", "Case=Dat"), _step("ндA", "locative", "Case=Loc"), _step("нAн", "case", "Case=Abl"),
    _step("нIкI", "attribute", "Case=Gen"), _step("нчA", "case", "Case=Equ"),
]
_QUESTION = [_step("BI", "end", "PronType=Int")]
_PERSONS = [
    _step("мIн", "said", "Person=1"), _step("сIң", "said", "Person=2"), _step("сIңAр", "said", "Person=2"),
    _step("BIз", "said", "Person=1"), _step("DIр", "said", "Person=3"),
]
_DERIVED = [
    _step("LIк", "noun", makes="NOUN"), _step("LIг", "noun", makes="NOUN"),
    _step("DIк", "noun", makes="NOUN"), _step("DIг", "noun", makes="NOUN"),  # гендердик beside гендерлик
    _step("LUU", "noun", makes="ADJ"), _step("сIз", "noun", makes="ADJ"), _step("чI", "noun", makes="NOUN"),
    _step("чIл", "noun", makes="ADJ"), _step("DAй", "noun", makes="ADV"), _step("чA", "adverb", makes="ADV"),
    _step("LAш", "derived verb", makes="VERB"), _step("LA", "verb of la", makes="VERB"),
    _step("LAн", "derived verb", makes="VERB"), _step("LOO", "action", "VerbForm=Vnoun", "VERB"),
]
_MORE = [_step("(I)рAAк", "end", "Degree=Cmp")]  # жаман-ыраак
_LIKE = [_step("DAй", "noun", makes="ADV"), _step("чA", "adverb", makes="ADV"),
         _step("сIз", "case", "Case=Abe")]
_NAMED = [  # what stands after a participle: no new word, чыгарылгандыгы is still a form of чыгаруу
    _step("LIк", "plural", "VerbForm=Part"), _step("LIг", "plural", "VerbForm=Part"),
    _step("DIк", "plural"), _step("DIг", "plural"), _step("DAй", "end"), _step("чA", "end"),
]
_VOICES = [
    _step("v:л", "verb", "Voice=Pass"), _step("c:Iл", "verb", "Voice=Pass"), _step("(I)н", "verb", "Voice=Pass"),
    _step("(I)ш", "verb", "Voice=Rcp"), _step("s:т", "verb", "Voice=Cau"), _step("c:DIр", "verb", "Voice=Cau"),
    _step("c:GIз", "verb", "Voice=Cau"),
]
_ENDINGS = [
    _step("DI", "past", "Mood=Ind Tense=Past VerbForm=Fin"), _step("GAн", "participle", "Tense=Past VerbForm=Part"),
    _step("сA", "past", "Mood=Cnd VerbForm=Fin"), _step("сIн", "said", "Mood=Imp Person=3 VerbForm=Fin"),
    _step("сIндAр", "said", "Mood=Imp Number=Plur Person=3 VerbForm=Fin"),
    _step("c:A", "present", "VerbForm=Conv"), _step("v:й", "present", "VerbForm=Conv"),
    _step("(I)п", "converb", "VerbForm=Conv"), _step("(A)р", "participle", "Tense=Fut VerbForm=Part"),
    _step("(I)ш", "action", "VerbForm=Vnoun"), _step("c:UU", "action", "VerbForm=Vnoun"),
    _step("мAк", "participle", "VerbForm=Inf"), _step("мAйIн", "end", "Polarity=Neg VerbForm=Conv"),
    _step("мAйIнчA", "end", "Polarity=Neg VerbForm=Conv"), _step("GIчA", "end", "VerbForm=Conv"),
    _step("чU", "end", "Mood=Ind Tense=Past VerbForm=Fin"),
    _step("GIдAй", "end", "VerbForm=Part"), _step("GAй", "said", "Mood=Opt VerbForm=Fin"),
    _step("(I)ңIз", "end", "Mood=Imp Person=2 VerbForm=Fin"),
    _step("(I)ңIздAр", "end", "Mood=Imp Person=2 VerbForm=Fin"),
    _step("(I)ңAр", "end", "Mood=Imp Person=2 VerbForm=Fin"), _step("GIлA", "end", "Mood=Imp Person=2 VerbForm=Fin"),
    _step("GIн", "end", "Mood=Imp Person=2 VerbForm=Fin"), _step("c:AлI", "end", "Mood=Opt Person=1 VerbForm=Fin"),
    _step("v:йлI", "end", "Mood=Opt Person=1 VerbForm=Fin"), _step("c:AйIн", "end", "Mood=Opt Person=1 VerbForm=Fin"),
    _step("v:йIн", "end", "Mood=Opt Person=1 VerbForm=Fin"), _step("GI", "wish", "VerbForm=Vnoun"),
]
_NEGATED = [
    _step("c:AлBA", "negated", "Polarity=Neg"), _step("c:AлBAс", "participle", "Polarity=Neg VerbForm=Part"),
    _step("BA", "negated", "Polarity=Neg"), _step("BAс", "participle", "Polarity=Neg Tense=Fut VerbForm=Part"),
    _step("BOO", "action", "Polarity=Neg VerbForm=Vnoun"),
]

# state -> (may a word end here, steps)
_STATES: Final[dict[str, tuple[bool, list[Step]]]] = {
    "noun": (True, _PLURAL + _OWNERS + _CASES + _QUESTION + _PERSONS + _MORE + _DERIVED),
    "number": (True, [*_PLURAL, *_OWNERS, *_CASES, *_QUESTION, *_DERIVED,
                      _step("(I)нчI", "plural", "NumType=Ord")]),
    "linked": (False, _PLURAL + _CASES + [_step("v:сI", "owned3", "Person[psor]=3")]),
    "plural": (True, _OWNERS + _CASES + _QUESTION + _PERSONS + _LIKE),
    "owned": (True, _CASES + _QUESTION + [_step("A", "case", "Case=Dat")]),
    "owned3": (True, [*_CASES_3, *_QUESTION, *_PERSONS, _step("дAй", "end", "Case=Equ"),
                      _step("сIз", "case", "Case=Abe")]),
    "case": (True, _QUESTION),
    "locative": (True, [*_QUESTION, *_PERSONS, _step("гI", "attribute")]),
    "attribute": (True, _PLURAL + _OWNERS + _CASES + _CASES_3 + _QUESTION + [_step("дAй", "end")]),
    "adverb": (True, [*_QUESTION, _step("LIк", "plural")]),
    "listed": (True, _QUESTION),  # a word that takes no suffix
    "end": (True, []),
    "said": (True, _QUESTION),
    "verb": (False, _VOICES + _ENDINGS + _NEGATED),
    "derived verb": (False, _VOICES + _ENDINGS + _NEGATED),
    # -лаш, -лан are derivations of their own, not voices of -ла
    "verb of la": (False, [s for s in _VOICES if s[2] in (("Voice=Cau",),) or s[0] == "v:л"] + _ENDINGS + _NEGATED),
    "negated": (True, _ENDINGS),  # a bare one is a command: унутпа
    "dropped": (False, [_step("OO", "action", "VerbForm=Vnoun")]),  # башт-оо
    "dropped high": (False, [_step("UU", "action", "VerbForm=Vnoun")]),  # таан-уу
    "past": (True, [_step("м", "said", "Person=1"), _step("ң", "said", "Person=2"), _step("к", "said", "Person=1"),
                    _step("ңIз", "said", "Person=2"), _step("ңAр", "said", "Person=2"),
                    _step("ңIздAр", "said", "Person=2"), *_QUESTION]),
    "present": (True, [*_QUESTION, _step("м", "said", "Mood=Ind Person=1 Tense=Pres VerbForm=Fin"),
                       _step("т", "said", "Mood=Ind Person=3 Tense=Pres VerbForm=Fin"),
                       *(_step(s, n, f"Mood=Ind Tense=Pres VerbForm=Fin {' '.join(f)}") for s, n, f, _ in _PERSONS[:4]),
                       _step("сIз", "said", "Mood=Ind Person=2 Tense=Pres VerbForm=Fin")]),
    "converb": (True, [_step("тIр", "said", "Mood=Ind Tense=Past VerbForm=Fin"), _step("сIң", "said", "Person=2")]),
    "participle": (True, _PLURAL + _OWNERS + _CASES + _QUESTION + _PERSONS + _NAMED),
    "action": (True, [*_PLURAL, *_OWNERS, *_CASES, *_QUESTION, _step("сIз", "plural", "Case=Abe"),
                      _step("чU", "participle", "VerbForm=Part")]),
    "wish": (False, _OWNERS),
}


@dataclass(frozen=True, slots=True)
class Chain:
    """One way to read a string of suffixes. `cut`: where the last derivation ends in it; `makes`: the part of
    speech of the word that ends there."""

    feats: tuple[str, ...] = ()
    cut: int = 0
    makes: str = ""


_known: dict[tuple[str, str, str, str, bool], tuple[Chain, ...]] = {}


def chains(state: str, vowel: str, end: str, rest: str, *, folded: bool = False) -> tuple[Chain, ...]:
    """All ways to read `rest` as suffixes after a stem with this last vowel and ending.

    Kept for the life of the process: stems share their suffixes, so most words cost one look-up.
    """
    key = state, vowel, end, rest, folded
    found = _known.get(key)
    if found is None:
        found = _known[key] = tuple(dict.fromkeys(_read(state, vowel, end, rest, folded)))
    return found


def _read(state: str, vowel: str, end: str, rest: str, folded: bool) -> list[Chain]:
    may_end, steps = _STATES[state]
    if not rest:
        return [Chain()] if may_end else []
    found = []
    for shape, following, feats, makes in steps:
        spelt = realise(shape, vowel, end)
        if spelt is None or not rest.startswith(fold(spelt) if folded else spelt):
            continue
        remaining = rest[len(spelt):]
        after = "G" if shape.endswith("г") else ending(spelt)
        deeper = chains(following, _vowel_after(spelt, vowel), after, remaining, folded=folded)
        found += [_joined(chain, feats, makes, len(spelt)) for chain in deeper]
    return found


def _joined(chain: Chain, feats: tuple[str, ...], makes: str, length: int) -> Chain:
    if chain.cut:
        return Chain(chain.feats, chain.cut + length, chain.makes)
    if makes:
        return Chain(feats + chain.feats, length, makes)
    return Chain(feats + chain.feats)


def _vowel_after(spelt: str, vowel: str) -> str:
    return next((letter for letter in reversed(spelt) if letter in VOWELS), vowel)

