"""What each kind of rule finds and leaves alone, in Russian and Kyrgyz."""

from typing import Any

import pytest

from genexpert.domain.rule import Rule

from .making import findings, made_rule, quotes

NUMERIC = made_rule("numeric", {
    "ru": {"left": ["%women"], "right": ["%men"], "unit": ["год", "лето"]},
    "ky": {"left": ["%women"], "right": ["%men"], "unit": ["жаш"]},
})


def test_a_token_pattern_finds_what_it_describes() -> None:
    rule = made_rule("sequence", {
        "ru": [[{"LEMMA": "труд"}, {"OP": "{0,2}"}, {"LEMMA": "женщина", "MORPH": "Number=Plur"}]],
        "ky": [[{"LEMMA": "аял"}, {"LEMMA": {"IN": ["эне", "эркек"]}, "OP": "!"}]],
    })
    assert quotes(rule, "Труд всех женщин и труд с женщиной.") == ["Труд всех женщин"]
    assert quotes(rule, "Аялдар эркектер, аялдар балдар.", "ky") == ["аялдар балдар"]


TOGETHER: dict[str, Any] = {
    "ru": {"all": [["муж"], ["глава семья"]], "within": 5, "none": ["оба супруг"]},
    "ky": {"all": [["эркек"], ["үй-бүлө башчы"]]},
}


@pytest.mark.parametrize(("text", "found"), [
    ("Муж признаётся главой семьи.", ["Муж признаётся главой семьи"]),
    ("Главой семьи признаётся муж.", ["Главой семьи признаётся муж"]),
    ("Муж отвечает за имущество, за долги, за дом и как глава семьи.", []),  # too far away
    ("Муж вправе. Глава семьи вправе.", []),  # another sentence
    ("Муж - глава семьи, если оба супруга согласны.", []),
])
def test_phrases_stand_together(text: str, found: list[str]) -> None:
    assert quotes(made_rule("together", TOGETHER), text) == found


def test_phrases_stand_together_in_the_given_order_only() -> None:
    rule = made_rule("together", {"ru": {**TOGETHER["ru"], "order": "given"}})
    assert quotes(rule, "Главой семьи признаётся муж.") == []
    assert quotes(rule, "Муж - глава семьи.") == ["Муж - глава семьи"]


def test_a_phrase_may_stand_in_the_gap_of_another() -> None:
    rule = made_rule("together", {"ru": {"all": [["возбуждаться ~3 жалоба"], ["только"]]}})
    assert quotes(rule, "Дело возбуждается только по жалобе.") == ["возбуждается только по жалобе"]


def test_phrases_stand_together_in_a_wider_scope() -> None:
    rule = made_rule("together", {"ru": {"all": [["муж"], ["глава семья"]]}}, scope="article")
    assert quotes(rule, "Муж вправе.\nГлава семьи вправе.") == ["Муж вправе.\nГлава семьи"]


ABSENCE = made_rule("absence", {
    "ru": {"trigger": ["создаваться ~2 комиссия"], "missing": ["один пол"], "unless": ["один человек"]},
    "ky": {"trigger": ["комиссия ~2 түзүү"], "missing": ["бир жыныс"]},
}, report="first-in-article")


@pytest.mark.parametrize(("text", "found"), [
    ("Создается комиссия.\nСоздается вторая комиссия.", ["Создается комиссия"]),
    ("Создается комиссия.\nВ ней не более 70 процентов лиц одного пола.", []),
    ("Создается комиссия из одного человека.", []),
    ("Статья 1. Комиссия\nСоздается комиссия.\nСтатья 2. Состав\nВ ней не более 70 процентов лиц одного пола.",
     ["Создается комиссия"]),
])
def test_something_is_missing_in_the_article(text: str, found: list[str]) -> None:
    assert quotes(ABSENCE, text) == found


def test_something_is_missing_in_a_kyrgyz_article() -> None:
    assert quotes(ABSENCE, "Комиссия түзүлөт.", "ky") == ["Комиссия түзүлөт"]
    assert quotes(ABSENCE, "Комиссия түзүлөт.\nБир жыныстагы адамдар 70 пайыздан ашпайт.", "ky") == []


