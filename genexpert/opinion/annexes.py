"""Annexes: filled checklists, rejected signals, sources, statistics, how the opinion was made."""

from collections.abc import Mapping

from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, FilledChecklist, Question
from genexpert.domain.finding import Finding
from genexpert.domain.names import ANSWERS
from genexpert.domain.norm import Norm
from genexpert.domain.opinion import Column, Origin, Passage, Section, Statement, Table, Words
from genexpert.opinion import statements as say
from genexpert.opinion.authorities import basis_ids
from genexpert.opinion.matter import Matter
from genexpert.opinion.research import cited_norms, norm_notes, provision_of, said, section
from genexpert.opinion.words import has_word, keys_of


def annexes(matter: Matter, record: Mapping[str, object]) -> list[Section]:
    """The annexes that have something to say, in their order."""
    made = [*checklist_sections(matter), _rejected(matter), _sources(matter), _statistics(matter),
            _glossary(matter), record_section(matter, record)]
    return [one for one in made if one is not None]


def checklist_sections(matter: Matter) -> list[Section]:
    """The lists that the expert worked on; in preliminary signals the lists with proposed answers."""
    shown = [filled for filled in matter.review.checklists if filled.applies and _shown(matter, filled)]
    if not shown:
        return []
    id = "checklists" if matter.confirmed else "signals-checklists"
    made = [section(matter, id, 1, annex=True)]
    made += [_list_section(matter, filled) for filled in shown]
    return made


def _list_section(matter: Matter, filled: FilledChecklist) -> Section:
    one = filled.checklist
    title = say.form_passage(matter.languages, "checklist.version",
                             title=lambda language: say.answer(language, one.title, one.id),
                             version=lambda _: say.figure(one.version))
    return Section(id=f"list-{one.id}", level=2, number="", heading=title, annex=True,
                   table=_answers_table(matter, filled))


def _shown(matter: Matter, filled: FilledChecklist) -> bool:
    if matter.confirmed:
        return any(answer.by is not None for answer in filled.answers)
    return any(answer.value is not AnswerValue.OPEN for answer in filled.answers)


def _answers_table(matter: Matter, filled: FilledChecklist) -> Table:
    languages = matter.languages
    columns = (
        Column("number", say.form_passage(languages, "table.number"), 6),
        Column("question", say.form_passage(languages, "checklists.question"), 42),
        Column("answer", say.form_passage(languages, "checklists.answer"), 16),
        Column("comment", say.form_passage(languages, "checklists.comment"), 36),
    )
    rows = []
    for number, (question, given) in enumerate(zip(filled.checklist.questions, filled.answers, strict=True), 1):
        if not matter.confirmed and given.value is AnswerValue.OPEN:
            continue
        source = f"{filled.checklist.id}/{question.id}"
        rows.append(((Passage((say.figure(number),)),), _question_cell(matter, question, source),
                     _answer_cell(matter, given, source), _comment_cell(matter, given, source)))
    return Table(columns, tuple(rows))


def _question_cell(matter: Matter, question: Question, source: str) -> tuple[Passage, ...]:
    made = [say.passage(matter.languages, lambda language: say.answer(language, question.text, source))]
    if question.basis.in_("ru"):
        made.append(say.form_passage(matter.languages, "checklists.basis", "note",
                                     basis=lambda language: say.answer(language, question.basis, source)))
    return tuple(made)


def _answer_cell(matter: Matter, given: Answer, source: str) -> tuple[Passage, ...]:
    if matter.confirmed and given.by is None:
        return (say.form_passage(matter.languages, "checklists.unconfirmed", "note"),)
    made = [say.passage(matter.languages, lambda language: say.answer(language, ANSWERS[given.value], source))]
    if given.source is AnswerSource.RULES and given.by is None:
        made.append(say.form_passage(matter.languages, "signals.proposed", "note"))
    return tuple(made)


def _comment_cell(matter: Matter, given: Answer, source: str) -> tuple[Passage, ...]:
    if matter.confirmed and given.by is None:
        return ()
    made: list[Passage] = []
    if given.comment:
        comment = given.comment
        made.append(say.passage(matter.languages, lambda language: say.expert(language, comment, f"answer {source}")))
    elif given.reason.in_("ru"):
        made.append(say.passage(matter.languages, lambda language: say.answer(language, given.reason, source)))
    numbers = matter.numbers(given.evidence)
    if numbers:
        key = "checklists.evidence" if matter.confirmed else "checklists.evidence-signals"
        made.append(say.form_passage(matter.languages, key, "note", numbers=lambda _: say.figure(numbers)))
    return tuple(made)


