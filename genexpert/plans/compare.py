"""Plan data against the text it was taken from, letter by letter, spaces aside.

The pieces of the source's table are laid over the cells of the plan in their order. Nothing of the reader of torn
tables is used to place them, so a mistake of that reader shows here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from genexpert.datafile import load
from genexpert.domain.plan import Measure, Plan
from genexpert.plans.columns import columns_of
from genexpert.plans.rows import heading_of

_TAG = re.compile(r"</?(?:a|b|i|em|strong|br)\b[^>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_RULE = re.compile(r"^[\s\-|:]*$")
_SLACK = 6  # letters that a piece may differ by in length
_LIKE = 0.55


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that source and data do not share; `place` is the measure, heading or list, `column` its cell."""

    place: str
    column: str
    source: str
    data: str


@dataclass(slots=True)
class _Slot:
    place: str
    column: str
    words: str
    letters: str = ""
    starts: tuple[int, ...] = ()  # for each letter, where its word starts and ends among the letters
    ends: tuple[int, ...] = ()
    done: int = 0

    def __post_init__(self) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for word in self.words.split():
            first = len(starts)
            starts += [first] * len(word)
            ends += [first + len(word)] * len(word)
            self.letters += word
        self.starts, self.ends = tuple(starts), tuple(ends)


def compare(plan: Plan, source: str) -> tuple[Difference, ...]:
    """What differs between a plan and the text with its table and its list of abbreviations."""
    lines = source.splitlines()
    head = next((i for i, line in enumerate(lines) if columns_of([_bare(cell) for cell in line.split("\t")])), 0)
    tail = next((i for i, line in enumerate(lines) if re.search(r"Кыскартуулардын|сокращений", line)), len(lines))
    found = list(_compare_table(plan, lines[head + 1 : tail]))
    found += _compare_abbreviations(plan, lines[tail + 1 :])
    title = _letters(_bare(" ".join(lines[:head]))).casefold()
    if _letters(plan.title).casefold() not in title:
        found.append(Difference("title", "title", "", plan.title))
    return tuple(found)


def explained_differences(path: Path) -> dict[Difference, str]:
    """The reviewed differences of a file, each with its reason. Raises ResourceError."""
    data = load(path, "plan-differences")
    return {
        Difference(one["place"], one["column"], one["source"], one["data"]): one["why"] for one in data["differences"]
    }


def _compare_table(plan: Plan, lines: list[str]) -> Iterator[Difference]:
    numbers = [measure.number for measure in plan.measures()]
    slots = list(_slots(plan))
    now = -1
    for line in lines:
        cells = [_bare(cell) for cell in line.split("\t")]
        if all(_RULE.match(cell) for cell in cells):
            continue
        following = numbers[now + 1] if now + 1 < len(numbers) else None
        if following and any(_begins(part, following) for cell in cells for part in cell.split("\n")):
            now += 1
        for piece in (part for cell in cells for part in cell.split("\n") if part.strip()):
            yield from _lay(_letters(_unnumbered(piece, numbers[max(now, 0)])), slots, numbers, now)
    for slot in slots:
        if slot.done < len(slot.letters):
            yield Difference(slot.place, slot.column, "", slot.letters[slot.done :])


def _slots(plan: Plan) -> Iterator[_Slot]:
    for chapter in plan.chapters:
        yield _Slot(f"chapter {chapter.number}", "title", chapter.title)
        for goal in chapter.goals:
            yield _Slot(f"goal {goal.number}", "title", goal.title)
            for task in goal.tasks:
                first = task.measures[0].number if task.measures else ""
                yield _Slot(first, "task number", task.number)
                yield _Slot(first, "task", task.title)
                for measure in task.measures:
                    yield from _cells(measure)


def _cells(measure: Measure) -> Iterator[_Slot]:
    cells = {
        "text": measure.text, "baseline": measure.baseline, "indicator": measure.indicator,
        "deadline": measure.deadline.text, "result": measure.result, "responsible": measure.responsible_text,
        "funding": measure.funding,
    }
    for column, words in cells.items():
        if words and column not in measure.merged:
            yield _Slot(measure.number, column, words)


def _lay(piece: str, slots: list[_Slot], numbers: list[str], now: int) -> Iterator[Difference]:
    """Lays a piece on the cell that goes on with it; else on the cell most like it."""
    if piece.rstrip(".").isdigit():
        piece = piece.rstrip(".")
    near = {numbers[i] for i in (now - 1, now) if 0 <= i < len(numbers)}
    open_slots = [
        slot for slot in slots
        if slot.done < len(slot.letters) and (slot.place in near or " " in slot.place)
    ]
    exact = [slot for slot in open_slots if slot.letters.startswith(piece, slot.done)]
    if exact:
        best = max(exact, key=lambda slot: (slot.place == numbers[max(now, 0)] or slot.done > 0, slot.done > 0))
        best.done += len(piece)
        return
    likest, end, score = _likest(piece, open_slots)
    if likest is None or score < _LIKE:
        yield Difference(numbers[max(now, 0)], "", piece, "")
        return
    yield from _differences(piece, likest, end)
    likest.done = end


def _likest(piece: str, slots: list[_Slot]) -> tuple[_Slot | None, int, float]:
    best: tuple[_Slot | None, int, float] = (None, 0, 0.0)
    for slot in slots:
        for end in range(slot.done + max(1, len(piece) - _SLACK), slot.done + len(piece) + _SLACK + 1):
            if end > len(slot.letters):
                break
            score = SequenceMatcher(None, piece, slot.letters[slot.done : end], autojunk=False).ratio()
            if score > best[2]:
                best = (slot, end, score)
    return best


def _differences(piece: str, slot: _Slot, end: int) -> Iterator[Difference]:
    part = slot.letters[slot.done : end]
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, piece, part, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        at = min(slot.done + b1, len(slot.letters) - 1)
        first = max(slot.done, slot.starts[at])
        last = min(end, slot.ends[max(at, slot.done + b2 - 1)])
        before, after = slot.done + b1 - first, last - (slot.done + b2)
        yield Difference(slot.place, slot.column, piece[max(0, a1 - before) : a2 + max(0, after)],
                         slot.letters[first:last])


def _compare_abbreviations(plan: Plan, lines: list[str]) -> Iterator[Difference]:
    theirs = _letters(_bare(" ".join(line.replace("\t", " ") for line in lines))).rstrip(".")
    ours = _letters(";".join(f"{short}-{full}" for short, full in plan.abbreviations))
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Difference("abbreviations", "", theirs[a1:a2], ours[b1:b2])


def _bare(cell: str) -> str:
    """The words of a cell without marks of layout; a line break between its paragraphs."""
    text = _LINK.sub(r"\1", _TAG.sub("", cell))
    return re.sub(r"\*\*|^#+\s*", "", re.sub(r"\s*</?p>\s*", "\n", text)).strip()


def _letters(text: str) -> str:
    return "".join(text.split())


def _begins(piece: str, number: str) -> bool:
    return re.match(rf"\s*{re.escape(number)}(?!\d)", piece) is not None


def _unnumbered(piece: str, number: str) -> str:
    heading = heading_of(piece)
    if heading:
        return heading.title
    return re.sub(rf"^\s*{re.escape(number)}(?!\d)\.?", "", piece)
