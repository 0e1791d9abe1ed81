"""Makes page.ru and page.ky in every format: the DOCX from the words below, the others from it by LibreOffice.

    python tests/data/reading/make_pages.py

The made files are kept beside this script, so that tests read the same bytes everywhere.
"""

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
WHO = 'w:author="Асанова" w:date="2026-02-03T10:20:00Z"'

WORDS = {
    "ru": {
        "mark": "Проект", "kind": "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "title": "О доступе к детским садам",
        "chapter": "Глава %1.", "article": "Статья %2.", "letters": "russianLower",
        "general": "Общие положения", "right": "Право на место в детском саду",
        "first": "Каждый ребенок с полутора лет имеет право на место в детском саду:",
        "item1": "по месту жительства родителей;", "item2": "по месту работы ",
        "deleted": "матери", "inserted": "любого из родителей", "letter": "в сельской местности;",
        "letter2": "в городе.", "order": "Порядок приема", "raised": "Часть 2",
        "after": " статьи 5 применяется с 1 января.",
        "tab": "Очередь:", "tabbed": "электронная", "broken": "Срок ожидания", "next": "не более месяца",
        "note": "Кроме частных садов.", "comment": "Уточнить список документов.",
        "commented": "Заявление подает любой из родителей",
        "cells": ("Показатель", "Девочки", "Мальчики", "Дети в очереди", "120", "130"), "head": "О детских садах",
        "box": "Текст в рамке", "hyphen": ("Закон N 64", "1 утратил силу."),
    },
    "ky": {
        "mark": "Долбоор", "kind": "КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ",
        "title": "Бала бакчалардын жеткиликтүүлүгү жөнүндө",
        "chapter": "%1-глава.", "article": "%2-берене.", "letters": "russianLower",
        "general": "Жалпы жоболор", "right": "Бала бакчадан орун алуу укугу",
        "first": "Бир жарым жаштан баштап ар бир бала бала бакчадан орун алууга укуктуу:",
        "item1": "ата-энесинин жашаган жери боюнча;", "item2": "",
        "deleted": "энесинин", "inserted": "ата-энесинин биринин", "letter": "айыл жеринде;",
        "letter2": "шаарда.", "order": "Кабыл алуунун тартиби", "raised": "5-берененин 2",
        "after": "-бөлүгү 1-январдан тартып колдонулат.",
        "tab": "Кезек:", "tabbed": "электрондук", "broken": "Күтүү мөөнөтү", "next": "бир айдан ашпайт",
        "note": "Жеке бакчалардан тышкары.", "comment": "Документтердин тизмесин тактоо керек.",
        "commented": "Арызды ата-эненин ар бири бере алат",
        "cells": ("Көрсөткүч", "Кыздар", "Уулдар", "Кезектеги балдар", "120", "130"), "head": "Бала бакчалар жөнүндө",
        "box": "Алкактагы текст", "hyphen": ("N 64", "1 мыйзам күчүн жоготту."),
    },
}


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, level: int | None = None, properties: str = "") -> str:
    numbered = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}{properties}</w:pPr>{inside}</w:p>"


