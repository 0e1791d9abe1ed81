"""What the draft's companions say: paragraphs with the words that a question looks for."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from genexpert.domain.checklist import AnswerValue, CompanionEvidence, Question
from genexpert.domain.localized import LocalText

QUOTED = 160  # characters of a paragraph that a reason quotes
NAMES = {
    "justification": LocalText(ky="негиздеме-маалымкат", ru="справка-обоснование", en="justification note"),
    "comparative-table": LocalText(ky="салыштырма таблица", ru="сравнительная таблица", en="comparative table"),
    "calculations": LocalText(ky="эсептөөлөр", ru="расчеты", en="calculations"),
    "other": LocalText(ky="кошумча документ", ru="приложенный документ", en="attached document"),
}


def companion_proposals(
    question: Question, companions: Mapping[str, str]
) -> Iterator[tuple[AnswerValue, LocalText]]:
    """Answers that the companions propose, each with its reason: a quotation, or what is not there."""
    for evidence in question.companion_evidence:
        given = [kind for kind in evidence.companions if companions.get(kind, "").strip()]
        proposal = _proposal(evidence, [(kind, companions[kind]) for kind in given])
        if proposal is not None:
            yield proposal


def _proposal(
    evidence: CompanionEvidence, texts: list[tuple[str, str]]
) -> tuple[AnswerValue, LocalText] | None:
    for kind, text in texts:
        paragraph = _paragraph(evidence, text)
        if paragraph is not None:
            return (evidence.found, _quoted(kind, paragraph)) if evidence.found is not None else None
    if texts and evidence.missing is not None:
        return evidence.missing, _not_there(evidence, [kind for kind, _ in texts])
    return None


def _paragraph(evidence: CompanionEvidence, text: str) -> str | None:
    patterns = [_pattern(group) for group in evidence.words]
    for paragraph in text.splitlines():
        if all(pattern.search(paragraph) for pattern in patterns) and (
            not evidence.numbers or re.search(r"\d", paragraph)
        ):
            return " ".join(paragraph.split())
    return None


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = (
        re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE)


def _quoted(kind: str, paragraph: str) -> LocalText:
    words = paragraph if len(paragraph) <= QUOTED else paragraph[:QUOTED].rsplit(" ", 1)[0] + "…"
    name = NAMES[kind]
    return LocalText(
        ky=f"{name.ky.capitalize()}: «{words}»",
        ru=f"{name.ru.capitalize()}: «{words}»",
        en=f"{name.en.capitalize()}: «{words}»",
    )


def _not_there(evidence: CompanionEvidence, kinds: list[str]) -> LocalText:
    wanted = "; ".join(", ".join(group) for group in evidence.words)
    number = LocalText(ky=", сан менен", ru=", с числом", en=", with a figure") if evidence.numbers else LocalText()
    return LocalText(
        ky=f"{_kinds(kinds, 'ky')}: мындай сөздөрү бар абзац жок ({wanted}{number.ky}).",
        ru=f"{_kinds(kinds, 'ru')}: нет абзаца с такими словами ({wanted}{number.ru}).",
        en=f"{_kinds(kinds, 'en')}: no paragraph with such words ({wanted}{number.en}).",
    )


def _kinds(kinds: list[str], language: str) -> str:
    return ", ".join(NAMES[kind].in_(language) for kind in kinds).capitalize()
