"""One confirmed finding as an item of the opinion."""

from genexpert.domain.checklist import AnswerValue
from genexpert.domain.finding import Finding, LinkState
from genexpert.domain.names import CATEGORIES, SEVERITIES
from genexpert.domain.opinion import OpinionItem, Origin, Passage, Priority, Statement, Words
from genexpert.domain.rule import Severity
from genexpert.opinion import statements as say
from genexpert.opinion.matter import Matter, category_of, is_general, listed, severity_of
from genexpert.opinion.wordings import draft_wording, proposed_wording

PRIORITIES = {
    Severity.VIOLATION: Priority.MANDATORY,
    Severity.RISK: Priority.DESIRABLE,
    Severity.ADVICE: Priority.ADVISORY,
    Severity.STRENGTH: Priority.ADVISORY,
}
_SHOWN_CANDIDATES = 3  # measures that the program proposes for one signal


def item(matter: Matter, number: int, finding: Finding) -> OpinionItem:
    """The finding with its lines, wordings and grounds."""
    return OpinionItem(
        number=number,
        finding=finding.id,
        heading=_heading(matter, number, finding),
        lines=_lines(matter, finding),
        priority=PRIORITIES[severity_of(finding)],
        draft_wording=draft_wording(matter, finding),
        proposed_wording=proposed_wording(matter, finding),
        grounds=grounds(matter, finding),
    )


def _heading(matter: Matter, number: int, finding: Finding) -> Passage:
    key = "item.heading" if matter.confirmed else "item.signal"

    def provision(language: str) -> Statement:
        return say.form(language, "item.whole-act") if is_general(finding) else say.provision_label(finding, language)

    return say.form_passage(matter.languages, key, number=lambda _: say.figure(number), provision=provision)


def _lines(matter: Matter, finding: Finding) -> tuple[Passage, ...]:
    makers = [_quote, _defect, _reasoning, _norms, _questions, _measures, _recommendation, _comment]
    if not matter.confirmed:
        makers += [_proposed, _rule]
    made = (make(matter, finding) for make in makers)
    return tuple(line for line in made if line is not None)


def _quote(matter: Matter, finding: Finding) -> Passage | None:
    draft, spoken = matter.review.draft, str(finding.language)

    def make(language: str) -> Statement:
        mark = (Words("«", Origin.FORM, "mark"), Words("»", Origin.FORM, "mark"))
        words = say.quotation(draft, finding.span, spoken)
        return say.label(language, "item.quote", mark[:1], words, mark[1:])

    return say.passage(matter.languages, make, "quote")


def named_category(language: str, finding: Finding) -> Statement:
    """Name of the category: the rule's, or the expert's where the expert changed it."""
    name = CATEGORIES[category_of(finding)].in_(language)
    if finding.decision.category:
        return (Words(name, Origin.EXPERT, f"decision {finding.id}", language),)
    return (Words(name, Origin.RULE, finding.rule, language),)


def named_severity(language: str, finding: Finding) -> Statement:
    """Name of the severity: the rule's, or the expert's where the expert changed it."""
    name = SEVERITIES[severity_of(finding)].in_(language)
    if finding.decision.severity:
        return (Words(name, Origin.EXPERT, f"decision {finding.id}", language),)
    return (Words(name, Origin.RULE, finding.rule, language),)


def _defect(matter: Matter, finding: Finding) -> Passage | None:
    def make(language: str) -> Statement:
        parts = [named_category(language, finding), say.form(language, "item.severity"),
                 named_severity(language, finding)]
        if not matter.confirmed:
            parts += [say.form(language, "item.confidence"),
                      say.form(language, f"confidence.{finding.confidence.value}")]
        return say.label(language, "item.defect", *parts)

    return say.passage(matter.languages, make)


def reasons(language: str, finding: Finding, with_why: bool = True) -> Statement:
    """The expert's own reasoning, else the rule's."""
    if finding.decision.message:
        return say.expert(language, finding.decision.message, f"decision {finding.id}")
    parts = [say.rule(language, finding.message, finding.rule)]
    if with_why and finding.why.in_(language) != finding.message.in_(language):
        parts.append(say.rule(language, finding.why, finding.rule))
    return say.joined(parts, " ")


