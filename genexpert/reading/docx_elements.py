"""The elements of WordprocessingML that reading needs, and the numbering of those that bear text."""

from collections.abc import Iterator
from typing import Any

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{MAIN}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

P, R, TBL, TR, TC = W + "p", W + "r", W + "tbl", W + "tr", W + "tc"
T, DEL_TEXT, TAB, BR, CR = W + "t", W + "delText", W + "tab", W + "br", W + "cr"
NO_BREAK_HYPHEN, SOFT_HYPHEN, SYM, PTAB = W + "noBreakHyphen", W + "softHyphen", W + "sym", W + "ptab"
MATH_TEXT = M + "t"
TXBX_CONTENT = W + "txbxContent"
VAL, ID = W + "val", W + "id"

WITH_TEXT = (T, DEL_TEXT, TAB, BR, CR, NO_BREAK_HYPHEN, SOFT_HYPHEN, SYM, PTAB, MATH_TEXT)

# One character each: what Word shows for an element without text of its own.
SHOWN_AS = {TAB: "\t", PTAB: "\t", BR: "\n", CR: "\n", NO_BREAK_HYPHEN: "-", SOFT_HYPHEN: "\u00ad"}

# Word keeps Symbol and Wingdings characters in the private use area; these are the ones met in acts.
SYMBOLS = {
    ("symbol", 0xB7): "•", ("symbol", 0x2D): "−", ("symbol", 0xB0): "°", ("symbol", 0xB1): "±",
    ("symbol", 0xB3): "≥", ("symbol", 0xA3): "≤", ("symbol", 0xB9): "≠", ("symbol", 0xB4): "×",
    ("symbol", 0xA7): "♣", ("symbol", 0xAE): "→", ("symbol", 0xA8): "♦",
    ("wingdings", 0xA7): "▪", ("wingdings", 0xFC): "✓", ("wingdings", 0xD8): "➢", ("wingdings", 0x76): "❖",
    ("wingdings", 0x6C): "●", ("wingdings", 0x6E): "■", ("wingdings", 0xA8): "☐", ("wingdings", 0xFE): "☑",
}


def text_elements(root: Any) -> Iterator[Any]:
    """Elements of a part that bear text, in document order. `word/document.xml#17` is number 17 of them, from 0.

    Tab stops (`w:tabs/w:tab`) share their name with the tab character and are left out. Works for the strict
    variant of the format too.
    """
    tags: tuple[str, ...] = WITH_TEXT
    if isinstance(root.tag, str) and root.tag.startswith("{" + STRICT):
        tags = tuple(tag.replace(MAIN, STRICT) for tag in WITH_TEXT)
    tab, run = tags[2], tags[2].replace("}tab", "}r")
    for element in root.iter(*tags):
        if element.tag != tab or element is root or element.getparent().tag == run:
            yield element


def as_transitional(content: bytes) -> bytes:
    """A strict part with the names of the usual variant, so that one reader reads both."""
    if b"purl.oclc.org/ooxml" not in content:
        return content
    for old, new in (
        (STRICT, MAIN),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships",
         "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1]),
    ):
        content = content.replace(old.encode(), new.encode())
    return content


def shown(element: Any) -> str:
    """The characters that a text-bearing element shows; their count is what `offset` counts in."""
    tag = element.tag
    if tag in (T, DEL_TEXT, MATH_TEXT):
        text = element.text or ""
        if "\n" in text or "\r" in text:  # Word shows a space for a line break of the XML
            text = text.replace("\n", " ").replace("\r", " ")
        return text
    if tag == SYM:
        return symbol(element.get(W + "font") or "", element.get(W + "char") or "")
    return SHOWN_AS[tag]


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym`, or of a bullet in a symbol font: "F0B7" in Symbol is "•"."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        return ""
    known = SYMBOLS.get((font.lower(), number & 0xFF)) if number >= 0xF000 or number < 0x100 else None
    return known or chr(number)
