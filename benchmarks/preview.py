"""`make preview`: short, long and bilingual opinions as pictures of their pages, in out/preview.

Word files are laid out by LibreOffice where it is installed, PDF by pypdfium2: what a secretary would send back is seen
here first.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from genexpert.opinion import (  # noqa: E402
    annotate_draft,
    make_opinion,
    preliminary_signals,
    write_comparative_table,
    write_docx,
    write_pdf,
)
from genexpert.reading import read_draft  # noqa: E402
from tests.opinion import samples  # noqa: E402

OUT = ROOT / "out" / "preview"
PAGES_SHOWN = 12  # of one document
SCALE = 1.5  # pixels for a point


def documents() -> list[Path]:
    """Writes all the documents; returns the Word files."""
    requisites = samples.requisites()
    decided = samples.decided_review()
    opinions = {
        "short.ru": make_opinion(decided, requisites, "ru", final=True),
        "short.ky": make_opinion(decided, requisites, "ky", final=True),
        "both": make_opinion(decided, requisites, "both"),
        "long.ru": make_opinion(samples.long_review(60), requisites, "ru", final=True),
        "signals.ru": preliminary_signals(samples.open_review(), "ru"),
        "signals.both": preliminary_signals(samples.open_review(), "both"),
    }
    made = []
    for name, opinion in opinions.items():
        write_docx(opinion, OUT / f"{name}.docx")
        write_pdf(opinion, OUT / f"{name}.pdf")
        made.append(OUT / f"{name}.docx")
    for language in ("ru", "both"):
        made.append(OUT / f"comparative.{language}.docx")
        write_comparative_table(decided, made[-1], language)
    made.append(OUT / "annotated.ru.docx")
    path = samples.training_file("draft-1.ru.docx")
    draft = read_draft(path)
    act = samples.act_of(draft)
    findings = samples.decided([samples.finding_of(draft, act, sign) for sign in samples.SIGNS_RU])
    annotate_draft(path, draft, findings, samples.EXPERT, made[-1])
    return made


def pictures(pdf: Path, name: str) -> int:
    """Writes the first pages of a PDF as PNG; returns how many pages it has."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(min(len(document), PAGES_SHOWN)):
            page = document[number].render(scale=SCALE).to_pil()
            page.save(OUT / f"{name}.{number + 1:02}.png")
        return len(document)


def laid_out(word: Path, folder: Path) -> Path | None:
    """The Word file as PDF by LibreOffice; None where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", str(folder), str(word)], check=True, capture_output=True, timeout=180)
    return folder / f"{word.stem}.pdf"


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for kind in ("*.png", "*.pdf", "*.docx"):
        for old in OUT.glob(kind):
            old.unlink()
    made = documents()
    for pdf in sorted(OUT.glob("*.pdf")):
        sys.stdout.write(f"{pdf.name}: {pictures(pdf, f'{pdf.stem}.pdf')} pages\n")
    with tempfile.TemporaryDirectory() as folder:
        for word in made:
            pdf_of_word = laid_out(word, Path(folder))
            if pdf_of_word is None:
                sys.stdout.write("LibreOffice is not installed: the Word files are not laid out\n")
                break
            sys.stdout.write(f"{word.name}: {pictures(pdf_of_word, f'{word.stem}.word')} pages\n")
    sys.stdout.write(f"pictures in {OUT}\n")


if __name__ == "__main__":
    main()
