"""PDF through pdfium: paragraphs rebuilt from lines, running heads removed, words joined, columns in order.

A place is "page 3" (from 1); its offset counts characters of the page's text as pdfium extracts it. Pages without
text are read by tesseract where it is installed.
"""

import itertools
import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from genexpert.domain.draft import Cell, Draft, ParagraphKind, Revisions
from genexpert.domain.errors import DraftError
from genexpert.domain.localized import LocalText
from genexpert.domain.progress import Progress
from genexpert.reading import faults
from genexpert.reading.composition import Composition
from genexpert.reading.pdf_columns import cut_at, gap_of, in_reading_order
from genexpert.reading.pdf_heads import without_heads
from genexpert.reading.pdf_lines import Line, Page, PageText, lines_of
from genexpert.reading.pdf_paragraphs import paragraphs_of
from genexpert.reading.pdf_tables import PageTables, has_rules
from genexpert.reading.source import Source

# First parts of Russian compounds that are written with a hyphen and stand before one in acts.
COMPOUNDS = frozenset((
    "социально", "экономико", "организационно", "материально", "нормативно", "административно", "культурно",
    "научно", "учебно", "военно", "торгово", "жилищно", "лечебно", "санитарно", "судебно", "уголовно", "производственно",
    "информационно", "государственно", "финансово", "кредитно", "налогово", "бюджетно", "контрольно", "общественно",
))
MOST_PAGES = 3000
MOST_TEXT = 20_000_000  # characters


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of a PDF. Raises DraftError where it is damaged, locked, or pictures that cannot be read."""
    document = _open(source)
    try:
        if len(document) > MOST_PAGES:
            raise faults.too_large(source.name, f"> {MOST_PAGES} pages")
        pages = _pages(document, source, progress)
    except pypdfium2.PdfiumError as error:
        raise faults.damaged(source.name, "PDF") from error
    finally:
        document.close()
    silent = [page.number for page in pages if not page.lines and page.pictures]
    if not any(page.lines for page in pages):
        from genexpert.reading import scan

        return scan.read_pages(source, progress)
    pages, heads = without_heads(pages)
    draft = _compose(source, paragraphs_of(pages), _remarks(silent, heads))
    progress("reading", 1.0)
    return draft


def _open(source: Source) -> Any:
    try:
        document = pypdfium2.PdfDocument(source.content)
        if len(document) == 0:
            raise faults.damaged(source.name, "PDF")
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise faults.locked(source.name) from error
        raise faults.damaged(source.name, "PDF") from error
    return document


def _pages(document: Any, source: Source, progress: Progress) -> list[Page]:
    tables = PageTables(source)
    pages, total, count = [], 0, len(document)
    try:
        for number in range(1, count + 1):
            page = document[number - 1]
            read_page, length = _page(page, number, tables)
            pages.append(read_page)
            page.close()
            total += length
            if total > MOST_TEXT:
                raise faults.too_large(source.name, f"> {MOST_TEXT // 1_000_000} M")
            progress("reading", 0.9 * number / count)
    finally:
        tables.close()
    return pages


def _page(page: Any, number: int, tables: PageTables) -> tuple[Page, int]:
    width, height = page.get_size()
    textpage = page.get_textpage()
    text = PageText(textpage)
    found = Page(number, width, height)
    if not text.text.strip():
        found.pictures = _has_pictures(page)
        textpage.close()
        return found, 0
    if has_rules(page):
        ruled = tables.on(number, text)
        if ruled is not None:
            found.lines = ruled
            textpage.close()
            return found, len(text.text)
    gap = gap_of(textpage, width)
    if gap is None:
        found.lines = lines_of(text, number)
        if _out_of_order(found.lines):
            found.lines.sort(key=lambda line: (-round(line.bottom), line.left))
    else:
        found.lines = in_reading_order(lines_of(text, number, cut_at(text, gap)), gap)
    textpage.close()
    return found, len(text.text)


def _out_of_order(lines: list[Line]) -> bool:
    """Whether the page was drawn in another order than it is read, but for the running lines that come first."""
    jumps = sum(1 for before, line in itertools.pairwise(lines) if line.bottom > before.bottom + 2)
    return jumps > 2 + len(lines) // 8


def _has_pictures(page: Any) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page.raw), 1000)
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, at)) in
        (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for at in range(count)
    )


def _compose(source: Source, paragraphs: list[list[Line]], remarks: tuple[LocalText, ...]) -> Draft:
    out = Composition()
    hyphenated = _hyphenated(paragraphs)
    for lines in paragraphs:
        out.begin(f"page {lines[0].page}")
        for before, line in zip([None, *lines[:-1]], lines, strict=True):
            if before is not None:
                _join(out, before, line, hyphenated)
            _put(out, line)
        if lines[-1].hyphened:
            last = lines[-1].pieces[-1]
            out.put("-", f"page {lines[-1].page}", last.offset + len(last.text))
        cell = lines[0].cell
        out.end(ParagraphKind.CELL if cell else ParagraphKind.BODY, cell=Cell(*cell) if cell else None)
    text = out.text
    if not text.strip():
        raise faults.without_text(source.name)
    return Draft(source.name, "pdf", source.sha256, text, tuple(out.paragraphs), tuple(out.runs),
                 superscripts=tuple(out.superscripts), remarks=remarks)


def _put(out: Composition, line: Line) -> None:
    place = f"page {line.page}"
    for piece in line.pieces:
        start = out.length
        text = piece.text
        spaced = text.endswith(" ") and piece is not line.pieces[-1]
        out.put(text[:-1] if spaced else text, place, piece.offset, piece.box)
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
              for before, line in itertools.pairwise(lines) if before.hyphened}
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


def _remarks(silent: list[int], heads: list[str]) -> tuple[LocalText, ...]:
    remarks = []
    if silent:
        pages = ", ".join(map(str, silent[:20]))
        remarks.append(LocalText(
            ky=f"Тексти жок, сүрөттүү гана барактар окулган жок: {pages}.",
            ru=f"Страницы без текста, только с рисунками, не прочитаны: {pages}.",
            en=f"Pages without text, with pictures only, were not read: {pages}.",
        ))
    if heads:
        words = "; ".join(f"«{head[:100]}»" for head in heads[:5])
        remarks.append(LocalText(
            ky=f"Колонтитулдар текстке кирген жок: {words}.",
            ru=f"Колонтитулы не вошли в текст: {words}.",
            en=f"Running heads were left out of the text: {words}.",
        ))
    return tuple(remarks)


__all__ = ["DraftError", "read"]
