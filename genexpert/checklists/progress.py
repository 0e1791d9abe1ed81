"""What is answered, what is only proposed, what is still open; the expert's own answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from genexpert.domain.checklist import (
    Answer,
    AnswerSource,
    AnswerValue,
    Checklist,
    FilledChecklist,
    Question,
)


@dataclass(frozen=True, slots=True)
class ListProgress:
    """Questions of one list: answered by the expert, proposed by the program and not yet confirmed, all."""

    answered: int
    proposed: int
    total: int

    @property
    def share(self) -> float:
        """The answered part, from 0 to 1; 1 for a list without questions."""
        return self.answered / self.total if self.total else 1.0


def is_answered(answer: Answer) -> bool:
    """Whether the expert has answered; a proposal of the program is no answer."""
    return answer.source is AnswerSource.EXPERT and answer.value is not AnswerValue.OPEN


def list_progress(filled: FilledChecklist) -> ListProgress:
    """How far one list is filled in."""
    return ListProgress(
        answered=sum(1 for answer in filled.answers if is_answered(answer)),
        proposed=sum(1 for answer in filled.answers if answer.source is AnswerSource.RULES),
        total=len(filled.checklist.questions),
    )


def unanswered_mandatory(filled: Sequence[FilledChecklist]) -> tuple[tuple[Checklist, Question], ...]:
    """Mandatory questions of the lists that apply which the expert has not answered, in order."""
    return tuple(
        (one.checklist, question)
        for one in filled
        if one.applies
        for question, answer in zip(one.checklist.questions, one.answers, strict=True)
        if question.mandatory and not is_answered(answer)
    )


def confirm(proposed: Answer, by: str, at: str, comment: str | None = None) -> Answer:
    """The program's proposal as the expert's own answer; `at` is ISO 8601 with the time zone.

    Raises ValueError where there is nothing to confirm.
    """
    if proposed.value is AnswerValue.OPEN:
        raise ValueError(f"question {proposed.question} has no answer to confirm")
    return replace(proposed, source=AnswerSource.EXPERT, by=by, at=at, comment=comment or proposed.comment)


def keep_answers(
    proposed: Sequence[FilledChecklist], earlier: Sequence[FilledChecklist]
) -> tuple[FilledChecklist, ...]:
    """New proposals with the expert's earlier answers kept, question by question.

    A list that the expert has begun stays among those that apply.
    """
    given = {
        (one.checklist.id, answer.question): answer
        for one in earlier
        for answer in one.answers
        if answer.source is AnswerSource.EXPERT
    }
    kept = []
    for one in proposed:
        answers = tuple(given.get((one.checklist.id, answer.question), answer) for answer in one.answers)
        begun = any(answer.source is AnswerSource.EXPERT for answer in answers)
        kept.append(replace(one, answers=answers, applies=one.applies or begun))
    return tuple(kept)
