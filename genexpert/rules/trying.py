"""A rule tried on an act: its hits with their surroundings, and those that its conditions refused."""

from dataclasses import dataclass

from genexpert.domain.provision import Act, Provision
from genexpert.domain.rule import Rule
from genexpert.domain.span import Span
from genexpert.language.tokens import AnalysedText
from genexpert.rules.conditions import act_allows, allows
from genexpert.rules.kinds import KINDS
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import SearchedAct

_AROUND = 80  # characters


@dataclass(frozen=True, slots=True)
class TriedHit:
    """A place that the pattern fits. `kept` is false where an antipattern or another condition refuses it."""

    span: Span
    before: str
    quote: str
    after: str
    provision: Provision
    language: str
    kept: bool


def try_rule(rules: RuleSet, rule: Rule, act: Act, analysed: AnalysedText) -> list[TriedHit]:
    """All places that the rule's pattern fits in an act, in the order of the text."""
    searched = SearchedAct(act, analysed, rules.phrasebook)
    right_act = act_allows(rule, searched)
    tried = []
    for language in rule.languages:
        if language not in searched.index.languages or language not in rule.pattern:
            continue
        for hit in KINDS[rule.kind].find(rule, language, searched):
            span = searched.span(hit.start, hit.end)
            tried.append(TriedHit(
                span=span,
                before=analysed.text[max(0, span.start - _AROUND) : span.start],
                quote=span.of(analysed.text),
                after=analysed.text[span.end : span.end + _AROUND],
                provision=searched.places.provision(span.start),
                language=language,
                kept=right_act and allows(rule, language, searched, hit),
            ))
    return sorted(tried, key=lambda one: one.span)
