"""An opinion, independent of the file it is written to; each of its words carries where it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import LocalText


class Role(StrEnum):
    """Who gives the opinion (method 1.2); changes its title, its requisites and the sentence on its force."""

    DEVELOPER = "developer"  # self-check by those who write the draft
    LAWYER = "lawyer"  # Ministry of Justice, or the lawyer of the body
    COMMITTEE = "committee"  # expert of a committee of the Jogorku Kenesh
    INDEPENDENT = "independent"  # accredited independent expert
    PUBLIC = "public"  # expertise by the public
    TRAINING = "training"


class Stage(StrEnum):
    DRAFTING = "drafting"
    DISCUSSION = "discussion"  # public discussion
    GOVERNMENT = "government"  # agreement in the Cabinet of Ministers
    COMMITTEE = "committee"
    FIRST_READING = "first-reading"
    SECOND_READING = "second-reading"
    THIRD_READING = "third-reading"
    IN_FORCE = "in-force"
    TRAINING = "training"


class Verdict(StrEnum):
    RECOMMENDED = "recommended"
    WITH_REMARKS = "with-remarks"
    NEEDS_REVISION = "needs-revision"
    NOT_RECOMMENDED = "not-recommended"


class Impact(StrEnum):
    """Impact on equality (EIGE: it increases, maintains or reduces equality)."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    MIXED = "mixed"


class Character(StrEnum):
    SENSITIVE = "sensitive"
    NEUTRAL = "neutral"
    BLIND = "blind"
    DISCRIMINATORY = "discriminatory"


class Priority(StrEnum):
    MANDATORY = "mandatory"
    DESIRABLE = "desirable"
    ADVISORY = "advisory"


@dataclass(frozen=True, slots=True)
class Certificate:
    """Accreditation certificate of an independent expert."""

    number: str
    date: str  # ISO date, or as the certificate has it
    kind: LocalText = LocalText()  # kind of expertise


@dataclass(frozen=True, slots=True)
class Expert:
    name: str
    position: LocalText = LocalText()
    degree: LocalText = LocalText()
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class QuestionPut:
    """A question put to the expert by the customer, and the expert's answer."""

    question: LocalText
    answer: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Requisites:
    """What only the expert can say. Prose may be given in one language or in both; dates are ISO dates."""

    role: Role
    experts: tuple[Expert, ...] = ()
    number: str | None = None  # of the register, given to a final opinion
    supersedes: str = ""  # number and date of the final opinion that this one replaces
    date: str | None = None
    place: LocalText = LocalText()
    time_zone: str = "Asia/Bishkek"
    draft_version: LocalText = LocalText()  # version and date of the draft
    initiator: LocalText = LocalText()
    registration: str = ""  # number under which the draft is registered
    stage: Stage | None = None
    customer: LocalText = LocalText()
    ground: LocalText = LocalText()  # letter or resolution by which the expertise was ordered
    organisation: LocalText = LocalText()
    head: str = ""  # head of the organisation, or of the department of a committee
    began: str | None = None
    finished: str | None = None
    documents: tuple[LocalText, ...] = ()  # received beside the draft
    independent: bool = False  # the experts state that they did not draft it and have no conflict of interest
    questions: tuple[QuestionPut, ...] = ()
    scope: LocalText = LocalText()  # limits of the expertise
    summary: LocalText = LocalText()  # short content of the draft
    target_groups: LocalText = LocalText()
    relevance: LocalText = LocalText()
    data_gaps: tuple[LocalText, ...] = ()
    statistics: tuple[LocalText, ...] = ()  # used, each with year and source
    remarks: LocalText = LocalText()  # general remarks
    contrary: tuple[LocalText, ...] = ()  # authorities and views against the argument
    conclusion: LocalText = LocalText()
    impact: Impact | None = None
    character: Character | None = None
    verdict: Verdict | None = None


