"""The one gate of the expert's changes: stores, logs, can undo, and tells the views."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.words import t
from genexpert.domain.case import AnswerKey, LinkKey
from genexpert.domain.checklist import Answer, AnswerSource, AnswerValue
from genexpert.domain.errors import CaseError
from genexpert.domain.finding import Decision, DecisionState, LinkState
from genexpert.domain.opinion import Requisites

if TYPE_CHECKING:
    from genexpert.storage.workspace import Workspace


class Gate(QObject):
    """All changes of one open case.

    Attributes:
        finding_changed: id of a finding whose decision or measures changed.
        answer_changed: checklist and question.
        requisites_changed: the requisites of the opinion changed.
        failed: what the database said when it refused.
        undo: the stack of what can be undone and done again.
    """

    finding_changed = Signal(str)
    answer_changed = Signal(str, str)
    requisites_changed = Signal()
    failed = Signal(object)

    def __init__(self, opened: OpenCase, workspace: "Workspace", author: Callable[[], str],
                 now: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = opened
        self._workspace = workspace
        self._author = author
        self._now = now
        self.undo = QUndoStack(self)

    @property
    def case(self) -> int:
        """Id of the case."""
        return self._open.case.id

    def look_at(self, opened: OpenCase) -> None:
        """The same case was reviewed anew: what was done can still be undone."""
        self._open = opened

    def accept(self, finding: str) -> None:
        """The finding stands; with the expert's own words kept where she wrote some."""
        before = self._decision(finding)
        amended = bool(before.message or before.proposed or before.category or before.severity)
        self.decide(finding, replace(before, state=DecisionState.AMENDED if amended else DecisionState.ACCEPTED))

    def reject(self, finding: str, reason: str) -> None:
        """The finding does not stand, for this reason."""
        self.decide(finding, replace(self._decision(finding), state=DecisionState.REJECTED, note=reason))

    def reject_alike(self, finding: str, reason: str) -> None:
        """This finding and all open ones of its rule with the same words do not stand; undone as one."""
        self.undo.beginMacro(t("undo.rejected"))
        for one in self._open.alike(finding):
            self.reject(one, reason)
        self.undo.endMacro()

    def reopen(self, finding: str) -> None:
        """The finding is open again; comment and own wording stay."""
        self.decide(finding, replace(self._decision(finding), state=DecisionState.OPEN))

    def comment(self, finding: str, note: str) -> None:
        """The expert's comment; the state stays as it is."""
        self.decide(finding, replace(self._decision(finding), note=note or None))

    def decide(self, finding: str, decision: Decision) -> None:
        """Any decision; author and time are set here."""
        before = self._open.case.decisions.get(finding)
        after = replace(decision, by=self._author(), at=self._now())
        if before is not None and replace(before, by=after.by, at=after.at) == after:
            return
        self._do(t(f"undo.{after.state}"), partial(self._store_decision, finding, after),
                 partial(self._store_decision, finding, before))

    def link(self, key: LinkKey, state: LinkState | None) -> None:
        """The expert's word on a measure; None: as the program proposed it."""
        before = self._open.case.links.get(key)
        if before != state:
            self._do(t("undo.link"), partial(self._store_link, key, state), partial(self._store_link, key, before))

    def answer(self, key: AnswerKey, value: AnswerValue, comment: str | None, proposed: Answer) -> None:
        """The expert's answer to a question of a list; evidence stays with it."""
        before = self._open.case.answers.get(key)
        after = replace(proposed, value=value, comment=comment or None, source=AnswerSource.EXPERT, by=self._author(),
                        at=self._now())
        if before is not None and replace(before, by=after.by, at=after.at) == after:
            return
        self._do(t("undo.answer"), partial(self._store_answer, key, after), partial(self._store_answer, key, before))

    def set_requisites(self, requisites: Requisites) -> None:
        """The requisites of the opinion."""
        before = self._open.case.requisites
        if before != requisites:
            self._do(t("undo.requisites"), partial(self._store_requisites, requisites),
                     partial(self._store_requisites, before))

    def _decision(self, finding: str) -> Decision:
        return self._open.case.decisions.get(finding, Decision())

    def _do(self, text: str, change: Callable[[], None], back: Callable[[], None]) -> None:
        if self._try(change):
            self.undo.push(_Step(text, partial(self._try, change), partial(self._try, back)))

    def _try(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except CaseError as error:
            self.failed.emit(error.text)
            return False
        return True

    def _store_decision(self, finding: str, decision: Decision | None) -> None:
        self._workspace.decide(self._open.case.id, finding, decision, self._author())
        self._open.decided_to(finding, decision)
        self.finding_changed.emit(finding)

    def _store_link(self, key: LinkKey, state: LinkState | None) -> None:
        self._workspace.link(self._open.case.id, key, state, self._author())
        self._open.linked_to(key, state)
        self.finding_changed.emit(key[0])

    def _store_answer(self, key: AnswerKey, answer: Answer | None) -> None:
        self._workspace.answer(self._open.case.id, key, answer, self._author())
        self._open.answered_with(key, answer)
        self.answer_changed.emit(*key)

    def _store_requisites(self, requisites: Requisites | None) -> None:
        self._workspace.set_requisites(self._open.case.id, requisites, self._author())
        self._open.set_requisites(requisites)
        self.requisites_changed.emit()


class _Step(QUndoCommand):
    """A change that was made; Qt calls `redo` once when it is pushed, which does nothing then."""

    def __init__(self, text: str, change: Callable[[], bool], back: Callable[[], bool]) -> None:
        super().__init__(text)
        self._change = change
        self._back = back
        self._made = True

    def redo(self) -> None:
        if self._made:
            self._made = False
        else:
            self._change()

    def undo(self) -> None:
        self._back()

