"""The wheel carries its data, and an installed copy runs from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, as an installer would leave it."""
    made = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)], cwd=ROOT, check=True,
                   capture_output=True, timeout=120)
    site = made / "site"
    zipfile.ZipFile(next(made.glob("*.whl"))).extractall(site)
    return site


@pytest.mark.parametrize("path", [
    "genexpert/resources/rules/terms.yaml", "genexpert/resources/schema/review.schema.json",
    "genexpert/resources/fonts/LiberationSerif-Regular.ttf", "genexpert/resources/training/draft-1.ky.docx",
    "genexpert/resources/templates/opinion.ky.docx", "genexpert/resources/plans/nap-2018-2020.ky.yaml",
])
def test_the_wheel_carries_its_data(installed: Path, path: str) -> None:
    assert (installed / path).is_file()


def test_an_installed_copy_reviews_from_any_folder(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "GENEXPERT_HOME": str(tmp_path / "home")}
    code = ("import genexpert, sys; assert genexpert.__file__.startswith(sys.argv.pop(1)), genexpert.__file__;"
            "from genexpert.cli import main; main()")
    draft = installed / "genexpert" / "resources" / "training" / "draft-1.ru.docx"
    done = subprocess.run([sys.executable, "-c", code, str(installed), "review", str(draft)], cwd=tmp_path,
                          env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "статьи 5" in done.stdout
