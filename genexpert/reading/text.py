"""Plain text. The draft's text is the file's text, character for character; lines are paragraphs."""

import re

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.localized import LocalText
from genexpert.domain.progress import Progress
from genexpert.reading.composition import Composition
from genexpert.reading.encoding import decode
from genexpert.reading.faults import too_large, without_text
from genexpert.reading.source import Source

LARGEST = 40_000_000  # bytes
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def read(source: Source, revisions: Revisions, progress: Progress) -> Draft:
    """The draft of a text file. Raises DraftError where it holds no text."""
    if len(source.content) > LARGEST:
        raise too_large(source.name, f"> {LARGEST // 1_000_000} MB")
    text, encoding = decode(source.content, source.name)
    remarks: tuple[LocalText, ...] = ()
    if "\ufffd" in text:
        remarks = (LocalText(
            ky=f"Айрым белгилер окулган жок (коддоосу {encoding}): алардын ордунда «\ufffd» турат.",
            ru=f"Некоторые знаки не прочитались (кодировка {encoding}): на их месте стоит «\ufffd».",
            en=f"Some characters could not be read (encoding {encoding}): '\ufffd' stands in their place.",
        ),)
    return draft_of(text, source.name, source.sha256, remarks)


def draft_of(text: str, name: str, sha256: str, remarks: tuple[LocalText, ...] = ()) -> Draft:
    """The draft of a text, with lines numbered from 1. Raises DraftError where there is nothing but space."""
    if not text.strip():
        raise without_text(name)
    composition = Composition(name)
    for number, line in enumerate(LINE.finditer(text), start=1):
        if line.start() == len(text) and composition.paragraphs:
            break
        place = f"line {number}"
        composition.begin_within(place)
        composition.put(line[1], place)
        composition.end()
        composition.put(line[2], place, len(line[1]))
    return Draft(name, "text", sha256, text, tuple(composition.paragraphs), tuple(composition.runs), remarks=remarks)
