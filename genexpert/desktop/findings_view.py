"""The list of signals with its filter."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from genexpert.desktop.findings_model import Filter, FindingsModel, category_of
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.words import interface, say, t
from genexpert.domain.case import is_decided
from genexpert.domain.names import CATEGORIES
from genexpert.domain.rule import Category

STATES = ("all", "open", "decided", "rejected", "strengths")
_FILTER_MARGIN = 20  # pixels beside the words that stand in an empty filter


class FindingsView(QWidget):
    """Chooses one signal at a time.

    Attributes:
        finding_chosen: id of the signal that became the current row.
    """

    finding_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel()
        self._open: OpenCase | None = None
        self.title, self.words, self.category, self.state = QLabel(), QLineEdit(), QComboBox(), QComboBox()
        self.count = QLabel()
        self.table = QTableView()
        self._lay_out()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.category.currentIndexChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 0)
        for widget in (self.title, self.words, self.category, self.state):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.count)
        self.title.setObjectName("quiet")
        self.count.setObjectName("quiet")
        for box, letters in ((self.category, 20), (self.state, 12)):  # as wide as asked, not as the longest category
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(letters)
        table = self.table
        table.setModel(self.model)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((190, 210, 320, 130)):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(bar)
        whole.addWidget(table)

    def retranslate(self) -> None:
        """Says its words again."""
        self.title.setText(t("findings.title"))
        self.words.setPlaceholderText(t("findings.filter"))
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(t("findings.filter")) + _FILTER_MARGIN)
        self.words.setAccessibleName(t("findings.filter"))
        self.category.setAccessibleName(t("findings.by_category"))
        self.state.setAccessibleName(t("findings.by_state"))
        self.table.setAccessibleName(t("findings.title"))
        with QSignalBlocker(self.state):
            chosen = max(self.state.currentIndex(), 0)
            self.state.clear()
            for name in STATES:
                self.state.addItem(t(f"findings.state_{name}"), name)
            self.state.setCurrentIndex(chosen)
        self._fill_categories()
        self._count()

    def show_case(self, opened: OpenCase | None) -> None:
        """Shows the signals of a case, or nothing."""
        self._open = opened
        self._fill_categories()
        self.model.show_case(opened)
        self._count()

    def renew(self, finding: str) -> None:
        """Takes a changed signal in."""
        self.model.renew(finding)
        self._count()

    def choose(self, finding: str) -> None:
        """Makes the signal the current row; lets go of the filter where it hides it."""
        row = self.model.row_of(finding)
        if row is None and self._open and self._open.signal(finding):
            self.show_all()
            row = self.model.row_of(finding)
        if row is not None and row != self.table.currentIndex().row():
            with QSignalBlocker(self.table.selectionModel()):
                self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
            self.table.viewport().update()

    def step(self, by: int) -> None:
        """Goes to the next signal, or the one before."""
        row = self.table.currentIndex().row() + by
        if self.table.currentIndex().row() < 0:
            row = 0 if by > 0 else self.model.rowCount() - 1
        if 0 <= row < self.model.rowCount():
            self.table.selectRow(row)

    def show_all(self) -> None:
        """Takes the filter away."""
        with QSignalBlocker(self.words), QSignalBlocker(self.category), QSignalBlocker(self.state):
            self.words.clear()
            self.category.setCurrentIndex(0)
            self.state.setCurrentIndex(0)
        self._filter()

    def choose_category(self, number: int) -> None:
        """Shows one category by its place in the list, from 1; 0 shows all."""
        if number < self.category.count():
            self.category.setCurrentIndex(number)

    def _fill_categories(self) -> None:
        chosen = self.category.currentData()
        counted: dict[Category, int] = {}
        for one in self._open.signals if self._open else []:
            counted[category_of(one)] = counted.get(category_of(one), 0) + 1
        with QSignalBlocker(self.category):
            self.category.clear()
            self.category.addItem(t("findings.all_categories"), None)
            for number, category in enumerate((one for one in Category if one in counted), start=1):
                key = f"{number}  " if number < 10 else ""
                self.category.addItem(f"{key}{say(CATEGORIES[category])} ({counted[category]})", category)
            self.category.setCurrentIndex(max(self.category.findData(chosen), 0))

    def _filter(self) -> None:
        current = self.model.signal_in(self.table.currentIndex().row())
        category = self.category.currentData()  # Qt gives an enum of strings back as a plain string
        chosen = Filter(self.words.text(), Category(category) if category else None, self.state.currentData() or "all")
        with QSignalBlocker(self.table.selectionModel()):
            self.model.set_filter(chosen)
        row = self.model.row_of(current.id) if current else None
        if row is not None:
            with QSignalBlocker(self.table.selectionModel()):
                self.table.selectRow(row)
        self._count()

    def _count(self) -> None:
        signals = self._open.signals if self._open else []
        waiting = sum(1 for one in signals if not is_decided(one) and not one.is_strength)
        self.count.setText(t("findings.count", shown=self.model.rowCount(), open=waiting) if self._open else "")

    def _row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        signal = self.model.signal_in(current.row())
        if signal is not None:
            self.finding_chosen.emit(signal.id)
