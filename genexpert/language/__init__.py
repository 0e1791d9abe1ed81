"""Text -> languages, repaired letters, tokens with their readings, sentences.

>>> analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs])
"""

from genexpert.language.analysis import analyse
from genexpert.language.repair import Repaired, repair
from genexpert.language.tokens import AnalysedText, Reading, TokenKind, TokenType
from genexpert.language.types import lemmas_of, read_word

__all__ = [
    "AnalysedText", "Reading", "Repaired", "TokenKind", "TokenType", "analyse", "lemmas_of", "read_word", "repair",
]
