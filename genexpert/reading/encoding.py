"""Which encoding a text file is in: UTF-8, UTF-16, Windows-1251 or KOI8-R, for Russian and Kyrgyz."""

import re
from math import log

from genexpert.domain.errors import DraftError
from genexpert.reading.faults import damaged, fault

HIGH = bytes(range(0x80, 0x100))
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Letters of Russian prose by frequency, per thousand; Kyrgyz differs, but its common letters are common too.
FREQUENCY = dict(zip(
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    (110, 85, 80, 74, 67, 63, 55, 47, 45, 43, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3,
     3, 0.5, 2), strict=True))
SMALL_LETTERS = 0.3  # weight of the share of small letters, against that of frequent ones


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the name of its encoding; a byte order mark is left out.

    Raises DraftError where the bytes are no text.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return _strict(data[3:], "utf-8", name), "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        codec = "utf-16-le" if data[0] == 0xFF else "utf-16-be"
        return _strict(data[2:], codec, name), codec
    wide = _unmarked_utf16(data)
    if wide:
        return _strict(data, wide, name), wide
    if len(BINARY.findall(data[:65536])) > len(data[:65536]) // 200:
        raise _no_text(name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _nearly_utf8(data, error):
            return data.decode("utf-8", errors="replace"), "utf-8"
    codec = _single_byte(data)
    return data.decode(codec, errors="replace"), codec


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        if error.end >= len(data) - 3 or codec == "utf-8":
            return data.decode(codec, errors="replace")
        raise damaged(name, codec.upper()) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0x04 (Cyrillic) or 0x00 (Latin, spaces)."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    for codec, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        wide = high.count(0) + high.count(4)
        if wide > 0.9 * len(high) and high.count(0):
            return codec
    return None


def _nearly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether the text is UTF-8 with a few broken bytes (a cut end, a stray byte)."""
    good = len(re.findall(rb"[\xd0-\xd3][\x80-\xbf]", data))
    high = len(data) - len(data.translate(None, HIGH))
    return good * 2 > 0.9 * high if high else error.start > 0


def _single_byte(data: bytes) -> str:
    """Windows-1251 or KOI8-R, whichever gives the more natural Cyrillic."""
    sample = data[:50_000]
    return max(("cp1251", "koi8-r"), key=lambda codec: _naturalness(sample.decode(codec, errors="replace")))


def _naturalness(text: str) -> float:
    """How much the letters are those of prose; the wrong encoding has rare ones, odd capitals and line drawings."""
    letters = [sign for sign in text if sign.lower() in FREQUENCY]
    if not letters:
        return -100.0
    score = sum(log(FREQUENCY[sign.lower()]) for sign in letters) / len(letters)
    score += SMALL_LETTERS * sum(sign.islower() for sign in letters) / len(letters)
    odd = len(re.findall(r"[а-яё][А-ЯЁ]", text)) + len(re.findall(r"[\u2320-\u25ff]", text))
    return score - 3.0 * odd / len(letters)


def _no_text(name: str) -> DraftError:
    return fault(
        name,
        ky="бул тексттик документ эмес: ичинде текст табылган жок. DOCX, ODT, RTF, PDF, HTML же тексттик файл керек.",
        ru="это не текстовый документ: текста внутри не нашлось. Нужен файл DOCX, ODT, RTF, PDF, HTML или текстовый.",
        en="this is no text document: no text was found inside. Needed is DOCX, ODT, RTF, PDF, HTML or plain text.",
    )
