"""Workspaces and cases in a database: SQLite by default, one file for one expert.

`open_workspace` is the door; it loads SQLAlchemy, which the window does only after it is shown.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genexpert.storage.workspace import Workspace


def open_workspace(place: str | Path | None = None) -> "Workspace":
    """The workspace in a file or at a database address; None: the user's own. Made where it is not there.

    Raises CaseError where it cannot be opened.
    """
    from genexpert.storage.opening import open_at

    return open_at(place)
