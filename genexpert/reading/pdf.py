"""PDF through pdfium: paragraphs rebuilt from lines, running heads removed, words joined, columns in order.

A place is "page 3" (from 1); its offset counts characters of the page's text as pdfium extracts it. Pages without
text are read by tesseract where it is installed.
"""

import itertools
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.localized import LocalText
from genexpert.domain.progress import Progress
from genexpert.reading import faults, recognition
from genexpert.reading.pdf_columns import cut_at, gap_of, in_reading_order
from genexpert.reading.pdf_heads import without_heads
from genexpert.reading.pdf_lines import Line, Page, PageText, lines_of
from genexpert.reading.pdf_paragraphs import paragraphs_of
from genexpert.reading.pdf_tables import PageTables, has_rules
from genexpert.reading.pdf_text import draft_of
from genexpert.reading.source import Source

MOST_PAGES = 3000
MOST_TEXT = 20_000_000  # characters


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of a PDF; of pictures of pages too, where tesseract can read them. Raises DraftError."""
    document = _open(source)
    try:
        if len(document) > MOST_PAGES:
            raise faults.too_large(source.name, f"> {MOST_PAGES} pages")
        pages = _pages(document, source, progress)
        silent = [page for page in pages if not page.lines and page.pictures]
        scanned = not any(page.lines for page in pages)
        if scanned and not silent:
            raise faults.without_text(source.name)
        languages = recognition.languages() if silent else ()
        if scanned and not languages:
            raise recognition.not_installed(source.name)
        if languages:
            _recognise(document, silent, languages, source, progress)
    except pypdfium2.PdfiumError as error:
        raise faults.damaged(source.name, "PDF") from error
    finally:
        document.close()
    unread = [page.number for page in silent] if not languages else []
    recognised = [page.number for page in silent] if languages else []
    pages, heads = without_heads(pages)
    remarks = _remarks(unread, heads) + (recognition.remarks(recognised) if recognised else ())
    draft = draft_of(source, "scan" if scanned else "pdf", paragraphs_of(pages), remarks)
    progress("reading", 1.0)
    return draft


def _recognise(
    document: Any, silent: list[Page], languages: tuple[str, ...], source: Source, progress: Progress
) -> None:
    """Reads the pages that are pictures, one by one."""
    for done, page in enumerate(silent):
        progress("reading", done / len(silent))
        picture, scale = recognition.rendered(document[page.number - 1])
        page.lines = recognition.lines_of_picture(picture, page.number, languages, scale, source.name)


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


def _remarks(silent: list[int], heads: list[str]) -> tuple[LocalText, ...]:
    remarks = []
    if silent:
        pages = ", ".join(map(str, silent[:20]))
        remarks.append(LocalText(
            ky=f"Тексти жок, сүрөттөн гана турган барактар окулган жок: {pages}.",
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

