"""Whether an opinion still stands on the same draft, the same versions and the same signals."""

import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genexpert.domain.errors import CaseError
from genexpert.domain.localized import LocalText
from genexpert.domain.review import Review
from genexpert.opinion.opinion_json import SCHEMA as OPINION_SCHEMA
from genexpert.opinion.record import SCHEMA, digest, signal_ids


@dataclass(frozen=True, slots=True)
class VersionChange:
    name: str  # "genexpert", "rules", "checklist ID", "plan ID"
    then: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Verification:
    """What was compared. `lost` and `new` are ids of signals that only the opinion, or only the review, has."""

    record: Mapping[str, Any]
    same_draft: bool
    changed_versions: tuple[VersionChange, ...]
    lost: tuple[str, ...]
    new: tuple[str, ...]
    record_whole: bool  # the record's own digest fits its list of signals

    @property
    def same_signals(self) -> bool:
        return not self.lost and not self.new

    @property
    def stands(self) -> bool:
        """Same draft, same versions, same signals, and a record that nobody changed by hand."""
        return self.same_draft and not self.changed_versions and self.same_signals and self.record_whole


def verify_opinion(path: Path, review_again: Callable[[], Review]) -> Verification:
    """Compares the record of an opinion (DOCX, PDF, or JSON of a review) with the review made again.

    Raises CaseError where the file cannot be read or carries no record; what `review_again` raises passes through.
    """
    record = read_record(path)
    review = review_again()
    then = [str(one) for one in record["signals"]]
    now = signal_ids((*review.findings, *review.strengths))
    return Verification(
        record=record,
        same_draft=record["draft"]["sha256"] == review.draft.sha256,
        changed_versions=_changed(record["versions"], review.versions),
        lost=tuple(sorted(set(then) - set(now))),
        new=tuple(sorted(set(now) - set(then))),
        record_whole=record["signals_sha256"] == digest(then),
    )


def _changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[VersionChange, ...]:
    return tuple(VersionChange(name, then.get(name), now.get(name)) for name in sorted({*then, *now})
                 if then.get(name) != now.get(name))


def read_record(path: Path) -> Mapping[str, Any]:
    """The record that an opinion carries. Raises CaseError where there is none."""
    try:
        head = path.read_bytes()[:5]
    except OSError as error:
        raise CaseError(LocalText(
            ky=f"{path}: окулбай жатат ({error.strerror})", ru=f"{path}: не читается ({error.strerror})",
            en=f"{path}: cannot be read ({error.strerror})",
        )) from error
    record = _from_word(path) if head[:2] == b"PK" else _from_pdf(path) if head == b"%PDF-" else _from_json(path)
    if not isinstance(record, dict) or record.get("schema") != SCHEMA or not _whole(record):
        raise CaseError(LocalText(
            ky=f"{path}: файлда genexpert корутундусунун жазуусу жок. Программа жазган DOCX, PDF же JSON бериңиз",
            ru=f"{path}: в файле нет записи о заключении genexpert. Укажите DOCX, PDF или JSON, записанный программой",
            en=f"{path}: the file carries no record of genexpert. Give a DOCX, PDF or JSON that the program wrote",
        ))
    return record


def _whole(record: Mapping[str, Any]) -> bool:
    return (isinstance(record.get("draft"), dict) and "sha256" in record["draft"]
            and isinstance(record.get("versions"), dict) and isinstance(record.get("signals"), list)
            and "signals_sha256" in record)


def _from_word(path: Path) -> Any:
    from lxml import etree

    from genexpert.opinion.word_package import RECORD_NAMESPACE

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.startswith("customXml/item") and name.endswith(".xml"):
                    root = etree.fromstring(package.read(name), parser)
                    if root.tag == f"{{{RECORD_NAMESPACE}}}record":
                        return json.loads(root.text or "")
    except (zipfile.BadZipFile, etree.XMLSyntaxError, ValueError, OSError):
        return None
    return None


def _from_pdf(path: Path) -> Any:
    import pypdfium2

    from genexpert.opinion.pdf_file import RECORD_NAME

    try:
        with pypdfium2.PdfDocument(path) as document:
            for number in range(document.count_attachments()):
                attachment = document.get_attachment(number)
                if attachment.get_name() == RECORD_NAME:
                    return json.loads(bytes(attachment.get_data()).decode("utf-8"))
    except (pypdfium2.PdfiumError, ValueError):
        return None
    return None


def _from_json(path: Path) -> Any:
    """Of an opinion as JSON; a review written by `genexpert review --format json` says the same in other words."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return None
    if isinstance(value, dict) and value.get("schema") == OPINION_SCHEMA:
        return value.get("record")
    if not isinstance(value, dict) or value.get("schema") != "genexpert-review/1":
        return value
    try:
        signals = sorted(one["id"] for one in (*value["findings"], *value["strengths"]))
        return {
            "schema": SCHEMA, "kind": "review", "draft": {"sha256": value["document"]["sha256"]},
            "versions": value["versions"], "signals": signals, "signals_sha256": digest(signals),
        }
    except (KeyError, TypeError):
        return None