def _reasoning(matter: Matter, finding: Finding) -> Passage | None:
    key = "item.reasoning-expert" if finding.decision.message else "item.reasoning"
    return _labelled(matter, key, lambda language: reasons(language, finding))


def _norms(matter: Matter, finding: Finding) -> Passage | None:
    return _labelled(matter, "item.norms", lambda language: say.joined(
        [say.norm(language, norm) for norm in finding.norms]))


def _questions(matter: Matter, finding: Finding) -> Passage | None:
    """Numbers of the questions whose answers rest on the finding; only those that the expert answered."""
    asked = [
        (filled.checklist, [number for number, given in enumerate(filled.answers, 1)
                            if finding.id in given.evidence and given.by and given.value is not AnswerValue.OPEN])
        for filled in matter.review.checklists if filled.applies
    ]

    def make(language: str) -> Statement:
        return say.joined([
            say.form(language, "item.questions-of", title=say.answer(language, one.title, one.id),
                     numbers=say.figure(listed(numbers)))
            for one, numbers in asked if numbers
        ])

    return _labelled(matter, "item.questions", make) if matter.confirmed else None


def _measures(matter: Matter, finding: Finding) -> Passage | None:
    if matter.confirmed:
        links = [link for link in finding.measures if link.state in (LinkState.CONFIRMED, LinkState.ADDED)]
        key = "item.measures"
    else:
        links = [link for link in finding.measures if link.state is LinkState.PROPOSED][:_SHOWN_CANDIDATES]
        key = "item.measures-proposed"
    return _labelled(matter, key, lambda language: say.joined(
        [say.measure("", link.measure, f"{link.plan}/{link.measure}") for link in links], ", "))


def _recommendation(matter: Matter, finding: Finding) -> Passage | None:
    return _labelled(matter, "item.recommendation",
                     lambda language: say.rule(language, finding.recommendation, finding.rule))


def _comment(matter: Matter, finding: Finding) -> Passage | None:
    if not matter.confirmed or not finding.decision.note:
        return None
    note = finding.decision.note
    return _labelled(matter, "item.comment", lambda language: say.expert(language, note, f"decision {finding.id}"))


def _proposed(matter: Matter, finding: Finding) -> Passage | None:
    """The proposed words; in an opinion they stand in the table of wordings."""
    new = finding.proposed
    if new is None:
        return None
    mark = (Words("«", Origin.FORM, "mark"), Words("»", Origin.FORM, "mark"))

    def make(language: str) -> Statement:
        if not new:
            return say.form(language, "item.delete")
        return (*mark[:1], Words(say.clean(new), Origin.RULE, finding.rule, str(finding.language)), *mark[1:])

    return _labelled(matter, "item.proposed", make)


def _rule(matter: Matter, finding: Finding) -> Passage | None:
    def make(language: str) -> Statement:
        return (Words(f"{finding.rule} – ", Origin.RULE, finding.rule),
                *say.rule(language, finding.title, finding.rule))

    return _labelled(matter, "item.rule", make)


def _labelled(matter: Matter, key: str, make: "say.Make") -> Passage | None:
    """A line with its label in bold; None where it would say nothing."""
    if not any(make(language) for language in matter.languages):
        return None
    return say.passage(matter.languages, lambda language: say.label(language, key, make(language)))


def grounds(matter: Matter, finding: Finding) -> tuple[Passage, ...]:
    """The third column of the table of wordings: defect, reasoning in short, norms with status."""
    made = [
        say.passage(matter.languages, lambda language: (
            *say.joined([named_category(language, finding), named_severity(language, finding)], ", "),)),
        say.passage(matter.languages, lambda language: reasons(language, finding, with_why=False)),
    ]
    if finding.norms:
        made.append(say.passage(matter.languages, lambda language: say.joined(
            [say.norm(language, norm) for norm in finding.norms])))
    return tuple(made)
