"""What an opinion leans on in general, and decisions that speak against a kind of remark."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.opinion import Role
from genexpert.domain.rule import Category


@dataclass(frozen=True, slots=True)
class ContraryAuthority:
    norm: str  # id in the register
    categories: frozenset[Category]
    topics: frozenset[str]
    text: LocalText

    def bears_on(self, finding: Finding) -> bool:
        """Whether it speaks against a remark of this kind."""
        category = finding.decision.category or finding.category
        named = any(self.norm in norm.contrary for norm in finding.norms)
        shared = not self.topics or bool(self.topics & set(finding.topics))
        return named or (category in self.categories and shared)


@lru_cache(maxsize=1)
def _file() -> Any:
    return datafile.load(folders.resources() / "interface" / "opinion-authorities.yaml", "opinion-authorities")


def basis_ids(role: Role) -> tuple[str, ...]:
    """Ids of the norms that an opinion of this role names as its basis, in their order."""
    basis = _file()["basis"]
    return (*basis["all"], *basis.get(role.value, ()))


def is_treaty(norm: Norm) -> bool:
    """Whether the norm is an international one."""
    return norm.id.startswith(tuple(_file()["treaties"]))


@lru_cache(maxsize=1)
def contrary_authorities() -> tuple[ContraryAuthority, ...]:
    """Decisions that speak against some kinds of remark."""
    return tuple(
        ContraryAuthority(
            norm=one["norm"],
            categories=frozenset(Category(name) for name in one["categories"]),
            topics=frozenset(one.get("topics", ())),
            text=datafile.local_text(one["text"]),
        )
        for one in _file()["contrary"]
    )
