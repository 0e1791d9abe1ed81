"""Real acts, where they are at hand: nothing of them is lost."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from genexpert.reading import read_draft
from tests.reading.words import W, is_whole

ACTS = Path(__file__).parents[2] / ".." / "shared" / "data" / "acts"
pytestmark = pytest.mark.skipif(not ACTS.is_dir(), reason="the acts of ../shared are not here")
CODES = ("administrative-procedure-code", "civil-procedure-code", "family-code", "tax-code")
NAMES = [f"{code}.{language}.docx" for code in CODES for language in ("ru", "ky")]


@pytest.mark.parametrize("name", NAMES)
def test_all_words_of_a_word_file_are_in_the_text(name: str) -> None:
    draft = read_draft(ACTS / name)
    assert is_whole(draft)
    with zipfile.ZipFile(ACTS / name) as package:
        for part in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
            root = etree.fromstring(package.read(part))
            wanted = "".join(text.text or "" for text in root.iter(f"{{{W}}}t"))
            read = "".join(run.span.of(draft.text) for run in draft.source
                           if not run.generated and run.place.startswith(f"{part}#"))
            assert re.sub(r"[\n\t]", "", read) == wanted


@pytest.mark.parametrize("name", ["land-code-1999.ru.rtf", "registration-of-legal-entities.ru.rtf"])
def test_an_rtf_has_the_words_that_another_reader_finds(name: str) -> None:
    from striprtf.striprtf import rtf_to_text

    wanted = re.sub(r"[\s|]+", "", rtf_to_text((ACTS / name).read_bytes().decode("latin1")))
    draft = read_draft(ACTS / name)
    assert re.sub(r"\s+", "", draft.text) == wanted and is_whole(draft)


def test_the_raised_numbers_of_the_mediation_amendments_are_known() -> None:
    draft = read_draft(ACTS / "mediation-amendments-2025.ru.pdf")
    assert len(draft.superscripts) == 25  # counted by eye in the PDF
    assert all(draft.text[span.start - 1].isdigit() for span in draft.superscripts)
    assert "cbd.minjust.gov.kg" not in draft.text


def test_the_pdf_and_the_text_of_one_act_have_the_same_words() -> None:
    pdf, text = (read_draft(ACTS / f"mediation-amendments-2025.ru.{suffix}").text for suffix in ("pdf", "txt"))
    squeezed = re.sub(r"\s+", "", pdf)
    paragraphs = [re.sub(r"\s+", "", line) for line in text.splitlines() if "cbd.minjust" not in line]  # running heads
    assert [line for line in paragraphs if line not in squeezed] == []


def test_the_budget_code_has_each_of_its_articles_at_the_start_of_a_paragraph() -> None:
    draft = read_draft(ACTS / "budget-code.ru.pdf")
    heads = [paragraph for paragraph in draft.paragraphs
             if re.match(r"Статья \d+\. ", paragraph.span.of(draft.text))]
    inside = re.findall(r"(?<!\n)Статья \d+\. [А-Я]", draft.text)
    assert len(heads) > 120 and not inside
