"""A plan as the JSON of the contract and as a plan file."""

from typing import Any

from genexpert.domain.localized import LocalText
from genexpert.domain.plan import Goal, Measure, Plan, PlanChapter, Task


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """The plan as `resources/schema/plan.schema.json` has it; what the contract does not name stands beside it."""
    return {
        "id": plan.id,
        "version": plan.version,
        "title": plan.title,
        "title_local": _local(plan.title_local),
        "language": plan.language,
        "period": {"from": plan.period[0], "to": plan.period[1]},
        "act": _act(plan),
        "status": {"state": plan.status.state, "since": plan.status.since, "by": plan.status.by},
        "chapters": [_chapter(one, as_file=False) for one in plan.chapters],
        "abbreviations": _abbreviations(plan),
        "remarks": list(plan.remarks),
        "source": plan.source,
    }


def plan_as_yaml(plan: Plan, version: str) -> str:
    """The plan as a plan file of that version."""
    import yaml

    data = {
        "id": plan.id,
        "version": version,
        "language": plan.language,
        "title": plan.title,
        "title_local": _local(plan.title_local),
        "period": {"from": plan.period[0], "to": plan.period[1]},
        "act": _act(plan),
        "status": {"state": plan.status.state, "since": plan.status.since, "by": plan.status.by},
        "source": plan.source,
        "remarks": list(plan.remarks),
        "abbreviations": _abbreviations(plan),
        "chapters": [_chapter(one, as_file=True) for one in plan.chapters],
    }
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110))


def _act(plan: Plan) -> dict[str, str]:
    return {"issuer": plan.issuer, "kind": plan.act_kind, "number": plan.act_number, "date": plan.act_date}


def _abbreviations(plan: Plan) -> list[dict[str, str]]:
    return [{"short": short, "full": full} for short, full in plan.abbreviations]


def _chapter(chapter: PlanChapter, as_file: bool) -> dict[str, Any]:
    return _headed(chapter) | {"goals": [_goal(one, as_file) for one in chapter.goals]}


def _goal(goal: Goal, as_file: bool) -> dict[str, Any]:
    return _headed(goal) | {"tasks": [_task(one, as_file) for one in goal.tasks]}


def _task(task: Task, as_file: bool) -> dict[str, Any]:
    return _headed(task) | {"measures": [_measure(one, as_file) for one in task.measures]}


def _headed(part: PlanChapter | Goal | Task) -> dict[str, Any]:
    head: dict[str, Any] = {"number": part.number, "title": part.title}
    return head | ({"gist": _local(part.gist)} if str(part.gist) else {})


def _measure(measure: Measure, as_file: bool) -> dict[str, Any]:
    bodies = [
        {"short": body.short, "full": body.full, "by_agreement": body.by_agreement} for body in measure.responsible
    ]
    deadline = measure.deadline
    data: dict[str, Any] = {
        "number": measure.number,
        "text": measure.text,
        "baseline": measure.baseline,
        "indicator": measure.indicator,
        "deadline": {"text": deadline.text, "from": deadline.start, "to": deadline.end},
        "result": measure.result,
        "responsible": {"text": measure.responsible_text, "bodies": bodies} if as_file else bodies,
        "funding": measure.funding,
        "topics": list(measure.topics),
        "changes_law": measure.changes_law,
        "merged": list(measure.merged),
        "remarks": list(measure.remarks),
    }
    if not as_file:
        data["responsible_text"] = measure.responsible_text
    if str(measure.gist):
        data["gist"] = _local(measure.gist)
    return data


def _local(text: LocalText) -> dict[str, str]:
    return {name: words for name, words in (("ky", text.ky), ("ru", text.ru), ("en", text.en)) if words}
