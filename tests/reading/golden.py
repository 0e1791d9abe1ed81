"""What was read, written out line by line, to be compared with files that a person has looked at.

    python -m tests.reading.golden     writes the files anew; look at the difference before it is kept
"""

from pathlib import Path

from genexpert.domain.draft import Draft
from genexpert.domain.span import Span
from genexpert.reading import read_draft

PAGES = Path(__file__).parents[1] / "data" / "reading"
EXACT = ("docx", "odt", "rtf", "html", "pdf", "doc")  # what is read from pictures changes with tesseract


def described(draft: Draft) -> str:
    """Paragraphs with kind, number and cell, then superscripts, changes, comments and remarks."""
    lines = [f"format {draft.format}, changes {draft.revisions}"]
    for paragraph in draft.paragraphs:
        cell = paragraph.cell
        place = f" [{cell.table}:{cell.row},{cell.column} {cell.row_span}x{cell.column_span}]" if cell else ""
        number = f" <{paragraph.number}|{paragraph.level}>" if paragraph.number else ""
        lines.append(f"{paragraph.kind}{place}{number}: {shown(paragraph.span.of(draft.text))}")
    for span in draft.superscripts:
        around = Span(max(span.start - 8, 0), min(span.end + 8, len(draft.text)))
        lines.append(f"superscript {span.of(draft.text)} in {shown(around.of(draft.text))}")
    lines += [f"{one.kind} by {one.author} at {one.date}: {shown(one.span.of(draft.text))}" for one in draft.changes]
    lines += [f"comment by {one.author}: {one.text} on {shown(one.span.of(draft.text))}" for one in draft.comments]
    lines += [f"remark: {remark.ru}" for remark in draft.remarks]
    return "\n".join(lines) + "\n"


def shown(text: str) -> str:
    """The text with its invisible characters spelled out."""
    for sign, name in (("\n", "\\n"), ("\t", "\\t"), ("\u00a0", "\\~"), ("\u2011", "\\_")):
        text = text.replace(sign, name)
    return text


def golden(language: str, suffix: str) -> Path:
    return PAGES / f"page.{language}.{suffix}.golden.txt"


def main() -> None:
    for language in ("ru", "ky"):
        for suffix in EXACT:
            draft = read_draft(PAGES / f"page.{language}.{suffix}")
            golden(language, suffix).write_text(described(draft), encoding="utf-8")


if __name__ == "__main__":
    main()
