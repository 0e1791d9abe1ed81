"""The forms in which acts write articles, chapters, sections, points, annexes; and what only looks like them."""

import pytest

from genexpert.domain.provision import Flag, Level, Provision
from genexpert.structure import find_structure
from tests.structure.drafts import make_draft


def provisions(source: str) -> list[Provision]:
    return list(find_structure(make_draft(source)).provisions[1:])


def first(source: str, level: Level) -> Provision:
    return next(provision for provision in provisions(source) if provision.level is level)


def heading_of(source: str, level: Level) -> str:
    draft = make_draft(source)
    found = next(p for p in find_structure(draft).provisions if p.level is level)
    return found.heading.of(draft.text) if found.heading else ""


@pytest.mark.parametrize(("line", "path", "label", "heading"), [
    ("Статья 5. Заголовок", "article:5", "статья 5", "Заголовок"),
    ("Статья 5", "article:5", "статья 5", ""),
    ("СТАТЬЯ 5. ЗАГОЛОВОК", "article:5", "статья 5", "ЗАГОЛОВОК"),
    ("Статья 5 Заголовок", "article:5", "статья 5", "Заголовок"),
    ("Статья 5: Заголовок", "article:5", "статья 5", "Заголовок"),
    ("Статья 64-1. Заголовок", "article:64-1", "статья 64-1", "Заголовок"),
    ("Статья 64¹. Заголовок", "article:64-1", "статья 64¹", "Заголовок"),
    ("Статья 64^1^. Заголовок", "article:64-1", "статья 64¹", "Заголовок"),
    ("Статья 211^10^. Заголовок", "article:211-10", "статья 211¹⁰", "Заголовок"),
    ("Статья 64.1. Заголовок", "article:64.1", "статья 64.1", "Заголовок"),
    ("Статья\u00a05.\u00a0Заголовок", "article:5", "статья 5", "Заголовок"),
    ("Ст. 5. Заголовок", "article:5", "статья 5", "Заголовок"),
    ("120-берене. Аталышы", "article:120", "120-берене", "Аталышы"),
    ("120-БЕРЕНЕ. АТАЛЫШЫ", "article:120", "120-берене", "АТАЛЫШЫ"),
    ("20-берене", "article:20", "20-берене", ""),
    ("147- берене. Аталышы", "article:147", "147-берене", "Аталышы"),
    ("64-1-берене. Аталышы", "article:64-1", "64-1-берене", "Аталышы"),
    ("64^1^-берене. Аталышы", "article:64-1", "64¹-берене", "Аталышы"),
    ("361-берене^1^. Аталышы", "article:361-1", "361¹-берене", "Аталышы"),
    ("7-статья. Аталышы", "article:7", "7-статья", "Аталышы"),
    ("9 – статья. Аталышы", "article:9", "9-статья", "Аталышы"),
])
def test_an_article_is_found(line: str, path: str, label: str, heading: str) -> None:
    source = f"{line}\nОбщий текст статьи."
    article = first(source, Level.ARTICLE)
    assert (article.path, article.label, heading_of(source, Level.ARTICLE)) == ((path,), label, heading)


