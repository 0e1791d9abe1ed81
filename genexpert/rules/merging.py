"""Findings of several rules about the same words."""

from collections import defaultdict

from genexpert.domain.finding import Finding
from genexpert.domain.rule import Confidence, Severity

_SEVERITY = {Severity.VIOLATION: 3, Severity.RISK: 2, Severity.ADVICE: 1, Severity.STRENGTH: 1}
_CONFIDENCE = {Confidence.HIGH: 3, Confidence.MEDIUM: 2, Confidence.LOW: 1}


def merged(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the text; of those of one category that overlap only the strongest stays.

    The strongest is the most severe, then the longest, then the surest. The others are dropped: they would tell
    the expert the same thing about the same words once more.
    """
    by_category: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_category[finding.category].append(finding)
    kept = [finding for group in by_category.values() for finding in _strongest(group)]
    return tuple(sorted(kept, key=lambda one: (one.span, one.rule)))


def _strongest(findings: list[Finding]) -> list[Finding]:
    """Of each run of overlapping findings those that no stronger one overlaps."""
    kept: list[Finding] = []
    run: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda one: one.span):
        if finding.span.start >= end:
            kept += _of_run(run)
            run = []
        run.append(finding)
        end = max(end, finding.span.end)
    return kept + _of_run(run)


def _of_run(run: list[Finding]) -> list[Finding]:
    chosen: list[Finding] = []
    for finding in sorted(run, key=_strength):
        if not any(finding.span.overlaps(other.span) for other in chosen):
            chosen.append(finding)
    return chosen


def _strength(finding: Finding) -> tuple[int, int, int, int, str]:
    return (
        -_SEVERITY[finding.severity],
        -len(finding.span),
        -_CONFIDENCE[finding.confidence],
        finding.span.start,
        finding.rule,
    )
