"""Where the data that ships and the user's own data stand."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The `resources` folder: inside the installed package, else beside it in a source tree."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def checklists() -> Path:
    """The folder of question lists that ship."""
    inside = _PACKAGE / "checklists_shipped"
    return inside if inside.is_dir() else _PACKAGE.parent / "checklists"


def user_data() -> Path:
    """The user's folder of cases, rules, plans and lists; GENEXPERT_HOME overrides it. Not created here."""
    chosen = os.environ.get("GENEXPERT_HOME")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("genexpert", appauthor=False))


def user_cache() -> Path:
    """The user's folder of things that can be made again. Not created here."""
    chosen = os.environ.get("GENEXPERT_HOME")
    if chosen:
        return Path(chosen) / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("genexpert", appauthor=False))
