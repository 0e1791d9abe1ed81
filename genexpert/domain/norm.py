"""Acts that the program cites, with their status, and the topics of the field."""

from dataclasses import dataclass
from enum import StrEnum

from genexpert.domain.localized import LocalText

_NO_TEXT = LocalText()


class NormStatus(StrEnum):
    IN_FORCE = "in-force"
    REPEALED = "repealed"
    AMENDED = "amended"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Norm:
    """An act, or one provision of it, that findings lean on. Its id: "law-184-2008", "law-184-2008/1"."""

    id: str
    title: LocalText
    citation: LocalText  # short form for a finding: "ст. 1 Закона КР от 4 августа 2008 года № 184"
    status: NormStatus
    checked: str | None  # ISO date on which a person confirmed status and wording
    source: str  # where it was read
    number: str | None = None
    date: str | None = None
    since: str | None = None  # of the status: repealed since
    by: str | None = None  # repealed by
    quotation: LocalText = _NO_TEXT  # the act's words, only where read at the source
    note: LocalText = _NO_TEXT
    contrary: tuple[str, ...] = ()  # ids of authorities that stand against an argument from this norm
    confirmed_by: str | None = None  # who confirmed status and wording on `checked`

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed the status; until then a citation is shown as not checked."""
        return self.checked is not None


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that rules and plan measures share."""

    id: str
    title: LocalText
    terms_ky: tuple[str, ...] = ()  # lemmas that speak of the topic
    terms_ru: tuple[str, ...] = ()
