"""The provision that an instruction means: what it names itself within what was spoken of before."""

from dataclasses import dataclass, field, replace

from genexpert.domain.localized import Language
from genexpert.structure.citing import ORDER, Chain, cite, cite_chain
from genexpert.structure.numbers import Number, both_readings
from genexpert.structure.orders import Reference


@dataclass(frozen=True, slots=True)
class Target:
    """A provision of the amended act: for each kind, outermost first, its number and those cited beside it."""

    numbers: dict[str, tuple[Number, ...]] = field(default_factory=dict)
    word: str = ""  # the draft's noun for an article: "берене" or "статья"

    @property
    def innermost(self) -> Number | None:
        return next(reversed(self.numbers.values()))[0] if self.numbers else None

    @property
    def path(self) -> tuple[str, ...]:
        """The address in the amended act."""
        named = [("item" if kind == "subitem" else kind, numbers[0].key) for kind, numbers in self.numbers.items()]
        return tuple(f"{kind}:{key}" if key else kind for kind, key in named)

    @property
    def chain(self) -> Chain:
        return tuple((kind, numbers[0].written) for kind, numbers in self._cited().items())

    def _cited(self) -> dict[str, tuple[Number, ...]]:
        """An article is cited without its chapter."""
        if "article" not in self.numbers:
            return self.numbers
        first = ORDER.index("article")
        return {kind: numbers for kind, numbers in self.numbers.items() if ORDER.index(kind) >= first}

    def label(self, language: Language) -> str:
        """The citation; of "части 3 и 6" each in full."""
        if not self.numbers:
            return cite(language, "act", "", "")[0]
        *above, (kind, numbers) = self._cited().items()
        outer: Chain = tuple((one, found[0].written) for one, found in above)
        return ", ".join(cite_chain(language, (*outer, (kind, number.written)), self.word)[0] for number in numbers)

    def within(self, named: list[Reference], *, first: bool = False) -> "Target":
        """The provision that `named` means where this one was spoken of: "в статье 44", then "часть 2".

        `first`: of two numbers of one kind the first counts ("часть 2 считать частью 3").
        """
        if not named:
            return self
        kinds = set(self.numbers) | {one.kind for one in named}
        if not kinds & {"article", "part"}:
            named = [replace(one, kind="point") if one.kind == "item" else one for one in named]
        outermost = min(ORDER.index(one.kind) for one in named)
        numbers = {kind: found for kind, found in self.numbers.items() if ORDER.index(kind) < outermost}
        for one in named:
            if not (first and one.kind in numbers):
                numbers[one.kind] = (one.number, *one.others)
        word = next((one.word for one in named if one.kind == "article"), self.word)
        return Target({kind: numbers[kind] for kind in ORDER if kind in numbers}, word)

    def in_doubt(self) -> "Target":
        """The same with both readings of its innermost number: 21 (2¹)."""
        kind, (number, *others) = list(self.numbers.items())[-1]
        doubtful = Number(number.key, both_readings(number), True)
        return Target({**self.numbers, kind: (doubtful, *others)}, self.word)