ASYMMETRY = made_rule("asymmetry", {
    "ru": {"term": ["мать"], "counterpart": ["отец", "родитель"], "unless": ["беременный"], "within": 6},
    "ky": {"term": ["эне"], "counterpart": ["ата"]},
})


@pytest.mark.parametrize(("language", "text", "found"), [
    ("ru", "Пособие получает мать ребенка.", ["мать"]),
    ("ru", "Пособие получает мать или отец ребенка.", []),
    ("ru", "Мать получает пособие в порядке, который установлен Кабинетом Министров, а отец нет.", ["Мать"]),
    ("ru", "Беременная мать получает пособие.", []),
    ("ky", "Жөлөкпулду баланын энеси алат.", ["энеси"]),
    ("ky", "Жөлөкпулду баланын энеси же атасы алат.", []),
    ("ky", "Жөлөкпулду ата-эне алат.", []),
])
def test_a_term_stands_without_its_counterpart(language: str, text: str, found: list[str]) -> None:
    assert quotes(ASYMMETRY, text, language) == found


@pytest.mark.parametrize(("language", "text", "found"), [
    ("ru", "Пенсия назначается мужчинам в 63 года, женщинам в 58 лет.", "мужчинам в 63 года, женщинам в 58"),
    ("ru", "По достижении 63 лет мужчинами и 58 лет женщинами.", "63 лет мужчинами и 58 лет женщинами"),
    ("ru", "Женщины - с пятидесяти восьми лет, мужчины - с шестидесяти трех лет.",
     "Женщины - с пятидесяти восьми лет, мужчины - с шестидесяти трех"),
    ("ru", "Мужчины и женщины соответственно 63 и 58 лет.", "Мужчины и женщины соответственно 63 и 58"),
    ("ru", "Мужчины в 60 (шестьдесят) лет, женщины в 60 лет.", None),
    ("ru", "Мужчины и женщины с 18 лет.", None),
    ("ru", "Мужчины получают 63 сома, женщины 58 сомов.", None),
    ("ru", "Женщины старше 60 лет и инвалиды старше 55 лет.", None),
    ("ru", "Лица до 18 лет, мужчины с 63 лет, женщины с 58 лет.", "мужчины с 63 лет, женщины с 58"),
    ("ru", "Женщины пятидесятивосьмилетнего возраста, мужчины шестидесятитрехлетнего возраста.",
     "Женщины пятидесятивосьмилетнего возраста, мужчины шестидесятитрехлетнего"),
    ("ru", "Для мужчин - пятьдесят пять, для женщин - пятьдесят лет.",
     "мужчин - пятьдесят пять, для женщин - пятьдесят"),
    ("ru", "1) мужчины; 2) женщины старше 60 лет.", None),
    ("ru", "1) мужчины с 60 лет; 2) женщины с 60 лет.", None),
    ("ky", "Эркектер 63 жашка, аялдар 58 жашка чыкканда.", "Эркектер 63 жашка, аялдар 58"),
    ("ky", "Эркектер алтымыш үч жашта, аялдар элүү сегиз жашта.", "Эркектер алтымыш үч жашта, аялдар элүү сегиз"),
    ("ky", "Эркектер үчүн элүү беш, аялдар үчүн элүү жаш.", "Эркектер үчүн элүү беш, аялдар үчүн элүү"),
    ("ky", "Эркектер менен аялдар 18 жаштан.", None),
    ("ky", "Эркектер жана аялдар үчүн 18 жаш.", None),
])
def test_numbers_differ_by_sex(language: str, text: str, found: str | None) -> None:
    assert quotes(NUMERIC, text, language) == ([found] if found else [])


def test_terms_in_years_and_months_are_compared() -> None:
    rule = made_rule("numeric", {"ru": {"left": ["%women"], "right": ["%men"], "unit": ["год", "месяц"]}})
    assert quotes(rule, "Мужчины до одного года, женщины до шести месяцев.")
    assert quotes(rule, "Мужчины до одного года, женщины до двенадцати месяцев и одного года.") == []
    text = "Мужчины с 53 лет, женщины с 48 лет. Другие мужчины не менее 12 лет, женщины не менее 10 лет."
    assert len(quotes(rule, text)) == 2


