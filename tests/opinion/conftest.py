"""No test reads what a user confirmed on this machine."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.getbasetemp() / "genexpert-home"
    monkeypatch.setenv("GENEXPERT_HOME", str(home))
    return home
