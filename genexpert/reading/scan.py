"""Pictures of pages (PNG, JPEG, TIFF with several pages), read by tesseract where it is installed.

A place is "page 2"; the offset counts characters of what tesseract read there, words joined by one space.
"""

import io
import warnings
from collections.abc import Iterator
from typing import Any

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.progress import Progress
from genexpert.reading import faults, recognition
from genexpert.reading.pdf_heads import without_heads
from genexpert.reading.pdf_lines import Page
from genexpert.reading.pdf_paragraphs import paragraphs_of
from genexpert.reading.pdf_text import draft_of
from genexpert.reading.source import Source

MOST_PAGES = 500
POINTS = 72 / recognition.DPI  # a picture that does not tell its resolution is taken to have this
BROKEN = (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, OverflowError, EOFError, ArithmeticError)


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of pictures. Raises DraftError: damaged, too large, tesseract not installed, no text in it."""
    languages = recognition.languages()
    if not languages:
        raise recognition.not_installed(source.name)
    pages = []
    for number, (picture, count) in enumerate(_pictures(source), start=1):
        progress("reading", (number - 1) / count)
        lines = recognition.lines_of_picture(picture, number, languages, POINTS, source.name)
        pages.append(Page(number, picture.width * POINTS, picture.height * POINTS, lines))
    if not any(page.lines for page in pages):
        raise faults.without_text(source.name)
    pages, _ = without_heads(pages)
    draft = draft_of(source, "scan", paragraphs_of(pages), recognition.remarks([page.number for page in pages]))
    progress("reading", 1.0)
    return draft


def _pictures(source: Source) -> Iterator[tuple[Any, int]]:
    """Each page in grey, with the count of all. Raises DraftError."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is told below, in the user's words
            with Image.open(io.BytesIO(source.content), formats=("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP")) as image:
                count = min(getattr(image, "n_frames", 1), MOST_PAGES)
                for frame in range(count):
                    image.seek(frame)
                    if image.width * image.height > 4 * recognition.MOST_PIXELS:
                        raise faults.too_large(source.name, f"{image.width} x {image.height}")
                    picture = image.convert("L")
                    while picture.width * picture.height > recognition.MOST_PIXELS:
                        picture = picture.reduce(2)
                    yield picture, count
    except (UnidentifiedImageError, Image.DecompressionBombError, *BROKEN) as error:
        raise faults.damaged(source.name, "PNG/JPEG/TIFF") from error
