"""The register of acts: status of each, and the expert's confirmation of status, date and wording."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from genexpert import folders
from genexpert.desktop import settings
from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.finding_pane import norm_status
from genexpert.desktop.parts import Words
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.domain.localized import LocalText
from genexpert.domain.names import STATUSES
from genexpert.domain.norm import Norm, NormStatus
from genexpert.storage.normal import normalised


class NormsDialog(Dialog):
    """Confirming marks all kept reviews as old, since findings carry the status of their norms."""

    def __init__(self, session: Session, chosen: str, parent: QWidget | None) -> None:
        from genexpert.norms import load_norms

        super().__init__(t("norms.title"), parent, 900, 640)
        self._session = session
        self._norms = load_norms(folders.user_data())
        self.words = QLineEdit()
        self.words.setPlaceholderText(t("norms.search"))
        self.words.setAccessibleName(t("norms.search"))
        self.table = table([t("norms.act"), t("norms.status"), t("norms.id")], 0, t("norms.title"))
        self.detail = Words()
        self.status, self.checked = QComboBox(), QDateEdit(QDate.currentDate())
        self.by, self.quotation = QLineEdit(settings.author()), QPlainTextEdit()
        self._lay_out()
        self.words.textChanged.connect(self.look)
        self.table.currentCellChanged.connect(lambda row, *others: self._show())
        self.add_button("dialog.close", self.accept)
        self.add_button("norms.confirm", self.confirm, default=True)
        self.look("", chosen)

    def _lay_out(self) -> None:
        for status in NormStatus:
            self.status.addItem(say(STATUSES[status]), status)
        self.checked.setCalendarPopup(True)
        self.checked.setDisplayFormat("yyyy-MM-dd")
        self.quotation.setFixedHeight(70)
        self.quotation.setTabChangesFocus(True)
        form = QFormLayout()
        form.addRow(t("norms.status"), self.status)
        form.addRow(t("norms.date"), self.checked)
        form.addRow(t("norms.by"), self.by)
        form.addRow(t("norms.quotation"), self.quotation)
        for widget in (self.words, self.table, self.detail):
            self.column.addWidget(widget)
        self.column.addLayout(form)
        self.table.setColumnWidth(1, 170)
        self.table.setColumnWidth(2, 200)

    def look(self, words: str, chosen: str = "") -> None:
        """Lists the acts with these words."""
        wanted = normalised(words).split()
        norms = [one for one in self._norms.values() if all(word in _told(one) for word in wanted)]
        fill(self.table, [(say(one.citation) or say(one.title), say(STATUSES[one.status]), one.id) for one in norms],
             [one.id for one in norms])
        if norms:
            row = next((number for number, one in enumerate(norms) if one.id == chosen), 0)
            self.table.selectRow(row)

    def confirm(self) -> None:
        """Stores what the expert confirms of the chosen act."""
        norm = self._norm()
        if norm is not None and self.attempt(lambda: self._confirm(norm)):
            self.look(self.words.text(), norm.id)
            self.told.say(t("norms.confirmed"))

    def _confirm(self, norm: Norm) -> None:
        from genexpert.norms import confirm_norm, load_norms

        quotation = self.quotation.toPlainText().strip()
        given = LocalText(**{_written_in(quotation): quotation}) if quotation else None
        status = list(NormStatus)[self.status.currentIndex()]
        day = self.checked.date().toString("yyyy-MM-dd")
        confirm_norm(folders.user_data(), norm.id, status, day, self.by.text().strip(), given)
        self._norms = load_norms(folders.user_data())
        self._session.norms_changed()

    def _norm(self) -> Norm | None:
        chosen = key_of(self.table)
        return self._norms.get(chosen) if isinstance(chosen, str) else None

    def _show(self) -> None:
        norm = self._norm()
        if norm is None:
            return
        told = (say(norm.title), norm_status(norm), t("norms.source", source=norm.source), say(norm.note))
        self.detail.setText("\n".join(line for line in told if line))
        self.status.setCurrentIndex(list(NormStatus).index(norm.status))
        self.checked.setDate(QDate.fromString(norm.checked or date.today().isoformat(), "yyyy-MM-dd"))
        self.quotation.setPlainText(say(norm.quotation))


def _told(norm: Norm) -> str:
    return normalised(" ".join((norm.id, norm.title.ky, norm.title.ru, norm.citation.ky, norm.citation.ru)))


def _written_in(words: str) -> str:
    return "ky" if set(words.lower()) & set("өүң") else "ru"
