"""Every word of a plan is a whole word: known to the analyser, an abbreviation of the plan, or reviewed by a person."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from genexpert.datafile import load
from genexpert.domain.localized import Language
from genexpert.domain.plan import Plan
from genexpert.language import read_word

_WORD = re.compile(r"\w+(?:-\w+)*")
_ENDING = re.compile(r"[а-яөүң]{0,6}")

_SHORT_TAIL = 5
_SHORT_HEAD = 2


@dataclass(frozen=True, slots=True)
class ReviewedWords:
    """What a person has read: short names that the plan's list lacks, slips of the act, whole words."""

    abbreviations: frozenset[str]
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]] = frozenset()  # neighbours that are two words though together they are one


def reviewed_words(path: Path) -> ReviewedWords:
    """The reviewed words of a file. Raises ResourceError."""
    data = load(path, "plan-words")
    return ReviewedWords(
        frozenset(data["abbreviations"]),
        frozenset(word.lower() for word in (*data.get("odd", ()), *data["words"])),
        frozenset((first, second) for first, second in data.get("pairs", ())),
    )


def unknown_words(plan: Plan, reviewed: ReviewedWords) -> tuple[str, ...]:
    """Words of the plan that nobody vouches for, in alphabetical order."""
    short = {part for name, _ in plan.abbreviations for part in (*name.split(), name)} | reviewed.abbreviations
    short |= {name.replace(" ", "") for name, _ in plan.abbreviations}
    words = {word for cell in plan_texts(plan) for word in _WORD.findall(cell)}
    return tuple(sorted(
        word for word in words
        if not (word.replace("-", "").isdigit() or word.lower() in reviewed.words
                or _is_short(word, short) or _is_known(word, Language(plan.language)))
    ))


def torn_pairs(plan: Plan, reviewed: ReviewedWords) -> tuple[str, ...]:
    """Neighbours that may be one word torn: together they stand whole elsewhere in the plan, or the analyser knows
    them as a word of which one piece is short."""
    texts = list(plan_texts(plan))
    whole = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    language = Language(plan.language)
    found = set()
    for text in texts:
        for left, right in re.findall(r"([^\W\d_]+) (?=([^\W\d_]+))", text):
            pair = left.lower(), right.lower()
            short = len(right) <= _SHORT_TAIL or len(left) <= _SHORT_HEAD
            if pair not in reviewed.pairs and (
                    "".join(pair) in whole or (short and read_word("".join(pair), language))):
                found.add(f"{left} {right}")
    return tuple(sorted(found))


def plan_texts(plan: Plan) -> Iterator[str]:
    """All that the act itself says in the plan: titles, cells, the list of abbreviations."""
    yield plan.title
    for chapter in plan.chapters:
        yield chapter.title
        for goal in chapter.goals:
            yield goal.title
            for task in goal.tasks:
                yield task.title
    for measure in plan.measures():
        cells = (measure.text, measure.baseline, measure.indicator, measure.deadline.text, measure.result,
                 measure.responsible_text, measure.funding)
        yield from (cell for cell in cells if cell)
    yield from (full for _, full in plan.abbreviations)


def _is_short(word: str, short: Iterable[str]) -> bool:
    """An abbreviation, bare or with an ending in small letters: ЭСӨМдин."""
    return any(word.startswith(name) and _ENDING.fullmatch(word[len(name) :]) for name in short if name.isupper()
               ) or word in short


def _is_known(word: str, language: Language) -> bool:
    return bool(read_word(word, language)) or (
        "-" in word and all(read_word(part, language) for part in word.split("-")))