@pytest.mark.parametrize(("line", "level", "path", "label", "heading"), [
    ("Глава 3. Права", Level.CHAPTER, "chapter:3", "глава 3", "Права"),
    ("ГЛАВА III\nПРАВА", Level.CHAPTER, "chapter:3", "глава III", "ПРАВА"),
    ("ГЛАВА ІІІ. ПРАВА", Level.CHAPTER, "chapter:3", "глава ІІІ", "ПРАВА"),
    ("Глава первая\nПрава", Level.CHAPTER, "chapter:1", "глава 1", "Права"),
    ("Глава двадцать вторая\nПрава", Level.CHAPTER, "chapter:22", "глава 22", "Права"),
    ("Глава 23^1^. Права", Level.CHAPTER, "chapter:23-1", "глава 23¹", "Права"),
    ("Глава четырнадцатая-1\nПрава", Level.CHAPTER, "chapter:14-1", "глава 14-1", "Права"),
    ("РАЗДЕЛ V-1. ПРАВА", Level.SECTION, "section:5-1", "раздел V-1", "ПРАВА"),
    ("Раздел V^1^. Права", Level.SECTION, "section:5-1", "раздел V¹", "Права"),
    ("3-глава. Укуктар", Level.CHAPTER, "chapter:3", "3-глава", "Укуктар"),
    ("III ГЛАВА. УКУКТАР", Level.CHAPTER, "chapter:3", "III глава", "УКУКТАР"),
    ("3-БАП. УКУКТАР", Level.CHAPTER, "chapter:3", "3-бап", "УКУКТАР"),
    ("Үчүнчү бап\nУкуктар", Level.CHAPTER, "chapter:3", "3-бап", "Укуктар"),
    ("§ 2. Договор", Level.CHAPTER, "subchapter:2", "параграф 2", "Договор"),
    ("РАЗДЕЛ II. ПРАВА", Level.SECTION, "section:2", "раздел II", "ПРАВА"),
    ("Раздел 2\nПрава", Level.SECTION, "section:2", "раздел 2", "Права"),
    ("II бөлүм. Укуктар", Level.SECTION, "section:2", "II бөлүм", "Укуктар"),
    ("1 БӨЛҮМ. УКУКТАР", Level.SECTION, "section:1", "1-бөлүм", "УКУКТАР"),
    ("II бјлім. Укуктар", Level.SECTION, "section:2", "II бөлүм", "Укуктар"),
    ("2-бөлүмчө. Укуктар", Level.SECTION, "subsection:2", "2-бөлүмчө", "Укуктар"),
    ("Подраздел 2. Права", Level.SECTION, "subsection:2", "подраздел 2", "Права"),
    ("ОБЩАЯ ЧАСТЬ", Level.SECTION, "book:general", "Общая часть", ""),
    ("ӨЗГӨЧӨ БӨЛҮК", Level.SECTION, "book:special", "Өзгөчө бөлүк", ""),
])
def test_a_chapter_or_section_is_found(line: str, level: Level, path: str, label: str, heading: str) -> None:
    source = f"{line}\n1. Пункт."
    found = first(source, level)
    assert (found.path, found.label, heading_of(source, level)) == ((path,), label, heading)


@pytest.mark.parametrize("line", [
    "Статья 5 настоящего Закона применяется с 2025 года.", "статья 5. Цитата", "Статьи 5 и 6 применяются вместе.",
    "5-берененин талаптары колдонулат.", "5-берене боюнча иш козголот.", "Глава 3 применяется к банкам.",
    "Глава государства подписывает закон.", "Биринчи бөлүм салыктарды карайт.", "Часть вторая применяется с мая.",
    "Разделы 1 и 2 утверждаются.", "Статья расходов", "Общая часть кодекса утверждена.",
])
def test_a_sentence_that_only_begins_so_is_no_heading(line: str) -> None:
    found = provisions(f"Статья 1. Заголовок\nВводный текст.\n{line}")
    assert [p.level for p in found if p.level in (Level.ARTICLE, Level.CHAPTER, Level.SECTION)] == [Level.ARTICLE]
    assert found[-1].level is Level.PARAGRAPH


@pytest.mark.parametrize(("line", "path", "label"), [
    ("Приложение 1", "annex:1", "приложение 1"),
    ("Приложение № 2", "annex:2", "приложение 2"),
    ("Приложение", "annex", "приложение"),
    ("Приложение 1 к Закону Кыргызской Республики", "annex:1", "приложение 1"),
    ("1-тиркеме", "annex:1", "1-тиркеме"),
    ("Тиркеме", "annex", "тиркеме"),
])
def test_an_annex_is_found(line: str, path: str, label: str) -> None:
    found = first(f"1. Первый пункт постановления.\n{line}\n1. Первый пункт приложения.", Level.ANNEX)
    assert (found.path, found.label) == ((path,), label)
    assert [p.label for p in found.children if p.level is Level.POINT] in (
        [f"пункт 1 {label.replace('приложение', 'приложения')}"], [f"{label}нин 1-пункту"],
    )


