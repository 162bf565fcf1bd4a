"""What a hand does to a plot, as real events."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

pg.setConfigOptions(mouseRateLimit=0)  # this hand is faster than a hundred moves a second

LEFT, MIDDLE, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton


def hover(plot, x, y):
    """Rest the pointer at a point of the plot's own coordinates, as all that follows."""
    _mouse(plot, QEvent.Type.MouseMove, (x, y), NONE, NONE)


def click(plot, x, y):
    _mouse(plot, QEvent.Type.MouseButtonPress, (x, y), LEFT, LEFT)
    _mouse(plot, QEvent.Type.MouseButtonRelease, (x, y), LEFT, NONE)


def double_click(plot, x, y):
    click(plot, x, y)
    _mouse(plot, QEvent.Type.MouseButtonDblClick, (x, y), LEFT, LEFT)
    _mouse(plot, QEvent.Type.MouseButtonRelease, (x, y), LEFT, NONE)


def drag(plot, *points, button=LEFT):
    """Press at the first point, move over the others and let go at the last."""
    pixels = [_pixel(plot, *point) for point in points]  # a pan moves the coordinates under the hand
    _mouse_at(plot, QEvent.Type.MouseButtonPress, pixels[0], button, button)
    for pixel in pixels[1:]:
        _mouse_at(plot, QEvent.Type.MouseMove, pixel, NONE, button)
    _mouse_at(plot, QEvent.Type.MouseButtonRelease, pixels[-1], button, NONE)


def wheel(plot, x, y, notches=1):
    at = _pixel(plot, x, y)
    turn = QPoint(0, 120 * notches)
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, plot.viewport().mapToGlobal(at), QPoint(), turn, NONE, keys, phase, False)
    QApplication.sendEvent(plot.viewport(), event)


def _mouse(plot, kind, point, button, buttons):
    _mouse_at(plot, kind, _pixel(plot, *point), button, buttons)


def _mouse_at(plot, kind, pixel, button, buttons):
    everywhere = plot.viewport().mapToGlobal(pixel)
    event = QMouseEvent(kind, pixel, everywhere, button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(plot.viewport(), event)


def _pixel(plot, x, y):
    return QPointF(plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y))))
