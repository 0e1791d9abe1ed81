"""What only the expert can say of an opinion: requisites, content of the draft, conclusion; in Kyrgyz and Russian."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from genexpert.desktop import settings
from genexpert.desktop.dialog import Dialog
from genexpert.desktop.experts_table import ExpertsTable, QuestionsTable
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.parts import Choice, Column, Words
from genexpert.desktop.words import LANGUAGES, say, t
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Character, Expert, Impact, Requisites, Role, Stage, Verdict

SPOKEN = ("ky", "ru")
SPOKEN_KINDS = ("local", "prose", "lines")
TALL = ("summary", "conclusion")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of Requisites. Kinds: "text", "local" (one line a language), "prose", "lines" (a list, one a line),
    "choice", "check", "experts", "questions"."""

    name: str
    kind: str
    choices: type[StrEnum] | None = None


TABS: dict[str, tuple[Field, ...]] = {
    "draft": (
        Field("stage", "choice", Stage), Field("draft_version", "local"), Field("initiator", "local"),
        Field("registration", "text"), Field("documents", "lines"),
    ),
    "expert": (
        Field("role", "choice", Role), Field("experts", "experts"), Field("independent", "check"),
        Field("organisation", "local"), Field("head", "text"), Field("customer", "local"), Field("ground", "local"),
        Field("questions", "questions"), Field("scope", "prose"),
        Field("place", "local"), Field("date", "text"), Field("began", "text"), Field("finished", "text"),
        Field("time_zone", "text"),
    ),
    "content": (
        Field("summary", "prose"), Field("target_groups", "prose"), Field("relevance", "prose"),
        Field("statistics", "lines"), Field("data_gaps", "lines"), Field("remarks", "prose"),
        Field("contrary", "lines"),
    ),
    "conclusion": (
        Field("impact", "choice", Impact), Field("character", "choice", Character), Field("verdict", "choice", Verdict),
        Field("conclusion", "prose"),
    ),
}
Reader = Callable[[], Any]


class RequisitesDialog(Dialog):
    """Attributes:
    accepted_with: the Requisites as they were entered.
    """

    accepted_with = Signal(object)

    def __init__(self, opened: OpenCase, parent: QWidget | None) -> None:
        super().__init__(t("requisites.title"), parent, 900, 660)
        self._readers: dict[str, Reader] = {}
        self.fields: dict[str, QWidget] = {}  # "initiator.ky", "stage", ...
        given = opened.case.requisites or first_requisites()
        self.tabs = QTabWidget()
        for name, fields in TABS.items():
            self.tabs.addTab(self._page(fields, given), t(f"requisites.tab_{name}"))
        self.column.addWidget(Words(t("requisites.what"), "quiet"))
        self.column.addWidget(self.tabs)
        self.add_button("dialog.cancel", self.reject)
        self.add_button("dialog.save", self.finish, default=True)

    def value(self) -> Requisites:
        """The requisites as they stand in the form."""
        return Requisites(**{name: read() for name, read in self._readers.items()})

    def finish(self) -> None:
        """Gives the requisites out and closes."""
        self.accepted_with.emit(self.value())
        self.accept()

    def _page(self, fields: tuple[Field, ...], given: Requisites) -> QWidget:
        page, grid = Column(), QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        in_languages = [one for one in fields if one.kind in SPOKEN_KINDS]
        for one in fields:
            if in_languages and one is in_languages[0]:  # the languages stand over the first field that has them
                row = grid.rowCount()
                for column, language in enumerate(SPOKEN, start=1):
                    grid.addWidget(Words(LANGUAGES[language], "heading"), row, column)
            self._add(one, getattr(given, one.name), grid, grid.rowCount())
        page.column.addLayout(grid)
        page.column.addStretch(1)
        return page

    def _add(self, one: Field, value: Any, grid: QGridLayout, row: int) -> None:
        label = QLabel(t(f"requisites.{one.name}"))
        label.setWordWrap(True)
        label.setMinimumWidth(170)
        grid.addWidget(label, row, 0)
        if one.kind in SPOKEN_KINDS:
            self._add_languages(one, value, grid, row)
            return
        widget, read = _widget(one, value)
        widget.setAccessibleName(label.text())
        self.fields[one.name], self._readers[one.name] = widget, read
        grid.addWidget(widget, row, 1, 1, 2)

    def _add_languages(self, one: Field, value: Any, grid: QGridLayout, row: int) -> None:
        fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        for column, language in enumerate(SPOKEN, start=1):
            words = _lines_in(value, language) if one.kind == "lines" else getattr(value, language)
            if one.kind == "local":
                field: QLineEdit | QPlainTextEdit = QLineEdit(words)
            else:
                field = QPlainTextEdit(words)
                field.setTabChangesFocus(True)
                field.setFixedHeight(170 if one.name in TALL else 76)
            field.setAccessibleName(f"{t(f'requisites.{one.name}')} ({language})")
            fields[language] = self.fields[f"{one.name}.{language}"] = field
            grid.addWidget(field, row, column)

        def read() -> LocalText | tuple[LocalText, ...]:
            told = {language: _text(field) for language, field in fields.items()}
            return _as_lines(told) if one.kind == "lines" else LocalText(**told)

        self._readers[one.name] = read


def first_requisites() -> Requisites:
    """What is offered at first: the expert by name, today, Bishkek."""
    from datetime import date

    return Requisites(
        role=Role.INDEPENDENT,
        experts=(Expert(settings.author()),),
        date=date.today().isoformat(),
        place=LocalText(ky="Бишкек ш.", ru="г. Бишкек"),
    )


def _widget(one: Field, value: Any) -> tuple[QWidget, Reader]:
    if one.kind == "choice":
        assert one.choices is not None
        return _choice(one.name, one.choices, value)
    if one.kind == "check":
        box = QCheckBox(t(f"requisites.{one.name}_words"))
        box.setChecked(bool(value))
        return box, box.isChecked
    if one.kind == "experts":
        experts = ExpertsTable(value)
        return experts, experts.value
    if one.kind == "questions":
        questions = QuestionsTable(value)
        return questions, questions.value
    field = QLineEdit(value or "")
    may_be_none = one.name in ("date", "began", "finished")
    if may_be_none:
        field.setPlaceholderText(t("requisites.day"))
    return field, lambda: field.text().strip() or (None if may_be_none else "")


def _choice(name: str, choices: type[StrEnum], value: Any) -> tuple[QWidget, Reader]:
    from genexpert.opinion.words import word

    box = Choice()
    needed = name == "role"
    if not needed:
        box.addItem(t("requisites.not_chosen"), None)
    for one in choices:
        box.addItem(say(word(f"{name}.{one.value}")), one)
    place = list(choices).index(value) + (0 if needed else 1) if value is not None else 0
    box.setCurrentIndex(place)

    def read() -> Any:
        index = box.currentIndex() - (0 if needed else 1)
        return list(choices)[index] if index >= 0 else None

    return box, read


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()


def _lines_in(texts: tuple[LocalText, ...], language: str) -> str:
    return "\n".join(getattr(one, language) for one in texts).strip("\n")


def _as_lines(told: dict[str, str]) -> tuple[LocalText, ...]:
    """The lines of the languages side by side, the first with the first."""
    lines = {language: [line.strip() for line in words.splitlines()] for language, words in told.items()}
    longest = max(map(len, lines.values()))
    padded = {language: [*there, *[""] * (longest - len(there))] for language, there in lines.items()}
    made = (LocalText(ky=ky, ru=ru) for ky, ru in zip(padded["ky"], padded["ru"], strict=True))
    return tuple(one for one in made if one.ky or one.ru)
