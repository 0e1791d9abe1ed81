"""Which reader reads which file. The content decides; the name only breaks ties between kinds of text."""

import re
from collections.abc import Callable
from importlib import import_module

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.localized import LocalText
from genexpert.domain.progress import Progress
from genexpert.reading import faults
from genexpert.reading.source import Source

Reader = Callable[[Source, Revisions, Progress], Draft]

# Format -> the module that reads it, what it is called, and the ends of names that promise it.
READERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "docx": ("docx", "DOCX", (".docx",)),
    "odt": ("odt", "ODT", (".odt", ".ott")),
    "rtf": ("rtf", "RTF", (".rtf",)),
    "pdf": ("pdf", "PDF", (".pdf",)),
    "html": ("html", "HTML", (".html", ".htm", ".xhtml")),
    "doc": ("doc", "DOC (Word 97-2003)", (".doc", ".dot")),
    "scan": ("scan", "PNG/JPEG/TIFF", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp")),
    "text": ("text", "TXT", (".txt", ".text", ".md", "")),
}
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM", b"GIF8")
HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
ARCHIVE = LocalText(ky="бул архив", ru="это архив", en="an archive")
TABLE = LocalText(ky="бул электрондук таблица", ru="это электронная таблица", en="a spreadsheet")
SLIDES = LocalText(ky="бул презентация", ru="это презентация", en="a presentation")
OTHER_OFFICE = LocalText(
    ky="башка түрдөгү офис файлы", ru="офисный файл другого вида", en="another kind of office file",
)
WEB_ARCHIVE = LocalText(
    ky="бул веб-архив (MHT) же электрондук кат, аны Word'до DOCX кылып сактаңыз",
    ru="это веб-архив (MHT) или письмо, сохраните его в Word как DOCX",
    en="a web archive (MHT) or a letter; save it in Word as DOCX",
)
FLAT_XML = LocalText(
    ky="бул XML файлы, аны Word'до DOCX кылып сактаңыз",
    ru="это файл XML, сохраните его в Word как DOCX",
    en="an XML file; save it in Word as DOCX",
)


def reader_of(source: Source) -> tuple[str, Reader]:
    """The format of a file and what reads it. Raises DraftError for what is no text document."""
    kind = format_of(source)
    return kind, import_module(f"genexpert.reading.{READERS[kind][0]}").read


def misnamed(source: Source, kind: str) -> LocalText | None:
    """A remark where the end of the name promises another format than the content has."""
    promised = next((one for one, (_, _, suffixes) in READERS.items() if source.suffix in suffixes), None)
    if promised is None or promised == kind or not source.suffix or {promised, kind} <= {"text", "html"}:
        return None
    return faults.named_otherwise(source.suffix, READERS[kind][1])


def format_of(source: Source) -> str:
    """The format that the content has. Raises DraftError for what is no text document."""
    content = source.content
    start = content[:4096]
    bare = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if bare.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(source)
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(source)
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(PICTURES) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP"):
        return "scan"
    if start.startswith((b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")):
        raise faults.not_a_draft(source.name, ARCHIVE)
    return _texts(source, bare)


def _texts(source: Source, bare: bytes) -> str:
    if HTML.match(bare) or source.suffix in READERS["html"][2]:
        return "html"
    if bare.startswith(b"MIME-Version:"):
        raise faults.not_a_draft(source.name, WEB_ARCHIVE)
    if bare.startswith(b"<?xml"):
        if b"<html" in source.content[:4096].lower():
            return "html"
        raise faults.not_a_draft(source.name, FLAT_XML)
    promised = next((one for one, (_, _, suffixes) in READERS.items() if source.suffix in suffixes), "text")
    if promised in ("docx", "odt", "pdf", "scan", "doc", "rtf") and not _looks_like_text(source.content):
        raise faults.damaged(source.name, READERS[promised][1])
    return "text"


def _looks_like_text(content: bytes) -> bool:
    sample = content[:8192]
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) * 100 < len(sample)


def _zipped(source: Source) -> str:
    from genexpert.reading.zip_package import Package

    office = source.suffix in (".docx", ".docm", ".odt")
    package = Package(source.name, "ODT" if source.suffix == ".odt" else "DOCX" if office else "ZIP", source.content)
    names = package.parts
    if "mimetype" in names and "content.xml" in names:
        mimetype = package.read("mimetype")[:200]
        if b"opendocument.text" in mimetype:
            return "odt"
        raise faults.not_a_draft(source.name, _open_document(mimetype))
    if "[Content_Types].xml" in names or "word/document.xml" in names:
        if any(name.startswith("xl/") for name in names):
            raise faults.not_a_draft(source.name, TABLE)
        if any(name.startswith("ppt/") for name in names):
            raise faults.not_a_draft(source.name, SLIDES)
        return "docx"
    raise faults.damaged(source.name, "DOCX") if office else faults.not_a_draft(source.name, ARCHIVE)


def _open_document(mimetype: bytes) -> LocalText:
    if b"spreadsheet" in mimetype:
        return TABLE
    return SLIDES if b"presentation" in mimetype else OTHER_OFFICE


def _compound(source: Source) -> str:
    """A compound file of Microsoft: an old Word file, or the cover of an encrypted new one."""
    content = source.content
    if _stream(content, "EncryptedPackage"):
        raise faults.locked(source.name)
    if _stream(content, "WordDocument"):
        return "doc"
    if _stream(content, "Workbook"):
        raise faults.not_a_draft(source.name, TABLE)
    if _stream(content, "PowerPoint Document"):
        raise faults.not_a_draft(source.name, SLIDES)
    raise faults.damaged(source.name, "DOC")


def _stream(content: bytes, name: str) -> bool:
    """Whether the directory of a compound file names this stream."""
    return name.encode("utf-16-le") in content
