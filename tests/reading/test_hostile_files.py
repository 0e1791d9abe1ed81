"""Files made to do harm, and files that were harmed: a clear error, soon, in little memory."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genexpert.domain.draft import Draft
from genexpert.domain.errors import DraftError
from genexpert.reading import read_draft, read_pasted
from tests.reading import words
from tests.reading.golden import PAGES
from tests.reading.words import p, r

MEGABYTES = 500
# The peak of the process itself: ru_maxrss would carry over the peak of the process that started it.
MEASURED = """
import re, resource, sys
from pathlib import Path
from genexpert.domain.errors import DraftError
from genexpert.reading import read_draft
try:
    read_draft(Path(sys.argv[1]))
    said = "READ"
except DraftError as error:
    said = error.text.en
status = Path("/proc/self/status")
peak = (int(re.search("VmHWM:[^0-9]*([0-9]+)", status.read_text())[1]) if status.exists()
        else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.stdout.write(f"{peak // 1024} {said}")
"""


def refused(path: Path) -> str:
    with pytest.raises(DraftError) as caught:
        read_draft(path)
    text = caught.value.text
    assert text.ky and text.ru and text.en and path.name in text.ru
    return text.en


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f'<w:document xmlns:w="{words.W}"><w:body>'.encode())
            for _ in range(1024):
                part.write(b" " * 1_048_576)


def deep_docx(path: Path) -> None:
    words.docx(path, "<w:tbl><w:tr><w:tc>" * 10_000 + p(r("а")) + "</w:tc></w:tr></w:tbl>" * 10_000)


def many_paragraphs(path: Path) -> None:
    words.docx(path, "<w:p/>" * 1_200_000)


def deep_odt(path: Path) -> None:
    words.odt(path, "<table:table><table:table-row><table:table-cell>" * 10_000 + "<text:p>а</text:p>"
              + "</table:table-cell></table:table-row></table:table>" * 10_000)


def deep_html(path: Path) -> None:
    path.write_text("<html><body>" + "<table><tr><td>" * 10_000 + "Статья" + "</td></tr></table>" * 10_000)


def deep_rtf(path: Path) -> None:
    path.write_text("{\\rtf1 " + "{\\b " * 10_000 + "x" + "}" * 10_000 + "}")


def long_rtf(path: Path) -> None:
    path.write_text("{\\rtf1 " + "\\par x\\super y\\nosupersub " * 300_000 + "}")


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is measured by the module resource")
@pytest.mark.parametrize(("make", "suffix"), [
    (zip_bomb, ".docx"), (deep_docx, ".docx"), (many_paragraphs, ".docx"), (deep_odt, ".odt"), (deep_html, ".html"),
    (deep_rtf, ".rtf"), (long_rtf, ".rtf"),
])
def test_bombs_are_refused_in_little_memory(tmp_path: Path, make: Callable[[Path], None], suffix: str) -> None:
    path = tmp_path / f"bomb{suffix}"
    make(path)
    done = subprocess.run([sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, timeout=60,
                          cwd=Path(__file__).parents[2], check=True)
    memory, _, said = done.stdout.partition(" ")
    assert "too large" in said or "damaged" in said
    assert int(memory) < MEGABYTES


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "pdf", "doc"])
def test_half_a_file_is_told_to_be_damaged(tmp_path: Path, suffix: str) -> None:
    content = (PAGES / f"page.ru.{suffix}").read_bytes()
    path = tmp_path / f"half.{suffix}"
    path.write_bytes(content[:len(content) // 2])
    assert "damaged" in refused(path)


def with_entity(path: Path, head: str) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f'{head}<w:document xmlns:w="{words.W}"><w:body>{p(r("&e;"))}</w:body>'
                         "</w:document>")
    return path


def test_an_external_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна")
    head = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert "damaged" in refused(with_entity(tmp_path / "a.docx", head))


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    more = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE x [<!ENTITY e0 "ха">{more}<!ENTITY e "&e11;">]>'
    assert "damaged" in refused(with_entity(tmp_path / "a.docx", head))


def test_parts_outside_of_the_package_are_left_alone(tmp_path: Path) -> None:
    path = words.docx(tmp_path / "a.docx", p(r("Статья 1")))
    outside = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(outside, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name.endswith(".rels"):
                links = [f'<Relationship Id="y" Type="{words.R}/comments" Target="../../../etc/passwd"/>'] + [
                    f'<Relationship Id="x{kind}" Type="{words.R}/{kind}" Target="http://127.0.0.1:9/x" '
                    'TargetMode="External"/>' for kind in ("attachedTemplate", "styles", "numbering", "header")
                ]
                content = content.replace("</Relationships>", "".join(links) + "</Relationships>")
            target.writestr(name, content)
    assert read_draft(outside).text == "Статья 1"


def test_macros_are_refused(tmp_path: Path) -> None:
    path = words.docx(tmp_path / "a.docm", p(r("а")))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/vbaProject.bin", b"\0")
    assert "macros" in refused(path)
    assert "macros" in refused(words.odt(tmp_path / "a.odt", "<text:p>а</text:p>", Basic__Standard__Module1=""))
    old = tmp_path / "a.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument_VBA_PROJECT".encode("utf-16-le"))
    assert "macros" in refused(old)


def test_passwords_are_told(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 100, "text")
    canvas.save()
    assert "password" in refused(tmp_path / "a.pdf")
    covered = tmp_path / "a.docx"
    covered.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert "password" in refused(covered)
    manifest = {"META-INF__manifest.xml": "<m><encryption-data/></m>"}
    assert "password" in refused(words.odt(tmp_path / "a.odt", "<text:p>а</text:p>", **manifest))


def only_draft_errors(read: Callable[[], Draft]) -> None:
    try:
        draft = read()
    except DraftError:
        return
    assert words.is_whole(draft)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from(["", "%PDF-1.4\n", "{\\rtf1 ", "<html>", "PK\x03\x04", "\ufeff"]),
       st.sampled_from([".docx", ".odt", ".rtf", ".pdf", ".html", ".txt", ".doc", ".xyz"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes, start: str, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(start.encode() + content)
    only_draft_errors(lambda: read_draft(path))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([
    "{", "}", "\\par ", "\\cell ", "\\row ", "\\trowd\\cellx500 ", "\\intbl ", "слово", "\\u1040?", "\\u-10179?",
    "\\'cf", "\\super ", "{\\footnote ", "{\\*\\annotation ", "{\\fonttbl{\\f0\\fcharset204 A;}}", "\\f0 ",
    "{\\listtext 1.\\tab}", "\\deleted ", "\\revised\\revauth1 ", "\\uc0 ", "{\\*\\shpinst{\\shptxt ",
    "{\\upr{a}{\\*\\ud b}}", "\\bin3 {}}", "\\*",
]), max_size=40))
def test_any_order_of_rtf_words_is_read_or_refused(tmp_path: Path, order: list[str]) -> None:
    path = tmp_path / "any.rtf"
    path.write_bytes(("{\\rtf1\\ansicpg1251 " + "".join(order) + "}").encode("cp1251"))
    only_draft_errors(lambda: read_draft(path))


@given(st.text(max_size=200))
def test_any_pasted_text_is_kept_or_refused(text: str) -> None:
    try:
        assert read_pasted(text, "вставка").text == text
    except DraftError:
        assert not text.strip()


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "нет.docx")
    (tmp_path / "папка").mkdir()
    assert "folder" in refused(tmp_path / "папка")
    (tmp_path / "пусто.docx").write_bytes(b"")
    assert "empty" in refused(tmp_path / "пусто.docx")


def test_a_file_without_leave_to_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Статья")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")
    assert "cannot be opened" in refused(path)


def test_what_progress_raises_stops_the_reading() -> None:
    class Stopped(Exception):
        pass

    def stop(stage: str, done: float) -> None:
        assert stage == "reading" and 0 <= done <= 1
        raise Stopped

    with pytest.raises(Stopped):
        read_draft(PAGES / "page.ru.docx", progress=stop)
