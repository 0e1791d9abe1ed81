"""Time of the documents: an opinion of 300 findings as DOCX and PDF, 1,000 comments in a draft.

Ratios to a floor taken in the same run (python-docx and reportlab writing the same number of plain paragraphs) hold on
any machine; seconds are of this one.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from genexpert.opinion import annotate_draft, make_opinion, write_docx, write_pdf  # noqa: E402
from tests.opinion import samples  # noqa: E402

FINDINGS, COMMENTS, ROUNDS = 300, 1000, 3


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of several rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def plain_docx(texts: list[str], path: Path) -> None:
    import docx

    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))


def plain_pdf(texts: list[str], path: Path) -> None:
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    from genexpert.opinion.pdf_markup import styles

    style = styles()["text"]
    from xml.sax.saxutils import escape

    SimpleDocTemplate(str(path)).build([Paragraph(escape(text), style) for text in texts])


def main() -> None:
    review, requisites = samples.long_review(FINDINGS), samples.requisites()
    opinion = make_opinion(review, requisites, "ru", final=True)
    texts = ["".join(words.text for words in column) for section in opinion.sections for item in section.items
             for passage in (*item.lines, *item.draft_wording, *item.proposed_wording, *item.grounds)
             for column in passage.columns]
    commented = samples.long_review(COMMENTS)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        floor_docx = best(lambda: plain_docx(texts, out / "plain.docx"))
        floor_pdf = best(lambda: plain_pdf(texts, out / "plain.pdf"))
        rows = [
            (f"opinion of {FINDINGS} findings made", best(lambda: make_opinion(review, requisites, "ru")), None, None),
            ("written as DOCX", best(lambda: write_docx(opinion, out / "o.docx")), 1.0, floor_docx),
            ("written as PDF", best(lambda: write_pdf(opinion, out / "o.pdf")), 1.5, floor_pdf),
            (f"draft with {COMMENTS} comments", best(lambda: annotate_draft(
                out / "none", commented.draft, commented.findings, samples.EXPERT, out / "a.docx")), 3.0, None),
        ]
    sys.stdout.write(f"{'':36}{'seconds':>9}{'goal':>7}{'to plain':>10}\n")
    for name, seconds, goal, floor in rows:
        ratio = f"{seconds / floor:.2f}" if floor else ""
        sys.stdout.write(f"{name:36}{seconds:9.2f}{goal if goal else '':>7}{ratio:>10}\n")


if __name__ == "__main__":
    main()
