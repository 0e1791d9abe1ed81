"""What the program proposes for a plan that nobody has described yet: topics, and whether a measure changes the law."""

import re
from collections.abc import Mapping

from genexpert.domain.localized import Language
from genexpert.domain.norm import Topic
from genexpert.plans.terms import TermIndex

_MOST = 3
_CHANGES_LAW = re.compile(
    r"(?:чуа|мыйзам|кодекс)\w*[^.;]{0,80}(?:долбоор|өзгөртүү|толуктоо|киргизүү)|"
    r"(?:внес\w+|подготов\w+|разработ\w+|принят\w+)[^.;]{0,80}(?:изменени|дополнени|поправ|законопроект|проект\w* нпа|"
    r"проект\w* закон|проект\w* нормативн)|законопроект", re.IGNORECASE)


def propose_topics(text: str, language: Language, topics: Mapping[str, Topic]) -> tuple[str, ...]:
    """At most three topics whose terms the words of a measure contain, those with most and longest terms first."""
    hits = TermIndex(topics).terms_in(text, language)
    weight: dict[str, int] = {}
    for topic, terms in hits.items():
        weight[topic] = sum(1 + term.count(" ") for term in terms)
    return tuple(sorted(weight, key=lambda topic: (-weight[topic], topic))[:_MOST])


def changes_law(text: str) -> bool:
    """Whether the words of a measure speak of changing or passing a legal act."""
    return _CHANGES_LAW.search(text) is not None
