"""An instruction of an amending draft that takes a guarantee away."""

from collections.abc import Iterator
from typing import Any

from genexpert.domain.provision import Instruction, Operation
from genexpert.domain.rule import Rule
from genexpert.domain.span import Span
from genexpert.rules.matching import Range
from genexpert.rules.searched import Hit, SearchedAct

_TAKES_AWAY = ("repeal", "delete", "restate", "replace-words")


def find(rule: Rule, language: str, searched: SearchedAct) -> Iterator[Hit]:
    """The instructions that fit all that the pattern gives."""
    pattern: dict[str, Any] = rule.pattern[language]
    for instruction in searched.act.instructions:
        start, end = searched.analysed.tokens_in(instruction.span)
        if start >= end or searched.analysed.types[start].language != language:
            continue
        if _fits(pattern, language, searched, instruction):
            yield Hit(start, end, {"target": instruction.target_label})


def _fits(pattern: dict[str, Any], language: str, searched: SearchedAct, instruction: Instruction) -> bool:
    if instruction.operation not in pattern.get("operations", _TAKES_AWAY):
        return False
    if "addresses" in pattern and not any(_lies_in(instruction, address) for address in pattern["addresses"]):
        return False
    if "target" in pattern and not _named(pattern["target"], language, searched, instruction):
        return False
    old, new = _old_and_new(searched, instruction)
    if "lost" in pattern:
        still = instruction.operation is Operation.REPLACE_WORDS and _any(searched, language, pattern["lost"], new)
        if still or not _any(searched, language, pattern["lost"], old):
            return False
    return "kept" not in pattern or not _any(searched, language, pattern["kept"], new)


def _lies_in(instruction: Instruction, address: str) -> bool:
    """Whether the address, as article:37/part:1, is part of the instruction's target."""
    wanted = tuple(address.split("/"))
    path = instruction.target_path
    return any(path[at : at + len(wanted)] == wanted for at in range(len(path)))


def _named(phrases: list[str], language: str, searched: SearchedAct, instruction: Instruction) -> bool:
    """Whether the words stand in the article that the instruction is in, or in the title of the draft."""
    start, _ = searched.analysed.tokens_in(instruction.span)
    article = searched.places.tokens(start, "article")
    title = searched.analysed.tokens_in(searched.act.title_span)
    return _any(searched, language, phrases, [article, title])


def _old_and_new(searched: SearchedAct, instruction: Instruction) -> tuple[list[Range], list[Range]]:
    """Token ranges of what is taken away and of what comes in its place."""
    quoted = [searched.analysed.tokens_in(span) for span in instruction.quoted]
    if instruction.operation is Operation.REPLACE_WORDS and len(quoted) > 1:
        return quoted[:1], quoted[1:]
    if instruction.operation is Operation.DELETE and quoted:
        return quoted, []
    return _outside(searched, instruction), quoted


def _outside(searched: SearchedAct, instruction: Instruction) -> list[Range]:
    """Token ranges of the instruction without its quoted text."""
    ranges = []
    at = instruction.span.start
    for span in (*instruction.quoted, Span(instruction.span.end, instruction.span.end)):
        if span.start > at:
            ranges.append(searched.analysed.tokens_in(Span(at, span.start)))
        at = span.end
    return ranges


def _any(searched: SearchedAct, language: str, phrases: list[str], ranges: list[Range]) -> bool:
    return any(searched.has(language, phrases, *tokens) for tokens in ranges)
