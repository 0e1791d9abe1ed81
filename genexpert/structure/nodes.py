"""Provisions while the tree grows; `finishing` makes frozen ones of them."""

from dataclasses import dataclass, field

from genexpert.domain.localized import Language
from genexpert.domain.provision import Flag, Level
from genexpert.domain.span import Span
from genexpert.structure.marks import LISTS, RANKS
from genexpert.structure.numbers import Number


@dataclass(slots=True, eq=False)
class Node:
    """A provision that is still open. `kind` is that of its mark, or "act", "text", "note", "table", ..."""

    kind: str
    level: Level
    start: int
    end: int
    number: Number | None = None
    language: Language | None = None
    word: str = ""
    text_start: int = 0
    own_end: int = 0  # where its own first lines end
    heading: Span | None = None
    flags: set[Flag] = field(default_factory=set)
    children: list["Node"] = field(default_factory=list)
    in_article: bool = False
    colon: bool = False  # its own lines end with a colon: a list is announced
    cited: tuple[tuple[str, str], ...] = ()  # of a quoted text: (kind, number) of the provision it will stand in
    cited_act: str = ""
    lines: tuple[int, int] = (0, 0)  # of a quoted text: its first and last lines

    @property
    def rank(self) -> int:
        if self.kind == "act":
            return 0
        return RANKS.get(self.kind, LISTS)

    @property
    def is_list(self) -> bool:
        return self.kind.startswith("dot") or self.kind in ("paren", "letter", "dash")

    @property
    def is_item(self) -> bool:
        return self.kind in ("paren", "letter", "dash")

    def add(self, child: "Node") -> None:
        self.children.append(child)
