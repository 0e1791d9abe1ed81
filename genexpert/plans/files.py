"""Plan files: those that ship and those that the user loaded, each version a file of its own."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from genexpert import folders
from genexpert.datafile import load, local_text, mistake
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.plan import (
    Deadline,
    Goal,
    Measure,
    Plan,
    PlanChapter,
    PlanStatus,
    ResponsibleBody,
    Task,
)
from genexpert.plans.bodies import full_name
from genexpert.plans.written import plan_as_yaml

SCHEMA = "plan-file"
_NOT_PLANS = (".links.yaml",)


def load_plans(user_folder: Path | None = None) -> tuple[Plan, ...]:
    """The plans that ship and the latest version of each plan of the user, by id; the user's stands for a shipped one
    of the same id. Raises ResourceError."""
    found = {plan.id: plan for plan in map(read_plan, _shipped())}
    for path in _stored(user_folder):
        plan = read_plan(path)
        found[plan.id] = plan
    return tuple(found[plan_id] for plan_id in sorted(found))


def load_plan(plan_id: str, user_folder: Path | None = None, version: str | None = None) -> Plan:
    """One plan: its latest version, or the version named. Raises ResourceError where there is none."""
    plans = [read_plan(path) for path in (*_shipped(), *_stored(user_folder))]
    named = [plan for plan in plans if plan.id == plan_id and version in (None, plan.version)]
    if not named:
        there = ", ".join(sorted({f"{plan.id} {plan.version}" for plan in plans}))
        wanted = f"{plan_id} {version}" if version else plan_id
        raise ResourceError(LocalText(
            ky=f"мындай план жок: {wanted}. Барлары: {there}",
            ru=f"такого плана нет: {wanted}. Есть: {there}",
            en=f"no such plan: {wanted}. There are: {there}",
        ))
    return named[-1]


def store_plan(plan: Plan, user_folder: Path) -> Path:
    """The file in which the plan is stored as a new version; earlier versions stay. The version in the file is the
    plan's own where it is new, else the next number. Raises ResourceError where it cannot be written."""
    folder = user_folder / "plans"
    there = [read_plan(path) for path in (*_shipped(), *_stored(user_folder))]
    taken = {one.version for one in there if one.id == plan.id}
    version = plan.version if plan.version and plan.version not in taken else _next(taken)
    path = folder / f"{plan.id}.{_order(folder, plan.id) + 1:03}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(plan_as_yaml(plan, version), encoding="utf-8")
    except OSError as error:
        raise mistake(path, 1, LocalText(
            ky=f"план сакталган жок ({error.strerror})",
            ru=f"план не сохранён ({error.strerror})",
            en=f"the plan was not stored ({error.strerror})",
        )) from error
    return path


def read_plan(path: Path) -> Plan:
    """The plan of a file. Raises ResourceError with file and line."""
    data = load(path, SCHEMA)
    short = {one["short"]: one["full"] for one in data["abbreviations"]}
    spelt = {one["used"]: one["listed"] for one in data.get("spelt_differently", ())}
    return Plan(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        title_local=local_text(data.get("title_local")),
        language=data["language"],
        period=(data["period"]["from"], data["period"]["to"]),
        issuer=data["act"]["issuer"],
        act_kind=data["act"]["kind"],
        act_number=data["act"]["number"],
        act_date=data["act"]["date"],
        status=PlanStatus(data["status"]["state"], data["status"].get("since"), data["status"].get("by")),
        chapters=tuple(_chapter(one, short, spelt) for one in data["chapters"]),
        abbreviations=tuple(short.items()),
        remarks=tuple(data.get("remarks", ())),
        source=data.get("source", ""),
    )


def _chapter(data: Any, short: Mapping[str, str], spelt: Mapping[str, str]) -> PlanChapter:
    goals = tuple(
        Goal(goal["number"], goal["title"], tuple(_task(task, short, spelt) for task in goal["tasks"]),
             local_text(goal.get("gist")))
        for goal in data["goals"]
    )
    return PlanChapter(data["number"], data["title"], goals, local_text(data.get("gist")))


def _task(data: Any, short: Mapping[str, str], spelt: Mapping[str, str]) -> Task:
    measures = tuple(_measure(one, short, spelt) for one in data["measures"])
    return Task(data["number"], data["title"], measures, local_text(data.get("gist")))


def _measure(data: Any, short: Mapping[str, str], spelt: Mapping[str, str]) -> Measure:
    deadline = data["deadline"]
    bodies = tuple(
        ResponsibleBody(one["short"], one.get("full") or full_name(one["short"], short, spelt),
                        one.get("by_agreement", False))
        for one in data["responsible"]["bodies"]
    )
    return Measure(
        number=data["number"],
        text=data["text"],
        baseline=data["baseline"],
        indicator=data["indicator"],
        deadline=Deadline(deadline["text"], deadline.get("from"), deadline.get("to")),
        result=data["result"],
        responsible=bodies,
        responsible_text=data["responsible"]["text"],
        funding=data["funding"],
        topics=tuple(data["topics"]),
        merged=tuple(data.get("merged", ())),
        remarks=tuple(data.get("remarks", ())),
        gist=local_text(data.get("gist")),
        changes_law=data.get("changes_law", False),
    )


def _shipped() -> list[Path]:
    return _plan_files(folders.resources() / "plans")


def _stored(user_folder: Path | None) -> list[Path]:
    return _plan_files(user_folder / "plans") if user_folder else []


def _plan_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(_NOT_PLANS))


def _order(folder: Path, plan_id: str) -> int:
    """Number of the last stored file of a plan; 0 where there is none."""
    name = re.compile(re.escape(plan_id) + r"\.(\d{3,})\.yaml")
    numbers = [int(match[1]) for path in folder.glob("*.yaml") if (match := name.fullmatch(path.name))]
    return max(numbers, default=0)


def _next(taken: set[str]) -> str:
    whole = [int(version.split(".")[0]) for version in taken if version.split(".")[0].isdigit()]
    return f"{max(whole, default=0) + 1}.0"
