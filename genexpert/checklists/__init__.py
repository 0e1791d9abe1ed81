"""Question lists of the method: which apply, what the program proposes as answers, what is left, how to edit."""

from genexpert.checklists.applying import which_apply
from genexpert.checklists.loading import load_checklists
from genexpert.checklists.printing import print_checklist
from genexpert.checklists.progress import ListProgress, confirm, keep_answers, list_progress, unanswered_mandatory
from genexpert.checklists.proposing import propose_answers
from genexpert.checklists.relevance import Relevance, gender_relevance
from genexpert.checklists.saving import export_checklist, import_checklist, save_checklist

__all__ = [
    "ListProgress",
    "Relevance",
    "confirm",
    "export_checklist",
    "gender_relevance",
    "import_checklist",
    "keep_answers",
    "list_progress",
    "load_checklists",
    "print_checklist",
    "propose_answers",
    "save_checklist",
    "unanswered_mandatory",
    "which_apply",
]