def test_flattened_numbers_are_told_by_the_sequence_and_marked() -> None:
    numbers = [64, 641, 642, 65, 66, 67]
    found = provisions("\n".join(f"Статья {n}. Заголовок\nТекст." for n in numbers))
    articles = [p for p in found if p.level is Level.ARTICLE]
    assert [p.number for p in articles] == ["64", "64-1", "64-2", "65", "66", "67"]
    assert [p.doubtful_number for p in articles] == [False, True, True, False, False, False]


def test_a_real_article_641_is_not_taken_for_64_1() -> None:
    found = provisions("\n".join(f"Статья {n}. Заголовок\nТекст." for n in range(636, 645)))
    articles = [p for p in found if p.level is Level.ARTICLE]
    assert [p.number for p in articles] == [str(n) for n in range(636, 645)]
    assert not any(p.doubtful_number for p in articles)


def test_flattened_parts_and_items_are_told_by_the_sequence() -> None:
    found = provisions("Статья 1\n" + "\n".join(f"{n}. Текст:" for n in (1, 2, 21, 3)) + "\n1) а;\n11) б;\n2) в.")
    assert [p.number for p in found if p.level is Level.PART] == ["1", "2", "2-1", "3"]
    items = [p for p in found if p.level is Level.ITEM]
    assert [(p.number, p.doubtful_number) for p in items] == [("1", False), ("1-1", True), ("2", False)]
    assert items[1].label == "пункт 1¹ части 3 статьи 1"


def test_twenty_parts_are_followed_by_part_21() -> None:
    found = provisions("Статья 1\n" + "\n".join(f"{n}. Текст." for n in range(1, 23)))
    assert [p.number for p in found if p.level is Level.PART] == [str(n) for n in range(1, 23)]


def test_a_paragraph_between_two_items_belongs_to_the_first() -> None:
    found = provisions("Статья 1\n1. Виды:\n1) один;\nпояснение к первому;\n2) два.\nВывод.\n2. Конец.")
    labels = [p.label for p in found if p.level is Level.PARAGRAPH]
    assert labels == ["абзац второй пункта 1 части 1 статьи 1", "абзац второй части 1 статьи 1"]


def test_the_second_list_of_a_part_has_addresses_of_its_own() -> None:
    found = provisions("Статья 1\n1. Виды:\n1) один;\n2) два.\nСроки:\n1) год;\n2) два года.")
    assert [p.path[-1] for p in found if p.level is Level.ITEM] == ["item:1", "item:2", "item:1~2", "item:2~2"]


def test_a_point_nests_by_its_number() -> None:
    found = provisions("1. Общие положения\n1.1. Цели:\n1) первая;\n2) вторая.\n1.2 Задачи\n2. Итоги")
    assert [p.path for p in found if p.level is Level.POINT] == [
        ("point:1",), ("point:1", "point:1.1"), ("point:1", "point:1.2"), ("point:2",),
    ]
    assert next(p for p in found if p.level is Level.ITEM).label == "подпункт 1 пункта 1.1"


def test_a_year_or_a_measure_at_the_start_of_a_line_is_no_number() -> None:
    found = provisions("Статья 1\n2025. Год семьи.\n1.5 процента от суммы.\n01.02.2025 вступает в силу.")
    assert not [p for p in found if p.level is Level.PART]


def test_contents_are_told_from_the_chapters() -> None:
    contents = "\n".join(f"Глава {n}. Тема {n}" for n in (1, 2, 3))
    body = "\n".join(f"Глава {n}. Тема {n}\nСтатья {n}. Заголовок\nТекст." for n in (1, 2, 3))
    found = provisions(f"КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ О ТЕМАХ\n{contents}\n{body}")
    assert [p.path[-1] for p in found if p.level is Level.CHAPTER] == ["chapter:1", "chapter:2", "chapter:3"]
    assert next(p for p in found if p.path == ("contents",)).label == "оглавление"


