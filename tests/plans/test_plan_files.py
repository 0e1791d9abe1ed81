"""Plan files: shipped ones, the user's, versions, mistakes."""

from pathlib import Path

import pytest

from genexpert.domain.errors import ResourceError
from genexpert.domain.plan import Plan
from genexpert.plans import load_plan, load_plans, store_plan


def test_the_shipped_plan_is_loaded_without_a_user_folder() -> None:
    assert [plan.id for plan in load_plans()] == ["nap-2018-2020"]


def test_an_empty_user_folder_changes_nothing(tmp_path: Path) -> None:
    assert load_plans(tmp_path / "nowhere") == load_plans()


def test_a_plan_stored_again_becomes_a_new_version_and_the_old_one_stays(plan: Plan, tmp_path: Path) -> None:
    first, second = store_plan(plan, tmp_path), store_plan(plan, tmp_path)
    assert first != second and first.is_file()
    assert [one.version for one in load_plans(tmp_path)] == ["3.0"]
    assert load_plan(plan.id, tmp_path, "1.0") == plan
    assert load_plan(plan.id, tmp_path, "2.0").version == "2.0"


def test_a_stored_plan_is_the_same_plan(plan: Plan, tmp_path: Path) -> None:
    from dataclasses import replace

    store_plan(plan, tmp_path)
    assert replace(load_plan(plan.id, tmp_path), version=plan.version) == plan


def test_an_unknown_plan_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ResourceError, match="nap-2018-2020"):
        load_plan("nap-1999")


def test_a_mistake_in_a_plan_file_is_told_with_its_line(tmp_path: Path, plan: Plan) -> None:
    path = store_plan(plan, tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("  state:"))
    lines[at] = "  state: forgotten"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ResourceError, match=rf"{path.name}:{at + 1}"):
        load_plans(tmp_path)


def test_a_folder_that_cannot_be_written_is_told(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file in the way", encoding="utf-8")
    with pytest.raises(ResourceError, match="не сохранён"):
        store_plan(plan, tmp_path)
