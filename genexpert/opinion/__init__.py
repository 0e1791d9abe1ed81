"""A review with decisions -> an opinion -> DOCX, PDF, the annotated draft, the comparative table, SARIF, JSON.

The doors load only what they need: asking for JSON loads neither Word nor PDF.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from genexpert.opinion.annotated_draft import Annotation as Annotation
    from genexpert.opinion.annotated_draft import annotate_draft as annotate_draft
    from genexpert.opinion.comparative_table import write_comparative_table as write_comparative_table
    from genexpert.opinion.completeness import what_is_missing as what_is_missing
    from genexpert.opinion.make import make_opinion as make_opinion
    from genexpert.opinion.make import preliminary_signals as preliminary_signals
    from genexpert.opinion.opinion_json import opinion_as_json as opinion_as_json
    from genexpert.opinion.pdf_file import write_pdf as write_pdf
    from genexpert.opinion.register import next_number as next_number
    from genexpert.opinion.review_json import review_as_json as review_as_json
    from genexpert.opinion.sarif import review_as_sarif as review_as_sarif
    from genexpert.opinion.verification import Verification as Verification
    from genexpert.opinion.verification import read_record as read_record
    from genexpert.opinion.verification import verify_opinion as verify_opinion
    from genexpert.opinion.word_file import write_docx as write_docx
    from genexpert.opinion.words import word as word

_DOORS = {
    "Annotation": "annotated_draft",
    "Verification": "verification",
    "annotate_draft": "annotated_draft",
    "make_opinion": "make",
    "next_number": "register",
    "opinion_as_json": "opinion_json",
    "preliminary_signals": "make",
    "read_record": "verification",
    "review_as_json": "review_json",
    "review_as_sarif": "sarif",
    "verify_opinion": "verification",
    "what_is_missing": "completeness",
    "word": "words",
    "write_comparative_table": "comparative_table",
    "write_docx": "word_file",
    "write_pdf": "pdf_file",
}


def __getattr__(name: str) -> Any:
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"genexpert.opinion.{_DOORS[name]}"), name)
