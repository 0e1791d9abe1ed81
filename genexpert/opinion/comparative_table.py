"""The comparative table as a file of its own, in the form that committees use."""

from pathlib import Path

from genexpert.domain.opinion import Opinion, Requisites, Role
from genexpert.domain.review import Review
from genexpert.opinion import statements as say
from genexpert.opinion.conclusions import wordings_table
from genexpert.opinion.items import item
from genexpert.opinion.make import make_opinion, preliminary_signals
from genexpert.opinion.matter import TAKEN, Matter, languages_of
from genexpert.opinion.word_context import Runs, rows
from genexpert.opinion.word_file import fill_template, template_path, write_file
from genexpert.opinion.word_package import finished


def write_comparative_table(review: Review, path: Path, language: str = "ru", template: Path | None = None) -> None:
    """Writes «Редакция проекта | Предлагаемая редакция | Обоснование» of the confirmed findings as DOCX.

    Where the expert has confirmed nothing yet, the table is of signals, and says so on every page. Raises
    ResourceError for a mistake in the template, OSError where `path` cannot be written.
    """
    languages = languages_of(language)
    confirmed = any(finding.decision.state in TAKEN for finding in review.findings)
    basis: Opinion
    if confirmed:
        requisites = Requisites(Role.TRAINING)
        basis = make_opinion(review, requisites, language, register={})
        matter = Matter(review, languages, requisites, {})
    else:
        basis = preliminary_signals(review, language)
        matter = Matter(review, languages, None, {})
    items = tuple(item(matter, number, finding) for number, finding in matter.numbered)
    title = [say.form_passage(languages, "title.comparative"),
             say.form_passage(languages, "title.comparative-of-draft", kind=matter.kind, title=matter.title)]
    values = {
        "title": [Runs(column) for column in title[0].columns],
        "subtitle": [Runs(column) for column in title[1].columns],
        "notice": [] if confirmed else [Runs(column, strong=True) for column in (basis.notice or title[0]).columns],
        "footer": Runs(basis.footer.columns[-1]),
        "wordings": rows(wordings_table(matter, items, with_priority=confirmed)),
    }
    from dataclasses import replace

    content = fill_template(template or template_path("comparative", languages), values)
    write_file(path, finished(content, replace(basis, title=tuple(title), signature=None, notice=None)))
