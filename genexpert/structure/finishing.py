"""Grown nodes become frozen provisions with addresses and labels; without recursion, in linear time."""

from dataclasses import dataclass

from genexpert.domain.localized import Language
from genexpert.domain.provision import Level, Provision
from genexpert.domain.span import Span
from genexpert.structure.citing import Chain, above, cite, cite_chain, cited_kind
from genexpert.structure.nodes import Node

_NOT_CITED = ("act", "section", "subsection", "chapter", "subchapter", "book")  # "статья 5", not "статья 5 главы 2"
_ADDRESS = {"subitem": "item", "general": "book:general", "special": "book:special"}
_UNNUMBERED = ("paragraph", "table", "note", "heading")  # cited with the chapter or section that they stand in
_COUNTED = ("table", "row", "note", "requisite", "quoted")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a provision stands: its address, its citation, and that in the genitive for what is below it."""

    path: tuple[str, ...]
    language: Language
    label: str
    genitive: str = ""
    in_point: bool = False
    own_genitive: str = ""  # its own citation in the genitive, also where what is below is cited without it
    outer: str = ""  # what it is cited within, in the genitive


def finish(root: Node, language: Language) -> Provision:
    """The frozen tree below `root`."""
    order: list[tuple[Node, Place]] = []  # parents before children
    todo = [(root, Place((), language, cite(language, "act", "", "")[0]))]
    articles: dict[str, int] = {}
    while todo:
        node, place = todo.pop()
        order.append((node, place))
        todo.extend(reversed(_below(node, place, articles)))
    done: dict[int, Provision] = {}
    for node, place in reversed(order):
        done[id(node)] = Provision(
            level=node.level,
            number=node.number.key if node.number else None,
            span=Span(node.start, node.end),
            path=place.path,
            label=place.label,
            language=place.language,
            heading=node.heading,
            flags=frozenset(node.flags),
            doubtful_number=node.number is not None and node.number.doubtful,
            children=tuple(done.pop(id(child)) for child in node.children),
        )
    return done[id(root)]


def _below(node: Node, place: Place, articles: dict[str, int]) -> list[tuple[Node, Place]]:
    """The children of a node with their places. `articles` counts the articles of the whole act by address."""
    used: dict[str, int] = {}
    own_articles = used if node.kind == "quoted" else articles
    counts = dict.fromkeys(_COUNTED, 0)
    paragraph = _paragraphs_before(node)
    texts = [child for child in node.children if child.kind not in ("heading", "note")]
    only = texts[0] if node.kind == "article" and len(texts) == 1 and texts[0].kind == "text" else None
    found = []
    for child in node.children:
        if child.kind in ("text", "dash"):
            paragraph += 1
            number = str(paragraph)
        elif child.kind in counts:
            counts[child.kind] += 1
            number = str(counts[child.kind])
        else:
            number = child.number.key if child.number else ""
        key = _unique(_key(child, place, number), own_articles if child.kind == "article" else used)
        path = (*place.path, key)
        found.append((child, _place(child, node, place, path, number, child is only)))
    return found


def _paragraphs_before(node: Node) -> int:
    """How many paragraphs count before the first below: the lines of a numbered provision are its first."""
    if node.is_list:
        return 1
    if node.kind == "quoted" and node.cited and node.cited[-1][0] == "paragraph" and node.cited[-1][1].isdigit():
        return int(node.cited[-1][1]) - 1
    return 0


def _key(child: Node, place: Place, number: str) -> str:
    kind = cited_kind(child, place.in_point)
    address = _ADDRESS.get(kind, kind)
    return f"{address}:{number}" if number else address


def _unique(key: str, used: dict[str, int]) -> str:
    used[key] = used.get(key, 0) + 1
    return key if used[key] == 1 else f"{key}~{used[key]}"


def _place(
    child: Node, node: Node, place: Place, path: tuple[str, ...], number: str, only: bool
) -> Place:
    language = child.language or place.language
    in_point = place.in_point or child.level is Level.POINT
    kind = cited_kind(child, place.in_point)
    if child.kind == "quoted" and child.cited:
        label = cite_chain(language, child.cited, child.word)[0] + (f" ({child.cited_act})" if child.cited_act else "")
        return Place(path, language, label, "", not any(kind == "article" for kind, _ in child.cited))
    outer = place.genitive
    if node.kind in _NOT_CITED[1:] and kind in _UNNUMBERED:
        outer = place.own_genitive
    if node.kind == "quoted":
        itself = _of_cited(child, node)
        if itself:
            label, genitive = cite_chain(language, itself, node.word)
            return Place(path, language, label, genitive, in_point, genitive)
        outer = cite_chain(language, above(node.cited, kind), node.word)[1]
    if node.kind.startswith("dot") and child.kind.startswith("dot") and "." in number:
        outer = place.outer  # "пункт 1.2" names пункт 1 too
    if only:
        return Place(path, language, place.label, outer, in_point)
    shown = number if child.number is None else child.number.written
    if kind in ("note", "requisite", "quoted"):
        shown = ""
    label, genitive = cite(language, kind, shown, outer, child.word)
    if child.kind in _NOT_CITED:
        return Place(path, language, label, outer, in_point, genitive, outer)
    return Place(path, language, label, genitive, in_point, genitive, outer)


def _of_cited(child: Node, quoted: Node) -> Chain:
    """The part of a quotation's citation that names `child` itself: the draft may call a "1." a пункт."""
    if child.number is None or not child.is_list:
        return ()
    at = next((i for i, (_, number) in enumerate(quoted.cited) if number == child.number.written), None)
    return () if at is None else quoted.cited[: at + 1]
