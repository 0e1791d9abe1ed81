"""`genexpert review`: findings of one or several drafts."""

import io
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from genexpert import folders
from genexpert.cli.console import WIDTH_OF_A_FILE, out, progress_of, tell, tell_error
from genexpert.cli.options import (
    CalculationsOption,
    ChecklistOption,
    ComparativeTableOption,
    JustificationOption,
    OpinionOption,
    OutputOption,
    PlanOption,
    ReadRevisions,
    RevisionsOption,
    Written,
    WrittenOption,
)
from genexpert.cli.words import t
from genexpert.cli.writing import cannot_write, write_json, write_text
from genexpert.domain.case import FileKind
from genexpert.domain.draft import Revisions
from genexpert.domain.errors import DraftError
from genexpert.domain.localized import LocalText
from genexpert.domain.review import Review

HELP = t(
    ru="Проверить проект (или несколько): сигналы, основания, меры плана. Состояние выхода: 0 - проверены все, "
    "1 - часть файлов не прочитана, 2 - не прочитан ни один.",
    ky="Долбоорду (же бир нечесин) текшерүү: сигналдар, негиздер, пландын чаралары. Чыгуу абалы: 0 - баары "
    "текшерилди, 1 - файлдардын бир бөлүгү окулган жок, 2 - бири да окулган жок.",
)


COMPANIONS_OF_ONE = LocalText(
    ky="Негиздеме-маалымкат, таблица жана эсептөөлөр бир долбоорго таандык: бир эле долбоорду көрсөтүңүз.",
    ru="Справка-обоснование, таблица и расчёты относятся к одному проекту: укажите один проект.",
    en="A justification note, table or calculations belong to one draft: give one draft only.",
)


class ReviewFormat(StrEnum):
    TABLE = "table"
    JSON = "json"
    SARIF = "sarif"


def review_command(
    drafts: Annotated[
        list[Path], typer.Argument(metavar="DRAFT...", help=t(ru="файлы проектов", ky="долбоорлордун файлдары"))
    ],
    format: Annotated[
        ReviewFormat,
        typer.Option(
            "--format",
            help=t(
                ru="table - таблица для чтения, json и sarif - для других программ",
                ky="table - окуу үчүн таблица, json жана sarif - башка программалар үчүн",
            ),
        ),
    ] = ReviewFormat.TABLE,
    output: OutputOption = None,
    opinion: OpinionOption = None,
    plan: PlanOption = None,
    checklist: ChecklistOption = None,
    language: WrittenOption = None,
    revisions: RevisionsOption = ReadRevisions.ACCEPTED,
    justification: JustificationOption = None,
    comparative_table: ComparativeTableOption = None,
    calculations: CalculationsOption = None,
) -> None:
    """Reviews every draft that can be read; exit status 1 where some, 2 where all could not."""
    given = {
        FileKind.JUSTIFICATION: justification,
        FileKind.COMPARATIVE_TABLE: comparative_table,
        FileKind.CALCULATIONS: calculations,
    }
    companions = {kind.value: file for kind, file in given.items() if file is not None}
    if companions and len(drafts) > 1:
        raise DraftError(COMPANIONS_OF_ONE)
    reviews = _review_all(drafts, revisions, plan, checklist, companions)
    if reviews:
        _write(reviews, format, output, language, several=len(drafts) > 1)
        if opinion is not None:
            for review in reviews:
                _write_signals(review, opinion, language)
    if len(reviews) < len(drafts):
        raise typer.Exit(1 if reviews else 2)


def _review_all(
    drafts: Sequence[Path],
    revisions: ReadRevisions,
    plans: list[str] | None,
    checklists: list[str] | None,
    companions: Mapping[str, Path],
) -> list[Review]:
    from genexpert.review import ReviewOptions, review

    options = ReviewOptions(
        revisions=Revisions(revisions.value),
        plans=tuple(plans) if plans else None,
        checklists=tuple(checklists) if checklists else None,
        user_folder=folders.user_data(),
        companions=companions,
    )
    reviews = []
    for draft in drafts:
        try:
            with progress_of(draft.name) as progress:
                reviews.append(review(draft, options, progress))
        except DraftError as error:
            tell_error(error)
    return reviews


def _write(
    reviews: Sequence[Review], format: ReviewFormat, output: Path | None, language: Written | None, several: bool
) -> None:
    if format is ReviewFormat.TABLE:
        _write_table(reviews, output, language)
    elif format is ReviewFormat.JSON:
        from genexpert.opinion import review_as_json

        values = [review_as_json(review, written(review, language)) for review in reviews]
        write_json(values if several else values[0], output)
    else:
        from genexpert.opinion import review_as_sarif

        write_json(review_as_sarif(reviews, written(reviews[0], language)), output)


def _write_table(reviews: Sequence[Review], output: Path | None, language: Written | None) -> None:
    from genexpert.cli.tables import print_review

    to_screen = output is None or str(output) == "-"
    kept = io.StringIO()
    console = out() if to_screen else Console(file=kept, width=WIDTH_OF_A_FILE, highlight=False)
    for review in reviews:
        print_review(console, review, written(review, language))
    if not to_screen:
        write_text(kept.getvalue(), output)


def written(review: Review, language: Written | None) -> str:
    """The language to write in: the chosen one, else the draft's own (both where it has both)."""
    if language is not None:
        return language.value
    spoken = [one for one in review.languages if one in ("ky", "ru")]
    main = str(review.act.root.language)
    return main if main in spoken or not spoken else spoken[0]


def _write_signals(review: Review, folder: Path, language: Written | None) -> None:
    """Preliminary signals as DOCX and PDF; says where they are."""
    from genexpert.opinion import preliminary_signals, write_docx, write_pdf

    signals = preliminary_signals(review, written(review, language))
    stem = Path(review.draft.name).stem
    try:
        folder.mkdir(parents=True, exist_ok=True)
        word, pdf = folder / f"{stem}.signals.docx", folder / f"{stem}.signals.pdf"
        with progress_of(stem) as progress:
            progress("opinion", 0.2)
            write_docx(signals, word)
            progress("opinion", 0.6)
            write_pdf(signals, pdf)
    except OSError as error:
        raise cannot_write(folder, error) from error
    tell(t(ru=f"Предварительные сигналы: {word} и {pdf}", ky=f"Алдын ала сигналдар: {word} жана {pdf}"))
