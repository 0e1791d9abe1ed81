"""The word lists of `resources/language/signs.yaml`."""

from functools import lru_cache

from genexpert import datafile, folders


@lru_cache(maxsize=1)
def _signs() -> dict[str, frozenset[str]]:
    value = datafile.load(folders.resources() / "language" / "signs.yaml", "language-signs")
    return {name: frozenset(words.split()) for name, words in value.items() if name != "version"}


def signs(name: str) -> frozenset[str]:
    """The words of one list."""
    return _signs()[name]
