"""Marks of severity and state: told apart by their shape, so that colour only helps."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap

from genexpert.desktop.colours import colour
from genexpert.domain.finding import DecisionState
from genexpert.domain.rule import Severity


def shape(severity: Severity, box: QRectF) -> QPainterPath:
    """Outline of the mark: triangle for a violation, diamond for a risk, circle for advice, cross for a strength."""
    path = QPainterPath()
    centre, half = box.center(), box.width() / 2
    if severity is Severity.VIOLATION:
        path.moveTo(centre.x(), box.top())
        path.lineTo(box.bottomRight())
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
    elif severity is Severity.RISK:
        path.moveTo(centre.x(), box.top())
        path.lineTo(QPointF(box.right(), centre.y()))
        path.lineTo(QPointF(centre.x(), box.bottom()))
        path.lineTo(QPointF(box.left(), centre.y()))
        path.closeSubpath()
    elif severity is Severity.ADVICE:
        path.addEllipse(box.adjusted(half * 0.12, half * 0.12, -half * 0.12, -half * 0.12))
    else:
        thin = half * 0.6
        path.addRect(QRectF(centre.x() - thin / 2, box.top(), thin, box.height()))
        path.addRect(QRectF(box.left(), centre.y() - thin / 2, box.width(), thin))
        path = path.simplified()
    return path


def paint_mark(painter: QPainter, severity: Severity, state: DecisionState, box: QRectF,
               tint: QColor | None = None) -> None:
    """Filled; a rejected one is an outline only. `tint`: the colour of its severity, if none is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = tint or colour(severity.value)
    outline = shape(severity, box)
    if state is DecisionState.REJECTED:
        painter.setPen(QPen(colour("quiet"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(QPen(tint, 1.2))
        painter.setBrush(tint)
    painter.drawPath(outline)


def mark_icon(severity: Severity, state: DecisionState = DecisionState.OPEN, size: int = 16) -> QIcon:
    """The mark as an icon for a list."""
    icon = QIcon(_picture(severity, state, size, colour(severity.value)))
    chosen = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    icon.addPixmap(_picture(severity, state, size, chosen), QIcon.Mode.Selected)
    return icon


def _picture(severity: Severity, state: DecisionState, size: int, tint: QColor) -> QPixmap:
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    inset = size * 0.2
    paint_mark(painter, severity, state, QRectF(inset, inset, size - 2 * inset, size - 2 * inset), tint)
    painter.end()
    return picture
