"""The forms in which one level of a citation is named."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forms:
    """A named provision alone, alone in the genitive, as a part of another, and so in the genitive.

    Russian has the same form in both places; Kyrgyz has the possessive: 4-бөлүк, but 5-берененин 4-бөлүгү.
    """

    alone: str
    alone_genitive: str
    owned: str
    owned_genitive: str
