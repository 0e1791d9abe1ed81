"""A workspace in a real SQLite file."""

from pathlib import Path

import pytest
from desktop.samples import sample_review
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import IntegrityError

from genexpert.domain.case import Case, FileKind, OpinionState, decided
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue
from genexpert.domain.errors import CaseError
from genexpert.domain.finding import Decision, DecisionState, LinkState
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Expert, Impact, Requisites, Role
from genexpert.domain.rule import Severity
from genexpert.storage import open_workspace
from genexpert.storage.opening import NEWEST, migrate
from genexpert.storage.review_json import from_json, pack_review, to_json, unpack_review
from genexpert.storage.workspace import Workspace

REJECTED = Decision(DecisionState.REJECTED, "Айгүл", "2026-11-24T22:00:00+06:00", "цитата закона",
                    severity=Severity.RISK)
REQUISITES = Requisites(Role.INDEPENDENT, (Expert("Айгүл", LocalText(ky="эксперт")),), impact=Impact.NEGATIVE)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "workspace.sqlite"


@pytest.fixture
def workspace(place: Path):
    opened = open_workspace(place)
    yield opened
    opened.close()


def new_case(workspace: Workspace) -> int:
    return workspace.add_case("Эмгек жөнүндө мыйзам", "долбоор.docx", b"draft", "Айгүл")


def test_closing_and_opening_again_shows_the_same_case(place: Path, workspace: Workspace) -> None:
    case = new_case(workspace)
    answer = Answer("q1", AnswerValue.NO, AnswerSource.EXPERT, ("f1",), comment="ооба", by="Айгүл")
    workspace.decide(case, "f1", REJECTED, "Айгүл")
    workspace.link(case, ("f1", "nap", "2.1"), LinkState.ADDED, "Айгүл")
    workspace.answer(case, ("core", "q1"), answer, "Айгүл")
    workspace.set_requisites(case, REQUISITES, "Айгүл")
    workspace.close()
    again = open_workspace(place)
    assert again.case(case) == Case(
        case, "Эмгек жөнүндө мыйзам", {"f1": REJECTED}, {("f1", "nap", "2.1"): LinkState.ADDED},
        {("core", "q1"): answer}, REQUISITES)
    assert again.files(case)[0].content == b"draft"
    again.close()


def test_decisions_stay_when_a_new_version_of_the_draft_comes(workspace: Workspace) -> None:
    case = new_case(workspace)
    workspace.decide(case, "f1", REJECTED, "Айгүл")
    assert workspace.add_file(case, FileKind.DRAFT, "долбоор-2.docx", b"second", "Айгүл") == 2
    assert workspace.case(case).decisions == {"f1": REJECTED}
    assert [file.name for file in workspace.files(case)] == ["долбоор-2.docx"]
    assert workspace.case_of(b"second") == case
    assert workspace.case_of(b"draft") is None


def test_a_case_is_found_by_kyrgyz_words_in_any_case_and_from_a_russian_keyboard(workspace: Workspace) -> None:
    case = new_case(workspace)
    workspace.add_case("Земельный кодекс", "кодекс.txt", b"other", "Айгүл")
    for words in ("ЖӨНҮНДӨ", "жонундо эмгек", "Долбоор", "мыйзам"):
        assert [one.id for one in workspace.cases(words)] == [case], words
    assert workspace.cases("100%_") == []
    assert len(workspace.cases()) == 2


def test_taking_a_decision_back_leaves_its_history(workspace: Workspace) -> None:
    case = new_case(workspace)
    workspace.decide(case, "f1", REJECTED, "Айгүл")
    assert workspace.cases()[0].decided == 1
    workspace.decide(case, "f1", None, "Айгүл")
    assert workspace.case(case).decisions == {}
    told = [(line.before is None, line.after is None) for line in workspace.log(case, "f1")]
    assert told == [(True, False), (False, True)]


def test_reasons_given_before_are_offered_again(workspace: Workspace) -> None:
    case = new_case(workspace)
    for key in ("f1", "f2"):
        workspace.decide(case, key, REJECTED, "Айгүл")
    workspace.decide(case, "f3", Decision(DecisionState.REJECTED, note="другая причина"), "Айгүл")
    assert workspace.recent_notes() == ["цитата закона", "другая причина"]


def test_a_changed_line_of_the_log_is_seen(place: Path, workspace: Workspace) -> None:
    case = new_case(workspace)
    workspace.decide(case, "f1", REJECTED, "Айгүл")
    assert workspace.broken_at(case) is None
    engine = create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        with pytest.raises(IntegrityError, match="only added to"):
            connection.exec_driver_sql("UPDATE changes SET \"by\" = 'другой' WHERE number = 3")
        connection.exec_driver_sql("DROP TRIGGER changes_update")
        connection.exec_driver_sql("UPDATE changes SET \"by\" = 'другой' WHERE number = 3")
    engine.dispose()
    assert workspace.broken_at(case) == 3


