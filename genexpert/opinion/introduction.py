"""Introductory part: subject, purpose, basis, questions put, how the signals were treated."""

from genexpert.domain.opinion import Passage, QuestionPut, Requisites, Statement
from genexpert.opinion import statements as say
from genexpert.opinion.authorities import basis_ids
from genexpert.opinion.matter import Matter


def introduction(matter: Matter) -> tuple[Passage, ...]:
    """Paragraphs of the introductory part of an opinion."""
    requisites = matter.requisites
    assert requisites is not None
    languages = matter.languages
    made = [
        say.form_passage(languages, "introduction.subject", kind=matter.kind, title=matter.title),
        say.form_passage(languages, "introduction.purpose"),
        say.form_passage(languages, f"force.{requisites.role.value}"),
        *_basis(matter, requisites),
        *_questions(matter, requisites),
        _signals(matter),
        say.form_passage(languages, f"revisions.{matter.review.draft.revisions.value}"),
    ]
    if requisites.scope != type(requisites.scope)():
        made.append(say.form_passage(languages, "introduction.scope",
                                     scope=lambda language: say.expert(language, requisites.scope, "scope")))
    if requisites.independent:
        key = "introduction.independent" if len(requisites.experts) < 2 else "introduction.independent-several"
        made.append(say.form_passage(languages, key))
    return tuple(made)


def _basis(matter: Matter, requisites: Requisites) -> list[Passage]:
    norms = [matter.register[one] for one in basis_ids(requisites.role) if one in matter.register]
    if not norms:
        return []

    def bullet(one: str) -> Passage:
        return say.passage(matter.languages, lambda language: say.norm(language, matter.register[one], full=True),
                           "bullet")

    return [say.form_passage(matter.languages, "introduction.basis"), *(bullet(one.id) for one in norms)]


def _questions(matter: Matter, requisites: Requisites) -> list[Passage]:
    if not requisites.questions:
        listed = any(answer.by for filled in matter.review.checklists if filled.applies for answer in filled.answers)
        return [say.form_passage(matter.languages, f"introduction.no-questions{'' if listed else '-no-lists'}")]

    def bullet(put: QuestionPut) -> Passage:
        return say.passage(matter.languages, lambda language: say.expert(language, put.question, "questions"), "bullet")

    asked = [bullet(put) for put in requisites.questions]
    return [say.form_passage(matter.languages, "introduction.questions"), *asked]


def _signals(matter: Matter) -> Passage:
    counts = {
        "accepted": len(matter.numbered) + len(matter.strengths),
        "rejected": len(matter.rejected),
        "open": len(matter.open),
    }

    def make(language: str) -> Statement:
        key = "introduction.signals-open" if matter.open else "introduction.signals"
        return say.form(language, key, **{name: say.figure(count) for name, count in counts.items()})

    return say.passage(matter.languages, make)
