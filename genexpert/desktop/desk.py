"""The views side by side: outline and lists, text over findings, the chosen signal or list at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from genexpert.desktop import settings
from genexpert.desktop.checklist_pane import ChecklistPane
from genexpert.desktop.checklist_progress import ChecklistProgress
from genexpert.desktop.finding_pane import FindingPane
from genexpert.desktop.findings_view import FindingsView
from genexpert.desktop.gate import Gate
from genexpert.desktop.message_bar import MessageBar
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.outline_view import OutlineView
from genexpert.desktop.session import Session
from genexpert.desktop.text_view import TextView
from genexpert.desktop.welcome import Welcome
from genexpert.desktop.words import LANGUAGES, interface, t
from genexpert.domain.checklist import AnswerValue
from genexpert.domain.finding import LinkState
from genexpert.domain.localized import LocalText
from genexpert.domain.span import Span

NOTHING_FOUND = LocalText(
    ky="Белги табылган жок. Бул али тыянак эмес: суроолор тизмелерин толтуруңуз",
    ru="Сигналов нет. Это ещё не вывод: заполните списки вопросов",
    en="No signals. That is no conclusion yet: fill in the checklists",
)


class Desk(QWidget):
    """Everything on it follows one selection.

    Attributes:
        finding_chosen: id of the chosen signal, or an empty string.
        shown: all views show the case that was opened.
        chosen: the same.
        list_chosen: id of the checklist that is shown.
        last_question: question from which the expert jumped to evidence.
    """

    finding_chosen = Signal(str)
    shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.chosen = ""
        self.list_chosen = ""
        self.last_question = ""
        self.message, self.welcome = MessageBar(), Welcome()
        self.outline, self.text, self.findings = OutlineView(), TextView(), FindingsView()
        self.progress, self.finding, self.checklist = ChecklistProgress(), FindingPane(), ChecklistPane()
        self.text.setObjectName("page")
        self.tabs = QTabWidget()
        self._lay_out()
        self._connect()
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        self.left, self.centre = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Vertical)
        self.whole, self.pages = QSplitter(Qt.Orientation.Horizontal), QStackedWidget()
        for splitter, parts in ((self.left, (self.outline, self.progress)), (self.centre, (self.text, self.findings))):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for part in parts:
                splitter.addWidget(part)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.finding, "")
        self.tabs.addTab(self.checklist, "")
        for column_of_views in (self.left, self.centre, self.tabs):
            self.whole.addWidget(column_of_views)
        self.whole.setHandleWidth(1)
        for place in range(3):
            self.whole.setStretchFactor(place, place == 1)
        self.left.setMinimumWidth(200)
        self.tabs.setMinimumWidth(300)
        self.whole.setSizes([300, 600, 380])
        self.left.setSizes([520, 200])
        self.centre.setSizes([480, 240])
        for stretched in (self.left, self.centre):
            stretched.setStretchFactor(0, 1)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.pages)

    def _connect(self) -> None:
        self.text.finding_clicked.connect(self.choose)
        self.text.place_clicked.connect(self.outline.follow)
        self.outline.place_chosen.connect(self.text.show_place)
        self.findings.finding_chosen.connect(self.choose)
        self.progress.list_chosen.connect(self.show_list)
        self.checklist.answered.connect(self._answer)
        self.checklist.evidence_chosen.connect(self._show_evidence)
        decision = self.finding.decision
        decision.accepted.connect(self.accept)
        decision.reopened.connect(lambda: self._gate().reopen(self.chosen))
        decision.rejected.connect(self._reject)
        decision.form_closed.connect(self.findings.table.setFocus)
        decision.commented.connect(lambda words: self._gate().comment(self.chosen, words))
        decision.amended.connect(lambda value: self._gate().decide(self.chosen, value))
        self.finding.measures.link_decided.connect(self._link)
        self._session.gate_opened.connect(self._listen)

    def retranslate(self) -> None:
        """Says its words again."""
        self.tabs.setTabText(0, t("desk.finding"))
        self.tabs.setTabText(1, t("desk.checklist"))

    def show_case(self, opened: OpenCase) -> None:
        """Shows a case; the list and the signal that were chosen stay so where they are there again."""
        self.message.hide()
        steps = (self.text.show_case, self.outline.show_case, self.findings.show_case, self._show_last)
        self._take_steps(steps, opened)

    def _take_steps(self, steps: tuple[Callable[[OpenCase], None], ...], opened: OpenCase) -> None:
        """One view a turn of the event loop, so that a whole code never halts the window."""
        if opened is not self._session.opened:
            return  # closed, or another one was opened meanwhile
        steps[0](opened)
        if steps[1:]:
            QTimer.singleShot(0, self, partial(self._take_steps, steps[1:], opened))

    def _show_last(self, opened: OpenCase) -> None:
        self.progress.show_lists(opened.checklists)
        self.pages.setCurrentWidget(self.whole)
        chosen, self.chosen = self.chosen, ""
        self.finding.show_signal(None, None, [])
        if chosen and opened.signal(chosen):
            self.choose(chosen)
        else:
            self.finding_chosen.emit("")
        ids = [one.checklist.id for one in opened.checklists if one.applies]
        self.show_list(self.list_chosen if self.list_chosen in ids else "", bring=False)
        remarks = opened.made.draft.remarks
        if remarks:
            self.message.tell(LocalText(*("\n".join(one.in_(language) for one in remarks) for language in LANGUAGES)))
        if not opened.signals:
            self._session.told.emit(NOTHING_FOUND)
        self.shown.emit()

    def show_nothing(self) -> None:
        """Shows what to do first."""
        self.chosen = self.list_chosen = ""
        self.text.clear_case()
        self.outline.clear_case()
        self.findings.show_case(None)
        self.progress.show_lists(())
        self.checklist.show_list(None)
        self.finding.show_signal(None, None, [])
        self.welcome.show_recent()
        self.pages.setCurrentWidget(self.welcome)

    def choose(self, finding: str) -> None:
        """Makes a signal the selection."""
        opened = self._session.opened
        signal = opened.signal(finding) if opened else None
        if signal is None or finding == self.chosen:
            return
        self.chosen = finding
        self.text.choose(finding)
        self.outline.follow(signal.span.start)
        self.findings.choose(finding)
        self._show_chosen()
        if not self.checklist.isVisible() or not self.last_question:
            self.tabs.setCurrentWidget(self.finding)
        self.finding_chosen.emit(finding)

    def accept(self) -> None:
        """Accepts the chosen signal and goes on to the next."""
        self._gate().accept(self.chosen)
        self.findings.step(1)

    def ask(self, form: str) -> None:
        """Opens a form of the decision on the chosen signal: "reject", "comment" or "edit"."""
        if self.chosen:
            self.tabs.setCurrentWidget(self.finding)
            self.finding.ensureWidgetVisible(self.finding.decision)
            getattr(self.finding.decision, f"ask_{form}")()

    def show_list(self, checklist: str, bring: bool = True) -> None:
        """Shows a list of questions."""
        self.list_chosen = checklist
        opened = self._session.opened
        lists = opened.checklists if opened else ()
        self.checklist.show_list(next((one for one in lists if one.checklist.id == checklist), None))
        if bring and checklist:
            self.tabs.setCurrentWidget(self.checklist)

    def show_question(self, checklist: str, question: str) -> None:
        """Shows a question of a list."""
        self.show_list(checklist)
        self.checklist.go_to(question)

    def refresh(self) -> None:
        """Draws colours anew."""
        self.text.refresh()
        self.findings.model.reload()
        self._show_chosen()

    def remember(self) -> None:
        """Remembers the places of the splitters."""
        for name, splitter in (("whole", self.whole), ("left", self.left), ("centre", self.centre)):
            settings.set_shape(name, splitter.saveState())

    def restore(self) -> None:
        """Puts the splitters where they were."""
        for name, splitter in (("whole", self.whole), ("left", self.left), ("centre", self.centre)):
            splitter.restoreState(settings.shape(name))

    def _gate(self) -> Gate:
        gate = self._session.gate
        assert gate is not None, "the views are hidden while nothing is open"
        return gate

    def _reject(self, reason: str, everywhere: bool) -> None:
        if everywhere:
            self._gate().reject_alike(self.chosen, reason)
        else:
            self._gate().reject(self.chosen, reason)
        self.findings.step(1)

    def _listen(self, gate: Gate) -> None:
        gate.finding_changed.connect(self._finding_changed)
        gate.answer_changed.connect(self._answer_changed)

    def _link(self, plan: str, measure: str, state: LinkState | None) -> None:
        self._gate().link((self.chosen, plan, measure), state)

    def _answer(self, question: str, value: AnswerValue, comment: str) -> None:
        opened = self._session.opened
        lists = opened.made.checklists if opened else ()
        proposed = next((one for filled in lists if filled.checklist.id == self.list_chosen
                         for one in filled.answers if one.question == question), None)
        if proposed is not None:
            self._gate().answer((self.list_chosen, question), value, comment, proposed)

    def _show_evidence(self, question: str, finding: str) -> None:
        opened = self._session.opened
        signal = opened.signal(finding) if opened else None
        self.last_question = question
        if signal is not None:
            self.choose(finding)
            self.text.show_evidence((Span(signal.span.start, signal.span.end),))

    def _finding_changed(self, finding: str) -> None:
        self.text.refresh()
        self.outline.recount()
        self.findings.renew(finding)
        if finding == self.chosen:
            self._show_chosen()
        else:
            self.choose(finding)

    def _answer_changed(self, checklist: str, question: str) -> None:
        opened = self._session.opened
        self.progress.show_lists(opened.checklists if opened else ())
        if checklist == self.list_chosen:
            self.show_list(checklist, bring=False)

    def _show_chosen(self) -> None:
        opened = self._session.opened
        if opened is None or not self.chosen:
            return
        self.finding.decision.offer_reasons(self._session.workspace.recent_notes(), len(opened.alike(self.chosen)))
        history = self._session.workspace.log(opened.case.id, self.chosen)
        self.finding.show_signal(opened, opened.signal(self.chosen), history)

