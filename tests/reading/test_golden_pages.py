"""One page of each format in both languages reads as the files say that a person has looked at."""

import pytest

from genexpert.domain.draft import Revisions
from genexpert.reading import programs, read_draft, recognition
from tests.reading.golden import EXACT, PAGES, described, golden
from tests.reading.words import is_whole, lines

NEEDS_OFFICE = pytest.mark.skipif(programs.found("soffice") is None, reason="LibreOffice is not installed")
NEEDS_TESSERACT = pytest.mark.skipif(
    set(recognition.languages()) != {"kir", "rus"}, reason="tesseract with kir and rus is not installed")


@pytest.mark.parametrize("language", ["ru", "ky"])
@pytest.mark.parametrize("suffix", [pytest.param(one, marks=NEEDS_OFFICE) if one == "doc" else one for one in EXACT])
def test_a_page_reads_as_was_looked_at(language: str, suffix: str) -> None:
    draft = read_draft(PAGES / f"page.{language}.{suffix}")
    assert described(draft) == golden(language, suffix).read_text(encoding="utf-8")
    assert is_whole(draft) and draft.format == suffix


@NEEDS_TESSERACT
@pytest.mark.parametrize(("language", "wanted"), [
    ("ru", ["ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "Статья 1. Право на место в детском саду", "а) в сельской местности;"]),
    ("ky", ["КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ", "1-берене. Бала бакчадан орун алуу укугу", "а) айыл жеринде;"]),
])
def test_a_picture_of_a_page_is_read_with_its_doubtful_words_marked(language: str, wanted: list[str]) -> None:
    draft = read_draft(PAGES / f"page.{language}.png")
    assert set(wanted) <= set(lines(draft))
    assert draft.format == "scan" and is_whole(draft) and draft.remarks
    assert draft.doubtful and all(span.of(draft.text).strip() for span in draft.doubtful)


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
@pytest.mark.parametrize(("revisions", "words"), [
    (Revisions.ACCEPTED, "по месту работы любого из родителей:"),
    (Revisions.REJECTED, "по месту работы матери:"),
    (Revisions.BOTH, "по месту работы материлюбого из родителей:"),
])
def test_tracked_changes_read_the_same_in_every_format(suffix: str, revisions: Revisions, words: str) -> None:
    draft = read_draft(PAGES / f"page.ru.{suffix}", revisions)
    assert any(line.endswith(words) for line in lines(draft)) and draft.revisions is revisions
