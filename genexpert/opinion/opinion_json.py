"""An opinion as JSON, with the origin of each of its words: for archives and other programs."""

from collections.abc import Iterable
from typing import Any

from genexpert.domain.opinion import Opinion, OpinionItem, Passage, Section, Table
from genexpert.opinion.contents import section_number

SCHEMA = "genexpert-opinion/1"


def opinion_as_json(opinion: Opinion) -> dict[str, Any]:
    """The opinion as a value of JSON types, valid under resources/schema/opinion-document.schema.json.

    Its `record` is what `verify_opinion` reads.
    """
    return {
        "schema": SCHEMA,
        "confirmed": opinion.confirmed,
        "final": opinion.final,
        "languages": list(opinion.languages),
        "title": _passages(opinion.title),
        "notice": _passage(opinion.notice) if opinion.notice else None,
        "requisites": _table(opinion.requisites),
        "sections": [_section(opinion, section) for section in opinion.sections],
        "signature": _table(opinion.signature) if opinion.signature else None,
        "footer": _passage(opinion.footer),
        "record": dict(opinion.record),
    }


def _section(opinion: Opinion, section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "number": section_number(opinion, section),
        "annex": section.annex,
        "heading": _passage(section.heading),
        "passages": _passages(section.passages),
        "items": [_item(item) for item in section.items],
        "table": _table(section.table) if section.table else None,
    }


def _item(item: OpinionItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "finding": item.finding,
        "priority": item.priority.value,
        "heading": _passage(item.heading),
        "lines": _passages(item.lines),
        "draft": _passages(item.draft_wording),
        "proposed": _passages(item.proposed_wording),
        "grounds": _passages(item.grounds),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": [{"id": column.id, "heading": _passage(column.heading)} for column in table.columns],
        "rows": [[_passages(cell) for cell in row] for row in table.rows],
    }


def _passages(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    return [_passage(passage) for passage in passages]


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "kind": passage.kind,
        "columns": [
            [{"text": words.text, "origin": words.origin.value, "source": words.source, "language": words.language}
             for words in column]
            for column in passage.columns
        ],
    }
