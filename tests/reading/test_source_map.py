"""The map: for any span, the words of the source and the words of the plain text agree."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from genexpert.domain.draft import Draft, Revisions, SourceRun
from genexpert.domain.span import Span
from genexpert.reading import locate, read_draft, read_pasted
from genexpert.reading.docx_elements import shown, text_elements
from tests.reading import words
from tests.reading.golden import PAGES
from tests.reading.words import is_whole, p, r

LETTERS = st.text(alphabet="абвгөүңңё АБ12.,-()\t&<>\"'😀\u00a0", min_size=1, max_size=12)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def nodes(path: Path) -> dict[str, list[str]]:
    """Text of each numbered place of a DOCX or ODT, by part."""
    found = {}
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                found[name] = ([shown(one) for one in text_elements(root)] if path.suffix == ".docx"
                               else list(root.itertext()))
    return found


def agree(draft: Draft, sources: dict[str, list[str]], span: Span) -> None:
    """Every located character is the one that the source has at that place; space may be any space."""
    runs = locate(draft, span)
    assert "".join(run.span.of(draft.text) for run in runs) == span.of(draft.text)
    for run in runs:
        if not run.generated:
            part, _, number = run.place.partition("#")
            there = sources[part][int(number)][run.offset:run.offset + len(run.span)]
            assert even(there) == even(run.span.of(draft.text)), run


def even(text: str) -> str:
    return "".join(" " if sign in "\t\r\n" else sign for sign in text)


@QUICK
@given(st.lists(st.lists(st.tuples(LETTERS, st.sampled_from(["run", "ins", "del", "tab", "box", "cell"])), max_size=4),
                min_size=1, max_size=4), st.data(),
       st.sampled_from([Revisions.ACCEPTED, Revisions.REJECTED, Revisions.BOTH]))
def test_any_span_of_a_word_file_is_found_in_its_xml(
    tmp_path: Path, paragraphs: list, data: st.DataObject, revisions: Revisions
) -> None:
    def inside(text: str, kind: str) -> str:
        one = r(escape(text))
        return {
            "run": one, "cell": one, "tab": "<w:r><w:tab/></w:r>" + one,
            "ins": f'<w:ins w:id="1" w:author="А">{one}</w:ins>',
            "del": f'<w:del w:id="1" w:author="А">{one.replace("w:t", "w:delText")}</w:del>',
            "box": f"<w:r><w:pict><v:textbox><w:txbxContent>{p(one)}</w:txbxContent></v:textbox></w:pict></w:r>" + one,
        }[kind]

    body = ""
    for paragraph in paragraphs:
        made = p("".join(inside(*one) for one in paragraph))
        in_table = any(kind == "cell" for _, kind in paragraph)
        body += f"<w:tbl><w:tr><w:tc>{made}</w:tc></w:tr></w:tbl>" if in_table else made
    path = words.docx(tmp_path / "a.docx", p(r("Статья")) + body)
    draft = read_draft(path, revisions)
    assert is_whole(draft)
    start = data.draw(st.integers(0, len(draft.text)))
    agree(draft, nodes(path), Span(start, data.draw(st.integers(start, len(draft.text)))))


@QUICK
@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=4), st.data())
def test_any_span_of_an_odt_is_found_in_its_xml(tmp_path: Path, paragraphs: list, data: st.DataObject) -> None:
    body = "".join(f"<text:p>{escape(one)}<text:span>{escape(two)}</text:span> <text:s/> \n{escape(one)}</text:p>"
                   for one, two in paragraphs)
    path = words.odt(tmp_path / "a.odt", "<text:p>Статья</text:p>" + body)
    draft = read_draft(path)
    assert is_whole(draft)
    start = data.draw(st.integers(0, len(draft.text)))
    agree(draft, nodes(path), Span(start, data.draw(st.integers(start, len(draft.text)))))


@QUICK
@given(st.text(alphabet="абө \n\r\t.1😀", min_size=1, max_size=60).filter(str.strip), st.data())
def test_any_span_of_a_text_is_found_in_its_lines(text: str, data: st.DataObject) -> None:
    draft = read_pasted(text, "вставка")
    assert draft.text == text and is_whole(draft)
    starts = [0] + [one.end() for one in re.finditer(r"\r\n|\r|\n", text)]
    start = data.draw(st.integers(0, len(text)))
    for run in locate(draft, Span(start, data.draw(st.integers(start, len(text))))):
        begin = starts[int(run.place.removeprefix("line ")) - 1] + run.offset
        assert text[begin:begin + len(run.span)] == run.span.of(text)


@pytest.mark.parametrize("language", ["ru", "ky"])
@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_every_character_of_a_page_is_found_in_its_xml(language: str, suffix: str) -> None:
    path = PAGES / f"page.{language}.{suffix}"
    for revisions in (Revisions.ACCEPTED, Revisions.REJECTED, Revisions.BOTH):
        draft = read_draft(path, revisions)
        agree(draft, nodes(path), Span(0, len(draft.text)))


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_every_character_of_a_web_page_is_found_in_it(language: str) -> None:
    from genexpert.reading.html import _parsed
    from genexpert.reading.source import open_source

    path = PAGES / f"page.{language}.html"
    agree(read_draft(path), {"html": list(_parsed(open_source(path)).itertext())}, Span(0, len(read_draft(path).text)))


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_every_character_of_a_pdf_is_found_on_its_page_within_its_box(language: str) -> None:
    import pypdfium2

    path = PAGES / f"page.{language}.pdf"
    draft = read_draft(path)
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    width, height = document[0].get_size()
    document.close()
    for run in draft.source:
        if not run.generated:
            there = pages[int(run.place.removeprefix("page ")) - 1][run.offset:run.offset + len(run.span)]
            assert there.replace("\ufffe", "-") == run.span.of(draft.text)
            if run.box is not None:
                left, bottom, right, top = run.box
                assert 0 <= left <= right <= width and 0 <= bottom <= top <= height


@pytest.mark.parametrize("language", ["ru", "ky"])
def test_every_run_of_an_rtf_begins_at_its_byte(language: str) -> None:
    from genexpert.reading.rtf_tokens import TOKEN

    path = PAGES / f"page.{language}.rtf"
    content, draft = path.read_bytes(), read_draft(path)
    for run in draft.source:
        if run.generated or run.offset:
            continue
        token = TOKEN.match(content, int(run.place.removeprefix("byte ")))
        word, number, codes, _, _, plain = token.groups()
        first = draft.text[run.span.start]
        if word == b"u":
            assert ord(first) == int(number) % 65536
        elif plain:
            assert plain.decode("cp1251")[0] == first
        elif codes:
            assert len(codes) >= 4


def test_an_empty_span_has_no_place() -> None:
    assert locate(read_pasted("Статья 1", "а"), Span(3, 3)) == []


def test_a_span_is_cut_to_its_own_characters() -> None:
    draft = read_pasted("Статья 1\nЦели", "а")
    assert locate(draft, Span(7, 11)) == [
        SourceRun(Span(7, 8), "line 1", 7), SourceRun(Span(8, 9), "line 1", 8), SourceRun(Span(9, 11), "line 2", 0)]
