"""A real window, offscreen, with a workspace of its own."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GENEXPERT_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def russian() -> None:
    from genexpert.desktop.words import interface

    interface.switch("ru")
