"""Word files: what Word shows is what is read."""

from pathlib import Path

import pytest

from genexpert.domain.draft import ParagraphKind, Revisions
from genexpert.reading import read_draft
from tests.reading.words import docx, is_whole, level, lines, numbered, numbering, p, r, read_docx

INS = '<w:ins w:id="1" w:author="Асанова" w:date="2026-01-02T03:04:05Z">'
DEL = '<w:del w:id="2" w:author="Бакиров" w:date="2026-01-02T03:04:05Z">'


def deleted(text: str) -> str:
    return f"{DEL}<w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_a_list_of_three_levels_is_numbered_as_word_shows_it(tmp_path: Path) -> None:
    body = "".join((numbered("Общие"), numbered("Цели", 1), numbered("первая", 2), numbered("вторая", 2),
                    numbered("Понятия", 1), numbered("третья", 2), numbered("Особенные"), numbered("Меры", 1)))
    levels = numbering(level(0, "upperRoman", "Раздел %1."), level(2, "russianLower", "%3)"),
                       level(1, "decimal", "Статья %2.", '<w:lvlRestart w:val="0"/>'))
    draft = read_docx(tmp_path, body, numbering=levels)
    assert lines(draft) == [
        "Раздел I. Общие", "Статья 1. Цели", "а) первая", "б) вторая", "Статья 2. Понятия", "а) третья",
        "Раздел II. Особенные", "Статья 3. Меры",
    ]
    assert draft.paragraphs[1].number == "Статья 1." and draft.paragraphs[1].level == 1


