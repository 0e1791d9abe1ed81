"""Everything about the chosen signal: reason, norms, quotation, recommended wording, measures, decision, history."""

import json
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from genexpert.desktop.decision_box import DecisionBox
from genexpert.desktop.findings_model import category_of
from genexpert.desktop.marks import mark_icon
from genexpert.desktop.measures_box import MeasuresBox
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.parts import Column, Words, empty, line, offer, wrapped
from genexpert.desktop.words import LANGUAGES, interface, say, t
from genexpert.domain.case import Change
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.localized import LocalText
from genexpert.domain.names import CATEGORIES, DECISIONS, SEVERITIES, STATUSES
from genexpert.domain.norm import Norm, NormStatus

PARTS = ("message", "why", "quote", "recommendation", "proposed")


class FindingPane(Column):
    """Shows one signal; the decision box and the measures box say what the expert does.

    Attributes:
        norm_asked: id of a norm whose status the expert wants to confirm.
    rule_off_asked: id of a rule that the expert wants to switch off for herself.
    """

    norm_asked = Signal(str)
    rule_off_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: OpenCase | None = None
        self._signal: Finding | None = None
        self._history: list[Change] = []
        self.hint = Words(role="quiet")
        self.mark = QLabel()
        self.title, self.place = Words(role="title"), Words(role="quiet")
        self.headings = {name: Words(role="heading") for name in (*PARTS, "norms", "measures", "decision", "history")}
        self.parts = {name: Words(role="quotation" if name in ("quote", "proposed") else "") for name in PARTS}
        self.norms, self.history = QVBoxLayout(), Words(role="quiet")
        self.measures, self.decision = MeasuresBox(), DecisionBox()
        self.rule_off, self.inside = offer(), QWidget()
        self.rule_off.clicked.connect(self._ask_rule_off)
        self._lay_out()
        interface.language_changed.connect(self.retranslate)
        self.retranslate()
        self.show_signal(None, None, [])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        top = QHBoxLayout()
        self.mark.setFixedSize(22, 22)
        top.addWidget(self.mark)
        top.addWidget(self.title, 1)
        column.addLayout(top)
        column.addWidget(self.place)
        column.addWidget(self.headings["decision"])
        column.addWidget(self.decision)
        column.addWidget(line())
        for name in PARTS:
            column.addWidget(self.headings[name])
            column.addWidget(self.parts[name])
        column.addWidget(self.headings["norms"])
        column.addLayout(self.norms)
        column.addWidget(line())
        column.addWidget(self.headings["measures"])
        column.addWidget(self.measures)
        column.addWidget(self.headings["history"])
        column.addWidget(self.history)
        column.addWidget(line())
        column.addWidget(self.rule_off)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.inside)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Says its words again."""
        self.setAccessibleName(t("finding.name"))
        self.hint.setText(t("finding.empty"))
        self.rule_off.setText(t("finding.rule_off"))
        for name, heading in self.headings.items():
            heading.setText(t(f"finding.{name}"))
        self.show_signal(self._open, self._signal, self._history)

    def show_signal(self, opened: OpenCase | None, signal: Finding | None, history: list[Change]) -> None:
        """Shows a signal, or what the pane is for."""
        other = self._signal is None or signal is None or self._signal.id != signal.id
        self._open, self._signal, self._history = opened, signal, history
        self.inside.setVisible(signal is not None)
        self.hint.setVisible(signal is None)
        self.decision.show_signal(signal)
        self.measures.show_signal(opened, signal)
        if signal is None:
            return
        self._show_words(signal)
        self._show_norms(signal.norms)
        self.rule_off.setToolTip(wrapped(t("finding.rule_off_hint", rule=signal.rule)))
        told = [words for change in reversed(history) if (words := history_line(change))]
        self.headings["history"].setVisible(bool(told))
        self.history.say("\n".join(told))
        self.settle_soon()
        if other:
            self.verticalScrollBar().setValue(0)

    def _show_words(self, signal: Finding) -> None:
        severity = signal.decision.severity or signal.severity
        self.mark.setPixmap(mark_icon(severity, size=18).pixmap(18, 18))
        self.mark.setAccessibleName(say(SEVERITIES[severity]))
        self.title.setText(say(signal.title))
        self.place.setText(" · ".join((say(CATEGORIES[category_of(signal)]), say(SEVERITIES[severity]),
                                       signal.provision.label.replace(" ", "\u00a0"), signal.rule)))
        words = {
            "message": signal.decision.message or say(signal.message),
            "why": say(signal.why),
            "quote": signal.quote,
            "recommendation": say(signal.recommendation),
            "proposed": signal.decision.proposed or signal.proposed or "",
        }
        for name, text in words.items():
            self.parts[name].say(text)
            self.headings[name].setVisible(bool(text))

    def _show_norms(self, norms: tuple[Norm, ...]) -> None:
        empty(self.norms)
        self.headings["norms"].setVisible(bool(norms))
        for number, norm in enumerate(norms):
            self.norms.addSpacing(6 if number else 0)
            self.norms.addWidget(Words(say(norm.citation)))
            status = Words(norm_status(norm), "quiet")
            self.norms.addWidget(status)
            if norm.status is NormStatus.UNVERIFIED:
                self.norms.addWidget(self._confirm_button(norm))
            if say(norm.quotation):
                self.norms.addWidget(Words(say(norm.quotation), "quotation"))
                if other := other_language(norm.quotation):
                    self.norms.addWidget(Words(other, "quiet"))

    def _confirm_button(self, norm: Norm) -> QPushButton:
        button = offer(t("finding.confirm"))
        button.setAccessibleName(f"{t('finding.confirm')} {say(norm.citation)}")
        button.clicked.connect(partial(self._ask_norm, norm.id))
        return button

    def _ask_rule_off(self) -> None:
        if self._signal is not None:
            self.rule_off_asked.emit(self._signal.rule)

    def _ask_norm(self, norm: str, checked: bool = False) -> None:
        self.norm_asked.emit(norm)


def norm_status(norm: Norm) -> str:
    """Status of a norm in words: since when, by what, when it was checked."""
    words = [say(STATUSES[norm.status])]
    if norm.since or norm.by:
        words.append(" ".join(part for part in (norm.since, norm.by) if part))
    if norm.checked:
        words.append(t("norms.checked", date=norm.checked))
    elif norm.status is NormStatus.UNVERIFIED:
        words.append(t("norms.confirm_hint"))
    return " · ".join(words)


def other_language(quotation: LocalText) -> str:
    """Says in which language a quotation stands that is not there in the language of the interface."""
    if getattr(quotation, interface.language):
        return ""
    there = next((one for one in LANGUAGES if getattr(quotation, one) == say(quotation)), "")
    return t("finding.quoted_in", language=t(f"finding.in_{there}")) if there else ""


def history_line(change: Change) -> str:
    """A line of the log about a decision in words; an empty string for other changes."""
    if change.action != "decision":
        return ""
    value = json.loads(change.after) if change.after else None
    state = say(DECISIONS[DecisionState(value.get("state", "open"))]) if value else t("finding.taken_back")
    note = f": {value['note']}" if value and value.get("note") else ""
    return f"{change.at[:16].replace('T', ' ')}  {change.by}  {state}{note}"
