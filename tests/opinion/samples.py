"""Reviews as an expert meets them, made of the training draft that ships: findings of all kinds, decided and not."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from genexpert import folders
from genexpert.domain.checklist import (
    Answer,
    AnswerSource,
    AnswerValue,
    Applies,
    Checklist,
    FilledChecklist,
    Question,
)
from genexpert.domain.draft import Draft, DraftParagraph, SourceRun
from genexpert.domain.finding import Decision, DecisionState, Finding, LinkState, MeasureLink
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.norm import Norm
from genexpert.domain.opinion import Certificate, Character, Expert, Impact, Requisites, Role, Stage, Verdict
from genexpert.domain.plan import Deadline, Goal, Measure, Plan, PlanChapter, PlanStatus, ResponsibleBody, Task
from genexpert.domain.provision import Act, Level, Provision
from genexpert.domain.review import Review
from genexpert.domain.rule import Category, Confidence, Severity
from genexpert.domain.span import Span
from genexpert.norms import load_norms

TRAINING = folders.resources() / "training"
EXPERT = "Н. К. Асанова"
_ARTICLE = re.compile(r"(?m)^(?:Статья (\d+)\.|(\d+)-берене\.)")


@dataclass(frozen=True)
class Sign:
    """What a rule says about some words of the draft."""

    rule: str
    words: str
    category: Category
    severity: Severity
    title: LocalText
    message: LocalText
    why: LocalText
    recommendation: LocalText
    norms: tuple[str, ...]
    proposed: str | None = None


SIGNS_RU = (
    Sign("STER-001", "глава семьи, его жена и дети", Category.STEREOTYPE, Severity.RISK,
         LocalText("Үй-бүлө башчысы", "Глава семьи"),
         LocalText("Жобо эркекти үй-бүлөнүн башчысы катары бекитет.",
                   "Положение закрепляет за мужчиной роль главы семьи."),
         LocalText("Жубайлардын үй-бүлөдөгү укуктары жана милдеттери тең.",
                   "Права и обязанности супругов в семье равны."),
         LocalText("«Үй-бүлө мүчөлөрү» деген сөздөрдү колдонуу сунушталат.",
                   "Рекомендуется употребить слова «члены семьи»."),
         ("law-184-2008/1", "cedaw/5"), "супруги, дети и другие члены семьи"),
    Sign("REP-002", "Координационный совет состоит из девяти членов", Category.NO_REPRESENTATION, Severity.ADVICE,
         LocalText("Орган өкүлчүлүк ченеми жок түзүлөт", "Орган создаётся без нормы представительства"),
         LocalText("Кеңештин курамында бир жыныстагы адамдардын үлүшү чектелген эмес.",
                   "Доля лиц одного пола в составе совета не ограничена."),
         LocalText("Чечим кабыл алууда аялдар менен эркектер тең өкүлчүлүккө ээ болушу керек.",
                   "Женщины и мужчины должны быть представлены при принятии решений."),
         LocalText("Бир жыныстагы адамдар 70 пайыздан ашпасын деген ченемди кошуу сунушталат.",
                   "Рекомендуется добавить норму: не более 70 процентов лиц одного пола."),
         ("law-184-2008",), None),
    Sign("DIR-001", "принимаются лица мужского пола", Category.DIRECT_DISCRIMINATION, Severity.VIOLATION,
         LocalText("Эркектер гана кабыл алынат", "Принимаются только мужчины"),
         LocalText("Окууга аялдар киргизилген эмес, негиздемеси жок.",
                   "Женщины к обучению не допущены, обоснования этому нет."),
         LocalText("Жынысы боюнча чектөө түз басмырлоо болуп саналат.",
                   "Ограничение по полу составляет прямую дискриминацию."),
         LocalText("Жыныска байланыштуу шартты алып салуу сунушталат.",
                   "Рекомендуется исключить условие о поле."),
         ("constitution-2021/24", "law-184-2008/1", "cedaw/11"), "принимаются лица"),
    Sign("PROT-001", "Запрещается применение труда женщин на тяжелых работах и в ночное время",
         Category.PROTECTIVE_RESTRICTION, Severity.VIOLATION,
         LocalText("Аялдардын эмгегине тыюу", "Запрет труда женщин"),
         LocalText("Тыюу аялдын тандоосун коргоо шылтоосу менен чектейт.",
                   "Запрет ограничивает выбор женщины под видом защиты."),
         LocalText("Коргоо жеке болуп, кызматкердин макулдугуна таянышы керек.",
                   "Защита должна быть индивидуальной и опираться на согласие работника."),
         LocalText("Тыюуну эмгек шарттарын жеке баалоо менен алмаштыруу сунушталат.",
                   "Рекомендуется заменить запрет индивидуальной оценкой условий труда."),
         ("law-184-2008/1", "cedaw/11", "labour-code-2004/303"),
         "Работа во вредных условиях и в ночное время допускается с согласия работника"),
    Sign("RIGHT-001", "с согласия мужа", Category.AUTONOMY_RESTRICTION, Severity.VIOLATION,
         LocalText("Күйөөнүн макулдугу", "Согласие мужа"),
         LocalText("Аялдын укугу күйөөсүнүн эркине байланыштырылган.",
                   "Право женщины поставлено в зависимость от воли мужа."),
         LocalText("Аялдар менен эркектердин укук жөндөмдүүлүгү бирдей.",
                   "Правоспособность женщин и мужчин одинакова."),
         LocalText("Бул сөздөрдү алып салуу сунушталат.", "Рекомендуется исключить эти слова."),
         ("law-184-2008/1", "cedaw/15"), ""),
    Sign("FATH-001", "Матерям, воспитывающим ребенка", Category.PARENT_EXCLUDED, Severity.RISK,
         LocalText("Атасы четтетилген", "Отец исключён"),
         LocalText("Жеңилдик энеге гана берилет, бирок ал төрөткө байланыштуу эмес.",
                   "Льгота дана только матери, хотя с рождением не связана."),
         LocalText("Балага кам көрүү ата-эненин экөөнүн тең милдети.",
                   "Забота о ребёнке – общая обязанность родителей."),
         LocalText("«Ата-эненин бирине» деп жазуу сунушталат.", "Рекомендуется писать «одному из родителей»."),
         ("law-184-2008/1", "cedaw/5"), "Одному из родителей, воспитывающему ребенка"),
    Sign("CUST-001", "принимает меры к примирению сторон с участием суда аксакалов", Category.HARMFUL_CUSTOM,
         Severity.VIOLATION,
         LocalText("Зомбулукта элдештирүү", "Примирение при насилии"),
         LocalText("Зомбулук болгондо элдештирүү жабыр тарткан адамды кысымга алат.",
                   "При насилии примирение подвергает пострадавшую сторону давлению."),
         LocalText("Үй-бүлөлүк зомбулуктан коргоо элдештирүүгө алмаштырылбайт.",
                   "Защита от семейного насилия не заменяется примирением."),
         LocalText("Элдештирүүнү коргоо чаралары менен алмаштыруу сунушталат.",
                   "Рекомендуется заменить примирение мерами защиты."),
         ("law-184-2008/1", "cedaw/2", "cedaw-gr-35"), "принимает меры по защите пострадавшей стороны"),
    Sign("DATA-001", "ежегодно публикует отчет о количестве лиц, получивших меры поддержки",
         Category.NO_SEX_DISAGGREGATION, Severity.ADVICE,
         LocalText("Жынысы боюнча маалымат жок", "Отчёт без данных по полу"),
         LocalText("Отчётто маалымат жынысы боюнча бөлүнбөйт.", "Отчёт не содержит данных по полу."),
         LocalText("Мындай маалыматсыз чаралардын натыйжасын баалоо мүмкүн эмес.",
                   "Без таких данных результат мер оценить нельзя."),
         LocalText("«Жынысы, жашы жана жашаган жери боюнча» деген сөздөрдү кошуу сунушталат.",
                   "Рекомендуется добавить слова «с разбивкой по полу, возрасту и месту жительства»."),
         ("law-184-2008",),
         "ежегодно публикует отчет о количестве лиц, получивших меры поддержки, с разбивкой по полу, возрасту "
         "и месту жительства"),
)
STRENGTHS_RU = (
    Sign("GOOD-001", "Запрещается прямая и косвенная дискриминация по признаку пола.", Category.GENDER_SENSITIVE,
         Severity.STRENGTH, LocalText("Басмырлоого тыюу", "Запрет дискриминации"),
         LocalText("Түз жана кыйыр басмырлоого түздөн-түз тыюу салынган.",
                   "Прямая и косвенная дискриминация прямо запрещена."),
         LocalText(), LocalText(), ("law-184-2008/1",)),
    Sign("GOOD-002", "Не менее 30 процентов средств льготного кредитования направляется на поддержку "
         "предпринимательства женщин", Category.GENDER_SENSITIVE, Severity.STRENGTH,
         LocalText("Атайын чара", "Специальная мера"),
         LocalText("Каражаттын үлүшү аялдардын ишкердүүлүгүнө бекитилген.",
                   "За предпринимательством женщин закреплена доля средств."),
         LocalText(), LocalText(), ("cedaw/4",)),
)


def draft_of(text: str, name: str = "draft-1.ru.txt", format: str = "text") -> Draft:
    """A draft with one paragraph a line."""
    paragraphs, runs, at = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        paragraphs.append(DraftParagraph(Span(at, at + len(line))))
        end = min(at + len(line) + 1, len(text))
        runs.append(SourceRun(Span(at, end), f"line {number}", 0))
        at += len(line) + 1
    import hashlib

    return Draft(name, format, hashlib.sha256(text.encode()).hexdigest(), text, tuple(paragraphs), tuple(runs))


def act_of(draft: Draft, language: Language = Language.RU) -> Act:
    """The act with its articles; enough of a structure for an opinion."""
    text = draft.text
    starts = [(found.start(), found[1] or found[2]) for found in _ARTICLE.finditer(text)]
    ends = [start for start, _ in starts[1:]] + [len(text)] * bool(starts)
    articles = tuple(
        Provision(Level.ARTICLE, number, Span(start, end), (f"article:{number}",),
                  f"статья {number}" if language is Language.RU else f"{number}-берене", language)
        for (start, number), end in zip(starts, ends, strict=True)
    )
    lines = text.split("\n")
    title = lines[2] if len(lines) > 2 else lines[0]
    at = text.index(title)
    root = Provision(Level.ACT, None, Span(0, len(text)), (), "акт в целом", language, children=articles)
    return Act(title, Span(at, at + len(title)), "law", None, None, None, root)


@lru_cache(maxsize=1)
def register() -> dict[str, Norm]:
    """The norms that ship."""
    return dict(load_norms(None))


def norms_of(ids: Iterable[str]) -> tuple[Norm, ...]:
    return tuple(register()[one] for one in ids if one in register())


def finding_of(draft: Draft, act: Act, sign: Sign, start: int | None = None) -> Finding:
    """The sign as a finding at its first place in the draft, or at `start`."""
    at = draft.text.index(sign.words) if start is None else start
    span = Span(at, at + len(sign.words))
    provision = next((one for one in act.root.children if one.span.covers(span)), act.root)
    return Finding(
        id=f"{sign.rule.lower()}-{at}", rule=sign.rule, category=sign.category, severity=sign.severity,
        provision=provision, span=span, quote=span.of(draft.text), language=act.root.language, title=sign.title,
        message=sign.message, why=sign.why, recommendation=sign.recommendation, norms=norms_of(sign.norms),
        topics=("labour",), confidence=Confidence.MEDIUM, proposed=sign.proposed,
        proposed_span=span if sign.proposed is not None else None,
        measures=(MeasureLink("sample-2018", "15.3", 0.8, LocalText("жалпы тема", "общая тема")),
                  MeasureLink("sample-2018", "34.7", 0.5, LocalText("жалпы тема", "общая тема"))),
    )


def decided(findings: Iterable[Finding], state: DecisionState = DecisionState.ACCEPTED, **rest: object) -> tuple[
        Finding, ...]:
    """The findings with a decision, and their first measure confirmed."""
    made = []
    for finding in findings:
        links = tuple(replace(link, state=LinkState.CONFIRMED) if number == 0 else link
                      for number, link in enumerate(finding.measures))
        decision = Decision(state, EXPERT, "2026-11-24T10:00:00+06:00", **rest)  # type: ignore[arg-type]
        made.append(replace(finding, decision=decision, measures=links))
    return tuple(made)


PLAN = Plan(
    id="sample-2018", version="1", title="Иш-аракеттердин улуттук планы", title_local=LocalText(
        "2018-2020-жылдарга Иш-аракеттердин улуттук планы", "Национальный план действий на 2018-2020 годы"),
    language="ky", period=(2018, 2020), issuer="КР Өкмөтү", act_kind="resolution", act_number="537",
    act_date="2018-11-19", status=PlanStatus("repealed", "2022-03-25", "№ 166"),
    chapters=(PlanChapter("3", "Басмырлоону жоюу", (Goal("3.1", "Мыйзамдар", (Task("15", "Жоопкерчилик", (
        Measure("15.3", "Сексуалдык асылуу үчүн жоопкерчилик боюнча сунуштарды даярдоо", "Жок",
                "Сунуштар даярдалды", Deadline("2019-жыл"), "Мыйзам долбоору", (
                    ResponsibleBody("ЭСӨМ", "Эмгек жана социалдык өнүгүү министрлиги"),
                    ResponsibleBody("ЖК", "Жогорку Кеңеш", True)), "Бюджет", ("labour",),
                gist=LocalText(ru="Подготовить предложения об ответственности за сексуальное домогательство")),
        Measure("34.7", "Эмгек мыйзамдарына өзгөртүүлөрдү даярдоо", None, None, Deadline("2020-жыл"), None, (),
                None, ("labour",)),
    )),)),)),),
    abbreviations=(), remarks=(), source="plan",
)


def checklist(confirmed: bool, evidence: tuple[str, ...] = ()) -> FilledChecklist:
    """A short list, answered by the expert or proposed by the program."""
    questions = tuple(
        Question(f"q{number}", LocalText(ky, ru), LocalText(), LocalText(
            "№ 184 мыйзамдын 1-беренеси", "статья 1 Закона № 184"), True, mandatory=number == 1)
        for number, (ky, ru) in enumerate((
            ("Долбоор аялдар менен эркектердин бирдей укуктарын камсыз кылабы?",
             "Обеспечивает ли проект равные права женщин и мужчин?"),
            ("Түз басмырлоо жокпу?", "Отсутствует ли прямая дискриминация?"),
            ("Негиздемеде жынысы боюнча маалымат барбы?", "Есть ли в обосновании данные по полу?"),
        ), 1))
    values = (AnswerValue.PARTLY, AnswerValue.NO, AnswerValue.NOT_ENOUGH_DATA)
    answers = tuple(
        Answer(question.id, value, AnswerSource.EXPERT if confirmed else AnswerSource.RULES, evidence,
               LocalText("табылган сигналдар", "найдены сигналы"),
               "Негиздемеде маалымат жок / В обосновании данных нет" if confirmed and number == 2 else None,
               EXPERT if confirmed else None, "2026-11-24T10:00:00+06:00" if confirmed else None)
        for number, (question, value) in enumerate(zip(questions, values, strict=True)))
    return FilledChecklist(Checklist("core", "1.0", "genexpert", LocalText("Негизги тизме", "Базовый список"),
                                     Applies(True), questions), answers)


def review_of(findings: tuple[Finding, ...], strengths: tuple[Finding, ...], draft: Draft, act: Act,
              confirmed: bool) -> Review:
    return Review(draft, act, (str(act.root.language),), findings, strengths,
                  (checklist(confirmed, tuple(f.id for f in findings[:3])),), (PLAN,),
                  {"genexpert": "0.1.0", "rules": "2026.11", "checklist core": "1.0", "plan sample-2018": "1"})


def training_draft() -> Draft:
    return draft_of((TRAINING / "draft-1.ru.txt").read_text(encoding="utf-8").strip())


def open_review() -> Review:
    """The training draft as the rules leave it: nobody decided."""
    draft = training_draft()
    act = act_of(draft)
    whole = replace(finding_of(draft, act, replace(SIGNS_RU[7], rule="BUDG-001", words=act.title, proposed=None,
                                                   category=Category.GENDER_BLIND)), provision=act.root)
    findings = (whole, *(finding_of(draft, act, sign) for sign in SIGNS_RU))
    return review_of(findings, tuple(finding_of(draft, act, sign) for sign in STRENGTHS_RU), draft, act, False)


def decided_review() -> Review:
    """The training draft after the expert's work: accepted, amended and rejected findings."""
    review = open_review()
    first, *middle, data = review.findings
    amended = decided([middle[3]], DecisionState.AMENDED, message="Запрет не основан на оценке рабочих мест.",
                      proposed="Привлечение к работам с вредными условиями допускается с согласия работника",
                      severity=Severity.RISK, note="Согласовано с инспекцией труда.")
    rejected = decided([middle[1]], DecisionState.REJECTED, note="Состав совета определён другим законом.")
    findings = (*decided([first, middle[0]]), *rejected, *decided([middle[2]]), *amended, *decided(middle[4:]),
                *decided([data]))
    return review_of(findings, decided(review.strengths), review.draft, review.act, True)


