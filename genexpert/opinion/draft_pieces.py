"""Cutting the runs of a Word document at exact characters, so that marks can stand between them."""

from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from itertools import pairwise
from typing import Any

from genexpert.reading.docx_elements import shown, text_elements

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

Place = tuple[int, int]  # number of a text-bearing element of the part, offset in its characters


class Pieces:
    """The runs of a document part, cut where asked.

    `w` is the namespace of WordprocessingML in this file, in braces: the usual one or that of the strict variant.
    """

    def __init__(self, root: Any) -> None:
        self.root = root
        self.w = root.tag[: root.tag.index("}") + 1]
        self.elements = list(text_elements(root))
        self._starts: dict[Place, Any] = {}
        self._ends: dict[Place, Any] = {}

    def run_of(self, number: int) -> Any | None:
        """The run of a text-bearing element; None where it is not in a run of text (formulas)."""
        if number >= len(self.elements):
            return None
        parent = self.elements[number].getparent()
        return parent if parent.tag == self.w + "r" else None

    def in_box(self, number: int) -> bool:
        """Whether the element is inside a text box, where Word allows no comments."""
        return any(above.tag == self.w + "txbxContent" for above in self.elements[number].iterancestors())

    def cut(self, places: Iterable[Place]) -> None:
        """Cuts the runs at all these places; `piece_from` and `piece_to` find the pieces then. Called once."""
        offsets: dict[int, set[int]] = defaultdict(set)
        for number, offset in places:
            offsets[number].add(offset)
        numbers = {id(self.elements[number]): number for number in offsets}
        runs = {id(run): run for number in offsets if (run := self.run_of(number)) is not None}
        for run in runs.values():
            self._cut_run(run, numbers, offsets)

    def piece_from(self, place: Place) -> Any:
        """The run that begins with the character at `place`."""
        return self._starts[place]

    def piece_to(self, place: Place) -> Any:
        """The run that ends with the character before `place`."""
        return self._ends[place]

    def pieces_between(self, number: int, start: int, end: int) -> list[Any]:
        """The runs of one element from one cut to another, in order."""
        made = [self.piece_from((number, start))]
        last = self.piece_to((number, end))
        while made[-1] is not last:
            made.append(made[-1].getnext())
        return made

    def _cut_run(self, run: Any, numbers: dict[int, int], offsets: dict[int, set[int]]) -> None:
        """Replaces a run by runs with the same properties; the first of them is the run itself."""
        properties = run.find(self.w + "rPr")
        children = [child for child in run if child is not properties]
        for child in children:
            run.remove(child)
        current, filled = run, False

        def next_piece() -> None:
            nonlocal current, filled
            if not filled:
                return
            fresh = run.makeelement(run.tag, dict(run.attrib))
            if properties is not None:
                fresh.append(deepcopy(properties))
            fresh.tail, current.tail = current.tail, None
            current.addnext(fresh)
            current, filled = fresh, False

        for child in children:
            number = numbers.get(id(child))
            if number is None:
                current.append(child)
                filled = True
                continue
            length = len(shown(child))
            at = sorted({0, length, *(min(offset, length) for offset in offsets[number])})
            for start, end in pairwise(at):
                if start in offsets[number]:
                    next_piece()
                part = child if length == end - start else _part(child, start, end)
                current.append(part)
                filled = True
                self._starts[(number, start)] = self._starts.get((number, start), current)
                self._ends[(number, end)] = current
                if end in offsets[number]:
                    next_piece()
        if not filled and current is not run:  # a cut at the very end of the run
            current.getparent().remove(current)


def _part(element: Any, start: int, end: int) -> Any:
    part = element.makeelement(element.tag, dict(element.attrib))
    part.text = element.text[start:end]
    part.set(_PRESERVE, "preserve")
    return part
