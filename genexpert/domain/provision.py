"""Provisions of an act, addressed and labelled as lawyers cite them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import Language
from genexpert.domain.span import Span


class Level(StrEnum):
    """Depth of a provision. PART is a numbered paragraph of an article; POINT a numbered point of a decree."""

    ACT = "act"
    PREAMBLE = "preamble"
    ANNEX = "annex"
    SECTION = "section"
    CHAPTER = "chapter"
    ARTICLE = "article"
    POINT = "point"
    PART = "part"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    QUOTED = "quoted"  # new text quoted by an amending instruction: a subtree of its own


class Flag(StrEnum):
    TITLE = "title"  # the act's own title, requisites
    HEADING = "heading"
    DEFINITION = "definition"
    QUOTATION = "quotation"
    REPEALED = "repealed"
    NOTE = "note"  # edition notes, footnotes
    AMENDING = "amending"  # an instruction of an amending draft


@dataclass(frozen=True, slots=True)
class Provision:
    """A node of the act's tree. `span` includes the heading and all children.

    `path` is the machine address, outermost first (contract: "chapter:3", "article:12", "part:2"); unique in
    the act ("article:457~2" where numbers repeat). `label` is the citation in the provision's own language:
    "часть 4 статьи 139", "139-берененин 4-бөлүгү". A quoted provision of an amending draft is labelled by the
    provision of the act that it will stand in.
    """

    level: Level
    number: str | None
    span: Span
    path: tuple[str, ...]
    label: str
    language: Language
    heading: Span | None = None
    flags: frozenset[Flag] = frozenset()
    doubtful_number: bool = False  # 21 that may be 2¹
    children: tuple["Provision", ...] = ()

    def walk(self) -> Iterator["Provision"]:
        """This provision and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


class Operation(StrEnum):
    ADD = "add"
    REPLACE_WORDS = "replace-words"
    RESTATE = "restate"
    DELETE = "delete"
    REPEAL = "repeal"
    RENUMBER = "renumber"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction of an amending draft: what is done to which provision of which act."""

    operation: Operation
    span: Span  # the instruction with its quoted text
    target_act: str | None  # as named in the draft
    target_path: tuple[str, ...]  # address in the target act: ("article:37", "part:1-1")
    target_label: str
    quoted: tuple[Span, ...] = ()  # new words (without quotation marks); REPLACE_WORDS: old, new; DELETE: the old
    doubtful_number: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """A draft with its structure. `root.level` is ACT and its span is the whole text."""

    title: str
    title_span: Span
    kind: str | None  # "law", "code", "constitution", "decree", "resolution", "regulation", "programme", ...
    number: str | None
    date: str | None  # ISO 8601
    issuer: str | None
    root: Provision
    instructions: tuple[Instruction, ...] = ()
    edition_notes: tuple[Span, ...] = ()

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """All provisions in the order of the text, the act itself first."""
        return tuple(self.root.walk())
