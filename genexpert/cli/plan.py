"""`genexpert plan`: the action plans, and loading another one."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from genexpert import folders
from genexpert.cli.choosing import the_one
from genexpert.cli.console import out
from genexpert.cli.options import FormatOption, ListFormat, OutputOption
from genexpert.cli.words import in_words, spoken, t
from genexpert.cli.writing import write_json
from genexpert.domain.localized import LocalText
from genexpert.domain.plan import Plan

HELP = t(
    ru="Национальные планы действий: список, содержание, загрузка нового.",
    ky="Иш-аракеттердин улуттук пландары: тизмеси, мазмуну, жаңысын жүктөө.",
)
STATES = {
    "in-force": LocalText("күчүндө", "действует", "in force"),
    "repealed": LocalText("күчүн жоготкон", "утратил силу", "repealed"),
    "draft": LocalText("долбоор", "проект", "draft"),
    "unverified": LocalText("текшерилген эмес", "не проверено", "unverified"),
}
app = typer.Typer(no_args_is_help=True)


@app.command("list", help=t(ru="Какие планы загружены.", ky="Кайсы пландар жүктөлгөн."))
def list_command() -> None:
    """A table of the plans."""
    from genexpert.plans import load_plans

    table = Table()
    for title in ("ID", t("План", "План"), t("Годы", "Жылдары"), t("Состояние", "Абалы"), t("Мер", "Чаралар")):
        table.add_column(title)
    for plan in load_plans(folders.user_data()):
        table.add_row(
            plan.id,
            Text(in_words(plan.title_local, spoken()) or plan.title),
            f"{plan.period[0]}-{plan.period[1]}",
            state_of(plan),
            str(sum(1 for _ in plan.measures())),
        )
    out().print(table)


@app.command("show", help=t(ru="Показать план целиком.", ky="Планды толугу менен көрсөтүү."))
def show_command(
    plan_id: Annotated[str, typer.Argument(metavar="ID", help=t(ru="id плана", ky="пландын id'си"))],
    format: FormatOption = ListFormat.TABLE,
    output: OutputOption = None,
) -> None:
    """One plan as a table or as JSON of the contract."""
    from genexpert.plans import plan_as_json

    plan = plan_named(plan_id)
    if format is ListFormat.JSON:
        write_json(plan_as_json(plan), output)
        return
    console = out()
    console.print(Text(f"{plan.title} ({state_of(plan)})", style="bold"))
    for chapter in plan.chapters:
        console.print(Text(f"{chapter.number}. {chapter.title}", style="bold"))
        for goal in chapter.goals:
            for task in goal.tasks:
                console.print(Text(f"  {task.number}. {task.title}"))
                for measure in task.measures:
                    console.print(Text(f"    {measure.number}. {measure.text} [{measure.deadline.text}]"))


@app.command(
    "import",
    help=t(
        ru="Загрузить план из файла с таблицей (DOCX, ODT, PDF, текст): показывает, что понято и что сомнительно.",
        ky="Таблицасы бар файлдан (DOCX, ODT, PDF, текст) планды жүктөө: эмне түшүнүлгөнү "
        "жана эмне күмөн жаратары көрсөтүлөт.",
    ),
)
def import_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t(ru="файл плана", ky="пландын файлы"))],
    plan_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help=t(ru="id нового плана", ky="жаңы пландын id'си"))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=t(ru="только показать", ky="көрсөтүү гана"))] = False,
) -> None:
    """Reads a plan, tells what was understood and what is doubtful, and stores it as a new version."""
    from genexpert.plans import import_plan, store_plan

    imported = import_plan(file, plan_id=plan_id)
    console = out()
    for understood in imported.understood:
        console.print(Text(in_words(understood, spoken())))
    for doubt in imported.doubts:
        console.print(Text(t("сомнение: ", "күмөн: ") + in_words(doubt, spoken())))
    if not dry_run:
        stored = store_plan(imported.plan, folders.user_data())
        console.print(Text(t(f"Сохранено: {stored}", f"Сакталды: {stored}")))


def plan_named(plan_id: str) -> Plan:
    """The plan with this id. Raises ResourceError."""
    from genexpert.plans import load_plans

    missing = LocalText("мындай план жок", "такого плана нет", "no such plan")
    return the_one(load_plans(folders.user_data()), plan_id, missing)


def state_of(plan: Plan) -> str:
    """The plan's status in words, with the date and the act where it is repealed."""
    words = in_words(STATES[plan.status.state], spoken())
    return ", ".join(part for part in (words, plan.status.since, plan.status.by) if part)
