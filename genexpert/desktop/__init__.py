"""The windows. Nothing else imports Qt, and nothing here computes: long work runs in a worker process."""

from pathlib import Path


def run(draft: Path | None = None) -> int:
    """Opens the window, on a draft where one is given; returns the exit status of the program."""
    from genexpert.desktop.application import run_application

    return run_application(draft)
