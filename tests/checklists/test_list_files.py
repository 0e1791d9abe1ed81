"""List files: overlay, mistakes with file and line, editing, and saving without loss."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from genexpert import folders
from genexpert.checklists import export_checklist, import_checklist, load_checklists, save_checklist
from genexpert.checklists.editing import (
    add_question,
    link_evidence,
    missing_translations,
    move_question,
    new_checklist,
    next_version,
    remove_question,
    reword_question,
)
from genexpert.checklists.loading import read_checklist
from genexpert.domain.checklist import (
    Among,
    AnswerValue,
    Applies,
    Checklist,
    CompanionEvidence,
    Evidence,
    Question,
)
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.rule import Category

TEXT = LocalText("Суроо?", "Вопрос?", "Question?")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GENEXPERT_HOME", str(folder))
        yield


def question(question_id: str) -> Question:
    return Question(question_id, TEXT, TEXT, TEXT, False)


def own_list(*ids: str) -> Checklist:
    return replace(new_checklist("OWN", TEXT, "А. Асанова"), questions=tuple(question(one) for one in ids))


def test_every_list_that_ships_is_saved_and_read_back_without_loss(tmp_path: Path) -> None:
    shipped = load_checklists()
    for one in shipped:
        save_checklist(one, tmp_path)
    assert load_checklists(tmp_path) == shipped


def test_a_users_list_stands_in_place_of_the_one_that_ships(tmp_path: Path) -> None:
    before = (folders.checklists() / "CL-T.yaml").read_bytes()
    changed = next_version(next(one for one in load_checklists() if one.id == "CL-T"))
    changed = remove_question(changed, "CL-T.10")
    save_checklist(changed, tmp_path)
    lists = {one.id: one for one in load_checklists(tmp_path)}
    assert len(lists) == 17
    assert (lists["CL-T"].version, len(lists["CL-T"].questions)) == ("1.1", 9)
    assert (folders.checklists() / "CL-T.yaml").read_bytes() == before


def test_a_list_of_ones_own_comes_along(tmp_path: Path) -> None:
    save_checklist(own_list("OWN.1"), tmp_path)
    assert [one.id for one in load_checklists(tmp_path)][-1] == "OWN"


def test_a_list_goes_out_as_a_file_and_comes_in_again(tmp_path: Path) -> None:
    file = tmp_path / "to send" / "list.yaml"
    export_checklist(own_list("OWN.1", "OWN.2"), file)
    assert import_checklist(file, tmp_path / "there") == own_list("OWN.1", "OWN.2")
    assert load_checklists(tmp_path / "there")[-1] == own_list("OWN.1", "OWN.2")


LIST = """\
id: OWN
version: "1.0"
author: me
title: {ru: Список}
applies: {always: true}
questions:
- id: OWN.1
  text: {ru: Первый?}
  help: {ru: Помощь}
  basis: {ru: Практика}
  statutory: false
- id: OWN.2
  text: {ru: Второй?}
  help: {ru: Помощь}
  basis: {ru: Практика}
  statutory: false
