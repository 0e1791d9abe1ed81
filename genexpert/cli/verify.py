"""`genexpert verify`: does the same draft with the same versions still give the same signals?"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from genexpert import folders
from genexpert.cli.console import out
from genexpert.cli.options import DraftArgument
from genexpert.cli.words import t
from genexpert.domain.review import Review

if TYPE_CHECKING:
    from genexpert.opinion import Verification

HELP = t(
    ru="Проверить заключение: даёт ли тот же проект те же сигналы при тех же версиях правил.",
    ky="Корутундуну текшерүү: ошол эле долбоор эрежелердин ошол эле версияларында ошол эле сигналдарды береби.",
)


def verify_command(
    opinion: Annotated[
        Path,
        typer.Argument(
            metavar="OPINION", help=t(ru="файл заключения (DOCX, PDF, JSON)", ky="корутундунун файлы (DOCX, PDF, JSON)")
        ),
    ],
    draft: DraftArgument,
) -> None:
    """Exit status 0 where everything agrees, 1 where something differs."""
    from genexpert.opinion import verify_opinion
    from genexpert.review import ReviewOptions, review

    def review_again() -> Review:
        return review(draft, ReviewOptions(user_folder=folders.user_data()))

    result = verify_opinion(opinion, review_again)
    console = out()
    for line in _told(result):
        console.print(Text(line))
    if not result.stands:
        raise typer.Exit(1)


def _told(result: "Verification") -> Iterator[str]:
    """What agrees and what differs, a line each."""
    if not result.record_whole:
        yield t("Запись в заключении изменена вручную.", "Корутундудагы жазуу кол менен өзгөртүлгөн.")
    yield (
        t("Проект тот же.", "Долбоор ошол эле.")
        if result.same_draft
        else t("Проект другой: его содержимое изменилось.", "Долбоор башка: анын мазмуну өзгөргөн.")
    )
    for change in result.changed_versions:
        yield t(
            f"Версия изменилась: {change.name}: {change.then or '-'} -> {change.now or '-'}",
            f"Версиясы өзгөргөн: {change.name}: {change.then or '-'} -> {change.now or '-'}",
        )
    if result.same_signals:
        yield t("Сигналы те же.", "Сигналдар ошол эле.")
    else:
        yield t(
            f"Сигналы изменились: исчезло {len(result.lost)}, появилось {len(result.new)}.",
            f"Сигналдар өзгөрдү: жоголгону {len(result.lost)}, жаңысы {len(result.new)}.",
        )
