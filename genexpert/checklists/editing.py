"""Changes to a list, each a new list: add, remove, move and reword questions, link evidence, count versions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from genexpert.domain.checklist import Applies, Checklist, CompanionEvidence, Evidence, Question
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import Language, LocalText

Field = Literal["text", "help", "basis"]


def new_checklist(checklist_id: str, title: LocalText, author: str) -> Checklist:
    """An empty list, version 0.1, that applies nowhere yet."""
    return Checklist(checklist_id, "0.1", author, title, Applies(), ())


def add_question(checklist: Checklist, question: Question, position: int | None = None) -> Checklist:
    """The list with the question before `position` (from 0), at the end without it.

    Raises ResourceError where the list has a question of that id.
    """
    if any(one.id == question.id for one in checklist.questions):
        raise ResourceError(LocalText(
            ky=f"«{question.id}» суроосу тизмеде бар; башка id бериңиз",
            ru=f"вопрос «{question.id}» уже есть в списке; дайте другой id",
            en=f"question '{question.id}' is in the list already; give another id",
        ))
    at = len(checklist.questions) if position is None else position
    return replace(checklist, questions=(*checklist.questions[:at], question, *checklist.questions[at:]))


def remove_question(checklist: Checklist, question_id: str) -> Checklist:
    """The list without the question. Raises ResourceError where there is none of that id."""
    at = _index(checklist, question_id)
    return replace(checklist, questions=(*checklist.questions[:at], *checklist.questions[at + 1 :]))


def move_question(checklist: Checklist, question_id: str, position: int) -> Checklist:
    """The list with the question at `position`, from 0; beyond the ends is the end."""
    question = checklist.questions[_index(checklist, question_id)]
    rest = remove_question(checklist, question_id)
    return add_question(rest, question, min(max(position, 0), len(rest.questions)))


def reword_question(
    checklist: Checklist, question_id: str, field: Field, language: Language, words: str
) -> Checklist:
    """The list with the question's text, help or basis in one language as given."""
    def reworded(question: Question) -> Question:
        text: LocalText = getattr(question, field)
        changed = replace(text, **{str(language): words.strip()})
        if field == "text":
            return replace(question, text=changed)
        return replace(question, help=changed) if field == "help" else replace(question, basis=changed)

    return _changed(checklist, question_id, reworded)


def link_evidence(
    checklist: Checklist,
    question_id: str,
    evidence: tuple[Evidence, ...],
    companion_evidence: tuple[CompanionEvidence, ...] | None = None,
) -> Checklist:
    """The list with the question's evidence as given; that of companions is kept where not given."""
    def linked(question: Question) -> Question:
        companions = question.companion_evidence if companion_evidence is None else companion_evidence
        return replace(question, evidence=evidence, companion_evidence=companions)

    return _changed(checklist, question_id, linked)


def next_version(checklist: Checklist) -> Checklist:
    """The list with the last part of its version counted up: 1.0 -> 1.1."""
    *head, last = checklist.version.split(".")
    return replace(checklist, version=".".join([*head, str(int(last) + 1)]))


def missing_translations(checklist: Checklist) -> tuple[tuple[str, Field, Language], ...]:
    """Question, field and language of each text that is still empty."""
    fields: tuple[Field, ...] = ("text", "help", "basis")
    return tuple(
        (question.id, field, language)
        for question in checklist.questions
        for field in fields
        for language in Language
        if not getattr(getattr(question, field), language)
    )


def _changed(checklist: Checklist, question_id: str, change: Callable[[Question], Question]) -> Checklist:
    at = _index(checklist, question_id)
    questions = list(checklist.questions)
    questions[at] = change(questions[at])
    return replace(checklist, questions=tuple(questions))


def _index(checklist: Checklist, question_id: str) -> int:
    for at, question in enumerate(checklist.questions):
        if question.id == question_id:
            return at
    raise ResourceError(LocalText(
        ky=f"{checklist.id} тизмесинде «{question_id}» суроосу жок",
        ru=f"в списке {checklist.id} нет вопроса «{question_id}»",
        en=f"list {checklist.id} has no question '{question_id}'",
    ))
