"""The draft's wording and the proposed one, side by side."""

from bisect import bisect_left, bisect_right

from genexpert.domain.draft import Draft
from genexpert.domain.finding import Finding
from genexpert.domain.opinion import Origin, Passage, Statement, Words
from genexpert.domain.span import Span
from genexpert.opinion import statements as say
from genexpert.opinion.difference import changed
from genexpert.opinion.matter import Matter, is_general

_LONGEST_FRAME = 1200  # code points around the changed words; beyond it the words stand alone


def changed_span(finding: Finding) -> Span:
    """The words of the draft that the proposed wording replaces."""
    return finding.proposed_span or finding.span


def replaced_span(draft: Draft, finding: Finding) -> Span:
    """The same, with one of the two spaces around words that are to be deleted."""
    span = changed_span(finding)
    start, after = span.start, draft.text[span.end:span.end + 1]
    if proposed_text(finding) == "" and start and draft.text[start - 1] == " " and (not after or after in " \n,.;:)"):
        start -= 1
    return Span(start, span.end)


def proposed_text(finding: Finding) -> str | None:
    """The words as they should read: the expert's, else the rule's; None where there is only advice."""
    if finding.decision.proposed is not None:
        return finding.decision.proposed
    return finding.proposed


def frame(draft: Draft, span: Span) -> Span:
    """The paragraphs of the draft that `span` stands in."""
    first = max(bisect_right(draft.paragraphs, span.start, key=lambda one: one.span.start) - 1, 0)
    after = bisect_left(draft.paragraphs, span.end, key=lambda one: one.span.start)
    touched = draft.paragraphs[first:max(after, first + 1)]
    if not touched:
        return span
    whole = Span(min(span.start, touched[0].span.start), max(span.end, touched[-1].span.end))
    return whole if len(whole) <= _LONGEST_FRAME else span


def draft_wording(matter: Matter, finding: Finding) -> tuple[Passage, ...]:
    """The paragraphs of the draft with the words in question in bold."""
    if is_general(finding) and proposed_text(finding) is None:
        return (say.form_passage(matter.languages, "table.whole-act", title=matter.title),)
    draft, spoken = matter.review.draft, str(finding.language)
    span = changed_span(finding)
    around = frame(draft, span)
    touched = _touched(draft, finding, span)
    words: Statement = (
        *say.quotation_part(draft, Span(around.start, touched.start), spoken),
        *say.quotation_part(draft, touched, spoken, strong=True),
        *say.quotation_part(draft, Span(touched.end, around.end), spoken),
    )
    return (_address(matter, finding), Passage((words,)))


def proposed_wording(matter: Matter, finding: Finding) -> tuple[Passage, ...]:
    """The same paragraphs with the proposed words in bold, or advice where no wording is proposed."""
    proposed = proposed_text(finding)
    if proposed is None:
        return (say.passage(matter.languages, lambda language: (
            *say.form(language, "table.advice"), *say.rule(language, finding.recommendation, finding.rule))),)
    draft, spoken = matter.review.draft, str(finding.language)
    span = changed_span(finding)
    around = frame(draft, span)
    replaced = replaced_span(draft, finding)
    words: Statement = (
        *say.quotation_part(draft, Span(around.start, max(replaced.start, around.start)), spoken),
        *_new_words(draft, finding, proposed, spoken),
        *say.quotation_part(draft, Span(replaced.end, around.end), spoken),
    )
    if not "".join(part.text for part in words).strip():
        return (say.form_passage(matter.languages, "table.delete"),)
    return (_address(matter, finding), Passage((words,)))


def _touched(draft: Draft, finding: Finding, span: Span) -> Span:
    """The words in bold: those that the proposed wording changes, else all that the finding is about."""
    proposed = proposed_text(finding)
    if not proposed:
        return span
    (start, end), _ = changed(span.of(draft.text), proposed)
    return Span(span.start + start, span.start + end)


def _new_words(draft: Draft, finding: Finding, proposed: str, spoken: str) -> Statement:
    """The proposed words, the changed ones in bold."""
    if finding.decision.proposed is not None:
        origin, source = Origin.EXPERT, f"decision {finding.id}"
    else:
        origin, source = Origin.RULE, finding.rule
    _, (start, end) = changed(changed_span(finding).of(draft.text), proposed)
    parts = ((proposed[:start], False), (proposed[start:end], True), (proposed[end:], False))
    return tuple(Words(say.loose(text), origin, source, spoken, strong) for text, strong in parts if text)


def _address(matter: Matter, finding: Finding) -> Passage:
    if is_general(finding):
        return say.form_passage(matter.languages, "item.whole-act", "note")
    return say.passage(matter.languages, lambda language: say.provision_label(finding, language), "note")
