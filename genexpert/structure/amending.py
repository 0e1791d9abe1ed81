"""Amending drafts: instruction by instruction, what is done to which provision of which act."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType

from genexpert.domain.localized import Language
from genexpert.domain.provision import Flag, Instruction, Operation
from genexpert.domain.span import Span
from genexpert.structure import instructions_ky, instructions_ru
from genexpert.structure.citing import ORDER, Chain, cite_chain
from genexpert.structure.lines import Page
from genexpert.structure.nodes import Node
from genexpert.structure.numbers import Number, both_readings, may_be_inserted, read_number
from genexpert.structure.orders import Order, Reference
from genexpert.structure.quotes import masked, quotations

Target = dict[str, tuple[Number, ...]]  # kind -> its number, and the others of "части 3 и 6"


@dataclass(slots=True)
class Carrier:
    """Lines that may give an order: a numbered line or an unnumbered paragraph, with the text quoted after it."""

    node: Node
    start: int
    end: int
    depth: int
    quoted: Node | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """An instruction with the node that holds its new text, before labels are settled."""

    instruction: Instruction
    quoted: Node | None
    chain: Chain
    number: Number | None


def find_amendments(page: Page, root: Node, language: Language) -> list[Amendment]:
    """The instructions of a draft in the order of the text; none where nothing announces amendments."""
    found: list[Amendment] = []
    for scope in _scopes(root):
        found.extend(_in_scope(page, scope, language))
    return found


def _scopes(root: Node) -> Iterator[Node]:
    """Articles; where there are none, the whole act: a resolution amends by points."""
    articles = []
    todo = [root]
    while todo:
        node = todo.pop()
        if node.kind == "article":
            articles.append(node)
        elif node.kind != "quoted":
            todo.extend(reversed(node.children))
    return iter(articles or [root])


def _in_scope(page: Page, scope: Node, language: Language) -> Iterator[Amendment]:
    if scope.language is not None and scope.kind == "article":
        language = scope.language
    grammar = instructions_ky if language is Language.KY else instructions_ru
    carriers = _carriers(scope)
    announced = list(_announced(page, carriers, grammar))
    if not announced:
        return
    contexts: list[tuple[int, Target]] = []
    at = 0
    for carrier in carriers:
        while at + 1 < len(announced) and announced[at + 1][1] <= carrier.end:
            at += 1
            contexts = []
        start, end, act = announced[at]
        if carrier.end <= end + 1:
            continue
        begin = max(carrier.start, end) if carrier.start < end else carrier.start
        contexts = [(depth, target) for depth, target in contexts if depth < carrier.depth]
        yield from _of_carrier(page, carrier, begin, act, contexts, grammar, language)


def _carriers(scope: Node) -> list[Carrier]:
    """The lines of a scope that may give orders, in the order of the text."""
    found: list[Carrier] = []
    todo: list[tuple[Node, int]] = [(scope, 0)]
    while todo:
        node, depth = todo.pop()
        if node.kind == "quoted":
            if found and found[-1].quoted is None:
                found[-1].quoted = node
            continue
        if node.kind in ("text", "heading") or node.is_list:
            found.append(Carrier(node, node.start, node.own_end, depth))
        if node.kind not in ("note", "table", "requisite", "title", "preamble"):
            todo.extend((child, depth + 1) for child in reversed(node.children))
    return found


def _announced(page: Page, carriers: list[Carrier], grammar: ModuleType) -> Iterator[tuple[int, int, str]]:
    """Start, end and act of each announcement "Внести в ... следующие изменения:", also over broken lines."""
    at = 0
    while at < len(carriers):
        last = at
        if carriers[at].node.kind == "text":
            while last + 1 < len(carriers) and carriers[last + 1].node.kind == "text" and not carriers[last].quoted:
                last += 1
        start, end = carriers[at].node.text_start, carriers[last].end
        words, _ = _mask(page, start, end)
        for hit in grammar.announcements(words):
            act = grammar.act_name(page.text[start + hit.act_start : start + hit.act_end])
            yield start + hit.start, start + hit.end, act
        at = last + 1


def _mask(page: Page, start: int, end: int) -> tuple[str, list[Span]]:
    spans = list(quotations(page.text[start:end], start))
    return masked(page.folded[start:end], start, spans), spans


def _of_carrier(
    page: Page, carrier: Carrier, begin: int, act: str, contexts: list[tuple[int, Target]],
    grammar: ModuleType, language: Language,
) -> Iterator[Amendment]:
    begin = max(begin, carrier.node.text_start)
    words, spans = _mask(page, begin, carrier.end)

    def number_at(start: int, end: int) -> Number:
        return read_number(page.text[begin + start : begin + end], begin + start,
                           page.raised_in(begin + start, begin + end))

    target = contexts[-1][1] if contexts else {}
    orders: list[Order] = grammar.orders(words)
    if not orders:
        named = grammar.references(words, number_at)
        if named and words.rstrip().endswith(":"):
            depth = carrier.depth - (carrier.node.kind == "text")
            contexts.append((depth, _merged(target, named)))
        return
    carrier.node.flags.add(Flag.AMENDING)
    for i, order in enumerate(orders):
        clause = words[order.start : order.end]
        named = grammar.references(clause, lambda a, b, order=order: number_at(order.start + a, order.start + b))
        is_last = i == len(orders) - 1
        quoted = carrier.quoted if is_last else None
        start = carrier.start if i == 0 and begin == carrier.node.text_start else begin + order.start
        target = _merged(target, named)
        yield _amendment(page, order, target, begin, start, spans, quoted, act, language, words)
    contexts.append((carrier.depth, target))


def _merged(context: Target, named: list[Reference]) -> Target:
    """The provision that `named` means where `context` was spoken of: "в статье 44", then "часть 2"."""
    if not named:
        return dict(context)
    named = [one if one.kind != "item" else replace(one, kind=_item_or_point(context, named)) for one in named]
    outermost = min(ORDER.index(one.kind) for one in named)
    target = {kind: numbers for kind, numbers in context.items() if ORDER.index(kind) < outermost}
    for one in named:
        target[one.kind] = (one.number, *one.others)
    return {kind: target[kind] for kind in ORDER if kind in target}


def _item_or_point(context: Target, named: list[Reference]) -> str:
    kinds = set(context) | {one.kind for one in named}
    return "item" if kinds & {"article", "part"} else "point"


def _amendment(
    page: Page, order: Order, target: Target, begin: int, start: int, spans: list[Span], quoted: Node | None,
    act: str, language: Language, words: str,
) -> Amendment:
    inside = [span for span in spans if begin + order.start <= span.start and span.end <= begin + order.end]
    inside = [span for span in inside if len(span) > 1]
    new = _new_words(order, inside, quoted)
    innermost = next(reversed(target.values()))[0] if target else None
    doubtful = (
        order.operation is Operation.ADD and not page.raised and innermost is not None
        and (may_be_inserted(innermost) if quoted or not new else _digits_in_doubt(page, new))
    )
    number = innermost
    if doubtful and innermost is not None and (quoted or not new):
        number = Number(innermost.key, both_readings(innermost), True)
    chain: Chain = tuple((kind, numbers[0].written) for kind, numbers in target.items())
    if number is not None and chain:
        chain = (*chain[:-1], (chain[-1][0], number.written))
    end = quoted.end if quoted else begin + len(words[: order.end].rstrip(" ,;")) if order.end < len(words) else begin + order.end
    return Amendment(
        Instruction(
            operation=order.operation,
            span=Span(start, max(start, end)),
            target_act=act or None,
            target_path=tuple(f"{_address(kind)}:{numbers[0].key}" for kind, numbers in target.items()),
            target_label=_label(language, chain, target),
            quoted=new,
            doubtful_number=doubtful,
        ),
        quoted, chain, number,
    )


def _address(kind: str) -> str:
    return "item" if kind == "subitem" else kind


def _label(language: Language, chain: Chain, target: Target) -> str:
    labels = [cite_chain(language, chain)[0]]
    others = next(reversed(target.values()))[1:] if target else ()
    labels += [cite_chain(language, (*chain[:-1], (chain[-1][0], number.written)))[0] for number in others]
    return ", ".join(labels)


def _new_words(order: Order, inside: list[Span], quoted: Node | None) -> tuple[Span, ...]:
    """The quoted words of an instruction: old and new of a replacement, else the new or the deleted ones."""
    if quoted is not None:
        return (Span(quoted.text_start, quoted.own_end),)
    if not inside:
        return ()
    if order.operation is Operation.REPLACE_WORDS:
        return (inside[0], inside[-1]) if len(inside) > 1 else ()
    if order.operation in (Operation.REPEAL, Operation.RENUMBER):
        return ()
    return (inside[-1],)


def _digits_in_doubt(page: Page, new: tuple[Span, ...]) -> bool:
    """Whether added digits may be an inserted number: дополнить цифрами "71,"."""
    digits = new[-1].of(page.text).strip(" ,;")
    return digits.isdigit() and may_be_inserted(Number(digits, digits))
