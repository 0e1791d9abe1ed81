"""Citations: what a provision is called, alone and within others, in Russian and Kyrgyz."""

from types import ModuleType

from genexpert.domain.localized import Language
from genexpert.structure import words_ky, words_ru
from genexpert.structure.nodes import Node

ORDER = (
    "preamble", "annex", "book", "section", "subsection", "chapter", "subchapter", "article", "point", "part", "item",
    "subitem", "paragraph", "heading",
)
Chain = tuple[tuple[str, str], ...]  # (kind, number as cited), outermost first


def words_of(language: Language) -> ModuleType:
    """The module with the words of a language; Russian for any that is not Kyrgyz."""
    return words_ky if language is Language.KY else words_ru


def cited_kind(node: Node, in_point: bool) -> str:
    """The kind under which a provision is cited: "part" in an article is "point" in a decree."""
    if node.kind.startswith("dot"):
        return "part" if node.in_article else "point"
    if node.kind == "paren":
        return "subitem" if in_point and not node.in_article else "item"
    if node.kind == "letter":
        return "subitem"
    if node.kind in ("text", "dash"):
        return "paragraph"
    if node.kind == "book" and node.word in ("общая", "жалпы"):
        return "general"
    if node.kind == "book" and node.word in ("особенная", "озгочо"):
        return "special"
    return node.kind


def cite(language: Language, kind: str, number: str, outer: str, word: str = "") -> tuple[str, str]:
    """A citation and its genitive, within `outer` (a citation in the genitive) or alone where that is empty."""
    words = words_of(language)
    forms = words.forms(kind, number, WORDS.get(word, word))
    if not outer:
        return forms.alone, forms.alone_genitive
    return words.join(outer, forms.owned), words.join(outer, forms.owned_genitive)


WORDS = {"болум": "бөлүм"}  # the words of headings are folded


def cite_chain(language: Language, chain: Chain, word: str = "") -> tuple[str, str]:
    """The citation of a chain of provisions and its genitive; empty for an empty chain."""
    label = genitive = ""
    for kind, number in chain:
        label, genitive = cite(language, kind, number, genitive, word)
    return label, genitive


def above(chain: Chain, kind: str) -> Chain:
    """The members of a chain that may stand above a provision of `kind`."""
    rank = ORDER.index(kind) if kind in ORDER else len(ORDER)
    return tuple(link for link in chain if ORDER.index(link[0]) < rank)