def long_review(count: int, state: DecisionState = DecisionState.ACCEPTED) -> Review:
    """A draft of many articles with `count` findings."""
    lines = ["Проект", "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "О занятости и социальной защите населения"]
    places: list[tuple[Sign, int]] = []
    at = sum(len(line) + 1 for line in lines)
    for number in range(1, count + 1):
        sign = SIGNS_RU[number % len(SIGNS_RU)]
        head = f"Статья {number}. Порядок предоставления мер поддержки"
        body = f"1. В случаях, предусмотренных настоящим Законом, {sign.words}, если иное не установлено."
        places.append((sign, at + len(head) + 1 + body.index(sign.words)))
        lines += [head, body]
        at += len(head) + len(body) + 2
    draft = draft_of("\n".join(lines), "long.ru.txt")
    act = act_of(draft)
    findings = tuple(finding_of(draft, act, sign, start) for sign, start in places)
    if state is not DecisionState.OPEN:
        findings = decided(findings, state)
    return review_of(findings, (), draft, act, state is not DecisionState.OPEN)


def requisites(**changed: object) -> Requisites:
    """What an accredited independent expert fills in."""
    given = Requisites(
        role=Role.INDEPENDENT,
        experts=(Expert(EXPERT, LocalText("көз карандысыз эксперт", "независимый эксперт"),
                        LocalText("юридика илимдеринин кандидаты", "кандидат юридических наук"),
                        Certificate("45", "2024-03-12", LocalText("гендердик экспертиза", "гендерная экспертиза"))),),
        number="17", date="2026-11-24", place=LocalText("Бишкек ш.", "г. Бишкек"),
        draft_version=LocalText("2026-жылдын 10-ноябрындагы редакция", "редакция от 10 ноября 2026 года"),
        initiator=LocalText("Кыргыз Республикасынын Министрлер Кабинети", "Кабинет Министров Кыргызской Республики"),
        registration="6-12345/26", stage=Stage.COMMITTEE,
        customer=LocalText("Жогорку Кеңештин социалдык саясат боюнча комитети",
                           "Комитет Жогорку Кенеша по социальной политике"),
        ground=LocalText("комитеттин 2026-жылдын 12-ноябрындагы каты", "письмо комитета от 12 ноября 2026 года"),
        began="2026-11-13", finished="2026-11-24",
        documents=(LocalText("мыйзам долбоору", "проект закона"),
                   LocalText("негиздеме-маалымкат", "справка-обоснование")),
        independent=True,
        summary=LocalText("Долбоор айыл тургундарын иш менен камсыз кылуу чараларын белгилейт.",
                          "Проект устанавливает меры занятости жителей сельской местности."),
        target_groups=LocalText("айыл жеринде жашаган аялдар жана эркектер", "сельские женщины и мужчины"),
        relevance=LocalText("Долбоор эмгекке, жерге жана кредитке жетүүгө тиешелүү.",
                            "Проект затрагивает доступ к труду, земле и кредиту."),
        data_gaps=(LocalText("жер участокторунун ээлери боюнча маалымат жок",
                             "нет данных о владельцах земельных участков по полу"),),
        impact=Impact.MIXED, character=Character.DISCRIMINATORY, verdict=Verdict.NEEDS_REVISION,
        conclusion=LocalText("Долбоордо колдоо чаралары менен катар түз басмырлоо ченемдери бар.",
                             "Наряду с мерами поддержки проект содержит нормы прямой дискриминации."),
    )
    return replace(given, **changed)  # type: ignore[arg-type]


def training_file(name: str) -> Path:
    return TRAINING / name
