"""Colours of the windows, light or dark as the system's palette is."""

from functools import lru_cache

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from genexpert import datafile, folders


def is_dark() -> bool:
    """Whether the system's palette is a dark one."""
    palette, role = QGuiApplication.palette(), QPalette.ColorRole
    return palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()


def colour(name: str) -> QColor:
    """A colour by what it is for: "violation", "chosen", "quiet", ..."""
    return QColor(_sets()["dark" if is_dark() else "light"][name])


@lru_cache(maxsize=1)
def _sets() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = datafile.load(
        folders.resources() / "interface" / "desktop.colours.yaml", "colours")
    return loaded
