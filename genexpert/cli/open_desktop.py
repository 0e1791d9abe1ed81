"""The only door from the commands to the desktop."""

import os
import sys
from pathlib import Path

from genexpert.domain.errors import GenexpertError
from genexpert.domain.localized import LocalText

NO_DISPLAY = LocalText(
    ky="экран жок, ошондуктан терезе ачылбайт. Терезесиз: genexpert review DRAFT",
    ru="здесь нет экрана, поэтому окно не открыть. Без окна: genexpert review DRAFT",
    en="there is no display here, so the window cannot be opened. Without it: genexpert review DRAFT",
)


def open_desktop(draft: Path | None) -> int:
    """Opens the desktop, on a draft where one is given; returns its exit status.

    Raises GenexpertError where there is no display: Qt would end the process without a word of ours.
    """
    if not has_display():
        raise GenexpertError(NO_DISPLAY)
    from genexpert.desktop import run

    return run(draft)


def has_display() -> bool:
    """Whether a window can be shown; outside Linux always."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)
