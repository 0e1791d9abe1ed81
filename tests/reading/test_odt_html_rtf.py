"""ODT, web pages and RTF: numbers, tables, notes, changes and raised characters."""

from pathlib import Path

import pytest

from genexpert.domain.draft import Draft, ParagraphKind, Revisions
from genexpert.reading import read_draft
from tests.reading.words import is_whole, lines, odt

LIST = ('<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="а" style:num-suffix=")"/>'
        "</text:list-style>")


def item(words: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{words}</text:p>{more}</text:list-item>"


def page(folder: Path, html: str, revisions: Revisions = Revisions.ACCEPTED) -> Draft:
    path = folder / "a.html"
    path.write_text(html, encoding="utf-8")
    return read_draft(path, revisions)


def rtf(folder: Path, words: str, revisions: Revisions = Revisions.ACCEPTED, head: str = "\\ansicpg1251") -> Draft:
    path = folder / "a.rtf"
    path.write_bytes(("{\\rtf1\\ansi" + head + " " + words + "}").encode("cp1251"))
    return read_draft(path, revisions)


def test_an_odt_made_by_another_library_is_read(tmp_path: Path) -> None:
    from odfdo import Document, Header, List, Paragraph

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Глава 1"))
    document.body.append(Paragraph("Эне жана ата тең укуктуу."))
    document.body.append(List(["биринчи", "экинчи"]))
    document.save(str(tmp_path / "a.odt"))
    draft = read_draft(tmp_path / "a.odt")
    words = [line.lstrip("•-– ") for line in lines(draft)]  # its template numbers headings, as LibreOffice shows
    assert words == ["1. Глава 1", "Эне жана ата тең укуктуу.", "биринчи", "экинчи"]


def test_lists_of_an_odt_are_counted_and_go_on_where_they_say_so(tmp_path: Path) -> None:
    inner = f'<text:list>{item("меры")}{item("сроки")}</text:list>'
    body = (f'<text:list text:style-name="L">{item("Цели", inner)}{item("Задачи")}</text:list><text:p>Между</text:p>'
            f'<text:list text:style-name="L" text:continue-numbering="true">{item("Итоги")}</text:list>'
            f'<text:list text:style-name="L">{item("Снова")}</text:list>')
    draft = read_draft(odt(tmp_path / "a.odt", body, LIST))
    assert lines(draft) == ["1. Цели", "а) меры", "б) сроки", "2. Задачи", "Между", "3. Итоги", "1. Снова"]
    assert is_whole(draft)


def test_merged_cells_of_an_odt_keep_their_columns(tmp_path: Path) -> None:
    body = ('<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>шапка</text:p>'
            "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>итог</text:p></table:table-cell>"
            "</table:table-row></table:table>")
    draft = read_draft(odt(tmp_path / "a.odt", body))
    assert [(one.cell.column, one.cell.column_span) for one in draft.paragraphs] == [(0, 2), (2, 1)]


def test_space_of_an_odt_is_one_space_unless_it_says_more(tmp_path: Path) -> None:
    draft = read_draft(odt(tmp_path / "a.odt", "<text:p>  а \n б<text:s text:c=\"2\"/>в<text:tab/>г </text:p>"))
    assert draft.text == "а б  в\tг"


def test_raised_characters_of_an_odt_are_known(tmp_path: Path) -> None:
    style = ('<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/>'
             "</style:style>")
    body = '<text:p>64<text:span text:style-name="T1">1</text:span>.</text:p>'
    draft = read_draft(odt(tmp_path / "a.odt", body, style))
    assert draft.text == "641." and [span.of(draft.text) for span in draft.superscripts] == ["1"]


def test_a_web_page_shows_its_blocks_lists_and_raised_characters(tmp_path: Path) -> None:
    draft = page(tmp_path, "<html><head><title>нет</title><script>нет</script></head><body><h1>Закон</h1><p>Статья 64"
                 '<sup>1</sup>.\n  Цели<br>и меры<ol type="a" start="2"><li>первая<li>вторая</ol><style>нет</style>')
    assert lines(draft) == ["Закон", "Статья 641. Цели\nи меры", "b. первая", "c. вторая"]
    assert draft.paragraphs[0].style == "h1" and [span.of(draft.text) for span in draft.superscripts] == ["1"]
    assert is_whole(draft)


def test_cells_of_a_web_page_keep_their_place_under_merged_ones(tmp_path: Path) -> None:
    draft = page(tmp_path, '<table><tr><td rowspan=2>а<td>б<td>в<tr><td colspan=2>г<tr><td>д</table>')
    assert [(one.cell.row, one.cell.column) for one in draft.paragraphs] == [(0, 0), (0, 1), (0, 2), (1, 1), (2, 0)]


@pytest.mark.parametrize(("revisions", "words"), [
    (Revisions.ACCEPTED, "дается отцу"), (Revisions.REJECTED, "дается матери"), (Revisions.BOTH, "дается материотцу")])
def test_marked_changes_of_a_web_page_are_read_as_asked(tmp_path: Path, revisions: Revisions, words: str) -> None:
    draft = page(tmp_path, "<p>дается <del>матери</del><ins>отцу</ins></p>", revisions)
    assert draft.text == words and draft.revisions is revisions


def test_a_web_page_is_read_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<html><meta charset="windows-1251"><p>Закон о правах'.encode("cp1251"))
    assert read_draft(path).text == "Закон о правах"


def test_rtf_characters_are_read_by_code_page_unicode_and_name(tmp_path: Path) -> None:
    draft = rtf(tmp_path, "\\'c7\\'e0кон\\~\\u1257?\\u-10179?\\u-8704? 64\\_1 \\emdash{\\uc0\\u1187} "
                "{\\*\\unknown нет}да")
    assert draft.text == "Закон\u00a0ө\U0001f600 64-1 —ң да" and is_whole(draft)


def test_rtf_with_a_wrong_code_page_is_read_as_cyrillic(tmp_path: Path) -> None:
    words = "\\'c7\\'e0\\'ea\\'ee\\'ed \\'ef\\'f0\\'e8\\'ed\\'ff\\'f2"
    assert rtf(tmp_path, words, head="\\ansicpg1252").text == "Закон принят"


def test_rtf_tables_notes_and_raised_characters_are_known(tmp_path: Path) -> None:
    row = "\\trowd\\clvmgf\\cellx100\\cellx200\\pard\\intbl а\\cell б\\cell\\row"
    below = "\\trowd\\clvmrg\\cellx100\\cellx200\\pard\\intbl\\cell в\\cell\\row"
    draft = rtf(tmp_path, f"{row}{below}\\pard Статья 64{{\\super 1}}. Меры{{\\footnote сноска}}\\par")
    cells = {one.span.of(draft.text): one.cell for one in draft.paragraphs if one.cell and len(one.span)}
    assert {word: (cell.row, cell.column, cell.row_span) for word, cell in cells.items()} == {
        "а": (0, 0, 2), "б": (0, 1, 1), "в": (1, 1, 1)}
    assert lines(draft)[-2:] == ["Статья 641. Меры", "[1] сноска"] and draft.paragraphs[-1].kind is ParagraphKind.NOTE
    assert [span.of(draft.text) for span in draft.superscripts] == ["1"]


def test_rtf_changes_carry_author_and_date(tmp_path: Path) -> None:
    stamp = (2026 - 1900) << 20 | 2 << 16 | 3 << 11 | 10 << 6 | 20
    words = ("{\\*\\revtbl{Unknown;}{Asanova;}}дается {\\deleted\\revauthdel1 матери}"
             f"{{\\revised\\revauth1\\revdttm{stamp} отцу}}")
    assert rtf(tmp_path, words, Revisions.REJECTED).text == "дается матери"
    draft = rtf(tmp_path, words)
    assert draft.text == "дается отцу"
    assert [(one.kind, one.author, one.date) for one in draft.changes] == [("insert", "Asanova", "2026-02-03T10:20:00")]
