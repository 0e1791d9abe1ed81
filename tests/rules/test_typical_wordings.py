"""The rules that ship on typical wordings of codes and laws that they were not written for."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from genexpert.domain.rule import Example
from genexpert.rules import apply_rules, load_rules
from genexpert.rules.examples import act_of, analysed_example
from tests.rules.making import made_rule

WORDINGS = Path(__file__).parents[1] / "data" / "typical_wordings.yaml"
# Signals of these categories about a single article are hints; score.py counts them apart as well.
HINTS = {"gender-blind", "missing-mechanism", "terminology", "version-divergence"}
# Floors for the whole list; what each batch gave before the rules had seen it stands at its head.
RECALL = 0.85
PRECISION = 0.90


@cache
def flagged(language: str) -> list[tuple[dict[str, Any], tuple[tuple[str, str], ...]]]:
    """Each wording with (category, rule) of every finding in it, as an act of one article."""
    rules = load_rules(None)
    plain = made_rule("phrase", {"ru": ["закон"], "ky": ["мыйзам"]})
    found = []
    for wording in yaml.safe_load(WORDINGS.read_text(encoding="utf-8"))[language]:
        act, paragraphs = act_of(plain, Example(language, wording["text"], True))
        findings = apply_rules(rules, act, analysed_example(wording["text"], language, paragraphs))
        found.append((wording, tuple((str(one.category), one.rule) for one in findings)))
    return found


def accepted(wording: dict[str, Any]) -> set[str]:
    """The categories that an expert would give or accept."""
    return {wording["category"], *wording.get("also", ())} | HINTS


def missed(language: str) -> list[str]:
    """The wordings whose defect or strength no rule sees."""
    return [
        f"{wording['category']}: {wording['text']}"
        for wording, findings in flagged(language)
        if wording["category"] != "none"
        and not {category for category, _ in findings} & (accepted(wording) - HINTS)
    ]


def false_alarms(language: str) -> list[str]:
    """Findings that an expert would not accept."""
    return [
        f"{category} {rule}: {wording['text']}"
        for wording, findings in flagged(language)
        for category, rule in findings
        if category not in accepted(wording)
    ]


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_most_defects_and_strengths_of_typical_wordings_are_seen(language: str) -> None:
    labelled = [wording for wording, _ in flagged(language) if wording["category"] != "none"]
    unseen = missed(language)
    assert 1 - len(unseen) / len(labelled) >= RECALL, "\n".join(unseen)


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_few_findings_in_typical_wordings_are_false(language: str) -> None:
    right = sum(
        category in accepted(wording) - HINTS for wording, found in flagged(language) for category, _ in found
    )
    false = false_alarms(language)
    assert right / (right + len(false)) >= PRECISION, "\n".join(false)


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_every_category_of_the_list_is_seen_at_least_once(language: str) -> None:
    seen = Counter(
        category for wording, found in flagged(language) for category, _ in found if category == wording["category"]
    )
    wanted = {wording["category"] for wording, _ in flagged(language)} - {"none"}
    assert wanted <= set(seen), wanted - set(seen)
