"""The plan and the draft: which measures findings bear on, and which duties to change the law are not taken up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.measures_box import measure_words
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.parts import Words
from genexpert.desktop.words import say, t
from genexpert.domain.finding import Finding, LinkState
from genexpert.domain.plan import Measure, Plan
from genexpert.storage.normal import normalised

SHOWN = ("linked", "not_taken", "all")


class CoverageDialog(Dialog):
    """Attributes:
    finding_chosen: id of the first signal that bears on the chosen measure.
    """

    finding_chosen = Signal(str)

    def __init__(self, opened: OpenCase, parent: QWidget | None) -> None:
        super().__init__(t("coverage.title"), parent, 980, 620)
        self._open = opened
        self.plan, self.shown, self.words = QComboBox(), QComboBox(), QLineEdit()
        self.status = Words(role="quiet")
        headers = [t("coverage.measure"), t("coverage.gist"), t("coverage.deadline"), t("coverage.signals")]
        self.table = table(headers, 1, t("coverage.title"))
        for plan in opened.made.plans:
            self.plan.addItem(f"{say(plan.title_local) or plan.title} ({plan.period[0]}-{plan.period[1]})", plan.id)
        for name in SHOWN:
            self.shown.addItem(t(f"coverage.{name}"), name)
        self.plan.setAccessibleName(t("coverage.plan"))
        self.shown.setAccessibleName(t("coverage.shown"))
        self.words.setPlaceholderText(t("coverage.search"))
        self.words.setAccessibleName(t("coverage.search"))
        for widget in (self.plan, self.status, self.shown, self.words, self.table):
            self.column.addWidget(widget)
        self.table.setColumnWidth(0, 60)
        self.table.setColumnWidth(2, 190)
        self.table.setColumnWidth(3, 250)
        self.plan.currentIndexChanged.connect(self.show_rows)
        self.shown.currentIndexChanged.connect(self.show_rows)
        self.words.textChanged.connect(self.show_rows)
        self.table.cellActivated.connect(lambda row, column: self._choose())
        self.add_button("dialog.close", self.accept)
        self.add_button("coverage.go", self._choose, default=True)
        self.show_rows()

    def show_rows(self) -> None:
        """Lists the measures that were asked for."""
        plan = self._plan()
        if plan is None:
            self.told.say(t("coverage.none"))
            return
        self.status.say(_status(plan))
        bearing = self._bearing(plan)
        topics = {topic for one in self._open.signals for topic in one.topics}
        rows, keys = [], []
        for measure in plan.measures():
            signals = bearing.get(measure.number, [])
            if self._wanted(measure, signals, topics):
                places = "; ".join(dict.fromkeys(one.provision.label for one in signals))
                rows.append((measure.number, measure_words(plan, measure), measure.deadline.text, places))
                keys.append(signals[0].id if signals else "")
        fill(self.table, rows, keys)
        self.told.say("" if rows else t("coverage.empty"))

    def _wanted(self, measure: Measure, signals: list[Finding], topics: set[str]) -> bool:
        told = normalised(f"{measure.number} {measure.text} {measure.gist.ru} {measure.deadline.text}")
        if not all(word in told for word in normalised(self.words.text()).split()):
            return False
        shown = self.shown.currentData()
        if shown == "not_taken":  # a duty to change the law on a subject of this draft
            return measure.changes_law and not signals and bool(topics & set(measure.topics))
        return shown == "all" or bool(signals)

    def _bearing(self, plan: Plan) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = {}
        for signal in self._open.signals:
            for link in signal.measures:
                if link.plan == plan.id and link.state is not LinkState.REJECTED:
                    found.setdefault(link.measure, []).append(signal)
        return found

    def _plan(self) -> Plan | None:
        return next((one for one in self._open.made.plans if one.id == self.plan.currentData()), None)

    def _choose(self) -> None:
        finding = key_of(self.table)
        if isinstance(finding, str) and finding:
            self.accept()
            self.finding_chosen.emit(finding)


def _status(plan: Plan) -> str:
    state = t(f"coverage.state_{plan.status.state.replace('-', '_')}")
    return " · ".join(part for part in (state, plan.status.since, plan.status.by) if part)
