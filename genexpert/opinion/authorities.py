"""What an opinion leans on in general, and decisions that speak against a kind of remark."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm, NormStatus
from genexpert.domain.rule import Category


@dataclass(frozen=True, slots=True)
class ContraryAuthority:
    id: str
    norm: str | None
    categories: frozenset[Category]
    topics: frozenset[str]
    status: NormStatus
    text: LocalText

    def bears_on(self, finding: Finding) -> bool:
        """Whether it speaks against a remark of this kind."""
        category = finding.decision.category or finding.category
        return category in self.categories and (not self.topics or bool(self.topics & set(finding.topics)))


@lru_cache(maxsize=1)
def _file() -> Any:
    return datafile.load(folders.resources() / "interface" / "opinion-authorities.yaml", "opinion-authorities")


def basis_ids() -> tuple[str, ...]:
    """Ids of the norms that every opinion names as its basis, in their order."""
    return tuple(_file()["basis"])


def is_treaty(norm: Norm) -> bool:
    """Whether the norm is an international one."""
    return norm.id.startswith(tuple(_file()["treaties"]))


@lru_cache(maxsize=1)
def contrary_authorities() -> tuple[ContraryAuthority, ...]:
    """Decisions that speak against some kinds of remark."""
    return tuple(
        ContraryAuthority(
            id=one["id"],
            norm=one.get("norm"),
            categories=frozenset(Category(name) for name in one["categories"]),
            topics=frozenset(one.get("topics", ())),
            status=NormStatus(one["status"]),
            text=datafile.local_text(one["text"]),
        )
        for one in _file()["contrary"]
    )
