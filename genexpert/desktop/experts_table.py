"""Small tables of the requisites: the experts, and the questions put to them."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from genexpert.desktop.words import t
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Certificate, Expert, QuestionPut


class RowsTable(QWidget):
    """A table whose rows the expert adds, fills and takes away."""

    def __init__(self, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], add: str) -> None:
        super().__init__()
        self.table = QTableWidget(0, len(columns))
        self.table.setHorizontalHeaderLabels([t(column) for column in columns])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setFixedHeight(118)
        add_button, remove_button = QPushButton(t(add)), QPushButton(t("rows.remove"))
        add_button.clicked.connect(lambda checked=False: self.add(("",) * len(columns)))
        remove_button.clicked.connect(lambda checked=False: self.table.removeRow(self.table.currentRow()))
        row = QHBoxLayout()
        row.addWidget(add_button)
        row.addWidget(remove_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addLayout(row)
        for one in rows:
            self.add(one)
        self.table.resizeColumnsToContents()
        if len(columns) <= 4:  # they all fit side by side
            self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add(self, cells: tuple[str, ...]) -> None:
        """A row at the end."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, words in enumerate(cells):
            self.table.setItem(row, column, QTableWidgetItem(words))

    def rows(self) -> list[list[str]]:
        """The rows that have words in their first two cells."""
        found = []
        for row in range(self.table.rowCount()):
            items = [self.table.item(row, column) for column in range(self.table.columnCount())]
            cells = [item.text().strip() if item is not None else "" for item in items]
            if any(cells[:2]):
                found.append(cells)
        return found


class ExpertsTable(RowsTable):
    """Name, position and degree in both languages, accreditation certificate."""

    def __init__(self, experts: tuple[Expert, ...]) -> None:
        columns = ("name", "position_ky", "position_ru", "degree_ky", "degree_ru", "certificate", "certificate_date")
        super().__init__(tuple(f"expert.{name}" for name in columns), [_cells(one) for one in experts], "expert.add")

    def value(self) -> tuple[Expert, ...]:
        """The experts of the table."""
        return tuple(
            Expert(row[0], LocalText(row[1], row[2]), LocalText(row[3], row[4]),
                   Certificate(row[5], row[6]) if row[5] else None)
            for row in self.rows())


class QuestionsTable(RowsTable):
    """Questions that the customer put, and the answers."""

    def __init__(self, questions: tuple[QuestionPut, ...]) -> None:
        rows = [(one.question.ky, one.question.ru, one.answer.ky, one.answer.ru) for one in questions]
        columns = ("put.question_ky", "put.question_ru", "put.answer_ky", "put.answer_ru")
        super().__init__(columns, rows, "put.add")

    def value(self) -> tuple[QuestionPut, ...]:
        """The questions of the table."""
        return tuple(QuestionPut(LocalText(row[0], row[1]), LocalText(row[2], row[3])) for row in self.rows())


def _cells(one: Expert) -> tuple[str, ...]:
    certificate = (one.certificate.number, one.certificate.date) if one.certificate else ("", "")
    return (one.name, one.position.ky, one.position.ru, one.degree.ky, one.degree.ru, *certificate)
