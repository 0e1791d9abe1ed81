"""The program from its start to its end, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from desktop.conftest import TRAINING

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path

def main():
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    application = QApplication([])
    def look():
        shown = [one for one in application.topLevelWidgets() if type(one).__name__ == "Window" and one.isVisible()]
        if shown and shown[0].session.opened is not None:
            sys.stdout.write(str(len(shown[0].session.opened.signals)))
            shown[0].close()
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    from genexpert.desktop import run
    sys.exit(run(Path(sys.argv[1])))

if __name__ == "__main__":
    main()
"""


def test_the_program_opens_a_draft_and_ends_with_its_window(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    environment = os.environ | {"GENEXPERT_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(script), str(TRAINING)], env=environment, capture_output=True, text=True,
                          timeout=90, check=False)
    assert (done.returncode, int(done.stdout) >= 12) == (0, True), done.stderr
    assert (home / "workspace.sqlite").is_file()


def test_the_window_comes_up_without_what_only_the_work_needs() -> None:
    heavy = ("sqlalchemy", "alembic", "spacy", "docx", "lxml", "reportlab", "pymorphy3", "typer", "yaml")
    code = f"import sys, genexpert.desktop.window; print([one for one in {heavy!r} if one in sys.modules])"
    warm = "from genexpert.desktop.words import t; t('menu.file')"  # a first start parses YAML once
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    for program in (warm, code):
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True,
                              timeout=60, check=True)
    assert done.stdout.strip() == "[]"
