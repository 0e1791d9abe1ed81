"""PDF: what stands on pages in lines is read as paragraphs in their order."""

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from genexpert.domain.draft import ParagraphKind
from genexpert.domain.errors import DraftError
from genexpert.reading import programs, read_draft
from tests.reading.words import is_whole, lines

ROOT = Path(__file__).parents[2]
TRAINING = ROOT / "resources" / "training"
FONT = "Reading"
pdfmetrics.registerFont(TTFont(FONT, str(ROOT / "resources" / "fonts" / "LiberationSerif-Regular.ttf")))
LEFT = ["Статья 1. Порядок назна-", "чения пособий по уходу за", "ребенком до полутора лет", "и социально-",
        "экономической поддержки", "обоих родителей"]
RIGHT = ["1-берене. Жөлөкпулдарды", "дайындоо тартиби жана бала", "багуу боюнча өргүү. Эне жана",
         "ата тең укуктуу. Социал-", "дык коргоо бирдей", "берилет"]
READ = ["Статья 1. Порядок назначения пособий по уходу за ребенком до полутора лет и социально-экономической поддержки "
        "обоих родителей",
        "1-берене. Жөлөкпулдарды дайындоо тартиби жана бала багуу боюнча өргүү. Эне жана ата тең укуктуу. Социалдык "
        "коргоо бирдей берилет"]


def style(**more: object) -> ParagraphStyle:
    return ParagraphStyle("a", fontName=FONT, fontSize=12, leading=15, **more)


@pytest.mark.parametrize("order", ["column by column", "row by row"])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, order: str) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.setFont(FONT, 11)
    places = [(60, LEFT, n) for n in range(6)] + [(320, RIGHT, n) for n in range(6)]
    for x, column, n in places if order == "column by column" else sorted(places, key=lambda one: one[2]):
        canvas.drawString(x, 700 - 14 * n, column[n])
    canvas.save()
    draft = read_draft(tmp_path / "a.pdf")
    assert lines(draft) == READ and is_whole(draft)


@pytest.mark.parametrize("language", ["ru", "ky"])
@pytest.mark.parametrize("indent", [0, 25])
def test_paragraphs_come_back_from_lines_and_running_heads_go(tmp_path: Path, language: str, indent: int) -> None:
    text = (TRAINING / f"draft-1.{language}.txt").read_text(encoding="utf-8")
    words = [line for line in text.splitlines() if line.strip()]
    centred, plain = style(alignment=1, spaceAfter=6), style(alignment=4, firstLineIndent=indent)

    def head(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(300, 805, "Учебный проект")
        canvas.drawCentredString(300, 30, str(document.page))

    flow = [Paragraph(line, centred if n < 3 else plain) for n, line in enumerate(words)]
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build(flow, onFirstPage=head, onLaterPages=head)
    draft = read_draft(tmp_path / "a.pdf")
    read = lines(draft)
    missing = [line for line in words if line not in read]
    assert len(missing) <= (0 if indent else 4)  # without indents a full last line leaves no trace
    assert "".join(" ".join(read).split()) == "".join(" ".join(words).split())
    assert "Учебный проект" in draft.remarks[0].ru


def test_raised_digits_are_superscripts(tmp_path: Path) -> None:
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build([Paragraph("Статья 64<super>12</super>. Меры", style())])
    draft = read_draft(tmp_path / "a.pdf")
    assert draft.text == "Статья 6412. Меры"
    assert [(span.start, span.of(draft.text)) for span in draft.superscripts] == [(9, "12")]


def test_a_ruled_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    words = [["№", "Мера", "Срок"], ["1.1", "Провести обучение женщин и мужчин основам занятости", "2026"],
             ["1.2", "Создать совет", "2027"]]
    cells = [[Paragraph(one, style()) for one in row] for row in words]
    table = Table(cells, colWidths=[40, 200, 100], style=[("GRID", (0, 0), (-1, -1), 1, colors.black)])
    SimpleDocTemplate(str(tmp_path / "a.pdf")).build(
        [Paragraph("До таблицы", style()), table, Paragraph("После таблицы", style())])
    draft = read_draft(tmp_path / "a.pdf")
    found = {(one.cell.row, one.cell.column): one.span.of(draft.text) for one in draft.paragraphs if one.cell}
    assert found == {(row, column): words[row][column] for row in range(3) for column in range(3)}
    assert {one.kind for one in draft.paragraphs if one.cell} == {ParagraphKind.CELL}
    assert lines(draft)[0] == "До таблицы" and lines(draft)[-1] == "После таблицы"


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for line in ("Отпуск предоставляется матери, отцу или другому лицу, которое", "ухаживает за ребенком до трех лет."):
        canvas.setFont(FONT, 12)
        canvas.drawString(60, 400, line)
        canvas.showPage()
    canvas.save()
    assert len(read_draft(tmp_path / "a.pdf").paragraphs) == 1


def test_an_empty_page_has_no_text(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.showPage()
    canvas.save()
    with pytest.raises(DraftError) as caught:
        read_draft(tmp_path / "a.pdf")
    assert "no text" in caught.value.text.en


def test_a_picture_without_tesseract_tells_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from genexpert.reading import recognition
    from tests.reading.golden import PAGES

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "ELSEWHERE", {})
    recognition.languages.cache_clear()
    try:
        for name in ("page.ru.png", "page.ru.doc"):
            with pytest.raises(DraftError) as caught:
                read_draft(PAGES / name)
            assert ("tesseract" if name.endswith("png") else "LibreOffice") in caught.value.text.ky
    finally:
        recognition.languages.cache_clear()
