"""What is drawn of the loss surface: level lines, the way of the weights, the gradient, the minimum."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from engine.frame import Frame
from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.arrow import Arrow
from gui.views.contours import Contours
from gui.views.levels import Slice
from gui.views.plot import Plot
from gui.views.tag import Tag
from gui.views.trail import Trail

NEAR = 8.0  # pixels from a mark
SHORTEST, LONGEST = 28.0, 64.0  # pixels of the arrow


class SurfacePicture:
    """The items of the plot, made once; `pixel` is the size of one in units of the plane."""

    def __init__(self, plot: Plot) -> None:
        self.contours, self.trail, self.arrow = Contours(), Trail(), Arrow()
        self.minimum = pg.ScatterPlotItem(symbol=_cross(), size=11, brush=None, useCache=False)
        self.start = Tag(ui_font(11.5), below=14)
        self.start.hide()
        items = (self.contours, self.minimum, self.trail.line, self.trail.dots, self.arrow, self.trail.start)
        for z, item in enumerate((*items, self.start, self.trail.now)):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)

    def draw(self, frame: Frame, piece: Slice) -> None:
        """Put the marks where a frame of the linear classifier says; `look` then draws the rest."""
        self.trail.draw(frame)
        self.minimum.setData(pos=piece.quadratic.minimum[None, :2])
        self.move_start(self.trail.start_point)

    def move_start(self, at: QPointF) -> None:
        """Show the start, with its name, at a point of the plane."""
        self.trail.start.setData(pos=[(at.x(), at.y())])
        self.start.show_at(at, QCoreApplication.translate("Surface", "start"))

    def look(self, frame: Frame, piece: Slice, window: QRectF, pixel: QPointF) -> None:
        """Draw what depends on the window."""
        self.contours.show_slice(piece, window, pixel)
        self.trail.thin(pixel)
        self._aim(frame, pixel)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.contours.restyle(tokens)
        self.trail.restyle(tokens)
        self.arrow.restyle(tokens.grad)
        self.minimum.setPen(pg.mkPen(tokens.ink2, width=1.5))
        self.start.restyle(color(tokens.ink2))

    def on_minimum(self, at: QPointF, pixel: QPointF) -> bool:
        """Tell whether a point lies on the cross of the minimum."""
        x, y = self.minimum.getData()
        return len(x) > 0 and bool(np.hypot((x[0] - at.x()) / pixel.x(), (y[0] - at.y()) / pixel.y()) <= NEAR)

    def _aim(self, frame: Frame, pixel: QPointF) -> None:
        """Draw the update −η ∂L/∂W from where it was made, long enough to be seen."""
        if frame.previous is None or frame.dW is None:
            self.arrow.hide()
            return
        (w1, w2), (d1, d2) = frame.previous[0][0][:, 0].astype(float), frame.dW[:, 0].astype(float)
        right, down = -d1 / pixel.x(), d2 / pixel.y()
        length = float(np.hypot(right, down))
        if not 0 < length < np.inf:
            self.arrow.hide()
            return
        shown = min(max(frame.learning_rate * length, SHORTEST), LONGEST)
        self.arrow.aim(QPointF(w1, w2), right, down, shown)


def _cross() -> QPainterPath:
    path = QPainterPath(QPointF(-0.5, 0))
    path.lineTo(0.5, 0)
    path.moveTo(0, -0.5)
    path.lineTo(0, 0.5)
    return path
