"""A national action plan: chapters, goals, tasks, measures."""

from collections.abc import Iterator
from dataclasses import dataclass

from genexpert.domain.localized import LocalText


@dataclass(frozen=True, slots=True)
class Deadline:
    text: str  # as the plan has it
    start: str | None = None  # ISO date
    end: str | None = None


@dataclass(frozen=True, slots=True)
class ResponsibleBody:
    short: str
    full: str | None
    by_agreement: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. None: the torn source does not tell; "": the cell is empty. `merged`: names of cells shared
    with the rows above or below. `gist` is the project's own translation, not the act's words."""

    number: str
    text: str
    baseline: str | None
    indicator: str | None
    deadline: Deadline
    result: str | None
    responsible: tuple[ResponsibleBody, ...]
    funding: str | None
    topics: tuple[str, ...]
    merged: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    gist: LocalText = LocalText()
    changes_law: bool = False  # the measure obliges to change or pass a legal act
    responsible_text: str | None = None  # the cell of `responsible` in the act's own words


@dataclass(frozen=True, slots=True)
class Task:
    number: str
    title: str
    measures: tuple[Measure, ...]
    gist: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Goal:
    number: str
    title: str
    tasks: tuple[Task, ...]
    gist: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class PlanChapter:
    number: str
    title: str
    goals: tuple[Goal, ...]
    gist: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class PlanStatus:
    state: str  # "in-force", "repealed", "draft", "unverified"
    since: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    id: str
    version: str
    title: str
    title_local: LocalText  # the project's working titles
    language: str
    period: tuple[int, int]  # first and last year
    issuer: str
    act_kind: str
    act_number: str
    act_date: str
    status: PlanStatus
    chapters: tuple[PlanChapter, ...]
    abbreviations: tuple[tuple[str, str], ...]  # short, full
    remarks: tuple[str, ...]
    source: str

    def measures(self) -> Iterator[Measure]:
        """All measures in the order of the plan."""
        for chapter in self.chapters:
            for goal in chapter.goals:
                for task in goal.tasks:
                    yield from task.measures
