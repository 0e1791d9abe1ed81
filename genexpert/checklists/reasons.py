"""Why an answer is proposed, in words that lead to the place in the draft."""

from collections.abc import Sequence

from genexpert.domain.checklist import Among, Evidence
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.names import CATEGORIES
from genexpert.domain.rule import Category

SHOWN = 3  # provisions that a reason names; the rest is counted


def reason_of(evidence: Evidence, findings: Sequence[Finding]) -> LocalText:
    """The reason of a proposal: which provisions speak for it, or what was looked for and not found."""
    if not findings:
        return _absence(evidence)
    labels = list(dict.fromkeys(finding.provision.label for finding in findings))
    places = "; ".join(labels[:SHOWN])
    rest = len(labels) - SHOWN
    more = LocalText(ky=f" жана дагы {rest}", ru=f" и еще {rest}", en=f" and {rest} more") if rest > 0 else LocalText()
    count = len(findings)
    if all(finding.is_strength for finding in findings):
        return LocalText(
            ky=f"Табылган оң жобо: {count} ({places}{more.ky}).",
            ru=f"Найдено сильных сторон: {count} ({places}{more.ru}).",
            en=f"Strengths found: {count} ({places}{more.en}).",
        )
    names = _names(findings)
    return LocalText(
        ky=f"Табылган белги: {count}, {names.ky} ({places}{more.ky}).",
        ru=f"Найдено сигналов: {count}, {names.ru} ({places}{more.ru}).",
        en=f"Signals found: {count}, {names.en} ({places}{more.en}).",
    )


def _names(findings: Sequence[Finding]) -> LocalText:
    names = [CATEGORIES[one] for one in dict.fromkeys(finding.category for finding in findings)]
    return _listed(names)


def _absence(evidence: Evidence) -> LocalText:
    names = [CATEGORIES[Category(one)] for one in evidence.categories]
    if not names:
        names = [_among(evidence)]
    listed = _listed(names)
    return LocalText(
        ky=f"Эрежелер муну тапкан жок: {listed.ky}. Текстти окуп текшериңиз.",
        ru=f"Правила этого не нашли: {listed.ru}. Проверьте чтением.",
        en=f"The rules did not find: {listed.en}. Check by reading.",
    )


def _among(evidence: Evidence) -> LocalText:
    if evidence.among is Among.STRENGTHS:
        return LocalText(ky="бул темадагы оң жобо", ru="сильные стороны по этой теме", en="strengths on this topic")
    return LocalText(ky="бул темадагы белги", ru="сигналы по этой теме", en="signals on this topic")


def _listed(names: Sequence[LocalText]) -> LocalText:
    return LocalText(
        ky=", ".join(name.ky for name in names),
        ru=", ".join(name.ru for name in names),
        en=", ".join(name.en for name in names),
    )
