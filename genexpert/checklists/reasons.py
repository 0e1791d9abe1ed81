"""Why an answer is proposed, in words that lead to the place in the draft."""

from collections.abc import Sequence

from genexpert.domain.checklist import Among, Evidence
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.names import CATEGORIES
from genexpert.domain.rule import Category

SHOWN = 3  # provisions that a reason names; the rest is counted


def reason_of(findings: Sequence[Finding]) -> LocalText:
    """The reason of a proposal that findings speak for: how many, of what kind, where."""
    count, places = len(findings), _places(findings)
    if all(finding.is_strength for finding in findings):
        return LocalText(
            ky=f"Табылган оң жобо: {count} ({places.ky}).",
            ru=f"Найдено сильных сторон: {count} ({places.ru}).",
            en=f"Strengths found: {count} ({places.en}).",
        )
    names = _names(findings)
    return LocalText(
        ky=f"Табылган сигнал: {count}, {names.ky} ({places.ky}).",
        ru=f"Найдено сигналов: {count}, {names.ru} ({places.ru}).",
        en=f"Signals found: {count}, {names.en} ({places.en}).",
    )


def to_look_at(findings: Sequence[Finding]) -> LocalText:
    """The reason of an open answer that has findings near it."""
    names, places = _names(findings), _places(findings)
    return LocalText(
        ky=f"Карап чыгыңыз: {names.ky} ({places.ky}). Бул суроого өзү жооп бербейт.",
        ru=f"Посмотрите: {names.ru} ({places.ru}). Само по себе на вопрос не отвечает.",
        en=f"Look at: {names.en} ({places.en}). By itself it does not answer the question.",
    )


def _places(findings: Sequence[Finding]) -> LocalText:
    labels = list(dict.fromkeys(finding.provision.label for finding in findings))
    places = "; ".join(labels[:SHOWN])
    rest = len(labels) - SHOWN
    if rest <= 0:
        return LocalText(ky=places, ru=places, en=places)
    return LocalText(ky=f"{places} жана дагы {rest}", ru=f"{places} и еще {rest}", en=f"{places} and {rest} more")


def _names(findings: Sequence[Finding]) -> LocalText:
    names = [CATEGORIES[one] for one in dict.fromkeys(finding.category for finding in findings)]
    return _listed(names)


def absence_of(evidence: Evidence) -> LocalText:
    """The reason of a proposal that leans on nothing being found: what was looked for."""
    names = [CATEGORIES[Category(one)] for one in evidence.categories]
    names += [LocalText(ky=f"{rule} эрежеси", ru=f"правило {rule}", en=f"rule {rule}") for rule in evidence.rules]
    listed = _listed(names or [_among(evidence)])
    return LocalText(
        ky=f"Табылган жок: {listed.ky}. Текстти окуп текшериңиз.",
        ru=f"Не найдено: {listed.ru}. Проверьте чтением.",
        en=f"Not found: {listed.en}. Check by reading.",
    )


def _among(evidence: Evidence) -> LocalText:
    if evidence.among is Among.STRENGTHS:
        return LocalText(ky="бул темадагы оң жоболор", ru="сильные стороны по этой теме", en="strengths on this topic")
    return LocalText(ky="бул темадагы сигналдар", ru="сигналы по этой теме", en="signals on this topic")


def _listed(names: Sequence[LocalText]) -> LocalText:
    return LocalText(
        ky=", ".join(name.ky for name in names),
        ru=", ".join(name.ru for name in names),
        en=", ".join(name.en for name in names),
    )
