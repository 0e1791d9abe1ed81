"""Small DOCX, ODT and RTF files for tests, written as XML so that they can hold what libraries do not write."""

import zipfile
from pathlib import Path

from genexpert.domain.draft import Draft
from genexpert.domain.span import Span
from genexpert.reading import read_draft

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def docx(path: Path, body: str, **parts: str) -> Path:
    """A DOCX with this body; `parts` are contents of numbering, styles, comments, footnotes."""
    wrappers = {"numbering": "numbering", "styles": "styles", "comments": "comments", "footnotes": "footnotes"}
    relations = "".join(f'<Relationship Id="r{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        package.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/_rels/document.xml.rels",
                         f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>')
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{wrappers[name]} {NAMES}>{content}</w:{wrappers[name]}>")
    return path


def odt(path: Path, body: str, styles: str = "", **others: str) -> Path:
    """An ODT with this body and these automatic styles."""
    names = " ".join(f'xmlns:{short}="{OFFICE}{name}:1.0"' for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing")))
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", f"<office:document-content {names}><office:automatic-styles>{styles}"
                         f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
                         "</office:document-content>")
        for name, content in others.items():
            package.writestr(name.replace("__", "/"), content)
    return path


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def numbered(text: str, at: int = 0, num: int = 1) -> str:
    return p(r(text), f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


def numbering(*levels: str, more: str = "") -> str:
    return (f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}')


def lines(draft: Draft) -> list[str]:
    """The paragraphs' texts."""
    return [paragraph.span.of(draft.text) for paragraph in draft.paragraphs]


def read_docx(folder: Path, body: str, **parts: str) -> Draft:
    return read_draft(docx(folder / "draft.docx", body, **parts))


def is_whole(draft: Draft) -> bool:
    """Whether the map covers the text in order and without gaps."""
    position = 0
    for run in draft.source:
        if run.span.start != position or run.span.end <= position:
            return False
        position = run.span.end
    return position == len(draft.text)


def span_of(draft: Draft, words: str) -> Span:
    start = draft.text.index(words)
    return Span(start, start + len(words))
