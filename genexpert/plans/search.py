"""Search over plans: by number, word, body, topic, deadline."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from genexpert.domain.localized import Language
from genexpert.domain.norm import Topic
from genexpert.domain.plan import Goal, Measure, Plan, PlanChapter, Task
from genexpert.plans.terms import keys_of

_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})?\.?$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_FOLDED = str.maketrans("өүңё", "оуне")
_SHORTEST_BEGINNING = 3
_IN_TEXT = 2  # a word found in the measure's own text weighs twice one found beside it


@dataclass(frozen=True, slots=True)
class FoundMeasure:
    """A measure with its place in its plan."""

    plan: Plan
    chapter: PlanChapter
    goal: Goal
    task: Task
    measure: Measure


@dataclass(frozen=True, slots=True)
class _Searchable:
    found: FoundMeasure
    text: frozenset[str]
    beside: frozenset[str]


def search_measures(
    plans: Sequence[Plan],
    query: str = "",
    *,
    body: str | None = None,
    topic: str | None = None,
    due: tuple[str, str] | None = None,
    topics: Mapping[str, Topic] | None = None,
) -> tuple[FoundMeasure, ...]:
    """Measures that have every word of the query, those with the words in their own text first.

    A word of the query is found in any form, with о, у, н for ө, ү, ң too, or as the beginning of a word; a number is
    that of a measure or of a task, a year one of the deadline. `body` is a short or full name or part of it, `topic` an
    id of a topic, `due` the first and last ISO day of a time in which the measure runs. `topics` lets the query name
    topics by their titles.
    """
    words = query.split()
    hits: list[tuple[int, int, FoundMeasure]] = []
    for place, one in enumerate(_searchable(tuple(plans))):
        measure = one.found.measure
        if (topic and topic not in measure.topics) or (body and not _has_body(measure, body)):
            continue
        if due and not _runs_in(measure, due):
            continue
        weights = [_weight(word, one, topics) for word in words]
        if all(weights):
            hits.append((-sum(weights), place, one.found))
    return tuple(found for _, _, found in sorted(hits, key=lambda hit: hit[:2]))


def _weight(word: str, one: _Searchable, topics: Mapping[str, Topic] | None) -> int:
    measure = one.found.measure
    if _NUMBER.match(word):
        number = word.rstrip(".")
        if measure.number == number:
            return 2 * _IN_TEXT
        if one.found.task.number == number:
            return _IN_TEXT
    asked = _query_keys(word)
    if asked & one.text or _begins(word, one.text):
        return _IN_TEXT
    titled = frozenset().union(*(_title_keys(topics[name]) for name in measure.topics if name in topics)
                               ) if topics else frozenset()
    return 1 if asked & (one.beside | titled) or _begins(word, one.beside) else 0


@lru_cache(maxsize=4)
def _searchable(plans: tuple[Plan, ...]) -> tuple[_Searchable, ...]:
    return tuple(
        _make(FoundMeasure(plan, chapter, goal, task, measure))
        for plan in plans for chapter in plan.chapters for goal in chapter.goals for task in goal.tasks
        for measure in task.measures
    )


def _make(found: FoundMeasure) -> _Searchable:
    measure, plan = found.measure, found.plan
    own = Language(plan.language)
    text = _keys([measure.text], own) | _keys([measure.gist.ru], Language.RU) | _keys([measure.gist.ky], Language.KY)
    cells = [measure.baseline, measure.indicator, measure.result, measure.funding, measure.deadline.text,
             measure.responsible_text, found.task.title, found.goal.title, found.chapter.title,
             *(body.full for body in measure.responsible)]
    beside = _keys(cells, own) | _keys([found.task.gist.ru, found.goal.gist.ru, found.chapter.gist.ru], Language.RU)
    return _Searchable(found, text, beside | _keys([measure.gist.en], Language.EN))


def _keys(texts: Iterable[str | None], language: Language) -> frozenset[str]:
    return frozenset(
        _fold(key) for text in texts if text for word in _WORD.findall(text) for key in keys_of(word, language)
    )


def _query_keys(word: str) -> frozenset[str]:
    plain = "".join(_WORD.findall(word)) or word
    return frozenset(_fold(key) for language in (Language.KY, Language.RU) for key in keys_of(plain, language))


@lru_cache(maxsize=256)
def _title_keys(topic: Topic) -> frozenset[str]:
    return (_keys([topic.title.ky], Language.KY) | _keys([topic.title.ru], Language.RU)
            | _keys([topic.title.en], Language.EN))


def _begins(word: str, keys: frozenset[str]) -> bool:
    beginning = _fold(word.lower())
    return len(beginning) >= _SHORTEST_BEGINNING and any(key.startswith(beginning) for key in keys)


def _fold(word: str) -> str:
    return word.lower().translate(_FOLDED)


def _has_body(measure: Measure, body: str) -> bool:
    asked = _fold(body)
    return any(asked == _fold(one.short) or asked in _fold(one.full or "") for one in measure.responsible)


def _runs_in(measure: Measure, due: tuple[str, str]) -> bool:
    first, last = due
    start, end = measure.deadline.start, measure.deadline.end
    if start is None and end is None:
        return False
    return (start is None or start <= last) and (end is None or end >= first)
