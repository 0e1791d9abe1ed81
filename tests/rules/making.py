"""Rules and acts for tests, made the way files and examples make them."""

from pathlib import Path
from typing import Any

from genexpert.domain.finding import Finding
from genexpert.domain.rule import Example, Rule
from genexpert.rules.engine import apply_rule, apply_rules
from genexpert.rules.examples import act_of, analysed_example
from genexpert.rules.loader import load_rules, rule_of
from genexpert.rules.phrasebook import Phrasebook, Terms
from genexpert.rules.ruleset import RuleSet
from genexpert.rules.searched import SearchedAct

TERMS: Terms = {
    "women": {"ru": ("женщина", "лицо женский пол"), "ky": ("аял",)},
    "men": {"ru": ("мужчина", "лицо мужской пол"), "ky": ("эркек",)},
}


def made_rule(kind: str, pattern: dict[str, Any], **more: Any) -> Rule:
    """A rule with all that a file must give."""
    same = {"ky": "текст", "ru": "текст"}
    value = {
        "id": "test.rule", "title": same, "category": "stereotype", "severity": "risk", "kind": kind,
        "pattern": pattern, "message": {"ky": "«{match}»", "ru": "«{match}»"}, "why": same, "recommendation": same,
        "norms": ["law-184-2008"], "topics": ["labour"], "confidence": "high", "status": "on", "since": "2026-11",
        "source": "test", "examples": {},
    }
    return rule_of(value | more, Path("test.yaml"))


def made_set(*rules: Rule) -> RuleSet:
    """A rule set of these rules with the word sets TERMS."""
    return RuleSet(rules, TERMS, "test", {}, Phrasebook(TERMS))


def searched(rule: Rule, text: str, language: str = "ru") -> SearchedAct:
    """An act of the text, as an example of the rule would be."""
    act, paragraphs = act_of(rule, Example(language, text, True))
    return SearchedAct(act, analysed_example(text, language, paragraphs), Phrasebook(TERMS))


def findings(rule: Rule, text: str, language: str = "ru") -> tuple[Finding, ...]:
    """What one rule finds in a text."""
    act, paragraphs = act_of(rule, Example(language, text, True))
    return apply_rules(made_set(rule), act, analysed_example(text, language, paragraphs))


def quotes(rule: Rule, text: str, language: str = "ru") -> list[str]:
    """The words of what one rule finds in a text."""
    return [finding.quote for finding in findings(rule, text, language)]


def after_proposals(name: str, language: str, text: str) -> list[str | None]:
    """For each finding of a rule that ships the text as it reads after its proposal; None where it has none."""
    rules = load_rules()
    rule = rules.rule(name)
    assert rule is not None
    act, paragraphs = act_of(rule, Example(language, text, True))
    found = apply_rule(rule, SearchedAct(act, analysed_example(text, language, paragraphs), rules.phrasebook))
    return [
        text[: one.proposed_span.start] + one.proposed + text[one.proposed_span.end :]
        if one.proposed is not None and one.proposed_span is not None
        else None
        for one in found
    ]
