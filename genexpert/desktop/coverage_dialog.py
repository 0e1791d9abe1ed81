"""The plan and the draft: which measures findings bear on, and which duties to change the law are not taken up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from genexpert import folders
from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.measures_box import measure_words
from genexpert.desktop.parts import Words
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.desktop.work import subjects_of_draft
from genexpert.domain.errors import GenexpertError
from genexpert.domain.plan import Measure, Plan
from genexpert.storage.normal import normalised

SHOWN = ("linked", "not_taken", "all")


class CoverageDialog(Dialog):
    """Attributes:
    finding_chosen: id of the first signal that bears on the chosen measure.
    """

    finding_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(t("coverage.title"), parent, 980, 620)
        opened = session.opened
        assert opened is not None
        self._open = opened
        self._subjects: frozenset[str] = frozenset()
        self.plan, self.shown, self.words = QComboBox(), QComboBox(), QLineEdit()
        self.status = Words(role="quiet")
        headers = [t("coverage.measure"), t("coverage.gist"), t("coverage.deadline"), t("coverage.signals")]
        self.table = table(headers, 1, t("coverage.title"))
        self._lay_out()
        self.plan.currentIndexChanged.connect(self.show_rows)
        self.shown.currentIndexChanged.connect(self.show_rows)
        self.words.textChanged.connect(self.show_rows)
        self.table.cellActivated.connect(lambda row, column: self._choose())
        self.add_button("dialog.close", self.accept)
        self.add_button("coverage.go", self._choose, default=True)
        self.show_rows()
        stored = session.stored_draft()
        if stored is not None:  # what the draft is about is told by its words, which the worker counts
            session.jobs.do(subjects_of_draft, stored, self._take_subjects, self._failed, self)

    def _lay_out(self) -> None:
        for plan in self._open.made.plans:
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

    def show_rows(self) -> None:
        """Lists the measures that were asked for."""
        from genexpert.plans import coverage

        plan = next((one for one in self._open.made.plans if one.id == self.plan.currentData()), None)
        if plan is None:
            self.told.say(t("coverage.none"))
            return
        self.status.say(_status(plan))
        wanted = [row for row in coverage(plan, self._open.signals) if self._has_words(row.measure)]
        shown = self.shown.currentData()
        if shown == "linked":
            wanted = [row for row in wanted if row.findings]
        elif shown == "not_taken":
            left = self._not_taken(plan)
            wanted = [row for row in wanted if row.measure.number in left]
        rows = [(row.measure.number, measure_words(plan, row.measure), row.measure.deadline.text,
                 "; ".join(row.provisions)) for row in wanted]
        fill(self.table, rows, [row.findings[0].id if row.findings else "" for row in wanted])
        self.told.say("" if rows else t("coverage.empty"))

    def _not_taken(self, plan: Plan) -> set[str]:
        """Numbers of measures that oblige to change the law on a subject of this draft, and that it leaves out."""
        from genexpert.plans import not_taken_up

        left = not_taken_up(plan, self._open.signals, self._subjects, folders.user_data())
        return {measure.number for measure in left}

    def _has_words(self, measure: Measure) -> bool:
        told = normalised(f"{measure.number} {measure.text} {measure.gist.ru} {measure.deadline.text}")
        return all(word in told for word in normalised(self.words.text()).split())

    def _take_subjects(self, subjects: frozenset[str]) -> None:
        self._subjects = subjects
        self.show_rows()

    def _failed(self, error: GenexpertError) -> None:
        self.told.say(say(error.text))

    def _choose(self) -> None:
        finding = key_of(self.table)
        if isinstance(finding, str) and finding:
            self.accept()
            self.finding_chosen.emit(finding)


def _status(plan: Plan) -> str:
    state = t(f"coverage.state_{plan.status.state.replace('-', '_')}")
    return " · ".join(part for part in (state, plan.status.since, plan.status.by) if part)
