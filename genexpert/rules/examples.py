"""An example of a rule as a small act: articles, parts, items and instructions by the looks of its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from genexpert.domain.localized import Language
from genexpert.domain.provision import Act, Instruction, Level, Operation, Provision
from genexpert.domain.rule import Example, Rule
from genexpert.domain.span import Span
from genexpert.language.tokens import AnalysedText

_ARTICLE = re.compile(r"(?:статья|article)\s+(\d[\d-]*)(?:\.|\s*$)|(\d[\d-]*)-берене(?:\.|\s*$)", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:\d{1,2}|[а-яa-z])\)\s")
_PART = re.compile(r"\s*\d{1,2}\.\s")
_QUOTED = re.compile(r"«([^»]*)»")
_OPERATIONS = (
    (Operation.REPLACE_WORDS, r"слов\w*\s+«.*заменить|сөздөр\w*\s.*алмаштыр|сөзү.*алмаштыр|words? «.*replace"),
    (Operation.RESTATE, r"изложить|редакцияда|to read as follows"),
    (Operation.REPEAL, r"утративш\w+\s+силу|күчүн\s+жоготту|repeal"),
    (Operation.DELETE, r"исключить|алып\s+сал|delete"),
    (Operation.ADD, r"дополнить|толукта|insert|supplement"),
)
_TARGET = re.compile(r"стать\w+\s+(\d[\d-]*)|(\d[\d-]*)-берене", re.IGNORECASE)


def act_of(rule: Rule, example: Example) -> tuple[Act, list[Span]]:
    """The act of an example and the spans of its paragraphs."""
    paragraphs = list(_lines(example.text))
    whole = Span(0, len(example.text))
    language = Language(example.language)
    root = Provision(Level.ACT, None, whole, (), "", language, children=_articles(example.text, paragraphs, language))
    kinds = rule.where.get("act_kinds", ["law"])
    refused = rule.where.get("not_act_kinds", [])
    kind = next((one for one in (*kinds, "code") if one not in refused), "law")
    instructions: tuple[Instruction, ...] = ()
    if rule.kind == "amendment" or rule.where.get("amending"):
        instructions = tuple(_instructions(example.text, paragraphs))
    return Act("", Span(0, 0), kind, None, None, None, root, instructions), paragraphs


def analysed_example(text: str, language: str, paragraphs: list[Span]) -> AnalysedText:
    """The analysis of an example, all of it in its own language whatever it looks like."""
    from genexpert.language import analyse

    return analyse(text, paragraphs, languages=[Language(language)] * len(paragraphs))


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


@dataclass
class _Open:
    """An article, part or item whose end is not known yet."""

    level: Level
    number: str
    start: int
    heading: Span | None = None
    paragraphs: list[Span] = field(default_factory=list)


def _articles(text: str, paragraphs: list[Span], language: Language) -> tuple[Provision, ...]:
    """Articles by their headings; text before the first of them, or without any, is an article too."""
    opened: list[_Open] = []
    for span in paragraphs:
        heading = _ARTICLE.match(span.of(text))
        if heading or not opened:
            number = (heading[1] or heading[2]) if heading else "1"
            opened.append(_Open(Level.ARTICLE, number, span.start, span if heading else None))
        if not heading:
            opened[-1].paragraphs.append(span)
    ends = [*(one.start for one in opened[1:]), len(text)]
    return tuple(_article(text, one, end, language) for one, end in zip(opened, ends, strict=False))


def _article(text: str, article: _Open, end: int, language: Language) -> Provision:
    path = (f"article:{article.number}",)
    label = f"статья {article.number}" if language is Language.RU else f"{article.number}-берене"
    parts = _nested(text, article.paragraphs, _PART, Level.PART, "part", path, language)
    if not parts:
        parts = _nested(text, article.paragraphs, _ITEM, Level.ITEM, "item", path, language)
    else:
        parts = [_with_items(text, part, article.paragraphs, language) for part in parts]
    span = Span(article.start, end)
    return Provision(
        Level.ARTICLE, article.number, span, path, label, language, article.heading, children=tuple(parts)
    )


def _with_items(text: str, part: Provision, paragraphs: list[Span], language: Language) -> Provision:
    inside = [span for span in paragraphs if part.span.covers(span)]
    items = _nested(text, inside, _ITEM, Level.ITEM, "item", part.path, language)
    return replace(part, children=tuple(items))


def _nested(
    text: str,
    paragraphs: list[Span],
    mark: re.Pattern[str],
    level: Level,
    name: str,
    path: tuple[str, ...],
    language: Language,
) -> list[Provision]:
    """Parts or items that begin where a paragraph begins with their mark."""
    starts = [span.start for span in paragraphs if mark.match(span.of(text))]
    if not starts:
        return []
    ends = [*starts[1:], paragraphs[-1].end]
    return [
        Provision(level, str(number), Span(start, end), (*path, f"{name}:{number}"), f"{name} {number}", language)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]


def _instructions(text: str, paragraphs: list[Span]) -> Iterator[Instruction]:
    for span in paragraphs:
        words = span.of(text)
        outside = words.lower()
        operation = next((one for one, cue in _OPERATIONS if re.search(cue, outside, re.DOTALL)), None)
        if operation is None:
            continue
        quoted = tuple(Span(span.start + q.start(1), span.start + q.end(1)) for q in _QUOTED.finditer(words))
        target = _TARGET.search(words)
        path = (f"article:{target[1] or target[2]}",) if target else ()
        yield Instruction(operation, span, None, path, target[0] if target else "", quoted)
