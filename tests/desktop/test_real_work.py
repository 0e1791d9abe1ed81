"""The whole way in the window: a real draft, a real worker process, a real workspace, real files."""

from pathlib import Path

from desktop.conftest import PATIENCE, TRAINING
from genexpert.desktop import settings
from genexpert.desktop.rules_off_dialog import RulesOffDialog
from genexpert.desktop.words import say
from genexpert.domain.case import FileKind, OpinionState
from genexpert.domain.checklist import AnswerValue
from genexpert.domain.finding import DecisionState
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Certificate, Character, Expert, Impact, Requisites, Role, Verdict

REQUISITES = Requisites(
    Role.INDEPENDENT, (Expert("Айгүл Асанова", certificate=Certificate("12", "2026-01-15")),), date="2026-11-24",
    place=LocalText(ky="Бишкек ш.", ru="г. Бишкек"), impact=Impact.NEGATIVE, character=Character.DISCRIMINATORY,
    verdict=Verdict.NEEDS_REVISION,
)


def opened(qtbot, window, path: Path = TRAINING):
    """The case of a draft, reviewed by the worker process and shown."""
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.session.open_file(path)
    return window.session.opened


def told(window) -> str:
    return window.desk.message.words.text() if window.desk.message.isVisible() else ""


def test_a_draft_is_reviewed_decided_closed_and_opened_again(new_window, qtbot) -> None:
    window = new_window()
    case = opened(qtbot, window)
    assert len(case.signals) >= 12
    first, second = case.signals[0].id, case.signals[1].id
    window.desk.choose(first)
    window.desk.accept()
    window.session.gate.reject(second, "цитата закона")
    window.close()
    again = new_window()
    with qtbot.waitSignal(again.desk.shown, timeout=PATIENCE):
        again.session.open_last()
    case = again.session.opened
    assert case.signal(first).decision.state is DecisionState.ACCEPTED
    assert case.signal(second).decision.note == "цитата закона"
    assert len(again.session.workspace.cases()) == 1
    assert again.session.workspace.cases()[0].decided == 2
    assert settings.recent() == [TRAINING]
    again.commands.close()
    third = new_window()
    third.session.open_last()
    assert not third.session.jobs.busy


def test_decisions_stay_with_a_new_version_of_the_draft(new_window, qtbot, tmp_path: Path) -> None:
    text = "Статья 1. Труд\n1. Запрещается применение труда женщин на тяжелых работах.\n"
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(text, encoding="utf-8")
    before = "Статья 1. Цели\n1. Закон регулирует труд.\n"
    new.write_text(before + text.replace("Статья 1", "Статья 2"), encoding="utf-8")
    window = new_window()
    case = opened(qtbot, window, old)
    kept = case.signals[0]
    window.session.gate.accept(kept.id)
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.session.add_version(new)
    same = window.session.opened.signal(kept.id)
    assert same.decision.state is DecisionState.ACCEPTED
    assert same.span != kept.span
    assert window.session.opened.files[0].version == 2
    window.commands.undo()
    assert window.session.opened.signal(kept.id).decision.state is DecisionState.OPEN


def test_a_companion_is_kept_with_the_case(new_window, qtbot, tmp_path: Path) -> None:
    note = tmp_path / "справка.txt"
    note.write_text("Справка-обоснование. Последствия для женщин и мужчин: 54 процента получателей - женщины.", "utf-8")
    window = new_window()
    opened(qtbot, window)
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.session.attach(FileKind.JUSTIFICATION, note)
    assert [(file.kind, file.name) for file in window.session.opened.files] == [
        (FileKind.DRAFT, TRAINING.name), (FileKind.JUSTIFICATION, "справка.txt")]


def test_pasted_text_is_a_draft(new_window, qtbot) -> None:
    window = new_window()
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        text = "Статья 1. Труд\n1. Запрещается применение труда женщин на тяжелых работах."
        window.session.paste("Проект: о труде", text)
    assert window.session.opened.signals
    assert window.session.opened.files[0].name == "Проект_ о труде.txt"


def test_a_file_that_cannot_be_read_is_told_and_makes_no_case(new_window, qtbot, tmp_path: Path) -> None:
    window = new_window()
    window.session.open_file(tmp_path / "нет.docx")
    assert "нет.docx" in told(window)
    broken = tmp_path / "сломан.docx"
    broken.write_bytes(b"PK\x03\x04 cut off")
    with qtbot.waitSignal(window.session.failed, timeout=PATIENCE):
        window.session.open_file(broken)
    assert "сломан.docx" in told(window)
    assert window.session.workspace.cases() == []
    opened(qtbot, window)


