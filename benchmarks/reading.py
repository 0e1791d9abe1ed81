"""What reading costs, against the floor of each format, in one run.

    python benchmarks/reading.py [FOLDER OF ACTS]

DOCX: unzipping and lxml's parsing of its XML parts. PDF: pdfium's own extraction of the text. RTF: striprtf.
"""

import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from lxml import etree
from rich.console import Console
from rich.table import Table
from striprtf.striprtf import rtf_to_text

from genexpert.reading import read_draft

RUNS = 5  # the best of so many counts
ACTS = Path(__file__).parents[1] / ".." / "shared" / "data" / "acts"


def best(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of RUNS runs."""
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def parsed(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def extracted(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


def stripped(path: Path) -> None:
    rtf_to_text(path.read_bytes().decode("latin1"))


FLOORS = {".docx": parsed, ".pdf": extracted, ".rtf": stripped}


def main() -> None:
    """Prints the table."""
    console = Console(width=110)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ACTS
    acts = sorted(path for path in folder.glob("*") if path.suffix in FLOORS)
    if not acts:
        console.print("no act to measure: give the folder of some")
        return
    table = Table(title=f"Reading (best of {RUNS})")
    for column in ("act", "characters", "reading s", "floor s", "reading / floor"):
        table.add_column(column)
    for act in acts:
        low, whole = best(lambda act=act: FLOORS[act.suffix](act)), best(lambda act=act: read_draft(act))
        table.add_row(act.name, str(len(read_draft(act).text)), f"{whole:.3f}", f"{low:.3f}", f"{whole / low:.2f}")
    console.print(table)
    console.print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
