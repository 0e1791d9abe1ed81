"""The text of a draft is text everywhere: no markup, no template code, no field, no link."""

from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from genexpert.domain.finding import DecisionState
from genexpert.domain.localized import LocalText
from genexpert.domain.review import Review
from genexpert.opinion import annotate_draft, make_opinion, preliminary_signals, write_docx, write_pdf
from genexpert.opinion.statements import clean
from tests.opinion import samples
from tests.opinion.reading_back import fold, pdf_pages, word_parts, word_text

EVIL = (
    "{{ 7*7 }} {% for x in items %} {%p endfor %} {{r item.heading }} {_{ a }_} {# c #}",
    "<b>жирно</b> <script>alert(1)</script> &amp; &lt; ]]> <a href=\"http://example.org\">x</a>",
    "<w:r><w:t>xml</w:t></w:r> </w:t></w:r></w:p> <!-- --> <?xml?>",
    "=HYPERLINK(\"http://example.org\";\"x\") =1+1 @SUM(1) \\field{INCLUDETEXT}",
    "{title} {0} %s %(x)s ${jndi:ldap://x} `id` $(id)",
    "«кавычки» “умные” ‘разные’ 'все' \"сразу\"",
    "\u202eperevorot\u202c \u200bnol \x07zvonok \x0bvert \x1b[31m \x00nul",
)


def review_with(words: str) -> Review:
    """A draft, rules and an expert that all say `words`."""
    sign = replace(samples.SIGNS_RU[0], words=words, title=LocalText(words, words), message=LocalText(words, words),
                   why=LocalText(words + ".", words + "."), recommendation=LocalText(words, words),
                   proposed=words + " 2")
    draft = samples.draft_of(f"Проект\nЗАКОН\n{words}\nСтатья 1. {words}\n1. {words} и другое", words[:40])
    act = samples.act_of(draft)
    finding = samples.finding_of(draft, act, sign, draft.text.index("1. " + words, draft.text.index("Статья")) + 3)
    accepted = samples.decided([finding], note=words)
    rejected = samples.decided([replace(finding, id="other")], DecisionState.REJECTED, note=words)
    return samples.review_of((*accepted, *rejected), (), draft, act, True)


@pytest.mark.parametrize("words", EVIL, ids=range(len(EVIL)))
def test_evil_words_stay_words_in_word_and_pdf(words: str, tmp_path: Path) -> None:
    review = review_with(words)
    requisites = replace(samples.requisites(), summary=LocalText(words, words), initiator=LocalText(words, words))
    opinion = make_opinion(review, requisites, "ru")
    word, pdf = tmp_path / "o.docx", tmp_path / "o.pdf"
    write_docx(opinion, word)
    write_pdf(opinion, pdf)
    assert fold(word_text(word)).count(fold(clean(words))) >= 5
    assert "".join(clean(words).split()) in "".join("".join(pdf_pages(pdf)).split())
    body = docx.Document(str(word)).element.body
    assert not list(body.iter(qn("w:instrText"))) and not list(body.iter(qn("w:hyperlink")))
    assert b"example.org" not in word_parts(word)["word/_rels/document.xml.rels"]
    with pypdfium2.PdfDocument(pdf) as document:
        assert all(not list(page.get_objects(filter=[8])) for page in document)
    assert b"/URI" not in pdf.read_bytes() and b"/JavaScript" not in pdf.read_bytes()


@pytest.mark.parametrize("words", EVIL, ids=range(len(EVIL)))
def test_evil_words_stay_words_in_the_annotated_draft(words: str, tmp_path: Path) -> None:
    review = review_with(words)
    path = tmp_path / "a.docx"
    annotate_draft(tmp_path / "none.txt", review.draft, review.findings, samples.EXPERT, path)
    comments = docx.Document(str(path)).comments
    assert [clean(words) in fold(comment.text) for comment in comments] == [True]


@settings(max_examples=12, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(lambda text: clean(text) and "\n" not in text and "\r" not in text))
def test_any_text_gives_a_readable_document(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    review = review_with(words)
    opinion = preliminary_signals(review, "ru")
    write_docx(opinion, folder / "o.docx")
    write_pdf(opinion, folder / "o.pdf")
    assert fold(clean(words)) in fold(word_text(folder / "o.docx"))
    assert pdf_pages(folder / "o.pdf")
