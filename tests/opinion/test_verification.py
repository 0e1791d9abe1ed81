"""An opinion tells whether the same draft and versions still give the same signals."""

import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from genexpert.domain.errors import CaseError
from genexpert.domain.review import Review
from genexpert.opinion import (
    make_opinion,
    next_number,
    opinion_as_json,
    preliminary_signals,
    read_record,
    review_as_json,
    verify_opinion,
    write_comparative_table,
    write_docx,
    write_pdf,
)
from tests.opinion import samples


def write(kind: str, review: Review, folder: Path) -> Path:
    opinion = make_opinion(review, samples.requisites(), "both", final=True)
    path = folder / f"opinion.{kind}"
    if kind == "docx":
        write_docx(opinion, path)
    elif kind == "pdf":
        write_pdf(opinion, path)
    elif kind == "opinion.json":
        path.write_text(json.dumps(opinion_as_json(opinion)), encoding="utf-8")
    else:
        path.write_text(json.dumps(review_as_json(review)), encoding="utf-8")
    return path


@pytest.fixture(params=["docx", "pdf", "opinion.json", "json"])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Review, Path]:
    review = samples.decided_review()
    return review, write(request.param, review, tmp_path)


def test_the_same_review_stands(written: tuple[Review, Path]) -> None:
    _, path = written
    told = verify_opinion(path, samples.open_review)  # decisions are no part of the signals
    assert told.stands and told.same_signals and told.record_whole


def test_another_draft_is_told(written: tuple[Review, Path]) -> None:
    review, path = written
    told = verify_opinion(path, lambda: replace(review, draft=replace(review.draft, sha256="0" * 64)))
    assert not told.same_draft and not told.stands and told.same_signals


def test_lost_and_new_signals_are_named(written: tuple[Review, Path]) -> None:
    review, path = written
    other = (*review.findings[1:], replace(review.findings[0], id="another"))
    told = verify_opinion(path, lambda: replace(review, findings=other))
    assert told.lost == (review.findings[0].id,) and told.new == ("another",)
    assert not told.stands


def test_changed_versions_are_named(written: tuple[Review, Path]) -> None:
    review, path = written
    versions = {**review.versions, "rules": "2027.01", "plan new": "1"}
    versions.pop("checklist core")
    told = verify_opinion(path, lambda: replace(review, versions=versions))
    assert [(one.name, one.then, one.now) for one in told.changed_versions] == [
        ("checklist core", "1.0", None), ("plan new", None, "1"), ("rules", "2026.11", "2027.01")]


def test_the_record_names_draft_versions_zone_and_number(tmp_path: Path) -> None:
    review = samples.decided_review()
    record = read_record(write("docx", review, tmp_path))
    assert record == read_record(write("pdf", review, tmp_path))
    assert record["draft"]["sha256"] == review.draft.sha256
    assert record["versions"] == dict(review.versions)
    assert record["time_zone"] == "Asia/Bishkek" and record["number"] == "17"


def test_a_word_file_saved_by_a_person_keeps_its_record(tmp_path: Path) -> None:
    path = write("docx", samples.decided_review(), tmp_path)
    document = docx.Document(str(path))
    document.add_paragraph("Добавлено секретарём")
    document.save(str(path))
    assert verify_opinion(path, samples.open_review).stands


def test_signals_and_comparative_table_carry_a_record_too(tmp_path: Path) -> None:
    review = samples.open_review()
    signals = preliminary_signals(review, "ru")
    write_docx(signals, tmp_path / "s.docx")
    write_pdf(signals, tmp_path / "s.pdf")
    write_comparative_table(review, tmp_path / "t.docx", "ru")
    for name in ("s.docx", "s.pdf", "t.docx"):
        assert verify_opinion(tmp_path / name, samples.open_review).stands, name


def test_a_record_changed_by_hand_is_told(tmp_path: Path) -> None:
    import zipfile

    path = write("docx", samples.decided_review(), tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = next(one for one in parts if one.startswith("customXml/item") and b"opinion-record" in parts[one])
    gone = min(one.id for one in samples.open_review().findings)
    parts[name] = parts[name].replace(f'"{gone}", '.encode(), b"", 1)
    with zipfile.ZipFile(path, "w") as package:
        for part, content in parts.items():
            package.writestr(part, content)
    told = verify_opinion(path, samples.open_review)
    assert not told.record_whole and not told.stands


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.4 broken", b"{}", b"[1]", b"\xff\xfe",
                                     b'{"schema": "genexpert-review/1"}'])
def test_a_file_without_a_record_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(CaseError, match="нет записи о заключении"):
        verify_opinion(path, samples.open_review)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="не читается"):
        read_record(tmp_path / "none.docx")


def test_the_next_number_of_the_register_counts_within_the_year() -> None:
    assert next_number([], 2026) == "1/2026"
    assert next_number(["1/2026", "17/2026", "40/2025"], 2026) == "18/2026"
    assert next_number(["3-26", "б/н", "7/2026 доп."], 2026) == "4/2026"
    assert next_number(["12"], 2027) == "13/2027"
