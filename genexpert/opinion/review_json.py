"""A review as JSON, valid under resources/schema/review.schema.json."""

from typing import Any

from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.provision import Level
from genexpert.domain.review import Review


def said(text: LocalText, language: str) -> str:
    """A text in "ky", "ru" or "en", or with "both" in Kyrgyz and Russian."""
    if language == "both":
        return " / ".join(dict.fromkeys(part for part in (text.ky, text.ru) if part)) or text.en
    return text.in_(language)


def review_as_json(review: Review, language: str = "ru") -> dict[str, Any]:
    """The review as a value of JSON types; messages in `language`: "ky", "ru", "en" or "both"."""
    return {
        "schema": "genexpert-review/1",
        "document": {
            "title": review.act.title or review.draft.name,
            "act_kind": review.act.kind,
            "languages": list(review.languages),
            "sha256": review.draft.sha256,
            "characters": len(review.draft.text),
            "provisions": sum(1 for one in review.act.root.walk() if one.level is not Level.ACT),
            "revisions": review.draft.revisions.value,
            "file": review.draft.name,
        },
        "findings": [_finding(one, language) for one in review.findings],
        "strengths": [_finding(one, language) for one in review.strengths],
        "checklists": [
            {
                "id": filled.checklist.id,
                "title": said(filled.checklist.title, language),
                "version": filled.checklist.version,
                "applies": filled.applies,
                "answers": [
                    {
                        "question": answer.question,
                        "answer": answer.value.value,
                        "source": answer.source.value,
                        "evidence": list(answer.evidence),
                        "comment": answer.comment,
                    }
                    for answer in filled.answers
                ],
            }
            for filled in review.checklists
        ],
        "plans": [{"id": plan.id, "status": plan.status.state, "version": plan.version} for plan in review.plans],
        "versions": dict(review.versions),
    }


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    decision = finding.decision
    return {
        "id": finding.id,
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "provision": {"path": list(finding.provision.path), "label": finding.provision.label},
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.quote,
        "language": finding.language.value,
        "title": said(finding.title, language),
        "message": said(finding.message, language),
        "why": said(finding.why, language),
        "recommendation": said(finding.recommendation, language),
        "norms": [
            {"id": norm.id, "citation": said(norm.citation, language), "status": norm.status.value,
             "checked": norm.checked}
            for norm in finding.norms
        ],
        "topics": list(finding.topics),
        "measures": [
            {"plan": link.plan, "id": link.measure, "score": link.score, "reason": said(link.reason, language),
             "state": link.state.value}
            for link in finding.measures
        ],
        "decision": {
            "state": decision.state.value, "by": decision.by, "at": decision.at, "note": decision.note,
            "message": decision.message, "proposed": decision.proposed,
            "category": decision.category.value if decision.category else None,
            "severity": decision.severity.value if decision.severity else None,
        },
        "confidence": finding.confidence.value,
        "proposed": finding.proposed,
        "proposed_start": finding.proposed_span.start if finding.proposed_span else None,
        "proposed_end": finding.proposed_span.end if finding.proposed_span else None,
    }
