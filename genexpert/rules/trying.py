"""A rule tried on an act: its hits with their surroundings, and those that its conditions refused."""

from dataclasses import dataclass

from genexpert.domain.provision import Act, Provision
from genexpert.domain.rule import Rule
from genexpert.domain.span import Span
from genexpert.language.tokens import AnalysedText
from genexpert.rules.engine import hits_of, raw_hits
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import SearchedAct

_AROUND = 80  # characters


@dataclass(frozen=True, slots=True)
class TriedHit:
    """A place that the pattern fits; `kept` is false where a condition of the rule or its `report` leaves it out."""

    span: Span
    before: str
    quote: str
    after: str
    provision: Provision
    language: str
    kept: bool


def try_rule(rules: RuleSet, rule: Rule | str, act: Act, analysed: AnalysedText) -> list[TriedHit]:
    """All places that the pattern of a rule, or of the rule with an id, fits in an act, in the order of the text.

    The rule need not be one of `rules`, which give the word sets: it may be one that is just being written. Raises
    KeyError for an unknown id, ResourceError where the rule has a phrase that cannot be read.
    """
    if isinstance(rule, str):
        known = rules.rule(rule)
        if known is None:
            raise KeyError(rule)
        rule = known
    searched = SearchedAct(act, analysed, rules.phrasebook)
    reported = {(language, hit.start, hit.end) for language, hit in hits_of(rule, searched)}
    tried = []
    for language, hit in raw_hits(rule, searched):
        span = searched.span(hit.start, hit.end)
        tried.append(TriedHit(
            span=span,
            before=analysed.text[max(0, span.start - _AROUND) : span.start],
            quote=span.of(analysed.text),
            after=analysed.text[span.end : span.end + _AROUND],
            provision=searched.places.provision(span.start),
            language=language,
            kept=(language, hit.start, hit.end) in reported,
        ))
    return sorted(tried, key=lambda one: one.span)
