"""What stands over the level lines, in pixels: the way of the weights, its ends, the gradient, the minimum."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from engine.frame import Frame
from engine.quadratic import Quadratic
from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.plot import Plot
from gui.views.way import Point, Points, Way, pieces_inside, way_of

NEAR = 8.0  # from a mark
FEW = 60  # up to so many steps each has its dot
DOT, START_RING, NOW_RING, CROSS = 3.8, 8.0, 10.0, 5.0
SHORTEST, LONGEST, HEAD = 28.0, 64.0, 8.0  # of the arrow


class SurfaceMarks(pg.GraphicsObject):  # type: ignore[misc]
    """One item over the whole plot: a ring at its edge is whole, and nothing is scaled by the zoom.

    `start` and `now`, in the plane, are the ends of the way, wherever a hand has pulled them.
    """

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot.plotItem)
        self.way = Way(np.zeros(0, np.int64), np.zeros((0, 2)))
        self.start: Point = (0.0, 0.0)
        self.now: Point = (0.0, 0.0)
        self.minimum: Point = (0.0, 0.0)
        self.step: tuple[Point, Point] | None = None  # from where to where the gradient led
        self._plot, self._tokens, self._font = plot, LIGHT, ui_font(11.5)
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def draw(self, frame: Frame, quadratic: Quadratic) -> None:
        """Stand where a frame of the linear classifier says."""
        self.way = way_of(frame)
        self.start, self.now = self.way.start, self.way.end
        self.minimum = float(quadratic.minimum[0]), float(quadratic.minimum[1])
        self.step = _step(frame)
        self.update()

    def move(self, start: Point | None = None, now: Point | None = None) -> None:
        """Stand where a hand has pulled an end."""
        self.start, self.now = start or self.start, now or self.now
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def nearest(self, at: Point) -> int | None:
        """Return which point of the way is nearest to a place, on one pixel the last; None where none is near."""
        away = self._away(self.way.points, at)
        near = np.flatnonzero(away <= min(NEAR, away.min(initial=np.inf) + 1))
        return int(near[-1]) if len(near) else None

    def on_minimum(self, at: Point) -> bool:
        """Tell whether a place is on the cross of the minimum."""
        return bool(self._away(np.array([self.minimum]), at)[0] <= NEAR)

    def on_arrow(self, at: Point) -> bool:
        """Tell whether a place is on the arrow of the gradient."""
        arrow = self._arrow()
        if arrow is None:
            return False
        tail, turn, length = arrow
        right, down = self._pixels(np.array([at]))[0] - tail
        along = right * math.cos(turn) + down * math.sin(turn)
        across = down * math.cos(turn) - right * math.sin(turn)
        return bool(0 <= along <= length and abs(across) <= NEAR / 2)

    def boundingRect(self) -> QRectF:
        """Return the whole of the plot."""
        return QRectF(self._plot.plotItem.boundingRect())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Paint the way, then what stands on it."""
        if not len(self.way.points):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._plot.box.geometry().adjusted(-NOW_RING, -NOW_RING, NOW_RING, NOW_RING))
        self._paint_way(painter)
        self._paint_minimum(painter)
        self._paint_arrow(painter)
        self._paint_ends(painter)

    def _paint_way(self, painter: QPainter) -> None:
        box = self._plot.box.geometry()
        places = self._pixels(self.way.points)
        cells = np.floor(places)
        keep = np.ones(len(cells), bool)
        keep[1:-1] = np.any(cells[1:-1] != cells[:-2], axis=1)  # many steps share a pixel
        pieces = pieces_inside(places[keep], (box.left(), box.top()), (box.right(), box.bottom()))
        painter.setPen(QPen(color(self._tokens.ink), 1.6))
        painter.drawLines([QLineF(*begin, *end) for begin, end in pieces.tolist()])
        if len(places) <= FEW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(self._tokens.ink))
            for x, y in places[1:-1][keep[1:-1]].tolist():
                painter.drawEllipse(QPointF(x, y), DOT / 2, DOT / 2)

    def _paint_minimum(self, painter: QPainter) -> None:
        x, y = self._pixels(np.array([self.minimum]))[0]
        painter.setPen(QPen(color(self._tokens.ink2), 1.5))
        painter.drawLine(QPointF(x - CROSS, y), QPointF(x + CROSS, y))
        painter.drawLine(QPointF(x, y - CROSS), QPointF(x, y + CROSS))

    def _paint_arrow(self, painter: QPainter) -> None:
        arrow = self._arrow()
        if arrow is None:
            return
        (x, y), turn, length = arrow
        painter.save()
        painter.translate(x, y)
        painter.rotate(math.degrees(turn))
        painter.setPen(QPen(color(self._tokens.grad), 2.2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(0, 0), QPointF(length - 1, 0))
        barbs = (length - HEAD, -HEAD / 2), (length, 0), (length - HEAD, HEAD / 2)
        painter.drawPolyline([QPointF(*barb) for barb in barbs])
        painter.restore()

    def _paint_ends(self, painter: QPainter) -> None:
        start, now = (QPointF(*place) for place in self._pixels(np.array([self.start, self.now])))
        painter.setPen(QPen(color(self._tokens.ink), 1.6))
        painter.setBrush(color(self._tokens.surface))
        painter.drawEllipse(start, START_RING / 2, START_RING / 2)
        name, metrics = QCoreApplication.translate("Surface", "start"), QFontMetricsF(self._font)
        painter.setFont(self._font)
        painter.setPen(color(self._tokens.ink2))
        painter.drawText(start + QPointF(-metrics.horizontalAdvance(name) / 2, 6 + metrics.ascent()), name)
        painter.setPen(QPen(color(self._tokens.nowink), 1.5))
        painter.setBrush(color(self._tokens.now))
        painter.drawEllipse(now, NOW_RING / 2, NOW_RING / 2)

    def _arrow(self) -> tuple[Points, float, float] | None:
        """Return where the arrow begins, its direction and its length: that of the update where it can be seen."""
        if self.step is None:
            return None
        tail, tip = self._pixels(np.array(self.step))
        right, down = tip - tail
        length = math.hypot(right, down)
        if not 0 < length < math.inf:
            return None
        return tail, math.atan2(down, right), min(max(length, SHORTEST), LONGEST)

    def _away(self, points: Points, at: Point) -> Points:
        """Return how many pixels points are away from a place."""
        right, down = (self._pixels(points) - self._pixels(np.array([at]))).T
        away: Points = np.hypot(right, down)
        return away

    def _pixels(self, points: Points) -> Points:
        """Return where points of the plane stand in the plot."""
        window, box = QRectF(self._plot.box.viewRect()), QRectF(self._plot.box.geometry())
        scale = (box.width() / window.width(), -box.height() / window.height())
        return (points - (window.left(), window.top())) * scale + (box.left(), box.bottom())


def _step(frame: Frame) -> tuple[Point, Point] | None:
    """Return the update −η ∂L/∂W as from where to where it led; None where none was made."""
    if frame.previous is None or frame.dW is None:
        return None
    w1, w2 = (float(w) for w in frame.previous[0][0][:, 0])
    d1, d2 = (float(d) for d in frame.dW[:, 0])
    return (w1, w2), (w1 - frame.learning_rate * d1, w2 - frame.learning_rate * d2)
