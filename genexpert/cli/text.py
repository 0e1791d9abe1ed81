"""`genexpert text`: the plain text of a draft, or its outline."""

from typing import Annotated

import typer

from genexpert.cli.console import tell
from genexpert.cli.options import DraftArgument, OutputOption, ReadRevisions, RevisionsOption
from genexpert.cli.words import in_words, spoken, t
from genexpert.cli.writing import write_text
from genexpert.domain.draft import Revisions

HELP = t(
    ru="Показать, как программа прочитала проект: текст, а с --outline - главы, статьи, части, поправки.",
    ky="Программа долбоорду кантип окуганын көрсөтүү: тексти, ал эми --outline менен - главалары, беренелери, "
    "бөлүктөрү, өзгөртүүлөрү.",
)


def text_command(
    draft: DraftArgument,
    outline: Annotated[
        bool, typer.Option("--outline", help=t(ru="структура вместо текста", ky="тексттин ордуна түзүлүшү"))
    ] = False,
    output: OutputOption = None,
    revisions: RevisionsOption = ReadRevisions.ACCEPTED,
) -> None:
    """Writes the text or the outline."""
    from genexpert.reading import read_draft

    read = read_draft(draft, Revisions(revisions.value))
    for remark in read.remarks:
        tell(in_words(remark, spoken()))
    if outline:
        from genexpert.structure import find_structure
        from genexpert.structure import outline as outline_of

        write_text("\n".join(outline_of(find_structure(read), read.text)) + "\n", output)
    else:
        write_text(read.text if read.text.endswith("\n") else read.text + "\n", output)
