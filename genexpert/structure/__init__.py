"""The structure of a draft: a tree of provisions with addresses and citations, requisites, amending instructions."""

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act
from genexpert.structure.outlining import outline

__all__ = ["find_structure", "outline"]


def find_structure(draft: Draft) -> Act:
    """The act in a draft. Never fails: a text without any structure is an act of paragraphs."""
    from genexpert.structure.assembling import assemble

    return assemble(draft)
