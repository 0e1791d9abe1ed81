"""Writes the paragraphs of a PDF or a scan: joins lines, and words that a line end broke."""

import re
from itertools import pairwise

from genexpert.domain.draft import Cell, Draft, ParagraphKind
from genexpert.domain.localized import LocalText
from genexpert.domain.span import Span
from genexpert.reading import faults
from genexpert.reading.composition import Composition
from genexpert.reading.pdf_lines import Line
from genexpert.reading.source import Source

# First parts of Russian compounds that are written with a hyphen and stand before one in acts.
COMPOUNDS = frozenset((
    "социально", "экономико", "организационно", "материально", "нормативно", "административно", "культурно",
    "научно", "учебно", "военно", "торгово", "жилищно", "лечебно", "санитарно", "судебно", "уголовно",
    "производственно", "информационно", "государственно", "финансово", "кредитно", "налогово", "бюджетно",
    "контрольно", "общественно",
))
def draft_of(source: Source, kind: str, paragraphs: list[list[Line]], remarks: tuple[LocalText, ...]) -> Draft:
    """The draft of paragraphs of lines; `kind` is "pdf" or "scan". Raises DraftError where they hold no text."""
    out = Composition(source.name)
    doubtful: list[Span] = []
    hyphenated = _hyphenated(paragraphs)
    for lines in paragraphs:
        out.begin(f"page {lines[0].page}")
        for before, line in zip([None, *lines[:-1]], lines, strict=True):
            if before is not None:
                _join(out, before, line, hyphenated)
            _put(out, line, doubtful)
        if lines[-1].hyphened:
            last = lines[-1].pieces[-1]
            out.put("-", f"page {lines[-1].page}", last.offset + len(last.text))
        cell = lines[0].cell
        out.end(ParagraphKind.CELL if cell else ParagraphKind.BODY, cell=Cell(*cell) if cell else None)
    text = out.text
    if not text.strip():
        raise faults.without_text(source.name)
    return Draft(source.name, kind, source.sha256, text, tuple(out.paragraphs), tuple(out.runs),
                 superscripts=tuple(out.superscripts), doubtful=tuple(doubtful), remarks=remarks)


def _put(out: Composition, line: Line, doubtful: list[Span]) -> None:
    place = f"page {line.page}"
    for piece in line.pieces:
        start = out.length
        text = piece.text
        spaced = text.endswith(" ") and piece is not line.pieces[-1]
        out.put(text[:-1] if spaced else text, place, piece.offset, piece.box)
        if piece.doubtful and start < out.length:
            doubtful.append(Span(start, out.length))
        if spaced:
            out.generate(" ", place)
        for at in piece.raised:
            out.raise_one(start + at)


def _join(out: Composition, before: Line, line: Line, hyphenated: frozenset[str]) -> None:
    """What stands between two lines of a paragraph: a space, nothing within a word, the hyphen where it is real."""
    place = f"page {before.page}"
    last = before.pieces[-1]
    if before.hyphened:
        if _joined_word(before, line) in hyphenated:
            out.put("-", place, last.offset + len(last.text))
        return
    if before.spaced:
        out.put(" ", place, last.offset + len(last.text))
    else:
        out.generate(" ", place)


def _joined_word(before: Line, line: Line) -> str:
    """The word across two lines with its hyphen, in lower case: "социально-экономического"."""
    head, tail = re.search(r"[\w-]*$", before.text), re.match(r"[\w-]*", line.text)
    return f"{head[0] if head else ''}-{tail[0] if tail else ''}".lower()


def _hyphenated(paragraphs: list[list[Line]]) -> frozenset[str]:
    """Words that are broken at a line end, and whose hyphen is real: the draft has them so within a line too.

    The second part of a real compound often stands alone or with other endings, so the beginnings are compared.
    """
    broken = {_joined_word(before, line) for lines in paragraphs
              for before, line in pairwise(lines) if before.hyphened}
    if not broken:
        return frozenset()
    text = "\n".join(line.text for lines in paragraphs for line in lines).lower()
    whole = set(re.findall(r"\w+-\w{2,}", text))
    stems = {f"{head}-{tail[:5]}" for head, _, tail in (word.partition("-") for word in whole)}
    return frozenset(word for word in broken
                     if _stem(word) in stems or _is_digit_break(word) or word.partition("-")[0] in COMPOUNDS)


def _stem(word: str) -> str:
    head, _, tail = word.partition("-")
    return f"{head}-{tail[:5]}"


def _is_digit_break(word: str) -> bool:
    """2018-2020 and 5-берене keep their hyphen."""
    head = word.partition("-")[0]
    return head.isdigit() or not head
