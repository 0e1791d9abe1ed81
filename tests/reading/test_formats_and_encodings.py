"""The content of a file decides how it is read; text is read in the encoding that it is in."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genexpert.domain.errors import DraftError
from genexpert.reading import read_draft
from genexpert.reading.encoding import decode
from genexpert.reading.numerals import letter, roman, written
from tests.reading.golden import PAGES

RU = ("Статья 5. Отпуск по уходу за ребенком\n1. Отпуск предоставляется матери, отцу или другому лицу, фактически "
      "осуществляющему уход за ребенком.\n2) не более 45 лет;\n")
KY = "5-берене. Бала багуу боюнча өргүү\n1. Өргүү энеге, атага же баланы иш жүзүндө баккан башка адамга берилет.\n"
KY_OLD = "Кыргыз Республикасынын Мыйзамы. Жарандардын укуктары бирдей. Аялдар жана эркектер бирдей укуктуу.\n"


@pytest.mark.parametrize(("text", "codec"), [
    (RU, "utf-8"), (KY, "utf-8"), (RU, "utf-8-sig"), (KY, "utf-8-sig"), (RU, "utf-16"), (KY, "utf-16"),
    (RU, "utf-16-le"), (KY, "utf-16-be"), (RU, "cp1251"), (KY_OLD, "cp1251"), (RU, "koi8-r"), (KY_OLD, "koi8-r"),
    (RU.upper(), "cp1251"), (RU.upper(), "koi8-r"), ("ЗАКОН", "cp1251"), ("Закон", "koi8-r"),
])
def test_text_is_read_in_its_encoding(tmp_path: Path, text: str, codec: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(text.encode(codec))
    assert read_draft(path).text == text


@given(st.lists(st.sampled_from(RU.split() + KY_OLD.split()), min_size=4, max_size=30),
       st.sampled_from(["cp1251", "koi8-r"]))
def test_words_of_acts_tell_the_two_old_encodings_apart(chosen: list[str], codec: str) -> None:
    text = " ".join(chosen)
    if sum(sign.isalpha() for sign in text) > 25:
        assert decode(text.encode(codec), "a.txt")[0] == text


def test_line_ends_are_kept_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Статья 1\r\nЦели\rМеры\n\nКонец".encode())
    draft = read_draft(path)
    assert draft.text == "Статья 1\r\nЦели\rМеры\n\nКонец"
    assert [one.span.of(draft.text) for one in draft.paragraphs] == ["Статья 1", "Цели", "Меры", "", "Конец"]


def test_a_cut_letter_is_replaced_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(RU.encode()[:-1] + b"\xd0")
    draft = read_draft(path)
    assert draft.text.endswith("\ufffd") and draft.remarks


@pytest.mark.parametrize(("content", "named", "kind"), [
    ("page.ru.docx", "a.doc", "docx"), ("page.ru.rtf", "a.doc", "rtf"), ("page.ru.html", "a.doc", "html"),
    ("page.ru.odt", "a.docx", "odt"), ("page.ru.pdf", "a.txt", "pdf"),
])
def test_a_wrong_name_is_told_and_the_file_read_as_it_is(tmp_path: Path, content: str, named: str, kind: str) -> None:
    path = tmp_path / named
    path.write_bytes((PAGES / content).read_bytes())
    draft = read_draft(path)
    assert draft.format == kind and path.suffix in draft.remarks[0].ru


def test_a_right_name_needs_no_remark() -> None:
    assert not read_draft(PAGES / "page.ru.docx").remarks


@pytest.mark.parametrize(("part", "word"), [("xl/workbook.xml", "spreadsheet"), ("ppt/slides.xml", "presentation"),
                                            (None, "archive")])
def test_other_files_in_a_zip_are_told_by_what_they_are(tmp_path: Path, part: str | None, word: str) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml" if part else "readme.txt", "<Types/>")
        if part:
            package.writestr(part, "<x/>")
    with pytest.raises(DraftError) as caught:
        read_draft(path)
    assert word in caught.value.text.en


def test_a_docx_that_is_no_docx_is_told_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(DraftError, match="DOCX"):
        read_draft(path)


def test_letters_double_after_the_last_as_in_word() -> None:
    assert [letter(count, "абв") for count in (1, 3, 4, 6)] == ["а", "в", "аа", "вв"]
    assert [roman(count) for count in (4, 9, 14, 40, 90, 400, 1999)] == ["iv", "ix", "xiv", "xl", "xc", "cd", "mcmxcix"]
    assert [written(7, form) for form in ("upperRoman", "russianUpper", "lowerLetter", "decimalZero", "bullet")] == [
        "VII", "Ж", "g", "07", ""]
