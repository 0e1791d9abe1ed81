"""Research part: content, data, norms, remarks by provision, good provisions, contrary authorities."""

from collections.abc import Iterable

from genexpert.domain.checklist import AnswerValue, Question
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.names import STATUSES
from genexpert.domain.norm import Norm, NormStatus
from genexpert.domain.opinion import Column, Origin, Passage, Section, Statement, Table, Words
from genexpert.domain.provision import Level
from genexpert.domain.rule import Category
from genexpert.opinion import statements as say
from genexpert.opinion.authorities import ContraryAuthority, contrary_authorities, is_treaty
from genexpert.opinion.items import item
from genexpert.opinion.matter import Matter, category_of, is_general, listed


def section(matter: Matter, id: str, level: int, **rest: object) -> Section:
    """A section whose number is given later."""
    heading = say.form_passage(matter.languages, f"section.{id}")
    return Section(id=id, level=level, number="", heading=heading, **rest)  # type: ignore[arg-type]


def said(matter: Matter, text: LocalText, source: str, kind: str = "text") -> list[Passage]:
    """The expert's prose as a paragraph, or nothing."""
    if not any(say.expert(language, text, source) for language in matter.languages):
        return []
    return [say.passage(matter.languages, lambda language: say.expert(language, text, source), kind)]


def research(matter: Matter) -> list[Section]:
    """The sections of the research part; empty ones are left out, remarks by provision never."""
    made = [
        section(matter, "research", 1),
        section(matter, "content", 2, passages=_content(matter)),
        _relevance(matter),
        *_norm_sections(matter),
        _articles(matter),
        _general(matter),
        _strengths(matter),
        _contrary(matter),
    ]
    return [one for one in made if one is not None]


def _content(matter: Matter) -> tuple[Passage, ...]:
    requisites = matter.requisites
    assert requisites is not None
    articles = sum(1 for one in matter.review.act.root.walk() if one.level is Level.ARTICLE)
    made = said(matter, requisites.summary, "summary")
    if articles:
        made.append(say.form_passage(matter.languages, "content.facts", articles=lambda _: say.figure(articles)))
    if requisites.target_groups != LocalText():
        made.append(say.form_passage(matter.languages, "content.groups", groups=lambda language: say.expert(
            language, requisites.target_groups, "target_groups")))
    return tuple(made) or (say.form_passage(
        matter.languages, "introduction.subject", kind=matter.kind, title=matter.title),)


def _relevance(matter: Matter) -> Section | None:
    requisites = matter.requisites
    assert requisites is not None
    gaps = [*(passage for gap in requisites.data_gaps for passage in said(matter, gap, "data_gaps", "bullet")),
            *_gap_questions(matter), *_gap_items(matter)]
    passages = said(matter, requisites.relevance, "relevance")
    if gaps:
        passages += [say.form_passage(matter.languages, "relevance.gaps"), *gaps]
    return section(matter, "relevance", 2, passages=tuple(passages)) if passages else None


def _gap_questions(matter: Matter) -> list[Passage]:
    """Questions that the expert answered with "not enough data"."""
    def bullet(question: Question, source: str) -> Passage:
        return say.form_passage(matter.languages, "relevance.gap-question", "bullet",
                                question=lambda language: say.answer(language, question.text, source))

    return [
        bullet(question, f"{filled.checklist.id}/{question.id}")
        for filled in matter.review.checklists if filled.applies
        for question, given in zip(filled.checklist.questions, filled.answers, strict=True)
        if given.by is not None and given.value is AnswerValue.NOT_ENOUGH_DATA
    ]


def _gap_items(matter: Matter) -> list[Passage]:
    """One line with the numbers of the remarks about missing data."""
    numbers = [number for number, finding in matter.numbered if category_of(finding) is Category.NO_SEX_DISAGGREGATION]
    if not numbers:
        return []
    return [say.form_passage(matter.languages, "relevance.gap-items", "bullet",
                             numbers=lambda _: say.figure(listed(numbers)))]


def provision_of(language: str, finding: Finding) -> Statement:
    """Where a finding stands: its provision, or the draft as a whole."""
    return say.form(language, "item.whole-act") if is_general(finding) else say.provision_label(finding, language)


def cited_norms(matter: Matter) -> dict[str, tuple[Norm, list[int]]]:
    """Norms that the confirmed findings lean on, each with the numbers of its findings."""
    cited: dict[str, tuple[Norm, list[int]]] = {}
    for number, finding in matter.numbered:
        for norm in finding.norms:
            cited.setdefault(norm.id, (norm, []))[1].append(number)
    return cited


def _norm_sections(matter: Matter) -> list[Section]:
    cited = cited_norms(matter).values()
    made = []
    for id, international in (("national", False), ("treaties", True)):
        chosen = [(norm, numbers) for norm, numbers in cited if is_treaty(norm) is international]
        if chosen:
            notes = norm_notes(matter, [norm for norm, _ in chosen])
            made.append(section(matter, id, 2, passages=notes, table=_norm_table(matter, chosen)))
    return made