def test_a_final_opinion_is_locked_and_superseded_by_the_next(place: Path, workspace: Workspace) -> None:
    case = new_case(workspace)
    first = workspace.opinions.reserve(case, "ru", "sha", "Айгүл")
    final = workspace.opinions.lock(first, {"opinion.docx": b"words"})
    assert (final.state, final.number) == (OpinionState.FINAL, f"1/{final.date[:4]}")
    with pytest.raises(CaseError):
        workspace.opinions.lock(first, {"opinion.docx": b"others"})
    second = workspace.opinions.lock(workspace.opinions.reserve(case, "ru", "sha", "Айгүл"), {})
    assert [(one.number, one.superseded_by) for one in workspace.opinions.all()] == [
        (second.number, None), (first.number, second.number)]
    assert workspace.opinions.files(first) == {"opinion.docx": b"words"}
    engine = create_engine(f"sqlite:///{place}")
    for statement in ("UPDATE opinion_files SET content = x'00'", "DELETE FROM opinion_files", "DELETE FROM opinions",
                      "UPDATE opinions SET serial = 9", "INSERT INTO opinion_files VALUES (1, 'a', x'00')"):
        with engine.begin() as connection, pytest.raises(IntegrityError, match="locked"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    with pytest.raises(CaseError):
        workspace.remove(case)


def test_of_a_removed_case_only_the_log_is_left(workspace: Workspace) -> None:
    case = new_case(workspace)
    workspace.decide(case, "f1", REJECTED, "Айгүл")
    workspace.remove(case)
    assert workspace.cases() == []
    assert workspace.files(case) == []
    assert len(workspace.log(case, "f1")) == 1
    with pytest.raises(CaseError):
        workspace.case(999)


def test_a_number_given_back_is_given_again(workspace: Workspace) -> None:
    case = new_case(workspace)
    reserved = workspace.opinions.reserve(case, "ru", "sha", "Айгүл")
    workspace.opinions.release(reserved)
    assert workspace.opinions.all() == []
    assert workspace.opinions.reserve(case, "ru", "sha", "Айгүл").number == reserved.number


def test_a_file_that_is_no_workspace_is_told_with_its_name(place: Path) -> None:
    place.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    with pytest.raises(CaseError, match=r"workspace\.sqlite"):
        open_workspace(place)


def test_migrations_make_the_same_tables_as_a_new_workspace(tmp_path: Path, workspace: Workspace, place: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'old.sqlite'}")
    migrate(engine)
    new = create_engine(f"sqlite:///{place}")
    for look in (tables_of, locks_of):
        assert look(engine) == look(new)
    engine.dispose()
    new.dispose()


def tables_of(engine) -> dict:
    there = inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in there.get_columns(table)],
            sorted((i["name"], tuple(i["column_names"])) for i in there.get_indexes(table)),
            sorted(tuple(u["column_names"]) for u in there.get_unique_constraints(table)),
            there.get_pk_constraint(table)["constrained_columns"],
            sorted((tuple(f["constrained_columns"]), f["referred_table"]) for f in there.get_foreign_keys(table)),
        )
        for table in there.get_table_names()
    }


def locks_of(engine) -> list:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").all()
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    assert version == NEWEST
    return [tuple(row) for row in rows]


def test_a_review_comes_back_from_json_as_it_was_but_for_its_runs_and_paragraphs() -> None:
    review = sample_review()
    again = unpack_review(pack_review(review))
    assert (again.draft.source, again.draft.paragraphs) == ((), ())
    assert from_json(type(review), to_json(review)) == review
    assert (again.act, again.findings, again.checklists, again.plans) == (
        review.act, review.findings, review.checklists, review.plans)
    with pytest.raises(ValueError, match="not a Decision"):
        from_json(Decision, "7")
    with pytest.raises(ValueError):
        unpack_review(b"other")


def test_a_decided_review_carries_the_experts_words() -> None:
    review = sample_review()
    answer = Answer("q2", AnswerValue.YES, AnswerSource.EXPERT)
    case = Case(1, "t", {"f1": REJECTED}, {("f1", "nap-test", "34.7"): LinkState.REJECTED,
                                           ("f1", "nap-test", "2.1"): LinkState.ADDED}, {("core", "q2"): answer})
    result = decided(review, case)
    assert result.findings[0].decision == REJECTED
    assert [(link.measure, link.state) for link in result.findings[0].measures] == [
        ("34.7", LinkState.REJECTED), ("2.1", LinkState.ADDED)]
    assert result.checklists[0].answers[1] == answer
    assert result.findings[1] == review.findings[1]
