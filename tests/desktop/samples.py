"""A small review made by hand, so that the windows are tested without the whole pipeline."""

import hashlib

from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue, Applies, Checklist, FilledChecklist, Question
from genexpert.domain.draft import Draft, DraftParagraph, SourceRun
from genexpert.domain.finding import Finding, MeasureLink
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Norm, NormStatus
from genexpert.domain.plan import Deadline, Goal, Measure, Plan, PlanChapter, PlanStatus, ResponsibleBody, Task
from genexpert.domain.provision import Act, Flag, Level, Provision
from genexpert.domain.review import Review
from genexpert.domain.rule import Category, Confidence, Severity
from genexpert.domain.span import Span

LINES = (
    "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ О труде в сельской местности",
    "Глава 18. Труд женщин 😀",
    "Статья 139. Работы, на которых применяется труд",
    "4. Запрещается применение труда женщин на тяжёлых работах.",
    "5. Перечень производств утверждает комиссия.",
    "Статья 140. Отпуск матери",
    "1. Отпуск по уходу за ребёнком предоставляется матери.",
    "2. Женщинам предоставляются равные возможности.",
)
TEXT = "\n".join(LINES)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def lines(first: int, last: int) -> Span:
    return Span(TEXT.index(LINES[first]), TEXT.index(LINES[last]) + len(LINES[last]))


def provision(level: Level, number: str, first: int, last: int, path: tuple[str, ...], label: str,
              children: tuple[Provision, ...] = (), heading: bool = False) -> Provision:
    return Provision(level, number, lines(first, last), path, label, Language.RU,
                     heading=lines(first, first) if heading else None,
                     flags=frozenset({Flag.HEADING}) if heading else frozenset(), children=children)


def act() -> Act:
    path = ("chapter:18",)
    art139 = provision(Level.ARTICLE, "139", 2, 4, (*path, "article:139"), "статья 139", heading=True, children=(
        provision(Level.PART, "4", 3, 3, (*path, "article:139", "part:4"), "часть 4 статьи 139"),
        provision(Level.PART, "5", 4, 4, (*path, "article:139", "part:5"), "часть 5 статьи 139"),
    ))
    art140 = provision(Level.ARTICLE, "140", 5, 7, (*path, "article:140"), "статья 140", heading=True, children=(
        provision(Level.PART, "1", 6, 6, (*path, "article:140", "part:1"), "часть 1 статьи 140"),
        provision(Level.PART, "2", 7, 7, (*path, "article:140", "part:2"), "часть 2 статьи 140"),
    ))
    chapter = provision(Level.CHAPTER, "18", 1, 7, path, "глава 18", heading=True, children=(art139, art140))
    root = Provision(Level.ACT, None, Span(0, len(TEXT)), (), "проект", Language.RU, children=(chapter,))
    return Act(LINES[0], lines(0, 0), "law", None, None, None, root)


NORM = Norm("law-184-2008", LocalText(ru="О государственных гарантиях равных прав"),
            LocalText(ky="КР 184-Мыйзамы", ru="Закон КР № 184", en="Law 184"), NormStatus.UNVERIFIED, None, "method.md")


def finding(key: str, words: str, where: Provision, category: Category, severity: Severity,
            measures: tuple[MeasureLink, ...] = ()) -> Finding:
    return Finding(
        id=key, rule=f"rule-{key}", category=category, severity=severity, provision=where, span=span_of(words),
        quote=words, language=Language.RU,
        title=LocalText(ky="аялдардын эмгегине тыюу", ru="запрет труда женщин", en="ban on women's work"),
        message=LocalText(ky="Норма аялдардын тандоосун чектейт.", ru="Норма ограничивает выбор женщин.",
                          en="The norm limits women's choice."),
        why=LocalText(ru="Защита построена на запрете по признаку пола."),
        recommendation=LocalText(ru="Заменить запрет требованием безопасных условий для всех."),
        norms=(NORM,), topics=("labour",), confidence=Confidence.HIGH, proposed="Запрещается применение труда лиц",
        measures=measures,
    )


def plan() -> Plan:
    def measure(number: str, text: str) -> Measure:
        return Measure(number, text, None, "көрсөткүч", Deadline("2018-жыл", "2018-01-01", "2018-12-31"), "натыйжа",
                       (ResponsibleBody("ЭСӨМ", "Эмгек министрлиги"),), "бюджет", ("labour",),
                       gist=LocalText(ru=f"мера {number} о труде"), changes_law=number == "34.7")

    measures = (measure("2.1", "эмгек шарттары"), measure("34.7", "мыйзамга өзгөртүү"), measure("15.2", "жоопкерчилик"))
    return Plan("nap-test", "1", "Улуттук план", LocalText(ru="Национальный план", en="Plan", ky="Улуттук план"), "ky",
                (2018, 2020), "Өкмөт", "токтом", "443", "2012-06-27", PlanStatus("repealed", "2022-03-25", "№ 166"),
                (PlanChapter("1", "Бөлүм", (Goal("1", "Максат", (Task("1", "Милдет", measures),)),)),), (), (), "test")


def checklists() -> tuple[FilledChecklist, ...]:
    def question(number: int, mandatory: bool) -> Question:
        text = LocalText(ky=f"Суроо {number}?", ru=f"Вопрос {number}?", en=f"Question {number}?")
        return Question(f"q{number}", text,
                        LocalText(ru="На что смотреть."), LocalText(ru="метод, шаг 2"), False, mandatory=mandatory)

    core = Checklist("core", "1", "проект", LocalText(ky="негизги", ru="базовый", en="core"), Applies(always=True),
                     tuple(question(n, n < 3) for n in range(1, 5)))
    labour = Checklist("labour", "1", "проект", LocalText(ky="эмгек", ru="труд", en="labour"), Applies(),
                       (question(1, False),))
    answers = (Answer("q1", AnswerValue.NO, AnswerSource.RULES, ("f1",), LocalText(ru="найден сигнал")),
               *(Answer(f"q{n}") for n in range(2, 5)))
    return FilledChecklist(core, answers), FilledChecklist(labour, (Answer("q1"),), applies=False)


def sample_review() -> Review:
    whole = act()
    by_label = {one.label: one for one in whole.provisions}
    link = MeasureLink("nap-test", "34.7", 0.9, LocalText(ru="тема: труд"))
    paragraphs = tuple(DraftParagraph(lines(n, n)) for n in range(len(LINES)))
    draft = Draft("проект.txt", "text", hashlib.sha256(TEXT.encode()).hexdigest(), TEXT, paragraphs,
                  (SourceRun(Span(0, len(TEXT)), "line 1", 0),))
    findings = (
        finding("f1", "Запрещается применение труда женщин", by_label["часть 4 статьи 139"],
                Category.PROTECTIVE_RESTRICTION, Severity.VIOLATION, (link,)),
        finding("f2", "утверждает комиссия", by_label["часть 5 статьи 139"], Category.NO_REPRESENTATION,
                Severity.ADVICE),
        finding("f3", "предоставляется матери", by_label["часть 1 статьи 140"], Category.PARENT_EXCLUDED,
                Severity.RISK),
    )
    strengths = (finding("s1", "равные возможности", by_label["часть 2 статьи 140"], Category.GENDER_SENSITIVE,
                         Severity.STRENGTH),)
    return Review(draft, whole, ("ru",), findings, strengths, checklists(), (plan(),), {"rules": "1"})
