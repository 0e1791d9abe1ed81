"""Keys of the window, and what this program is."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from genexpert import __version__
from genexpert.desktop.actions import ENTRIES
from genexpert.desktop.dialog import Dialog, fill, table
from genexpert.desktop.parts import Words
from genexpert.desktop.words import t


def keys_dialog(parent: QWidget | None) -> Dialog:
    """All keys, as the menus have them."""
    dialog = Dialog(t("help.keys"), parent, 560, 620)
    keys = table([t("help.key"), t("help.does")], 1, t("help.keys"))
    rows = [(QKeySequence(one.keys[0]).toString(QKeySequence.SequenceFormat.NativeText), t(f"action.{one.name}"))
            for one in ENTRIES if one.keys]
    rows.append(("1-9", t("help.digits")))
    fill(keys, rows, [None for _ in rows])
    dialog.column.addWidget(keys)
    dialog.add_button("dialog.close", dialog.accept, default=True)
    return dialog


def about_dialog(parent: QWidget | None) -> Dialog:
    """Name, version, licence, and what the program does not do."""
    dialog = Dialog(t("help.about"), parent, 520, 300)
    dialog.column.addWidget(Words(f"genexpert {__version__}", "title"))
    dialog.column.addWidget(Words(t("help.what")))
    dialog.column.addWidget(Words(t("help.licence"), "quiet"))
    dialog.column.addStretch(1)
    dialog.add_button("dialog.close", dialog.accept, default=True)
    return dialog
