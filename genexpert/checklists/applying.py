"""Which lists a draft calls for."""

from collections.abc import Sequence

from genexpert.domain.checklist import Checklist
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.rule import Category


def which_apply(
    checklists: Sequence[Checklist], act_kind: str | None, findings: Sequence[Finding]
) -> tuple[Checklist, ...]:
    """The lists that apply to an act of this kind with these findings and strengths, in the order given.

    A finding that the expert rejected calls for nothing.
    """
    standing = [finding for finding in findings if not is_rejected(finding)]
    topics = {topic for finding in standing for topic in finding.topics}
    categories = {str(category_of(finding)) for finding in standing}
    return tuple(one for one in checklists if _applies(one, act_kind, topics, categories))


def is_rejected(finding: Finding) -> bool:
    """Whether the expert rejected the finding."""
    return finding.decision.state is DecisionState.REJECTED


def category_of(finding: Finding) -> Category:
    """The finding's category, the expert's own where it was amended."""
    return finding.decision.category or finding.category


def _applies(checklist: Checklist, act_kind: str | None, topics: set[str], categories: set[str]) -> bool:
    applies = checklist.applies
    return bool(
        applies.always
        or (act_kind is not None and act_kind in applies.act_kinds)
        or topics.intersection(applies.topics)
        or categories.intersection(applies.categories)
    )
