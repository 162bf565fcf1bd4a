"""Where the keys lead from a cell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.views.tensors.cells.plane import Cell

_BY = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
KEYS = {*_BY, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def led(event: QKeyEvent, cell: Cell, rows: int, columns: int, screen: int) -> Cell:
    """Return the cell that a key of `KEYS` leads to.

    Arrows lead to the next cell, with Ctrl to the edge; Home and End along the row, with Ctrl to the corners; Page up
    and down by as many rows as a `screen` has.
    """
    row, column = cell
    far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    match event.key():
        case Qt.Key.Key_Home:
            row, column = (0 if far else row), 0
        case Qt.Key.Key_End:
            row, column = (rows - 1 if far else row), columns - 1
        case Qt.Key.Key_PageUp:
            row -= screen
        case Qt.Key.Key_PageDown:
            row += screen
        case key:
            down, right = _BY[Qt.Key(key)]
            row, column = row + down * (rows if far else 1), column + right * (columns if far else 1)
    return min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
