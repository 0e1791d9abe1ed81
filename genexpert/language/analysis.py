"""From text to tokens, in one pass for all languages."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence

from genexpert.domain.localized import Language
from genexpert.domain.progress import Progress, silent
from genexpert.domain.span import Span
from genexpert.language.identify import find_languages
from genexpert.language.kyrgyz.context import settle
from genexpert.language.repair import repair, suspects
from genexpert.language.sentences import sentence_starts
from genexpert.language.tokens import AnalysedText, TokenType
from genexpert.language.types import read_word, spellings, token_type

# Words keep their inner hyphens; "139-берененин" is a number, a hyphen and a word.
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’ʼ\u2010\u2011][^\W\d_]+)*|\d+(?:[.,]\d+)*[⁰¹²³⁴-⁹]*|[^\w\s]|[^\W\d]|\w")
_STEP = 256  # paragraphs between two words of progress


def analyse(
    text: str,
    paragraphs: Sequence[Span],
    languages: Sequence[Language] | None = None,
    progress: Progress = silent,
) -> AnalysedText:
    """Tokens, sentences and languages of a text.

    `paragraphs` are in order and do not overlap; `languages`, where given, has one for each of them. Spans of
    tokens refer to `text` as it is; what the types say is read from repaired letters.
    """
    if languages is None:
        languages = find_languages(text, paragraphs)
    elif len(languages) != len(paragraphs):
        raise ValueError(f"{len(languages)} languages for {len(paragraphs)} paragraphs")
    tokens = _Tokens(text)
    ranges: list[tuple[int, int]] = []
    sentences: list[tuple[int, int]] = []
    damaged = suspects(text)
    for place, (span, language) in enumerate(zip(paragraphs, languages, strict=True)):
        first = len(tokens.types)
        if damaged and bisect_left(damaged, span.start) < bisect_left(damaged, span.end):
            tokens.add_repaired(span, language)
        else:
            tokens.add(span, language)
        if language is Language.KY:
            settle(text, tokens.starts, tokens.types, first)
        last = len(tokens.types)
        ranges.append((first, last))
        sentences += _sentences(text, span, tokens.starts, first, last)
        if place % _STEP == 0:
            progress("language", span.start / len(text) if text else 1.0)
    progress("language", 1.0)
    return AnalysedText(
        text, tokens.starts, tokens.ends, tokens.types, sentences, tuple(paragraphs), ranges, tuple(languages)
    )


class _Tokens:
    """The tokens found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = array("q"), array("q")
        self.types: list[TokenType] = []

    def add(self, span: Span, language: Language) -> None:
        known = spellings(language)
        types, starts, ends = self.types, self.starts, self.ends
        for match in _TOKEN.finditer(self.text, span.start, span.end):
            spelling = match[0]
            found = known.get(spelling)
            types.append(found if found is not None else token_type(spelling, language))
            starts.append(match.start())
            ends.append(match.end())

    def add_repaired(self, span: Span, language: Language) -> None:
        def is_word(word: str) -> bool:
            return any("-" in r.lemma and "Part=Yes" not in r.feats for r in read_word(word, language))

        whole = repair(span.of(self.text), language, is_word)
        for match in _TOKEN.finditer(whole.text):
            start, end = whole.source(match.start(), match.end())
            self.types.append(token_type(match[0], language))
            self.starts.append(span.start + start)
            self.ends.append(span.start + end)


def _sentences(text: str, span: Span, starts: "array[int]", first: int, last: int) -> list[tuple[int, int]]:
    found = []
    for place in sentence_starts(text, span.start, span.end):
        token = bisect_left(starts, place, first, last)
        if first < token < last:
            found.append((first, token))
            first = token
    if first < last:
        found.append((first, last))
    return found