def test_the_texts_of_a_numeric_rule_may_tell_the_numbers() -> None:
    rule = made_rule("numeric", {"ru": {**NUMERIC.pattern["ru"], "compare": "left-less"}}, message={
        "ky": "-", "ru": "{left}: {left_value}, {right}: {right_value}"})
    (finding,) = findings(rule, "Мужчины с 63 лет, женщины с 58 лет.")
    assert finding.message.ru == "женщины: 58, Мужчины: 63"
    assert quotes(rule, "Мужчины с 58 лет, женщины с 63 лет.") == []


GROUPING = made_rule("grouping", {
    "ru": {"members": ["%women"], "others": ["несовершеннолетний", "инвалид"]},
    "ky": {"members": ["%women"], "others": ["бала"]},
})


@pytest.mark.parametrize(("language", "text", "found"), [
    ("ru", "Для женщин, несовершеннолетних и инвалидов.", ["женщин, несовершеннолетних и инвалидов"]),
    ("ru", "Инвалиды, пенсионеры, студенты и женщины.", ["Инвалиды, пенсионеры, студенты и женщины"]),
    ("ru", "Женщины работают, а инвалиды отдыхают.", []),
    ("ru", "Женщин инвалидов.", []),
    ("ky", "Аялдар жана балдар үчүн.", ["Аялдар жана балдар"]),
    ("ky", "Аялдардын балдары үчүн.", []),
])
def test_persons_are_named_in_one_list(language: str, text: str, found: list[str]) -> None:
    assert quotes(GROUPING, text, language) == found


def test_a_list_may_run_over_the_items_of_a_part() -> None:
    rule = made_rule("grouping", GROUPING.pattern, scope="article")
    assert quotes(rule, "Не допускаются:\n1) женщины;\n2) инвалиды;") == ["женщины;\n2) инвалиды"]


CONSISTENCY = made_rule("consistency", {
    "ru": {"variants": [
        {"name": "гендерное равенство", "phrases": ["гендерный равенство"]},
        {"name": "равенство полов", "phrases": ["равенство пол"]},
    ]},
    "ky": {"variants": [
        {"name": "гендердик", "phrases": ["=гендердик"]},
        {"name": "гендерлик", "phrases": ["=гендерлик"]},
    ]},
}, message={"ky": "{variant} {count}, {preferred} {preferred_count}", "ru": "{variant}, {preferred}"})


def test_the_rarer_variant_is_found_once() -> None:
    text = "Гендерлик теңчилик. Гендердик саясат, гендердик квота, гендерлик саясат, гендердик экспертиза."
    (finding,) = findings(CONSISTENCY, text, "ky")
    assert finding.quote == "Гендерлик"
    assert finding.message.ky == "гендерлик 2, гендердик 3"


def test_of_equally_frequent_variants_the_first_named_is_kept() -> None:
    assert quotes(CONSISTENCY, "Равенство полов. Гендерное равенство.") == ["Равенство полов"]
    assert quotes(CONSISTENCY, "Гендерное равенство. Гендерное равенство.") == []


def test_a_variant_in_the_name_of_an_act_does_not_count() -> None:
    assert quotes(CONSISTENCY, "Закон «О равенстве полов». Гендерное равенство.") == []


SANCTION = made_rule("sanction", {
    "ru": {"offence": ["похищение ~4 брак"], "compared": ["похищение человек"], "penalty": ["лишение свобода"],
           "unit": ["год", "лето"]},
    "ky": {"offence": ["нике ~3 уурдоо"], "compared": ["адам уурдоо"], "penalty": ["ажыратуу"], "unit": ["жыл"]},
})
CODE = """Статья 1. Похищение человека
Похищение человека наказывается лишением свободы на срок от пяти до {a} лет.
Статья 2. Похищение лица для вступления в брак
Похищение для брака наказывается лишением свободы на срок от трех до {b} лет."""


def test_a_lower_punishment_for_a_like_offence_is_found() -> None:
    (finding,) = findings(SANCTION, CODE.format(a="десяти", b="семи"))
    assert finding.quote == "Похищение для брака наказывается лишением свободы на срок от трех до семи"
    assert finding.provision.path == ("article:2",)


