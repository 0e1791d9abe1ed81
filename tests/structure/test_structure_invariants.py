"""What holds for the tree of any draft whatever: properties tested on random sequences of paragraphs."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act, Level, Provision
from genexpert.structure import find_structure, outline
from tests.structure.drafts import make_draft

LINES = [
    "", " ", "РАЗДЕЛ I", "Глава 1. Общие положения", "Глава 2", "2-глава. Укуктар", "II БӨЛҮМ. ЖАЛПЫ ЖОБОЛОР",
    "Общая часть", "§ 3. Договор", "Статья 1. Понятия", "Статья 2", "Статья 21. Учет", "Статья 2^1^. Учет",
    "1-берене. Максаты", "12-берене", "3-1-берене. Мөөнөт", "Приложение 1", "2-тиркеме", "I. Общие положения",
    "1. Каждый имеет право.", "2. Ар бир адам укуктуу:", "21. Текст.", "1.1. Пункт.", "1.1.1. Пункт:",
    "7. (Утратил силу)", "5. Пункт", "4) четвертое;",
    "1) первое;", "2) второе:", "11) экинчиси;", "а) буква;", "б) буква:", "- тире;", "Просто текст.", "мелкий текст",
    "слово", "(В редакции Закона КР от 5 мая 2025 года № 77)", "(КР 2020-жылдын 11-апрелиндеги № 39 Мыйзамына ылайык",
    "күчүн жоготту)", "Внимание!", "| ячейка | Статья 5. Ячейка |", "| 1) | два |", "Президент", "А. Асанов",
    "Внести в Закон \"О мире\" следующие изменения:", "1) статью 4 дополнить частью 2 следующего содержания:",
    "\"2. Новый текст.\";", "\"Статья 5. Новая", "конец текста.\".", "5-беренеде:",
    "2-бөлүгү төмөнкүдөй редакцияда баяндалсын:", "«2. Жаңы текст»;", "в части 1 слова \"а б\" заменить словами \"в\";",
    "Проект", "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "от 5 мая 2025 года № 77", "О мире", "İstanbul ЉЊ 𐐀", "Статья", "5.", "12",
    "сноска\u2028разрыв", "Статья 9. Заголовок\u00a0с пробелом", "\"", "«", "-", "№ 5", "Ст. 7. Мера",
]
drafts = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=40).map("\n".join).map(make_draft)


def articles(act: Act) -> list[str]:
    quoted = [p.path for p in act.provisions if p.level is Level.QUOTED]
    return [
        p.path[-1] for p in act.provisions
        if p.level is Level.ARTICLE and not any(p.path[: len(path)] == path for path in quoted)
    ]


def check_tree(draft: Draft, act: Act) -> None:
    root = act.root
    assert root.level is Level.ACT
    assert (root.span.start, root.span.end) == (0, len(draft.text))
    assert root.path == ()
    paths = [provision.path for provision in act.provisions]
    assert len(paths) == len(set(paths))
    assert len(articles(act)) == len(set(articles(act)))
    for provision in act.provisions:
        check_children(provision)
        assert provision.label
        assert provision.label == provision.label.strip()


def check_children(provision: Provision) -> None:
    reached = provision.span.start
    for child in provision.children:
        assert child.span.start >= reached, "siblings overlap or are out of order"
        assert len(child.span) > 0
        reached = child.span.end
        assert child.path[:-1] == provision.path
        assert ":" in child.path[-1] or child.path[-1].split("~")[0].isalpha()
    assert reached <= provision.span.end, "a child reaches beyond its parent"


@given(drafts)
@settings(max_examples=100, deadline=None)
def test_parents_cover_children_and_siblings_never_overlap(draft: Draft) -> None:
    check_tree(draft, find_structure(draft))


@given(drafts)
@settings(max_examples=60, deadline=None)
def test_every_word_of_the_draft_stands_in_a_provision(draft: Draft) -> None:
    act = find_structure(draft)
    covered = bytearray(len(draft.text))
    for provision in act.root.children:
        for i in range(provision.span.start, provision.span.end):
            covered[i] = 1
    for i, char in enumerate(draft.text):
        assert covered[i] or not char.isalnum(), (i, char)


@given(drafts)
@settings(max_examples=60, deadline=None)
def test_spans_of_the_act_are_spans_of_the_text(draft: Draft) -> None:
    act = find_structure(draft)
    assert act.title == " ".join(act.title_span.of(draft.text).split())
    assert len(act.title_span) <= 300
    for instruction in act.instructions:
        assert 0 <= instruction.span.start < instruction.span.end <= len(draft.text)
        for quoted in instruction.quoted:
            assert instruction.span.covers(quoted)
    for note in act.edition_notes:
        assert note.end <= len(draft.text)
    assert len(outline(act, draft.text)) == len(act.provisions) + len(act.instructions)


@given(st.text(max_size=400).map(make_draft))
@example(make_draft(""))
@example(make_draft("Статья 1\n1) часть 2 изложить в следующей редакции:\n\"2. Новый текст.\";\nСтатья 2"))
@example(make_draft("1) а:\n" * 60))
@example(make_draft("1. а:\n1) а:\nа) а:\n" * 40))
@settings(max_examples=100, deadline=None)
def test_any_text_is_an_act(draft: Draft) -> None:
    check_tree(draft, find_structure(draft))


def test_nesting_that_nobody_writes_stays_shallow() -> None:
    act = find_structure(make_draft("Статья 1\n" + "1) список:\n" * 3000))
    assert max(len(provision.path) for provision in act.provisions) <= 20
