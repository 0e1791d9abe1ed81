"""A review with decisions -> an opinion -> DOCX, PDF, the annotated draft, the comparative table, SARIF, JSON.

The doors load only what they need: asking for JSON loads neither Word nor PDF.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from genexpert.opinion.completeness import what_is_missing as what_is_missing
    from genexpert.opinion.make import make_opinion as make_opinion
    from genexpert.opinion.make import preliminary_signals as preliminary_signals
    from genexpert.opinion.pdf_file import write_pdf as write_pdf
    from genexpert.opinion.word_file import write_docx as write_docx

_DOORS = {
    "make_opinion": "make",
    "preliminary_signals": "make",
    "what_is_missing": "completeness",
    "write_docx": "word_file",
    "write_pdf": "pdf_file",
}
__all__ = [*_DOORS]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"genexpert.opinion.{_DOORS[name]}"), name)
