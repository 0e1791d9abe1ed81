"""All ways to read one Kyrgyz form."""

from genexpert.language.kyrgyz.sounds import action_noun, contract, expand, fold
from genexpert.language.kyrgyz.stems import Stem, folded_stems, stems
from genexpert.language.kyrgyz.suffixes import Chain, chains
from genexpert.language.tokens import Reading

PART = "Part=Yes"
_PERSONAL = {"Person[psor]=1", "Person[psor]=2", "Person=1", "Person=2"}
_NOMINAL = {"NOUN", "PROPN", "ADJ", "PRON", "NUM", "DET"}


def read(form: str) -> tuple[Reading, ...]:
    """Readings of a form in lower case: by the listed stems, by the parts of a hyphenated word, and where neither
    knows it, with о у н read as ө ү ң (`folded`). Empty where the stem is not listed."""
    readings = _read(form)
    if not readings and len(form) > 2:
        readings = _plain(form, folded=True)
    return tuple(readings)


def _read(form: str) -> list[Reading]:
    readings = _plain(form)
    if not readings and "-" in form:
        readings = _compound(form)
    return readings


def _compound(form: str) -> list[Reading]:
    """аял-депутаттардын: the readings of its parts, and the compound itself; ата-энелер-балдар has two parts."""
    pieces = form.split("-")
    readings: list[Reading] = []
    first, last = 0, []
    while first < len(pieces):
        for after in range(len(pieces), first, -1):
            part = "-".join(pieces[first:after])
            last = _plain(part) or (_plain(part, folded=True) if len(part) > 2 else [])
            if last or after == first + 1:
                break
        readings += [Reading(r.lemma, r.pos, r.feats | {PART}, r.derived, r.folded) for r in last]
        first = after
    head = form[: len(form) - len(part)]
    wholes = [Reading(head + r.lemma, r.pos, r.feats, folded=r.folded) for r in last if not r.derived]
    return _distinct(wholes + readings)


def _plain(form: str, *, folded: bool = False) -> list[Reading]:
    typed = expand(form)
    word = fold(typed) if folded else typed
    known = folded_stems() if folded else stems()
    found: list[tuple[int, Chain, Stem]] = []
    for length in range(1, len(word) + 1):
        for stem in known.get(word[:length], ()):
            if folded and not _is_only_tailless(typed, stem):
                continue
            for chain in chains(stem.state, stem.vowel, stem.end, word[length:], folded=folded):
                found.append((length, chain, stem))
    if not found:
        return [
            _imperative(stem, folded)
            for stem in known.get(word, ())
            if stem.state == "verb" and (not folded or _is_only_tailless(typed, stem))
        ]
    return _distinct([
        reading
        for length, chain, stem in _without_far_fetched(word, found)
        for reading in _readings(stem, chain, form, word[length:], folded)
    ])


def _is_only_tailless(typed: str, stem: Stem) -> bool:
    """Whether the form differs from the stem only by о у н for ө ү ң, and not the other way round."""
    return all(wanted == sign for sign, wanted in zip(typed, stem.whole, strict=False) if sign in "өүң")


def _readings(stem: Stem, chain: Chain, form: str, rest: str, folded: bool) -> list[Reading]:
    feats = set(stem.feats) | set(chain.feats)
    if not chain.cut:
        return [Reading(stem.lemma, stem.pos, _with_case(stem.pos, feats), folded=folded)]
    after = len(rest) - chain.cut
    new = _new_word(_beginning(form, after) if not folded else contract(stem.whole + rest[: chain.cut]), chain.makes)
    return [
        Reading(new, chain.makes, _with_case(chain.makes, feats), folded=folded),
        Reading(stem.lemma, stem.pos, frozenset(chain.feats), derived=True, folded=folded),
    ]


def _beginning(form: str, after: int) -> str:
    """The form without its last `after` signs, as it is spelt (район-дук keeps its йо)."""
    wanted = len(expand(form)) - after
    end = next((end for end in range(len(form) + 1) if len(expand(form[:end])) >= wanted), len(form))
    kept = form[:end]
    return kept if len(expand(kept)) == wanted else contract(expand(form)[:wanted])


def _new_word(word: str, makes: str) -> str:
    """The word that a derivation made: энелик of эне-лик-ти, гендерлештирүү's own гендерлешүү."""
    word = word.replace("ё", "е")
    if makes == "VERB" and not word.endswith(("оо", "өө")):
        return action_noun(expand(word))
    return word[:-1] + "к" if word.endswith("г") else word


def _with_case(pos: str, feats: set[str]) -> frozenset[str]:
    if pos in ("NOUN", "PROPN", "PRON") and not any(feat.startswith("Case=") for feat in feats):
        feats = feats | {"Case=Nom"}
    return frozenset(feats)


def _imperative(stem: Stem, folded: bool) -> Reading:
    return Reading(stem.lemma, "VERB", frozenset(("Mood=Imp", "Person=2", "VerbForm=Fin")), folded=folded)


def _without_far_fetched(word: str, found: list[tuple[int, Chain, Stem]]) -> list[tuple[int, Chain, Stem]]:
    """Drops readings that a plainer one makes needless.

    "My", "your" and "I am" of a shorter stem: келишим is an agreement, not "my coming together". A verb made from
    a noun where the form is one of the noun itself: аялдардын is no form of "аялдоо". Whatever a stem that is
    marked exclusive is longer than: эгерде is no form of эгүү.
    """
    plain = {s: n for n, chain, s in found if not chain.cut and s.pos in _NOMINAL and not _is_personal(chain)}
    longest = max(plain.values(), default=0)
    exclusive = max((n for n, _, stem in found if stem.exclusive), default=0)
    return [
        (length, chain, stem)
        for length, chain, stem in found
        if length >= exclusive
        and not (length < longest and (_is_personal(chain) or _is_plain_verb(word[length:], chain)))
        and not (stem in plain and chain.makes == "VERB")
    ]


def _is_personal(chain: Chain) -> bool:
    return bool(_PERSONAL.intersection(chain.feats))


def _is_plain_verb(rest: str, chain: Chain) -> bool:
    """A verb made by -ла alone, which looks like the plural and like much else."""
    return chain.makes == "VERB" and rest[: chain.cut].endswith(("а", "е", "о", "ө"))


def _distinct(readings: list[Reading]) -> list[Reading]:
    return list(dict.fromkeys(readings))
