"""What a Word template may name: the opinion as values for the template, text already safe in them.

resources/templates/README.md tells a user what there is: title, notice, requisites, s (sections by id, "_" for "-"),
items, plans, lists, signature, contents, footer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import SimpleNamespace
from typing import Any

from genexpert.domain.opinion import Opinion, OpinionItem, Origin, Passage, Section, Statement, Table, Words
from genexpert.opinion.words import word

_LANGUAGES = {"ky": "ky-KG", "ru": "ru-RU", "en": "en-GB"}
STYLES = {
    Origin.EXPERT: "GxExpert", Origin.QUOTATION: "GxQuotation", Origin.RULE: "GxRule", Origin.ANSWER: "GxAnswer",
    Origin.NORM: "GxNorm", Origin.MEASURE: "GxMeasure", Origin.RECORD: "GxRecord",
}


class Runs:
    """A statement: `{{r name }}` puts its runs into a template, `{{ name }}` the plain text."""

    def __init__(self, statement: Statement, italic: bool = False, strong: bool = False) -> None:
        self.statement = statement
        self.italic = italic
        self.strong = strong

    def __bool__(self) -> bool:
        return bool(self.statement)

    def xml(self) -> str:
        """Runs of WordprocessingML."""
        return "".join(_run(words, self.italic, self.strong) for words in self.statement)

    def __html__(self) -> str:
        return _escaped(str(self))

    def __str__(self) -> str:
        return "".join(words.text for words in self.statement)


def _escaped(text: str) -> str:
    """Text for XML. Braces become character references: nothing in the words is taken for a tag of the template."""
    return escape(text, quote=False).replace("{", "&#123;").replace("}", "&#125;").replace("%", "&#37;")


def _run(words: Words, italic: bool, strong: bool) -> str:
    style = STYLES.get(words.origin)
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += "<w:b/>" if words.strong or strong else ""
    properties += "<w:i/>" if italic else ""
    properties += f'<w:lang w:val="{_LANGUAGES[words.language]}"/>' if words.language in _LANGUAGES else ""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{_escaped(words.text)}</w:t></w:r>'


@dataclass(frozen=True)
class Shown:
    """A passage for the template: `runs` where it is one paragraph, `left` and `right` where it is two columns."""

    kind: str
    runs: Runs
    left: Runs
    right: Runs
    wide: bool


_EMPTY = Passage(((),))


def shown(passage: Passage, bilingual: bool = False) -> Shown:
    """The passage in one paragraph, and its columns; in two languages dashes stand in the text itself."""
    italic, strong = passage.kind == "note", passage.kind == "banner"
    dash = (Words("– ", Origin.FORM, "mark"),) if bilingual and passage.kind == "bullet" else ()
    columns = [Runs((*dash, *column), italic, strong) for column in passage.columns]
    one: list[Words] = []
    for column in passage.columns:
        one += [*((Words(" / ", Origin.FORM, "mark"),) if one else ()), *column]
    return Shown(passage.kind, Runs((*dash, *one), italic, strong), columns[0], columns[-1], len(columns) == 1)


def cell_lines(cell: tuple[Passage, ...]) -> list[Runs]:
    """Paragraphs of a cell, languages below each other; a cell has at least one."""
    return [Runs(column, passage.kind == "note") for passage in cell or (_EMPTY,) for column in passage.columns]


def rows(table: Table) -> list[SimpleNamespace]:
    """The rows of a table, each cell by the id of its column."""
    return [SimpleNamespace(**{column.id: cell_lines(cell) for column, cell in zip(table.columns, row, strict=True)})
            for row in table.rows]


def _section(section: Section, bilingual: bool) -> SimpleNamespace:
    return SimpleNamespace(
        id=section.id,
        number=section.number,
        heading=shown(section.heading).runs,
        passages=[shown(passage, bilingual) for passage in section.passages],
        items=[_item(item, bilingual) for item in section.items],
        rows=rows(section.table) if section.table else [],
    )


def _item(item: OpinionItem, bilingual: bool) -> SimpleNamespace:
    return SimpleNamespace(
        number=item.number,
        heading=shown(item.heading).runs,
        lines=[shown(passage, bilingual) for passage in item.lines],
        priority=word(f"priority.{item.priority.value}"),
        draft=cell_lines(item.draft_wording),
        proposed=cell_lines(item.proposed_wording),
        grounds=cell_lines(item.grounds),
    )


class Sections(Mapping[str, Any]):
    """Sections by id with "_" for "-"; one that the opinion does not have is false."""

    def __init__(self, made: dict[str, Any]) -> None:
        self.made = made

    def __getitem__(self, id: str) -> Any:
        return self.made.get(id)

    def __iter__(self) -> Any:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)


def template_values(opinion: Opinion, contents: list[str]) -> dict[str, Any]:
    """Everything that a template of an opinion may name. `contents`: lines of the contents, empty where short."""
    bilingual = len(opinion.languages) > 1
    made = [_section(section, bilingual) for section in opinion.sections]
    return {
        "title": [Runs(column) for column in opinion.title[0].columns],
        "subtitle": [Runs(column) for passage in opinion.title[1:] for column in passage.columns],
        "notice": [Runs(column, strong=True) for column in opinion.notice.columns] if opinion.notice else [],
        "requisites": rows(opinion.requisites),
        "s": Sections({one.id.replace("-", "_"): one for one in made}),
        "plans": [one for one in made if one.id in ("plan", "signals-plan")],
        "lists": [one for one in made if one.id.startswith("list-")],
        "items": [item for one in made for item in one.items],
        "signature": rows(opinion.signature) if opinion.signature else [],
        "footer": Runs(opinion.footer.columns[-1]),
        "contents": [Runs((Words(line, Origin.FORM, "contents"),)) for line in contents],
        "final": opinion.final,
        "confirmed": opinion.confirmed,
    }
