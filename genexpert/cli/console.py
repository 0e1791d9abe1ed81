"""What the commands write to the terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn

from genexpert.cli.words import spoken, t
from genexpert.domain.errors import GenexpertError
from genexpert.domain.progress import Progress as Told
from genexpert.domain.progress import silent

WIDTH_OF_A_FILE = 140  # columns of a table that goes into a file or a pipe
STAGES = {
    "reading": ("чтение", "окуу"),
    "structure": ("структура", "түзүлүшү"),
    "language": ("язык", "тил"),
    "rules": ("правила", "эрежелер"),
    "checklists": ("вопросы", "суроолор"),
    "plans": ("план", "план"),
    "opinion": ("запись", "жазуу"),
}


def out() -> Console:
    """Standard output; wide where it is not a terminal, since nobody sees the edge of a file."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH_OF_A_FILE)


def tell_error(error: GenexpertError) -> None:
    """One line on standard error in the language of the commands."""
    line = " ".join(error.text.in_(spoken()).split())
    sys.stderr.write(f"genexpert: {line}\n")


def tell(line: str) -> None:
    """A remark on standard error, where it does not disturb what is written."""
    sys.stderr.write(f"{line}\n")


@contextmanager
def progress_of(name: str) -> Iterator[Told]:
    """A bar on the terminal that shows the stage; nothing where standard error is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[stage]}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(escape(name), total=1.0, stage="")

        def told(stage: str, done: float) -> None:
            bar.update(task, completed=done, stage=t(*STAGES.get(stage, (stage, stage))))

        yield told
