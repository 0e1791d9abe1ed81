"""Menus, keys and the tool bar, built from one table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from genexpert.desktop.words import LANGUAGES, interface, t


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: menu, name, keys. `needs`: "" always, "case" an open case, "finding" a chosen signal."""

    menu: str
    name: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    divided: bool = False  # a line stands before it


# Single keys also work on a Russian or Kyrgyz keyboard: the letter that stands on the same key is named beside.
ENTRIES = (
    Entry("file", "open", ("Ctrl+O",)),
    Entry("file", "paste", ("Ctrl+Shift+V",)),
    Entry("file", "recent"),
    Entry("file", "training"),
    Entry("file", "version", (), "case", True),
    Entry("file", "attach", (), "case"),
    Entry("file", "quit", ("Ctrl+Q",), "", True),
    Entry("case", "cases", ("Ctrl+Shift+O",)),
    Entry("case", "rename", (), "case"),
    Entry("case", "log", (), "case"),
    Entry("case", "undo", ("Ctrl+Z",), "case", True),
    Entry("case", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "case"),
    Entry("case", "author", (), "", True),
    Entry("case", "close", ("Ctrl+W",), "case", True),
    Entry("review", "next", ("J", "О"), "case"),
    Entry("review", "previous", ("K", "Л"), "case"),
    Entry("review", "accept", ("A", "Ф"), "finding", True),
    Entry("review", "reject", ("R", "К"), "finding"),
    Entry("review", "comment", ("C", "С"), "finding"),
    Entry("review", "edit", ("E", "У"), "finding"),
    Entry("review", "reopen", ("O", "Щ"), "finding"),
    Entry("review", "find", ("Ctrl+F",), "case", True),
    Entry("review", "filter", ("/",), "case"),
    Entry("review", "show_all", ("0",), "case"),
    Entry("review", "again", ("F5",), "case", True),
    Entry("review", "revisions", (), "case"),
    Entry("review", "norms", (), "", True),
    Entry("review", "rules_off"),
    Entry("checklists", "unanswered", ("U", "Г"), "case"),
    Entry("checklists", "back_to_question", ("B", "И"), "case"),
    Entry("checklists", "edit_lists", (), "", True),
    Entry("plan", "coverage", (), "case"),
    Entry("plan", "import_plan", (), "", True),
    Entry("opinion", "requisites", ("Ctrl+R",), "case"),
    Entry("opinion", "export", ("Ctrl+E",), "case"),
    Entry("opinion", "finalise", (), "case"),
    Entry("opinion", "register", (), "", True),
    Entry("view", "larger", ("Ctrl++", "Ctrl+=")),
    Entry("view", "smaller", ("Ctrl+-",)),
    Entry("view", "languages", (), "", True),
    Entry("help", "keys", ("F1",)),
    Entry("help", "about"),
)
SUBMENUS = ("recent", "attach", "revisions", "languages")
MENUS = ("file", "case", "review", "checklists", "plan", "opinion", "view", "help")
ON_TOOL_BAR = ("previous", "next", "accept", "reject", "comment", "edit")


class Actions(QObject):
    """All actions by their names; says their words again when the language changes.

    Attributes:
        by_name: QAction of each entry that is no submenu.
        submenus: QMenu of each entry that is one; filled by the window.
    """

    def __init__(self, window: QMainWindow, command: Callable[[str], Callable[[], object]]) -> None:
        super().__init__(window)
        self.by_name: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self._menus = {name: window.menuBar().addMenu("") for name in MENUS}
        for entry in ENTRIES:
            self._add(entry, window, command)
        for number in range(1, 10):
            self._add_digit(number, window, command)
        self.languages = self._add_languages()
        interface.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Says the words of menus and actions again."""
        for name, menu in self._menus.items():
            menu.setTitle(t(f"menu.{name}"))
        for name, submenu in self.submenus.items():
            submenu.setTitle(t(f"action.{name}"))
        for name, action in self.by_name.items():
            action.setText(t(f"action.{name}"))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{t(f'action.{name}')} ({keys})" if keys else t(f"action.{name}"))
            if name in ON_TOOL_BAR:
                action.setIconText(t(f"tool.{name}"))
        for language, action in self.languages.items():
            action.setChecked(language == interface.language)

    def allow(self, case: bool, finding: bool) -> None:
        """Switches on what can be done now."""
        there = {"": True, "case": case, "finding": finding}
        for entry in ENTRIES:
            if entry.name in self.by_name:
                self.by_name[entry.name].setEnabled(there[entry.needs])
            else:
                self.submenus[entry.name].setEnabled(there[entry.needs])

    def _add(self, entry: Entry, window: QMainWindow, command: Callable[[str], Callable[[], object]]) -> None:
        menu = self._menus[entry.menu]
        if entry.divided:
            menu.addSeparator()
        if entry.name in SUBMENUS:
            self.submenus[entry.name] = menu.addMenu("")
            return
        action = QAction(window)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        slot = command(entry.name)
        action.triggered.connect(lambda checked=False: slot())
        menu.addAction(action)
        window.addAction(action)
        self.by_name[entry.name] = action

    def _add_digit(self, number: int, window: QMainWindow, command: Callable[[str], Callable[[], object]]) -> None:
        action = QAction(window)
        action.setShortcut(QKeySequence(str(number)))
        slot = command(f"category_{number}")
        action.triggered.connect(lambda checked=False: slot())
        window.addAction(action)

    def _add_languages(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for language, name in LANGUAGES.items():
            action = QAction(name, group)
            action.setIconText(language)
            action.setToolTip(name)
            action.setCheckable(True)
            action.triggered.connect(lambda checked=False, to=language: interface.switch(to))
            self.submenus["languages"].addAction(action)
            made[language] = action
        return made
