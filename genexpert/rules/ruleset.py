"""The rules of a review: those that ship, overlaid by the user's own."""

from collections.abc import Mapping
from dataclasses import dataclass

from genexpert.domain.rule import Rule
from genexpert.rules.phrasebook import Phrasebook, Terms


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules in the order of their files, word sets, and the phrases read so far.

    `version` is the number of rules that are not off and a digest that changes with any change of their files.
    """

    rules: tuple[Rule, ...]
    terms: Terms
    version: str
    topics: Mapping[str, str]  # file -> topic
    phrasebook: Phrasebook

    def rule(self, name: str) -> Rule | None:
        """The rule with an id, switched off or not."""
        return next((rule for rule in self.rules if rule.id == name), None)
