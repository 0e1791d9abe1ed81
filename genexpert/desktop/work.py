"""What the worker process does for the window: review a stored draft, write its files.

Loaded by the child; imports the heavy rooms inside the functions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from genexpert.domain.case import CaseFile, FileKind
from genexpert.domain.draft import Revisions
from genexpert.domain.localized import LocalText
from genexpert.domain.plan import Plan
from genexpert.domain.progress import Progress
from genexpert.domain.review import Review


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft with its companions as a case keeps them, and how it is to be read."""

    files: tuple[CaseFile, ...]
    user_folder: Path
    revisions: Revisions = Revisions.ACCEPTED
    kept: bytes | None = None  # a packed review, used where it was made with today's versions


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review without source runs and paragraphs; `packed` is None where the kept one was still good."""

    review: Review
    packed: bytes | None


_last: dict[tuple[object, ...], Review] = {}  # the review that an export is likely to ask for


def review_stored(stored: StoredDraft, progress: Progress) -> Reviewed:
    """The review of a stored draft: the kept one where nothing has changed since, else made anew."""
    from genexpert.storage.review_json import pack_review, slim, unpack_review

    if stored.kept is not None:
        progress("reading", 0.0)
        try:
            kept = unpack_review(stored.kept)
        except ValueError:
            kept = None  # an older program kept it in another form
        if kept is not None and _still_good(kept, stored):
            return Reviewed(kept, None)
    review = full_review(stored, progress, anew=True)
    return Reviewed(slim(review), pack_review(review))


def full_review(stored: StoredDraft, progress: Progress, anew: bool = False) -> Review:
    """The review with its source runs, as exports need it; the last one is remembered, and made anew on demand."""
    from genexpert.review import ReviewOptions, review

    key = (tuple((file.kind, file.sha256) for file in stored.files), stored.revisions, stored.user_folder)
    if anew or key not in _last:
        with on_disk(stored.files) as paths:
            companions = {str(kind): path for kind, path in paths.items() if kind is not FileKind.DRAFT}
            options = ReviewOptions(revisions=stored.revisions, user_folder=stored.user_folder, companions=companions)
            made = review(paths[FileKind.DRAFT], options, progress)
        _last.clear()
        _last[key] = made
    return _last[key]


def companion_texts(stored: StoredDraft) -> dict[str, str]:
    """Plain texts of the draft's companions by their kinds."""
    from genexpert.reading import read_draft

    with on_disk(stored.files) as paths:
        return {str(kind): read_draft(path, stored.revisions).text for kind, path in paths.items()
                if kind is not FileKind.DRAFT}


@contextmanager
def on_disk(files: tuple[CaseFile, ...]) -> Iterator[dict[FileKind, Path]]:
    """The files in a folder of their own while the block runs; readers go by the end of the name."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="genexpert-") as folder:
        paths = {}
        for file in files:
            place = Path(folder) / file.kind
            place.mkdir()
            paths[file.kind] = place / Path(file.name).name
            paths[file.kind].write_bytes(file.content)
        yield paths


def _still_good(kept: Review, stored: StoredDraft) -> bool:
    """Whether a review made now would be made with the same program, rules, checklists and plans."""
    from genexpert.review import ReviewOptions, current_versions

    return kept.versions == current_versions(ReviewOptions(user_folder=stored.user_folder))


@dataclass(frozen=True, slots=True)
class PlanRead:
    """A plan that was read from a file, with what was understood and what is doubtful."""

    plan: Plan
    understood: tuple[LocalText, ...]
    doubts: tuple[LocalText, ...]


def read_plan(path: Path, progress: Progress) -> PlanRead:
    """The plan in a file with a table."""
    from genexpert.plans import import_plan

    progress("reading", 0.0)
    read = import_plan(path)
    return PlanRead(read.plan, tuple(read.understood), tuple(read.doubts))


def store_read_plan(request: tuple[Plan, Path], progress: Progress) -> Path:
    """Where the plan was stored."""
    from genexpert.plans import store_plan

    return Path(store_plan(*request))


def subjects_of_draft(stored: StoredDraft, progress: Progress) -> frozenset[str]:
    """Topics that the draft is about."""
    from genexpert.norms import load_topics
    from genexpert.plans import subjects_of

    review = full_review(stored, progress)
    act = review.act
    signals = (*review.findings, *review.strengths)
    return subjects_of(act.title, review.draft.text, act.root.language, signals, load_topics())
