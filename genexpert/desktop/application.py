"""Starting and ending the program with its one window."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from genexpert import __version__, folders
from genexpert.desktop import settings
from genexpert.desktop.window import Window
from genexpert.desktop.words import interface


def run_application(draft: Path | None) -> int:
    """Shows the window, then gets ready what work will need; returns when the window is closed."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("genexpert")
    QCoreApplication.setApplicationVersion(__version__)
    application.setWindowIcon(QIcon(str(folders.resources() / "icons" / "genexpert.svg")))
    interface.switch(settings.language())
    window = Window()
    window.show()
    QTimer.singleShot(0, lambda: _begin(window, draft))
    return application.exec()


def _begin(window: Window, draft: Path | None) -> None:
    window.session.start()
    if draft is not None:
        window.session.open_file(draft.resolve())
    else:
        window.session.open_last()
