"""The draft's own file with comments and tracked changes: nothing else in it differs."""

import copy
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.errors import DraftError
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.span import Span
from genexpert.opinion import annotate_draft
from genexpert.reading import read_draft
from tests.opinion import samples
from tests.opinion.reading_back import word_parts

SHARED = Path(__file__).parents[2] / "../shared/data/acts"
MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference", "ins", "del")


def training() -> tuple[Path, Draft, tuple[Finding, ...]]:
    path = samples.training_file("draft-1.ru.docx")
    draft = read_draft(path)
    act = samples.act_of(draft)
    return path, draft, samples.decided([samples.finding_of(draft, act, sign) for sign in samples.SIGNS_RU])


def finding_at(draft: Draft, words: str, proposed: str | None, state: DecisionState = DecisionState.ACCEPTED,
               start: int = 0) -> Finding:
    sign = replace(samples.SIGNS_RU[5], words=words, proposed=proposed)
    return samples.decided([samples.finding_of(draft, samples.act_of(draft), sign, draft.text.index(words, start))],
                           state)[0]


def commented(path: Path) -> dict[str, str]:
    """Words between the marks of each comment, deleted ones included, inserted ones not."""
    root = docx.Document(str(path)).element.body
    open_ids: set[str] = set()
    said: dict[str, str] = {}
    for element in root.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_ids.add(element.get(qn("w:id")))
        elif element.tag == qn("w:commentRangeEnd"):
            open_ids.discard(element.get(qn("w:id")))
        elif element.tag in (qn("w:t"), qn("w:delText")) and not inserted(element):
            for one in open_ids:
                said[one] = said.get(one, "") + (element.text or "")
    return said


def inserted(element: Any) -> bool:
    return any(above.tag == qn("w:ins") and above.get(qn("w:author")) == samples.EXPERT
               for above in element.iterancestors())


def unmarked(content: bytes) -> bytes:
    """A part without our marks, cut runs put together again, as canonical XML."""
    root = etree.fromstring(content)
    for element in list(root.iter(qn("w:ins"))):
        if element.get(qn("w:author")) == samples.EXPERT:
            element.getparent().remove(element)
    for element in list(root.iter(qn("w:del"))):
        if element.get(qn("w:author")) == samples.EXPERT:
            for text in element.iter(qn("w:delText")):
                text.tag = qn("w:t")
            for run in list(element):
                element.addprevious(run)
            element.getparent().remove(element)
    for element in list(root.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"))):
        element.getparent().remove(element)
    for element in list(root.iter(qn("w:commentReference"))):
        element.getparent().getparent().remove(element.getparent())
    for run in list(root.iter(qn("w:r"))):
        join(run)
    for text in root.iter(qn("w:t")):
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return bytes(etree.tostring(root, method="c14n"))


def join(run: Any) -> None:
    """Takes the following runs with the same properties into this one, neighbouring texts into one."""
    if run.getparent() is None:
        return
    following = run.getnext()
    while following is not None and following.tag == run.tag and look(following) == look(run):
        for child in list(following):
            if child.tag != qn("w:rPr"):
                run.append(child)
        following.getparent().remove(following)
        following = run.getnext()
    for text in list(run.iter(qn("w:t"))):
        before = text.getprevious()
        if before is not None and before.tag == text.tag:
            before.text = (before.text or "") + (text.text or "")
            run.remove(text)


def look(run: Any) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    properties = run.find(qn("w:rPr"))
    return (etree.tostring(properties, method="c14n") if properties is not None else b"", tuple(run.attrib.items()))


def plain(content: bytes) -> bytes:
    return unmarked(content)  # the same treatment of neighbouring runs on both sides


def accepted_text(path: Path) -> str:
    return read_draft(path, Revisions.ACCEPTED).text


def test_each_decided_finding_has_a_comment_at_its_exact_words(tmp_path: Path) -> None:
    path, draft, findings = training()
    out = tmp_path / "annotated.docx"
    made = annotate_draft(path, draft, findings, samples.EXPERT, out)
    assert made.comments == len(findings) and made.moved == ()
    assert sorted(commented(out).values()) == sorted(finding.quote for finding in findings)
    comments = {str(one.comment_id): one for one in docx.Document(str(out)).comments}
    for id, words in commented(out).items():
        finding = next(one for one in findings if one.quote == words)
        said = comments[id].text
        assert comments[id].author == samples.EXPERT
        for part in (finding.rule, finding.message.ru, finding.recommendation.ru, finding.norms[0].citation.ru):
            assert part in said
        assert "не подтверждено" in said or "не проверено" in said


def test_accepting_the_changes_gives_the_proposed_wording_and_rejecting_them_the_draft(tmp_path: Path) -> None:
    path, draft, findings = training()
    out = tmp_path / "annotated.docx"
    made = annotate_draft(path, draft, findings, samples.EXPERT, out)
    assert made.changes == sum(1 for finding in findings if finding.proposed is not None)
    expected = draft.text
    for finding in sorted(findings, key=lambda one: one.span, reverse=True):
        if finding.proposed is not None:
            start = finding.span.start - (1 if not finding.proposed else 0)
            expected = expected[:start] + finding.proposed + expected[finding.span.end:]
    assert accepted_text(out) == expected
    assert read_draft(out, Revisions.REJECTED).text == draft.text


def test_nothing_else_in_the_file_changes(tmp_path: Path) -> None:
    path, draft, findings = training()
    out = tmp_path / "annotated.docx"
    annotate_draft(path, draft, findings, samples.EXPERT, out)
    before, after = word_parts(path), word_parts(out)
    touched = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(after) - set(before) <= {"word/comments.xml"}
    for name in set(before) - touched - {"word/comments.xml"}:
        assert after[name] == before[name], name
    assert unmarked(after["word/document.xml"]) == plain(before["word/document.xml"])
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out) as new:
        assert [one.filename for one in new.infolist()][:len(old.infolist())] == [
            one.filename for one in old.infolist()]


