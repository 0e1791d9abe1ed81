"""Finding the one thing that the user named, or saying which there are."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText


class Named(Protocol):
    """Whatever has an id: a plan, a checklist."""

    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=Named)


def the_one(things: Iterable[N], wanted: str, missing: LocalText) -> N:
    """The thing with this id. Raises ResourceError: what is missing, and the ids that are there."""
    there = {thing.id: thing for thing in things}
    if wanted in there:
        return there[wanted]
    ids = ", ".join(there)
    raise ResourceError(
        LocalText(
            ky=f"{missing.ky}: {wanted}. Барлары: {ids}",
            ru=f"{missing.ru}: {wanted}. Есть: {ids}",
            en=f"{missing.en}: {wanted}. There are: {ids}",
        )
    )
