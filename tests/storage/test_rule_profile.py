"""Rules that an expert switches off in her own profile."""

from pathlib import Path

import pytest

from genexpert import folders
from genexpert.domain.errors import CaseError
from genexpert.domain.rule import RuleStatus
from genexpert.rules import load_rules
from genexpert.storage.rule_profile import COPIES, switch_off, switch_on, switched_off

RULE = "labour.women-work-banned"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def status_of(home: Path, rule: str) -> RuleStatus:
    found = load_rules(home).rule(rule)
    assert found is not None
    return found.status


def test_a_rule_that_ships_is_switched_off_and_on_again(home: Path) -> None:
    before = load_rules(home).version
    switch_off(home, RULE)
    switch_off(home, RULE)
    assert status_of(home, RULE) is RuleStatus.OFF
    assert [one.id for one in switched_off(home)] == [RULE]
    assert load_rules(home).version != before
    switch_on(home, RULE)
    assert status_of(home, RULE) is RuleStatus.ON
    assert load_rules(home).version == before
    assert not (home / "rules" / COPIES).exists()


def test_one_of_two_is_switched_on_again(home: Path) -> None:
    others = [one.id for one in load_rules(home).rules if one.id != RULE][:1]
    for rule in (RULE, *others):
        switch_off(home, rule)
    switch_on(home, RULE)
    assert [one.id for one in switched_off(home)] == others


def test_a_rule_of_her_own_changes_one_line_and_keeps_her_comments(home: Path) -> None:
    shipped = (folders.resources() / "rules" / "labour.yaml").read_text(encoding="utf-8")
    own = home / "rules" / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("# my own words\n" + shipped.replace("status: on", "status: trial", 1), encoding="utf-8")
    before = own.read_text(encoding="utf-8").splitlines()
    switch_off(home, RULE)
    after = own.read_text(encoding="utf-8").splitlines()
    assert status_of(home, RULE) is RuleStatus.OFF
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1
    switch_on(home, RULE)
    assert status_of(home, RULE) is RuleStatus.TRIAL
    assert not (home / "rules" / COPIES).exists()


def test_a_rule_that_is_not_there_is_told(home: Path) -> None:
    with pytest.raises(CaseError, match="no-such"):
        switch_off(home, "no-such.rule")
