"""Styles, numbering, page and running feet of the Word templates that ship."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from genexpert.opinion.word_context import STYLES
from genexpert.opinion.words import pieces

FONT = "Times New Roman"
JUSTIFY, LEFT, CENTER = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def set_up(document: Any, landscape: bool = False) -> None:
    """A4 with margins of official papers, all styles, numbered headings."""
    section = document.sections[0]
    width, height = Mm(210), Mm(297)
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    if landscape:
        section.orientation = 1
    section.left_margin, section.right_margin = (Mm(20), Mm(15)) if landscape else (Mm(30), Mm(15))
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.header_distance = section.footer_distance = Mm(9)
    _paragraph_styles(document)
    for origin, name in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.find(qn("w:name")).set(qn("w:val"), f"Gx {origin.value}")
    _number_headings(document)
    if len(document.element.body) > 1:  # python-docx's own template has an empty paragraph
        document.element.body.remove(document.element.body[0])


def _paragraph_styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _dress(normal, 12)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.widow_control = True
    specs: list[tuple[str, str, dict[str, Any]]] = [
        ("GxText", "Gx Text", {"align": JUSTIFY, "first": Mm(10), "after": 4}),
        ("GxLine", "Gx Line", {"align": JUSTIFY, "after": 2}),
        ("GxBullet", "Gx Bullet", {"align": JUSTIFY, "after": 3}),
        ("GxNote", "Gx Note", {"size": 10, "italic": True, "align": LEFT, "after": 4, "before": 3}),
        ("GxBanner", "Gx Banner", {"bold": True, "align": LEFT, "before": 6, "after": 8}),
        ("GxGap", "Gx Gap", {"size": 4, "align": LEFT, "keep": True}),
        ("GxCell", "Gx Cell", {"size": 10, "align": LEFT, "after": 1}),
        ("GxCellNumber", "Gx Cell Number", {"size": 10, "align": CENTER, "after": 1}),
        ("GxCellHead", "Gx Cell Head", {"size": 10, "bold": True, "align": CENTER, "after": 1, "keep": True}),
        ("GxColumn", "Gx Column", {"size": 11, "align": LEFT, "after": 3}),
        ("GxSubtitle", "Gx Subtitle", {"align": CENTER, "after": 6}),
        ("GxSignature", "Gx Signature", {"align": LEFT, "before": 14, "keep": True}),
        ("GxContents", "Gx Contents", {"size": 11, "align": LEFT, "after": 2}),
        ("GxRunning", "Gx Running", {"size": 9, "bold": True, "align": CENTER}),
        ("GxFoot", "Gx Foot", {"size": 8, "align": LEFT}),
    ]
    for id, name, look in specs:
        style = document.styles.add_style(id, WD_STYLE_TYPE.PARAGRAPH)
        style.element.find(qn("w:name")).set(qn("w:val"), name)
        style.base_style = normal
        _look(style, look)
    _look(document.styles["Title"], {"size": 14, "bold": True, "align": CENTER, "after": 3})
    heading = {"bold": True, "align": LEFT, "keep": True}
    _look(document.styles["Heading 1"], {**heading, "size": 14, "before": 14, "after": 6})
    _look(document.styles["Heading 2"], {**heading, "before": 10, "after": 4})
    _look(document.styles["Heading 3"], {**heading, "italic": True, "before": 8, "after": 3})
    for id, name, base in (("GxAnnex", "Gx Annex", "Heading 1"), ("GxAnnexPart", "Gx Annex Part", "Heading 2")):
        style = document.styles.add_style(id, WD_STYLE_TYPE.PARAGRAPH)
        style.element.find(qn("w:name")).set(qn("w:val"), name)
        style.base_style = document.styles[base]
        _without_number(style)
    _border(document.styles["Title"], False)
    _border(document.styles["Gx Banner"], True)
    _bullets(document)


def _look(style: Any, look: dict[str, Any]) -> None:
    _dress(style, look.get("size", 12), look.get("bold", False), look.get("italic", False))
    form = style.paragraph_format
    form.alignment = look.get("align")
    form.first_line_indent = look.get("first")
    form.space_before, form.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
    form.keep_with_next = look.get("keep", False) or None
    form.line_spacing = 1.0


def _dress(style: Any, size: float, bold: bool = False, italic: bool = False) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), FONT)
    properties.insert(0, fonts)
    for extra in ("w:spacing", "w:kern"):
        for old in properties.findall(qn(extra)):
            properties.remove(old)


def _border(style: Any, wanted: bool) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if wanted:
        sides = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="auto"/>'
                        for side in ("top", "left", "bottom", "right"))
        border = parse_xml(f'<w:pBdr {nsdecls("w")}>{sides}</w:pBdr>')
        after = [properties.find(qn(name)) for name in ("w:spacing", "w:ind", "w:jc")]
        first = next((one for one in after if one is not None), None)
        if first is None:
            properties.append(border)
        else:
            first.addprevious(border)


def _numbering(document: Any, id: int, levels: str) -> None:
    """An own list definition; definitions stand before the lists that use them."""
    numbering = document.part.numbering_part.element
    made = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>'
                     f'{levels}</w:abstractNum>')
    numbering.insert(0, made)
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>'))


def _use(style: Any, id: int, level: int) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    properties._insert_numPr(parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'))


def _without_number(style: Any) -> None:
    _use(style, 0, 0)


def _number_headings(document: Any) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for level, text in enumerate(("%1.", "%1.%2.")))
    _numbering(document, 901, levels)
    for level in (0, 1):
        _use(document.styles[f"Heading {level + 1}"], 901, level)


def _bullets(document: Any) -> None:
    _numbering(document, 902, '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>'
               '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="851" w:hanging="284"/></w:pPr></w:lvl>')
    _use(document.styles["Gx Bullet"], 902, 0)


def running(document: Any, languages: tuple[str, ...]) -> None:
    """The head with the notice, the foot with the hash and page x of y."""
    section = document.sections[0]
    head = section.header
    first = head.paragraphs[0]
    first.style = document.styles["Gx Running"]
    first.add_run("{%p for line in notice %}")
    head.add_paragraph("{{r line }}", "Gx Running")
    head.add_paragraph("{%p endfor %}", "Gx Running")
    head.add_paragraph("", "Gx Running")  # a head without any paragraph is no valid one
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Gx Foot"]
    foot.add_run("{{r footer }}")
    number = section.footer.add_paragraph(style="Gx Foot")
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for place, language in enumerate(languages):
        if place:
            number.add_run(" · ")
        for slot, text in pieces("footer.page", language):
            if slot:
                field(number, {"page": "PAGE", "pages": "NUMPAGES"}[slot])
            else:
                number.add_run(text)


def field(paragraph: Any, code: str) -> None:
    """A field that Word fills in itself."""
    for kind in ("begin", None, "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == "1":
            run.text = "1"
        elif kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
