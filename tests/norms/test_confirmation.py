"""An expert confirms status and wording of an act; what ships is never changed."""

from pathlib import Path

import pytest

from genexpert import folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import NormStatus
from genexpert.norms import confirm_norm, load_norms


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "home"))


def shipped_bytes() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folders.resources() / "norms").glob("*.yaml")}


def test_a_confirmed_act_carries_status_date_and_person(tmp_path: Path) -> None:
    before = shipped_bytes()
    norm = confirm_norm(tmp_path, "decree-24-2007", NormStatus.IN_FORCE, "2026-11-24", "А. Асанова")
    assert (norm.status, norm.checked, norm.confirmed_by) == (NormStatus.IN_FORCE, "2026-11-24", "А. Асанова")
    assert norm.is_confirmed
    assert load_norms(tmp_path)["decree-24-2007"] == norm
    assert shipped_bytes() == before
    assert load_norms()["decree-24-2007"].status is NormStatus.UNVERIFIED


def test_a_later_confirmation_stands_in_place_of_the_earlier(tmp_path: Path) -> None:
    confirm_norm(tmp_path, "cedaw/11", NormStatus.IN_FORCE, "2026-11-23", "Б. Бакиров")
    confirm_norm(tmp_path, "ilo-190", NormStatus.IN_FORCE, "2026-11-23", "Б. Бакиров")
    confirm_norm(tmp_path, "cedaw/11", NormStatus.AMENDED, "2026-11-24", "А. Асанова")
    norms = load_norms(tmp_path)
    assert norms["cedaw/11"].status is NormStatus.AMENDED
    assert norms["cedaw/11"].confirmed_by == "А. Асанова"
    assert norms["ilo-190"].confirmed_by == "Б. Бакиров"


def test_a_quotation_is_kept_in_its_language(tmp_path: Path) -> None:
    kyrgyz = confirm_norm(tmp_path, "law-241-2009", NormStatus.IN_FORCE, "2026-11-24", "А", "Долбоорлор өткөрүлөт")
    assert kyrgyz.quotation == LocalText(ky="Долбоорлор өткөрүлөт")
    russian = confirm_norm(tmp_path, "law-241-2009", NormStatus.IN_FORCE, "2026-11-24", "А", "Проекты проходят")
    assert russian.quotation == LocalText(ru="Проекты проходят")
    both = LocalText(ky="Долбоорлор", ru="Проекты")
    assert confirm_norm(tmp_path, "law-241-2009", NormStatus.IN_FORCE, "2026-11-24", "А", both).quotation == both


def test_a_confirmation_without_quotation_keeps_the_words_that_were_read(tmp_path: Path) -> None:
    norm = confirm_norm(tmp_path, "law-184-2008/1", NormStatus.AMENDED, "2026-11-24", "А")
    assert norm.quotation.ru.startswith("любое различие")


@pytest.mark.parametrize(("norm_id", "date", "by", "expected"), [
    ("no-such-act", "2026-11-24", "А", "no-such-act"),
    ("cedaw", "24.11.2026", "А", "24.11.2026"),
    ("cedaw", "2026-11-31", "А", "2026-11-31"),
    ("cedaw", "2026-11-24", "  ", "кто подтвердил"),
])
def test_what_cannot_be_confirmed_is_told_and_nothing_is_written(
    tmp_path: Path, norm_id: str, date: str, by: str, expected: str
) -> None:
    with pytest.raises(ResourceError, match=expected):
        confirm_norm(tmp_path, norm_id, NormStatus.IN_FORCE, date, by)
    assert not (tmp_path / "norms").exists()


def test_a_confirmation_of_an_unknown_act_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "norms" / "confirmed.yaml"
    path.parent.mkdir()
    path.write_text(
        "confirmations:\n- {id: gone, status: in-force, date: '2026-11-24', by: А}\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="gone") as error:
        load_norms(tmp_path)
    assert f"{path}:2" in str(error.value)
