"""The register of acts that findings lean on, with their status, and the topics of the field."""

from genexpert.norms.confirmation import confirm_norm
from genexpert.norms.register import load_norms
from genexpert.norms.topics import load_topics

__all__ = ["confirm_norm", "load_norms", "load_topics"]
