"""Findings and lists as tables for reading in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from genexpert.cli.words import in_words, t
from genexpert.domain.finding import Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import NormStatus
from genexpert.domain.review import Review
from genexpert.domain.rule import Category, Severity

QUOTE_LENGTH = 160  # code points of a quotation that a table shows

CATEGORIES: dict[Category, LocalText] = {
    Category.DIRECT_DISCRIMINATION: LocalText("түз басмырлоо", "прямая дискриминация", "direct discrimination"),
    Category.INDIRECT_DISCRIMINATION: LocalText(
        "кыйыр басмырлоо", "косвенная дискриминация", "indirect discrimination"),
    Category.PROTECTIVE_RESTRICTION: LocalText(
        "камкордук-патерналисттик чектөө", "протекционистское ограничение", "protective restriction"),
    Category.AUTONOMY_RESTRICTION: LocalText(
        "автономияны чектөө", "ограничение автономии", "restriction of autonomy"),
    Category.PARENT_EXCLUDED: LocalText("ата-эненин бирин четтетүү", "исключение родителя", "parent excluded"),
    Category.STEREOTYPE: LocalText("гендердик стереотип", "гендерный стереотип", "stereotype"),
    Category.HARMFUL_CUSTOM: LocalText("зыяндуу салт", "вредный обычай", "harmful custom"),
    Category.GENDER_BLIND: LocalText("гендердик жактан сокур", "гендерно-слепая норма", "gender-blind"),
    Category.NO_REPRESENTATION: LocalText(
        "өкүлчүлүк ченеми жок", "нет нормы представительства", "no representation norm"),
    Category.NO_SEX_DISAGGREGATION: LocalText(
        "жынысы боюнча маалымат жок", "нет данных по полу", "no sex-disaggregated data"),
    Category.MISSING_MECHANISM: LocalText("механизм жок", "нет механизма", "missing mechanism"),
    Category.RETROGRESSION: LocalText("коргоону төмөндөтүү", "снижение защиты", "retrogression"),
    Category.GENDERED_LANGUAGE: LocalText(
        "гендердик түстөгү тил", "гендерно окрашенный язык", "gendered language"),
    Category.TERMINOLOGY: LocalText("терминологиялык ката", "терминологическая ошибка", "terminology"),
    Category.VERSION_DIVERGENCE: LocalText(
        "тил версияларынын айырмасы", "расхождение языковых версий", "version divergence"),
    Category.GENDER_SENSITIVE: LocalText(
        "гендердик-сезгич жобо", "гендерно-чувствительная норма", "gender-sensitive provision"),
}
SEVERITIES: dict[Severity, tuple[LocalText, str]] = {
    Severity.VIOLATION: (LocalText("бузуу", "нарушение", "violation"), "bold red"),
    Severity.RISK: (LocalText("тобокелдик", "риск", "risk"), "yellow"),
    Severity.ADVICE: (LocalText("кеңеш", "совет", "advice"), "cyan"),
    Severity.STRENGTH: (LocalText("оң жобо", "сильная сторона", "strength"), "green"),
}
STATUSES: dict[NormStatus, LocalText] = {
    NormStatus.IN_FORCE: LocalText("күчүндө", "действует", "in force"),
    NormStatus.REPEALED: LocalText("күчүн жоготкон", "утратил силу", "repealed"),
    NormStatus.AMENDED: LocalText("өзгөртүлгөн", "изменён", "amended"),
    NormStatus.UNVERIFIED: LocalText("текшерилген эмес", "не проверено", "unverified"),
}


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
        table.add_row(str(number), Text(finding.provision.label), _signal(finding, language),
                      _grounds(finding, language), Text(", ".join(link.measure for link in finding.measures)))
    return table


def _strengths_table(strengths: Sequence[Finding], language: str) -> Table:
    table = Table(expand=True)
    table.add_column(t("Норма проекта", "Долбоордун ченеми"), ratio=2)
    table.add_column(t("Цитата", "Үзүндү"), ratio=6)
    table.add_column(t("Что сохранить", "Эмнени сактоо керек"), ratio=4)
    for strength in strengths:
        table.add_row(Text(strength.provision.label), Text(f"«{shortened(strength.quote)}»"),
                      Text(in_words(strength.title, language)))
    return table


def _signal(finding: Finding, language: str) -> Text:
    words, style = SEVERITIES[finding.severity]
    text = Text()
    text.append(in_words(words, language), style=style)
    text.append(f" · {in_words(CATEGORIES[finding.category], language)}\n")
    text.append(f"«{shortened(finding.quote)}»", style="italic")
    return text


def _grounds(finding: Finding, language: str) -> Text:
    text = Text(in_words(finding.message, language))
    for norm in finding.norms:
        text.append(f"\n{in_words(norm.citation, language)} ({in_words(STATUSES[norm.status], language)})",
                    style="dim")
    return text


def shortened(quote: str) -> str:
    """A quotation in one line, cut at a word where it is long."""
    line = " ".join(quote.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    return line[:QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"


def _count(review: Review) -> str:
    findings, strengths = len(review.findings), len(review.strengths)
    return t(f"Сигналов: {findings}; положительных норм: {strengths}. Решает эксперт.",
             f"Сигналдар: {findings}; оң жоболор: {strengths}. Чечимди эксперт чыгарат.")
