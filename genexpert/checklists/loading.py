"""List files -> checklists; a user's list stands in place of the one that ships with the same id."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from genexpert import folders
from genexpert.datafile import LINE, load, local_text, mistake
from genexpert.domain.checklist import (
    Among,
    AnswerValue,
    Applies,
    Checklist,
    CompanionEvidence,
    Evidence,
    Question,
)
from genexpert.domain.localized import LocalText


def load_checklists(user_folder: Path | None = None) -> tuple[Checklist, ...]:
    """The lists that ship, overlaid with those of `user_folder`/checklists, in the order of their ids.

    Raises ResourceError with file and line: a mistake under the schema, an id that stands twice.
    """
    lists = _read_folder(folders.checklists())
    if user_folder is not None:
        lists |= _read_folder(user_folder / "checklists")
    return tuple(lists[one] for one in sorted(lists))


def read_checklist(path: Path) -> Checklist:
    """The list of one file. Raises ResourceError with file and line."""
    value = load(path, "checklist")
    seen: set[str] = set()
    for question in value["questions"]:
        if question["id"] in seen:
            raise mistake(path, question[LINE], LocalText(
                ky=f"«{question['id']}» суроосу тизмеде эки жолу бар; id кайталанбашы керек",
                ru=f"вопрос «{question['id']}» стоит в списке дважды; id не должен повторяться",
                en=f"question '{question['id']}' stands twice in the list; an id must not repeat",
            ))
        seen.add(question["id"])
    return _checklist(value)


def _read_folder(folder: Path) -> dict[str, Checklist]:
    lists: dict[str, Checklist] = {}
    files: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        checklist = read_checklist(path)
        if checklist.id in lists:
            raise mistake(path, 1, LocalText(
                ky=f"«{checklist.id}» тизмеси {files[checklist.id]} файлында бар; бирин өчүрүңүз же id'син өзгөртүңүз",
                ru=f"список «{checklist.id}» уже есть в файле {files[checklist.id]}; уберите один или смените id",
                en=f"list '{checklist.id}' is in {files[checklist.id]} already; remove one or change its id",
            ))
        lists[checklist.id] = checklist
        files[checklist.id] = path.name
    return lists


def _checklist(value: Mapping[str, Any]) -> Checklist:
    applies = value["applies"]
    return Checklist(
        id=value["id"],
        version=value["version"],
        author=value["author"],
        title=local_text(value["title"]),
        applies=Applies(
            always=applies.get("always", False),
            act_kinds=tuple(applies.get("act_kinds", ())),
            topics=tuple(applies.get("topics", ())),
            categories=tuple(applies.get("categories", ())),
        ),
        questions=tuple(_question(one) for one in value["questions"]),
    )


def _question(value: Mapping[str, Any]) -> Question:
    return Question(
        id=value["id"],
        text=local_text(value["text"]),
        help=local_text(value["help"]),
        basis=local_text(value["basis"]),
        statutory=value["statutory"],
        norms=tuple(value.get("norms", ())),
        weight=value.get("weight", 1),
        mandatory=value.get("mandatory", False),
        evidence=tuple(_evidence(one) for one in value.get("evidence", ())),
        companions=tuple(value.get("companions", ())),
        companion_evidence=tuple(_companion_evidence(one) for one in value.get("companion_evidence", ())),
    )


def _evidence(value: Mapping[str, Any]) -> Evidence:
    return Evidence(
        rules=tuple(value.get("rules", ())),
        categories=tuple(value.get("categories", ())),
        topics=tuple(value.get("topics", ())),
        present=_answer(value.get("present")),
        absent=_answer(value.get("absent")),
        among=Among(value.get("among", Among.ALL)),
    )


def _companion_evidence(value: Mapping[str, Any]) -> CompanionEvidence:
    return CompanionEvidence(
        companions=tuple(value["companions"]),
        words=tuple(tuple(group) for group in value["words"]),
        numbers=value.get("numbers", False),
        found=_answer(value.get("found")),
        missing=_answer(value.get("missing")),
    )


def _answer(value: str | None) -> AnswerValue | None:
    return None if value is None else AnswerValue(value)
