"""`genexpert verify`: does the same draft with the same versions still give the same signals?"""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from genexpert import folders
from genexpert.cli.console import out
from genexpert.cli.options import DraftArgument
from genexpert.cli.words import in_words, spoken, t
from genexpert.domain.review import Review

HELP = t(ru="Проверить заключение: даёт ли тот же проект те же сигналы при тех же версиях правил.",
         ky="Корутундуну текшерүү: ошол эле долбоор эрежелердин ошол эле версияларында ошол эле сигналдарды береби.")


def verify_command(
    opinion: Annotated[Path, typer.Argument(metavar="OPINION", help=t(ru="файл заключения (DOCX, PDF, JSON)", ky="корутундунун файлы (DOCX, PDF, JSON)"))],
    draft: DraftArgument,
) -> None:
    """Exit status 0 where everything agrees, 1 where something differs."""
    from genexpert.opinion import verify_opinion
    from genexpert.review import ReviewOptions, review

    def review_again() -> Review:
        return review(draft, ReviewOptions(user_folder=folders.user_data()))

    result = verify_opinion(opinion, review_again)
    console = out()
    for line in result.lines:
        console.print(Text(in_words(line, spoken())))
    if not result.agrees:
        raise typer.Exit(1)
