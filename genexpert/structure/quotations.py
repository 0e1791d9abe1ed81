"""Quoted new texts become subtrees that are cited as the provisions they will be."""

from dataclasses import replace

from genexpert.domain.localized import Language
from genexpert.domain.provision import Instruction
from genexpert.structure.amending import Amendment, find_amendments
from genexpert.structure.growing import Growth
from genexpert.structure.lines import Page
from genexpert.structure.nodes import Node
from genexpert.structure.quotes import inner_lines
from genexpert.structure.units import find_units


def settle_amendments(page: Page, root: Node, language: Language) -> list[Instruction]:
    """The instructions of a draft; grows the subtrees of the texts that they quote."""
    quoted = _quoted_nodes(root)
    inner = {id(node): inner_lines(page, *node.lines) for node in quoted}
    for node in quoted:
        lines = inner[id(node)]
        node.text_start, node.own_end = (lines[0].start, lines[-1].end) if lines else (node.start, node.end)
    amendments = find_amendments(page, root, language)
    acts = {amendment.instruction.target_act for amendment in amendments}
    for amendment in amendments:
        _cite(amendment, len(acts) > 1)
    for node in quoted:
        _grow(replace(page, lines=inner[id(node)]), node)
    return [amendment.instruction for amendment in amendments]


def _quoted_nodes(root: Node) -> list[Node]:
    found = []
    todo = [root]
    while todo:
        node = todo.pop()
        if node.kind == "quoted":
            found.append(node)
        todo.extend(node.children)
    return found


def _cite(amendment: Amendment, several_acts: bool) -> None:
    node = amendment.quoted
    if node is None:
        return
    node.cited = amendment.target.chain
    node.number = amendment.target.innermost
    node.word = amendment.target.word
    node.in_article = bool(amendment.target.numbers.keys() & {"article", "part"})
    if several_acts:
        node.cited_act = amendment.instruction.target_act or ""


def _grow(page: Page, node: Node) -> None:
    growth = Growth(page, node)
    units = find_units(page, {})
    for unit in units:
        growth.grow(unit, None)
    growth.close()
    for child in node.children:  # the number that the instruction could not tell is no clearer in the text
        if child.number and node.number and node.number.doubtful and child.number.key == node.number.key:
            child.number = node.number
