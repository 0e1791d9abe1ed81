"""All rules that ship on whole drafts: what holds for every finding."""

from pathlib import Path

import pytest

from genexpert import folders
from genexpert.domain.finding import Finding
from genexpert.language import analyse
from genexpert.norms import load_norms
from genexpert.reading import read_draft, read_pasted
from genexpert.rules import HitCache, apply_rules, load_rules
from genexpert.structure import find_structure

TRAINING = sorted((folders.resources() / "training").glob("*.txt"))
GOLD = Path(__file__).parents[2] / "../shared/data/gold"
ACTS = [GOLD / f"{name}.txt" for name in ("family.ru", "family.ky", "labour-kz.ru")]


def reviewed(text: str, cache: HitCache | None = None) -> tuple[Finding, ...]:
    draft = read_pasted(text, "draft")
    analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs])
    return apply_rules(load_rules(), find_structure(draft), analysed, load_norms(), cache=cache)


@pytest.mark.parametrize("path", [*TRAINING, *ACTS], ids=lambda path: path.name)
def test_findings_are_sound(path: Path) -> None:
    if not path.is_file():
        pytest.skip("the annotated acts in ../shared are not here")
    draft = read_draft(path)
    analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs])
    found = apply_rules(load_rules(), find_structure(draft), analysed, load_norms())
    assert found
    assert list(found) == sorted(found, key=lambda one: (one.span, one.rule))
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert one.quote == one.span.of(draft.text)
        assert 0 < len(one.span) <= 700
        assert one.provision.span.covers(one.span) or one.provision.path == ()
        assert one.norms
        assert "{" not in one.message.ru + one.message.ky + one.recommendation.ru
        assert (one.proposed is None) is (one.proposed_span is None)


@pytest.mark.parametrize("path", TRAINING, ids=lambda path: path.name)
def test_the_same_draft_gives_the_same_findings_with_or_without_a_cache(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    cache = HitCache()
    assert reviewed(text) == reviewed(text, cache) == reviewed(text, cache)


@pytest.mark.parametrize("path", TRAINING, ids=lambda path: path.name)
def test_a_paragraph_put_before_the_draft_changes_no_id(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = [one.id for one in reviewed(text)]
    after = [one.id for one in reviewed("ПРОЕКТ\n\n" + text)]
    assert set(before) == set(after)
