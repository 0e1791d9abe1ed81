"""The commands for plans, rules, lists, norms and verification."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest

from tests.cli.conftest import ROOT, Command


def test_help_names_every_command(command: Command) -> None:
    told = command("--help").stdout
    for name in ("review", "text", "plan", "rules", "checklist", "norms", "verify", "open"):
        assert name in told


def test_the_plan_fits_the_contract(command: Command) -> None:
    value = json.loads(command("plan", "show", "nap-2018-2020", "--format", "json").stdout)
    schema = json.loads((ROOT / "resources" / "schema" / "plan.schema.json").read_text(encoding="utf-8"))
    jsonschema_rs.validator_for(schema).validate(value)
    assert value["status"]["state"] == "repealed"


def test_the_outline_shows_articles_in_the_language_of_the_draft(command: Command) -> None:
    told = command("text", ROOT / "resources" / "training" / "draft-1.ky.docx", "--outline").stdout
    assert "5-берененин 3-бөлүгү" in told


def test_a_rule_is_tried_on_a_draft(command: Command, training: Path) -> None:
    told = command("rules", "try", "labour.women-work-banned", training).stdout
    assert "применение труда женщин" in told
    assert "Найдено: 1" in told


def test_a_mistake_in_a_rule_file_is_told_with_file_and_line(command: Command, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "schema: genexpert-rules/1\ntopic: mine\nversion: '1'\nrules:\n- id: mine.rule\n  kind: nonsense\n",
        encoding="utf-8",
    )
    done = command("rules", "check", tmp_path)
    assert done.exit_code in (1, 2)
    told = done.output + str(done.exception)
    assert "mine.yaml:" in told


def test_questions_are_shown_with_their_basis(command: Command) -> None:
    assert "закон" in command("checklist", "show", "CL-01").stdout


def test_a_confirmed_norm_shows_its_date(command: Command) -> None:
    assert "проверено: нет" in command("norms", "show", "cedaw/11").stdout
    confirmed = command("norms", "confirm", "cedaw/11", "--status", "in-force", "--by", "А. Асанова",
                        "--date", "2026-11-24")
    assert confirmed.exit_code == 0, confirmed.output
    assert "проверено: 2026-11-24" in command("norms", "show", "cedaw/11").stdout


def test_signals_are_verified_against_the_same_and_another_draft(
    command: Command, training: Path, tmp_path: Path
) -> None:
    command("review", training, "--opinion", tmp_path)
    signals = tmp_path / "draft-1.ru.signals.docx"
    assert command("verify", signals, training).exit_code == 0
    other = ROOT / "resources" / "training" / "draft-1.ky.docx"
    assert command("verify", signals, other).exit_code == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_window_is_refused_in_words(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"GENEXPERT_HOME": str(tmp_path), "GENEXPERT_LANGUAGE": "ru"}
    done = subprocess.run([str(Path(sys.executable).parent / "genexpert")], env=environment, capture_output=True,
                          text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "нет экрана" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
