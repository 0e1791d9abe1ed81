"""All commands in one place; each group has a module of its own."""

from pathlib import Path
from typing import Annotated

import typer

from genexpert import __version__
from genexpert.cli import checklist, norms, plan, review, rules, text, verify
from genexpert.cli.open_desktop import open_desktop
from genexpert.cli.words import t

app = typer.Typer(
    help=t(
        ru="Гендерная экспертиза проектов нормативных правовых актов Кыргызской Республики. Работает без интернета. "
        "Без команды открывает окно программы.",
        ky="Кыргыз Республикасынын ченемдик укуктук актыларынын долбоорлорун гендердик экспертизалоо. Интернетсиз "
        "иштейт. Команда берилбесе, программанын терезеси ачылат.",
    ),
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("review", help=review.HELP)(review.review_command)
app.command("text", help=text.HELP)(text.text_command)
app.command("verify", help=verify.HELP)(verify.verify_command)
app.add_typer(plan.app, name="plan", help=plan.HELP)
app.add_typer(rules.app, name="rules", help=rules.HELP)
app.add_typer(checklist.app, name="checklist", help=checklist.HELP)
app.add_typer(norms.app, name="norms", help=norms.HELP)


@app.command("open", help=t(ru="Открыть окно программы на проекте.", ky="Долбоорду программанын терезесинде ачуу."))
def open_command(
    draft: Annotated[
        Path | None, typer.Argument(metavar="DRAFT", help=t(ru="файл проекта", ky="долбоордун файлы"))
    ] = None,
) -> None:
    """Opens the desktop."""
    raise typer.Exit(open_desktop(draft))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"genexpert {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=t(ru="версия программы", ky="программанын версиясы")
        ),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        raise typer.Exit(open_desktop(None))
