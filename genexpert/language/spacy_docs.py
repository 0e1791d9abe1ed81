"""spaCy Docs with the tokens and readings of an analysed text, for rare patterns and as the oracle of tests.

Token extensions: `lemmas` and `derived` (sorted lists), `readings` ("lemma|POS|Feat=Value;Feat=Value", then
"|derived" or "|folded" where it is), `kind`, `source` (token index in the analysed text).
"""

from functools import lru_cache
from typing import Any

from genexpert.domain.localized import Language
from genexpert.language.tokens import AnalysedText, Reading


def to_doc(analysed: AnalysedText, token_range: tuple[int, int] | None = None, language: Language | None = None) -> Any:
    """A spaCy Doc of these tokens. LEMMA, POS and MORPH of a token are those of its first reading, LOWER is the
    repaired form, ORTH the original."""
    from spacy.tokens import Doc

    first, last = token_range if token_range is not None else (0, len(analysed.types))
    types = analysed.types[first:last]
    if language is None:
        language = types[0].language if types else Language.RU
    readings = [kept.readings[0] if kept.readings else Reading(kept.lower, "X") for kept in types]
    doc = Doc(
        _vocabulary(language),
        words=[analysed.text[analysed.starts[i] : analysed.ends[i]] for i in range(first, last)],
        spaces=[i + 1 < last and analysed.ends[i] < analysed.starts[i + 1] for i in range(first, last)],
        lemmas=[reading.lemma for reading in readings],
        pos=[reading.pos for reading in readings],
        morphs=["|".join(sorted(reading.feats)) for reading in readings],
    )
    for place, (token, kept) in enumerate(zip(doc, types, strict=True)):
        token._.lemmas = sorted(kept.lemmas)
        token._.derived = sorted(kept.derived)
        token._.readings = [_written(reading) for reading in kept.readings]
        token._.kind = str(kept.kind)
        token._.source = first + place
        token._.form = kept.lower
    return doc


def _written(reading: Reading) -> str:
    marks = [name for name, holds in (("derived", reading.derived), ("folded", reading.folded)) if holds]
    return "|".join([reading.lemma, reading.pos, ";".join(sorted(reading.feats)), *marks])


@lru_cache(maxsize=3)
def _vocabulary(language: Language) -> Any:
    import spacy
    from spacy.tokens import Token

    defaults = {"lemmas": None, "derived": None, "readings": None, "kind": "", "source": -1, "form": ""}
    for name, default in defaults.items():
        if not Token.has_extension(name):
            Token.set_extension(name, default=default)
    return spacy.blank(language).vocab
