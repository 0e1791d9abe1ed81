"""The tree grows unit by unit; unnumbered paragraphs wait until the next number tells whose they are."""

from dataclasses import replace

from genexpert.domain.provision import Flag, Level
from genexpert.domain.span import Span
from genexpert.structure.lines import Page
from genexpert.structure.marks import Mark
from genexpert.structure.nodes import Node
from genexpert.structure.numbers import Number, in_sequence, roman
from genexpert.structure.units import Unit, roman_heading

LONG_HEADING = 200  # code points: a longer "heading" that ends with a full stop is a sentence
MAX_DEPTH = 16  # of open provisions: nothing real nests deeper, and a hostile draft must not


class Growth:
    """The open provisions of a tree, outermost first, and the paragraphs whose owner is not known yet.

    Attributes:
        root: the provision that everything belongs to.
        stack: root and the open provisions below it.
        pending: paragraphs since the last number or heading.
    """

    def __init__(self, page: Page, root: Node) -> None:
        self.page = page
        self.root = root
        self.stack = [root]
        self.pending: list[Node] = []
        self._last_article: Number | None = None

    @property
    def top(self) -> Node:
        return self.stack[-1]

    def grow(self, unit: Unit, following: Mark | None) -> Node:
        """Adds a unit and returns its provision. `following` is the next mark of the same kind, if near."""
        if unit.kind == "heading" and unit.mark:
            return self._open_heading(unit, unit.mark)
        if unit.kind == "list" and unit.mark:
            return self._open_list(unit, unit.mark, following)
        in_article = any(node.kind == "article" for node in self.stack)
        if unit.kind == "text" and not in_article and roman_heading(self.page, unit):
            return self._open_roman(unit)
        return self._wait(unit)

    def close(self) -> None:
        """Gives the last waiting paragraphs to their owner."""
        self._give(self._owner_at_end())

    def lay_aside(self, node: Node) -> None:
        """Adds a signature or a footnote: it belongs to the act or its annex, not to the last article."""
        self._give(self._owner_at_end())
        while len(self.stack) > 1 and self.top.kind != "annex":
            self.stack.pop()
        node.flags.add(Flag.NOTE if node.kind == "note" else Flag.TITLE)
        self.top.add(node)
        self._stretch(self.top, node.end)

    # headings

    def _open_heading(self, unit: Unit, mark: Mark) -> Node:
        self._give(self._owner_at_end())
        while len(self.stack) > 1 and self.top.rank >= mark.rank:
            self.stack.pop()
        number = mark.number
        if mark.kind == "annex":
            self._last_article = None
        if mark.kind == "article" and number:
            number = in_sequence(number, self._last_article)
            self._last_article = number
        node = self._node(unit, mark, number)
        node.in_article = mark.kind == "article"
        self._open(node)
        self._add_heading(node, mark, unit)
        return node

    def _add_heading(self, node: Node, mark: Mark, unit: Unit) -> None:
        """What follows the number: the heading, or the text where it is a sentence."""
        start = mark.text_start
        while start < unit.end and self.page.text[start].isspace():
            start += 1
        if start >= unit.end:
            return
        sentence = self._is_sentence(mark, unit)
        child = Node("text" if sentence else "heading", Level.PARAGRAPH, start, unit.end, text_start=start)
        child.own_end = unit.end
        if not sentence:
            node.heading = Span(start, unit.end)
            child.flags.add(Flag.HEADING)
        node.add(child)

    def _is_sentence(self, mark: Mark, unit: Unit) -> bool:
        """Whether what follows "Статья 5." is the text of the article rather than its heading."""
        ending = self.page.text[unit.end - 1]
        return mark.kind == "article" and (
            ending in ":;" or (ending == "." and unit.end - mark.text_start > LONG_HEADING)
        )

    def _open_roman(self, unit: Unit) -> Node:
        raw, _, _ = self.page.text[unit.start : unit.end].partition(".")
        start = unit.start + len(raw) + 1
        start += len(self.page.text[start : unit.end]) - len(self.page.text[start : unit.end].lstrip())
        mark = Mark("section", Level.SECTION, Number(str(roman(raw) or raw), raw), start)
        return self._open_heading(unit, mark)

    # numbered things

    def _open_list(self, unit: Unit, mark: Mark, following: Mark | None) -> Node:
        mark = self._as_item(mark)
        at = self._sibling(mark)
        if at is None:
            self._make_room(mark)
            self._give(self.top)
            return self._open(self._node(unit, mark, self._resolved(mark, None, following)))
        sibling = self.stack[at]
        number = self._resolved(mark, sibling.number, following)
        if self.top.colon and not self.top.children:  # it announced the paragraphs that follow it
            self._give(self.top)
        self._give(sibling if _continues(number, sibling.number) or sibling.colon else self.stack[at - 1])
        del self.stack[at:]
        return self._open(self._node(unit, mark, number))

    def _as_item(self, mark: Mark) -> Mark:
        """A "5." that stands between "4)" and "6)" as the item that it is."""
        items = [node for node in self.stack if node.kind == "paren" and node.number]
        if mark.kind != "dot1" or not items or not mark.number or len(mark.number.parts) != 1:
            return mark
        value = mark.number.parts[0]
        parts = [node for node in self.stack if node.kind == "dot1" and node.number]
        expected = parts[-1].number.parts[0] + 1 if parts and parts[-1].number else 1
        last = items[-1].number
        if last and last.parts[:1] == (value - 1,) and value != expected:
            return replace(mark, kind="paren", level=Level.ITEM)
        return mark

    def _resolved(self, mark: Mark, last: Number | None, following: Mark | None) -> Number | None:
        if mark.number is None or mark.kind == "letter":
            return mark.number
        return in_sequence(mark.number, last, following.number if following else None)

    def _sibling(self, mark: Mark) -> int | None:
        """Index in the stack of the open provision that the mark follows as a sibling; None: a new list."""
        same = [i for i, node in enumerate(self.stack) if node.kind == mark.kind]
        if not same:
            return None
        nearest = self.stack[same[-1]]
        if self.top is nearest and nearest.colon and _is_first(mark) and not self.pending and mark.kind != "dash":
            return None if len(self.stack) < MAX_DEPTH else same[-1]
        for i in reversed(same):
            if _continues(self._resolved(mark, self.stack[i].number, None), self.stack[i].number):
                return i
        return same[-1]

    def _make_room(self, mark: Mark) -> None:
        """Closes the items that a first number of a new kind cannot stand in."""
        if mark.kind.startswith("dot"):
            parent = mark.number.key.rpartition(".")[0] if mark.number else ""
            for i, node in enumerate(self.stack):
                if parent and node.number and node.number.key == parent and node.kind.startswith("dot"):
                    self._close_to(i + 1)
                    return
            if not (self.top.colon and _is_first(mark)):
                first = next((i for i, node in enumerate(self.stack) if node.is_list), len(self.stack))
                self._close_to(first)
        while self.top.kind == "dash" and not self.top.colon:
            self._close_to(len(self.stack) - 1)
        if len(self.stack) >= MAX_DEPTH:
            self._close_to(MAX_DEPTH - 1)

    def _close_to(self, length: int) -> None:
        if length < len(self.stack):
            self._give(self.stack[length])
            del self.stack[length:]

    # paragraphs that wait

    def _wait(self, unit: Unit) -> Node:
        if unit.kind == "row":
            return self._row(unit)
        kind = {"note": "note", "quoted": "quoted"}.get(unit.kind, "text")
        level = Level.QUOTED if kind == "quoted" else Level.PARAGRAPH
        node = Node(kind, level, unit.start, unit.end, text_start=unit.start, own_end=unit.end)
        if kind == "note":
            node.flags.add(Flag.NOTE)
        node.lines = (unit.first, unit.last)
        if kind == "quoted":  # stands in the instruction just before it
            self._give(self.top)
            self.top.add(node)
            self._stretch(self.top, node.end)
        else:
            self.pending.append(node)
        return node

    def _row(self, unit: Unit) -> Node:
        cell = self.page.lines[unit.first].cell
        assert cell is not None
        table = self.pending[-1] if self.pending else None
        if table is None or table.kind != "table" or table.word != str(cell.table):
            table = Node("table", Level.TABLE, unit.start, unit.end, word=str(cell.table), own_end=unit.start)
            self.pending.append(table)
        rows = table.children
        if not rows or rows[-1].word != str(cell.row):
            rows.append(Node("row", Level.PARAGRAPH, unit.start, unit.end, word=str(cell.row), text_start=unit.start))
        rows[-1].end = rows[-1].own_end = table.end = unit.end
        return rows[-1]

    def _owner_at_end(self) -> Node:
        """Whose the waiting paragraphs are when a heading or the end follows: of a part, not of its last item."""
        if self.top.colon or (self.pending[:1] and self.pending[0].kind == "table" and self._has_sister_table()):
            return self.top
        return next(node for node in reversed(self.stack) if not node.is_item)

    def _has_sister_table(self) -> bool:
        """Whether an earlier item of the same list has a table below it."""
        if not self.top.is_item or len(self.stack) < 2:
            return False
        return any(
            child.kind == "table" for sister in self.stack[-2].children[-3:-1] for child in sister.children
        )

    def _give(self, owner: Node) -> None:
        """Makes the waiting paragraphs children of `owner`, one of the open provisions."""
        if not self.pending:
            return
        owner.children.extend(self.pending)
        self._stretch(owner, self.pending[-1].end)
        self.pending = []

    def _stretch(self, node: Node, end: int) -> None:
        for open_node in self.stack:
            open_node.end = max(open_node.end, end)
            if open_node is node:
                break

    def _open(self, node: Node) -> Node:
        self.top.add(node)
        self._stretch(self.top, node.end)
        node.in_article = node.in_article or self.top.in_article
        if node.kind.startswith("dot"):
            node.level = Level.PART if node.in_article else Level.POINT
        self.stack.append(node)
        return node

    def _node(self, unit: Unit, mark: Mark, number: Number | None) -> Node:
        return Node(
            mark.kind, mark.level, unit.start, unit.end, number, mark.language, mark.word, mark.text_start,
            unit.end, colon=self.page.text[unit.end - 1] == ":",
        )


def _is_first(mark: Mark) -> bool:
    return mark.number is None or mark.number.key in ("1", "а", "a") or mark.number.key.endswith(".1")


def _continues(number: Number | None, last: Number | None) -> bool:
    """Whether `number` may come next after `last` in one list."""
    if number is None or last is None:
        return number is None and last is None
    if number.parts and last.parts:
        return number.parts > last.parts
    if len(number.key) == len(last.key) == 1:
        return number.key > last.key
    return False
