"""The register of acts and the topics: what ships, a user's own acts, mistakes with file and line."""

import re
from pathlib import Path

import pytest

from genexpert import folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.norm import NormStatus
from genexpert.norms import load_norms, load_topics

OWN = """\
version: "1.0"
norms:
- id: {id}
  title: {{ky: Мыйзам, ru: Закон, en: Law}}
  citation: {{ky: Мыйзам, ru: Закон, en: Law}}
  status: {status}
  checked: null
  source: {source}
"""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


def write_own(folder: Path, **values: str) -> Path:
    given = {"id": "my-act", "status": "in-force", "source": "cbd.minjust.gov.kg"} | values
    path = folder / "norms" / "own.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(OWN.format(**given), encoding="utf-8")
    return path


def test_every_act_has_title_and_citation_in_three_languages_and_a_source() -> None:
    norms = load_norms()
    assert len(norms) > 120
    for norm in norms.values():
        for text in (norm.title, norm.citation):
            assert text.ky and text.ru and text.en, norm.id
        assert norm.source, norm.id


def test_the_acts_of_the_procedure_and_the_convention_article_by_article_are_there() -> None:
    norms = load_norms()
    wanted = {"constitution-2021/24", "law-184-2008/1", "law-241-2009", "decree-24-2007", "decree-136-2006",
              "jk-standards-75-2008", "instruction-319-2010", "resolution-413-2013", "resolution-443-2012",
              "resolution-513-2022", "law-package-2026", "constitutional-court-2023-11-22"}
    wanted |= {f"cedaw/{article}" for article in range(1, 17)}
    wanted |= {f"cedaw-gr-{number}" for number in (19, 28, 33, 34, 35)}
    wanted |= {f"ilo-{number}" for number in (100, 111, 156, 183, 190)}
    assert wanted <= set(norms)


def test_nothing_that_ships_claims_that_a_person_checked_it() -> None:
    assert not [norm.id for norm in load_norms().values() if norm.is_confirmed or norm.confirmed_by]


def test_what_was_not_read_at_its_source_is_unverified() -> None:
    for norm in load_norms().values():
        if "из общих знаний" in norm.source.lower() or norm.source.startswith("Общеизвестный"):
            assert norm.status is NormStatus.UNVERIFIED, norm.id
            assert norm.quotation.in_("ru") == "", f"{norm.id} quotes what was not read"


def test_the_old_labour_code_is_history_and_names_the_decision_against_the_argument() -> None:
    norms = load_norms()
    for article in ("labour-code-2004/218", "labour-code-2004/303"):
        norm = norms[article]
        assert norm.status is NormStatus.REPEALED
        assert norm.since == "2025-01"
        assert norm.contrary == ("constitutional-court-2023-11-22",)
        assert "утратил" in norm.citation.ru and "күчүн жоготкон" in norm.citation.ky and "repealed" in norm.citation.en
    assert norms["labour-code-2025"].status is NormStatus.UNVERIFIED


def test_repealed_acts_say_since_when_and_by_what() -> None:
    repealed = [norm for norm in load_norms().values() if norm.status is NormStatus.REPEALED]
    assert {"decree-136-2006", "resolution-443-2012", "labour-code-2004"} <= {norm.id for norm in repealed}
    for norm in repealed:
        assert norm.since and norm.by, norm.id


def test_the_definition_of_law_184_is_quoted_word_for_word() -> None:
    quotation = load_norms()["law-184-2008/1"].quotation.ru
    assert quotation.startswith("любое различие, исключение или предпочтение, которое ограничивает права и интересы")
    assert quotation.endswith("гражданской или любых других областях общественной жизни")


def test_quotations_of_the_constitution_stand_in_its_text() -> None:
    text = Path(__file__).parents[2] / "../shared/data/gold/constitution-2021.ky.txt"
    if not text.is_file():
        pytest.skip("the text of the Constitution is not on this machine")
    words = text.read_text(encoding="utf-8")
    quoted = [norm for norm in load_norms().values() if norm.id.startswith("constitution-2021/") and norm.quotation.ky]
    assert len(quoted) >= 5
    for norm in quoted:
        assert norm.quotation.ky in words, norm.id


def test_a_users_act_is_added_and_stands_in_place_of_one_that_ships(tmp_path: Path) -> None:
    write_own(tmp_path)
    assert load_norms(tmp_path)["my-act"].status is NormStatus.IN_FORCE
    write_own(tmp_path, id="cedaw", status="amended")
    assert load_norms(tmp_path)["cedaw"].status is NormStatus.AMENDED
    assert load_norms()["cedaw"].status is NormStatus.IN_FORCE


@pytest.mark.parametrize(("values", "line", "expected"), [
    ({"status": "current"}, 6, "status"),
    ({"id": "My Act"}, 3, "id"),
    ({"status": "repealed"}, 3, "since"),
])
def test_a_mistake_is_told_with_file_and_line(
    tmp_path: Path, values: dict[str, str], line: int, expected: str
) -> None:
    path = write_own(tmp_path, **values)
    with pytest.raises(ResourceError) as error:
        load_norms(tmp_path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert expected in str(error.value)


def test_a_provision_without_its_act_is_told(tmp_path: Path) -> None:
    path = write_own(tmp_path, id="no-such-act/5")
    with pytest.raises(ResourceError, match="no-such-act") as error:
        load_norms(tmp_path)
    assert f"{path}:3" in str(error.value)


def test_an_id_given_twice_is_told_with_the_file_that_had_it_first(tmp_path: Path) -> None:
    path = write_own(tmp_path)
    (path.parent / "zz.yaml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ResourceError, match=r"own\.yaml"):
        load_norms(tmp_path)


def test_topics_have_names_and_terms_in_both_languages() -> None:
    topics = load_topics()
    assert 40 <= len(topics) <= 60
    for topic in topics.values():
        assert topic.title.ky and topic.title.ru and topic.title.en
        assert len(topic.terms_ky) >= 3 and len(topic.terms_ru) >= 3, topic.id


def test_a_topic_given_twice_is_told_with_its_line(tmp_path: Path) -> None:
    shipped = (folders.resources() / "topics" / "topics.yaml").read_text(encoding="utf-8")
    first = re.search(r"- id: labour\n(?:  .*\n)+", shipped)
    assert first is not None
    path = tmp_path / "topics.yaml"
    path.write_text(shipped + first.group(), encoding="utf-8")
    with pytest.raises(ResourceError, match="labour") as error:
        load_topics(path)
    assert f"{path}:{len(shipped.splitlines()) + 1}" in str(error.value)


def test_the_document_for_rule_writers_names_every_id() -> None:
    listed = (Path(__file__).parents[2] / "docs" / "norms-and-topics.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)`", listed, re.M)) == set(load_norms()) | set(load_topics())
