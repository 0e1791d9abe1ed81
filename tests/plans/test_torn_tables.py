"""Tables as text whose rows, cells and words were torn."""

from hypothesis import given
from hypothesis import strategies as st

from genexpert.plans.rejoin import TornWords
from genexpert.plans.rows import Heading, Piece, RawMeasure
from genexpert.plans.torn import read_torn

TITLES = ("№\tМилдеттер\tЧаралар/иш-аракеттер\tБаштапкы маалыматтар\tИндикатор\tИшке ашыруу мөөнөтү\t"
          "Күтүлүүчү натыйжалар\tЖооптуу аткаруучулар\tКаржылоо булактары")


def measures(lines: list[str]) -> list[RawMeasure]:
    return [piece for piece in read_torn([TITLES, *lines]) if isinstance(piece, RawMeasure)]


def test_a_row_without_a_number_goes_on_with_the_row_above() -> None:
    [one] = measures([
        "1\tМилдет\t1.1. Изилдөө\tМаалымат\tСаны\t2019-жыл\tОтчет\tБИМ\tРеспубликалык бюджетте",
        "",
        "\tбиринчи\tжүргүзүү\tжок\t\t\tдаяр\tЭСӨМ\tкаралган каражаттардын чегинде",
    ])
    assert one.task == "Милдет биринчи"
    assert one.cells["text"] == "Изилдөө жүргүзүү"
    assert one.cells["baseline"] == "Маалымат жок"
    assert one.cells["funding"] == "Республикалык бюджетте каралган каражаттардын чегинде"


def test_a_lost_number_column_shifts_nothing() -> None:
    [one] = measures([
        "\t4.3. Окутуу\t\tОкуткандардын саны\t2019-жылдын 2-\tОкутулду\tБИМ\tРеспубликалык бюджетте каралган",
        "\tкурстары\t\t\tжарым жылдыгы\t\t\tкаражаттардын чегинде",
    ])
    assert one.cells["text"] == "Окутуу курстары"
    assert one.cells["baseline"] == ""
    assert one.cells["deadline"] == "2019-жылдын 2- жарым жылдыгы"
    assert one.cells["funding"] == "Республикалык бюджетте каралган каражаттардын чегинде"


def test_a_shifted_deadline_is_found_by_its_words() -> None:
    [one] = measures([
        "\t\t26.2. Сабактар\tУюмдардын саны\t2018-2020-жылдар\t\tЖүргүзүлөт\tБИМ\tРеспубликалык бюджетте",
    ])
    assert one.cells["indicator"] == "Уюмдардын саны"
    assert one.cells["baseline"] == ""
    assert one.cells["deadline"] == "2018-2020-жылдар"


def test_a_number_torn_by_a_space_is_a_number() -> None:
    [one] = measures([
        "1 6\tМилдет\t16.1. 2015-2017-жылдарды талдоо\t\tОтчет\t2018-жыл\tТалданды\tИИМ\tРеспубликалык бюджетте",
    ])
    assert one.task_number == "16"
    assert one.number == "16.1"
    assert one.cells["text"] == "2015-2017-жылдарды талдоо"


def test_headings_come_as_rows_and_as_lines() -> None:
    pieces: list[Piece] = read_torn([
        TITLES,
        "<b>1-глава. Экономика</b>\t\t\t\t\t\t\t\t",
        "**1.1-максат. Эмгек**",
        "#### 3.1. максат. Укук",
        "<b>2.3-максат Билим</b>\t\t\t\t\t\t\t\t",
    ])
    assert [(one.level, one.number, one.title) for one in pieces if isinstance(one, Heading)] == [
        ("chapter", "1", "Экономика"), ("goal", "1.1", "Эмгек"), ("goal", "3.1", "Укук"), ("goal", "2.3", "Билим")]


def test_a_word_is_joined_where_it_stands_whole_elsewhere() -> None:
    torn = TornWords(["Республикалык бюджетте каралган каражаттардын чегинде"], ["Республ икалык каражат тардын"])
    assert torn.join("Республ икалык каражат тардын") == "Республикалык каражаттардын"
    assert torn.guessed == []


def test_a_word_that_never_stands_whole_is_joined_and_told() -> None:
    torn = TornWords(["стереотип"], ["стереотип тер өнүккөн"])
    assert torn.join("стереотип тер өнүккөн") == "стереотиптер өнүккөн"
    assert torn.guessed == ["стереотиптер"]


def test_words_that_stand_together_often_are_left_apart() -> None:
    cells = ["эл аралык уюмдар", "эл аралык келишим", "эл аралык укук", "эларалык уюмдар"]
    torn = TornWords(cells, cells)
    assert torn.join("эл аралык уюмдар") == "эл аралык уюмдар"
    assert torn.join("эларалык уюмдар") == "эл аралык уюмдар"


CELL = st.sampled_from(["", "1", "1 6", "1.1. Чара", "2.3 жүргүзүү", "2018-2020-жылдар", "каражат тардын чегинде",
                        "БИМ, ЭСӨМ", "саны", "тардын", "--", "<p>бир</p> <p>Эки</p>", "1-глава. Экономика"])


@given(st.lists(st.lists(CELL, min_size=1, max_size=10), max_size=12))
def test_any_rows_are_read_without_an_error(rows: list[list[str]]) -> None:
    pieces = read_torn([TITLES, *("\t".join(row) for row in rows)])
    for piece in pieces:
        if isinstance(piece, RawMeasure):
            assert piece.cells["text"] is not None
    first = next((at for at, row in enumerate(rows) if "1.1. Чара" in row[:3]), None)
    if first is not None:
        assert any(isinstance(piece, RawMeasure) for piece in pieces)


@given(st.lists(st.text(alphabet="абвгдеө лрнтү-", max_size=30), max_size=6))
def test_joining_words_moves_spaces_only(cells: list[str]) -> None:
    torn = TornWords(cells, cells)
    for cell in cells:
        assert torn.join(cell).replace(" ", "").replace("-", "") == cell.replace(" ", "").replace("-", "")
