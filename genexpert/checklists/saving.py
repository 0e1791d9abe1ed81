"""Checklists -> list files, and lists from elsewhere into the user's folder."""

import os
import tempfile
from pathlib import Path
from typing import Any

from genexpert.checklists.loading import read_checklist
from genexpert.domain.checklist import Among, Applies, Checklist, CompanionEvidence, Evidence, Question
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText


def save_checklist(checklist: Checklist, user_folder: Path) -> Path:
    """The file in `user_folder`/checklists that now holds the list; the list that ships is not touched.

    Raises ResourceError, with what was expected, where the list would not be valid; the earlier file then stands.
    """
    path = user_folder / "checklists" / f"{checklist.id}.yaml"
    export_checklist(checklist, path)
    return path


def export_checklist(checklist: Checklist, path: Path) -> None:
    """Writes the list to a file that `import_checklist` and `load_checklists` read. Raises ResourceError."""
    import yaml

    text = yaml.safe_dump(_as_values(checklist), allow_unicode=True, sort_keys=False, width=110)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            read_checklist(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ResourceError(LocalText(
            ky=f"{path} жазылбай жатат: {error.strerror}",
            ru=f"не записывается {path}: {error.strerror}",
            en=f"cannot write {path}: {error.strerror}",
        )) from error


def import_checklist(path: Path, user_folder: Path) -> Checklist:
    """The list of a file, now also in the user's folder. Raises ResourceError with file and line."""
    checklist = read_checklist(path)
    save_checklist(checklist, user_folder)
    return checklist


def _as_values(checklist: Checklist) -> dict[str, Any]:
    return {
        "id": checklist.id,
        "version": checklist.version,
        "author": checklist.author,
        "title": _text(checklist.title),
        "applies": _applies(checklist.applies),
        "questions": [_question(question) for question in checklist.questions],
    }


def _applies(applies: Applies) -> dict[str, Any]:
    return _without_empty({
        "always": applies.always,
        "act_kinds": list(applies.act_kinds),
        "topics": list(applies.topics),
        "categories": list(applies.categories),
    })


def _question(question: Question) -> dict[str, Any]:
    required = {
        "id": question.id,
        "text": _text(question.text),
        "help": _text(question.help),
        "basis": _text(question.basis),
        "statutory": question.statutory,
    }
    return required | _without_empty({
        "norms": list(question.norms),
        "weight": question.weight if question.weight != 1 else None,
        "mandatory": question.mandatory,
        "companions": list(question.companions),
        "evidence": [_evidence(one) for one in question.evidence],
        "companion_evidence": [_companion_evidence(one) for one in question.companion_evidence],
    })


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return _without_empty({
        "rules": list(evidence.rules),
        "categories": list(evidence.categories),
        "topics": list(evidence.topics),
        "among": None if evidence.among is Among.ALL else str(evidence.among),
        "present": str(evidence.present) if evidence.present else None,
        "absent": str(evidence.absent) if evidence.absent else None,
    })


def _companion_evidence(evidence: CompanionEvidence) -> dict[str, Any]:
    return _without_empty({
        "companions": list(evidence.companions),
        "words": [list(group) for group in evidence.words],
        "numbers": evidence.numbers,
        "found": str(evidence.found) if evidence.found else None,
        "missing": str(evidence.missing) if evidence.missing else None,
    })


def _text(text: LocalText) -> dict[str, str]:
    return {language: words for language in ("ky", "ru", "en") if (words := getattr(text, language))}


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
