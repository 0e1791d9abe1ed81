"""Outlines of small acts in both languages, compared as a whole with golden files."""

import pytest

from genexpert.structure import find_structure, outline
from tests.structure.drafts import DATA, make_draft

ACTS = [f"{act}.{language}" for act in ("law", "resolution", "amending") for language in ("ru", "ky")]


@pytest.mark.parametrize("name", ACTS)
def test_the_outline_is_the_golden_one(name: str) -> None:
    draft = make_draft((DATA / f"{name}.txt").read_text(encoding="utf-8"))
    golden = (DATA / f"{name}.outline.txt").read_text(encoding="utf-8")
    assert "\n".join(outline(find_structure(draft), draft.text)) + "\n" == golden


@pytest.mark.parametrize("act", ["law", "resolution"])
def test_both_language_versions_have_the_same_addresses(act: str) -> None:
    addresses = []
    for language in ("ru", "ky"):
        draft = make_draft((DATA / f"{act}.{language}.txt").read_text(encoding="utf-8"))
        body = [p.path for p in find_structure(draft).provisions if "requisite" not in (p.path or ("",))[0]]
        addresses.append(body)
    assert addresses[0] == addresses[1]
