"""One style sheet for the whole window, made from the colours of the system and of the data file."""

from genexpert.desktop.colours import colour


def style_sheet() -> str:
    """Rules by what a part is for ("title", "quiet", "quotation", ...), never a widget at a time."""
    name = {key: colour(key).name() for key in ("quiet", "line", "notice", "trouble", "page", "advice")}
    return f"""
        QLabel#title {{ font-size: 12pt; font-weight: 600; }}
        QLabel#heading {{ color: {name["quiet"]}; font-size: 8pt; font-weight: 600; margin-top: 6px; }}
        QLabel#quiet {{ color: {name["quiet"]}; }}
        QLabel#quotation {{ background: {name["page"]}; border: 0; border-left: 3px solid {name["line"]};
            padding: 3px 6px 3px 8px; }}
        QFrame#line {{ background: {name["line"]}; border: 0; }}
        QFrame#notice {{ background: {name["notice"]}; border: 0; border-bottom: 1px solid {name["line"]}; }}
        QFrame#trouble {{ background: {name["trouble"]}; border: 0; border-bottom: 1px solid {name["line"]}; }}
        QFrame#card {{ border: 1px solid {name["line"]}; border-radius: 4px; }}
        QPushButton#offer {{ text-align: left; color: {name["advice"]}; padding: 2px 0; }}
        QTextEdit#page, QTreeView, QTableView, QListWidget {{ background: {name["page"]}; }}
        QWidget#page {{ background: {name["page"]}; }}
        QTreeView, QTableView, QListWidget {{ border: 0; }}
        QListWidget::item {{ padding: 3px 2px; }}
        QComboBox#proposed {{ font-style: italic; }}
        QSplitter::handle {{ background: {name["line"]}; }}
        QTabWidget::pane {{ border: 0; }}
    """
