"""What an opinion remembers of how it was made, so that it can be verified."""

import hashlib
import os
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from genexpert.domain.finding import Finding
from genexpert.domain.review import Review

SCHEMA = "genexpert-opinion-record/1"


def make_record(review: Review, kind: str, language: str, time_zone: str, number: str | None) -> dict[str, object]:
    """A value of JSON types: draft, versions, time zone, ids of all signals and their digest."""
    signals = signal_ids((*review.findings, *review.strengths))
    return {
        "schema": SCHEMA,
        "kind": kind,
        "language": language,
        "number": number,
        "draft": {
            "name": review.draft.name,
            "sha256": review.draft.sha256,
            "format": review.draft.format,
            "revisions": review.draft.revisions.value,
            "characters": len(review.draft.text),
        },
        "versions": dict(sorted(review.versions.items())),
        "time_zone": time_zone,
        "signals": signals,
        "signals_sha256": digest(signals),
        "decisions": {
            finding.id: finding.decision.state.value
            for finding in sorted((*review.findings, *review.strengths), key=lambda one: one.id)
        } if kind == "opinion" else {},
    }


def signal_ids(findings: Iterable[Finding]) -> list[str]:
    """Sorted ids of signals."""
    return sorted(finding.id for finding in findings)


def digest(ids: Iterable[str]) -> str:
    """SHA-256 of the ids, in hexadecimal."""
    return hashlib.sha256("\n".join(ids).encode("utf-8", "surrogatepass")).hexdigest()


def local_time_zone() -> str:
    """Name of this machine's time zone: TZ, the system's link, else the offset as "UTC+06:00"."""
    named = os.environ.get("TZ", "").lstrip(":")
    if "/" in named and not named.startswith("/"):
        return named
    link = Path("/etc/localtime")
    if link.is_symlink():
        parts = link.resolve().parts
        if "zoneinfo" in parts:
            return "/".join(parts[parts.index("zoneinfo") + 1:])
    offset = datetime.now().astimezone().strftime("%z") or time.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:5]}"
