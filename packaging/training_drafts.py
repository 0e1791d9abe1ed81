"""Makes the training drafts as Word files from their texts in resources/training."""

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

TRAINING = Path(__file__).parents[1] / "resources" / "training"
TITLE_LINES = 3  # the mark of a training draft, the kind of act, the title


def official_document(language: str) -> WordDocument:
    """An empty document in the manner of an official one: A4, Times, 12 points."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    document.core_properties.language = language
    document.core_properties.author = "genexpert"
    return document


def write(text: Path) -> Path:
    """The Word file of a training draft; headings in bold, the first lines centred."""
    language = text.stem.rsplit(".", 1)[-1]
    document = official_document(language)
    lines = [line for line in text.read_text(encoding="utf-8").splitlines() if line.strip()]
    document.core_properties.title = lines[2]
    for number, line in enumerate(lines):
        paragraph = document.add_paragraph()
        run = paragraph.add_run(line)
        paragraph.paragraph_format.space_after = Pt(4)
        if number < TITLE_LINES or line.startswith(("Глава", "1-глава", "2-глава", "3-глава", "4-глава")):
            run.bold, paragraph.alignment = True, WD_ALIGN_PARAGRAPH.CENTER
        elif line.startswith("Статья ") or "-берене." in line[:12]:
            run.bold = True
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    target = text.with_suffix(".docx")
    document.save(str(target))
    return target


if __name__ == "__main__":
    for source in sorted(TRAINING.glob("*.txt")):
        write(source)
