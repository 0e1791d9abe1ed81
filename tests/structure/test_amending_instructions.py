"""Instructions of amending drafts: operations, targets, quoted words, in both languages and several manners."""

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act, Flag, Level
from genexpert.structure import find_structure
from tests.structure.drafts import make_draft

LAW = "Статья 1.\nВнести в Закон Кыргызской Республики \"О мире\" следующие изменения:\n"
LAW_KY = "1-берене.\nКыргыз Республикасынын \"Тынчтык жөнүндө\" Мыйзамына төмөнкүдөй өзгөртүүлөр киргизилсин:\n"


def read(source: str) -> tuple[Draft, Act]:
    draft = make_draft(source)
    return draft, find_structure(draft)


def orders(source: str) -> list[str]:
    draft, act = read(source)
    found = []
    for one in act.instructions:
        words = "".join(f" «{span.of(draft.text)}»" for span in one.quoted)
        found.append(f"{one.operation} {'/'.join(one.target_path)}{words}")
    return found


def test_a_law_amends_by_items() -> None:
    assert orders(LAW + (
        "1) в преамбуле слова \"граждан\" заменить словами \"граждан и лиц без гражданства\";\n"
        "2) наименование статьи 3 изложить в следующей редакции:\n\"Статья 3. Права\";\n"
        "3) часть вторую статьи 5 после слов \"с учетом\" дополнить словами \"пола\"; в части третьей слова \"мать\" "
        "исключить;\n"
        "4) в статье 6:\nв пункте 1 слово \"отец\" исключить;\nпункт 2 признать утратившим силу;\n"
        "5) подпункт \"б\" пункта 2 части 1 статьи 8 исключить;\n"
        "6) статью 11 признать утратившей силу."
    )) == [
        "replace-words preamble «граждан» «граждан и лиц без гражданства»",
        "restate article:3/heading «Статья 3. Права»",
        "add article:5/part:2 «пола»", "delete article:5/part:3 «мать»",
        "delete article:6/item:1 «отец»", "repeal article:6/item:2",
        "delete article:8/part:1/item:2/item:б", "repeal article:11",
    ]


def test_a_kyrgyz_law_amends_by_items() -> None:
    assert orders(LAW_KY + (
        "1) преамбуласындагы \"жарандар\" деген сөз \"адамдар\" деген сөз менен алмаштырылсын;\n"
        "2) 5-берененин экинчи бөлүгүндөгү \"эне\" деген сөз \"ата-эне\" деген сөз менен алмаштырылсын;\n"
        "3) 6-берененин 4-6-бөлүктөрү алынып салынсын;\n"
        "4) 7-берененин 2-бөлүгү \"эркектер\" деген сөздөн кийин \"жана аялдар\" деген сөздөр менен толукталсын;\n"
        "5) 8-берененин 1-пунктунун \"б\" пунктчасы күчүн жоготту деп табылсын;\n"
        "6) 10-берененин 2, 3-бөлүктөрү тиешелүүлүгүнө жараша 3, 4-бөлүктөр деп эсептелсин."
    )) == [
        "replace-words preamble «жарандар» «адамдар»", "replace-words article:5/part:2 «эне» «ата-эне»",
        "delete article:6/part:4", "add article:7/part:2 «жана аялдар»", "repeal article:8/item:1/item:б",
        "renumber article:10/part:2",
    ]


def test_several_provisions_are_each_cited_in_full() -> None:
    assert read(LAW_KY + "1) 6-берененин 4-6-бөлүктөрү алынып салынсын.")[1].instructions[0].target_label == (
        "6-берененин 4-бөлүгү, 6-берененин 5-бөлүгү, 6-берененин 6-бөлүгү"
    )
    assert read(LAW + "1) пункты 2 и 3 статьи 4 исключить.")[1].instructions[0].target_label == (
        "пункт 2 статьи 4, пункт 3 статьи 4"
    )


def test_a_resolution_amends_by_points_and_dashes() -> None:
    assert orders(
        "1. Внести в постановление Правительства \"Об утверждении Положения\" следующие изменения:\n"
        "- в пункте 5 слова \"мать\" и \"матери\" заменить словами \"родитель\" и \"родителя\" соответственно;\n"
        "- пункт 7 изложить в следующей редакции: \"7. Комиссия работает постоянно.\";\n"
        "- абзацы третий и четвертый пункта 8 признать утратившими силу;\n"
        "- дополнить пунктом 10-1 следующего содержания:\n\"10-1. Отчет составляет секретарь.\";\n"
        "- пункты 11-13 считать соответственно пунктами 12-14;\n"
        "- в абзаце втором пункта 15:\nцифры \"10\" заменить цифрами \"20\";\n"
        "2. Постановление вступает в силу."
    ) == [
        "replace-words point:5 «мать» «родитель»", "restate point:7 «7. Комиссия работает постоянно.»",
        "repeal point:8/paragraph:3", "add point:10-1 «10-1. Отчет составляет секретарь.»", "renumber point:11",
        "replace-words point:15/paragraph:2 «10» «20»",
    ]


def test_one_article_may_amend_two_acts() -> None:
    act = read(
        "Статья 1\n1. Внести в Трудовой кодекс Кыргызской Республики следующие изменения:\n1) статью 5 исключить.\n"
        "2. Внести в Семейный кодекс Кыргызской Республики следующие изменения:\n1) статью 7 исключить."
    )[1]
    assert [one.target_act for one in act.instructions] == [
        "Трудовой кодекс Кыргызской Республики", "Семейный кодекс Кыргызской Республики",
    ]


