"""The list of signals as a table, filtered by words, category and state."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from genexpert.desktop.colours import colour
from genexpert.desktop.marks import mark_icon
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.words import interface, say, t
from genexpert.domain.case import is_decided
from genexpert.domain.finding import DecisionState, Finding
from genexpert.domain.names import CATEGORIES, DECISIONS, SEVERITIES
from genexpert.domain.rule import Category
from genexpert.storage.normal import normalised

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("findings.place", "findings.category", "findings.quote", "findings.state")
NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list shows. `state`: "all", "open", "decided", "rejected", "strengths"."""

    words: str = ""
    category: Category | None = None
    state: str = "all"

    def lets(self, signal: Finding) -> bool:
        """Whether a signal is shown."""
        return self._state_fits(signal) and (self.category is None or category_of(signal) is self.category) and (
            not self.words or self._words_fit(signal))

    def _state_fits(self, signal: Finding) -> bool:
        return {
            "all": True,
            "open": not is_decided(signal) and not signal.is_strength,
            "decided": is_decided(signal),
            "rejected": signal.decision.state is DecisionState.REJECTED,
            "strengths": signal.is_strength,
        }[self.state]

    def _words_fit(self, signal: Finding) -> bool:
        told = " ".join((signal.quote, signal.provision.label, say(signal.title), signal.rule,
                         signal.decision.note or "", *(link.measure for link in signal.measures)))
        told = normalised(told)
        return all(word in told for word in normalised(self.words).split())


def category_of(signal: Finding) -> Category:
    """The category that the expert gave, else the rule's."""
    return signal.decision.category or signal.category


class FindingsModel(QAbstractTableModel):
    """Rows of the signals that the filter lets through."""

    def __init__(self) -> None:
        super().__init__()
        self._open: OpenCase | None = None
        self._rows: list[Finding] = []
        self.filter = Filter()
        interface.language_changed.connect(self.reload)

    def show_case(self, opened: OpenCase | None) -> None:
        """Shows the signals of a case, or nothing."""
        self._open = opened
        self.reload()

    def set_filter(self, chosen: Filter) -> None:
        """Shows what another filter lets through."""
        self.filter = chosen
        self.reload()

    def reload(self) -> None:
        """Builds the rows anew."""
        self.beginResetModel()
        signals = self._open.signals if self._open else []
        self._rows = [one for one in signals if self.filter.lets(one)]
        self.endResetModel()

    def renew(self, finding: str) -> None:
        """Takes a changed signal in; its row stays though the filter may not let it through any more."""
        row = self.row_of(finding)
        signal = self._open.signal(finding) if self._open else None
        if row is not None and signal is not None:
            self._rows[row] = signal
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def row_of(self, finding: str) -> int | None:
        """Row of a signal, if it is shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == finding), None)

    def signal_in(self, row: int) -> Finding | None:
        """The signal in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return t(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        signal = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(signal, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return mark_icon(signal.decision.severity or signal.severity, signal.decision.state)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join((say(SEVERITIES[signal.severity]), *(self._words(signal, n) for n in range(len(COLUMNS)))))
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() == 3 or is_decided(signal)):
            return colour("quiet")
        if role == Qt.ItemDataRole.FontRole and signal.decision.state is DecisionState.REJECTED and index.column() == 2:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return None

    def _words(self, signal: Finding, column: int) -> str:
        if column == 0:
            return signal.provision.label
        if column == 1:
            return say(CATEGORIES[category_of(signal)])
        if column == 2:
            return " ".join(signal.quote.split())
        return say(DECISIONS[signal.decision.state])
