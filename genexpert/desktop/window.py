"""The window: puts the views together and lets everything follow the selection."""

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QSizePolicy, QToolBar, QWidget

from genexpert.desktop import settings
from genexpert.desktop.actions import ON_TOOL_BAR, Actions
from genexpert.desktop.commands import Commands
from genexpert.desktop.desk import Desk
from genexpert.desktop.jobs import Jobs
from genexpert.desktop.open_case import OpenCase
from genexpert.desktop.progress_view import ProgressView
from genexpert.desktop.session import Session
from genexpert.desktop.style import style_sheet
from genexpert.desktop.words import interface, t
from genexpert.domain.localized import LocalText


class Window(QMainWindow):
    """The one window of the program; `jobs` is a worker that is shared and outlives it.

    Attributes:
        session: what is open.
        desk: the views.
        actions_by_name: menus and keys.
    """

    def __init__(self, jobs: Jobs | None = None) -> None:
        super().__init__()
        self.session = Session(self, jobs)
        self.desk = Desk(self.session)
        self.commands = Commands(self, self.session, self.desk)
        self.actions_by_name = Actions(self, self.commands.slot)
        self.search = QLineEdit()
        self.progress = ProgressView()
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setObjectName("quiet")
        self.setCentralWidget(self.desk)
        self.setAcceptDrops(True)
        self._make_tool_bar()
        self.statusBar().addWidget(self.where)
        self.statusBar().addPermanentWidget(self.progress)
        self.statusBar().setSizeGripEnabled(False)
        self._connect()
        self.retranslate()
        self.setStyleSheet(style_sheet())
        self._allow()
        if not self.restoreGeometry(settings.shape("window")):
            self.resize(1280, 800)
        self.desk.restore()

    def _make_tool_bar(self) -> None:
        bar = QToolBar(self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in ON_TOOL_BAR:
            bar.addAction(self.actions_by_name.by_name[name])
            if name == "next":
                bar.addSeparator()
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(240)
        self.search.setMaximumWidth(340)
        bar.addWidget(self.search)
        bar.addSeparator()
        for action in self.actions_by_name.languages.values():
            bar.addAction(action)
        self.addToolBar(bar)
        self._bar = bar

    def _connect(self) -> None:
        session = self.session
        session.failed.connect(partial(self._tell, trouble=True))
        session.told.connect(self._tell)
        session.case_opened.connect(self._case_opened)
        session.case_closed.connect(self._case_closed)
        session.case_renamed.connect(self.retranslate)
        self.commands.author_changed.connect(self.retranslate)
        session.jobs.busy_changed.connect(self.progress.show_busy)
        session.jobs.progressed.connect(self.progress.show_progress)
        self.progress.cancel_asked.connect(self.commands.cancel)
        self.search.returnPressed.connect(lambda: self.commands.search(self.search.text()))
        self.desk.finding_chosen.connect(self._allow)
        self.commands.search_asked.connect(self._ask_search)
        for name in ("recent", "attach", "revisions"):
            menu = self.actions_by_name.submenus[name]
            menu.aboutToShow.connect(partial(self.commands.fill_menu, name, menu))
        interface.language_changed.connect(self._language_changed)

    def retranslate(self) -> None:
        """Says its words again."""
        opened = self.session.opened
        self.setWindowTitle(f"{opened.case.title} - genexpert" if opened else t("window.title"))
        self.where.setText(t(
            "status.case", draft=opened.made.draft.name, signals=len(opened.signals), author=settings.author(),
        ) if opened else t("status.nothing", author=settings.author()))
        self.search.setPlaceholderText(t("window.search"))
        self.search.setAccessibleName(t("window.search"))
        self._bar.setAccessibleName(t("window.tools"))
        self.desk.setAccessibleName(t("window.title"))

    def _language_changed(self, language: str) -> None:
        settings.set_language(language)
        self.retranslate()

    def _tell(self, text: LocalText, trouble: bool = False) -> None:
        self.desk.message.tell(text, trouble)

    def _case_opened(self, opened: OpenCase) -> None:
        self.desk.show_case(opened)
        self.retranslate()
        self._allow()

    def _case_closed(self) -> None:
        self.desk.show_nothing()
        self.retranslate()
        self._allow()

    def _allow(self, finding: str = "") -> None:
        self.actions_by_name.allow(self.session.opened is not None, bool(self.desk.chosen))

    def _ask_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere in the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the first file that was dropped."""
        self.commands.open_first(event.mimeData().urls())
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark change while the program runs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ThemeChange or event.type() is QEvent.Type.ApplicationPaletteChange:
            self.setStyleSheet(style_sheet())
            self.desk.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is stored already; only the shape of the window is remembered."""
        settings.set_shape("window", self.saveGeometry())
        self.desk.remember()
        self.session.close()
        super().closeEvent(event)
