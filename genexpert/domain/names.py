"""Names of categories, severities, statuses and answers in the three languages of the program."""

from genexpert.domain.checklist import AnswerValue
from genexpert.domain.finding import DecisionState
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import NormStatus
from genexpert.domain.rule import Category, Severity

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
    Category.GENDER_BLIND: LocalText("гендердик жактан сокур жобо", "гендерно-слепая норма", "gender-blind"),
    Category.NO_REPRESENTATION: LocalText(
        "өкүлчүлүк ченеми жок", "нет нормы представительства", "no representation norm"),
    Category.NO_SEX_DISAGGREGATION: LocalText(
        "жынысы боюнча бөлүнгөн маалымат жок", "нет данных по полу", "no sex-disaggregated data"),
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
SEVERITIES: dict[Severity, LocalText] = {
    Severity.VIOLATION: LocalText("бузуу", "нарушение", "violation"),
    Severity.RISK: LocalText("тобокелдик", "риск", "risk"),
    Severity.ADVICE: LocalText("кеңеш", "совет", "advice"),
    Severity.STRENGTH: LocalText("оң жобо", "сильная сторона", "strength"),
}
STATUSES: dict[NormStatus, LocalText] = {
    NormStatus.IN_FORCE: LocalText("күчүндө", "действует", "in force"),
    NormStatus.REPEALED: LocalText("күчүн жоготкон", "утратил силу", "repealed"),
    NormStatus.AMENDED: LocalText("күчүндө, өзгөртүүлөр менен", "действует с изменениями", "in force as amended"),
    NormStatus.UNVERIFIED: LocalText("текшерилген эмес", "не проверено", "unverified"),
}

ANSWERS: dict[AnswerValue, LocalText] = {
    AnswerValue.YES: LocalText("ооба", "да", "yes"),
    AnswerValue.PARTLY: LocalText("жарым-жартылай", "частично", "partly"),
    AnswerValue.NO: LocalText("жок", "нет", "no"),
    AnswerValue.NOT_APPLICABLE: LocalText("тиешеси жок", "не применимо", "not applicable"),
    AnswerValue.NOT_ENOUGH_DATA: LocalText("маалымат жетишсиз", "недостаточно данных", "not enough data"),
    AnswerValue.OPEN: LocalText("жооп жок", "нет ответа", "open"),
}
DECISIONS: dict[DecisionState, LocalText] = {
    DecisionState.OPEN: LocalText("чечиле элек", "не решено", "open"),
    DecisionState.ACCEPTED: LocalText("кабыл алынды", "принято", "accepted"),
    DecisionState.REJECTED: LocalText("четке кагылды", "отклонено", "rejected"),
    DecisionState.AMENDED: LocalText("өзгөртүлүп кабыл алынды", "принято с изменением", "amended"),
}
