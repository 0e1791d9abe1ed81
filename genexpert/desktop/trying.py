"""What the worker process does for the editor of lists: tries a list on a draft, prints a list.

Loaded by the child; imports the heavy rooms inside the functions.
"""

from pathlib import Path

from genexpert.desktop.work import StoredDraft, companion_texts, full_review
from genexpert.desktop.writing import whole_or_nothing
from genexpert.domain.checklist import Checklist, FilledChecklist
from genexpert.domain.progress import Progress


def try_list(request: tuple[Checklist, StoredDraft], progress: Progress) -> FilledChecklist:
    """The list with what the program proposes on a draft."""
    from genexpert.checklists import propose_answers

    checklist, stored = request
    review = full_review(stored, progress)
    filled = propose_answers((checklist,), review.act, review.findings, review.strengths, companion_texts(stored))
    return filled[0]


def print_list(request: tuple[Checklist, Path], progress: Progress) -> Path:
    """A Word document of the list in Kyrgyz and Russian, to be filled in by hand."""
    from genexpert.checklists.printing import print_checklist

    checklist, path = request
    progress("opinion", 0.0)
    whole_or_nothing(path, lambda place: print_checklist(checklist, place))
    return path
