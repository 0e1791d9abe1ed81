"""The dialogs with the real rooms behind them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.conftest import PATIENCE, TRAINING
from desktop.samples import sample_review
from genexpert import folders
from genexpert.domain.case import OpinionState
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import NormStatus
from genexpert.domain.opinion import Impact, QuestionPut, Stage


def reviewed(qtbot, window) -> None:
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.session.open_file(TRAINING)


def test_requisites_come_back_as_they_were_entered(sample_window, qtbot) -> None:
    from genexpert.desktop.requisites_dialog import RequisitesDialog, first_requisites

    gate, opened = sample_window.session.gate, sample_window.session.opened
    dialog = RequisitesDialog(opened, sample_window)
    assert dialog.value() == first_requisites()
    dialog.fields["initiator.ky"].setText("Министрлер Кабинети")
    dialog.fields["statistics.ru"].setPlainText("54 % - женщины (2025, Нацстатком)\nвторая строка")
    dialog.fields["stage"].setCurrentIndex(1 + list(Stage).index(Stage.COMMITTEE))
    dialog.fields["impact"].setCurrentIndex(1 + list(Impact).index(Impact.MIXED))
    dialog.fields["questions"].add(("", "Есть ли дискриминация?", "", "Да"))
    dialog.fields["date"].setText("")
    dialog.accepted_with.connect(gate.set_requisites)
    dialog.finish()
    stored = sample_window.session.workspace.case(opened.case.id).requisites
    assert stored == replace(
        first_requisites(), initiator=LocalText(ky="Министрлер Кабинети"), stage=Stage.COMMITTEE, impact=Impact.MIXED,
        statistics=(LocalText(ru="54 % - женщины (2025, Нацстатком)"), LocalText(ru="вторая строка")), date=None,
        questions=(QuestionPut(LocalText(ru="Есть ли дискриминация?"), LocalText(ru="Да")),))
    again = RequisitesDialog(opened, sample_window)
    assert again.value() == stored
    again.close()
    gate.undo.undo()
    assert sample_window.session.workspace.case(opened.case.id).requisites is None


def test_an_act_is_confirmed_and_findings_show_it(new_window, qtbot) -> None:
    from genexpert.desktop.norms_dialog import NormsDialog

    window = new_window()
    reviewed(qtbot, window)
    norms = [norm for one in window.session.opened.signals for norm in one.norms]
    norm = next(norm for norm in norms if norm.status is NormStatus.UNVERIFIED)
    dialog = NormsDialog(window.session, norm.id, window)
    dialog.status.setCurrentIndex(list(NormStatus).index(NormStatus.IN_FORCE))
    dialog.by.setText("Айгүл Асанова")
    dialog.quotation.setPlainText("Слова акта")
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        dialog.confirm()
    dialog.close()
    shown = next(one for signal in window.session.opened.signals for one in signal.norms if one.id == norm.id)
    assert (shown.status, shown.quotation.ru) == (NormStatus.IN_FORCE, "Слова акта")


def test_a_confirmation_without_a_name_is_refused_in_words(new_window, qtbot) -> None:
    from genexpert.desktop.norms_dialog import NormsDialog

    window = new_window()
    dialog = NormsDialog(window.session, "", window)
    dialog.by.clear()
    dialog.confirm()
    assert dialog.told.text()
    dialog.close()


def test_a_list_is_edited_tried_and_kept_as_a_new_version(new_window, qtbot, tmp_path: Path) -> None:
    from genexpert.checklists import load_checklists
    from genexpert.desktop.checklist_editor import ChecklistEditor

    window = new_window()
    reviewed(qtbot, window)
    editor = ChecklistEditor(window.session, window)
    first = editor.checklist
    count = len(first.questions)
    editor.questions.setCurrentRow(1)
    editor.add_()
    editor.form.words["text", "ru"].setPlainText("Есть ли запрет труда женщин?")
    editor.form.mandatory.setChecked(True)
    editor.form.evidence.add(("", "protective-restriction", "", "all", "yes", "no"))
    editor.up_()
    editor.try_on_draft()
    qtbot.waitUntil(lambda: "да (" in editor.told.text(), timeout=PATIENCE)
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        editor.save()
    kept = next(one for one in load_checklists(folders.user_data()) if one.id == first.id)
    assert kept.version != first.version
    assert len(kept.questions) == count + 1
    question = kept.questions[0]
    assert (question.text.ru, question.mandatory) == ("Есть ли запрет труда женщин?", True)
    assert [str(one) for one in question.evidence[0].categories] == ["protective-restriction"]
    assert next(one for one in window.session.opened.checklists if one.checklist.id == first.id).checklist.version == (
        kept.version)
    editor.close()


def test_a_word_that_no_scale_has_is_told_and_nothing_is_kept(new_window, qtbot) -> None:
    from genexpert.desktop.checklist_editor import ChecklistEditor

    window = new_window()
    editor = ChecklistEditor(window.session, window)
    editor.questions.setCurrentRow(1)
    editor.form.evidence.add(("", "no-such-category", "", "", "", ""))
    assert not editor.attempt(editor.save)
    assert "no-such-category" in editor.told.text()
    assert not (folders.user_data() / "checklists").exists()
    editor.close()


def test_the_coverage_names_provisions_and_what_is_not_taken_up(new_window, qtbot) -> None:
    from genexpert.desktop.coverage_dialog import CoverageDialog

    window = new_window()
    reviewed(qtbot, window)
    dialog = CoverageDialog(window.session, window)
    assert dialog.table.rowCount() > 0
    assert all(dialog.table.item(row, 3).text() for row in range(dialog.table.rowCount()))
    qtbot.waitUntil(lambda: bool(dialog._subjects), timeout=PATIENCE)
    dialog.shown.setCurrentIndex(1)
    assert all(not dialog.table.item(row, 3).text() for row in range(dialog.table.rowCount()))
    dialog.shown.setCurrentIndex(2)
    assert dialog.table.rowCount() == 117
    dialog.words.setText("34.7")
    assert dialog.table.rowCount() == 1
    dialog.close()


def test_measures_are_found_by_words_and_numbers(new_window, qtbot) -> None:
    window = new_window()
    reviewed(qtbot, window)
    window.desk.choose(window.session.opened.signals[0].id)
    box = window.desk.finding.measures
    box.search.setText("34.7")
    assert box.found.item(0).text().startswith("34.7")
    box._add(box.found.item(0))
    assert "34.7" in [link.measure for link in window.session.opened.signals[0].measures]


def test_cases_are_found_and_opened(sample_window, qtbot) -> None:
    from genexpert.desktop.cases_dialog import CasesDialog

    dialog = CasesDialog(sample_window.session.workspace, sample_window)
    dialog.look("СЕЛЬСКОЙ местности")
    assert dialog.table.rowCount() == 1
    with qtbot.waitSignal(dialog.case_chosen) as chosen:
        dialog._open()
    assert chosen.args == [sample_window.session.opened.case.id]


def test_files_of_a_final_opinion_are_saved_again_as_they_were_locked(sample_window, tmp_path: Path) -> None:
    from genexpert.desktop.register_dialog import RegisterDialog

    opinions = sample_window.session.workspace.opinions
    case = sample_window.session.opened.case.id
    final = opinions.lock(opinions.reserve(case, "ru", "sha", "Айгүл"), {"opinion.docx": b"words"})
    assert final.state is OpinionState.FINAL
    dialog = RegisterDialog(sample_window.session.workspace, sample_window)
    assert dialog.table.item(0, 0).text() == final.number
    dialog.save_to(final, tmp_path)
    assert (tmp_path / "opinion.docx").read_bytes() == b"words"
    dialog.save_to(final, tmp_path / "нет такой папки")
    assert "не записано" in dialog.told.text()
    dialog.close()


def test_the_log_tells_every_change_and_that_it_is_whole(sample_window) -> None:
    from genexpert.desktop.log_dialog import LogDialog

    sample_window.session.gate.reject("f1", "цитата")
    dialog = LogDialog(sample_window.session.workspace, sample_window.session.opened.case.id, sample_window)
    words = [dialog.table.item(0, column).text() for column in range(4)]
    assert words[2:] == ["решение f1", "отклонено: цитата"]
    assert "цел" in dialog.told.text()
    dialog.close()


def test_a_file_dropped_on_the_window_is_opened(new_window, qtbot) -> None:
    window = new_window()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(TRAINING))])
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
                                    Qt.KeyboardModifier.NoModifier))
    assert window.session.opened.files[0].name == TRAINING.name


def test_recent_drafts_are_offered(sample_window, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QMenu

    from genexpert.desktop import settings

    for number in range(10):
        path = tmp_path / f"{number}.txt"
        path.write_text("")
        settings.add_recent(path)
    menu = QMenu()
    sample_window.commands.fill_menu("recent", menu)
    assert [action.text() for action in menu.actions()] == [f"{number}.txt" for number in range(9, 1, -1)]


@pytest.mark.parametrize("name", ["attach", "revisions"])
def test_submenus_have_words(sample_window, name: str) -> None:
    from PySide6.QtWidgets import QMenu

    menu = QMenu()
    sample_window.commands.fill_menu(name, menu)
    assert all(action.text() for action in menu.actions())


def test_samples_are_whole() -> None:
    review = sample_review()
    for signal in (*review.findings, *review.strengths):
        assert signal.span.of(review.draft.text) == signal.quote
