"""The list of findings and measures that the ranking is measured with: complete, balanced, really quoted."""

import re
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from genexpert.domain.rule import Category
from genexpert.norms import load_topics

DATA = Path(__file__).parents[1] / "data" / "plan_links.yaml"
SHARED = Path(__file__).parents[2] / "../shared/data"


def listed() -> dict[str, Any]:
    value = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def test_sixty_pairs_and_thirty_findings_without_a_measure_half_in_each_language() -> None:
    value = listed()
    for entries, each in ((value["links"], 30), (value["none"], 15)):
        for language in ("ru", "ky"):
            assert sum(1 for entry in entries if entry["language"] == language) == each
    assert len({entry["id"] for entry in value["links"] + value["none"]}) == 90


def test_at_least_twenty_pairs_come_from_acts_outside_the_annotated_texts() -> None:
    assert sum(1 for entry in listed()["links"] if not entry["annotated"]) >= 20


def test_topics_and_categories_are_those_of_the_program() -> None:
    topics = load_topics()
    for entry in listed()["links"] + listed()["none"]:
        assert set(entry["topics"]) <= set(topics), entry["id"]
        Category(entry["category"])


def test_every_measure_named_stands_in_the_plan() -> None:
    plan = SHARED / "plan" / "national-plan-2018-2020.ky.txt"
    if not plan.is_file():
        pytest.skip("the text of the plan is not on this machine")
    text = plan.read_text(encoding="utf-8")
    for entry in listed()["links"]:
        assert entry["measures"], entry["id"]
        for measure in entry["measures"]:
            assert re.search(rf"(?<!\d){re.escape(measure)}[. ]", text), measure


def test_every_quotation_stands_in_its_act() -> None:
    if not SHARED.is_dir():
        pytest.skip("the texts of the acts are not on this machine")
    for entry in listed()["links"] + listed()["none"]:
        assert " ".join(entry["quote"].split()) in words_of(entry["source"]), entry["id"]


@lru_cache(maxsize=32)
def words_of(source: str) -> str:
    """The text of an act with single spaces."""
    for folder in ("acts", "gold"):
        for suffix, read in ((".txt", plain), (".docx", word), (".rtf", rich), (".pdf", pages)):
            path = SHARED / folder / f"{source}{suffix}"
            if path.is_file():
                return " ".join(read(path).split())
    raise AssertionError(f"no text {source}")


def plain(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def word(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        document = archive.read("word/document.xml").decode("utf-8")
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", document, re.S)
    return "\n".join("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)) for one in paragraphs)


def rich(path: Path) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(path.read_bytes().decode("latin-1"), errors="ignore"))


def pages(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return re.sub(r"[\ufffe\u00ad]\s*", "", text)
