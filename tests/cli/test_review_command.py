"""`genexpert review` on real files: what it writes, and how it ends."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import docx
import jsonschema_rs
import pypdfium2
import pytest

from tests.cli.conftest import ROOT, Command

SCHEMA = ROOT / "resources" / "schema" / "review.schema.json"
GENEXPERT = Path(sys.executable).parent / "genexpert"


def run_installed(*arguments: object, home: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The installed command in another folder, as a user runs it."""
    environment = {**os.environ, "GENEXPERT_HOME": str(home), "GENEXPERT_LANGUAGE": "ru"}
    return subprocess.run([str(GENEXPERT), *map(str, arguments)], capture_output=True, text=True, cwd=cwd,
                          env=environment, timeout=120, check=False)


def test_json_fits_the_contract_and_quotes_the_text(command: Command, training: Path, tmp_path: Path) -> None:
    output = tmp_path / "review.json"
    assert command("review", training, "--format", "json", "--output", output).exit_code == 0
    value = json.loads(output.read_text(encoding="utf-8"))
    jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(value)
    text = command("text", training).stdout
    for finding in value["findings"] + value["strengths"]:
        assert text[finding["start"]:finding["end"]] == finding["quote"]


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_the_training_draft_has_a_dozen_findings_and_some_strengths(command: Command, language: str) -> None:
    draft = ROOT / "resources" / "training" / f"draft-1.{language}.docx"
    value = json.loads(command("review", draft, "--format", "json").stdout)
    assert len(value["findings"]) >= 12
    assert len({finding["category"] for finding in value["findings"]}) >= 8
    assert len(value["strengths"]) >= 3
    assert value["document"]["languages"] == [language]
    assert any(finding["measures"] for finding in value["findings"])
    assert all(finding["provision"]["path"] for finding in value["findings"])


def test_the_two_versions_of_the_training_draft_tell_the_same_articles(command: Command) -> None:
    found = {}
    for language in ("ru", "ky"):
        draft = ROOT / "resources" / "training" / f"draft-1.{language}.docx"
        value = json.loads(command("review", draft, "--format", "json").stdout)
        found[language] = {
            (part.split(":")[1], finding["category"]) for finding in value["findings"] + value["strengths"]
            for part in finding["provision"]["path"] if part.startswith("article:")
        }
    agreed = len(found["ru"] & found["ky"]) / len(found["ru"] | found["ky"])
    assert agreed >= 0.85, found["ru"] ^ found["ky"]


def test_an_unread_draft_among_good_ones_ends_with_one(training: Path, tmp_path: Path) -> None:
    empty = tmp_path / "пустой.docx"
    empty.write_bytes(b"")
    done = run_installed("review", empty, training, "--format", "json", home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "пустой.docx" in done.stderr


def test_no_readable_draft_ends_with_two_and_a_line_for_each(tmp_path: Path) -> None:
    picture = tmp_path / "picture.docx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    done = run_installed("review", tmp_path / "жок.docx", picture, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 2


def test_sarif_names_rules_and_places(command: Command, training: Path) -> None:
    value = json.loads(command("review", training, "--format", "sarif").stdout)
    results = value["runs"][0]["results"]
    assert value["version"] == "2.1.0"
    assert results and all(result["ruleId"] and result["locations"] for result in results)


def test_a_review_with_export_opens_no_connection(
    command: Command, training: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    done = command("review", training, "--opinion", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".pdf"}


def test_preliminary_signals_say_on_every_page_that_nobody_confirmed_them(
    command: Command, training: Path, tmp_path: Path
) -> None:
    command("review", training, "--opinion", tmp_path)
    pdf = pypdfium2.PdfDocument(tmp_path / "draft-1.ru.signals.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    assert len(pages) >= 2
    assert all("эксперт" in page.lower() for page in pages)
    assert "Предварительные сигналы".lower() in pages[0].lower()
    word = docx.Document(str(tmp_path / "draft-1.ru.signals.docx"))
    body = "\n".join(paragraph.text for paragraph in word.paragraphs).lower()
    assert "предварительные сигналы" in body
    assert "рекомендуется к принятию" not in body


def test_an_unknown_plan_is_told_with_those_that_are_there(training: Path, tmp_path: Path) -> None:
    done = run_installed("review", training, "--plan", "nap-1900", home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == 2
    assert "nap-2018-2020" in done.stderr


def test_a_table_that_goes_to_a_file_is_whole_or_absent(command: Command, training: Path, tmp_path: Path) -> None:
    output = tmp_path / "table.txt"
    assert command("review", training, "--output", output).exit_code == 0
    assert "статьи 5" in output.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.glob(".table*")] == []


def test_a_justification_note_is_evidence_for_the_questions(command: Command, training: Path, tmp_path: Path) -> None:
    note = tmp_path / "справка.txt"
    note.write_text(
        "Справка-обоснование\nПроект не имеет гендерных последствий для женщин и мужчин: доля женщин среди "
        "получателей составляет 46 процентов.\n", encoding="utf-8")
    alone = json.loads(command("review", training, "--format", "json").stdout)
    with_note = json.loads(command("review", training, "--format", "json", "--justification", note).stdout)
    assert alone["checklists"] != with_note["checklists"]
    assert alone["findings"] == with_note["findings"]


def test_companions_with_several_drafts_are_refused(training: Path, tmp_path: Path) -> None:
    done = run_installed("review", training, training, "--calculations", training, home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == 2
    assert "одному проекту" in done.stderr
