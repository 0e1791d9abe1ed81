"""Figures measured on real acts: the same articles in both languages, every instruction of amending acts."""

from functools import cache
from pathlib import Path

import pytest

from genexpert.domain.draft import Draft
from genexpert.domain.provision import Act, Level, Operation
from genexpert.reading import read_draft
from genexpert.structure import find_structure
from tests.structure.drafts import SHARED
from tests.structure.test_structure_invariants import check_tree

ACTS = SHARED / "acts"
GOLD = sorted((SHARED / "gold").glob("*.txt")) if SHARED.exists() else []
pytestmark = pytest.mark.skipif(not ACTS.exists(), reason="the real acts of ../shared are not on this machine")

# Russian and Kyrgyz differ in the acts themselves. The Kyrgyz Tax Code prints "457-берене. Жалпы жоболор" twice:
# once before article 456, where it does not belong, and once in its place.
ARTICLES_ONLY_IN_KYRGYZ = {"tax-code": [(469, "457")]}
COUNTS = {"family-code": 141, "civil-procedure-code": 453, "administrative-procedure-code": 283, "tax-code": 481}


@cache
def read(name: str) -> tuple[Draft, Act]:
    draft = read_draft(ACTS / name)
    return draft, find_structure(draft)


def numbers(act: Act, level: Level) -> list[str | None]:
    return [provision.number for provision in act.provisions if provision.level is level]


@pytest.mark.parametrize("code", COUNTS)
def test_both_language_versions_have_the_same_articles(code: str) -> None:
    russian = numbers(read(f"{code}.ru.docx")[1], Level.ARTICLE)
    kyrgyz = numbers(read(f"{code}.ky.docx")[1], Level.ARTICLE)
    for at, number in ARTICLES_ONLY_IN_KYRGYZ.get(code, []):
        assert kyrgyz.pop(at) == number
    assert russian == kyrgyz
    assert len(russian) == COUNTS[code]


@pytest.mark.parametrize("code", COUNTS)
def test_both_language_versions_have_the_same_chapters_and_sections(code: str) -> None:
    russian, kyrgyz = read(f"{code}.ru.docx")[1], read(f"{code}.ky.docx")[1]
    assert numbers(russian, Level.CHAPTER) == numbers(kyrgyz, Level.CHAPTER)
    assert numbers(russian, Level.SECTION) == numbers(kyrgyz, Level.SECTION)


def test_a_second_article_457_has_an_address_of_its_own() -> None:
    paths = [provision.path[-1] for provision in read("tax-code.ky.docx")[1].provisions[1:]]
    assert paths.count("article:457") == paths.count("article:457~2") == 1


def test_raised_numbers_of_articles_are_inserted_articles() -> None:
    act = read("administrative-procedure-code.ru.docx")[1]
    inserted = [p for p in act.provisions if p.level is Level.ARTICLE and "-" in (p.number or "")]
    assert [p.number for p in inserted] == [f"211-{i}" for i in range(1, 10)]
    assert inserted[0].label == "статья 211¹"
    assert not any(p.doubtful_number for p in inserted)


@pytest.mark.parametrize("name", [
    "family-code.ru.docx", "family-code.ky.docx", "land-code-1999.ru.rtf", "budget-code.ru.pdf",
    "registration-of-legal-entities.ru.rtf", "mediation-amendments-2025.ru.pdf",
])
def test_the_tree_of_a_real_act_is_sound(name: str) -> None:
    draft, act = read(name)
    check_tree(draft, act)


@pytest.mark.parametrize(("name", "kind", "number", "date"), [
    ("family-code.ru.docx", "code", "201", "2003-08-30"),
    ("family-code.ky.docx", "code", "201", "2003-08-30"),
    ("tax-code.ru.docx", "code", "3", "2022-01-18"),
    ("land-code-1999.ru.rtf", "code", "45", "1999-06-02"),
    ("budget-code.ru.pdf", "code", "59", "2016-05-16"),
    ("registration-of-legal-entities.ru.rtf", "law", "57", "2009-02-20"),
    ("mediation-amendments-2025.ru.pdf", "law", "257", "2025-11-14"),
    ("family-violence-law-2017-opening.ru.txt", "law", "63", "2017-04-27"),
    ("local-self-government-amendments-2018.ky.txt", "law", "21", "2018-02-15"),
    ("pension-amendments-2007-damaged-letters.ky.txt", "law", "43", "2007-04-18"),
    ("gender-expertise-regulation-2007-opening.ky.txt", "regulation", "24", "2007-02-05"),
])
def test_the_requisites_are_found(name: str, kind: str, number: str, date: str) -> None:
    act = read(name)[1]
    assert (act.kind, act.number, act.date) == (kind, number, date)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_a_fragment_of_a_code_has_articles_and_a_short_title(path: Path) -> None:
    draft = read_draft(path)
    act = find_structure(draft)
    check_tree(draft, act)
    first = next(line for line in draft.text.splitlines() if line.strip())
    assert act.title == " ".join(first.split())
    assert numbers(act, Level.ARTICLE)


