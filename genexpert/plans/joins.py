"""The curated table of a plan: which topic of a finding opens a link to which measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from genexpert import folders
from genexpert.datafile import load
from genexpert.domain.plan import Plan

_FLOOR = 0.4  # strength of the last measure of an entry; the first has 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table; `needs` is empty, or topics of which the finding must carry or speak of one."""

    topic: str
    needs: frozenset[str]
    measures: tuple[str, ...]

    def strengths(self) -> Mapping[str, float]:
        """How fitting each measure is for the topic: 1 for the first, less for each that follows."""
        step = (1 - _FLOOR) / max(1, len(self.measures) - 1)
        return {number: 1 - step * place for place, number in enumerate(self.measures)}


@dataclass(frozen=True, slots=True)
class JoinTable:
    plan: str
    categories_without_links: frozenset[str]
    entries: tuple[Entry, ...]

    def opened(self, topics: frozenset[str], spoken: frozenset[str]) -> list[Entry]:
        """The entries that hold for a finding with these topics, whose words speak of `spoken`."""
        return [
            entry for entry in self.entries
            if entry.topic in topics and (not entry.needs or entry.needs & (topics | spoken))
        ]


def table_of(plan: Plan, user_folder: Path | None = None) -> JoinTable:
    """The table that ships for the plan or that the user wrote; for a plan without one, the topics of its measures
    in the plan's order, where a measure's first topic alone opens. Raises ResourceError."""
    folders_of_plans = [folders.resources() / "plans"]
    if user_folder is not None:
        folders_of_plans.insert(0, user_folder / "plans")
    for folder in folders_of_plans:
        path = folder / f"{plan.id}.links.yaml"
        if path.is_file():
            return _read(path, path.stat().st_mtime_ns)
    return _from_topics(plan)


@lru_cache(maxsize=16)
def _read(path: Path, changed: int) -> JoinTable:
    data = load(path, "plan-links")
    entries = tuple(
        Entry(one["id"], frozenset(one.get("with", ())), tuple(one["measures"])) for one in data["topics"]
    )
    return JoinTable(data["plan"], frozenset(data.get("categories_without_links", ())), entries)


def _from_topics(plan: Plan) -> JoinTable:
    by_topic: dict[str, list[str]] = {}
    later: dict[str, list[str]] = {}
    for measure in sorted(plan.measures(), key=lambda one: not one.changes_law):
        for place, topic in enumerate(measure.topics):
            (later if place else by_topic).setdefault(topic, []).append(measure.number)
    entries = tuple(
        Entry(topic, frozenset(), (*numbers, *later.get(topic, ()))) for topic, numbers in by_topic.items()
    )
    return JoinTable(plan.id, frozenset({"terminology", "gendered-language", "version-divergence"}), entries)
