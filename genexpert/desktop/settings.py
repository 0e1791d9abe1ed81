"""What the window remembers between two runs: author, language, recent drafts, its shape."""

import getpass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from genexpert import folders

RECENT = 8


def settings() -> QSettings:
    """The settings file in the user's folder."""
    return QSettings(str(folders.user_data() / "desktop.ini"), QSettings.Format.IniFormat)


def author() -> str:
    """The expert's name, else the name of the account."""
    name = str(settings().value("author", "") or "")
    return name or _account()


def set_author(name: str) -> None:
    """The name that decisions carry from now on."""
    settings().setValue("author", name.strip())


def language() -> str:
    """The language of the interface that was chosen last; Russian at first."""
    return str(settings().value("language", "ru"))


def set_language(chosen: str) -> None:
    """Remembers the language of the interface."""
    settings().setValue("language", chosen)


def recent() -> list[Path]:
    """Drafts that were opened and are still there, the last one first."""
    kept = settings().value("recent", [])
    names = kept if isinstance(kept, list) else [str(kept)] if kept else []  # QSettings gives a lone string for one
    return [Path(name) for name in names if Path(name).is_file()]


def add_recent(path: Path) -> None:
    """Remembers a draft that was opened."""
    names = [str(path), *(str(one) for one in recent() if one != path)]
    settings().setValue("recent", names[:RECENT])


def last_case() -> int | None:
    """The case that was open when the window was closed."""
    kept = str(settings().value("last_case", ""))
    return int(kept) if kept.isdecimal() else None


def set_last_case(case: int | None) -> None:
    """Remembers the case that is open, or that none is."""
    settings().setValue("last_case", "" if case is None else str(case))


def shape(name: str) -> QByteArray:
    """Geometry or the places of the splitters under this name."""
    kept = settings().value(f"shape/{name}")
    return kept if isinstance(kept, QByteArray) else QByteArray()


def set_shape(name: str, kept: QByteArray) -> None:
    """Remembers geometry or the places of splitters."""
    settings().setValue(f"shape/{name}", kept)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return "-"
