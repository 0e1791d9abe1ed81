"""The window on a small review: everything follows the selection, and the keyboard does the work."""

import gc
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QToolBar,
)

from desktop.conftest import show, show_sample
from desktop.samples import sample_review
from genexpert.desktop.finding_pane import other_language
from genexpert.desktop.words import LANGUAGES, interface
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue
from genexpert.domain.finding import DecisionState, LinkState
from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Severity


def state(window, finding: str) -> DecisionState:
    return window.session.opened.signal(finding).decision.state


def filled(window) -> list[str]:
    """Texts of the filled places in the text."""
    found = [one for one in window.desk.text.extraSelections() if one.format.hasProperty(0x820)]  # BackgroundBrush
    return [one.cursor.selectedText() for one in found]


def press(qtbot, window, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(window.desk.text, key)


def test_the_first_window_says_what_to_do(new_window) -> None:
    window = new_window()
    assert window.desk.welcome.isVisible()
    assert not window.desk.text.isVisible()
    assert "Откройте проект" in window.desk.welcome.steps[0].text()
    assert not window.actions_by_name.by_name["accept"].isEnabled()


def test_everything_follows_the_selection(sample_window, qtbot) -> None:
    desk = sample_window.desk
    press(qtbot, sample_window, "jj")
    assert desk.chosen == "f2"
    assert filled(sample_window) == ["утверждает комиссия"]
    assert desk.outline.currentIndex().data() == "часть 5 статьи 139"
    assert desk.finding.parts["quote"].text() == "утверждает комиссия"
    assert desk.findings.table.currentIndex().row() == 1
    press(qtbot, sample_window, "k")
    assert desk.chosen == "f1"


def test_signals_stand_at_their_words_behind_a_character_of_two_units(sample_window) -> None:
    underlined = {one.cursor.selectedText() for one in sample_window.desk.text.extraSelections()}
    assert underlined == {"Запрещается применение труда женщин", "утверждает комиссия", "предоставляется матери",
                          "равные возможности"}


def test_accepting_goes_on_and_undo_takes_it_back(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "ja")
    assert state(sample_window, "f1") is DecisionState.ACCEPTED
    assert sample_window.desk.chosen == "f2"
    sample_window.commands.undo()
    assert state(sample_window, "f1") is DecisionState.OPEN
    assert sample_window.desk.chosen == "f1"
    sample_window.commands.redo()
    assert state(sample_window, "f1") is DecisionState.ACCEPTED


def test_the_keys_work_on_a_cyrillic_keyboard_too(sample_window, qtbot) -> None:
    from PySide6.QtGui import QKeySequence

    for name, letter in (("next", "О"), ("accept", "Ф"), ("reject", "К"), ("comment", "С"), ("edit", "У")):
        assert QKeySequence(letter) in sample_window.actions_by_name.by_name[name].shortcuts()


def test_a_rejection_needs_a_reason_and_the_reason_is_offered_again(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "jr")
    form = sample_window.desk.finding.decision.reject_form
    assert form.isVisible()
    form.finish()
    assert state(sample_window, "f1") is DecisionState.OPEN
    form.reason.setText("цитата закона")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert state(sample_window, "f1") is DecisionState.REJECTED
    assert not form.isVisible()
    assert sample_window.desk.chosen == "f2"
    assert sample_window.focusWidget() is sample_window.desk.findings.table
    qtbot.keyClick(sample_window.focusWidget(), "r")
    assert form.recent.itemAt(0).widget().text() == "цитата закона"
    form.recent.itemAt(0).widget().click()
    assert sample_window.session.opened.signal("f2").decision.note == "цитата закона"


def test_the_experts_own_words_make_it_amended(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "je")
    form = sample_window.desk.finding.decision.edit_form
    form.proposed.setPlainText("Работодатель обеспечивает безопасные условия труда")
    form.severity.setCurrentIndex(list(Severity).index(Severity.RISK))
    form.finish()
    decision = sample_window.session.opened.signal("f1").decision
    assert (decision.state, decision.severity) == (DecisionState.AMENDED, Severity.RISK)
    assert decision.proposed == "Работодатель обеспечивает безопасные условия труда"
    assert decision.message is None
    assert sample_window.desk.finding.parts["proposed"].text() == decision.proposed


def test_one_reason_may_hold_for_all_open_signals_of_a_rule_with_the_same_words(new_window, qtbot) -> None:
    from desktop.conftest import show

    review = sample_review()
    first = review.findings[0]
    same = [replace(first, id=f"same{n}", quote=first.quote.upper()) for n in range(2)]
    other = replace(first, id="other", rule="another-rule")
    window = new_window()
    show(window, qtbot, replace(review, findings=(*review.findings, *same, other)))
    window.desk.choose("f1")
    window.commands.reject()
    form = window.desk.finding.decision.reject_form
    assert form.everywhere.text().endswith(": 3")
    form.reason.setText("так сказано в Конституции")
    form.everywhere.setChecked(True)
    form.finish()
    rejected = {one.id for one in window.session.opened.signals if one.decision.state is DecisionState.REJECTED}
    assert rejected == {"f1", "same0", "same1"}
    window.commands.undo()
    assert not window.session.opened.case.decisions


def test_a_comment_leaves_the_decision_and_stands_in_the_history(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "jc")
    form = sample_window.desk.finding.decision.comment_form
    form.words.setPlainText("уточнить у разработчика")
    form.finish()
    assert state(sample_window, "f1") is DecisionState.OPEN
    assert "уточнить у разработчика" in sample_window.desk.finding.history.text()


def test_decisions_links_and_answers_are_there_after_closing_and_opening(sample_window, new_window, qtbot) -> None:
    desk = sample_window.desk
    press(qtbot, sample_window, "ja")
    desk.choose("f1")
    desk.finding.measures.link_decided.emit("nap-test", "34.7", LinkState.CONFIRMED)
    desk.finding.measures.link_decided.emit("nap-test", "2.1", LinkState.ADDED)
    desk.show_list("core")
    desk.checklist.cards["q2"].value.setCurrentIndex(list(AnswerValue).index(AnswerValue.PARTLY))
    desk.checklist.cards["q2"].comment.setText("есть в справке")
    desk.checklist.cards["q2"]._tell()
    before = sample_window.session.opened.case
    sample_window.close()
    again = new_window()
    assert again.session.workspace.case(before.id) == before
    assert before.answers["core", "q2"].comment == "есть в справке"
    assert before.answers["core", "q2"].source is AnswerSource.EXPERT
    assert set(before.links.values()) == {LinkState.CONFIRMED, LinkState.ADDED}


def test_the_filter_shows_words_categories_and_states(sample_window, qtbot) -> None:
    view = sample_window.desk.findings
    view.words.setText("МАТЕРИ")
    assert [view.model.signal_in(row).id for row in range(view.model.rowCount())] == ["f3"]
    view.show_all()
    sample_window.desk.text.setFocus()
    press(qtbot, sample_window, "1")
    assert [view.model.signal_in(row).id for row in range(view.model.rowCount())] == ["f1"]
    press(qtbot, sample_window, "0")
    assert view.model.rowCount() == 4
    view.state.setCurrentIndex(1)
    assert view.model.rowCount() == 3


def test_choosing_what_the_filter_hides_takes_the_filter_away(sample_window) -> None:
    sample_window.desk.findings.words.setText("матери")
    sample_window.desk.choose("f2")
    assert sample_window.desk.findings.table.currentIndex().row() == 1


def test_an_address_or_words_are_gone_to(sample_window) -> None:
    desk = sample_window.desk
    sample_window.commands.search("139 ч 5")
    assert desk.outline.currentIndex().data() == "часть 5 статьи 139"
    sample_window.commands.search("равные  ВОЗМОЖНОСТИ")
    assert desk.text.textCursor().selectedText() == "равные возможности"
    sample_window.commands.search("такого здесь нет")
    assert desk.message.words.text() == "Не найдено"


def test_a_proposed_answer_leads_to_its_evidence_and_back(sample_window, qtbot) -> None:
    desk = sample_window.desk
    desk.show_list("core")
    desk.checklist.cards["q1"].evidence.click()
    assert desk.chosen == "f1"
    assert filled(sample_window)[0] == "Запрещается применение труда женщин"
    assert desk.tabs.currentWidget() is desk.checklist
    desk.tabs.setCurrentWidget(desk.finding)
    sample_window.commands.slot("back_to_question")()
    assert desk.tabs.currentWidget() is desk.checklist
    desk.checklist.cards["q1"].confirm.click()
    answer = sample_window.session.opened.case.answers["core", "q1"]
    assert (answer.value, answer.evidence) == (AnswerValue.NO, ("f1",))
    assert desk.progress.list.item(0).text().startswith("1/4")


def test_an_open_answer_says_where_to_look_and_leads_there(new_window, qtbot) -> None:
    made = sample_review()
    first, *others = made.checklists
    look = Answer("q2", evidence=("f2",), reason=LocalText(ru="Посмотрите: часть 5 статьи 139."))
    core = replace(first, answers=(first.answers[0], look, *first.answers[2:]))
    window = new_window()
    show(window, qtbot, replace(made, checklists=(core, *others)))
    window.desk.show_list("core")
    card = window.desk.checklist.cards["q2"]
    assert card.value.currentText() == "нет ответа"
    assert "Посмотрите" in card.reason.text()
    assert not card.confirm.isVisible()
    assert card.evidence.text() == "Показать в тексте: 1"
    card.evidence.click()
    assert window.desk.chosen == "f2"


def test_a_quotation_in_another_language_says_so() -> None:
    assert other_language(LocalText(ky="мыйзам")) == "цитата на кыргызском языке; на этом языке текста в реестре нет"
    assert other_language(LocalText(ky="мыйзам", ru="закон")) == ""


def test_scrolling_over_an_answer_does_not_change_it(sample_window) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    sample_window.desk.show_list("core")
    value = sample_window.desk.checklist.cards["q1"].value
    value.setFocus()
    turn = QWheelEvent(QPointF(4, 4), QPointF(4, 4), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(value, turn)
    assert sample_window.session.opened.case.answers == {}


def test_a_list_that_does_not_apply_stands_last_and_says_so(sample_window) -> None:
    progress = sample_window.desk.progress.list
    assert progress.item(1).text() == "0/1  труд (не относится)"


def test_the_next_unanswered_question_is_a_mandatory_one(sample_window) -> None:
    sample_window.commands.slot("unanswered")()
    assert sample_window.desk.list_chosen == "core"
    assert sample_window.desk.checklist.cards["q1"].value.hasFocus()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_switched_while_a_case_is_open(sample_window, qtbot, language: str) -> None:
    press(qtbot, sample_window, "j")
    sample_window.desk.show_list("core")
    interface.switch(language)
    titles = {"ky": "аялдардын эмгегине тыюу", "ru": "запрет труда женщин", "en": "ban on women's work"}
    questions = {"ky": "Суроо 1?", "ru": "Вопрос 1?", "en": "Question 1?"}
    assert sample_window.desk.finding.title.text() == titles[language]
    assert sample_window.desk.checklist.cards["q1"].words.text() == questions[language]
    assert {"ky": "Текшерүү", "ru": "Проверка", "en": "Review"}[language] in [
        action.text() for action in sample_window.menuBar().actions()]


def test_words_of_a_draft_are_never_markup(sample_window) -> None:
    for label in sample_window.desk.finding.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_every_field_and_button_has_a_name_for_a_screen_reader(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "j")
    sample_window.desk.show_list("core")
    for kind in (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton):
        for widget in sample_window.findChildren(kind):
            internal = widget.objectName().startswith("qt_") or "Scroll" in type(widget.parent()).__name__
            named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
            parent = widget.parent()
            inside = isinstance(parent, QComboBox | QLineEdit | QTabBar | QToolBar | QTableView)
            assert internal or named or inside, (widget, parent)


def test_severity_is_told_by_shape_and_line_as_well_as_by_colour() -> None:
    from PySide6.QtCore import QRectF

    from genexpert.desktop.marks import shape
    from genexpert.desktop.text_view import UNDERLINES

    box = QRectF(0, 0, 10, 10)
    shapes = {shape(severity, box).toFillPolygon().size() for severity in Severity}
    assert len(shapes) == len(Severity)
    assert UNDERLINES[Severity.VIOLATION] is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert UNDERLINES[Severity.RISK] is not UNDERLINES[Severity.VIOLATION]


def test_the_count_of_references_to_none_stays_where_it_is(sample_window, qtbot) -> None:
    """PySide6 6.12.0 loses one a call on CPython 3.11, and aborts after some thousand."""
    def work() -> None:
        for _ in range(300):
            sample_window.desk.text.refresh()
            sample_window.desk.finding.title.setText("запрет")
            sample_window.desk.text.textCursor().setPosition(3)

    work()
    gc.collect()
    before = sys.getrefcount(None)
    work()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 200


def test_a_case_that_was_closed_leaves_the_welcome(sample_window) -> None:
    sample_window.commands.close()
    assert sample_window.desk.welcome.isVisible()
    assert sample_window.session.gate is None


def test_the_same_review_again_keeps_the_chosen_signal(sample_window, qtbot) -> None:
    press(qtbot, sample_window, "jj")
    show_sample(sample_window, qtbot)
    assert sample_window.desk.chosen == "f2"
