"""`genexpert norms`: the register of acts that findings lean on."""

from datetime import date
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from genexpert import folders
from genexpert.cli.console import out
from genexpert.cli.words import in_words, spoken, t
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.names import STATUSES
from genexpert.domain.norm import Norm, NormStatus

HELP = t(
    ru="Реестр актов, на которые опираются выводы: состояние, проверка, подтверждение экспертом.",
    ky="Тыянактар таянган актылардын реестри: абалы, текшерилиши, эксперт тарабынан ырасталышы.",
)
NormId = Annotated[str, typer.Argument(metavar="ID", help=t(ru="id акта", ky="актынын id'си"))]
app = typer.Typer(no_args_is_help=True)


@app.command("list", help=t(ru="Все акты реестра.", ky="Реестрдин бардык актылары."))
def list_command() -> None:
    """A table of the register."""
    from genexpert.norms import load_norms

    table = Table()
    for title in ("ID", t("Ссылка", "Шилтеме"), t("Состояние", "Абалы"), t("Проверено", "Текшерилди")):
        table.add_column(title)
    for norm in load_norms(folders.user_data()).values():
        table.add_row(
            norm.id,
            Text(in_words(norm.citation, spoken())),
            in_words(STATUSES[norm.status], spoken()),
            norm.checked or "-",
        )
    out().print(table)


@app.command("show", help=t(ru="Один акт с реквизитами и источником.", ky="Бир акт реквизиттери жана булагы менен."))
def show_command(norm_id: NormId) -> None:
    """Everything that the register knows of one act."""
    _print(_norm_named(norm_id))


@app.command(
    "confirm",
    help=t(
        ru="Подтвердить состояние акта: вы проверили его по официальному источнику.",
        ky="Актынын абалын ырастоо: сиз аны расмий булактан текшердиңиз.",
    ),
)
def confirm_command(
    norm_id: NormId,
    status: Annotated[NormStatus, typer.Option("--status", help=t(ru="состояние акта", ky="актынын абалы"))],
    by: Annotated[str, typer.Option("--by", help=t(ru="кто проверил", ky="ким текшерди"))],
    checked: Annotated[
        str,
        typer.Option(
            "--date",
            metavar="YYYY-MM-DD",
            help=t(ru="когда проверено; без него - сегодня", ky="качан текшерилди; берилбесе - бүгүн"),
        ),
    ] = "",
    quotation: Annotated[
        str, typer.Option("--quotation", help=t(ru="слова акта, как в источнике", ky="актынын сөздөрү, булактагыдай"))
    ] = "",
) -> None:
    """Stores the confirmation in the user's own folder."""
    from genexpert.norms import confirm_norm

    _norm_named(norm_id)
    day = checked or date.today().isoformat()
    try:
        date.fromisoformat(day)
    except ValueError:
        raise ResourceError(
            LocalText(
                ky=f"дата эмес: {day}; 2026-11-24 сыяктуу жазыңыз",
                ru=f"не дата: {day}; пишите как 2026-11-24",
                en=f"not a date: {day}; write it as 2026-11-24",
            )
        ) from None
    _print(confirm_norm(folders.user_data(), norm_id, status, day, by, quotation or None))


def _norm_named(norm_id: str) -> Norm:
    from genexpert.norms import load_norms

    norm = load_norms(folders.user_data()).get(norm_id)
    if norm is None:
        raise ResourceError(
            LocalText(
                ky=f"мындай акт реестрде жок: {norm_id}",
                ru=f"такого акта в реестре нет: {norm_id}",
                en=f"no such act in the register: {norm_id}",
            )
        )
    return norm


def _print(norm: Norm) -> None:
    console = out()
    lines = (
        in_words(norm.title, spoken()),
        in_words(norm.citation, spoken()),
        f"{in_words(STATUSES[norm.status], spoken())}" + (f" ({norm.since}, {norm.by})" if norm.by else ""),
        t(f"проверено: {norm.checked or 'нет'}", f"текшерилди: {norm.checked or 'жок'}"),
        t(f"источник: {norm.source}", f"булак: {norm.source}"),
        in_words(norm.quotation, spoken()),
        in_words(norm.note, spoken()),
    )
    for line in lines:
        if line:
            console.print(Text(line))
