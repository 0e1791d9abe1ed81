"""Time to the first window, and the longest stall of the event loop while a code is reviewed.

    python benchmarks/window.py [DRAFT or FOLDER]

Of a folder, the largest DOCX; without either, that of ../shared/data/acts, else the training draft. Aims: 500 ms and
50 ms.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STARTS = 5


def first_window() -> float:
    """Milliseconds from the start of a new process to its first painted window; its own report."""
    program = (
        "import sys, time; began = float(sys.argv[1])\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "from genexpert.desktop.window import Window\n"
        "window = Window(); window.show(); application.processEvents(); window.repaint()\n"
        "sys.stdout.write(str((time.time() - began) * 1000)); sys.stdout.flush()\n"
        "import os; os._exit(0)\n"
    )
    # Warm means compiled: where the environment forbids bytecode beside the sources, it is kept elsewhere.
    kept = str(Path(os.environ["GENEXPERT_HOME"]) / "bytecode")
    bytecode = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": kept}
    done = subprocess.run([sys.executable, "-c", program, str(time.time())], capture_output=True, text=True, check=True,
                          timeout=60, env=os.environ | bytecode | {"PYTHONPATH": str(ROOT)})
    return float(done.stdout)


def stalls(draft: Path) -> dict[str, float]:
    """Longest time between two turns of the event loop while the draft is reviewed and shown."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from genexpert.desktop.window import Window

    application = QApplication.instance() or QApplication([])
    window = Window()
    window.show()
    window.session.start()
    application.processEvents()
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    shown: list[float] = []
    window.session.case_opened.connect(lambda case: shown.append(time.perf_counter()))
    window.session.failed.connect(lambda text: (sys.stderr.write(f"{text}\n"), application.exit(1)))
    timer.start()
    begun = time.perf_counter()
    window.session.open_file(draft)
    while not shown:
        application.processEvents()
        time.sleep(0.0005)
    end = time.perf_counter() + 1
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.0005)
    gaps = [(later - earlier, later) for earlier, later in pairwise(ticks)]
    during = [gap for gap, at in gaps if at < shown[0] - 0.15]
    signals = len(window.session.opened.signals) if window.session.opened else 0
    window.close()
    return {"stall while reviewing, ms": max(during, default=0) * 1000,
            "stall while showing, ms": max(gap for gap, _ in gaps) * 1000,
            "until shown, s": shown[0] - begun, "signals": signals}


def chosen_draft() -> Path:
    """The draft that was asked for, else the largest act at hand."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] else ROOT.parent / "shared" / "data" / "acts"
    if given.is_file():
        return given
    acts = sorted(given.rglob("*.docx"), key=lambda path: path.stat().st_size)
    return acts[-1] if acts else ROOT / "resources" / "training" / "draft-1.ru.docx"


def main() -> None:
    """Writes the figures as one line of JSON each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["GENEXPERT_HOME"] = home
        first_window()  # fills the caches of the data files
        times = sorted(first_window() for _ in range(STARTS))
        draft = chosen_draft()
        figures = {"first window, ms (median)": times[len(times) // 2], "draft": draft.name} | stalls(draft)
    sys.stdout.write(json.dumps({key: round(value, 1) if isinstance(value, float) else value
                                 for key, value in figures.items()}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
