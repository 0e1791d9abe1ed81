"""Makes the Word templates that ship: `python -m genexpert.opinion.own_templates FOLDER`.

The files are shipped as they come out, and a user changes a copy of them in Word. The words come from
resources/interface/opinion.yaml, so that Word and PDF say the same.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from genexpert import folders
from genexpert.opinion.template_styles import running, set_up
from genexpert.opinion.word_package import still_archive
from genexpert.opinion.words import word

# Sections in their order: id, style of the heading, columns of the table with their width in percent.
Columns = tuple[tuple[str, str, int], ...]
NORMS: Columns = (("norm", "norms.norm", 64), ("items", "norms.items", 36))
COUNTS: Columns = (("category", "conclusions.category", 45), ("violation", "", 14), ("risk", "", 14),
                   ("advice", "", 14), ("total", "conclusions.total", 13))
STRENGTHS: Columns = (("provision", "strengths.provision", 22), ("quote", "strengths.quote", 42),
                      ("why", "strengths.why", 36))
WORDINGS: Columns = (("number", "table.number", 6), ("draft", "table.draft", 31), ("proposed", "table.proposed", 31),
                     ("grounds", "table.grounds", 32))
PLAN_REST: Columns = (("place", "plan.place", 14), ("measure", "plan.measure", 25), ("deadline", "plan.deadline", 12),
                      ("responsible", "plan.responsible", 19), ("indicator", "plan.indicator", 16))
CANDIDATES: Columns = (("items", "plan.signals", 18), ("measure", "plan.measure", 64),
                       ("deadline", "plan.deadline", 18))
LIST: Columns = (("number", "table.number", 6), ("question", "checklists.question", 42),
                 ("answer", "checklists.answer", 16), ("comment", "checklists.comment", 36))
REJECTED: Columns = (("provision", "rejected.provision", 20), ("signal", "rejected.signal", 44),
                     ("reason", "rejected.reason", 36))
SOURCES: Columns = (("norm", "norms.norm", 62), ("source", "norms.source", 38))
GLOSSARY: Columns = (("ky", "glossary.ky", 50), ("ru", "glossary.ru", 50))
RECORD: Columns = (("what", "record.what", 42), ("value", "record.value", 58))
OPINION: tuple[tuple[str, int, Columns], ...] = (
    ("introduction", 1, ()), ("research", 1, ()), ("content", 2, ()), ("relevance", 2, ()), ("national", 2, NORMS),
    ("treaties", 2, NORMS), ("articles", 2, ()), ("general", 2, ()), ("strengths", 2, STRENGTHS), ("contrary", 2, ()),
    ("conclusions", 1, COUNTS), ("recommendations", 1, WORDINGS),
)
SIGNALS: tuple[tuple[str, int, Columns], ...] = (
    ("signals-summary", 1, ()), ("signals", 1, ()),
    ("signals-strengths", 1, STRENGTHS),
)
OPINION_ANNEXES: tuple[tuple[str, Columns], ...] = (
    ("checklists", ()), ("rejected", REJECTED), ("sources", SOURCES), ("statistics", ()),
    ("glossary", GLOSSARY), ("record", RECORD))
SIGNALS_ANNEXES: tuple[tuple[str, Columns], ...] = (("signals-checklists", ()), ("record", RECORD))
_CENTRED = ("number", "items", "violation", "risk", "advice", "total")


def _dressed(paragraph: Any, style: str) -> Any:
    """The paragraph in a style. By id: python-docx goes through all styles each time to find one by name."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


