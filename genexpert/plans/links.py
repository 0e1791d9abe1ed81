"""Findings and the measures that bear on them: joined by topic, ranked by words, each link with its reason.

Text never asserts a link: a score does not tell "no measure fits" (docs/plans.md). The rule of the
finding carries topics, the table of the plan leads from topics to measures, words only order them and may hold an
entry of the table back.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from genexpert.domain.finding import Finding, MeasureLink
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Topic
from genexpert.domain.plan import Measure, Plan
from genexpert.plans.joins import Entry, JoinTable, table_of
from genexpert.plans.terms import TermIndex, count_lemmas

MOST_LINKS = 3  # proposed for a finding in one plan
_LATER_TOPIC = 0.7  # weight of a topic of the finding that is not its first
_WORDS = 0.6  # weight of shared words
_SPOKEN = 0.25  # weight of a topic that the quotation speaks of
_SHOWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Described:
    """A measure with its words in both languages."""

    measure: Measure
    words: Mapping[Language, Counter[str]]
    lengths: Mapping[Language, float]


def link_findings(
    findings: Iterable[Finding], plans: Sequence[Plan], topics: Mapping[str, Topic], user_folder: Path | None = None,
) -> tuple[Finding, ...]:
    """The findings with at most three proposed measures of each plan, best first; links of the expert stay."""
    linkers = [PlanLinker(plan, topics, table_of(plan, user_folder)) for plan in plans]
    linked = []
    for finding in findings:
        proposed = [link for linker in linkers for link in linker.links(finding)]
        kept = [link for link in finding.measures if link.state != "proposed"]
        there = {(link.plan, link.measure) for link in kept}
        fresh = [link for link in proposed if (link.plan, link.measure) not in there]
        linked.append(replace(finding, measures=(*kept, *fresh)))
    return tuple(linked)


class PlanLinker:
    """Proposes measures of one plan."""

    def __init__(self, plan: Plan, topics: Mapping[str, Topic], table: JoinTable) -> None:
        self._plan = plan
        self._topics = topics
        self._table = table
        self._terms = TermIndex(topics)
        self._described = _describe(plan)
        self._rare = {language: _rarity(self._described.values(), language) for language in (Language.KY, Language.RU)}

    def links(self, finding: Finding) -> tuple[MeasureLink, ...]:
        """At most three measures for a finding; none where its category or its topics have none in the plan."""
        language = finding.language if finding.language in self._rare else Language.RU
        text = f"{finding.quote} {finding.title.in_(language)}"
        return self.proposed(finding.category, finding.topics, text, language)

    def proposed(
        self, category: str, topics: Sequence[str], text: str, language: Language,
    ) -> tuple[MeasureLink, ...]:
        """At most three measures for a category, topics and words."""
        if str(category) in self._table.categories_without_links:
            return ()
        return self.ranked(topics, text, language)[:MOST_LINKS]

    def ranked(self, topics: Sequence[str], text: str, language: Language) -> tuple[MeasureLink, ...]:
        """All measures that the topics open, best first."""
        spoken = self._terms.terms_in(text, language)
        opened = self._table.opened(frozenset(topics), frozenset(spoken))
        words = count_lemmas(text, language)
        scored = []
        for number, entries in _by_measure(opened).items():
            described = self._described.get(number)
            if described is None:
                continue
            joined = _topic_score(number, entries, topics)
            shared = self._shared(described, words, language)
            heard = [topic for topic in described.measure.topics if topic in spoken and topic not in topics]
            score = joined + _WORDS * self._likeness(described, words, language) + _SPOKEN * min(2, len(heard))
            reason = self._reason([entry.topic for entry in entries], shared, language)
            scored.append(MeasureLink(self._plan.id, number, round(score, 4), reason))
        order = {number: place for place, number in enumerate(self._described)}
        return tuple(sorted(scored, key=lambda link: (-link.score, order[link.measure])))

    def _likeness(self, described: _Described, words: Counter[str], language: Language) -> float:
        """Cosine of rarity-weighted words, between 0 and 1."""
        rare = self._rare[language]
        theirs = described.words[language]
        dot = sum(rare[word] ** 2 for word in words if word in theirs)
        mine = math.sqrt(sum(rare.get(word, 0.0) ** 2 for word in words))
        return dot / (mine * described.lengths[language]) if dot else 0.0

    def _shared(self, described: _Described, words: Counter[str], language: Language) -> list[str]:
        rare = self._rare[language]
        both = [word for word in words if word in described.words[language] and rare[word] > 1.0]
        return sorted(both, key=lambda word: -rare[word])[:_SHOWN_WORDS]

    def _reason(self, topics: list[str], shared: list[str], language: Language) -> LocalText:
        names = [self._topics[topic].title for topic in dict.fromkeys(topics) if topic in self._topics]
        words = ", ".join(shared)
        return LocalText(
            ky="тема: " + "; ".join(name.ky for name in names) + (f"; жалпы түшүнүктөр: {words}" if words else ""),
            ru="тема: " + "; ".join(name.ru for name in names) + (f"; общие понятия: {words}" if words else ""),
            en="topic: " + "; ".join(name.en for name in names) + (f"; words in common: {words}" if words else ""),
        )


def _by_measure(entries: list[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for number in entry.measures:
            found.setdefault(number, []).append(entry)
    return found


def _topic_score(number: str, entries: list[Entry], topics: Sequence[str]) -> float:
    """The best entry of each topic, the finding's first topic in full, those after it less."""
    best: dict[str, float] = {}
    for entry in entries:
        strength = entry.strengths()[number] + (0.1 if entry.needs else 0.0)
        best[entry.topic] = max(best.get(entry.topic, 0.0), strength)
    return sum(strength * (1.0 if topic == topics[0] else _LATER_TOPIC) for topic, strength in best.items())


@lru_cache(maxsize=8)
def _describe(plan: Plan) -> dict[str, _Described]:
    described = {}
    for chapter in plan.chapters:
        for goal in chapter.goals:
            for task in goal.tasks:
                for measure in task.measures:
                    own = " ".join(
                        cell for cell in (measure.text, measure.indicator, measure.result, task.title) if cell)
                    other = f"{measure.gist.ru} {task.gist.ru}"
                    texts = {Language.KY: own, Language.RU: other}
                    if plan.language == "ru":
                        texts = {Language.RU: own, Language.KY: f"{measure.gist.ky} {task.gist.ky}"}
                    words = {language: count_lemmas(text, language) for language, text in texts.items()}
                    described[measure.number] = (measure, words)
    rare = {language: _rarity_of([words[language] for _, words in described.values()])
            for language in (Language.KY, Language.RU)}
    return {
        number: _Described(measure, words, {
            language: math.sqrt(sum(rare[language][word] ** 2 for word in counted)) or 1.0
            for language, counted in words.items()
        })
        for number, (measure, words) in described.items()
    }


def _rarity(described: Iterable[_Described], language: Language) -> dict[str, float]:
    return _rarity_of([one.words[language] for one in described])


def _rarity_of(texts: list[Counter[str]]) -> dict[str, float]:
    """For each word, the logarithm of how many measures there are to one that has it."""
    seen = Counter(word for text in texts for word in text)
    return {word: math.log((len(texts) + 1) / (count + 0.5)) for word, count in seen.items()}