def test_undecided_and_rejected_findings_leave_no_trace(tmp_path: Path) -> None:
    path, draft, findings = training()
    undecided = [replace(one, decision=type(one.decision)()) for one in findings]
    out = tmp_path / "annotated.docx"
    assert annotate_draft(path, draft, undecided, samples.EXPERT, out).comments == 0
    assert word_parts(out) == word_parts(path)


def test_a_file_changed_after_reading_is_refused(tmp_path: Path) -> None:
    path, draft, findings = training()
    other = tmp_path / "draft-1.ru.docx"
    shutil.copy(path, other)
    with zipfile.ZipFile(other, "a") as package:
        package.writestr("note.txt", "new")
    with pytest.raises(DraftError, match="изменился после чтения"):
        annotate_draft(other, draft, findings, samples.EXPERT, tmp_path / "out.docx")


def made_draft(tmp_path: Path, build: Any) -> tuple[Path, Draft]:
    document = docx.Document()
    build(document)
    path = tmp_path / "made.docx"
    document.save(str(path))
    return path, read_draft(path)


def test_formatting_of_cut_runs_is_kept_and_words_may_cross_runs(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Кредит выдается ")
        paragraph.add_run("главе ").bold = True
        paragraph.add_run("семьи под").italic = True
        paragraph.add_run(" залог")

    path, draft = made_draft(tmp_path, build)
    out = tmp_path / "out.docx"
    annotate_draft(path, draft, [finding_at(draft, "главе семьи", "члену семьи")], samples.EXPERT, out)
    assert commented(out) == {"0": "главе семьи"}
    assert accepted_text(out) == "Кредит выдается члену семьи под залог"
    assert unmarked(word_parts(out)["word/document.xml"]) == plain(word_parts(path)["word/document.xml"])
    deleted = docx.Document(str(out)).element.body.find(f".//{qn('w:del')}")
    assert deleted.find(f"{qn('w:r')}/{qn('w:rPr')}/{qn('w:b')}") is not None


def test_two_findings_at_the_same_words_have_two_comments_and_one_change(tmp_path: Path) -> None:
    path, draft = made_draft(tmp_path, lambda made: made.add_paragraph("Отпуск предоставляется матери ребенка."))
    first = finding_at(draft, "матери ребенка", "родителю ребенка")
    second = replace(finding_at(draft, "предоставляется матери", "предоставляется отцу"), id="second")
    out = tmp_path / "out.docx"
    made = annotate_draft(path, draft, [first, second], samples.EXPERT, out)
    assert (made.comments, made.changes) == (2, 1)
    assert sorted(commented(out).values()) == ["матери ребенка", "предоставляется матери"]
    said = " ".join(one.text for one in docx.Document(str(out)).comments)
    assert said.count("Предлагаемая редакция") == 1


def test_words_over_two_paragraphs_are_commented_and_the_wording_is_said(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Первый абзац о матери")
        document.add_paragraph("и второй о ребенке.")

    path, draft = made_draft(tmp_path, build)
    out = tmp_path / "out.docx"
    made = annotate_draft(path, draft, [finding_at(draft, "матери\nи второй", "родителе и втором")],
                          samples.EXPERT, out)
    assert (made.comments, made.changes) == (1, 0)
    assert commented(out) == {"0": "материи второй"}
    assert "«матери и второй» → «родителе и втором»" in docx.Document(str(out)).comments.get(0).text


def test_comments_that_were_there_stay_and_ids_do_not_repeat(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Пособие выдается матери.")
        document.add_comment(paragraph.runs, "старый", author="Другой")

    path, draft = made_draft(tmp_path, build)
    out = tmp_path / "out.docx"
    annotate_draft(path, draft, [finding_at(draft, "матери", "родителю")], samples.EXPERT, out)
    comments = list(docx.Document(str(out)).comments)
    assert [one.author for one in comments] == ["Другой", samples.EXPERT]
    assert len({one.comment_id for one in comments}) == 2
    assert comments[0].text == "старый"


def test_text_that_another_inserted_is_commented_and_not_changed_again(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Льгота дается ")
        paragraph._p.append(parse_xml(
            f'<w:ins {nsdecls("w")} w:id="7" w:author="Другой"><w:r><w:t>одинокой матери</w:t></w:r></w:ins>'))

    path, draft = made_draft(tmp_path, build)
    out = tmp_path / "out.docx"
    made = annotate_draft(path, draft, [finding_at(draft, "одинокой матери", "одинокому родителю")],
                          samples.EXPERT, out)
    assert (made.comments, made.changes) == (1, 0)
    assert commented(out) == {"0": "одинокой матери"}
    assert unmarked(word_parts(out)["word/document.xml"]) == plain(word_parts(path)["word/document.xml"])


def test_words_in_a_running_head_are_commented_at_the_beginning(tmp_path: Path) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Статья 1. Цель")
        document.sections[0].header.paragraphs[0].text = "О защите матерей"

    path, draft = made_draft(tmp_path, build)
    finding = finding_at(draft, "матерей", "родителей")
    out = tmp_path / "out.docx"
    made = annotate_draft(path, draft, [finding], samples.EXPERT, out)
    assert made.moved == (finding.id,) and made.changes == 0
    assert commented(out) == {"0": "Статья 1. Цель"}
    assert "«матерей»" in docx.Document(str(out)).comments.get(0).text


def test_a_text_draft_becomes_a_word_file_with_the_same_text(tmp_path: Path) -> None:
    draft = samples.training_draft()
    findings = samples.decided([samples.finding_of(draft, samples.act_of(draft), sign) for sign in samples.SIGNS_RU])
    out = tmp_path / "out.docx"
    made = annotate_draft(tmp_path / "not-needed.txt", draft, findings, samples.EXPERT, out)
    assert made.comments == len(findings)
    assert read_draft(out, Revisions.REJECTED).text == draft.text
    assert sorted(commented(out).values()) == sorted(finding.quote for finding in findings)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_any_spans_of_any_runs_are_commented_exactly(
        tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    letters = st.text("абвгд ёңө", min_size=1, max_size=12)
    paragraphs = data.draw(st.lists(st.lists(letters, min_size=1, max_size=4), min_size=1, max_size=4).filter(
        lambda made: all("".join(runs).strip() for runs in made)))
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for number, words in enumerate(runs):
            paragraph.add_run(words).bold = bool(number % 2)
    folder = tmp_path_factory.mktemp("spans")
    path, out = folder / "in.docx", folder / "out.docx"
    document.save(str(path))
    draft = read_draft(path)
    begins = st.integers(0, len(draft.text) - 1)
    ends = data.draw(st.lists(st.tuples(begins, st.integers(1, 9)), min_size=1, max_size=6))
    base = finding_at(draft, draft.text[:1], None)
    findings = []
    for number, (start, length) in enumerate(ends):
        span = Span(start, min(start + length, len(draft.text)))
        if not span.of(draft.text).strip():
            continue
        proposed = data.draw(st.one_of(st.none(), st.sampled_from(["", "жаңы сөз"])))
        findings.append(replace(base, id=str(number), span=span, quote=span.of(draft.text), proposed=proposed,
                                proposed_span=span))
    made = annotate_draft(path, draft, findings, samples.EXPERT, out)
    assert made.comments == len(findings)
    assert sorted(commented(out).values()) == sorted(finding.quote.replace("\n", "") for finding in findings)
    assert read_draft(out, Revisions.REJECTED).text == draft.text
    assert unmarked(word_parts(out)["word/document.xml"]) == plain(word_parts(path)["word/document.xml"])


@pytest.mark.skipif(not (SHARED / "family-code.ky.docx").exists(), reason="../shared/data/acts is not here")
@pytest.mark.parametrize("name", ["family-code.ky.docx", "family-code.ru.docx"])
def test_a_real_code_keeps_everything_else(name: str, tmp_path: Path) -> None:
    path, out = SHARED / name, tmp_path / name
    draft = read_draft(path)
    base = finding_at(draft, draft.text[:1], None)
    findings = []
    for at in range(1000, len(draft.text) - 100, len(draft.text) // 150):
        start = draft.text.index(" ", at) + 1
        span = Span(start, draft.text.index(" ", start + 1))
        findings.append(replace(base, id=f"f{at}", span=span, quote=span.of(draft.text), proposed="башка сөз",
                                proposed_span=span))
    made = annotate_draft(path, draft, findings, samples.EXPERT, out)
    assert made.comments == len(findings)
    before, after = word_parts(path), word_parts(out)
    assert unmarked(after["word/document.xml"]) == plain(before["word/document.xml"])
    assert read_draft(out, Revisions.REJECTED).text == draft.text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_its_comments_and_changes(tmp_path: Path) -> None:
    path, draft, findings = training()
    out = tmp_path / "annotated.docx"
    annotate_draft(path, draft, findings, samples.EXPERT, out)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt",
         "--outdir", str(tmp_path), str(out)], check=True, capture_output=True, timeout=120)
    said = (tmp_path / "annotated.fodt").read_text(encoding="utf-8")
    assert said.count("<office:annotation ") == len(findings)
    assert "супруги, дети и другие члены семьи" in said
    assert said.count("<text:deletion>") >= 6


def test_copies_of_the_helpers_here_are_honest() -> None:
    """`unmarked` would hide nothing: a changed word is seen."""
    path, _, _ = training()
    content = word_parts(path)["word/document.xml"]
    changed = content.replace("семья".encode(), "семьЯ".encode(), 1)
    assert copy.copy(unmarked(changed)) != unmarked(content)
    assert io.BytesIO(content).read() == content
