"""Word and PDF of the same opinion say the same, in the same order, on pages that an official paper has."""

import json
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from genexpert.domain.opinion import Opinion, Origin
from genexpert.opinion import make_opinion, preliminary_signals, write_comparative_table, write_docx, write_pdf
from genexpert.opinion.contents import section_title
from tests.opinion import samples
from tests.opinion.reading_back import (
    HEADINGS,
    fold,
    pdf_bookmarks,
    pdf_pages,
    word_headings,
    word_parts,
    word_runs,
    word_text,
)


def opinion_of(kind: str) -> Opinion:
    if kind.startswith("signals"):
        return preliminary_signals(samples.open_review(), kind.partition("-")[2])
    if kind == "long":
        return make_opinion(samples.long_review(40), samples.requisites(), "ru", final=True)
    return make_opinion(samples.decided_review(), samples.requisites(), kind, final=kind == "ru")


KINDS = ["ru", "ky", "both", "long", "signals-ru", "signals-ky", "signals-both"]


@pytest.fixture(scope="module", params=KINDS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Opinion, Path, Path]:
    folder = tmp_path_factory.mktemp("documents")
    opinion = opinion_of(request.param)
    word, pdf = folder / "opinion.docx", folder / "opinion.pdf"
    write_docx(opinion, word)
    write_pdf(opinion, pdf)
    return opinion, word, pdf


def headings_of(opinion: Opinion) -> list[str]:
    """Headings as the model has them; sections without their numbers."""
    made = []
    for section in opinion.sections:
        made.append(section.heading.plain())
        made += [item.heading.plain() for item in section.items]
    return made


def without_number(opinion: Opinion, heading: str) -> str:
    for section in opinion.sections:
        if heading == section_title(opinion, section):
            return section.heading.plain()
    return heading