class Maker:
    """A template that is being made, in its languages."""

    def __init__(self, languages: tuple[str, ...], landscape: bool = False) -> None:
        self.languages = languages
        self.document = Document()
        set_up(self.document, landscape)
        self.width = Mm(262 if landscape else 165)

    def say(self, key: str) -> str:
        return " / ".join(dict.fromkeys(word(key).in_(language) for language in self.languages))

    def line(self, text: str, style: str = "Gx Line") -> Any:
        return _dressed(self.document.add_paragraph(text), style)

    def tag(self, text: str) -> None:
        self.line("{%p " + text + " %}")

    def passages(self, name: str, plain: str) -> None:
        """A loop over passages: in one language paragraphs by kind, in two a table of two columns."""
        if len(self.languages) > 1:
            self.two_columns(name)
            return
        self.tag(f"for p in {name}")
        kinds = (("bullet", "Gx Bullet"), ("note", "Gx Note"), ("banner", "Gx Banner"))
        for number, (kind, style) in enumerate(kinds):
            self.tag(f"{'if' if number == 0 else 'elif'} p.kind == '{kind}'")
            self.line("{{r p.runs }}", style)
        self.tag("else")
        self.line("{{r p.runs }}", plain)
        self.tag("endif")
        self.tag("endfor")

    def two_columns(self, name: str) -> None:
        self.tag(f"if {name}")
        table = self.table((50, 50), grid=False)
        self.row_tag(table, f"for p in {name}")
        self.row_tag(table, "if p.wide")
        wide = table.add_row().cells
        joined = wide[0].merge(wide[1])
        self.fill(joined, "{{r p.left }}", "Gx Column")
        self.row_tag(table, "else")
        left, right = table.add_row().cells
        self.fill(left, "{{r p.left }}", "Gx Column")
        self.fill(right, "{{r p.right }}", "Gx Column")
        self.row_tag(table, "endif")
        self.row_tag(table, "endfor")
        self.line("", "Gx Gap")  # two tables without a paragraph between them are one table to Word
        self.tag("endif")

    def fill(self, cell: Any, text: str, style: str) -> None:
        _dressed(cell.paragraphs[0], style).add_run(text)

    def table(self, widths: Sequence[int], grid: bool = True) -> Any:
        table = self.document.add_table(0, len(widths))
        table.autofit = False
        table.style = self.document.styles["Table Grid" if grid else "Normal Table"]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = int(self.width * width / 100)
        properties = table._tbl.tblPr
        properties.append(parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
            f'<w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'))
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            properties.append(look)  # the schema wants it last
        return table

    def row_tag(self, table: Any, text: str) -> None:
        cell = table.add_row().cells[0]
        self.fill(cell, "{%tr " + text + " %}", "Gx Cell")

    def grid(self, name: str, columns: Columns) -> None:
        """A table whose head repeats, with a row for each of `name`."""
        table = self.table([width for _, _, width in columns])
        head = table.add_row()
        self._row_properties(head, "w:cantSplit", "w:tblHeader")
        for cell, (id, key, _) in zip(head.cells, columns, strict=True):
            self.fill(cell, self.say(key) if key else self._severity(id), "Gx Cell Head")
        self.row_tag(table, f"for row in {name}")
        row = table.add_row()
        self._row_properties(row, "w:cantSplit")
        for cell, (id, _, _) in zip(row.cells, columns, strict=True):
            style = "Gx Cell Number" if id in _CENTRED else "Gx Cell"
            self.fill(cell, f"{{%p for line in row.{id} %}}", style)
            _dressed(cell.add_paragraph("{{r line }}"), style)
            _dressed(cell.add_paragraph("{%p endfor %}"), style)
        self.row_tag(table, "endfor")

    def _severity(self, id: str) -> str:
        from genexpert.domain.names import SEVERITIES
        from genexpert.domain.rule import Severity

        name = SEVERITIES[Severity(id)]
        return " / ".join(name.in_(language) for language in self.languages)

    def _row_properties(self, row: Any, *names: str) -> None:
        properties = row._tr.get_or_add_trPr()
        for name in names:
            properties.append(OxmlElement(name))

    def section(self, id: str, level: int, columns: Columns) -> None:
        name = f"s.{id.replace('-', '_')}"
        self.tag(f"if {name}")
        self.line(self.say(f"section.{id}"), f"Heading {level}")
        self.content(name, columns)
        self.tag("endif")

    def content(self, name: str, columns: Columns) -> None:
        self.passages(f"{name}.passages", "Gx Text")
        if not columns:
            self.tag(f"for item in {name}.items")
            self.line("{{r item.heading }}", "Heading 3")
            self.passages("item.lines", "Gx Line")
            self.tag("endfor")
            return
        self.tag(f"if {name}.rows")
        self.grid(f"{name}.rows", columns)
        self.tag("endif")

    def annex(self, id: str, columns: Columns) -> None:
        name = f"s.{id.replace('-', '_')}"
        self.tag(f"if {name}")
        title = self.say("annex").replace("{number}", f"{{{{ {name}.number }}}}")
        # An own page for the first annex, the others follow it.
        for first in (True, False):
            self.tag(f"if {name}.number {'==' if first else '!='} '1'")
            heading = self.line(f"{title}. {self.say(f'section.{id}')}", "Gx Annex")
            heading.paragraph_format.page_break_before = True if first else None
            self.tag("endif")
        if id.endswith("checklists"):
            self.tag("for part in lists")
            self.line("{{r part.heading }}", "Gx Annex Part")
            self.grid("part.rows", LIST)
            self.tag("endfor")
        else:
            self.content(name, columns)
        self.tag("endif")

    def plans(self, confirmed: bool) -> None:
        columns = (("items", "plan.items", 14), *PLAN_REST) if confirmed else CANDIDATES
        self.tag("for plan in plans")
        self.line(self.say("section.plan" if confirmed else "section.signals-plan"), "Heading 1")
        self.content("plan", columns)
        self.tag("endfor")

    def opening(self) -> None:
        for name, style in (("title", "Title"), ("subtitle", "Gx Subtitle")):
            self.tag(f"for line in {name}")
            self.line("{{r line }}", style)
            self.tag("endfor")
        table = self.table((32, 68), grid=False)
        self.row_tag(table, "for row in requisites")
        row = table.add_row()
        self._row_properties(row, "w:cantSplit")
        for cell, id in zip(row.cells, ("label", "value"), strict=True):
            cell._tc.get_or_add_tcPr().append(parse_xml(
                f'<w:tcBorders {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                '</w:tcBorders>'))
            self.fill(cell, f"{{%p for line in row.{id} %}}", "Gx Cell")
            _dressed(cell.add_paragraph("{{r line }}"), "Gx Cell")
            _dressed(cell.add_paragraph("{%p endfor %}"), "Gx Cell")
        self.row_tag(table, "endfor")
        self.tag("if contents")
        heading = self.line(self.say("contents"), "Gx Subtitle")
        heading.paragraph_format.page_break_before = True
        self.tag("for line in contents")
        self.line("{{r line }}", "Gx Contents")
        self.tag("endfor")
        self.tag("endif")

    def signatures(self) -> None:
        self.tag("if signature")
        self.line("", "Gx Signature")
        table = self.table((40, 28, 32), grid=False)
        self.row_tag(table, "for row in signature")
        row = table.add_row()
        self._row_properties(row, "w:cantSplit")
        for cell, id in zip(row.cells, ("office", "line", "name"), strict=True):
            self.fill(cell, f"{{%p for line in row.{id} %}}", "Gx Signature")
            _dressed(cell.add_paragraph("{{r line }}"), "Gx Signature")
            _dressed(cell.add_paragraph("{%p endfor %}"), "Gx Signature")
        self.row_tag(table, "endfor")
        self.tag("endif")


def make_template(kind: str, languages: tuple[str, ...]) -> bytes:
    """A template of a kind ("opinion", "signals", "comparative") as the bytes of a Word file."""
    import io

    maker = Maker(languages, landscape=kind == "comparative")
    running(maker.document, languages)
    if kind == "comparative":
        for name, style in (("title", "Title"), ("subtitle", "Gx Subtitle")):
            maker.tag(f"for line in {name}")
            maker.line("{{r line }}", style)
            maker.tag("endfor")
        maker.grid("wordings", WORDINGS)
        maker.line("")
    else:
        _body(maker, kind == "opinion")
    made = io.BytesIO()
    maker.document.core_properties.author = "genexpert"
    maker.document.save(made)
    return still_archive(made.getvalue())


def _body(maker: Maker, confirmed: bool) -> None:
    maker.opening()
    for id, level, columns in OPINION if confirmed else SIGNALS:
        maker.section(id, level, columns)
    maker.plans(confirmed)
    if confirmed:
        maker.signatures()
    for id, columns in OPINION_ANNEXES if confirmed else SIGNALS_ANNEXES:
        maker.annex(id, columns)


def templates() -> dict[str, bytes]:
    """All templates that ship, by file name."""
    return {
        f"{kind}.{name}.docx": make_template(kind, languages)
        for kind in ("opinion", "signals", "comparative")
        for name, languages in (("ky", ("ky",)), ("ru", ("ru",)), ("both", ("ky", "ru")))
    }


def main(arguments: Sequence[str]) -> None:
    """Writes the templates into the folder named, or where they ship."""
    folder = Path(arguments[0]) if arguments else folders.resources() / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in templates().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
