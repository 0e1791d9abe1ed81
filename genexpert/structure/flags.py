"""Flags of provisions that rules can use: definitions, repealed provisions, quotations."""

import re

from genexpert.domain.provision import Flag
from genexpert.structure import grammar_ky, grammar_ru
from genexpert.structure.lines import Page
from genexpert.structure.nodes import Node

_DEFINITION = re.compile(r"[^:;]{2,200}?(?:\s-\s|\s-(?=[а-я])|[а-я)]-\s|\sозначает\s)")
_DEFINED_WITHIN = 220  # code points from the start of a paragraph to the dash of its definition
LONGEST_REPEAL = 400


def set_flags(page: Page, root: Node) -> None:
    """Marks definitions, repealed provisions and quotations below `root`."""
    todo: list[tuple[Node, bool]] = [(root, False)]
    while todo:
        node, defining = todo.pop()
        defining = defining or _defines(page, node)
        if node.kind not in ("act", "note", "table", "quoted"):
            _set_own(page, node, defining)
        todo.extend((child, defining) for child in node.children)
    _set_repealed_above(root)


def _defines(page: Page, node: Node) -> bool:
    """Whether the provision announces definitions, in its heading or its first lines."""
    if node.kind == "article" and node.heading:
        words = page.folded[node.heading.start : node.heading.end]
        if grammar_ru.DEFINITIONS_HEADING.search(words) or grammar_ky.DEFINITIONS_HEADING.search(words):
            return True
    first = node if node.is_list else next((child for child in node.children if child.kind == "text"), None)
    if first is None or node.kind in ("act", "chapter", "section", "annex") or not _ends_with_colon(page, first):
        return False
    words = page.folded[first.start : first.own_end]
    return bool(grammar_ru.DEFINITIONS_INTRO.search(words) or grammar_ky.DEFINITIONS_INTRO.search(words))


def _ends_with_colon(page: Page, node: Node) -> bool:
    return node.own_end > node.start and page.text[node.own_end - 1] == ":"


def _set_own(page: Page, node: Node, defining: bool) -> None:
    words = page.folded[node.text_start : node.own_end]
    if defining and (node.kind == "text" or node.is_list):
        found = _DEFINITION.match(page.folded, node.text_start, min(node.own_end, node.text_start + _DEFINED_WITHIN))
        if found and not words.startswith("("):
            node.flags.add(Flag.DEFINITION)
    if node.kind != "title" and words[:1] == '"' and words.rstrip(".;,")[-1:] == '"':
        node.flags.add(Flag.QUOTATION)
    live = any(child.kind not in ("note", "heading") for child in node.children)  # only its first lines are repealed
    if not live and len(words) <= LONGEST_REPEAL and is_repealed(words):
        node.flags.add(Flag.REPEALED)


def is_repealed(words: str) -> bool:
    """Whether the words of a provision only say that it is repealed."""
    if grammar_ru.REPEALED.match(words):
        return True
    return bool(grammar_ky.REPEALED.match(words)) and (words.startswith("(") or "ылайык" in words or len(words) < 40)


def _set_repealed_above(root: Node) -> None:
    """An article or chapter of which nothing is left is repealed itself."""
    todo = [root]
    while todo:
        node = todo.pop()
        todo.extend(node.children)
        left = [child for child in node.children if child.kind not in ("heading", "note")]
        titled = any(child.kind == "heading" and Flag.REPEALED in child.flags for child in node.children)
        if node.kind in ("article", "chapter", "section") and (
            (left and all(Flag.REPEALED in child.flags and child.kind == "text" for child in left))
            or (titled and not left)
        ):
            node.flags.add(Flag.REPEALED)
