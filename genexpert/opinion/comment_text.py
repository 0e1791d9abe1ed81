"""What a comment in the draft says about a finding."""

from genexpert.domain.draft import Draft
from genexpert.domain.finding import Finding
from genexpert.domain.names import CATEGORIES, SEVERITIES
from genexpert.domain.opinion import Statement
from genexpert.opinion import statements as say
from genexpert.opinion.items import reasons
from genexpert.opinion.matter import category_of, severity_of
from genexpert.opinion.wordings import changed_span, proposed_text
from genexpert.opinion.words import sentence


def comment_paragraphs(draft: Draft, finding: Finding, languages: tuple[str, ...], *, tracked: bool,
                       moved: bool) -> list[tuple[str, bool]]:
    """Paragraphs of the comment, each with whether it is bold; languages one after the other.

    The proposed wording is said where it is not `tracked` in the text; a `moved` comment says first where it belongs.
    """
    made: list[tuple[str, bool]] = []
    for language in languages:
        made += _in_language(draft, finding, language, tracked, moved)
    return made


def _plain(statement: Statement) -> str:
    return "".join(words.text for words in statement)


def _in_language(draft: Draft, finding: Finding, language: str, tracked: bool, moved: bool) -> list[tuple[str, bool]]:
    made: list[tuple[str, bool]] = []
    if moved:
        made.append((f"{_plain(say.provision_label(finding, language))}: «{_quote(draft, finding)}»", True))
    made.append((sentence("comment.rule", language, rule=finding.rule, title=say.clean(finding.title.in_(language))),
                 True))
    made.append((sentence("comment.kind", language, category=CATEGORIES[category_of(finding)].in_(language),
                          severity=SEVERITIES[severity_of(finding)].in_(language)), False))
    made.append((_plain(reasons(language, finding)), False))
    norms = _plain(say.joined([say.norm(language, norm) for norm in finding.norms]))
    recommendation = say.clean(finding.recommendation.in_(language))
    proposed = proposed_text(finding)

    def add(key: str, slot: str, text: str) -> None:
        if text:
            made.append((sentence(key, language, **{slot: text}), False))

    add("comment.norms", "norms", norms)
    add("comment.recommendation", "recommendation", recommendation)
    if proposed is not None and not tracked:
        old = say.clean(changed_span(finding).of(draft.text))
        add("comment.proposed", "proposed", f"«{old}» → «{say.clean(proposed)}»")
    add("comment.note", "note", say.clean(finding.decision.note or ""))
    return [(words, strong) for words, strong in made if words]


def _quote(draft: Draft, finding: Finding) -> str:
    return say.clean(finding.span.of(draft.text))[:200]