class Origin(StrEnum):
    """Where words of an opinion come from. `Words.source` says which one."""

    FORM = "form"  # the form's own words: key in resources/interface/opinion.yaml
    EXPERT = "expert"  # the expert's own words: name of the field, or "decision ID"
    QUOTATION = "quotation"  # of the draft: "START:END"
    RULE = "rule"  # id of the rule
    ANSWER = "answer"  # "CHECKLIST/QUESTION"
    NORM = "norm"  # id of the norm; its status always stands beside it
    MEASURE = "measure"  # "PLAN/MEASURE", or "PLAN"
    RECORD = "record"  # of how it was made: versions, hash, counts


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    origin: Origin
    source: str
    language: str = ""  # "ky", "ru", "en"; empty where it has none (numbers, hashes)
    strong: bool = False


Statement = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: one column for each language of the opinion, or a single one where both would be the same."""

    columns: tuple[Statement, ...]
    kind: str = "text"  # "text", "quote", "bullet", "banner", "note"

    def walk(self) -> Iterator[Words]:
        for column in self.columns:
            yield from column

    def plain(self, between: str = " / ") -> str:
        """The passage as plain text, its languages one after the other."""
        return between.join("".join(words.text for words in column) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Column:
    id: str
    heading: Passage
    width: int  # share of the table's width, in percent


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that repeats on each page; a cell holds passages, one below the other."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Passage, ...], ...], ...]

    def walk(self) -> Iterator[Words]:
        for column in self.columns:
            yield from column.heading.walk()
        for row in self.rows:
            for cell in row:
                for passage in cell:
                    yield from passage.walk()


@dataclass(frozen=True, slots=True)
class OpinionItem:
    """A finding that an expert confirmed (or, in preliminary signals, one that nobody decided on yet)."""

    number: int  # from 1, in the order of the text
    finding: str  # its id
    heading: Passage
    lines: tuple[Passage, ...]  # quotation, defect, reasoning, norms, questions, recommendation, comment
    priority: Priority
    draft_wording: tuple[Passage, ...]
    proposed_wording: tuple[Passage, ...]
    grounds: tuple[Passage, ...]

    def walk(self) -> Iterator[Words]:
        yield from self.heading.walk()
        for passage in (*self.lines, *self.draft_wording, *self.proposed_wording, *self.grounds):
            yield from passage.walk()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an opinion under a numbered heading; `number` is "2.5" or, of an annex, "1"."""

    id: str
    level: int  # 1 or 2
    number: str
    heading: Passage
    passages: tuple[Passage, ...] = ()
    items: tuple[OpinionItem, ...] = ()
    table: Table | None = None
    annex: bool = False

    def walk(self) -> Iterator[Words]:
        for passage in (self.heading, *self.passages):
            yield from passage.walk()
        for item in self.items:
            yield from item.walk()
        if self.table is not None:
            yield from self.table.walk()


@dataclass(frozen=True, slots=True)
class Opinion:
    """`confirmed` is false for preliminary signals: no verdict, no number, no signature block.

    `record` is what `verify` needs: draft hash, versions, time zone, ids of the signals (JSON values only).
    """

    confirmed: bool
    final: bool
    languages: tuple[str, ...]  # ("ky",), ("ru",) or ("ky", "ru")
    title: tuple[Passage, ...]
    notice: Passage | None  # stands on every page
    requisites: Table
    sections: tuple[Section, ...]
    signature: Table | None
    footer: Passage
    record: Mapping[str, object]

    @property
    def items(self) -> tuple[OpinionItem, ...]:
        return tuple(item for section in self.sections for item in section.items)

    def walk(self) -> Iterator[Words]:
        """All words of the opinion in their order."""
        for passage in self.title:
            yield from passage.walk()
        if self.notice is not None:
            yield from self.notice.walk()
        yield from self.requisites.walk()
        for section in self.sections:
            yield from section.walk()
        if self.signature is not None:
            yield from self.signature.walk()
        yield from self.footer.walk()
