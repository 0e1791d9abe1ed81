"""`genexpert checklist`: the question lists."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from genexpert import folders
from genexpert.cli.choosing import the_one
from genexpert.cli.console import out
from genexpert.cli.words import in_words, spoken, t
from genexpert.domain.localized import LocalText

HELP = t(ru="Списки вопросов экспертизы.", ky="Экспертизанын суроолор тизмелери.")
app = typer.Typer(no_args_is_help=True)


@app.command("list", help=t(ru="Какие списки есть.", ky="Кандай тизмелер бар."))
def list_command() -> None:
    """A table of the lists."""
    from genexpert.checklists import load_checklists

    table = Table()
    for title in ("ID", t("Список", "Тизме"), t("Вопросов", "Суроолор"), t("Версия", "Версиясы")):
        table.add_column(title)
    for one in load_checklists(folders.user_data()):
        table.add_row(one.id, Text(in_words(one.title, spoken())), str(len(one.questions)), one.version)
    out().print(table)


@app.command("show", help=t(ru="Показать вопросы списка.", ky="Тизменин суроолорун көрсөтүү."))
def show_command(
    checklist_id: Annotated[str, typer.Argument(metavar="ID", help=t(ru="id списка", ky="тизменин id'си"))],
) -> None:
    """The questions of one list with their basis."""
    from genexpert.checklists import load_checklists

    missing = LocalText("мындай тизме жок", "такого списка нет", "no such checklist")
    found = the_one(load_checklists(folders.user_data()), checklist_id, missing)
    table = Table(title=Text(in_words(found.title, spoken())), show_lines=True)
    for title in ("ID", t("Вопрос", "Суроо"), t("Основание", "Негизи")):
        table.add_column(title)
    for question in found.questions:
        basis = in_words(question.basis, spoken())
        mark = t(" (закон)", " (мыйзам)") if question.statutory else t(" (метод)", " (метод)")
        table.add_row(question.id, Text(in_words(question.text, spoken())), Text(basis + mark))
    out().print(table)
