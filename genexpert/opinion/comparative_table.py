"""The comparative table as a file of its own, in the form that committees use."""

from pathlib import Path

from genexpert.domain.opinion import Opinion, Table
from genexpert.domain.review import Review
from genexpert.opinion import statements as say
from genexpert.opinion.conclusions import wordings_table
from genexpert.opinion.items import item
from genexpert.opinion.make import footer
from genexpert.opinion.matter import TAKEN, Matter, languages_of
from genexpert.opinion.record import local_time_zone, make_record
from genexpert.opinion.word_context import Runs, rows
from genexpert.opinion.word_file import fill_template, template_path, write_file
from genexpert.opinion.word_package import finished


def write_comparative_table(review: Review, path: Path, language: str = "ru", template: Path | None = None) -> None:
    """Writes «Редакция проекта | Предлагаемая редакция | Обоснование» of the confirmed findings as DOCX.

    Where the expert has confirmed nothing yet, the table is of signals, and says so on every page. Raises
    ResourceError for a mistake in the template, OSError where `path` cannot be written.
    """
    matter = _matter(review, language)
    opinion = _as_opinion(matter, language)
    items = tuple(item(matter, number, finding) for number, finding in matter.numbered)
    values = {
        "title": [Runs(column) for column in opinion.title[0].columns],
        "subtitle": [Runs(column) for column in opinion.title[1].columns],
        "notice": [Runs(column, strong=True) for column in opinion.notice.columns] if opinion.notice else [],
        "footer": Runs(opinion.footer.columns[-1]),
        "wordings": rows(wordings_table(matter, items, with_priority=matter.confirmed)),
    }
    filled = fill_template(template or template_path("comparative", matter.languages), values)
    write_file(path, finished(filled, opinion))


def _matter(review: Review, language: str) -> Matter:
    confirmed = any(finding.decision.state in TAKEN for finding in review.findings)
    return Matter(review, languages_of(language), confirmed)


def _as_opinion(matter: Matter, language: str) -> Opinion:
    """What stands round the table: title, notice, foot, record."""
    languages = matter.languages
    title = (say.form_passage(languages, "title.comparative"),
             say.form_passage(languages, "title.comparative-of-draft", kind=matter.kind, title=matter.title))
    return Opinion(
        confirmed=matter.confirmed, final=False, languages=languages, title=title,
        notice=None if matter.confirmed else say.form_passage(languages, "notice.signals"),
        requisites=Table((), ()), sections=(), signature=None, footer=footer(matter),
        record=make_record(matter.review, "comparative", language, local_time_zone(), None),
    )
