"""Measures of the plans that the chosen signal bears on: confirm, reject, add by search."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.parts import Words, empty
from genexpert.desktop.words import interface, say, t
from genexpert.domain.finding import Finding, LinkState, MeasureLink
from genexpert.domain.plan import Measure, Plan

FOUND_SHOWN = 12


class MeasuresBox(QWidget):
    """One row a measure.

    Attributes:
        link_decided: plan, measure, LinkState or None (as the program proposed it).
    """

    link_decided = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: OpenCase | None = None
        self._signal: Finding | None = None
        self.search_plans: Callable[[tuple[Plan, ...], str], list[tuple[Plan, Measure]]] = _by_words
        self.rows = QVBoxLayout()
        self.search, self.found = QLineEdit(), QListWidget()
        self.found.setMaximumHeight(150)
        self.found.setWordWrap(True)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.rows)
        column.addWidget(self.search)
        column.addWidget(self.found)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self.found.setFocus)
        self.found.itemActivated.connect(self._add)
        self.found.itemClicked.connect(self._add)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.search.setPlaceholderText(t("measures.add"))
        self.search.setAccessibleName(t("measures.add"))
        self.found.setAccessibleName(t("measures.found"))
        self._show_rows()

    def show_signal(self, opened: OpenCase | None, signal: Finding | None) -> None:
        """Shows the measures of a signal."""
        if self._signal is None or signal is None or signal.id != self._signal.id:
            self.search.clear()
        self._open, self._signal = opened, signal
        self._show_rows()

    def _show_rows(self) -> None:
        empty(self.rows)
        if self._signal is None or self._open is None:
            return
        if not self._signal.measures:
            self.rows.addWidget(Words(t("measures.none"), "quiet"))
        for link in self._signal.measures:
            self.rows.addWidget(self._row(link))

    def _row(self, link: MeasureLink) -> QWidget:
        assert self._open is not None
        found = self._open.measure(link.plan, link.measure)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        told = Words(f"{link.measure}  {measure_words(*found) if found else ''}")
        told.setEnabled(link.state is not LinkState.REJECTED)
        column.addWidget(told)
        column.addWidget(Words(f"{t(f'measures.{link.state}')} · {say(link.reason)}", "quiet"))
        column.addLayout(self._buttons(link))
        row.setAccessibleName(f"{link.measure}, {t(f'measures.{link.state}')}")
        return row

    def _buttons(self, link: MeasureLink) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        choices: dict[str, LinkState | None]
        if link.state is LinkState.ADDED:
            choices = {"remove": None}
        else:
            choices = {"confirm": LinkState.CONFIRMED, "dismiss": LinkState.REJECTED, "undecide": None}
            choices = {name: state for name, state in choices.items()
                       if state is not link.state and not (state is None and link.state is LinkState.PROPOSED)}
        for name, state in choices.items():
            button = QPushButton(t(f"measures.{name}"))
            button.setAccessibleName(f"{t(f'measures.{name}')} {link.measure}")
            button.clicked.connect(lambda checked=False, to=state: self.link_decided.emit(link.plan, link.measure, to))
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _look(self, words: str) -> None:
        self.found.clear()
        words = words.strip()
        plans = self._open.made.plans if self._open else ()
        for plan, measure in self.search_plans(plans, words)[:FOUND_SHOWN] if words else []:
            item = QListWidgetItem(f"{measure.number}  {measure_words(plan, measure)}")
            item.setToolTip(measure.text)
            item.setData(Qt.ItemDataRole.UserRole, (plan.id, measure.number))
            self.found.addItem(item)
        self.found.setVisible(bool(self.found.count()))

    def _add(self, item: QListWidgetItem) -> None:
        plan, number = item.data(Qt.ItemDataRole.UserRole)
        self.search.clear()
        if self._signal is None:
            return
        there = any((link.plan, link.measure) == (plan, number) and link.state is not LinkState.ADDED
                    for link in self._signal.measures)
        self.link_decided.emit(plan, number, LinkState.CONFIRMED if there else LinkState.ADDED)


def measure_words(plan: Plan, measure: Measure) -> str:
    """The measure in the act's own words where the interface speaks its language, else the project's gist."""
    own = interface.language == plan.language
    return measure.text if own else say(measure.gist) or measure.text


def _by_words(plans: tuple[Plan, ...], words: str) -> list[tuple[Plan, Measure]]:
    from genexpert.plans import search_measures

    return [(found.plan, found.measure) for found in search_measures(plans, words)]
