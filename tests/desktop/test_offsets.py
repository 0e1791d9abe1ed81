"""Code points and UTF-16 positions, against Qt's own document."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from genexpert.desktop.offsets import Positions, shown

ODD = st.text(alphabet=st.one_of(
    st.sampled_from("\r\n\u2028\u2029\xa0\u200b\ufdd0\ufdd1\ufffc\x00\x0b\x0c\t😀𝟘¹ңөү"), st.characters()), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ODD)
def test_positions_agree_with_the_length_in_utf16(text: str) -> None:
    positions = Positions(text)
    for index in range(len(text) + 1):
        assert positions.to_qt(index) == units(text[:index])
        assert positions.from_qt(positions.to_qt(index)) == index


@given(ODD)
def test_every_character_stands_in_qts_document_where_it_is_looked_for(text: str) -> None:
    text = text.encode("utf-16-le", "ignore").decode("utf-16-le")  # lone surrogates are in no draft
    filled = shown(text)
    assert len(filled) == len(text)
    document = QTextDocument()
    QTextCursor(document).insertText(filled)
    positions = Positions(text)
    assert document.characterCount() - 1 == units(text)
    for index, sign in enumerate(filled):
        if sign not in "\n\u2028" and sign <= "\uffff":
            assert document.characterAt(positions.to_qt(index)) == sign


def test_the_middle_of_a_pair_of_surrogates_belongs_to_its_code_point() -> None:
    assert Positions("a😀b").from_qt(2) == 1
