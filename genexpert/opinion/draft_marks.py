"""Comments and tracked changes in a Word document, at exact characters."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from genexpert.opinion.difference import common_ends, tokens
from genexpert.opinion.draft_pieces import Pieces, Place
from genexpert.opinion.statements import clean


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of one text-bearing element: its number, first and after-last offset."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A comment over some characters, and perhaps a change of some of them."""

    comment: int  # id of the comment
    anchor: tuple[Segment, ...]
    changed: tuple[Segment, ...]
    proposed: str | None
    author: str
    date: str | None  # as Word writes it


@dataclass
class _Wrapped:
    """What stands round a piece now: the deletion it is in, and the insertion that follows the last of them."""

    around: dict[Any, Any] = field(default_factory=dict)
    followed_by: dict[Any, Any] = field(default_factory=dict)

    def first(self, piece: Any) -> Any:
        return self.around.get(piece, piece)

    def last(self, piece: Any) -> Any:
        return self.followed_by.get(piece, self.first(piece))


def put_marks(pieces: Pieces, marks: Sequence[Mark], first_change: int) -> frozenset[int]:
    """Puts the marks in; returns the ids of comments whose tracked change stands in the document too."""
    changes = _compatible(pieces, marks)
    pieces.cut([*(place for mark in marks for place in _ends(mark.anchor)),
                *(place for _, segments, _ in changes for segment in segments
                  for place in ((segment.number, segment.start), (segment.number, segment.end)))])
    wrapped = _Wrapped()
    for number, (mark, segments, words) in enumerate(changes):
        _change(pieces, mark, segments, words, first_change + 2 * number, wrapped)
    for mark in marks:
        _comment(pieces, mark, wrapped)
    return frozenset(mark.comment for mark, _, _ in changes)


def _ends(anchor: Sequence[Segment]) -> tuple[Place, Place]:
    return (anchor[0].number, anchor[0].start), (anchor[-1].number, anchor[-1].end)


Change = tuple[Mark, tuple[Segment, ...], str]


def _compatible(pieces: Pieces, marks: Sequence[Mark]) -> list[Change]:
    """Changes that can be tracked: within one paragraph, in plain runs, and not over another change."""
    taken: dict[int, list[Segment]] = {}
    made: list[Change] = []
    for mark in marks:
        if mark.proposed is None or not mark.changed or not _plain(pieces, mark.changed):
            continue
        segments, words = _smallest(pieces, mark.changed, clean(mark.proposed))
        if not segments or any(one.start < other.end and other.start < one.end
                               for one in segments for other in taken.get(one.number, ())):
            continue
        for one in segments:
            taken.setdefault(one.number, []).append(one)
        made.append((mark, segments, words))
    return made


def _plain(pieces: Pieces, segments: Sequence[Segment]) -> bool:
    """Whether all the runs are children of one paragraph and hold text that is not deleted already."""
    parents = set()
    for segment in segments:
        run = pieces.run_of(segment.number)
        if run is None or pieces.elements[segment.number].tag == pieces.w + "delText":
            return False
        parents.add(run.getparent())
    return len(parents) == 1 and next(iter(parents)).tag == pieces.w + "p"


def _smallest(pieces: Pieces, segments: Sequence[Segment], proposed: str) -> tuple[tuple[Segment, ...], str]:
    """The change without the words that stay the same at its beginning and end."""
    old = "".join((pieces.elements[one.number].text or "\t")[one.start:one.end] for one in segments)
    before, after = tokens(old), tokens(proposed)
    head, tail = common_ends(before, after)
    if head + tail == len(before) and head:  # only new words: they are tied to the word before them
        head -= 1
        while head and before[head].isspace():
            head -= 1
    start = len("".join(before[:head]))
    end = len(old) - len("".join(before[len(before) - tail:]))
    if start == end:
        return tuple(segments), proposed
    return _within(segments, start, end), "".join(after[head:len(after) - tail])


def _within(segments: Sequence[Segment], start: int, end: int) -> tuple[Segment, ...]:
    made, at = [], 0
    for one in segments:
        length = one.end - one.start
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            made.append(Segment(one.number, one.start + first, one.start + last))
        at += length
    return tuple(made)


def _change(pieces: Pieces, mark: Mark, segments: Sequence[Segment], words: str, id: int, wrapped: _Wrapped) -> None:
    """Wraps the old runs as deleted and puts the new words after them as inserted."""
    w = pieces.w
    old = [run for one in segments for run in pieces.pieces_between(one.number, one.start, one.end)]
    for run in dict.fromkeys(old):
        deleted = run.makeelement(w + "del", _tracked(w, id, mark))
        deleted.tail, run.tail = run.tail, None
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.findall(w + "t"):
            text.tag = w + "delText"
        wrapped.around[run] = deleted
    if not words:
        return
    inserted = _inserted(pieces, old[0].find(w + "rPr"), words, _tracked(w, id + 1, mark))
    last = wrapped.around[old[-1]]
    inserted.tail, last.tail = last.tail, None
    last.addnext(inserted)
    wrapped.followed_by[old[-1]] = inserted  # what ends with the old words ends with the new ones


def _inserted(pieces: Pieces, properties: Any, words: str, attributes: dict[str, str]) -> Any:
    w = pieces.w
    inserted = pieces.root.makeelement(w + "ins", attributes)
    run = inserted.makeelement(w + "r", {})
    if properties is not None:
        run.append(deepcopy(properties))
    text = run.makeelement(w + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = words
    run.append(text)
    inserted.append(run)
    return inserted


def _tracked(w: str, id: int, mark: Mark) -> dict[str, str]:
    made = {w + "id": str(id), w + "author": mark.author}
    if mark.date:
        made[w + "date"] = mark.date
    return made


def _comment(pieces: Pieces, mark: Mark, wrapped: _Wrapped) -> None:
    w = pieces.w
    start, end = _ends(mark.anchor)
    first, last = wrapped.first(pieces.piece_from(start)), wrapped.last(pieces.piece_to(end))
    first.addprevious(first.makeelement(w + "commentRangeStart", {w + "id": str(mark.comment)}))
    closing = last.makeelement(w + "commentRangeEnd", {w + "id": str(mark.comment)})
    reference = last.makeelement(w + "r", {})
    reference.append(reference.makeelement(w + "commentReference", {w + "id": str(mark.comment)}))
    reference.tail, last.tail = last.tail, None
    last.addnext(reference)
    last.addnext(closing)
