"""Word templates: ours are what their script makes; a user's may differ, and its mistakes are told with the place."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from genexpert import folders
from genexpert.domain.errors import ResourceError
from genexpert.opinion import make_opinion, write_docx
from genexpert.opinion.own_templates import templates
from tests.opinion import samples
from tests.opinion.reading_back import word_text


def shipped(name: str = "opinion.ru.docx") -> Path:
    return folders.resources() / "templates" / name


def with_lines(tmp_path: Path, *lines: str) -> Path:
    """A user's template of these paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    path = tmp_path / "own.docx"
    document.save(str(path))
    return path


def filled(tmp_path: Path, *lines: str) -> str:
    path = tmp_path / "out.docx"
    write_docx(make_opinion(samples.decided_review(), samples.requisites(), "ru"), path, with_lines(tmp_path, *lines))
    return word_text(path)


def mistake(tmp_path: Path, *lines: str) -> ResourceError:
    with pytest.raises(ResourceError) as told:
        filled(tmp_path, *lines)
    assert "own.docx" in str(told.value)
    return told.value


def test_the_templates_that_ship_are_those_that_the_script_makes() -> None:
    made = templates()
    assert sorted(path.name for path in shipped().parent.glob("*.docx")) == sorted(made)
    for name, content in made.items():
        with zipfile.ZipFile(io.BytesIO(content)) as fresh, zipfile.ZipFile(shipped(name)) as there:
            for part in ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml"):
                assert fresh.read(part) == there.read(part), f"{name}: {part}; run genexpert.opinion.own_templates"


def test_the_templates_say_their_words_as_words_that_a_user_can_change() -> None:
    said = word_text(shipped())
    for words in ("Вводная часть", "Рекомендации", "Предлагаемая редакция", "{{r item.heading }}"):
        assert words in said


def test_a_users_template_may_name_single_values_and_order_them_as_it_likes(tmp_path: Path) -> None:
    said = filled(
        tmp_path, "Комитет", "{{ title[0] }}", "{%p for item in items %}",
        "{{ item.number }}) {{ item.heading }} [{{ item.priority.ru }}]", "{%p endfor %}",
        "{%p if s.conclusions %}", "есть выводы", "{%p endif %}", "{%p if s.nothing_like_it %}", "нет", "{%p endif %}")
    assert "Комитет\nЗАКЛЮЧЕНИЕ ГЕНДЕРНОЙ ЭКСПЕРТИЗЫ\n1) Замечание 1. Статья 2 [Желательно учесть]" in said
    assert "есть выводы" in said
    assert "нет\n" not in said


def test_changed_words_of_a_template_stand_in_the_document(tmp_path: Path) -> None:
    document = docx.Document(str(shipped()))
    heading = next(p for p in document.paragraphs if p.text == "Рекомендации")
    heading.runs[0].text = "Предложения комитета"
    own = tmp_path / "own.docx"
    document.save(str(own))
    out = tmp_path / "out.docx"
    write_docx(make_opinion(samples.decided_review(), samples.requisites(), "ru"), out, own)
    assert "Предложения комитета" in word_text(out)
    assert "Рекомендации\n" not in word_text(out)


def test_a_misspelt_name_is_told_with_its_paragraph(tmp_path: Path) -> None:
    told = mistake(tmp_path, "первая", "вторая {{ titel }}")
    assert "абзац 2 шаблона «вторая {{ titel }}»" in told.text.ru
    assert "такого имени нет" in told.text.ru and "titel" in told.text.ru
    assert "калыптын 2-абзацы" in told.text.ky
    assert "paragraph 2 of the template" in told.text.en


def test_a_torn_tag_is_told_with_its_paragraph(tmp_path: Path) -> None:
    assert "абзац 3 шаблона" in str(mistake(tmp_path, "a", "b", "{{ title[0 }}"))


def test_a_loop_that_is_not_closed_is_told(tmp_path: Path) -> None:
    told = mistake(tmp_path, "{%p for item in items %}", "{{ item.heading }}")
    assert "«for» или «if» не закрыты" in told.text.ru


def test_a_wrong_name_in_a_loop_is_told_with_its_paragraph(tmp_path: Path) -> None:
    told = mistake(tmp_path, "{%p for item in items %}", "{{ item.headnig }}", "{%p endfor %}")
    assert "{{ item.headnig }}" in told.text.ru


def test_a_template_cannot_reach_the_insides_of_python(tmp_path: Path) -> None:
    for line in ("{{ items.__class__.__mro__ }}", "{{ title[0].__init__.__globals__ }}", "{{ items.append(1) }}"):
        assert "own.docx" in str(mistake(tmp_path, line))


@pytest.mark.parametrize("content", [b"", b"not a Word file", b"PK\x03\x04broken"])
def test_what_is_no_word_file_is_told(tmp_path: Path, content: bytes) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(content)
    with pytest.raises(ResourceError, match="шаблон не читается"):
        write_docx(make_opinion(samples.decided_review(), samples.requisites(), "ru"), tmp_path / "out.docx", own)
    assert not (tmp_path / "out.docx").exists()


def test_a_missing_template_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="шаблон не читается"):
        write_docx(make_opinion(samples.decided_review(), samples.requisites(), "ru"), tmp_path / "out.docx",
                   tmp_path / "none.docx")


def test_every_table_cell_keeps_a_paragraph(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    write_docx(make_opinion(samples.decided_review(), samples.requisites(), "both"), out)
    for cell in docx.Document(str(out)).element.body.iter(qn("w:tc")):
        assert cell.findall(qn("w:p"))
