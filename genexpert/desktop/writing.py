"""What the worker process writes for the window: opinion, annotated draft, comparative table, JSON, SARIF.

Loaded by the child; imports the heavy rooms inside the functions.
"""

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from genexpert.desktop.work import StoredDraft, full_review, on_disk
from genexpert.domain.case import Case, FileKind, decided
from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Opinion, Requisites
from genexpert.domain.progress import Progress
from genexpert.domain.review import Review

KINDS = ("opinion.docx", "opinion.pdf", "annotated.docx", "table.docx", "signals.json", "signals.sarif")


@dataclass(frozen=True, slots=True)
class FilesWanted:
    """What is to be written; `folder` None: a new folder for temporary files."""

    stored: StoredDraft
    case: Case
    requisites: Requisites
    language: str  # "ky", "ru", "both"
    kinds: tuple[str, ...]
    folder: Path | None
    stem: str
    final: bool = False


def write_files(wanted: FilesWanted, progress: Progress) -> tuple[Path, ...]:
    """Paths of the files that were written. Raises CaseError where a folder or file cannot be written."""
    review = decided(full_review(wanted.stored, progress), wanted.case)
    folder = wanted.folder or Path(tempfile.mkdtemp(prefix="genexpert-"))
    opinion = _opinion(review, wanted) if any(kind.startswith("opinion") for kind in wanted.kinds) else None
    written = []
    for number, kind in enumerate(wanted.kinds):
        progress("opinion", number / len(wanted.kinds))
        path = folder / (f"{wanted.stem}.{kind.split('.')[1]}" if wanted.final else f"{wanted.stem}.{kind}")
        whole_or_nothing(path, _writer(kind, wanted, review, opinion))
        written.append(path)
    progress("opinion", 1.0)
    return tuple(written)


def _opinion(review: Review, wanted: FilesWanted) -> Opinion:
    from genexpert.opinion import make_opinion

    return make_opinion(review, wanted.requisites, wanted.language, final=wanted.final)


def _writer(kind: str, wanted: FilesWanted, review: Review, opinion: Opinion | None) -> Callable[[Path], object]:
    from genexpert import opinion as room

    if kind == "annotated.docx":
        def annotate(path: Path) -> None:
            with on_disk(wanted.stored.files) as files:
                expert = ", ".join(one.name for one in wanted.requisites.experts) or "genexpert"
                signals = (*review.findings, *review.strengths)
                room.annotate_draft(files[FileKind.DRAFT], review.draft, signals, expert, path, wanted.language)

        return annotate
    if kind in ("signals.json", "signals.sarif"):
        as_json = kind == "signals.json"
        told = room.review_as_json(review, wanted.language) if as_json else (
            room.review_as_sarif([review], wanted.language))
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        return lambda path: path.write_text(text, encoding="utf-8")
    if kind == "table.docx":
        return lambda path: room.write_comparative_table(review, path, wanted.language)
    assert opinion is not None
    write = room.write_docx if kind == "opinion.docx" else room.write_pdf
    return lambda path: write(opinion, path)


def whole_or_nothing(path: Path, write: Callable[[Path], object]) -> None:
    """Writes beside the place and moves: a file that is there is replaced only by a whole one. Raises CaseError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.stem}.part{path.suffix}")
        try:
            write(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CaseError(LocalText(
            ky=f"{path}: жазылбай жатат ({reason}). Башка папканы тандаңыз же файлды жабыңыз",
            ru=f"{path}: не записывается ({reason}). Выберите другую папку или закройте файл",
            en=f"{path}: cannot be written ({reason}). Choose another folder or close the file",
        )) from error
