"""The case that is open in the window: its review with the expert's words in it."""

from bisect import bisect_right
from dataclasses import replace

from genexpert.domain.case import AnswerKey, Case, CaseFile, LinkKey, decided, decided_finding, is_decided
from genexpert.domain.checklist import Answer, FilledChecklist
from genexpert.domain.finding import Decision, Finding, LinkState
from genexpert.domain.opinion import Requisites
from genexpert.domain.plan import Measure, Plan
from genexpert.domain.provision import Provision
from genexpert.domain.review import Review
from genexpert.domain.span import Span
from genexpert.storage.normal import normalised


class OpenCase:
    """What the views look at. Only the gate changes it.

    Attributes:
        made: the review as the program made it.
        case: what the expert decided.
        files: the draft and its companions.
        signals: findings and strengths with decisions, in the order of the text.
    """

    def __init__(self, made: Review, case: Case, files: list[CaseFile]) -> None:
        self.made = made
        self.case = case
        self.files = files
        self._made = {one.id: one for one in (*made.findings, *made.strengths)}
        both = (*made.findings, *made.strengths)
        self.signals = sorted((decided_finding(one, case) for one in both), key=lambda one: (one.span, one.id))
        self._place = {one.id: index for index, one in enumerate(self.signals)}
        self._provisions = made.act.provisions
        self._starts = [one.span.start for one in self._provisions]

    @property
    def text(self) -> str:
        """The draft's plain text."""
        return self.made.draft.text

    @property
    def review(self) -> Review:
        """The review with all of the expert's words in it."""
        return decided(self.made, self.case)

    @property
    def checklists(self) -> tuple[FilledChecklist, ...]:
        """The lists with the expert's answers in them."""
        return self.review.checklists

    def signal(self, finding: str) -> Finding | None:
        """The finding or strength with this id."""
        index = self._place.get(finding)
        return self.signals[index] if index is not None else None

    def alike(self, finding: str) -> list[str]:
        """Ids of the open signals of the same rule with the same words, this one among them."""
        one = self.signal(finding)
        if one is None:
            return []
        words = normalised(one.quote)
        return [other.id for other in self.signals if other.rule == one.rule and normalised(other.quote) == words
                and (other.id == finding or not is_decided(other))]

    def decided_to(self, finding: str, decision: Decision | None) -> None:
        """Takes the decision in; None takes it out."""
        decisions = dict(self.case.decisions)
        _put(decisions, finding, decision)
        self._renew(finding, decisions=decisions)

    def linked_to(self, key: LinkKey, state: LinkState | None) -> None:
        """Takes the expert's word on a link in; None takes it out."""
        links = dict(self.case.links)
        _put(links, key, state)
        self._renew(key[0], links=links)

    def answered_with(self, key: AnswerKey, answer: Answer | None) -> None:
        """Takes an answer in; None takes it out."""
        answers = dict(self.case.answers)
        _put(answers, key, answer)
        self._renew(None, answers=answers)

    def set_requisites(self, requisites: Requisites | None) -> None:
        """Takes the requisites of the opinion in."""
        self._renew(None, requisites=requisites)

    def retitle(self, title: str) -> None:
        """Takes another title in."""
        self._renew(None, title=title)

    def _renew(self, finding: str | None, **values: object) -> None:
        self.case = replace(self.case, **values)  # type: ignore[arg-type]
        if finding in self._place:
            self.signals[self._place[finding]] = decided_finding(self._made[finding], self.case)

    def provision_at(self, index: int) -> Provision:
        """The innermost provision over a code point."""
        for number in range(bisect_right(self._starts, index) - 1, -1, -1):
            if self._provisions[number].span.end > index:
                return self._provisions[number]
        return self._provisions[0]

    def measure(self, plan: str, number: str) -> tuple[Plan, Measure] | None:
        """A measure of a plan of the review, with its plan."""
        for one in self.made.plans:
            if one.id == plan:
                return next(((one, measure) for measure in one.measures() if measure.number == number), None)
        return None


def heading_of(provision: Provision) -> Span:
    """The heading with what stands before it on its line: "Статья 139. Работы ..."; empty where there is none."""
    start = provision.span.start
    if provision.heading is None:
        return Span(start, start)
    near = provision.heading.start - start <= 60  # an edition note may stand between number and heading
    return Span(start if near else provision.heading.start, provision.heading.end)


def _put(values: dict, key: object, value: object | None) -> None:
    if value is None:
        values.pop(key, None)
    else:
        values[key] = value
