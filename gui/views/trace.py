"""A line or an area of a plot, drawn in pixels: as wide on a screen of 2× or in a picture as it is said to be.

pyqtgraph's own curves have cosmetic pens, which count the dots of the screen and are half as wide at 2×.
"""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from pyqtgraph.functions import arrayToQPath, arrayToQPolygonF
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.views.plot import Plot

# One stroke through 300 points takes up to 10 ms, as many single lines 0.5 ms. They look the same where the points
# are close; but each line would begin its dashes anew, which only a line that is all noise may do.
CLOSE = 100  # points
ROUGH = 500  # pixels up and down


class Trace(pg.GraphicsObject):  # type: ignore[misc]
    """Points joined by a line or, with a brush, filled; cut off at the axes. `x`, `y`: the points, as they were set."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot.box)
        self._plot = plot
        self._pen, self._brush = QPen(Qt.PenStyle.NoPen), QBrush()
        self.set_points([], [])
        plot.box.sigRangeChanged.connect(self._changed)
        plot.box.sigResized.connect(self._resized)

    def set_look(self, pen: QPen | None = None, brush: QBrush | None = None) -> None:
        """Draw with another pen or fill with another brush."""
        self._pen, self._brush = pen or QPen(Qt.PenStyle.NoPen), brush or QBrush()
        self.update()

    def set_points(self, x: ArrayLike, y: ArrayLike) -> None:
        """Show other points; a line has a gap where `y` is no number."""
        self.x, self.y = np.asarray(x, np.float64), np.asarray(y, np.float64)
        self.update()

    @property
    def pen(self) -> QPen:
        """What the line is drawn with; widths and dashes are pixels."""
        return self._pen

    def boundingRect(self) -> QRectF:
        """Return the inside of the axes."""
        return QRectF(self._plot.box.rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the line, or the area."""
        if not len(self.x):
            return
        x, y = self._pixels()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        if self._brush.style() != Qt.BrushStyle.NoBrush:
            painter.drawPolygon(arrayToQPolygonF(x, y))
        elif self._in_one_stroke(y):
            painter.drawPath(arrayToQPath(x, y, connect="finite"))
        else:
            painter.drawLines(_lines(x, y))

    def _in_one_stroke(self, y: NDArray[np.float64]) -> bool:
        if self._pen.style() == Qt.PenStyle.SolidLine:
            return len(y) < CLOSE
        return bool(np.nansum(np.abs(np.diff(y))) < ROUGH)

    def _pixels(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        (x0, x1), (y0, y1) = self._plot.box.viewRange()
        size = self._plot.box.size()
        return (self.x - x0) * (size.width() / (x1 - x0)), (y1 - self.y) * (size.height() / (y1 - y0))

    def _changed(self, *_: object) -> None:
        self.update()

    def _resized(self, *_: object) -> None:
        self.prepareGeometryChange()


def _lines(x: NDArray[np.float64], y: NDArray[np.float64]) -> list[QLineF]:
    ends = np.stack([x[:-1], y[:-1], x[1:], y[1:]], axis=1)
    return [QLineF(*end) for end in ends[np.isfinite(ends).all(axis=1)].tolist()]