def test_word_has_the_headings_of_the_model_in_their_order(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, _ = written
    assert [without_number(opinion, one) for one in word_headings(word)] == headings_of(opinion)


def test_pdf_has_the_same_headings_as_bookmarks_in_the_same_order(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    bookmarks = [without_number(opinion, title) for _, title in pdf_bookmarks(pdf)]
    assert bookmarks == [without_number(opinion, one) for one in word_headings(word)]


def test_word_and_pdf_have_the_same_findings_in_the_same_order(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    in_word, in_pdf = fold(word_text(word)), " ".join(pdf_pages(pdf))
    at_word = at_pdf = 0
    for item in opinion.items:
        heading = fold(item.heading.plain())
        at_word = in_word.index(heading, at_word + 1)
        at_pdf = squeezed(in_pdf).index(squeezed(heading), at_pdf + 1)
        for line in item.lines:
            for column in line.columns:
                assert fold("".join(words.text for words in column)) in in_word


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_letter_of_the_model_stands_in_both(written: tuple[Opinion, Path, Path]) -> None:
    """Words of each origin are found in Word; and each in PDF, where lines are broken anywhere."""
    opinion, word, pdf = written
    in_word = squeezed(word_text(word))
    in_pdf = squeezed("".join(pdf_pages(pdf)))
    for words in opinion.walk():
        if words.origin in (Origin.FORM, Origin.QUOTATION) or words in opinion.footer.walk():
            continue
        assert squeezed(words.text) in in_word, words
        if len(words.text) < 40:
            assert squeezed(words.text)[:20] in in_pdf, words


def test_every_marked_run_of_the_word_file_is_words_of_that_origin(written: tuple[Opinion, Path, Path]) -> None:
    """A run is either the form's, or carries the character style of its origin and the model's very words."""
    opinion, word, _ = written
    known: dict[str, set[str]] = {}
    for words in opinion.walk():
        known.setdefault(f"Gx {words.origin.value}", set()).add(words.text)
    found = set()
    for run in word_runs(word):
        if run.style is not None:
            assert run.text in known[run.style], run
            found.add(run.style)
    assert {"Gx quotation", "Gx rule", "Gx norm", "Gx record"} <= found
    assert ("Gx expert" in found) == opinion.confirmed


def test_what_is_not_confirmed_says_so_on_every_page(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    head = fold(" ".join(p.text for p in docx.Document(str(word)).sections[0].header.paragraphs))
    for page in pdf_pages(pdf):
        for column in opinion.notice.columns if opinion.notice else ():
            notice = fold("".join(words.text for words in column))
            assert notice in page
            assert notice in head
    if opinion.final:
        assert head == ""


def test_every_page_has_its_number_and_the_hash(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    pages = pdf_pages(pdf)
    hash = str(opinion.record["draft"]["sha256"])  # type: ignore[index]
    for number, page in enumerate(pages, 1):
        assert hash in page
        if "ru" in opinion.languages:
            assert f"Страница {number} из {len(pages)}" in page
        if "ky" in opinion.languages:
            assert f"{number}-барак, бардыгы {len(pages)}" in page
    foot = docx.Document(str(word)).sections[0].footer._element
    codes = [one.text.strip() for one in foot.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"] * len(opinion.languages)
    assert hash in "".join(t.text or "" for t in foot.iter(qn("w:t")))


def test_heads_of_tables_repeat(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, _ = written
    tables = [table for table in docx.Document(str(word)).tables if table.style.name == "Table Grid"]
    assert len(tables) == sum(1 for section in opinion.sections if section.table is not None)
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_no_two_tables_touch(written: tuple[Opinion, Path, Path]) -> None:
    """Word would take them for one, and the head of the second would not repeat."""
    _, word, _ = written
    for table in docx.Document(str(word)).element.body.iter(qn("w:tbl")):
        following = table.getnext()
        assert following is None or following.tag != qn("w:tbl")


def test_no_tag_of_the_template_is_left(written: tuple[Opinion, Path, Path]) -> None:
    _, word, _ = written
    for name, content in word_parts(word).items():
        if name.endswith(".xml"):
            assert b"{{" not in content and b"{%" not in content, name


def test_headings_of_word_are_numbered_by_word_itself(written: tuple[Opinion, Path, Path]) -> None:
    _, word, _ = written
    document = docx.Document(str(word))
    for style in HEADINGS[:2]:
        assert document.styles[style].element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None


def test_the_same_input_gives_the_same_bytes(written: tuple[Opinion, Path, Path], tmp_path: Path) -> None:
    opinion, word, pdf = written
    write_docx(opinion, tmp_path / "again.docx")
    write_pdf(opinion, tmp_path / "again.pdf")
    assert (tmp_path / "again.docx").read_bytes() == word.read_bytes()
    assert (tmp_path / "again.pdf").read_bytes() == pdf.read_bytes()


def test_both_carry_title_author_and_language(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    properties = docx.Document(str(word)).core_properties
    with pypdfium2.PdfDocument(pdf) as document:
        told = document.get_metadata_dict()
        assert told["Title"].startswith(opinion.title[0].plain()[:20])
        assert told["Author"] == properties.author == (samples.EXPERT if opinion.confirmed else "genexpert")
        fonts = pdf.read_bytes()
        assert f"/Lang ({opinion.languages[0]}-KG)".encode() in fonts
        assert b"LiberationSerif" in fonts and b"FontFile2" in fonts
    assert properties.language == f"{opinion.languages[0]}-KG"


def test_only_a_long_opinion_has_contents(written: tuple[Opinion, Path, Path]) -> None:
    opinion, word, pdf = written
    lines = [p.text for p in docx.Document(str(word)).paragraphs if p.style.name == "Gx Contents"]
    pages = pdf_pages(pdf)
    if len(opinion.items) < 13:
        assert lines == []
        assert not any(page.startswith("Содержание") for page in pages)
        return
    assert lines == [section_title(opinion, one) for one in opinion.sections]
    contents = next(page for page in pages if page.startswith("Содержание"))
    with pypdfium2.PdfDocument(pdf) as document:
        toc = [(one.get_title(), one.get_dest().get_index() + 1) for one in document.get_toc()]
    sections = [(title, number) for title, number in toc if title in lines]
    assert " ".join(str(number) for _, number in sections) in contents
    for title, number in sections:
        assert fold(title) in contents
        assert squeezed(title) in squeezed(pages[number - 1])


def test_a_kyrgyz_opinion_has_all_letters(tmp_path: Path) -> None:
    write_pdf(opinion_of("ky"), tmp_path / "ky.pdf")
    said = " ".join(pdf_pages(tmp_path / "ky.pdf"))
    assert all(letter in said for letter in "өүңӨ")
    assert "Долбоордун жоболору боюнча эскертүүлөр" in said


def test_the_comparative_table_has_the_form_of_committees(tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    write_comparative_table(samples.decided_review(), path, "ru")
    document = docx.Document(str(path))
    assert len(document.tables) == 1
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == [
        "№", "Редакция проекта", "Предлагаемая редакция", "Обоснование"]
    assert len(table.rows) == 1 + len(make_opinion(samples.decided_review(), samples.requisites(), "ru").items)
    assert "лица мужского пола" in table.rows[2].cells[1].text
    assert "мужского" not in table.rows[2].cells[2].text
    assert [p.text for p in document.sections[0].header.paragraphs] == [""]


def test_a_comparative_table_of_undecided_signals_says_so(tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    write_comparative_table(samples.open_review(), path, "both")
    head = " ".join(p.text for p in docx.Document(str(path)).sections[0].header.paragraphs)
    assert "Экспертом не подтверждены" in head and "ырасталган эмес" in head


def test_deleted_words_leave_no_double_space(tmp_path: Path) -> None:
    item = next(one for one in opinion_of("ru").items if one.finding.startswith("right-001"))
    said = "".join(words.text for passage in item.proposed_wording for words in passage.walk())
    assert said.endswith("получает кредит.")


def test_an_existing_file_stays_whole_where_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "there.docx"
    target.mkdir()
    with pytest.raises(OSError):
        write_docx(opinion_of("ru"), target)
    assert list(tmp_path.iterdir()) == [target]


def test_the_record_is_json_in_both(written: tuple[Opinion, Path, Path]) -> None:
    opinion, _, _ = written
    assert json.loads(json.dumps(opinion.record)) == opinion.record