def _rejected(matter: Matter) -> Section | None:
    if not matter.rejected:
        return None
    languages = matter.languages
    columns = (
        Column("provision", say.form_passage(languages, "rejected.provision"), 20),
        Column("signal", say.form_passage(languages, "rejected.signal"), 44),
        Column("reason", say.form_passage(languages, "rejected.reason"), 36),
    )

    def where(finding: Finding) -> Passage:
        return say.passage(languages, lambda language: provision_of(language, finding))

    rows = tuple(((where(one),), _rejected_signal(matter, one), (_reason(matter, one),)) for one in matter.rejected)
    return section(matter, "rejected", 1, annex=True, table=Table(columns, rows))


def _rejected_signal(matter: Matter, finding: Finding) -> tuple[Passage, ...]:
    quote = say.quotation(matter.review.draft, finding.span, str(finding.language))
    return (say.passage(matter.languages, lambda language: say.rule(language, finding.title, finding.rule)),
            Passage((quote,), "quote"))


def _reason(matter: Matter, finding: Finding) -> Passage:
    note = finding.decision.note
    if note:
        return say.passage(matter.languages, lambda language: say.expert(language, note, f"decision {finding.id}"))
    return say.form_passage(matter.languages, "rejected.no-reason", "note")


def _sources(matter: Matter) -> Section | None:
    assert matter.requisites is not None
    norms = {one: matter.register[one] for one in basis_ids(matter.requisites.role) if one in matter.register}
    norms |= {id: norm for id, (norm, _) in cited_norms(matter).items()}
    if not norms:
        return None
    languages = matter.languages
    columns = (
        Column("norm", say.form_passage(languages, "norms.norm"), 62),
        Column("source", say.form_passage(languages, "norms.source"), 38),
    )

    def row(norm: Norm) -> tuple[tuple[Passage, ...], ...]:
        source = (Passage(((Words(say.clean(norm.source), Origin.NORM, norm.id),),)),) if norm.source else ()
        return (say.passage(languages, lambda language: say.norm(language, norm, full=True)),), source

    rows = tuple(row(norm) for norm in norms.values())
    return section(matter, "sources", 1, annex=True, table=Table(columns, rows),
                   passages=norm_notes(matter, norms.values()))


def _statistics(matter: Matter) -> Section | None:
    if matter.requisites is None or not matter.requisites.statistics:
        return None
    used = [passage for text in matter.requisites.statistics for passage in said(matter, text, "statistics", "bullet")]
    return section(matter, "statistics", 1, annex=True, passages=tuple(used)) if used else None


def _glossary(matter: Matter) -> Section | None:
    """The terms in both languages, where the opinion is in both."""
    if len(matter.languages) < 2:
        return None
    languages = matter.languages
    columns = tuple(Column(one, say.form_passage(languages, f"glossary.{one}"), 50) for one in languages)
    rows = tuple(tuple((Passage((say.form(one, key),)),) for one in languages) for key in keys_of("glossary.term."))
    return section(matter, "glossary", 1, annex=True, table=Table(columns, rows))


def record_section(matter: Matter, record: Mapping[str, object]) -> Section:
    """How the document was made: file, hash, versions, time zone."""
    languages = matter.languages
    columns = (
        Column("what", say.form_passage(languages, "record.what"), 42),
        Column("value", say.form_passage(languages, "record.value"), 58),
    )
    draft = matter.review.draft
    rows = [
        _record_row(matter, "record.file", draft.name),
        _record_row(matter, "record.hash", draft.sha256),
        _record_row(matter, "record.format", draft.format),
        _record_row(matter, "record.characters", str(len(draft.text))),
        *(_version_row(matter, name, version) for name, version in sorted(matter.review.versions.items())),
        _record_row(matter, "record.time-zone", str(record["time_zone"])),
    ]
    notes = tuple(say.form_passage(languages, key, "note") for key in ("record.verify", "record.origins"))
    return section(matter, "record", 1, annex=True, passages=notes, table=Table(columns, tuple(rows)))


def _record_row(matter: Matter, key: str, value: str, **slots: str) -> tuple[tuple[Passage, ...], ...]:
    def make(language: str) -> Statement:
        return say.form(language, key, **{slot: say.figure(text) for slot, text in slots.items()})

    return ((say.passage(matter.languages, make),), (Passage((say.figure(value),)),))


def _version_row(matter: Matter, name: str, version: str) -> tuple[tuple[Passage, ...], ...]:
    """A row for "genexpert", "rules", "norms", "checklist ID", "plan ID" or another name."""
    what, _, id = name.partition(" ")
    key = {"genexpert": "record.program"}.get(what, f"record.{what}")
    if has_word(key) and (bool(id) == (what in ("checklist", "plan"))):
        return _record_row(matter, key, version, id=id)
    return _record_row(matter, "record.other", version, id=name)
