"""Data files: what is told about a mistake, and that parsing is paid once."""

from pathlib import Path

import pytest

from genexpert import datafile, folders
from genexpert.domain.errors import ResourceError

TOPICS = "topics"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_mistake_names_file_line_and_place(tmp_path: Path) -> None:
    path = written(tmp_path, 'version: "1"\ntopics:\n- id: labour\n  title: {ky: a, ru: b, en: c}\n  terms_ky: 5\n')
    with pytest.raises(ResourceError) as told:
        datafile.load(path, TOPICS)
    assert f"{path}:" in str(told.value)
    assert "topics/0" in str(told.value)


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "version: 1\ntopics: [a, b\nother: c\n")
    with pytest.raises(ResourceError) as told:
        datafile.load(path, TOPICS)
    assert f"{path}:3:" in str(told.value)


def test_a_missing_file_is_told_in_three_languages(tmp_path: Path) -> None:
    with pytest.raises(ResourceError) as told:
        datafile.load(tmp_path / "жок.yaml", TOPICS)
    assert "не читается" in told.value.text.ru
    assert "окулбай" in told.value.text.ky
    assert "cannot be read" in told.value.text.en


def test_a_second_load_comes_from_the_cache_and_is_equal(own_home: Path) -> None:
    path = folders.resources() / "topics" / "topics.yaml"
    first = datafile.load(path, TOPICS)
    assert list((own_home / "cache" / "datafiles").glob("*.json"))
    assert datafile.load(path, TOPICS) == first


def test_a_damaged_cache_is_made_again(own_home: Path) -> None:
    path = folders.resources() / "topics" / "topics.yaml"
    first = datafile.load(path, TOPICS)
    for kept in (own_home / "cache" / "datafiles").glob("*.json"):
        kept.write_text("{", encoding="utf-8")
    assert datafile.load(path, TOPICS) == first


def test_words_that_yaml_takes_for_other_things_stay_words(tmp_path: Path) -> None:
    value = datafile._parse(tmp_path, b"a: no\nb: on\nc: 2026-11-24\nd: true\n")
    assert value == {"a": "no", "b": "on", "c": "2026-11-24", "d": True}
