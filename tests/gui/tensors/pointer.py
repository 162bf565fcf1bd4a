"""What a pointer does over the cells of a tensor, as real events."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def hover(widget, at):
    """Rest over a point of a widget."""
    _send(widget, QEvent.Type.MouseMove, at, NONE)


def click(widget, at):
    _send(widget, QEvent.Type.MouseButtonPress, at, LEFT)
    _send(widget, QEvent.Type.MouseButtonRelease, at, LEFT)


def double_click(widget, at):
    click(widget, at)
    _send(widget, QEvent.Type.MouseButtonDblClick, at, LEFT)


def leave(widget):
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def middle(tile, cell):
    """The middle of a cell of a tile."""
    return tile.picture.arrangement.lattice.cell(cell).center() + QPointF(0, tile.head)


def _send(widget, kind, at, button):
    everywhere = widget.mapToGlobal(at)
    event = QMouseEvent(kind, at, everywhere, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
