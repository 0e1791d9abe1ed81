"""Amending drafts: instruction by instruction, what is done to which provision of which act."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from genexpert.domain.localized import Language
from genexpert.domain.provision import Flag, Instruction, Operation
from genexpert.domain.span import Span
from genexpert.structure import instructions_ky, instructions_ru
from genexpert.structure.lines import Page
from genexpert.structure.nodes import Node
from genexpert.structure.numbers import Number, may_be_inserted, read_number
from genexpert.structure.orders import Order
from genexpert.structure.quotes import masked, quotations
from genexpert.structure.targets import Target


@dataclass(slots=True)
class Carrier:
    """Lines that may give an order: a numbered line or an unnumbered paragraph, with the text quoted after it."""

    node: Node
    start: int
    end: int
    depth: int
    quoted: Node | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a carrier, folded, with quotations masked; offsets in them count from `begin` in the draft."""

    page: Page
    begin: int
    words: str
    spans: tuple[Span, ...]

    def number_at(self, start: int, end: int) -> Number:
        """The number at offsets of the words, with its superscripts."""
        start, end = self.begin + start, self.begin + end
        return read_number(self.page.text[start:end], start, self.page.raised_in(start, end))


@dataclass(frozen=True, slots=True)
class Amendment:
    """An instruction, its target, and the node that holds its new text."""

    instruction: Instruction
    target: Target
    quoted: Node | None


def find_amendments(page: Page, root: Node, language: Language) -> list[Amendment]:
    """The instructions of a draft in the order of the text; none where nothing announces amendments."""
    found: list[Amendment] = []
    for scope in _scopes(root):
        spoken = scope.language if scope.kind == "article" and scope.language else language
        found.extend(_in_scope(page, scope, spoken))
    return found


def _scopes(root: Node) -> list[Node]:
    """Articles; where there are none, the whole act: a resolution amends by points."""
    articles = []
    todo = [root]
    while todo:
        node = todo.pop()
        if node.kind == "article":
            articles.append(node)
        elif node.kind != "quoted":
            todo.extend(reversed(node.children))
    return articles or [root]


def _in_scope(page: Page, scope: Node, language: Language) -> Iterator[Amendment]:
    grammar = instructions_ky if language is Language.KY else instructions_ru
    if page.folded.find(grammar.ANNOUNCING, scope.start, scope.end) < 0:
        return
    carriers = _carriers(scope)
    announced = list(_announced(page, carriers, grammar))
    contexts: list[tuple[int, Target]] = []  # of the lines above: depth, and what they speak of
    at = -1
    for carrier in carriers:
        while at + 1 < len(announced) and announced[at + 1][0] < carrier.end:
            at += 1
            contexts = [(-1, announced[at][2])]
        if at < 0:
            continue
        end, act, _ = announced[at]
        if carrier.end <= end + 1:
            continue
        contexts = [(depth, target) for depth, target in contexts if depth < carrier.depth]
        wording = _wording(page, max(carrier.node.text_start, end if carrier.start < end else 0), carrier.end)
        yield from _of_carrier(carrier, wording, act, contexts, grammar, language)


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


def _announced(page: Page, carriers: list[Carrier], grammar: ModuleType) -> Iterator[tuple[int, str, Target]]:
    """End, act and provision of each announcement "Внести в ... следующие изменения:", also over paragraphs."""
    at = 0
    while at < len(carriers):
        last = at
        while last + 1 < len(carriers) and not carriers[last].quoted and carriers[last + 1].node.kind == "text" \
                and carriers[last].node.kind == "text":
            last += 1
        wording = _wording(page, carriers[at].node.text_start, carriers[last].end)
        for hit in grammar.announcements(wording.words):
            act = page.text[wording.begin + hit.act_start : wording.begin + hit.act_end]
            named = grammar.references(wording.words, wording.number_at, hit.start, hit.end)
            yield wording.begin + hit.end, grammar.act_name(act), Target().within(named)
        at = last + 1


def _wording(page: Page, start: int, end: int) -> Wording:
    spans = tuple(quotations(page.text[start:end], start))
    return Wording(page, start, masked(page.folded[start:end], start, spans), spans)


def _of_carrier(
    carrier: Carrier, wording: Wording, act: str, contexts: list[tuple[int, Target]], grammar: ModuleType,
    language: Language,
) -> Iterator[Amendment]:
    target = contexts[-1][1] if contexts else Target()
    orders: list[Order] = grammar.orders(wording.words)
    if not orders:
        named = grammar.references(wording.words, wording.number_at)
        if named and wording.words.rstrip().endswith(":"):
            depth = carrier.depth - (carrier.node.kind == "text")  # "в статье 4:" also speaks for what stands beside
            contexts.append((depth, target.within(named)))
        return
    carrier.node.flags.add(Flag.AMENDING)
    for i, order in enumerate(orders):
        named = grammar.references(wording.words, wording.number_at, order.start, order.end)
        target = target.within(named, first=order.operation is Operation.RENUMBER)
        quoted = carrier.quoted if order is orders[-1] else None
        whole = i == 0 and wording.begin == carrier.node.text_start
        start = carrier.start if whole else wording.begin + order.start
        yield _amendment(wording, order, target, Span(start, _end(wording, order, quoted)), quoted, act, language)
    contexts.append((carrier.depth, target))


def _end(wording: Wording, order: Order, quoted: Node | None) -> int:
    if quoted:
        return quoted.end
    end = order.end
    while end < len(wording.words) and end > order.verb_end and wording.words[end - 1] in " ,;":
        end -= 1
    return wording.begin + end


def _amendment(
    wording: Wording, order: Order, target: Target, span: Span, quoted: Node | None, act: str, language: Language,
) -> Amendment:
    new = _new_words(wording, order, quoted)
    doubtful = False
    if order.operation is Operation.ADD and not wording.page.raised:
        if quoted or not new:
            doubtful = target.innermost is not None and may_be_inserted(target.innermost)
            target = target.in_doubt() if doubtful else target
        else:
            doubtful = _digits_in_doubt(new[-1].of(wording.page.text))
    instruction = Instruction(
        operation=order.operation,
        span=span,
        target_act=act or None,
        target_path=target.path,
        target_label=target.label(language),
        quoted=new,
        doubtful_number=doubtful,
    )
    return Amendment(instruction, target, quoted)


def _new_words(wording: Wording, order: Order, quoted: Node | None) -> tuple[Span, ...]:
    """The quoted words of an instruction: old and new of a replacement, else the added or the deleted ones."""
    if quoted is not None:
        return (Span(quoted.text_start, quoted.own_end),)
    start, end = wording.begin + order.start, wording.begin + order.end
    first = bisect_left(wording.spans, start, key=lambda span: span.start)
    last = bisect_right(wording.spans, end, key=lambda span: span.end)
    inside = [span for span in wording.spans[first:last] if len(span) > 1]
    if not inside or order.operation in (Operation.REPEAL, Operation.RENUMBER):
        return ()
    if order.operation is not Operation.REPLACE_WORDS:
        return (inside[-1],)
    if len(inside) < 2:
        return ()
    verb = wording.begin + order.verb
    return inside[0], next((span for span in inside if span.start > verb), inside[len(inside) // 2])


def _digits_in_doubt(words: str) -> bool:
    """Whether added digits may be an inserted number: дополнить цифрами "71,"."""
    digits = words.strip(" ,;")
    return digits.isdigit() and may_be_inserted(Number(digits, digits))
