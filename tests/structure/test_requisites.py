"""Title, kind, number, date and issuer of acts, and drafts that have none of them."""

import pytest

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act, Flag, Level
from genexpert.structure import find_structure
from tests.structure.drafts import make_draft

BODY = "\nСтатья 1. Цели\nЦель закона - мир."


def read(source: str) -> tuple[Draft, Act]:
    draft = make_draft(source)
    return draft, find_structure(draft)


@pytest.mark.parametrize(("head", "title", "kind", "number", "date", "issuer"), [
    ("ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nот 27 апреля 2017 года № 63\nОб охране семьи\n"
     "Принят Жогорку Кенешем Кыргызской Республики 16 марта 2017 года",
     "Об охране семьи", "law", "63", "2017-04-27", "Жогорку Кенеш"),
    ("Учебный проект\nЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nО мире", "О мире", "law", None, None, None),
    ("СЕМЕЙНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nот 30 августа 2003 года № 201",
     "СЕМЕЙНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "code", "201", "2003-08-30", None),
    ("КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ҮЙ-БҮЛӨ КОДЕКСИ\n2003-жылдын 30-августу № 201",
     "КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ҮЙ-БҮЛӨ КОДЕКСИ", "code", "201", "2003-08-30", None),
    ("УКАЗ\nПРЕЗИДЕНТА КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nО мерах по поддержке семьи\nот 5 мая 2025 года УП № 100",
     "О мерах по поддержке семьи", "decree", "100", "2025-05-05", "Президент"),
    ("ТЫНЧТЫК ЖӨНҮНДӨ\nКыргыз Республикасынын Мыйзамы\n"
     "2008-жылдын 5-июнунда Кыргыз Республикасынын Жогорку Кеңеши тарабынан кабыл алынган",
     "ТЫНЧТЫК ЖӨНҮНДӨ", "law", None, None, "Жогорку Кеңеш"),
    ("Утверждено\nпостановлением Кабинета Министров\nКыргызской Республики\nот 3 июня 2024 года № 301\n"
     "ПОЛОЖЕНИЕ\nо комиссии", "ПОЛОЖЕНИЕ о комиссии", "regulation", "301", "2024-06-03", "Кабинет Министров"),
    ("КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ\nБишкек шаарынын статусу жөнүндө\nБишкек ш., 2025-жылдын 5-майы № 7",
     "Бишкек шаарынын статусу жөнүндө", "law", "7", "2025-05-05", None),
    ("Внимание!\nИзменения вступают в силу\nс 1 января 2027 года.\nБЮДЖЕТНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ",
     "БЮДЖЕТНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "code", None, None, None),
])
def test_the_head_of_an_act_is_read(
    head: str, title: str, kind: str, number: str | None, date: str | None, issuer: str | None
) -> None:
    draft, act = read(head + BODY)
    assert (act.title, act.kind, act.number, act.date, act.issuer) == (title, kind, number, date, issuer)
    assert " ".join(act.title_span.of(draft.text).split()) == title


def test_the_day_of_adoption_is_not_the_date_of_a_law() -> None:
    act = read("ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nО мире\nПринят Жогорку Кенешем 16 марта 2017 года" + BODY)[1]
    assert act.date is None


def test_number_and_date_may_stand_below_the_signature() -> None:
    tail = "\nПрезидент А. Асанов\nг. Бишкек\n5 мая 2025 года\n№ 77"
    act = read("ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nО мире" + BODY + tail)[1]
    assert (act.number, act.date) == ("77", "2025-05-05")


def test_a_letterhead_in_a_table_is_no_table_of_the_act() -> None:
    act = read(
        "| КЫРГЫЗ РЕСПУБЛИКАСЫ | КЫРГЫЗСКАЯ РЕСПУБЛИКА |\n| ТОКТОМ | ПОСТАНОВЛЕНИЕ |\n"
        "Об утверждении плана\n1. Утвердить план.\n2. Контроль возложить на министра."
    )[1]
    assert (act.title, act.kind) == ("Об утверждении плана", "resolution")
    assert not [p for p in act.provisions if p.level is Level.TABLE]


def test_a_fragment_takes_its_first_line_for_a_title_and_keeps_it_an_article() -> None:
    draft, act = read("\n\nСтатья 67. Постановка на учет\n1. Учет ведут органы.")
    assert act.title == act.title_span.of(draft.text) == "Статья 67. Постановка на учет"
    assert (act.kind, act.number, act.date, act.issuer) == (None, None, None, None)
    assert act.root.children[0].level is Level.ARTICLE


def test_a_text_without_any_structure_is_paragraphs() -> None:
    act = read("О погоде\nСегодня в городе ожидается ясная погода без осадков, ветер слабый.\nЗавтра дождь.")[1]
    assert act.title == "О погоде"
    assert [p.path[-1] for p in act.root.children] == ["title", "paragraph:1", "paragraph:2"]


def test_an_empty_draft_is_an_act_without_words() -> None:
    act = read("")[1]
    assert (act.title, len(act.title_span), act.root.children) == ("", 0, ())


def test_a_very_long_first_line_gives_a_short_title() -> None:
    act = read("слово " * 200)[1]
    assert 0 < len(act.title_span) <= 300
    assert act.title.endswith("слово")


def test_preamble_and_edition_notes_are_told_apart() -> None:
    draft, act = read(
        "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ\nО мире\n(В редакции Законов КР от 5 мая 2020 года № 7,\n6 июня 2021 года № 8)\n"
        "Настоящий Закон устанавливает мир.\nСтатья 1. Цели\nЦель - мир. (В редакции Закона КР от 5 мая 2020 года № 7)"
    )
    preamble = next(p for p in act.provisions if p.level is Level.PREAMBLE)
    assert preamble.span.of(draft.text) == "Настоящий Закон устанавливает мир."
    assert [" ".join(span.of(draft.text).split()) for span in act.edition_notes] == [
        "(В редакции Законов КР от 5 мая 2020 года № 7, 6 июня 2021 года № 8)",
        "(В редакции Закона КР от 5 мая 2020 года № 7)",
    ]
    assert sum(Flag.NOTE in p.flags for p in act.provisions) == 2


def test_a_draft_in_two_languages_keeps_the_language_of_each_article() -> None:
    act = read(
        "1-берене. Максаты\n1. Ушул Мыйзам тынчтыкты жана биримдикти камсыз кылат.\n"
        "Статья 1. Цели\n1. Настоящий Закон обеспечивает мир и единство."
    )[1]
    assert [p.label for p in act.provisions if p.level is Level.PART] == ["1-берененин 1-бөлүгү", "часть 1 статьи 1"]
    assert [p.path[-1] for p in act.provisions if p.level is Level.ARTICLE] == ["article:1", "article:1~2"]