def norm_notes(matter: Matter, norms: Iterable[Norm]) -> tuple[Passage, ...]:
    """What must be said below a table of norms: that some are repealed, that some are not verified."""
    states = {norm.status for norm in norms}
    made = []
    if NormStatus.REPEALED in states:
        made.append(say.form_passage(matter.languages, "norms.repealed", "note"))
    if NormStatus.UNVERIFIED in states:
        made.append(say.form_passage(matter.languages, "norms.unverified", "note"))
    return tuple(made)


def _norm_table(matter: Matter, chosen: list[tuple[Norm, list[int]]]) -> Table:
    columns = (
        Column("norm", say.form_passage(matter.languages, "norms.norm"), 64),
        Column("items", say.form_passage(matter.languages, "norms.items"), 36),
    )

    def cited(norm: Norm) -> Passage:
        return say.passage(matter.languages, lambda language: say.norm(language, norm))

    rows = tuple(
        ((cited(norm),), (Passage((say.figure(listed(numbers)),)),)) for norm, numbers in chosen
    )
    return Table(columns, rows)


def _articles(matter: Matter) -> Section:
    items = tuple(item(matter, number, finding) for number, finding in matter.numbered if not is_general(finding))
    passages = () if items else (say.form_passage(matter.languages, "articles.none"),)
    return section(matter, "articles", 2, passages=passages, items=items)


def _general(matter: Matter) -> Section | None:
    requisites = matter.requisites
    assert requisites is not None
    items = tuple(item(matter, number, finding) for number, finding in matter.numbered if is_general(finding))
    passages = tuple(said(matter, requisites.remarks, "remarks"))
    return section(matter, "general", 2, passages=passages, items=items) if items or passages else None


def _strengths(matter: Matter) -> Section | None:
    if not matter.strengths:
        return None
    lead = say.form_passage(matter.languages, "strengths.lead")
    return section(matter, "strengths", 2, passages=(lead,), table=strengths_table(matter))


def strengths_table(matter: Matter) -> Table:
    """Good provisions: where, the draft's words, why they are worth keeping."""
    columns = (
        Column("provision", say.form_passage(matter.languages, "strengths.provision"), 22),
        Column("quote", say.form_passage(matter.languages, "strengths.quote"), 42),
        Column("why", say.form_passage(matter.languages, "strengths.why"), 36),
    )

    def row(found: Finding) -> tuple[tuple[Passage, ...], ...]:
        quote = say.quotation(matter.review.draft, found.span, str(found.language))
        return (
            (say.passage(matter.languages, lambda language: provision_of(language, found)),),
            (Passage((quote,), "quote"),),
            (say.passage(matter.languages, lambda language: strength_reason(language, found)),),
        )

    return Table(columns, tuple(row(found) for found in matter.strengths))


def strength_reason(language: str, finding: Finding) -> Statement:
    """Why a provision is good: the expert's words, else the rule's."""
    if finding.decision.message:
        return say.expert(language, finding.decision.message, f"decision {finding.id}")
    return say.rule(language, finding.message, finding.rule)


def _contrary(matter: Matter) -> Section | None:
    requisites = matter.requisites
    assert requisites is not None
    named = [passage for text in requisites.contrary for passage in said(matter, text, "contrary", "bullet")]
    named += [passage for authority in contrary_authorities() for passage in _authority(matter, authority)]
    named += _other_authorities(matter)
    if not named:
        return None
    lead = say.form_passage(matter.languages, "contrary.lead")
    return section(matter, "contrary", 2, passages=(lead, *named))


def _authority(matter: Matter, authority: ContraryAuthority) -> list[Passage]:
    """The authority with its status and the remarks that it bears on, where there are any."""
    numbers = [number for number, finding in matter.numbered if authority.bears_on(finding)]
    if not numbers:
        return []
    known = matter.register.get(authority.norm)

    def make(language: str) -> Statement:
        status = say.norm_status(language, known) if known else STATUSES[NormStatus.UNVERIFIED].in_(language)
        text = f"{say.clean(authority.text.in_(language))} ({status})"
        words = Words(text, Origin.NORM, authority.norm, language)
        return (words, *say.form(language, "contrary.items", numbers=say.figure(listed(numbers))))

    return [say.passage(matter.languages, make, "bullet")]


def _other_authorities(matter: Matter) -> list[Passage]:
    """Authorities that the register sets against a cited norm, and that have no words of their own."""
    described = {authority.norm for authority in contrary_authorities()}
    against: dict[str, list[int]] = {}
    for number, finding in matter.numbered:
        for id in dict.fromkeys(id for norm in finding.norms for id in norm.contrary):
            if id in matter.register and id not in described:
                against.setdefault(id, []).append(number)

    def bullet(id: str, numbers: list[int]) -> Passage:
        return say.passage(matter.languages, lambda language: (
            *say.norm(language, matter.register[id], full=True),
            *say.form(language, "contrary.items", numbers=say.figure(listed(numbers)))), "bullet")

    return [bullet(id, numbers) for id, numbers in against.items()]
