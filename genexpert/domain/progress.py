"""How long work tells where it is."""

from collections.abc import Callable

# Called with a stage ("reading", "structure", "language", "rules", "checklists", "plans", "opinion") and the part
# of it that is done, from 0 to 1. It may raise to stop the work.
Progress = Callable[[str, float], None]


def silent(stage: str, done: float) -> None:
    """Progress that nobody watches."""
