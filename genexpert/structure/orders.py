"""What the two grammars of amending instructions give: orders within a line, and references to provisions."""

import re
from dataclasses import dataclass

from genexpert.domain.provision import Operation
from genexpert.structure.numbers import Number

LONGEST_ANNOUNCEMENT = 2500  # code points of "Внести в ... следующие изменения:"


@dataclass(frozen=True, slots=True)
class Reference:
    """A provision that an instruction names; `others` are the further numbers of "части 3 и 6"."""

    kind: str  # a member of citing.ORDER
    number: Number
    start: int  # in the clause
    others: tuple[Number, ...] = ()
    word: str = ""  # the noun used: "берене" or "статья"


@dataclass(frozen=True, slots=True)
class Order:
    """A verb of an instruction and its clause, as offsets in the line."""

    operation: Operation
    start: int
    verb: int
    verb_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words that say which act is amended, as offsets in the stretch that was searched."""

    start: int
    end: int
    act_start: int
    act_end: int


def find_verbs(verbs: tuple[tuple[Operation, re.Pattern[str]], ...], words: str) -> list[tuple[int, int, Operation]]:
    """Start, end and operation of the verbs in words whose quotations are masked, in order."""
    found = [(hit.start(), hit.end(), operation) for operation, pattern in verbs for hit in pattern.finditer(words)]
    return sorted(found)
