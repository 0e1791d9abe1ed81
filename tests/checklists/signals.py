"""Findings of the field, made by hand for the tests of this room."""

from genexpert.domain.finding import Decision, DecisionState, Finding
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.provision import Act, Level, Provision
from genexpert.domain.rule import Category, Confidence, Severity
from genexpert.domain.span import Span

NO_TEXT = LocalText()


def provision(label: str = "часть 1 статьи 5") -> Provision:
    return Provision(Level.PART, "1", Span(0, 10), ("article:5", "part:1"), label, Language.RU)


def finding(
    id: str,
    category: Category,
    topics: tuple[str, ...] = ("labour",),
    rule: str = "labour.something",
    label: str = "часть 1 статьи 5",
    rejected: bool = False,
) -> Finding:
    """A finding of a rule at a provision; a strength where the category is gender-sensitive."""
    return Finding(
        id=id, rule=rule, category=category,
        severity=Severity.STRENGTH if category is Category.GENDER_SENSITIVE else Severity.RISK,
        provision=provision(label), span=Span(0, 5), quote="слова", language=Language.RU,
        title=NO_TEXT, message=NO_TEXT, why=NO_TEXT, recommendation=NO_TEXT, norms=(), topics=topics,
        confidence=Confidence.HIGH, proposed=None,
        decision=Decision(DecisionState.REJECTED, by="А", at="2026-11-24T10:00:00+06:00", note="не так")
        if rejected else Decision(),
    )


def act(kind: str | None = "law") -> Act:
    return Act("Закон", Span(0, 5), kind, None, None, None,
               Provision(Level.ACT, None, Span(0, 10), (), "Закон", Language.RU))
