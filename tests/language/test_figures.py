"""The figures that reading of Kyrgyz has to reach; `benchmarks/kyrgyz_forms.py` prints them in full."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data"


@pytest.fixture(scope="module")
def forms() -> ModuleType:
    if not (DATA / "gold/stems.ky.tsv").exists():
        pytest.skip("the labelled forms of ../shared are not here")
    spec = importlib.util.spec_from_file_location("kyrgyz_forms", ROOT / "benchmarks/kyrgyz_forms.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rates(counts: dict[str, int]) -> tuple[float, float]:
    return counts["tp"] / (counts["tp"] + counts["fp"]), counts["tp"] / (counts["tp"] + counts["fn"])


@pytest.mark.parametrize("with_derived", [False, True])
def test_forms_of_the_plan_are_told_from_words_that_look_like_them(forms: ModuleType, with_derived: bool) -> None:
    tally = forms.labelled_forms(DATA / "gold/stems.ky.tsv", with_derived=with_derived)
    assert min(rates(tally.tokens)) >= 0.98
    assert min(rates(tally.types)) >= 0.97


def test_forms_of_listed_stems_in_the_treebanks_have_their_raw_lemma(forms: ModuleType) -> None:
    tallies, _, _, _ = forms.treebank(sorted((DATA / "ud").glob("*.conllu")))
    precision, recall = rates(tallies["with derived"].tokens)
    assert precision >= 0.96
    assert recall >= 0.94
