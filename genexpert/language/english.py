"""Readings of English forms, by a small table and the regular endings."""

from functools import lru_cache

from genexpert import datafile, folders
from genexpert.language.tokens import Reading

PART = "Part=Yes"
_ENDINGS = (("s", "Number=Plur", "NOUN"), ("ed", "Tense=Past", "VERB"), ("ing", "VerbForm=Ger", "VERB"))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[Reading, ...]]:
    value = datafile.load(folders.resources() / "language" / "en-lemmas.yaml", "en-lemmas")
    found: dict[str, list[Reading]] = {}
    for entry in value["irregular"]:
        feats = frozenset(entry.get("feats", "").split())
        for form in entry["forms"].split():
            found.setdefault(form, []).append(Reading(entry["lemma"], entry["pos"], feats))
    return {form: tuple(readings) for form, readings in found.items()}


def read(form: str) -> tuple[Reading, ...]:
    """Readings of a form in lower case. A regular form is read as every base that its ending allows."""
    form = form.replace("’", "'").removesuffix("'s").rstrip("'")
    readings = list(_irregular().get(form, ())) or _regular(form)
    if "-" in form:
        for piece in form.split("-"):
            found = _irregular().get(piece) or _regular(piece)
            readings += [Reading(r.lemma, r.pos, r.feats | {PART}) for r in found]
    return tuple(dict.fromkeys(readings))


def _regular(form: str) -> list[Reading]:
    readings = [Reading(form, "X")]
    for ending, feat, pos in _ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 2 and not form.endswith(("ss", "us", "is")):
            readings += [Reading(base, pos, frozenset((feat,))) for base in _bases(form, ending)]
    return readings


def _bases(form: str, ending: str) -> list[str]:
    base = form.removesuffix(ending)
    if ending == "s":
        if base.endswith("ie"):
            return [base[:-2] + "y"]
        return [base, base[:-1]] if base.endswith(("xe", "she", "che", "sse", "ze")) else [base]
    bases = [base, base + "e"]
    if base.endswith("i"):
        bases.append(base[:-1] + "y")
    if len(base) > 2 and base[-1] == base[-2]:
        bases.append(base[:-1])
    return bases
