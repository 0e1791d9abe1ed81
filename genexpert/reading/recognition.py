"""Reading of pictures of pages by tesseract, with a mark on each word that it is not sure of."""

import io
import re
from functools import lru_cache
from typing import Any

from genexpert.domain.errors import DraftError
from genexpert.domain.localized import LocalText
from genexpert.reading import faults, programs
from genexpert.reading.pdf_lines import Line, Piece

WANTED = ("kir", "rus")
DPI = 300
MOST_PIXELS = 40_000_000  # of a page that is handed to tesseract
SECONDS_A_PAGE = 120.0
SURE = 70.0  # per cent of confidence below which a word is doubtful
COLUMNS = 12
# Tesseract takes a 3 that begins a number for the letter З: "З. ", "З) ", "З-берене".
LETTER_FOR_THREE = re.compile(r"^З(?=[.)]$|\d*[.)]|-\w)")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Those of Kyrgyz and Russian that tesseract can read here; empty where it is not installed."""
    program = programs.found("tesseract")
    if program is None:
        return ()
    try:
        _, output = programs.run([program, "--list-langs"], 20.0)
    except (OSError, programs.TooSlow):
        return ()
    known = output.decode("utf-8", errors="replace").split()
    return tuple(language for language in WANTED if language in known)


def not_installed(name: str) -> DraftError:
    """The file is a picture, and what reads pictures is not there."""
    return faults.fault(
        name,
        ky="бул текстсиз сүрөт (скан). Аны окуу үчүн tesseract программасын kir жана rus тилдери менен орнотуңуз же "
           "тексти бар файлды сураңыз.",
        ru="это рисунок без текста (скан). Чтобы читать такие файлы, установите программу tesseract с языками kir и "
           "rus или запросите файл с текстом.",
        en="this is a picture without text (a scan). To read it, install the program tesseract with the languages kir "
           "and rus, or ask for a file with text.",
    )


def remarks(pages: list[int]) -> tuple[LocalText, ...]:
    """What the expert must know of pages that were read from pictures."""
    which = ", ".join(map(str, pages[:20])) + ("..." if len(pages) > 20 else "")
    return (LocalText(
        ky=f"Сүрөттөн таанылган барактар: {which}. Шектүү сөздөр белгиленген, аларды түп нускасы менен салыштырыңыз.",
        ru=f"Страницы распознаны с рисунка: {which}. Сомнительные слова отмечены, сверьте их с оригиналом.",
        en=f"Pages read from a picture: {which}. Doubtful words are marked; compare them with the original.",
    ),)


def rendered(page: Any) -> tuple[Any, float]:
    """A picture of a page of a PDF in grey, and how many points one of its pixels takes."""
    width, height = page.get_size()
    scale = DPI / 72
    if width * height * scale * scale > MOST_PIXELS:
        scale = (MOST_PIXELS / (width * height)) ** 0.5
    return page.render(scale=scale, grayscale=True).to_pil(), 1 / scale


def lines_of_picture(picture: Any, page: int, which: tuple[str, ...], scale: float, name: str) -> list[Line]:
    """The lines that tesseract reads in a picture; `scale` is points for each pixel. Raises DraftError."""
    program = programs.found("tesseract")
    if program is None or not which:
        raise not_installed(name)
    content = io.BytesIO()
    picture.save(content, "PNG")
    command = [program, "stdin", "stdout", "-l", "+".join(which), "--dpi", str(round(72 / scale)), "tsv"]
    try:
        code, output = programs.run(command, SECONDS_A_PAGE, content.getvalue(), {"OMP_THREAD_LIMIT": "1"})
    except programs.TooSlow as error:
        raise faults.too_large(name, f"{page}") from error
    except OSError as error:
        raise not_installed(name) from error
    if code != 0:
        raise faults.damaged(name, "PNG/JPEG/TIFF", f"{page}")
    return parse_tsv(output.decode("utf-8", errors="replace"), page, scale, picture.height)


def parse_tsv(table: str, page: int, scale: float, height: int) -> list[Line]:
    """Lines of tesseract's table: one row a word with block, paragraph, line, box, confidence, text."""
    lines: list[Line] = []
    key: tuple[str, ...] = ()
    offset = 0
    for row in table.splitlines()[1:]:
        cells = row.split("\t", COLUMNS - 1)
        if len(cells) < COLUMNS or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, depth = (float(cell) for cell in cells[6:10])
        box = (left * scale, (height - top - depth) * scale, (left + width) * scale, (height - top) * scale)
        word = Piece(offset, cells[11].strip(), box, depth * scale, doubtful=float(cells[10]) < SURE)
        offset += len(word.text) + 1
        if tuple(cells[1:5]) == key:
            lines[-1].pieces[-1].text += " "
            lines[-1].pieces.append(word)
        else:
            key = tuple(cells[1:5])
            if LETTER_FOR_THREE.match(word.text):
                word.text, word.doubtful = "3" + word.text[1:], True
            lines.append(Line(page, [word]))
    for line in lines:
        _even(line)
    return lines


def _even(line: Line) -> None:
    """One height for the line, since boxes of words hug their ink; a hyphen at its end is taken off."""
    bottom = min(piece.box[1] for piece in line.pieces)
    top = max(piece.box[3] for piece in line.pieces)
    first = line.pieces[0]
    first.box = (first.box[0], bottom, first.box[2], top)
    first.size = 12.0 if top - bottom < 24 else top - bottom
    last = line.pieces[-1]
    if len(last.text) > 2 and last.text[-1] in "-\u2010\u00ad" and last.text[-2].isalpha():
        last.text, line.hyphened = last.text[:-1], True
