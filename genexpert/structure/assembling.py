"""From a draft to its act: lines, quoted texts, units, head and tail, tree, flags, instructions."""

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act, Flag, Level
from genexpert.domain.span import Span
from genexpert.structure.finishing import finish
from genexpert.structure.flags import set_flags
from genexpert.structure.growing import Growth
from genexpert.structure.heads import Head, find_tail, read_head
from genexpert.structure.languages import main_language
from genexpert.structure.lines import Page, lay_out
from genexpert.structure.marks import Mark
from genexpert.structure.nodes import Node
from genexpert.structure.quotations import settle_amendments
from genexpert.structure.quotes import quoted_blocks
from genexpert.structure.requisites import find_issuer, find_kind, find_number_and_date, find_title
from genexpert.structure.units import Unit, find_units, is_edition_note

_IN_HEAD = {"title": "title", "note": "note", "contents": "contents"}


def assemble(draft: Draft) -> Act:
    """The act in a draft, also where the draft is a fragment, an unnumbered text or empty."""
    page = lay_out(draft)
    language = main_language(page)
    units = find_units(page, quoted_blocks(page))
    head = read_head(page, units)
    tail = find_tail(page, units) - set(range(head.length))
    root = Node("act", Level.ACT, 0, len(draft.text), language=language)
    _add_head(root, head)
    _grow(page, root, units, head.length, tail)
    amendments = settle_amendments(page, root, language)
    set_flags(page, root)
    below = [units[i] for i in sorted(tail) if units[i].kind != "note"]
    title, title_span = find_title(page, head)
    kind = find_kind(page, head)
    number, date = find_number_and_date(page, head, below)
    return Act(
        title=title,
        title_span=title_span,
        kind=kind,
        number=number,
        date=date,
        issuer=find_issuer(page, head, below, kind, language),
        root=finish(root, language),
        instructions=tuple(amendments),
        edition_notes=_edition_notes(page, units),
    )


def _add_head(root: Node, head: Head) -> None:
    for unit, what in head.units:
        kind = _IN_HEAD.get(what, "requisite")
        last = root.children[-1] if root.children else None
        if kind in ("title", "contents") and last is not None and last.kind == kind:
            last.end = last.own_end = unit.end
            continue
        node = leaf(kind, unit)
        node.flags.add(Flag.NOTE if kind == "note" else Flag.TITLE)
        root.add(node)
    if head.preamble:
        preamble = Node("preamble", Level.PREAMBLE, head.preamble[0].start, head.preamble[-1].end)
        for unit in head.preamble:
            preamble.add(leaf("note" if unit.kind == "note" else "text", unit))
            if unit.kind == "note":
                preamble.children[-1].flags.add(Flag.NOTE)
        root.add(preamble)


def leaf(kind: str, unit: Unit) -> Node:
    """A provision of one unit."""
    return Node(kind, Level.PARAGRAPH, unit.start, unit.end, text_start=unit.start, own_end=unit.end)


def _grow(page: Page, root: Node, units: list[Unit], start: int, tail: set[int]) -> None:
    growth = Growth(page, root)
    following = _following(units)
    for i in range(start, len(units)):
        if i in tail:
            growth.lay_aside(leaf("note" if units[i].kind == "note" else "requisite", units[i]))
        else:
            growth.grow(units[i], following[i])
    growth.close()


def _following(units: list[Unit]) -> list[Mark | None]:
    """For each unit the next mark of the same kind before the next heading."""
    found: list[Mark | None] = [None] * len(units)
    seen: dict[str, Mark] = {}
    for i in range(len(units) - 1, -1, -1):
        mark = units[i].mark
        if mark is None:
            continue
        found[i] = seen.get(mark.kind)
        if mark.is_heading:
            seen = {kind: one for kind, one in seen.items() if kind in ("article",)}
        seen[mark.kind] = mark
    return found


def _edition_notes(page: Page, units: list[Unit]) -> tuple[Span, ...]:
    """Spans of the notes "(В редакции Закона ...)", whole paragraphs or the last words of one."""
    notes: list[Span] = []
    at = 0
    while at < len(units):
        unit = units[at]
        words = page.folded[unit.start : unit.end]
        if unit.kind == "note":
            last = at
            while words.count("(") > words.count(")") and last + 1 < len(units) and units[last + 1].kind == "note":
                last += 1
                words = page.folded[unit.start : units[last].end]
            if is_edition_note(words):
                notes.append(Span(unit.start, units[last].end))
            at = last + 1
            continue
        if words.endswith(")"):
            opened = page.folded.rfind("(", unit.start, unit.end)
            if opened > unit.start and is_edition_note(page.folded[opened : unit.end]):
                notes.append(Span(opened, unit.end))
        at += 1
    return tuple(notes)