def test_a_home_that_cannot_be_written_is_told_calmly(new_window, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GENEXPERT_HOME", str(tmp_path / "file" / "home"))
    window = new_window()
    window.session.start()
    assert "рабочая база не открывается" in told(window)
    assert window.desk.welcome.isVisible()
    window.session.open_file(TRAINING)
    assert "рабочая база не открывается" in told(window)


def test_a_rule_is_switched_off_from_a_signal_and_on_again_from_the_list(new_window, qtbot) -> None:
    window = new_window()
    case = opened(qtbot, window)
    rule = case.signals[0].rule
    window.desk.choose(case.signals[0].id)
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        window.desk.finding.rule_off.click()
    assert rule not in {one.rule for one in window.session.opened.signals}
    qtbot.waitUntil(lambda: rule in told(window))
    window.actions_by_name.by_name["rules_off"].trigger()
    dialog = window.findChild(RulesOffDialog)
    assert dialog.table.rowCount() == 1
    with qtbot.waitSignal(window.desk.shown, timeout=PATIENCE):
        dialog.on.click()
    assert dialog.table.rowCount() == 0
    assert not dialog.on.isEnabled()
    assert {one.id for one in case.signals} == {one.id for one in window.session.opened.signals}


def test_work_can_be_stopped_and_begun_again(new_window, qtbot) -> None:
    window = new_window()
    window.session.open_file(TRAINING)
    assert window.progress.isVisible()
    window.progress.cancel.click()
    assert not window.progress.isVisible()
    assert told(window) == "Работа остановлена"
    qtbot.wait(50)
    assert window.session.opened is None
    opened(qtbot, window)


def test_a_worker_that_dies_is_told_and_the_next_job_has_another(new_window, qtbot) -> None:
    window = new_window()
    window.session.start()
    with qtbot.waitSignal(window.session.failed, timeout=PATIENCE):
        window.session.open_file(TRAINING)
        window.session.jobs._process.kill()
    assert "неожиданно прервалась" in told(window)
    opened(qtbot, window)


def test_all_files_are_written_and_can_be_opened(new_window, qtbot, tmp_path: Path) -> None:
    import json

    from docx import Document
    from pypdfium2 import PdfDocument

    from genexpert.desktop.export_dialog import ExportDialog

    window = new_window()
    case = opened(qtbot, window)
    for signal in case.signals[:4]:
        window.session.gate.accept(signal.id)
    window.session.gate.set_requisites(REQUISITES)
    dialog = ExportDialog(window.session, window)
    dialog.folder.setText(str(tmp_path / "новая папка"))
    for box in dialog.kinds.values():
        box.setChecked(True)
    dialog.write()
    qtbot.waitUntil(lambda: "Записано" in dialog.told.text(), timeout=PATIENCE)
    files = {path.name.removeprefix("draft-1.ru."): path for path in (tmp_path / "новая папка").iterdir()}
    assert sorted(files) == sorted(dialog.kinds)
    words = "\n".join(one.text for one in Document(str(files["opinion.docx"])).element.body.iter()
                      if one.tag.endswith("}t") and one.text)
    quote = next(one for one in case.signals[:4] if not one.is_strength).quote
    assert quote in words
    assert "Айгүл Асанова" in words
    pdf = PdfDocument(files["opinion.pdf"])
    assert len(pdf) >= 1
    pdf.close()
    assert len(list(Document(str(files["annotated.docx"])).comments)) >= 3
    assert json.loads(files["signals.json"].read_text("utf-8"))["schema"] == "genexpert-review/1"
    dialog.close()


def test_a_place_that_cannot_be_written_is_told(new_window, qtbot, tmp_path: Path) -> None:
    from genexpert.desktop.export_dialog import ExportDialog

    window = new_window()
    opened(qtbot, window)
    (tmp_path / "file").write_text("")
    dialog = ExportDialog(window.session, window)
    dialog.folder.setText(str(tmp_path / "file" / "folder"))
    dialog.write()
    qtbot.waitUntil(lambda: "не записывается" in dialog.told.text(), timeout=PATIENCE)
    dialog.close()


def test_an_opinion_is_final_only_when_nothing_is_missing_and_is_then_locked(new_window, qtbot) -> None:
    from genexpert.checklists import unanswered_mandatory
    from genexpert.desktop.final_dialog import FinalDialog

    window = new_window()
    case = opened(qtbot, window)
    dialog = FinalDialog(window.session, window)
    assert not dialog.lock_button.isEnabled()
    shown = "\n".join(dialog.missing.item(row).text() for row in range(dialog.missing.count()))
    waiting = unanswered_mandatory(case.checklists)
    assert all(say(question.text) in shown for _, question in waiting)
    gone = []
    dialog.question_chosen.connect(lambda *key: gone.append(key))
    items = [dialog.missing.item(row) for row in range(dialog.missing.count())]
    dialog._go(next(item for item in items if say(waiting[0][1].text) in item.text()))
    assert gone == [(waiting[0][0].id, waiting[0][1].id)]

    decide_everything(window)
    for number in ("1", "2"):
        dialog = FinalDialog(window.session, window)
        assert dialog.missing.count() == 0
        with qtbot.waitSignal(dialog.locked, timeout=PATIENCE) as locked:
            dialog.lock()
        assert locked.args[0].startswith(number)
    newest, older = window.session.workspace.opinions.all()
    assert (newest.state, older.state) == (OpinionState.FINAL, OpinionState.SUPERSEDED)
    assert older.superseded_by == newest.number
    files = window.session.workspace.opinions.files(newest)
    assert sorted(name.rsplit(".", 1)[1] for name in files) == ["docx", "pdf"]
    assert all(files.values())


def decide_everything(window) -> None:
    """An expert's day: every signal decided, every mandatory question answered, requisites given."""
    from genexpert.checklists import unanswered_mandatory

    case, gate = window.session.opened, window.session.gate
    for signal in list(case.signals):
        gate.accept(signal.id)
    answers = {(filled.checklist.id, one.question): one for filled in case.checklists for one in filled.answers}
    for checklist, question in unanswered_mandatory(case.checklists):
        gate.answer((checklist.id, question.id), AnswerValue.NO, None, answers[checklist.id, question.id])
    gate.set_requisites(REQUISITES)


def test_every_dialog_opens_on_a_real_case(new_window, qtbot) -> None:
    from PySide6.QtWidgets import QDialog

    window = new_window()
    opened(qtbot, window)
    for name in ("requisites", "export", "finalise", "register", "coverage", "edit_lists", "norms", "cases", "log",
                 "keys", "about"):
        window.commands.slot(name)()
        shown = [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert len(shown) == 1, name
        assert shown[0].windowTitle()
        shown[0].close()
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=PATIENCE)