def body(words: dict) -> str:
    centred = '<w:jc w:val="center"/>'
    cells = words["cells"]
    hyphen = f'<w:r><w:t>{words["hyphen"][0]}</w:t><w:noBreakHyphen/><w:t>{words["hyphen"][1]}</w:t></w:r>'
    changed = (f'<w:del w:id="1" {WHO}><w:r><w:delText>{words["deleted"]}</w:delText></w:r></w:del>'
               f'<w:ins w:id="2" {WHO}>{run(words["inserted"])}</w:ins>')
    commented = (f'<w:commentRangeStart w:id="0"/>{run(words["commented"])}<w:commentRangeEnd w:id="0"/>'
                 '<w:r><w:commentReference w:id="0"/></w:r>')
    return "".join((
        paragraph(run(words["mark"]), properties='<w:jc w:val="right"/>'),
        paragraph(run(words["kind"], "<w:b/>"), properties=centred),
        paragraph(run(words["title"], "<w:b/>"), properties=centred),
        paragraph(run(words["general"]), 0), paragraph(run(words["right"]), 1), paragraph(run(words["first"])),
        paragraph(run(words["item1"]), 2), paragraph(run(words["item2"]) + changed + run(":"), 2),
        paragraph(run(words["letter"]), 3), paragraph(run(words["letter2"]), 3), paragraph(run(words["order"]), 1),
        paragraph(run(words["raised"]) + run("1", '<w:vertAlign w:val="superscript"/>') + run(words["after"])),
        paragraph(f'<w:r><w:t>{words["tab"]}</w:t><w:tab/><w:t>{words["tabbed"]}</w:t></w:r>'),
        paragraph(f'<w:r><w:t>{words["broken"]}</w:t><w:br/><w:t>{words["next"]}</w:t></w:r>'
                  '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        paragraph(f"{commented}{run('.')}"),
        table(cells),
        f'<w:sdt><w:sdtContent>{paragraph(hyphen)}</w:sdtContent></w:sdt>',
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708"/></w:sectPr>',
    ))


def table(cells: tuple[str, ...]) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    rows = ""
    for row in (cells[:3], cells[3:]):
        inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(run(cell))}</w:tc>'
                        for cell in row)
        rows += f"<w:tr>{inner}</w:tr>"
    columns = '<w:gridCol w:w="3000"/>' * 3
    return (f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>")


def numbering(words: dict) -> str:
    levels = (("decimal", words["chapter"], ""), ("decimal", words["article"], '<w:lvlRestart w:val="0"/>'),
              ("decimal", "%3)", ""), (words["letters"], "%4)", ""))
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{restart}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>' for at, (form, text, restart) in enumerate(levels)
    )
    return (f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{made}'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


def parts(words: dict) -> dict[str, str]:
    """The parts of the DOCX by name."""
    fonts = ('<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>'
             '<w:sz w:val="24"/>')
    separators = ('<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
                  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
                  "</w:footnote>")
    note = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(words["note"])}</w:p></w:footnote>'
    comment = f'<w:comment w:id="0" {WHO} w:initials="А"><w:p>{run(words["comment"])}</w:p></w:comment>'
    kinds = {"numbering": "numbering", "footnotes": "footnotes", "comments": "comments", "header1": "header",
             "styles": "styles"}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
                        for name, kind in kinds.items())
    relations = "".join(f'<Relationship Id="rId{at}" Type="{R}/{kind}" Target="{name}.xml"/>'
                        for at, (name, kind) in enumerate(kinds.items(), start=1))
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml":
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            f'"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
            f'"application/xml"/><Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
            f"{overrides}</Types>",
        "_rels/.rels":
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body(words)}</w:body></w:document>",
        "word/numbering.xml": numbering(words),
        "word/footnotes.xml": f"<w:footnotes {NAMES}>{separators}{note}</w:footnotes>",
        "word/comments.xml": f"<w:comments {NAMES}>{comment}</w:comments>",
        "word/header1.xml": f'<w:hdr {NAMES}>{paragraph(run(words["head"]))}</w:hdr>',
        "word/styles.xml":
            f'<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}</w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>',
    }


def main() -> None:
    """Writes all files."""
    for language, words in WORDS.items():
        target = HERE / f"page.{language}.docx"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts(words).items():
                entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
        with tempfile.TemporaryDirectory() as folder:
            for suffix in ("odt", "rtf", "doc", "html:HTML (StarWriter):EmbedImages", "pdf"):
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", suffix,
                     "--outdir", folder, str(target)], check=True, capture_output=True, timeout=120,
                )
                made = f"page.{language}.{suffix.partition(':')[0]}"
                shutil.copy(Path(folder) / made, HERE / made)
        subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", str(HERE / f"page.{language}.pdf"),
                        str(HERE / f"page.{language}")], check=True, timeout=60)


if __name__ == "__main__":
    main()
