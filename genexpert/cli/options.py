"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from genexpert.cli.words import t
from genexpert.domain.draft import Revisions


class Written(StrEnum):
    """The language of what is written."""

    KY = "ky"
    RU = "ru"
    BOTH = "both"


class ReadRevisions(StrEnum):
    """How tracked changes are read."""

    ACCEPTED = Revisions.ACCEPTED.value
    REJECTED = Revisions.REJECTED.value
    BOTH = Revisions.BOTH.value


class ListFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


DraftArgument = Annotated[Path, typer.Argument(metavar="DRAFT", help=t(ru="файл проекта", ky="долбоордун файлы"))]
WrittenOption = Annotated[
    Written | None,
    typer.Option(
        "--language",
        help=t(
            ru="язык записываемого: ky, ru или both (оба); без него - язык проекта",
            ky="жазыла турган тил: ky, ru же both (экөө тең); берилбесе - долбоордун тили",
        ),
    ),
]
RevisionsOption = Annotated[
    ReadRevisions,
    typer.Option(
        "--revisions",
        help=t(
            ru="исправления в файле Word: accepted - как принятые, rejected - как отклонённые, both - и те, и другие",
            ky="Word файлындагы оңдоолор: accepted - кабыл алынган катары, rejected - четке кагылган катары, "
            "both - экөө тең",
        ),
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="FILE",
        help=t(ru="куда записать; - значит на экран", ky="кайда жазуу керек; - экранга дегенди билдирет"),
    ),
]
FormatOption = Annotated[ListFormat, typer.Option("--format", help=t(ru="table или json", ky="table же json"))]
JustificationOption = Annotated[
    Path | None,
    typer.Option(
        "--justification",
        metavar="FILE",
        help=t(ru="справка-обоснование к проекту", ky="долбоорго негиздеме-маалымкат"),
    ),
]
ComparativeTableOption = Annotated[
    Path | None,
    typer.Option(
        "--comparative-table",
        metavar="FILE",
        help=t(ru="сравнительная таблица к проекту", ky="долбоорго салыштырма таблица"),
    ),
]
CalculationsOption = Annotated[
    Path | None,
    typer.Option("--calculations", metavar="FILE", help=t(ru="расчёты к проекту", ky="долбоорго эсептөөлөр")),
]
OpinionOption = Annotated[
    Path | None,
    typer.Option(
        "--opinion",
        metavar="DIR",
        help=t(
            ru="папка для предварительных сигналов в Word и PDF (без вердикта: решает эксперт)",
            ky="Word жана PDF түрүндөгү алдын ала сигналдар үчүн папка (корутундусуз: чечимди эксперт чыгарат)",
        ),
    ),
]
PlanOption = Annotated[
    list[str] | None,
    typer.Option(
        "--plan",
        metavar="ID",
        help=t(ru="только этот план; можно повторить", ky="ушул план гана; кайталоого болот"),
    ),
]
ChecklistOption = Annotated[
    list[str] | None,
    typer.Option(
        "--checklist",
        metavar="ID",
        help=t(ru="только этот список вопросов; можно повторить", ky="ушул суроолор тизмеси гана; кайталоого болот"),
    ),
]
