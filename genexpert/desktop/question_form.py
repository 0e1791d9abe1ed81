"""Forms of the checklist editor: one question, and the list itself."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from genexpert.desktop.experts_table import RowsTable
from genexpert.desktop.parts import Words
from genexpert.desktop.words import LANGUAGES, t
from genexpert.domain.checklist import Among, AnswerValue, Applies, Checklist, Evidence, Question
from genexpert.domain.localized import LocalText
from genexpert.domain.rule import Category

TEXTS = ("text", "help", "basis")


class QuestionForm(QWidget):
    """Words in three languages, marks, evidence."""

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self.words = {(name, language): QPlainTextEdit() for language in LANGUAGES for name in TEXTS}
        self.mandatory, self.statutory = QCheckBox(t("editor.mandatory")), QCheckBox(t("editor.statutory"))
        self.weight = QSpinBox()
        self.weight.setRange(1, 5)
        self.evidence = RowsTable(tuple(f"editor.{name}" for name in (
            "rules", "categories", "topics", "among", "present", "absent")), [], "editor.add_evidence")
        tabs = QTabWidget()
        for language, name in LANGUAGES.items():
            tabs.addTab(self._page(language), name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = QFormLayout()
        form.addRow(self.mandatory)
        form.addRow(self.statutory)
        form.addRow(t("editor.weight"), self.weight)
        column.addWidget(tabs)
        column.addLayout(form)
        column.addWidget(Words(t("editor.evidence"), "heading"))
        column.addWidget(self.evidence)
        column.addWidget(Words(t("editor.evidence_help"), "quiet"))
        column.addStretch(1)

    def show_question(self, question: Question) -> None:
        """Shows a question."""
        self._question = question
        for (name, language), field in self.words.items():
            field.setPlainText(getattr(getattr(question, name), language))
        self.mandatory.setChecked(question.mandatory)
        self.statutory.setChecked(question.statutory)
        self.weight.setValue(question.weight)
        self.evidence.table.setRowCount(0)
        for one in question.evidence:
            self.evidence.add((", ".join(one.rules), ", ".join(one.categories), ", ".join(one.topics), str(one.among),
                               str(one.present or ""), str(one.absent or "")))

    def question(self) -> Question | None:
        """The question as it stands in the form. Raises ValueError where a word of a scale is unknown."""
        if self._question is None:
            return None
        return replace(
            self._question, text=self._text("text"), help=self._text("help"), basis=self._text("basis"),
            mandatory=self.mandatory.isChecked(), statutory=self.statutory.isChecked(),
            weight=self.weight.value(), evidence=tuple(map(_evidence, self._rows())))

    def _text(self, name: str) -> LocalText:
        return LocalText(**{language: self.words[name, language].toPlainText().strip() for language in LANGUAGES})

    def _rows(self) -> list[list[str]]:
        found = []
        for row in range(self.evidence.table.rowCount()):
            items = [self.evidence.table.item(row, column) for column in range(6)]
            cells = [item.text().strip() if item is not None else "" for item in items]
            if any(cells[:3]):
                found.append(cells)
        return found

    def _page(self, language: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        for name in TEXTS:
            field = self.words[name, language]
            field.setTabChangesFocus(True)
            field.setFixedHeight(64 if name == "text" else 48)
            form.addRow(t(f"editor.{name}"), field)
        return page


class ListForm(QWidget):
    """Title, author and where the list applies."""

    def __init__(self) -> None:
        super().__init__()
        self.title = {language: QLineEdit() for language in LANGUAGES}
        self.author, self.kinds, self.topics, self.categories = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.always = QCheckBox(t("editor.always"))
        form = QFormLayout(self)
        for language, field in self.title.items():
            form.addRow(f"{t('editor.title_words')} ({language})", field)
        form.addRow(t("editor.author"), self.author)
        form.addRow(self.always)
        form.addRow(t("editor.act_kinds"), self.kinds)
        form.addRow(t("editor.topics"), self.topics)
        form.addRow(t("editor.categories"), self.categories)

    def show_list(self, checklist: Checklist) -> None:
        """Shows a list."""
        for language, field in self.title.items():
            field.setText(getattr(checklist.title, language))
        self.author.setText(checklist.author)
        self.always.setChecked(checklist.applies.always)
        self.kinds.setText(", ".join(checklist.applies.act_kinds))
        self.topics.setText(", ".join(checklist.applies.topics))
        self.categories.setText(", ".join(checklist.applies.categories))

    def changed(self, checklist: Checklist) -> Checklist:
        """The list with what stands in the form."""
        return replace(
            checklist,
            title=LocalText(**{language: field.text().strip() for language, field in self.title.items()}),
            author=self.author.text().strip(),
            applies=Applies(self.always.isChecked(), _ids(self.kinds.text()), _ids(self.topics.text()),
                            tuple(Category(one).value for one in _ids(self.categories.text()))),
        )


def _evidence(row: list[str]) -> Evidence:
    return Evidence(
        rules=_ids(row[0]), categories=tuple(Category(one).value for one in _ids(row[1])), topics=_ids(row[2]),
        among=Among(row[3] or "all"), present=AnswerValue(row[4]) if row[4] else None,
        absent=AnswerValue(row[5]) if row[5] else None)


def _ids(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.split(",") if one.strip())
