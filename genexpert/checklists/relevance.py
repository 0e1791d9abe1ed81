"""What the screening list says: how much the draft matters for women and men."""

from collections.abc import Sequence
from enum import StrEnum

from genexpert.checklists.progress import is_answered
from genexpert.domain.checklist import AnswerValue, FilledChecklist

SCREENING = "CL-00"
HIGH_FROM, MEDIUM_FROM = 0.5, 0.2  # shares of the weight; the project's own, the method names the four levels only
SPEAKS_FOR = {AnswerValue.YES: 1.0, AnswerValue.PARTLY: 0.5}


class Relevance(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


def gender_relevance(filled: Sequence[FilledChecklist]) -> Relevance | None:
    """The level that the expert's answers to the screening list give, weighted by question.

    None where the list is missing or a question is not answered yet. "Not enough data" counts as half: a gap in
    the data is no proof that nothing follows. "None" has to be justified in the comments.
    """
    screening = next((one for one in filled if one.checklist.id == SCREENING), None)
    if screening is None or not all(is_answered(answer) for answer in screening.answers):
        return None
    spoken = whole = 0.0
    for question, answer in zip(screening.checklist.questions, screening.answers, strict=True):
        if answer.value is AnswerValue.NOT_APPLICABLE:
            continue
        whole += question.weight
        half = 0.5 if answer.value is AnswerValue.NOT_ENOUGH_DATA else 0.0
        spoken += question.weight * SPEAKS_FOR.get(answer.value, half)
    share = spoken / whole if whole else 0.0
    if share >= HIGH_FROM:
        return Relevance.HIGH
    if share >= MEDIUM_FROM:
        return Relevance.MEDIUM
    return Relevance.LOW if share else Relevance.NONE
