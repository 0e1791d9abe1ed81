"""Headings and measures in their order -> the chapters of a plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Topic
from genexpert.domain.plan import Goal, Measure, PlanChapter, Task
from genexpert.plans.bodies import split_bodies
from genexpert.plans.deadlines import leaves_open, read_deadline
from genexpert.plans.proposing import TopicProposer, changes_law
from genexpert.plans.rows import Heading, Piece, RawMeasure


@dataclass(slots=True)
class _Task:
    number: str
    title: str
    measures: list[Measure] = field(default_factory=list)


@dataclass(slots=True)
class _Goal:
    number: str
    title: str
    tasks: list[_Task] = field(default_factory=list)


@dataclass(slots=True)
class _Chapter:
    number: str
    title: str
    goals: list[_Goal] = field(default_factory=list)


class PlanBuilder:
    """Puts pieces together.

    Attributes:
        doubts: what had to be guessed, or what the plan's own text leaves open.
    """

    def __init__(self, language: Language, abbreviations: Mapping[str, str], topics: Mapping[str, Topic]) -> None:
        self.doubts: list[LocalText] = []
        self._language = language
        self._abbreviations = abbreviations
        self._topics = TopicProposer(topics)
        self._chapters: list[_Chapter] = []
        self._seen: set[str] = set()
        self._numbered_here: list[str] = []

    def build(self, pieces: list[Piece]) -> tuple[PlanChapter, ...]:
        """The chapters; a plan without headings of chapters or goals has one without number and title."""
        known = _names_alone(pieces)
        for piece in pieces:
            if isinstance(piece, Heading):
                self._open(piece)
            else:
                self._add(piece, known)
        if self._numbered_here:
            numbers = f"{self._numbered_here[0]}–{self._numbered_here[-1]}"
            self.doubts.append(LocalText(
                ky=f"чаралардын номери жок, номерлер ирети менен коюлду: {numbers}",
                ru=f"у мер нет номеров, номера даны по порядку: {numbers}",
                en=f"measures have no numbers, they were numbered in order: {numbers}",
            ))
        return tuple(
            PlanChapter(chapter.number, chapter.title, tuple(
                Goal(goal.number, goal.title, tuple(
                    Task(task.number, task.title, tuple(task.measures)) for task in goal.tasks))
                for goal in chapter.goals))
            for chapter in self._chapters
        )

    def _open(self, heading: Heading) -> None:
        if heading.level == "chapter" or not self._chapters:
            chapter = heading.level == "chapter"
            self._chapters.append(_Chapter(heading.number if chapter else "", heading.title if chapter else ""))
        if heading.level == "goal":
            self._chapters[-1].goals.append(_Goal(heading.number, heading.title))

    def _add(self, raw: RawMeasure, known: set[str]) -> None:
        task = self._task_of(raw)
        number = raw.number
        if number is None:
            number = f"{task.number}.{len(task.measures) + 1}"
            self._numbered_here.append(number)
        if number in self._seen:
            self.doubts.append(LocalText(
                ky=f"{number}-чара эки жолу кездешет", ru=f"мера {number} встречается дважды",
                en=f"measure {number} stands twice"))
        self._seen.add(number)
        measure = self._measure(raw, number, known)
        task.measures.append(measure)
        self._doubt_deadline(measure)
        if raw.unknown:
            columns = ", ".join(raw.unknown)
            self.doubts.append(LocalText(
                ky=f"{number}-чара: барак алмашканда уяча бош көрүнөт, бош же бириккени белгисиз: {columns}",
                ru=f"мера {number}: на новой странице клетка без слов, пуста она или объединена, не видно: {columns}",
                en=f"measure {number}: a cell without words on a new page, empty or merged is not seen: {columns}",
            ))

    def _task_of(self, raw: RawMeasure) -> _Task:
        if not self._chapters:
            self._chapters.append(_Chapter("", ""))
        goals = self._chapters[-1].goals
        if not goals:
            goals.append(_Goal("", ""))
        tasks = goals[-1].tasks
        if not tasks or raw.task or raw.task_number:
            number = raw.task_number or (raw.number.rpartition(".")[0] if raw.number else "")
            tasks.append(_Task(number or str(self._count_tasks() + 1), raw.task or ""))
        return tasks[-1]

    def _count_tasks(self) -> int:
        return sum(len(goal.tasks) for chapter in self._chapters for goal in chapter.goals)

    def _measure(self, raw: RawMeasure, number: str, known: set[str]) -> Measure:
        cells = raw.cells
        bodies = cells["responsible"]
        text = cells["text"] or ""
        words = " ".join(cell for cell in (text, cells["indicator"], cells["result"]) if cell)
        return Measure(
            number=number,
            text=text,
            baseline=cells["baseline"],
            indicator=cells["indicator"],
            deadline=read_deadline(cells["deadline"] or ""),
            result=cells["result"],
            responsible=split_bodies(bodies or "", self._abbreviations, known),
            responsible_text=bodies,
            funding=cells["funding"],
            topics=self._topics.propose(words, self._language),
            merged=tuple(sorted(raw.merged)),
            remarks=_remarks(raw),
            changes_law=changes_law(words),
        )

    def _doubt_deadline(self, measure: Measure) -> None:
        if leaves_open(measure.deadline):
            words = measure.deadline.text or "-"
            self.doubts.append(LocalText(
                ky=f"{measure.number}-чара: мөөнөттүн даталары аныкталган жок («{words}»)",
                ru=f"мера {measure.number}: даты срока не определены («{words}»)",
                en=f"measure {measure.number}: the dates of the term are not known ('{words}')",
            ))


def _remarks(raw: RawMeasure) -> tuple[str, ...]:
    if not raw.unknown:
        return ()
    columns = ", ".join(raw.unknown)
    return (f"На новой странице клетка без слов; пуста она или объединена с верхней, не видно: {columns}.",)


def _names_alone(pieces: list[Piece]) -> set[str]:
    """Short names that stand alone between commas in some cell: they are one body wherever they stand."""
    alone: set[str] = set()
    for piece in pieces:
        if isinstance(piece, RawMeasure):
            for body in split_bodies(piece.cells["responsible"] or "", {}):
                if body.short.isupper() and len(body.short) < 15:
                    alone.add(body.short)
    return {name for name in alone if not _made_of(name.split(), alone)}


def _made_of(parts: list[str], names: set[str], pieces: int = 0) -> bool:
    """Whether words are two or more of the names side by side."""
    if not parts:
        return pieces > 1
    return any(
        " ".join(parts[:end]) in names and _made_of(parts[end:], names, pieces + 1) for end in range(1, len(parts) + 1))
