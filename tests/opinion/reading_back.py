"""What stands in a written document, read back with other libraries than those that wrote it."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import pypdfium2
from docx.oxml.ns import qn

HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Gx Annex", "Gx Annex Part")


@dataclass(frozen=True)
class Run:
    text: str
    style: str | None  # "Gx expert", ... or None


def word_headings(path: Path) -> list[str]:
    """Headings in the order of the document, without automatic numbers."""
    return [p.text for p in docx.Document(str(path)).paragraphs if p.style.name in HEADINGS]


def word_text(path: Path) -> str:
    """All text of the body, tables included, paragraph by paragraph."""
    body = docx.Document(str(path)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def word_runs(path: Path) -> list[Run]:
    """All runs of the body, with the character styles that tell their origin."""
    document = docx.Document(str(path))
    names = {style.style_id: style.name for style in document.styles}
    made = []
    for run in document.element.body.iter(qn("w:r")):
        text = "".join(t.text or "" for t in run.iter(qn("w:t")))
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if text:
            made.append(Run(text, names.get(style.get(qn("w:val"))) if style is not None else None))
    return made


def word_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def pdf_pages(path: Path) -> list[str]:
    """Text of each page, white space folded."""
    with pypdfium2.PdfDocument(path) as document:
        return [fold(page.get_textpage().get_text_bounded()) for page in document]


def pdf_bookmarks(path: Path) -> list[tuple[int, str]]:
    with pypdfium2.PdfDocument(path) as document:
        return [(one.level, one.get_title()) for one in document.get_toc()]


def fold(text: str) -> str:
    """Text without line breaks and the hyphens that a PDF reader puts at their place."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\u00ad", "")).strip()
