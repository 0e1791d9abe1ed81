"""Words as their lemmas, and the terms of topics found in a text of either language."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from genexpert.domain.localized import Language
from genexpert.domain.norm import Topic
from genexpert.language import lemmas_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# endings of number, possession and case: what is left of a Kyrgyz word that the analyser does not know
_ENDINGS = re.compile(
    r"(?:[лдт][аоеө]р)?(?:ы|и|у|ү|сы|си|су|сү)?(?:н[ыиуү]н|[дт][ыиуү]н|н[ыиуү]|[дт][ыиуү]|[гк][аоеө]|[дт][аоеө]н?|"
    r"нд[аоеө]|н[аоеө]н?)?(?:г[ыиуү])?$")
_SHORTEST_STEM = 4

Keys = frozenset[str]


@lru_cache(maxsize=100_000)
def keys_of(word: str, language: Language) -> Keys:
    """What a word is compared by: its lemmas and what it is derived from, parts of a compound too."""
    lower = word.lower().replace("ё", "е")
    kind = lemmas_of(lower, language)
    keys = {lower, *kind.lemmas, *kind.derived}
    if not kind.readings and language is Language.KY:
        stem = _ENDINGS.sub("", lower)
        keys |= {stem} if len(stem) >= _SHORTEST_STEM else set()
    if "-" in lower:
        for part in lower.split("-"):
            keys |= keys_of(part, language)
    return frozenset(keys)


def words_of(text: str, language: Language) -> list[Keys]:
    """The words of a text as keys, in order."""
    return [keys_of(word, language) for word in _WORD.findall(text)]


def lemma_of(word: str, language: Language) -> str:
    """One lemma that stands for a word where words are counted; the same for all its forms as far as is known."""
    lower = word.lower().replace("ё", "е")
    kind = lemmas_of(lower, language)
    known = sorted(kind.derived or kind.lemmas) if kind.readings else []
    if known:
        return known[0]
    if language is Language.KY:
        stem = _ENDINGS.sub("", lower)
        return stem if len(stem) >= _SHORTEST_STEM else lower
    return lower


def count_lemmas(text: str, language: Language) -> Counter[str]:
    """How often each lemma stands in a text; words of one or two letters left out."""
    return Counter(lemma_of(word, language) for word in _WORD.findall(text) if len(word) > 2)


class TermIndex:
    """The terms of topics, ready to be found in texts."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        self._terms: dict[Language, dict[str, list[tuple[str, str, tuple[Keys, ...]]]]] = {
            Language.KY: {}, Language.RU: {},
        }
        for topic in topics.values():
            for language, terms in ((Language.KY, topic.terms_ky), (Language.RU, topic.terms_ru)):
                for term in terms:
                    words = tuple(words_of(term, language))
                    for key in words[0] if words else ():
                        self._terms[language].setdefault(key, []).append((topic.id, term, words))

    def terms_in(self, text: str, language: Language) -> dict[str, set[str]]:
        """The terms that stand in the text, by topic: word after word in any form."""
        found: dict[str, set[str]] = {}
        for topic, term in self._hits(text, language):
            found.setdefault(topic, set()).add(term)
        return found

    def count(self, text: str, language: Language) -> Counter[str]:
        """How often terms of each topic stand in the text."""
        return Counter(topic for topic, _ in self._hits(text, language))

    def _hits(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        index = self._terms.get(language, {})
        words = words_of(text, language)
        for at, keys in enumerate(words):
            here = {(topic, term): wanted for key in keys for topic, term, wanted in index.get(key, ())}
            for (topic, term), wanted in here.items():
                span = words[at : at + len(wanted)]
                if len(span) == len(wanted) and all(a & b for a, b in zip(span, wanted, strict=True)):
                    yield topic, term
