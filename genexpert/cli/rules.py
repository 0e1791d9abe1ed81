"""`genexpert rules`: the rules, a check of rule files, and a rule tried on a draft."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from genexpert import folders
from genexpert.cli.console import out
from genexpert.cli.options import DraftArgument
from genexpert.cli.tables import shortened
from genexpert.cli.words import in_words, spoken, t
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.names import CATEGORIES, SEVERITIES

HELP = t(
    ru="Правила: список, проверка файлов правил, проба правила на проекте.",
    ky="Эрежелер: тизмеси, эреже файлдарын текшерүү, эрежени долбоордо сынап көрүү.",
)
app = typer.Typer(no_args_is_help=True)


@app.command("list", help=t(ru="Какие правила есть.", ky="Кандай эрежелер бар."))
def list_command() -> None:
    """A table of the rules."""
    from genexpert.rules import load_rules

    table = Table()
    for title in (
        "ID",
        t("Правило", "Эреже"),
        t("Категория", "Категориясы"),
        t("Тяжесть", "Оордугу"),
        t("Языки", "Тилдери"),
        t("Состояние", "Абалы"),
    ):
        table.add_column(title)
    rules = load_rules(folders.user_data()).rules
    for rule in rules:
        table.add_row(
            rule.id,
            Text(in_words(rule.title, spoken())),
            in_words(CATEGORIES[rule.category], spoken()),
            in_words(SEVERITIES[rule.severity], spoken()),
            " ".join(rule.languages),
            rule.status.value,
        )
    console = out()
    console.print(table)
    console.print(t(f"Правил: {len(rules)}", f"Эрежелер: {len(rules)}"))


@app.command(
    "check",
    help=t(
        ru="Проверить файлы правил: ошибки с файлом и строкой, примеры каждого правила.",
        ky="Эреже файлдарын текшерүү: каталар файлы жана сабы менен, ар бир эреженин мисалдары.",
    ),
)
def check_command(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]",
            help=t(
                ru="папка правил; без неё - правила программы и ваши",
                ky="эрежелердин папкасы; берилбесе - программаныкы жана сиздики",
            ),
        ),
    ] = None,
) -> None:
    """Prints every mistake; exit status 1 where there is one."""
    from genexpert.rules import check_rules

    folder_of_user = folders.user_data() / "rules"
    checked = (
        [folder] if folder else [folders.resources() / "rules", *([folder_of_user] if folder_of_user.is_dir() else [])]
    )
    problems = [problem for one in checked for problem in check_rules(one)]
    console = out()
    for problem in problems:
        console.print(Text(f"{problem.file}:{problem.line}: {in_words(problem.text, spoken())}"))
    console.print(t(f"Ошибок: {len(problems)}", f"Каталар: {len(problems)}"))
    if problems:
        raise typer.Exit(1)


@app.command(
    "try", help=t(ru="Показать, что правило находит в проекте.", ky="Эреже долбоордон эмнени табарын көрсөтүү.")
)
def try_command(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help=t(ru="id правила", ky="эреженин id'си"))],
    draft: DraftArgument,
) -> None:
    """Hits of one rule with their context."""
    from genexpert.language import analyse
    from genexpert.reading import read_draft
    from genexpert.rules import load_rules, try_rule
    from genexpert.structure import find_structure

    rules = load_rules(folders.user_data())
    if all(rule.id != rule_id for rule in rules.rules):
        raise ResourceError(
            LocalText(
                ky=f"мындай эреже жок: {rule_id}", ru=f"такого правила нет: {rule_id}", en=f"no such rule: {rule_id}"
            )
        )
    read = read_draft(draft)
    hits = try_rule(rules, rule_id, find_structure(read), analyse(read.text, [one.span for one in read.paragraphs]))
    console = out()
    kept = sum(hit.kept for hit in hits)
    for hit in hits:
        line = Text(f"{hit.provision.label}: …{shortened(hit.before)} ")
        line.append(shortened(hit.quote), style="bold")
        line.append(f" {shortened(hit.after)}…")
        if not hit.kept:
            line.append(t(" (исключено условием правила)", " (эреженин шарты менен чыгарылды)"), style="dim")
        console.print(line)
    console.print(t(f"Найдено: {kept}", f"Табылды: {kept}"))