def test_articles_in_a_comparative_table_are_not_articles_of_the_draft() -> None:
    found = provisions("Статья 1. Заголовок\nТекст.\nПриложение 1\n| Статья 5. Было | Статья 5. Стало |")
    assert [p.number for p in found if p.level is Level.ARTICLE] == ["1"]
    assert [p.label for p in found if p.path[-1] == "row:1"] == ["строка 1 таблицы 1 приложения 1"]


def test_an_act_laid_out_in_a_table_has_articles() -> None:
    found = provisions("| Статья 1. Заголовок |\n| Текст. |\n| Статья 2. Заголовок |")
    assert [p.number for p in found if p.level is Level.ARTICLE] == ["1", "2"]


def test_definitions_headings_notes_and_quotations_are_flagged() -> None:
    found = provisions(
        "Статья 1. Основные понятия\nВ Законе используются следующие понятия:\nбрак - союз;\n"
        "опека (попечительство) – форма;\nсоциально-бытовые услуги - помощь.\nСтатья 2. Цели\nЦель - равенство.\n"
        "\"Семья превыше всего\".\n(В редакции Закона КР от 5 мая 2025 года № 77)"
    )
    flags = {p.label: p.flags for p in found}
    assert [p.label for p in found if Flag.DEFINITION in p.flags] == [
        f"абзац {nth} статьи 1" for nth in ("второй", "третий", "четвертый")
    ]
    assert flags["название статьи 1"] == {Flag.HEADING}
    assert flags["абзац второй статьи 2"] == {Flag.QUOTATION}
    assert flags["примечание статьи 2"] == {Flag.NOTE}


@pytest.mark.parametrize("words", [
    "(Утратила силу в соответствии с Законом КР от 5 мая 2025 года № 77)", "Утратила силу.", "(исключена)",
    "(Исключена Законом КР от 5 мая 2025 года № 77)", "Күчүн жоготту.",
    "(КР 2025-жылдын 5-майындагы № 77 Мыйзамына ылайык күчүн жоготту)",
])
def test_a_repealed_article_is_flagged(words: str) -> None:
    article = first(f"Статья 1. {words}\nСтатья 2. Текст\nДействует.", Level.ARTICLE)
    assert Flag.REPEALED in article.flags
    below = first(f"Статья 1. Заголовок\n{words}", Level.ARTICLE)
    assert Flag.REPEALED in below.flags


def test_a_part_whose_first_paragraph_alone_is_repealed_is_in_force() -> None:
    part = first("Статья 1\n1. (Абзац утратил силу в соответствии с Законом КР)\nДействует.\n2. Да.", Level.PART)
    assert Flag.REPEALED not in part.flags


def test_a_ruling_of_a_court_is_no_definition() -> None:
    found = provisions("Статья 1. Порядок определения цены\n1. Цена определяется:\n1) в исках - суммой.")
    assert not [p for p in found if Flag.DEFINITION in p.flags]


@pytest.mark.parametrize("words", [
    "Закон КР \"О мире\" признать утратившим силу.", "\"Тынчтык жөнүндө\" Мыйзам күчүн жоготту деп таанылсын.",
    "Договор, который утратил силу, хранится в архиве.",
])
def test_words_about_repeal_do_not_make_an_article_repealed(words: str) -> None:
    assert Flag.REPEALED not in first(f"Статья 1. Заголовок\n{words}", Level.ARTICLE).flags


def test_words_wrapped_one_by_one_are_one_paragraph() -> None:
    found = provisions("Статья 1. Заголовок\n3.\nОпределение\nосужденному\nвида учреждения судом.\n4. Далее.")
    assert [p.path[-1] for p in found[2:]] == ["part:3", "part:4"]


def test_signatures_are_not_a_paragraph_of_the_last_article() -> None:
    found = provisions("Статья 1. Заголовок\nТекст.\n\nПрезидент\nКыргызской Республики\nА. Асанов")
    assert [p.path for p in found if Flag.TITLE in p.flags][-1] == ("requisite:3",)
    assert next(p for p in found if p.level is Level.ARTICLE).span.end < found[-3].span.start
