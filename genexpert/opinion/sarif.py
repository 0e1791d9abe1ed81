"""Reviews as SARIF 2.1.0 (OASIS standard), for tools that show and count results."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.review import Review
from genexpert.domain.rule import Severity
from genexpert.opinion.review_json import said

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.VIOLATION: "error", Severity.RISK: "warning", Severity.ADVICE: "note", Severity.STRENGTH: "none"}
_KINDS = {Severity.STRENGTH: "pass"}
_TAGS = {"ky": "ky-KG", "ru": "ru-RU", "en": "en-GB", "both": "ky-KG"}


def review_as_sarif(reviews: Sequence[Review], language: str = "ru") -> dict[str, Any]:
    """One run for each review: results with fingerprints, regions in characters, rejected ones as suppressed.

    Offsets count code points of the draft's plain text (`columnKind` unicodeCodePoints), which is given as an artifact
    by hash.
    """
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(review, language) for review in reviews]}


def _run(review: Review, language: str) -> dict[str, Any]:
    found = (*review.findings, *review.strengths)
    rules = {finding.rule: finding for finding in found}
    order = {rule: number for number, rule in enumerate(sorted(rules))}
    lines = _line_starts(review.draft.text)
    return {
        "tool": {"driver": {
            "name": "genexpert",
            "version": review.versions.get("genexpert", "0"),
            "rules": [_rule(rules[rule], language) for rule in sorted(rules)],
        }},
        "language": _TAGS[language],
        "columnKind": "unicodeCodePoints",
        "artifacts": [{
            "location": {"uri": quote(review.draft.name)},
            "hashes": {"sha-256": review.draft.sha256},
        }],
        "results": [_result(review, finding, order, lines, language) for finding in found],
        "properties": {"versions": dict(review.versions)},
    }


def _rule(finding: Finding, language: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": finding.rule,
        "shortDescription": {"text": said(finding.title, language) or finding.rule},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": [finding.category.value, *finding.topics]},
    }
    why = said(finding.why, language)
    if why:
        made["fullDescription"] = {"text": why}
    recommendation = said(finding.recommendation, language)
    if recommendation:
        made["help"] = {"text": recommendation}
    return made


def _result(review: Review, finding: Finding, order: dict[str, int], lines: list[int], language: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.decision.severity or finding.severity],
        "message": {"text": said(finding.message, language) or finding.rule},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": quote(review.draft.name), "index": 0},
                "region": _region(review, finding, lines),
            },
            "logicalLocations": [{
                "fullyQualifiedName": "/".join(finding.provision.path) or "act",
                "name": finding.provision.label,
                "kind": finding.provision.level.value,
            }],
        }],
        "partialFingerprints": {"genexpertFinding/v1": finding.id},
        "properties": {
            "category": (finding.decision.category or finding.category).value,
            "confidence": finding.confidence.value,
            "norms": [f"{said(norm.citation, language)} [{norm.status.value}]" for norm in finding.norms],
            "measures": [f"{link.plan}/{link.measure}" for link in finding.measures],
            "decision": finding.decision.state.value,
        },
    }
    if finding.severity in _KINDS:
        made["kind"] = _KINDS[finding.severity]
    suppression = _suppression(finding)
    if suppression:
        made["suppressions"] = [suppression]
    return made


def _suppression(finding: Finding) -> dict[str, Any] | None:
    """A rejected signal is suppressed outside the draft, with the expert's reason."""
    decision = finding.decision
    if decision.state is not DecisionState.REJECTED:
        return None
    made: dict[str, Any] = {"kind": "external", "status": "accepted"}
    if decision.note:
        made["justification"] = decision.note
    if decision.by or decision.at:
        made["properties"] = {"by": decision.by, "at": decision.at}
    return made


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]


def _region(review: Review, finding: Finding, lines: list[int]) -> dict[str, Any]:
    from bisect import bisect_right

    span = finding.span
    start, end = bisect_right(lines, span.start) - 1, bisect_right(lines, span.end) - 1
    return {
        "startLine": start + 1,
        "startColumn": span.start - lines[start] + 1,
        "endLine": end + 1,
        "endColumn": span.end - lines[end] + 1,
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": finding.quote},
    }
