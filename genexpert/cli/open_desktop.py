"""The only door from the commands to the desktop."""

from pathlib import Path


def open_desktop(draft: Path | None) -> int:
    """Opens the desktop, on a draft where one is given; returns its exit status."""
    from genexpert.desktop import run

    return run(draft)
