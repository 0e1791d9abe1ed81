"""The kinds of rule, one module each: a rule and a searched act go in, hits come out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from genexpert.domain.rule import Rule
from genexpert.rules.kinds import (
    absence,
    amendment,
    asymmetry,
    consistency,
    grouping,
    numeric,
    phrase,
    sanction,
    sequence,
    together,
)
from genexpert.rules.searched import Hit, SearchedAct

Finder = Callable[[Rule, str, SearchedAct], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind finds its hits, and the scope where a rule names none."""

    find: Finder
    scope: str


KINDS: dict[str, Kind] = {
    "phrase": Kind(phrase.find, "sentence"),
    "sequence": Kind(sequence.find, "sentence"),
    "together": Kind(together.find, "sentence"),
    "absence": Kind(absence.find, "article"),
    "asymmetry": Kind(asymmetry.find, "sentence"),
    "numeric": Kind(numeric.find, "paragraph"),
    "grouping": Kind(grouping.find, "sentence"),
    "consistency": Kind(consistency.find, "act"),
    "sanction": Kind(sanction.find, "act"),
    "amendment": Kind(amendment.find, "act"),
}
