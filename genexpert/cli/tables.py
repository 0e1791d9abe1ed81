"""Findings and lists as tables for reading in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from genexpert.cli.words import in_words, t
from genexpert.domain.finding import Finding
from genexpert.domain.names import CATEGORIES, SEVERITIES, STATUSES
from genexpert.domain.review import Review
from genexpert.domain.rule import Severity

QUOTE_LENGTH = 160  # code points of a quotation that a table shows

STYLES = {Severity.VIOLATION: "bold red", Severity.RISK: "yellow", Severity.ADVICE: "cyan"}


def print_review(console: Console, review: Review, language: str) -> None:
    """The findings of a review, its strengths, and a line that counts them."""
    console.print(Text(f"{review.draft.name}: {review.act.title}", style="bold"))
    for remark in review.draft.remarks:
        console.print(Text(in_words(remark, language), style="italic"))
    if review.findings:
        console.print(_findings_table(review.findings, language))
    if review.strengths:
        console.print(Text(t("Положительные нормы", "Оң жоболор"), style="bold"))
        console.print(_strengths_table(review.strengths, language))
    console.print(_count(review))


def _findings_table(findings: Sequence[Finding], language: str) -> Table:
    table = Table(show_lines=True, expand=True)
    table.add_column("№", justify="right", no_wrap=True)
    table.add_column(t("Норма проекта", "Долбоордун ченеми"), ratio=2)
    table.add_column(t("Сигнал и цитата", "Сигнал жана үзүндү"), ratio=5)
    table.add_column(t("Почему; основание", "Эмне үчүн; негиз"), ratio=5)
    table.add_column(t("План", "План"), ratio=1)
    for number, finding in enumerate(findings, 1):
        table.add_row(
            str(number),
            Text(finding.provision.label),
            _signal(finding, language),
            _grounds(finding, language),
            Text(", ".join(link.measure for link in finding.measures)),
        )
    return table


def _strengths_table(strengths: Sequence[Finding], language: str) -> Table:
    table = Table(expand=True)
    table.add_column(t("Норма проекта", "Долбоордун ченеми"), ratio=2)
    table.add_column(t("Цитата", "Үзүндү"), ratio=6)
    table.add_column(t("Что сохранить", "Эмнени сактоо керек"), ratio=4)
    for strength in strengths:
        table.add_row(
            Text(strength.provision.label),
            Text(f"«{shortened(strength.quote)}»"),
            Text(in_words(strength.title, language)),
        )
    return table


def _signal(finding: Finding, language: str) -> Text:
    text = Text()
    text.append(in_words(SEVERITIES[finding.severity], language), style=STYLES.get(finding.severity, ""))
    text.append(f" · {in_words(CATEGORIES[finding.category], language)}\n")
    text.append(f"«{shortened(finding.quote)}»", style="italic")
    return text


def _grounds(finding: Finding, language: str) -> Text:
    text = Text(in_words(finding.message, language))
    for norm in finding.norms:
        text.append(f"\n{in_words(norm.citation, language)} ({in_words(STATUSES[norm.status], language)})", style="dim")
    return text


def shortened(quote: str) -> str:
    """A quotation in one line, cut at a word where it is long."""
    line = " ".join(quote.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    return line[:QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"


def _count(review: Review) -> str:
    findings, strengths = len(review.findings), len(review.strengths)
    return t(
        f"Сигналов: {findings}; положительных норм: {strengths}. Решает эксперт.",
        f"Сигналдар: {findings}; оң жоболор: {strengths}. Чечимди эксперт чыгарат.",
    )
