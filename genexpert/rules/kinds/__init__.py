"""The kinds of rule, one module each: a rule and a searched act go in, hits come out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from genexpert.domain.rule import Rule
from genexpert.rules.kinds import absence, phrase, sequence, together
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
}
