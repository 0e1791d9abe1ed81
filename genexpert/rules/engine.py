"""Rules and an analysed act -> findings."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from genexpert import datafile
from genexpert.domain.errors import ResourceError
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.progress import Progress, silent
from genexpert.domain.provision import Act
from genexpert.domain.rule import Rule, RuleStatus
from genexpert.language.tokens import AnalysedText
from genexpert.rules.conditions import act_allows, allows, has_required
from genexpert.rules.findings import findings_of
from genexpert.rules.hit_cache import HitCache
from genexpert.rules.kinds import KINDS
from genexpert.rules.merging import merged
from genexpert.rules.mistakes import NotationMistake
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import Hit, SearchedAct

_NO_NORMS: Mapping[str, Norm] = {}
_REPORT_SCOPE = {
    "first-in-item": "item", "first-in-part": "part", "first-in-article": "article", "first-in-chapter": "chapter",
}


def apply_rules(
    rules: RuleSet,
    act: Act,
    analysed: AnalysedText,
    norms: Mapping[str, Norm] = _NO_NORMS,
    progress: Progress = silent,
    cache: HitCache | None = None,
) -> tuple[Finding, ...]:
    """Findings and strengths of all rules that are not off, in the order of the text.

    With a cache only rules that are new to the act are searched. Raises ResourceError where a rule has a phrase that
    cannot be read.
    """
    searched = SearchedAct(act, analysed, rules.phrasebook)
    known = {} if cache is None else cache.of(act, analysed)
    active = [rule for rule in rules.rules if rule.status is not RuleStatus.OFF]
    found: list[Finding] = []
    for number, rule in enumerate(active):
        if rule.digest not in known:
            known[rule.digest] = hits_of(rule, searched)
        found += findings_of(rule, known[rule.digest], searched, norms)
        progress("rules", (number + 1) / len(active))
    return merged(found)


def apply_rule(rule: Rule, searched: SearchedAct, norms: Mapping[str, Norm] = _NO_NORMS) -> list[Finding]:
    """Findings of one rule, before those of other rules about the same words are weighed against them."""
    return findings_of(rule, hits_of(rule, searched), searched, norms)


def hits_of(rule: Rule, searched: SearchedAct) -> list[tuple[str, Hit]]:
    """The hits of one rule that its conditions allow, with their languages.

    Raises ResourceError where the rule has a phrase that cannot be read.
    """
    if not act_allows(rule, searched):
        return []
    try:
        if not has_required(rule, searched):
            return []
        allowed = [one for one in raw_hits(rule, searched) if allows(rule, one[0], searched, one[1])]
    except NotationMistake as mistake:
        raise _unreadable(rule, mistake) from mistake
    return list(_reported(rule, sorted(allowed, key=lambda one: (one[1].start, one[1].end)), searched))


def raw_hits(rule: Rule, searched: SearchedAct) -> list[tuple[str, Hit]]:
    """The places that the rule's pattern fits, whatever its conditions say, with their languages.

    Raises ResourceError as `hits_of` does.
    """
    languages = [one for one in rule.languages if one in searched.index.languages and one in rule.pattern]
    try:
        return [(language, hit) for language in languages for hit in KINDS[rule.kind].find(rule, language, searched)]
    except NotationMistake as mistake:
        raise _unreadable(rule, mistake) from mistake


def _unreadable(rule: Rule, mistake: NotationMistake) -> ResourceError:
    ky, ru, en = (f"{rule.id}: {mistake.text.in_(language)}" for language in ("ky", "ru", "en"))
    return datafile.mistake(Path(rule.file), rule.line, LocalText(ky=ky, ru=ru, en=en))


def _reported(rule: Rule, found: list[tuple[str, Hit]], searched: SearchedAct) -> Iterator[tuple[str, Hit]]:
    """All hits, or the first of each item, part, article or chapter, or of the act."""
    if rule.report == "each":
        yield from found
        return
    scope = _REPORT_SCOPE.get(rule.report, "act")
    seen = set()
    for language, hit in found:
        place = id(searched.places.unit(searched.analysed.starts[hit.start], scope))
        if place not in seen:
            seen.add(place)
            yield language, hit
