"""Runs the scoring tools that stand beside the project, where they are, on the annotated texts and the act pairs.

    python benchmarks/score.py [SHARED_FOLDER]

Prints precision and recall on the acts written for measuring (tests/data/written_acts); then, on the annotated texts,
precision and recall by language, by category and by document, and how far the two language versions of an act agree.
Without the folder it says so and prints the first alone.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.rules.test_written_acts import figures  # noqa: E402

PAIRS = ("family-code", "civil-procedure-code", "administrative-procedure-code", "tax-code")


def written_acts() -> None:
    """Prints the figures of the acts that stand in the project."""
    for language in ("ru", "ky"):
        precision, recall, counted = figures(language)
        sys.stdout.write(f"== written acts, {language}: P {precision:.3f} R {recall:.3f} {dict(counted)}\n")


def main() -> int:
    """Exit status of the first tool that failed, else 0."""
    written_acts()
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    tools, gold, acts = shared / "tools", shared / "data" / "gold", shared / "data" / "acts"
    if not tools.is_dir():
        sys.stdout.write(f"{tools} is not there: no more to score with\n")
        return 0
    genexpert = Path(sys.executable).parent / "genexpert"
    command = f"{genexpert} review {{file}} --format json --output -"
    runs = [[str(tools / "score.py"), str(gold), "--by", by] for by in ("language", "category", "doc")]
    runs += [[str(tools / "versions_agree.py"), str(acts / f"{pair}.ru.docx"), str(acts / f"{pair}.ky.docx")]
             for pair in PAIRS]
    for run in runs:
        sys.stdout.write(f"== {' '.join(Path(part).name for part in run)}\n")
        sys.stdout.flush()
        status = subprocess.run([sys.executable, *run, "--command", command], check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
