"""Errors that are the program's words to its user: what is wrong, where, and what to do."""

from genexpert.domain.localized import LocalText


class GenexpertError(Exception):
    """An error told to the user. `text` says it in the three languages; `str()` gives the Russian."""

    def __init__(self, text: LocalText) -> None:
        super().__init__(text.in_("ru"))
        self.text = text

    def __reduce__(self) -> tuple[type, tuple[LocalText]]:  # crosses the border of the worker process
        return (type(self), (self.text,))


class DraftError(GenexpertError):
    """A draft that cannot be read: missing, empty, encrypted, damaged, too large, a picture without text."""


class ResourceError(GenexpertError):
    """A rule, checklist, norm, plan or template file with a mistake: file, line, what was expected."""


class CaseError(GenexpertError):
    """A case, workspace or opinion that cannot be opened, stored or changed."""
