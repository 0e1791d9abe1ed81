"""The cell of responsible bodies is split as a lawyer reads it."""

import pytest

from genexpert.plans.bodies import full_name, split_bodies

LIST = {"ЭСӨМ": "Эмгек министрлиги", "КРП МБА": "академия", "ЖӨБО": "жергиликтүү органдар", "ЮСАИД": "агенттик"}


@pytest.mark.parametrize(("cell", "bodies"), [
    ("БИМ, ЭСӨМ", [("БИМ", False), ("ЭСӨМ", False)]),
    ("ММТМ, КПФ (макулдашуу боюнча)", [("ММТМ", False), ("КПФ", True)]),
    ("ССМ, макулдашуу боюнча: ДИМК, ЮНФПА", [("ССМ", False), ("ДИМК", True), ("ЮНФПА", True)]),
    ("Макулдашуу боюнча: МКК", [("МКК", True)]),
    ("ЖӨБО (макулдашуу боюнча), министрликтер жана ведомстволор",
     [("ЖӨБО", True), ("министрликтер жана ведомстволор", False)]),
    ("ИИМ ЮСАИД (макулдашуу боюнча)", [("ИИМ", False), ("ЮСАИД", True)]),
    ("БИМ. макулдашуу боюнча: Бишкек, Ош жана Каракол шаарларынын мэриялары, БУУӨП",
     [("БИМ", False), ("Бишкек, Ош жана Каракол шаарларынын мэриялары", True), ("БУУӨП", True)]),
    ("МВД, по согласованию: ОМСУ", [("МВД", False), ("ОМСУ", True)]),
    ("МТСОМ, Федерация профсоюзов (по согласованию)", [("МТСОМ", False), ("Федерация профсоюзов", True)]),
    ("", []),
])
def test_a_cell_is_split_into_bodies(cell: str, bodies: list[tuple[str, bool]]) -> None:
    known = {"БИМ", "ИИМ", "ЮСАИД"}
    assert [(one.short, one.by_agreement) for one in split_bodies(cell, LIST, known)] == bodies


def test_a_short_name_is_resolved_by_the_list_spaces_aside() -> None:
    assert full_name("КРПМБА", LIST) == "академия"
    assert full_name("ЭСӨМ", LIST) == "Эмгек министрлиги"


def test_a_short_name_that_the_list_lacks_stays_unresolved() -> None:
    assert full_name("ФАО", LIST) is None
    assert full_name("ФАО", LIST, {"ФАО": "ЮСАИД"}) == "агенттик"