"""


@pytest.mark.parametrize(("old", "new", "line", "expected"), [
    ("statutory: false\n- id: OWN.2", "statutory: maybe\n- id: OWN.2", 11, "boolean"),
    ("text: {ru: Второй?}", "text: {de: Zwei}", 13, "de"),
    ("id: OWN.2", "id: OWN.1", 12, "OWN.1"),
    ("applies: {always: true}", "applies: {categories: [unknown]}", 5, "unknown"),
    ("false\n- id: OWN.2", "false\n  evidence: [{present: 'no'}]\n- id: OWN.2", 12, "evidence"),
])
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, expected: str) -> None:
    assert old in LIST
    path = tmp_path / "checklists" / "own.yaml"
    path.parent.mkdir()
    path.write_text(LIST.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceError, match=expected) as error:
        load_checklists(tmp_path)
    assert str(error.value).startswith(f"{path}:{line}: ")


def test_two_files_with_one_list_are_told(tmp_path: Path) -> None:
    path = tmp_path / "checklists" / "own.yaml"
    path.parent.mkdir()
    path.write_text(LIST, encoding="utf-8")
    (path.parent / "second.yaml").write_text(LIST, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"own\.yaml"):
        load_checklists(tmp_path)


def test_a_list_that_would_not_be_valid_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = save_checklist(own_list("OWN.1"), tmp_path)
    before = path.read_bytes()
    with pytest.raises(ResourceError):
        save_checklist(replace(own_list("OWN.1"), version="next"), tmp_path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["OWN.yaml"]


def test_questions_are_added_moved_and_removed() -> None:
    three = own_list("a", "b", "c")
    ids = [one.id for one in add_question(three, question("d"), 1).questions]
    assert ids == ["a", "d", "b", "c"]
    assert [one.id for one in move_question(three, "a", 2).questions] == ["b", "c", "a"]
    assert [one.id for one in move_question(three, "c", -5).questions] == ["c", "a", "b"]
    assert [one.id for one in remove_question(three, "b").questions] == ["a", "c"]


def test_a_second_question_of_one_id_and_an_unknown_question_are_told() -> None:
    with pytest.raises(ResourceError, match="«a»"):
        add_question(own_list("a"), question("a"))
    with pytest.raises(ResourceError, match="«z»"):
        remove_question(own_list("a"), "z")


def test_a_question_is_reworded_in_one_language_only() -> None:
    reworded = reword_question(own_list("a"), "a", "text", Language.KY, " Башка суроо? ")
    assert reworded.questions[0].text == LocalText("Башка суроо?", "Вопрос?", "Question?")
    assert reworded.questions[0].help == TEXT


def test_missing_translations_are_listed() -> None:
    partial = reword_question(own_list("a", "b"), "b", "help", Language.EN, "")
    assert missing_translations(partial) == (("b", "help", Language.EN),)


def test_rules_are_linked_to_a_question(tmp_path: Path) -> None:
    evidence = (Evidence(rules=("labour.",), present=AnswerValue.NO),)
    linked = link_evidence(own_list("a"), "a", evidence)
    save_checklist(linked, tmp_path)
    assert load_checklists(tmp_path)[-1].questions[0].evidence == evidence


ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True)
words = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=40)
texts = st.builds(LocalText, ky=words, ru=words, en=st.one_of(st.just(""), words))
values = st.sampled_from([one for one in AnswerValue if one is not AnswerValue.OPEN])
names = st.lists(ids, min_size=1, max_size=3, unique=True).map(tuple)
evidences = st.builds(
    Evidence, rules=names, categories=st.lists(st.sampled_from([str(one) for one in Category]), unique=True,
                                                max_size=2).map(tuple),
    topics=names, present=st.none() | values, absent=st.none() | values, among=st.sampled_from(Among))
looks = st.builds(
    CompanionEvidence, companions=st.just(("justification",)),
    words=st.lists(st.lists(st.sampled_from(["женщин*", "аялдар", "%"]), min_size=1, max_size=2).map(tuple),
                   min_size=1, max_size=2).map(tuple),
    numbers=st.booleans(), found=st.none() | values, missing=st.none() | values)
some_questions = st.builds(
    Question, id=ids, text=texts, help=texts, basis=texts, statutory=st.booleans(), norms=names,
    weight=st.integers(1, 5), mandatory=st.booleans(), evidence=st.lists(evidences, max_size=2).map(tuple),
    companions=st.just(("justification",)), companion_evidence=st.lists(looks, max_size=1).map(tuple))
some_lists = st.builds(
    Checklist, id=st.just("OWN"), version=st.from_regex(r"[0-9]{1,2}(\.[0-9]{1,2})?", fullmatch=True), author=words,
    title=texts, applies=st.builds(Applies, always=st.booleans(), act_kinds=names, topics=names),
    questions=st.lists(some_questions, max_size=3, unique_by=lambda one: one.id).map(tuple))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=some_lists)
def test_any_list_is_saved_and_read_back_without_loss(one: Checklist, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("lists")
    assert read_checklist(save_checklist(one, folder)) == one


@settings(max_examples=60, deadline=None)
@given(st.permutations(["a", "b", "c", "d"]), st.sampled_from("abcd"), st.integers(-2, 6))
def test_moving_loses_and_doubles_nothing(order: list[str], moved: str, position: int) -> None:
    after = [one.id for one in move_question(own_list(*order), moved, position).questions]
    assert sorted(after) == sorted(order)
    assert after.index(moved) == min(max(position, 0), 3)
    assert [one for one in after if one != moved] == [one for one in order if one != moved]
