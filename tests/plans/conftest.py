"""What the tests of plans share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from genexpert.domain.finding import Finding
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.plan import Plan
from genexpert.domain.provision import Level, Provision
from genexpert.domain.rule import Category, Confidence, Severity
from genexpert.domain.span import Span
from genexpert.plans import load_plan

SOURCE = Path(__file__).parents[2] / ".." / "shared" / "data" / "plan" / "national-plan-2018-2020.ky.txt"


@pytest.fixture(scope="session")
def plan() -> Plan:
    return load_plan("nap-2018-2020")


@pytest.fixture(scope="session")
def source() -> Path:
    if not SOURCE.is_file():
        pytest.skip("the text of the plan is not beside the project")
    return SOURCE


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """A finding about a quotation, with topics."""

    def make(
        quote: str, *topics: str, language: Language = Language.RU,
        category: Category = Category.DIRECT_DISCRIMINATION, label: str = "статья 1",
    ) -> Finding:
        span = Span(0, len(quote))
        provision = Provision(Level.ARTICLE, "1", span, ("article:1",), label, language)
        return Finding(
            id=f"{label}:{quote[:20]}", rule="test", category=category, severity=Severity.RISK, provision=provision,
            span=span, quote=quote, language=language, title=LocalText(), message=LocalText(), why=LocalText(),
            recommendation=LocalText(), norms=(), topics=topics, confidence=Confidence.MEDIUM, proposed=None,
        )

    return make
