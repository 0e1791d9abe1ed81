"""Title, requisites and signature block."""

from functools import partial

from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Column, Expert, Origin, Passage, Requisites, Role, Statement, Table, Words
from genexpert.opinion import statements as say
from genexpert.opinion.dates import day_in_figures, day_in_words
from genexpert.opinion.matter import Matter
from genexpert.opinion.words import has_word

_EMPTY = Passage(((),))


def title(matter: Matter, final: bool) -> tuple[Passage, ...]:
    """The lines above the requisites."""
    languages = matter.languages
    of_draft = partial(say.form_passage, languages, kind=matter.kind, title=matter.title)
    if matter.requisites is None:
        return (say.form_passage(languages, "title.signals"),
                of_draft("title.signals-of-draft"))
    lines = [say.form_passage(languages, "title.opinion")]
    of_role = f"title.role.{matter.requisites.role.value}"
    if has_word(of_role):
        lines.append(say.form_passage(languages, of_role))
    if not final:
        lines.append(say.form_passage(languages, "title.unfinished"))
    lines.append(of_draft("title.of-draft"))
    lines.append(_number_and_place(matter, matter.requisites))
    return tuple(lines)


def _number_and_place(matter: Matter, requisites: Requisites) -> Passage:
    def make(language: str) -> Statement:
        parts = [say.form(language, "title.no-number")]
        if requisites.number:
            parts = [say.form(language, "title.number", number=say.expert(language, requisites.number, "number"))]
        if requisites.date:
            parts.insert(0, say.expert(language, day_in_words(requisites.date, language), "date"))
        place = say.expert(language, requisites.place, "place")
        return say.joined([*parts, place] if place else parts, ", ")

    return say.passage(matter.languages, make)


def requisites_table(matter: Matter) -> Table:
    """Rows of label and value; a requisite that is not given is left out."""
    rows = _expert_rows(matter, matter.requisites) if matter.requisites else []
    rows += _draft_rows(matter)
    columns = (Column("label", _EMPTY, 32), Column("value", _EMPTY, 68))
    return Table(columns, tuple(((label,), values) for label, values in rows if values))


Row = tuple[Passage, tuple[Passage, ...]]


def _row(matter: Matter, key: str, *values: Passage) -> Row:
    """A row; values without words are left out."""
    said = tuple(value for value in values if any(words.text for words in value.walk()))
    return say.form_passage(matter.languages, key), said


def _expert_rows(matter: Matter, requisites: Requisites) -> list[Row]:
    def said(text: LocalText | str, source: str) -> Passage:
        return say.passage(matter.languages, lambda language: say.expert(language, text, source))

    rows = [
        _row(matter, "requisite.supersedes", said(requisites.supersedes, "supersedes")),
        _row(matter, "requisite.version", said(requisites.draft_version, "draft_version")),
        _row(matter, "requisite.initiator", said(requisites.initiator, "initiator")),
        _row(matter, "requisite.registration", said(requisites.registration, "registration")),
    ]
    if requisites.stage is not None:
        rows.append(_row(matter, "requisite.stage", _choice(matter, f"stage.{requisites.stage.value}", "stage")))
    rows += [
        _row(matter, "requisite.customer", said(requisites.customer, "customer")),
        _row(matter, "requisite.ground", said(requisites.ground, "ground")),
        _row(matter, "requisite.role", _choice(matter, f"role.{requisites.role.value}", "role")),
        _row(matter, "requisite.organisation", said(requisites.organisation, "organisation")),
    ]
    for one in requisites.experts:
        rows.append(_row(matter, "requisite.expert", _expert_line(matter, one)))
        if one.certificate is not None:
            rows.append(_row(matter, "requisite.certificate", _certificate(matter, one)))
    if requisites.began or requisites.finished:
        rows.append(_row(matter, "requisite.term", _term(matter, requisites)))
    rows.append(_row(matter, "requisite.documents", *(
        said(document, "documents") for document in requisites.documents)))
    return rows


def _choice(matter: Matter, key: str, source: str) -> Passage:
    """What the expert chose on a scale: the form's words, said by the expert."""
    return say.passage(matter.languages, lambda language: chosen(language, key, source))


def chosen(language: str, key: str, source: str) -> Statement:
    """Words of the form that the expert chose on a scale."""
    return tuple(Words(words.text, Origin.EXPERT, source, language) for words in say.form(language, key))


def _expert_line(matter: Matter, one: Expert) -> Passage:
    return say.passage(matter.languages, lambda language: say.joined([
        say.expert(language, text, "experts") for text in (one.name, one.position, one.degree)
        if say.expert(language, text, "experts")], ", "))


def _certificate(matter: Matter, one: Expert) -> Passage:
    certificate = one.certificate
    assert certificate is not None

    def make(language: str) -> Statement:
        slots = {"number": say.expert(language, certificate.number, "certificate"),
                 "date": say.expert(language, day_in_figures(certificate.date), "certificate")}
        kind = say.expert(language, certificate.kind, "certificate")
        if kind:
            return say.form(language, "certificate.of-kind", kind=kind, **slots)
        return say.form(language, "certificate.of", **slots)

    return say.passage(matter.languages, make)


def _term(matter: Matter, requisites: Requisites) -> Passage:
    def day(value: str | None) -> Statement:
        return say.expert("", day_in_figures(value) if value else "…", "term")

    return say.form_passage(matter.languages, "term.from-to",
                            began=lambda _: day(requisites.began), finished=lambda _: day(requisites.finished))


def _draft_rows(matter: Matter) -> list[Row]:
    draft = matter.review.draft
    lists = [filled.checklist for filled in matter.review.checklists
             if filled.applies and matter.confirmed and any(answer.by for answer in filled.answers)]

    def listed(language: str) -> Statement:
        return say.joined([say.form(
            language, "checklist.version", title=say.answer(language, one.title, one.id),
            version=say.figure(one.version)) for one in lists])

    spoken = say.passage(matter.languages, lambda language: say.joined(
        [say.form(language, f"language.{one}") for one in matter.review.languages if one in ("ky", "ru", "en")], ", "))
    return [
        _row(matter, "requisite.file", Passage((say.figure(draft.name),))),
        _row(matter, "requisite.languages", spoken),
        _row(matter, "requisite.checklists", say.passage(matter.languages, listed)),
    ]


_HEAD = {Role.COMMITTEE: "signature.department", Role.LAWYER: "signature.body", Role.DEVELOPER: "signature.body"}


def signature(matter: Matter) -> Table | None:
    """Rows of office, line and name; none for preliminary signals."""
    requisites = matter.requisites
    if requisites is None:
        return None
    languages = matter.languages
    line = say.form_passage(languages, "signature.line")
    rows: list[tuple[tuple[Passage, ...], ...]] = []
    for one in requisites.experts:
        rows.append(((say.form_passage(languages, "signature.expert"),), (line,), (_name(one.name),)))
    if not requisites.experts:
        rows.append(((say.form_passage(languages, "signature.expert"),), (line,), ()))
    if requisites.head:
        office = say.form_passage(languages, _HEAD.get(requisites.role, "signature.head"))
        rows.append(((office,), (line,), (_name(requisites.head),)))
        if requisites.role in (Role.INDEPENDENT, Role.PUBLIC):
            rows.append(((say.form_passage(languages, "signature.seal"),), (), ()))
    columns = (Column("office", _EMPTY, 40), Column("line", _EMPTY, 28), Column("name", _EMPTY, 32))
    return Table(columns, tuple(rows))


def _name(name: str) -> Passage:
    return Passage((say.expert("", name, "experts"),))
