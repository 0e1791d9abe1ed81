"""Words that contain a stem and are no form of it."""

from pathlib import Path

import pytest
import yaml

from genexpert.domain.localized import Language
from genexpert.language import lemmas_of

FILE = Path(__file__).parents[1] / "data" / "language" / "traps.yaml"
TRAPS = [(language, trap) for language, traps in yaml.safe_load(FILE.read_text("utf-8")).items() for trap in traps]


def test_there_are_enough_traps_in_both_languages_each_with_its_reason() -> None:
    assert len(TRAPS) >= 120
    assert all(trap["reason"] for _, trap in TRAPS)
    assert min(sum(language == wanted for language, _ in TRAPS) for wanted in ("ky", "ru")) >= 40
    assert len({(language, trap["word"]) for language, trap in TRAPS}) == len(TRAPS)


@pytest.mark.parametrize(("language", "trap"), TRAPS, ids=lambda v: v if isinstance(v, str) else v["word"])
def test_a_trap_is_no_form_of_its_stem(language: str, trap: dict[str, str]) -> None:
    found = lemmas_of(trap["word"], Language(language))
    assert trap["not"] not in found.lemmas, trap["reason"]
    assert (trap["not"] in found.derived) == bool(trap.get("derived")), trap["reason"]
    if "is" in trap:
        assert trap["is"] in found.lemmas, trap["reason"]
