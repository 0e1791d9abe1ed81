"""What the menus do: one method a command, named as in `actions.ENTRIES`."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget

from genexpert import folders
from genexpert.desktop import settings
from genexpert.desktop.address import find_place
from genexpert.desktop.desk import Desk
from genexpert.desktop.room_commands import RoomCommands, ask_file
from genexpert.desktop.session import Session
from genexpert.desktop.words import t
from genexpert.domain.case import FileKind
from genexpert.domain.draft import Revisions
from genexpert.domain.localized import LocalText

NOT_FOUND = LocalText(ky="Табылган жок", ru="Не найдено", en="Not found")


class Commands(QObject):
    """Attributes:
    search_asked: the search field is to be given the keyboard.
    author_changed: decisions carry another name from now on.
    """

    search_asked = Signal()
    author_changed = Signal()

    def __init__(self, window: QWidget, session: Session, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._desk = desk
        desk.welcome.open_asked.connect(self.open)
        desk.welcome.paste_asked.connect(self.paste)
        desk.welcome.cases_asked.connect(self.cases)
        desk.welcome.training_asked.connect(self.training)
        desk.welcome.path_chosen.connect(session.open_file)
        self._rooms = RoomCommands(window, session, desk)

    def slot(self, name: str) -> Callable[[], object]:
        """What an action does."""
        if name.startswith("category_"):
            return partial(self._desk.findings.choose_category, int(name.removeprefix("category_")))
        slot: Callable[[], object] = getattr(self if hasattr(self, name) else self._rooms, name)
        return slot

    def fill_menu(self, name: str, menu: QMenu) -> None:
        """Fills a submenu just before it is shown."""
        menu.clear()
        if name == "recent":
            for path in settings.recent():
                menu.addAction(path.name).triggered.connect(partial(self._open_recent, path))
            if not menu.actions():
                menu.addAction(t("recent.none")).setEnabled(False)
        elif name == "attach":
            for kind in (FileKind.JUSTIFICATION, FileKind.COMPARATIVE_TABLE, FileKind.CALCULATIONS, FileKind.OTHER):
                menu.addAction(t(f"attach.{kind}")).triggered.connect(partial(self._attach, kind))
        else:
            for revisions in (Revisions.ACCEPTED, Revisions.REJECTED):
                action = menu.addAction(t(f"revisions.{revisions}"))
                action.setCheckable(True)
                action.setChecked(self._session.revisions is revisions)
                action.triggered.connect(partial(self._read_revisions, revisions))

    # File

    def open(self) -> None:
        """Asks for a draft and opens it."""
        path = ask_file(self._window, t("action.open"))
        if path is not None:
            self._session.open_file(path)

    def open_first(self, urls: Sequence[QUrl]) -> None:
        """Opens the first file among addresses that were dropped."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self._session.open_file(paths[0])

    def paste(self) -> None:
        """Opens pasted text as a draft."""
        from genexpert.desktop.paste_dialog import ask_text

        given = ask_text(self._window, QApplication.clipboard().text())
        if given is not None:
            self._session.paste(*given)

    def training(self) -> None:
        """Opens the training draft that ships."""
        found = sorted((folders.resources() / "training").glob("draft-1.ru.docx"))
        if found:
            self._session.open_file(found[0])

    def version(self) -> None:
        """Asks for a new version of the open draft."""
        path = ask_file(self._window, t("action.version"))
        if path is not None:
            self._session.add_version(path)

    def quit(self) -> None:
        """Ends the program."""
        self._window.close()

    # Case

    def cases(self) -> None:
        """Shows all cases."""
        from genexpert.desktop.cases_dialog import CasesDialog

        if self._session.attempt(lambda: self._session.workspace):
            dialog = CasesDialog(self._session.workspace, self._window)
            dialog.case_chosen.connect(self._session.open_case)
            dialog.open()

    def rename(self) -> None:
        """Gives the open case another title."""
        opened = self._session.opened
        if opened is None:
            return
        title, given = QInputDialog.getText(self._window, t("action.rename"), t("case.title"), text=opened.case.title)
        if given and title.strip():
            self._session.rename(title.strip())

    def log(self) -> None:
        """Shows the log of the open case."""
        from genexpert.desktop.log_dialog import LogDialog

        if self._session.opened is not None:
            LogDialog(self._session.workspace, self._session.opened.case.id, self._window).open()

    def undo(self) -> None:
        """Takes the last change back."""
        if self._session.gate is not None:
            self._session.gate.undo.undo()

    def redo(self) -> None:
        """Makes the last change again."""
        if self._session.gate is not None:
            self._session.gate.undo.redo()

    def author(self) -> None:
        """Asks the name that decisions carry."""
        name, given = QInputDialog.getText(self._window, t("action.author"), t("author.ask"), text=settings.author())
        if given and name.strip():
            settings.set_author(name)
            self.author_changed.emit()

    def close(self) -> None:
        """Closes the case."""
        self._session.close_case()

    # Review

    def next(self) -> None:
        """The next signal of the list."""
        self._desk.findings.step(1)

    def previous(self) -> None:
        """The signal before."""
        self._desk.findings.step(-1)

    def accept(self) -> None:
        """Accepts the chosen signal."""
        self._desk.accept()

    def reject(self) -> None:
        """Asks the reason of a rejection, in place."""
        self._desk.ask("reject")

    def comment(self) -> None:
        """Asks a comment, in place."""
        self._desk.ask("comment")

    def edit(self) -> None:
        """Asks the expert's own wording, in place."""
        self._desk.ask("edit")

    def reopen(self) -> None:
        """Takes the decision back."""
        if self._session.gate is not None and self._desk.chosen:
            self._session.gate.reopen(self._desk.chosen)

    def find(self) -> None:
        """Goes to the search field."""
        self.search_asked.emit()

    def search(self, typed: str) -> None:
        """Goes to an address such as "139 ч 4", else to the next place with the words."""
        opened = self._session.opened
        if opened is None or not typed.strip():
            return
        place = find_place(opened.made.act, typed)
        if place is not None:
            self._desk.text.show_place(place.span)
            self._desk.outline.follow(place.span.start)
        elif not self._desk.text.find_words(typed):
            self._session.told.emit(NOT_FOUND)

    def filter(self) -> None:
        """Goes to the filter of the list of signals."""
        self._desk.findings.words.setFocus()

    def show_all(self) -> None:
        """Takes the filter away."""
        self._desk.findings.show_all()

    def again(self) -> None:
        """Reviews the open draft anew."""
        self._session.review_again()

    def cancel(self) -> None:
        """Stops long work."""
        self._session.jobs.cancel()

    # View and help

    def larger(self) -> None:
        """Larger text of the draft."""
        self._desk.text.zoomIn(1)

    def smaller(self) -> None:
        """Smaller text of the draft."""
        self._desk.text.zoomOut(1)

    def keys(self) -> None:
        """Shows all keys."""
        from genexpert.desktop.help_dialog import keys_dialog

        keys_dialog(self._window).open()

    def about(self) -> None:
        """Shows what this program is."""
        from genexpert.desktop.help_dialog import about_dialog

        about_dialog(self._window).open()

    def _open_recent(self, path: Path) -> None:
        self._session.open_file(path)

    def _attach(self, kind: FileKind) -> None:
        path = ask_file(self._window, t(f"attach.{kind}"))
        if path is not None:
            self._session.attach(kind, path)

    def _read_revisions(self, revisions: Revisions) -> None:
        self._session.revisions = revisions
        self._session.review_again()