def test_a_multilevel_number_shows_the_counts_above_it(tmp_path: Path) -> None:
    body = numbered("а") + numbered("б", 1) + numbered("в", 1) + numbered("г") + numbered("д", 1)
    draft = read_docx(tmp_path, body, numbering=numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")))
    assert [paragraph.number for paragraph in draft.paragraphs] == ["1.", "1.1.", "1.2.", "2.", "2.1."]


def test_a_second_list_over_the_same_levels_restarts_where_it_says_so(tmp_path: Path) -> None:
    again = ('<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
             "</w:lvlOverride></w:num>")
    body = numbered("а") + numbered("б") + numbered("в", num=2) + numbered("г", num=2) + numbered("д")
    draft = read_docx(tmp_path, body, numbering=numbering(level(0, "decimal", "%1)"), more=again))
    assert [paragraph.number for paragraph in draft.paragraphs] == ["1)", "2)", "5)", "6)", "7)"]


def test_a_style_brings_its_number_and_number_zero_takes_it_off(tmp_path: Path) -> None:
    styles = ('<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Статья"/><w:pPr><w:numPr><w:numId w:val="1"/>'
              '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Статья 2"/>'
              '<w:basedOn w:val="A"/></w:style>')
    off = '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p(r("Цели"), '<w:pStyle w:val="A"/>') + p(r("Без номера"), off) + p(r("Меры"), '<w:pStyle w:val="B"/>')
    draft = read_docx(tmp_path, body, styles=styles, numbering=numbering(level(0, "decimal", "Статья %1.")))
    assert lines(draft) == ["Статья 1. Цели", "Без номера", "Статья 2. Меры"]
    assert [paragraph.style for paragraph in draft.paragraphs] == ["Статья", "Статья", "Статья 2"]


def test_a_bullet_of_a_symbol_font_is_a_bullet(tmp_path: Path) -> None:
    bullet = level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    assert lines(read_docx(tmp_path, numbered("мера"), numbering=numbering(bullet))) == ["• мера"]


@pytest.mark.parametrize(("revisions", "words"), [
    (Revisions.ACCEPTED, "Отпуск дается отцу."),
    (Revisions.REJECTED, "Отпуск дается матери."),
    (Revisions.BOTH, "Отпуск дается материотцу."),
])
def test_tracked_changes_are_read_as_asked(tmp_path: Path, revisions: Revisions, words: str) -> None:
    body = p(r("Отпуск дается ") + deleted("матери") + f"{INS}{r('отцу')}</w:ins>" + r("."))
    draft = read_draft(docx(tmp_path / "a.docx", body), revisions)
    assert draft.text == words and draft.revisions is revisions
    shown = [(one.kind, one.author, one.span.of(draft.text)) for one in draft.changes]
    wanted = {("insert", "Асанова", "отцу"), ("delete", "Бакиров", "матери")}
    assert set(shown) == {one for one in wanted if one[2] in words}


def test_moved_words_stand_once_unless_both_are_asked_for(tmp_path: Path) -> None:
    body = (p(f'<w:moveFrom w:id="1" w:author="А">{r("старое место")}</w:moveFrom>' + r("первый"))
            + p(r("второй ") + f'<w:moveTo w:id="2" w:author="А">{r("новое место")}</w:moveTo>'))
    path = docx(tmp_path / "a.docx", body)
    assert lines(read_draft(path)) == ["первый", "второй новое место"]
    assert lines(read_draft(path, Revisions.REJECTED)) == ["старое местопервый", "второй "]
    assert {one.kind for one in read_draft(path, Revisions.BOTH).changes} == {"move-from", "move-to"}


def test_a_deleted_end_of_a_paragraph_joins_two_and_the_number_is_counted_once(tmp_path: Path) -> None:
    gone = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="3" w:author="А"/></w:rPr>'
    body = p(r("Право на "), gone) + numbered("отпуск") + numbered("Срок")
    path = docx(tmp_path / "a.docx", body, numbering=numbering(level(0, "decimal", "%1.")))
    assert lines(read_draft(path)) == ["1. Право на отпуск", "2. Срок"]
    assert lines(read_draft(path, Revisions.REJECTED)) == ["1. Право на ", "2. отпуск", "3. Срок"]


def test_a_paragraph_that_was_deleted_whole_leaves_nothing(tmp_path: Path) -> None:
    gone = '<w:rPr><w:del w:id="3" w:author="А"/></w:rPr>'
    path = docx(tmp_path / "a.docx", p(r("один")) + p(deleted("два"), gone) + p(r("три")))
    assert lines(read_draft(path)) == ["один", "три"]
    assert lines(read_draft(path, Revisions.REJECTED)) == ["один", "два", "три"]


def test_a_deleted_row_is_gone_and_an_inserted_one_stays(tmp_path: Path) -> None:
    def row(word: str, mark: str = "") -> str:
        return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p(r(word))}</w:tc></w:tr>"

    rows = row("а") + row("б", '<w:del w:id="1" w:author="А"/>') + row("в", '<w:ins w:id="2" w:author="А"/>')
    body = f"<w:tbl>{rows}</w:tbl>"
    path = docx(tmp_path / "a.docx", body)
    assert lines(read_draft(path)) == ["а", "в"]
    assert lines(read_draft(path, Revisions.REJECTED)) == ["а", "б"]


def test_without_tracked_changes_the_draft_says_so(tmp_path: Path) -> None:
    assert read_docx(tmp_path, p(r("а"))).revisions is Revisions.NONE


