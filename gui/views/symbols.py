"""How the classes are marked: class 0 is a circle, class 1 a triangle."""

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtGui import QPainterPath, QTransform

SHAPES = ("o", "t1")  # pyqtgraph's names
SIZES = (4.6, 5.6)  # pixels, among the points


def symbol(label: int, size: float) -> QPainterPath:
    """Return the outline of a class's symbol, `size` pixels across, around (0, 0)."""
    outline: QPainterPath = QTransform.fromScale(size, size).map(Symbols[SHAPES[label]])
    return outline
