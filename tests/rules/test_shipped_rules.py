"""The rules that ship: every example of every rule, their words, norms, topics and languages."""

from collections import Counter
from pathlib import Path

import pytest

from genexpert import folders
from genexpert.domain.rule import RuleStatus, Severity
from genexpert.rules import Problem, check_rules, load_rules

FOLDER = folders.resources() / "rules"


@pytest.fixture(scope="module")
def problems() -> list[Problem]:
    return check_rules()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.name)
def test_a_file_has_no_problems(problems: list[Problem], path: Path) -> None:
    told = [f"{p.line}: {p.rule or ''} {p.text.ru}" for p in problems if p.file == path]
    assert told == [], "\n".join(told)


def test_ids_are_unique_over_all_files() -> None:
    twice = [name for name, number in Counter(rule.id for rule in load_rules().rules).items() if number > 1]
    assert twice == []


def test_every_rule_has_a_title_in_three_languages() -> None:
    untitled = [rule.id for rule in load_rules().rules if not (rule.title.ky and rule.title.ru and rule.title.en)]
    assert untitled == []


def test_every_severity_fits_its_category() -> None:
    for rule in load_rules().rules:
        assert (rule.severity is Severity.STRENGTH) is (rule.category == "gender-sensitive"), rule.id


def test_repealed_articles_of_the_labour_code_of_2004_are_never_told_in_the_present_tense() -> None:
    for rule in load_rules().rules:
        if rule.status is not RuleStatus.OFF:
            for text in (rule.message.ru, rule.why.ru, rule.recommendation.ru):
                assert "ст. 303" not in text and "статья 303" not in text.lower(), rule.id
                assert "ст. 218" not in text and "статья 218" not in text.lower(), rule.id