def test_merged_cells_know_their_extent(tmp_path: Path) -> None:
    def cell(word: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(word) if word else '')}</w:tc>"

    first = cell("шапка", '<w:gridSpan w:val="2"/>') + cell("итог", '<w:vMerge w:val="restart"/>')
    second = cell("а") + cell("б") + cell("", "<w:vMerge/>")
    draft = read_docx(tmp_path, f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>")
    places = {one.span.of(draft.text): one.cell for one in draft.paragraphs}
    assert list(places) == ["шапка", "итог", "а", "б"]
    assert (places["шапка"].column_span, places["итог"].column, places["итог"].row_span) == (2, 2, 2)
    assert (places["б"].row, places["б"].column) == (1, 1)


def test_a_table_in_a_cell_has_a_number_of_its_own(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(r('внутри'))}</w:tc></w:tr></w:tbl>"
    draft = read_docx(tmp_path, f"<w:tbl><w:tr><w:tc>{p(r('вне'))}{inner}{p(r('после'))}</w:tc></w:tr></w:tbl>")
    assert [(one.span.of(draft.text), one.cell.table) for one in draft.paragraphs] == [
        ("вне", 0), ("внутри", 1), ("после", 0)]


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p(r('в рамке'))}</w:txbxContent>"
    both = (f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    draft = read_docx(tmp_path, p(r("до") + both + r(" и после")) + p(r("дальше")))
    assert lines(draft) == ["до и после", "в рамке", "дальше"]
    assert draft.paragraphs[1].kind is ParagraphKind.BOX


def test_controls_links_fields_and_formulas_show_their_words(tmp_path: Path) -> None:
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
             f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("поле")}<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = p(f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{r('элемент ')}</w:sdtContent></w:sdt>"
             f'<w:hyperlink r:id="x">{r("ссылка ")}</w:hyperlink><w:smartTag>{r("метка ")}</w:smartTag>'
             f'<w:fldSimple w:instr="DATE">{r("дата ")}</w:fldSimple>{field}'
             "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>")
    assert lines(read_docx(tmp_path, body)) == ["элемент ссылка метка дата полеx+1"]


def test_elements_without_text_show_one_character_each(tmp_path: Path) -> None:
    body = p('<w:r><w:t>64</w:t><w:noBreakHyphen/><w:t>1</w:t><w:tab/><w:t>со</w:t><w:softHyphen/><w:t>вет</w:t><w:br/>'
             '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
             '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>')
    draft = read_docx(tmp_path, body)
    assert draft.text == "64-1\tсо\u00adвет\n✓"
    assert [run.place.partition("#")[2] for run in draft.source] == [str(number) for number in range(9)]


@pytest.mark.parametrize("raising", ['<w:vertAlign w:val="superscript"/>', '<w:position w:val="6"/>',
                                     '<w:rStyle w:val="Up"/>'])
def test_raised_characters_are_known_however_they_are_raised(tmp_path: Path, raising: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    draft = read_docx(tmp_path, p(r("Статья 64") + r("1", raising) + r(". Меры")), styles=styles)
    assert draft.text == "Статья 641. Меры"
    assert [span.of(draft.text) for span in draft.superscripts] == ["1"] and draft.superscripts[0].start == 9


def test_comments_keep_author_and_words(tmp_path: Path) -> None:
    body = p(r("до ") + '<w:commentRangeStart w:id="7"/>' + r("слова") + '<w:commentRangeEnd w:id="7"/>'
             '<w:r><w:commentReference w:id="7"/></w:r>' + r(" после"))
    comments = f'<w:comment w:id="7" w:author="Асанова" w:date="2026-01-01T00:00:00Z">{p(r("почему?"))}</w:comment>'
    draft = read_docx(tmp_path, body, comments=comments)
    assert [(one.author, one.text, one.span.of(draft.text)) for one in draft.comments] == [
        ("Асанова", "почему?", "слова")]


def test_notes_follow_the_body_in_the_order_of_their_references(tmp_path: Path) -> None:
    third, second = ('<w:r><w:footnoteReference w:id="3"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>')
    body = p(r("а") + third) + p(r("б") + second)
    notes = f'<w:footnote w:id="2">{p(r("вторая"))}</w:footnote><w:footnote w:id="3">{p(r("первая"))}</w:footnote>'
    draft = read_docx(tmp_path, body, footnotes=notes)
    assert lines(draft) == ["а", "б", "[1] первая", "[2] вторая"]
    assert [run.place for run in draft.source if run.place.startswith("word/footnotes.xml") and not run.generated] == [
        "word/footnotes.xml#1", "word/footnotes.xml#0"]


def test_the_strict_variant_is_read_too(tmp_path: Path) -> None:
    import zipfile

    path = docx(tmp_path / "a.docx", p(r("Статья 1")))
    strict = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(strict, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main"))
    draft = read_draft(strict)
    assert draft.text == "Статья 1" and is_whole(draft)
