"""Rule files, the user's folder over them, and what the check tells."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from genexpert.domain.errors import ResourceError
from genexpert.domain.rule import RuleStatus
from genexpert.rules import check_rules, load_rules
from genexpert.rules.loader import read_rules

HEAD = 'schema: genexpert-rules/1\ntopic: test\nversion: "1"\n'
RULE = """\
  - id: {id}
    title: {{ky: К, ru: Р}}
    category: stereotype
    severity: risk
    kind: phrase
    pattern:
      ru: ["{ru}"]
      ky: ["{ky}"]
    message: {{ky: "{{match}}", ru: "{message}"}}
    why: {{ky: К, ru: Р}}
    recommendation: {{ky: К, ru: Р}}
    norms: [{norm}]
    topics: [{topic}]
    confidence: high
    status: {status}
    since: "2026-11"
    source: test
    examples:
      ru: {{hit: ["Мать ребенка.", "Дети и мать."], miss: ["{miss}", "Материал."]}}
      ky: {{hit: ["Баланын энеси.", "Эне."], miss: ["Эпкин.", "Энергия."]}}
"""
GOOD = {
    "id": "test.mother", "ru": "мать", "ky": "эне", "message": "Мать: {match}", "norm": "law-184-2008",
    "topic": "", "status": "on", "miss": "Отец.",
}
Write = Callable[..., Path]


@pytest.fixture
def topic() -> str:
    from genexpert.norms import load_topics

    return next(iter(load_topics()))


@pytest.fixture
def write(tmp_path: Path, topic: str) -> Write:
    """Writes a rule file into the user's folder of rules and gives the folder."""

    def write_rules(*rules: dict[str, str], name: str = "mine.yaml", extra: str = "") -> Path:
        folder = tmp_path / "user" / "rules"
        folder.mkdir(parents=True, exist_ok=True)
        body = "".join(RULE.format(**(GOOD | {"topic": topic} | rule)) for rule in rules)
        (folder / name).write_text(HEAD + extra + "rules:\n" + body, encoding="utf-8")
        return folder

    return write_rules


def problems(folder: Path) -> list[str]:
    return [f"{p.file.name}:{p.line} {p.text.ru}" for p in check_rules(folder)]


def test_a_good_file_has_no_problems(write: Write) -> None:
    assert problems(write({})) == []


def test_the_users_rules_stand_beside_those_that_ship(write: Write) -> None:
    folder = write({})
    shipped, both = load_rules(), load_rules(folder.parent)
    assert {rule.id for rule in both.rules} - {rule.id for rule in shipped.rules} == {"test.mother"}
    assert both.version != shipped.version


def test_a_rule_with_the_same_id_replaces_the_one_that_ships(write: Write) -> None:
    ours = load_rules().rules[0]
    folder = write({"id": ours.id, "status": "off"})
    rule = load_rules(folder.parent).rule(ours.id)
    assert rule is not None
    assert rule.status is RuleStatus.OFF
    assert len([one for one in load_rules(folder.parent).rules if one.id == ours.id]) == 1


def test_without_a_folder_of_the_user_there_are_the_rules_that_ship(tmp_path: Path) -> None:
    assert load_rules(tmp_path / "nowhere").version == load_rules().version


def test_a_word_set_of_the_user_replaces_the_one_that_ships(write: Write) -> None:
    folder = write({"ru": "%women"}, extra="terms:\n  women: {ru: [мать], ky: [эне]}\n")
    assert load_rules(folder.parent).phrasebook.members("women", "ru") == ("мать",)


def test_a_changed_pattern_changes_the_version_and_the_rules_digest(write: Write) -> None:
    first = load_rules(write({}).parent)
    second = load_rules(write({"ru": "отец"}).parent)
    third = load_rules(write({"message": "Другое"}).parent)
    digests = [one.rule("test.mother").digest for one in (first, second, third)]  # type: ignore[union-attr]
    assert digests[0] != digests[1]
    assert digests[0] == digests[2]
    assert len({first.version, second.version, third.version}) == 3


def test_the_same_id_twice_in_a_folder_is_refused_with_both_places(write: Write) -> None:
    write({})
    folder = write({}, name="other.yaml")
    with pytest.raises(ResourceError, match=r"other\.yaml:5: .*test\.mother.*mine\.yaml:5"):
        read_rules([folder])
    assert len(problems(folder)) == 1


@pytest.mark.parametrize(("change", "line", "told"), [
    ({"ru": "мать ("}, 11, "нет закрывающей скобки|ожидалось"),
    ({"ru": "%nobody"}, 11, "нет набора слов %nobody"),
    ({"ru": "отцами|мать"}, 11, "«отцами» не словарная форма: отец"),
    ({"ky": "энелер"}, 12, "не словарная форма: эне"),
    ({"ky": "ыбыжыкбай"}, 12, "нет в словаре"),
    ({"norm": "law-of-nowhere"}, 5, "law-of-nowhere нет в реестре"),
    ({"topic": "nothing"}, 5, "нет темы nothing"),
    ({"message": "{matched}"}, 5, "нет слова {matched}; есть: {match}"),
    ({"miss": "Мать."}, 23, "найдено лишнее"),
    ({"ru": "отец"}, 23, "не найдено: «Мать ребенка.»"),
    ({"status": "perhaps"}, 19, "perhaps"),
])
def test_the_check_tells_line_and_mistake(write: Write, change: dict[str, str], line: int, told: str) -> None:
    found = problems(write(change))
    assert any(one.startswith(f"mine.yaml:{line} ") and re.search(told, one) for one in found), found


def test_a_broken_file_does_not_hide_the_problems_of_another(write: Write) -> None:
    folder = write({"ru": "матери"})
    (folder / "broken.yaml").write_text("rules: [", encoding="utf-8")
    assert {one.split(":")[0] for one in problems(folder)} == {"broken.yaml", "mine.yaml"}


def test_a_rule_of_one_language_needs_a_reason(write: Write) -> None:
    folder = write({})
    path = folder / "mine.yaml"
    kyrgyz = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("      ru:")]
    path.write_text("\n".join(kyrgyz), encoding="utf-8")
    assert any("one_language" in one for one in problems(folder))
    path.write_text("\n".join(kyrgyz).replace("    kind:", "    one_language: so\n    kind:"), encoding="utf-8")
    assert problems(folder) == []


def test_words_of_the_users_sets_are_checked_too(write: Write) -> None:
    folder = write({})
    (folder / "terms.yaml").write_text(
        'schema: genexpert-terms/1\nversion: "1"\nterms:\n  mine: {ru: [мать, отцом]}\n', encoding="utf-8"
    )
    assert [one.split(";")[0] for one in problems(folder)] == ["terms.yaml:4 «отцом» не словарная форма: отец"]


def test_a_phrase_that_cannot_be_read_stops_the_review_with_file_and_line(write: Write) -> None:
    from genexpert.rules.engine import hits_of

    from .making import searched

    rules = load_rules(write({"ru": "мать ("}).parent)
    rule = rules.rule("test.mother")
    assert rule is not None
    required = replace(rule, pattern={"ru": ["мать"]}, requires={"ru": {"sentence": ["отец ("]}})
    for unreadable in (rule, required):
        with pytest.raises(ResourceError, match=r"mine\.yaml:5: test\.mother"):
            hits_of(unreadable, searched(unreadable, "Мать."))


def test_the_rule_shown_in_the_guide_is_a_good_one(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    shown = guide.split("```yaml\n")[1].split("```")[0]
    (tmp_path / "shown.yaml").write_text(shown, encoding="utf-8")
    assert problems(tmp_path) == []
