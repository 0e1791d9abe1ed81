"""The rules that ship on whole acts written and annotated for measuring (tests/data/written_acts/README.md)."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from genexpert.domain.finding import Finding
from genexpert.language import analyse
from genexpert.reading import read_draft
from genexpert.rules import apply_rules, load_rules
from genexpert.structure import find_structure

ACTS = Path(__file__).parents[1] / "data" / "written_acts"
TEXTS = sorted(ACTS.glob("*/*.txt"))
# One finding about a whole article is a hint there, not an accusation of one clause.
HINTS = {"gender-blind", "missing-mechanism", "terminology", "version-divergence"}
PRECISION = RECALL = 0.90  # floors over all acts of a language


@cache
def gold(text: Path) -> tuple[dict[str, Any], ...]:
    """The annotated places, each with its `start` and `end` in the text."""
    words = text.read_text(encoding="utf-8")
    lines = text.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    places = [json.loads(line) for line in lines if line.strip()]
    for place in places:
        place["start"] = words.index(place["quote"])
        place["end"] = place["start"] + len(place["quote"])
    return tuple(places)


@cache
def findings(text: Path) -> tuple[Finding, ...]:
    draft = read_draft(text)
    assert draft.text == text.read_text(encoding="utf-8")  # so the offsets of the annotations hold
    analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs])
    return apply_rules(load_rules(None), find_structure(draft), analysed)


def meets(finding: Finding, place: dict[str, Any]) -> bool:
    """Whether a finding and a place share characters, and the place accepts its category."""
    span = finding.span
    return span.start < place["end"] and place["start"] < span.end and str(finding.category) in place["categories"]


def counts(language: str) -> Counter[str]:
    """Findings that are right or false, required places that are found or missed, over the acts of a language."""
    counted: Counter[str] = Counter()
    for text in TEXTS:
        if text.stem.endswith(f".{language}"):
            found = findings(text)
            for place in gold(text):
                if place["must"] and place["categories"] != ["trap"]:
                    counted["found" if any(meets(one, place) for one in found) else "missed"] += 1
            for one in found:
                if any(meets(one, place) for place in gold(text)):
                    counted["right"] += 1
                elif str(one.category) not in HINTS:
                    counted["false"] += 1
    return counted


def figures(language: str) -> tuple[float, float, Counter[str]]:
    """Precision and recall over the acts of a language, and the counts behind them."""
    counted = counts(language)
    precision = counted["right"] / (counted["right"] + counted["false"])
    return precision, counted["found"] / (counted["found"] + counted["missed"]), counted


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_annotated_place_stands_once_in_its_text(text: Path) -> None:
    words = text.read_text(encoding="utf-8")
    assert [place["quote"] for place in gold(text) if words.count(place["quote"]) != 1] == []


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_findings_on_whole_acts_stay_right_and_required_places_found(language: str) -> None:
    precision, recall, counted = figures(language)
    assert precision >= PRECISION and recall >= RECALL, (precision, recall, counted)
