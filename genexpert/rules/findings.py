"""A hit of a rule -> a finding with its texts, norms and an id that survives changes elsewhere in the draft."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from genexpert.domain.finding import Finding
from genexpert.domain.localized import Language
from genexpert.domain.norm import Norm
from genexpert.domain.rule import Confidence, Rule, RuleStatus
from genexpert.domain.span import Span
from genexpert.rules.searched import Hit, SearchedAct, normalised
from genexpert.rules.wording import filled, proposal

LONGEST = 700  # characters of a span; more would mark no particular provision
_LOWER = {Confidence.HIGH: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.LOW, Confidence.LOW: Confidence.LOW}


def findings_of(
    rule: Rule, hits: Iterable[tuple[str, Hit]], searched: SearchedAct, norms: Mapping[str, Norm]
) -> list[Finding]:
    """Findings of one rule for its hits with their languages, in the order of the text."""
    made = [_finding(rule, language, hit, searched, norms) for language, hit in hits]
    return numbered(sorted(made, key=lambda one: one.span), searched)


def _finding(
    rule: Rule, language: str, hit: Hit, searched: SearchedAct, norms: Mapping[str, Norm]
) -> Finding:
    span = _span(rule, hit, searched)
    words = {"match": searched.words(hit.start, hit.end), **hit.words}
    proposed, proposed_span = proposal(rule, language, searched, hit, words)
    return Finding(
        id="",
        rule=rule.id,
        category=rule.category,
        severity=rule.severity,
        provision=searched.places.around(span),
        span=span,
        quote=span.of(searched.analysed.text),
        language=Language(language),
        title=rule.title,
        message=filled(rule.message, words),
        why=filled(rule.why, words),
        recommendation=filled(rule.recommendation, words),
        norms=tuple(norms[name] for name in rule.norms if name in norms),
        topics=rule.topics,
        confidence=_confidence(rule, hit, searched),
        proposed=proposed,
        proposed_span=proposed_span,
    )


def _span(rule: Rule, hit: Hit, searched: SearchedAct) -> Span:
    """The matched words, or their sentence where the rule wants it; cut at a word where it would be too long."""
    matched = searched.span(hit.start, hit.end)
    if rule.span == "sentence":
        sentence = searched.span(*searched.index.sentence(hit.start))
        whole = Span(min(sentence.start, matched.start), max(sentence.end, matched.end))
        if len(whole) <= LONGEST:
            return whole
    if len(matched) <= LONGEST:
        return matched
    end = hit.end
    while end - 1 > hit.start and searched.analysed.ends[end - 1] - matched.start > LONGEST:
        end -= 1
    return searched.span(hit.start, end)


def _confidence(rule: Rule, hit: Hit, searched: SearchedAct) -> Confidence:
    """Low for a rule on trial; one step down where a word was read only after its letters were guessed."""
    if rule.status is RuleStatus.TRIAL:
        return Confidence.LOW
    for token in searched.analysed.types[hit.start : hit.end]:
        if token.readings and all(reading.folded for reading in token.readings):
            return _LOWER[rule.confidence]
    return rule.confidence


def numbered(findings: list[Finding], searched: SearchedAct) -> list[Finding]:
    """The findings with their ids: of rule, quote, text of the provision, and an ordinal among equals."""
    seen: Counter[str] = Counter()
    done = []
    for finding in findings:
        base = "\0".join((finding.rule, normalised(finding.quote), searched.provision_hash(finding.provision)))
        digest = hashlib.sha256(f"{base}\0{seen[base]}".encode()).hexdigest()
        seen[base] += 1
        done.append(replace(finding, id=digest[:16]))
    return done