@pytest.mark.parametrize(("a", "b"), [("семи", "семи"), ("пяти", "десяти"), ("пяти", "10")])
def test_an_equal_or_higher_punishment_is_left_alone(a: str, b: str) -> None:
    assert findings(SANCTION, CODE.format(a=a, b=b)) == ()


def test_a_kyrgyz_punishment_may_stand_before_its_name() -> None:
    text = ("1-берене. Адам уурдоо\nАдам уурдоо он жылга чейин эркиндигинен ажыратууга жазаланат.\n"
            "2-берене. Никеге туруу үчүн уурдоо\nУшул жосун жети жылга чейин эркиндигинен ажыратууга жазаланат.")
    (found,) = quotes(SANCTION, text, "ky")
    assert found == "Ушул жосун жети жылга чейин эркиндигинен ажыратууга"


def test_each_form_of_an_offence_is_held_against_its_like() -> None:
    text = ("Статья 1. Похищение человека\n1. Похищение человека -\n"
            "наказывается лишением свободы на срок до пяти лет.\n"
            "2. Похищение ребенка -\nнаказывается лишением свободы на срок до десяти лет.\n"
            "Статья 2. Похищение для вступления в брак\n1. Похищение для брака -\n"
            "наказывается лишением свободы на срок до пяти лет.\n"
            "2. То же деяние в отношении ребенка -\nнаказывается лишением свободы на срок до семи лет.")
    assert quotes(SANCTION, text) == [
        "2. То же деяние в отношении ребенка -\nнаказывается лишением свободы на срок до семи"]


def test_a_punishment_of_a_lighter_kind_is_the_lowest() -> None:
    pattern = {"offence": ["похищение ~4 брак"], "compared": ["похищение человек"], "penalty": ["лишение свобода"],
               "unit": ["год"], "lighter": ["штраф"]}
    text = ("Статья 1. Похищение человека\nНаказывается лишением свободы на срок до двух лет.\n"
            "Статья 2. Похищение для вступления в брак\nПохищение для брака наказывается штрафом.")
    assert quotes(made_rule("sanction", {"ru": pattern}), text) == ["Похищение для брака наказывается штрафом"]
    del pattern["lighter"]
    assert quotes(made_rule("sanction", {"ru": pattern}), text) == []


AMENDMENT = made_rule("amendment", {
    "ru": {"lost": ["беременный женщина"]},
    "ky": {"lost": ["аял"], "operations": ["delete"]},
})


@pytest.mark.parametrize(("text", "found"), [
    ("В статье 5 слова «беременные женщины» заменить словами «работники».", True),
    ("В статье 5 слова «беременные женщины» заменить словами «беременные женщины и работники».", False),
    ("В статье 5 слова «работники» заменить словами «беременные женщины».", False),
    ("В статье 5 слова «и беременные женщины» исключить.", True),
    ("Статью 5 о гарантиях беременным женщинам признать утратившей силу.", True),
    ("Беременные женщины имеют право на отпуск.", False),
])
def test_an_instruction_takes_a_guarantee_away(text: str, found: bool) -> None:
    assert bool(quotes(AMENDMENT, text)) is found


def test_an_amendment_may_be_known_by_its_target() -> None:
    rule = made_rule("amendment", {"ru": {"addresses": ["article:37"], "operations": ["repeal"]}})
    assert quotes(rule, "Статью 37 признать утратившей силу.") == ["Статью 37 признать утратившей силу."]
    assert quotes(rule, "Статью 3 признать утратившей силу.") == []


def test_a_kyrgyz_instruction_takes_words_away() -> None:
    assert len(quotes(AMENDMENT, "5-беренедеги «аялдарга» деген сөз алып салынсын.", "ky")) == 1
    assert quotes(AMENDMENT, "5-берене аялдар үчүн күчүн жоготту деп таанылсын.", "ky") == []


@pytest.mark.parametrize("rule", [NUMERIC, GROUPING, ASYMMETRY, ABSENCE, CONSISTENCY, SANCTION, AMENDMENT])
@pytest.mark.parametrize("text", ["", "\n\n", "Женщины.", "63", "женщины и мужчины 63 года"])
def test_every_kind_takes_any_text(rule: Rule, text: str) -> None:
    for language in ("ru", "ky"):
        assert len(findings(rule, text, language)) <= 1
