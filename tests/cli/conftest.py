"""A command line with a user's folder of its own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

ROOT = Path(__file__).parents[2]
Command = Callable[..., Result]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs `genexpert` with arguments; gives exit status and what was written."""
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GENEXPERT_LANGUAGE", "ru")
    from genexpert.cli.app import app

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(app, [str(one) for one in arguments], env=dict(os.environ))

    return run


@pytest.fixture
def training() -> Path:
    """The Russian training draft as a Word file."""
    return ROOT / "resources" / "training" / "draft-1.ru.docx"
