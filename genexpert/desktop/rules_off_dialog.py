"""The rules that the expert switched off in her own profile, and the way back."""

from PySide6.QtWidgets import QWidget

from genexpert import folders
from genexpert.desktop.dialog import Dialog, fill, key_of, table
from genexpert.desktop.parts import Words
from genexpert.desktop.session import Session
from genexpert.desktop.words import say, t
from genexpert.domain.names import CATEGORIES
from genexpert.storage.rule_profile import switch_on, switched_off


class RulesOffDialog(Dialog):
    """Lists them; a rule that is switched on again runs at once over the open draft."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(t("off.title"), parent, 860, 420)
        self._session = session
        self.table = table([t("off.rule"), t("off.category"), t("off.id")], 0, t("off.title"))
        self.column.addWidget(Words(t("off.what"), "quiet"))
        self.column.addWidget(self.table)
        self.add_button("dialog.close", self.accept)
        self.on = self.add_button("off.on", self.switch_on, default=True)
        self.look()

    def look(self) -> None:
        """Lists the rules that are off. Raises ResourceError where a file of the user's has a mistake."""
        off = switched_off(folders.user_data())
        fill(self.table, [(say(one.title), say(CATEGORIES[one.category]), one.id) for one in off],
             [one.id for one in off])
        self.table.resizeColumnToContents(1)
        self.table.resizeColumnToContents(2)
        self.on.setEnabled(bool(off))
        self.told.say("" if off else t("off.none"))
        if off:
            self.table.selectRow(0)

    def switch_on(self) -> None:
        """Switches the chosen rule on again."""
        rule = key_of(self.table)
        if isinstance(rule, str) and self.attempt(lambda: switch_on(folders.user_data(), rule)):
            self.look()
            self._session.review_again()
