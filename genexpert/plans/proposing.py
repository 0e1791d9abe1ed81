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


class TopicProposer:
    """Finds the topics that the words of a measure speak of."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        self._terms = TermIndex(topics)

    def propose(self, text: str, language: Language) -> tuple[str, ...]:
        """At most three topics whose terms stand in the text, those with most and longest terms first."""
        hits = self._terms.terms_in(text, language)
        weight = {topic: sum(1 + 2 * term.count(" ") for term in terms) for topic, terms in hits.items()}
        return tuple(sorted(weight, key=lambda topic: (-weight[topic], topic))[:_MOST])


def changes_law(text: str) -> bool:
    """Whether the words of a measure speak of changing or passing a legal act."""
    return _CHANGES_LAW.search(text) is not None
