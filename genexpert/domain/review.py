"""The outcome of reviewing one draft."""

from collections.abc import Mapping
from dataclasses import dataclass

from genexpert.domain.checklist import FilledChecklist
from genexpert.domain.draft import Draft
from genexpert.domain.finding import Finding
from genexpert.domain.plan import Plan
from genexpert.domain.provision import Act


@dataclass(frozen=True, slots=True)
class Review:
    """Findings and strengths in the order of the text; `versions` names what they were made with."""

    draft: Draft
    act: Act
    languages: tuple[str, ...]
    findings: tuple[Finding, ...]
    strengths: tuple[Finding, ...]
    checklists: tuple[FilledChecklist, ...]
    plans: tuple[Plan, ...]
    versions: Mapping[str, str]