def test_an_act_may_be_amended_in_one_sentence() -> None:
    source = (
        "Статья 2\nВнести изменения в Закон \"О мире\", дополнив статью 3 частью 4 следующего содержания:\n\"4. Мир.\"."
    )
    assert orders(source) == ["add article:3/part:4 «4. Мир.»"]
    assert read(source)[1].instructions[0].target_act == "Закон \"О мире\""


def test_the_announcement_may_name_the_provision_itself() -> None:
    russian = (
        "Статья 1\nВнести в статью 15 Закона Кыргызской Республики \"О мире\" (Ведомости, 2003 г., № 7, ст. 100) "
        "изменение, изложив ее в следующей редакции:\n\"Статья 15. Мир\nМир вечен.\"."
    )
    kyrgyz = (
        "1-берене\n\"Тынчтык жөнүндө\" Кыргыз Республикасынын Мыйзамынын 15-беренесине төмөнкүдөй өзгөртүү "
        "киргизилсин:\n2-бөлүгүндөгү \"эне\" деген сөз алып салынсын."
    )
    assert orders(russian) == ["restate article:15 «Статья 15. Мир\nМир вечен.»"]
    assert read(russian)[1].instructions[0].target_act == "Закона Кыргызской Республики \"О мире\""
    assert orders(kyrgyz) == ["delete article:15/part:2 «эне»"]
    assert read(kyrgyz)[1].instructions[0].target_act == "\"Тынчтык жөнүндө\" Кыргыз Республикасынын Мыйзамы"


def test_a_quoted_text_is_a_tree_cited_as_the_provisions_it_will_be() -> None:
    act = read(LAW + (
        "1) статью 3 изложить в следующей редакции:\n«Статья 3. Права\n1. Права:\n1) «первое»;\n2) второе.\n"
        "2. Права едины.»;\n2) статью 4 исключить."
    ))[1]
    quoted = next(p for p in act.provisions if p.level is Level.QUOTED)
    assert [(p.level, p.label) for p in quoted.walk()] == [
        (Level.QUOTED, "статья 3"), (Level.ARTICLE, "статья 3"), (Level.PARAGRAPH, "название статьи 3"),
        (Level.PART, "часть 1 статьи 3"), (Level.ITEM, "пункт 1 части 1 статьи 3"),
        (Level.ITEM, "пункт 2 части 1 статьи 3"), (Level.PART, "часть 2 статьи 3"),
    ]
    assert quoted.path == ("article:1", "item:1", "quoted:1")
    assert len(act.instructions) == 2


def test_the_act_is_named_beside_a_quoted_text_where_several_are_amended() -> None:
    act = read(
        LAW + "1) статью 3 дополнить частью 4 следующего содержания:\n\"4. Мир.\".\n"
        "Статья 2.\nВнести в Закон \"О труде\" следующие изменения:\n1) статью 5 исключить."
    )[1]
    quoted = next(p for p in act.provisions if p.level is Level.QUOTED)
    assert quoted.label == "часть 4 статьи 3 (Закон Кыргызской Республики \"О мире\")"


def test_a_number_that_may_be_raised_is_doubtful_only_without_superscripts() -> None:
    flat = read(LAW + "1) статью 3 дополнить частью 21 следующего содержания:\n\"21. Мир.\".")[1]
    raised = read(LAW + "1) статью 3 дополнить частью 2^1^ следующего содержания:\n\"2^1^. Мир.\".")[1]
    assert (flat.instructions[0].target_path[-1], flat.instructions[0].doubtful_number) == ("part:21", True)
    assert (raised.instructions[0].target_path[-1], raised.instructions[0].doubtful_number) == ("part:2-1", False)
    quoted = next(p for p in flat.provisions if p.level is Level.QUOTED)
    assert all(p.doubtful_number for p in quoted.walk())
    assert quoted.children[0].label == "часть 21 (2¹) статьи 3"


def test_damaged_letters_do_not_hide_an_instruction() -> None:
    source = (
        "1-берене.\n«Тынчтык жөнүндө» Кыргыз Республикасынын Мыйзамына төмөнкүдөй өзгөртүүлөр киргизилсин:\n"
        "1) 5-берененин 2-бөлүгү төмөнкүдөй редакцияда баяндалсын:\n«2. Эне жана ата тең укуктуу.»."
    )
    damaged = source.translate(str.maketrans("өүң", "јіњ"))
    flat = source.translate(str.maketrans("өүң", "оун"))
    expected = ["restate article:5/part:2"]
    assert [one.rsplit(" «", 1)[0] for one in orders(damaged)] == expected
    assert [one.rsplit(" «", 1)[0] for one in orders(flat)] == expected


def test_lines_that_give_an_order_are_flagged() -> None:
    act = read(LAW + "1) в статье 5:\nа) часть 1 исключить;\nб) часть 2 исключить.")[1]
    assert [p.path[-1] for p in act.provisions if Flag.AMENDING in p.flags] == ["item:а", "item:б"]


def test_an_ordinary_law_gives_no_instructions() -> None:
    assert not orders(
        "Статья 1. Полномочия\n1. Министерство вправе:\n1) дополнить перечень;\n2) исключить организацию из реестра.\n"
        "2. Предложения о внесении изменений в закон рассматриваются за месяц: сначала в комитете."
    )
    assert not orders("Статья 9. Силу утратили:\n\"Закон о мире\";\n\"Закон о войне\".")


def test_an_instruction_spans_its_line_and_its_quoted_text() -> None:
    draft, act = read(
        LAW + "1) статью 3 дополнить частью 4 следующего содержания:\n\"4. Мир.\";\n2) статью 4 исключить."
    )
    assert act.instructions[0].span.of(draft.text).startswith("1) статью 3")
    assert act.instructions[0].span.of(draft.text).endswith("\"4. Мир.\";")
    assert act.instructions[1].span.of(draft.text) == "2) статью 4 исключить."