# Counted by hand: articles 1 to 7 of the law hold 10, 1, 1, 8, 3, 1 and 3 instructions.
MEDIATION = [
    "add article:37/part:1-1", "add article:106/part:2-1", "add article:108/part:1/item:3", "add article:135/item:2-1",
    "add article:138/part:1/item:7-1", "add article:222/item:1-1", "add article:325/part:6",
    "add article:329/part:1/item:4-1", "add article:354/part:6", "add article:357/part:1/item:5-1",
    "add article:140/part:3/paragraph:2", "add article:160/part:2",
    "add article:27/part:1/item:13", "restate article:40/part:4/item:4", "restate article:44/part:1/item:13",
    "add article:44/part:2/item:1-1", "add article:55/part:4/item:7", "add article:80/part:4/item:7-2",
    "add article:153/part:1/item:2-1", "restate article:507/part:1",
    "add article:4/part:1", "add article:4/part:2", "add article:4/part:5", "add article:17/part:1/item:5-1",
    "restate article:241/part:2", "repeal article:241/part:4", "add article:243/part:1-1",
]


def orders(act: Act) -> list[str]:
    return [f"{one.operation} {'/'.join(one.target_path)}" for one in act.instructions]


def test_all_27_instructions_of_the_mediation_amendments_are_found_in_the_pdf() -> None:
    act = read("mediation-amendments-2025.ru.pdf")[1]
    assert orders(act) == MEDIATION
    assert not any(one.doubtful_number for one in act.instructions)
    assert act.instructions[0].target_act == "Гражданский процессуальный кодекс Кыргызской Республики"


def test_the_text_without_raised_numbers_has_them_all_and_marks_the_doubtful_ones() -> None:
    act = read("mediation-amendments-2025.ru.txt")[1]
    found = orders(act)
    assert len(found) == len(MEDIATION)
    flat = [one.rsplit("-", 1)[0] + one.rsplit("-", 1)[1] if one[-2:-1] == "-" else one for one in MEDIATION]
    assert found == flat
    doubtful = [one for one, order in zip(act.instructions, MEDIATION, strict=True) if order[-2:-1] == "-"]
    assert all(one.doubtful_number for one in doubtful)
    assert len([one for one in act.instructions if one.doubtful_number]) == len(doubtful) + 1  # цифрами "71,"
    assert act.instructions[0].target_label == "часть 11 (1¹) статьи 37"


def test_the_four_instructions_of_2012_are_found() -> None:
    act = read("council-elections-amendments-2012.ky.txt")[1]
    assert orders(act) == [
        "delete article:30/part:2", "delete article:30/part:3", "replace-words article:30/part:11",
        "delete article:36/part:2",
    ]
    assert act.instructions[2].target_label == "30-берененин 11-бөлүгү"


def test_the_three_instructions_of_2018_are_found() -> None:
    draft, act = read("local-self-government-amendments-2018.ky.txt")
    assert [one.operation for one in act.instructions] == [Operation.REPLACE_WORDS] * 3
    assert [one.target_path[0] for one in act.instructions] == ["article:37", "article:43", "article:49"]
    assert [span.of(draft.text) for span in act.instructions[1].quoted] == ["кеминде үчтөн экиси", "көпчүлүгү"]


def test_the_instruction_in_damaged_letters_is_found() -> None:
    draft, act = read("pension-amendments-2007-damaged-letters.ky.txt")
    assert orders(act) == ["restate article:9/item:1/paragraph:1"]
    assert act.instructions[0].target_label == "9-статьянын 1-пунктунун биринчи абзацы"
    assert act.instructions[0].quoted[0].of(draft.text).startswith("1. Кураты боюнча")
