"""The way of the weights over the (w1, w2) plane, as plot items: a line, its steps, its start and its end."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from engine.frame import Frame
from gui.tokens import Tokens

MOST = 600  # points of the line
FEW = 60  # up to so many steps each has its dot

Steps = NDArray[np.int64]
Points = NDArray[np.float64]


class Trail:
    """Where the weights of the linear classifier have been, up to the step on screen."""

    def __init__(self) -> None:
        self.steps: Steps = np.zeros(0, np.int64)
        self.points: Points = np.zeros((0, 2))
        self.line = pg.PlotCurveItem()
        self.dots, self.start, self.now = _spots(3.8, pen=None), _spots(8), _spots(10)
        self.items = (self.line, self.dots, self.start, self.now)

    @property
    def start_point(self) -> QPointF:
        """Where the way starts."""
        return QPointF(*self.points[0])

    def draw(self, frame: Frame) -> None:
        """Show the way up to the step of a frame; the line itself with `thin`, once the window is known."""
        self.steps, self.points = path_so_far(frame)
        self.dots.setData(pos=self.points[1:-1] if len(self.points) <= FEW else self.points[:0])
        self.start.setData(pos=self.points[:1])
        self.move_now(QPointF(*self.points[-1]))

    def thin(self, pixel: QPointF) -> None:
        """Draw the line through points that lie on other pixels than their neighbours: many steps share one."""
        cells = np.floor(self.points / (pixel.x(), pixel.y()))
        keep = np.ones(len(cells), bool)
        keep[1:-1] = np.any(cells[1:-1] != cells[:-2], axis=1)
        self.line.setData(self.points[keep, 0], self.points[keep, 1])

    def move_now(self, at: QPointF) -> None:
        """Show the end at a point of the plane."""
        self.now.setData(pos=[(at.x(), at.y())])

    def nearest(self, at: QPointF, pixel: QPointF, within: float) -> int | None:
        """Return which of the points is nearest to a place, None where none is `within` so many pixels.

        Of those on one pixel it is the last: it lies on the others.
        """
        away = np.hypot(*((self.points - (at.x(), at.y())) / (pixel.x(), pixel.y())).T)
        if not len(away) or away.min() > within:
            return None
        return int(np.flatnonzero(away <= away.min() + 1)[-1])

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.line.setPen(pg.mkPen(tokens.ink, width=1.7))
        self.dots.setBrush(pg.mkBrush(tokens.ink))
        self.start.setPen(pg.mkPen(tokens.ink, width=1.6))
        self.start.setBrush(pg.mkBrush(tokens.surface))
        self.now.setPen(pg.mkPen(tokens.nowink, width=1.5))
        self.now.setBrush(pg.mkBrush(tokens.now))


def _spots(size: float, **options: object) -> pg.ScatterPlotItem:
    """Return an item for a few spots; painted as shapes, they are sharp at any resolution."""
    return pg.ScatterPlotItem(size=size, useCache=False, **options)


def path_so_far(frame: Frame) -> tuple[Steps, Points]:
    """Return the steps up to that of a frame, and their (w1, w2), shape (steps, 2), those that are finite."""
    steps, rows = frame.path.series(0, frame.step, most=MOST)
    before = steps < frame.step
    steps = np.append(steps[before], frame.step)
    points = np.vstack([rows[before, :2], frame.weights[0][0].T]).astype(np.float64)
    finite = np.isfinite(points).all(axis=1)
    return steps[finite], points[finite]
