"""The points of a data set: one item per class, set once, kept as a picture by Qt while they stay."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QPixmapCache
from PySide6.QtWidgets import QGraphicsItem

from engine.data import Dataset
from engine.frame import Array, Rect
from gui.tokens import Tokens, color
from gui.views.cells import Cells, Indices
from gui.views.density import Counts, density, tinted
from gui.views.plot import Plot
from gui.views.smooth_image import SmoothImage
from gui.views.symbols import SHAPES, SIZES

MOST_SINGLE = 100_000  # more points than that are a density
MOST_CLOSE = 20_000  # so few in sight are single points again
GROWN = 0.25  # how far a density reaches beyond the rect of its points, to each side
CACHE = 96 * 1024  # KB, two pictures that fill a 4K screen: past the limit Qt paints every point in every frame


class Points:
    """The points in a plot, as single symbols or, where they are too many to be told apart, as a density."""

    def __init__(self, plot: Plot, z: float) -> None:
        QPixmapCache.setCacheLimit(max(CACHE, QPixmapCache.cacheLimit()))
        self.symbols = [
            pg.ScatterPlotItem(symbol=shape, size=size, pen=None) for shape, size in zip(SHAPES, SIZES, strict=True)
        ]
        self.densities = [Density() for _ in SHAPES]
        for symbols in self.symbols:
            symbols.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            symbols.setEnabled(False)  # a click is for the plot, not for a point
        for item in (*self.densities, *self.symbols):
            item.setZValue(z)
            plot.addItem(item, ignoreBounds=True)
        self.data: Dataset | None = None
        self._rect = self._visible = (0.0, 0.0, 1.0, 1.0)
        self._cells: Cells | None = None
        self._close = False  # single points of a density, because few are in sight

    def show(self, data: Dataset, rect: Rect, visible: Rect) -> None:
        """Show a data set, `rect` being where most of its points lie; the same one again costs nothing."""
        if data is self.data:
            return
        self.data, self._rect, self._cells = data, _grown(rect), None
        if self.dense:
            for label, picture in enumerate(self.densities):
                picture.draw(data.of_class(label), self._rect)
        self._arrange(visible)

    def look(self, visible: Rect) -> None:
        """Follow the view: where few points of a density are in sight, they become single points."""
        if self.dense and (self._close or self._few(visible)):
            self._arrange(visible)

    @property
    def dense(self) -> bool:
        """Whether there are too many points to show each."""
        return self.data is not None and len(self.data) > MOST_SINGLE

    @property
    def cells(self) -> Cells:
        """Where the points lie, to find those near a place; made when first asked for."""
        assert self.data is not None
        if self._cells is None:
            self._cells = Cells(self.data.inputs, self._rect)
        return self._cells

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for label, (symbols, picture) in enumerate(zip(self.symbols, self.densities, strict=True)):
            token = tokens.c1 if label else tokens.c0
            picture.tint(color(token))
            symbols.clear()  # or each of its spots would be styled anew, see `place`
            symbols.setBrush(pg.mkBrush(color(token, tokens.point_opacity)))
        if self.data is not None:
            self._arrange(self._visible)

    def _arrange(self, visible: Rect) -> None:
        assert self.data is not None
        self._visible, self._close = visible, self.dense and self._few(visible)
        shown = self._in_sight() if self._close else self._beyond() if self.dense else None
        for label, (symbols, picture) in enumerate(zip(self.symbols, self.densities, strict=True)):
            picture.setVisible(self.dense and not self._close)
            place(symbols, self.data.of_class(label) if shown is None else self._of_class(label, shown))

    def _few(self, visible: Rect) -> bool:
        # The cells are counted only where that could be: they take 30 ms to make for a million points.
        return _area(visible) < _area(self._rect) / 16 and self.cells.count(visible) <= MOST_CLOSE

    def _in_sight(self) -> Indices:
        return self.cells.within(self._visible)

    def _beyond(self) -> Indices:
        """Return the points that the density does not reach, a part of them if they are many."""
        assert self.data is not None
        left, bottom, right, top = self._rect
        x, y = self.data.inputs.T
        beyond = np.flatnonzero((x < left) | (x > right) | (y < bottom) | (y > top))
        return beyond[:: 1 + len(beyond) // MOST_CLOSE]

    def _of_class(self, label: int, indices: Indices) -> Array:
        assert self.data is not None
        ours = indices[(indices >= self.data.first_of_class_1) == bool(label)]
        points: Array = np.take(self.data.inputs, ours, axis=0)
        return points


class Density(SmoothImage):
    """How many points lie where, as an image in the colour of their class."""

    def __init__(self) -> None:
        super().__init__()
        self._rect: Rect = (0.0, 0.0, 1.0, 1.0)
        self._counts: Counts | None = None
        self._tint = QColor()

    def draw(self, points: Array, rect: Rect) -> None:
        """Count the points in a rect and show how dense they are."""
        self._rect, self._counts = rect, density(points, rect)
        self.tint(self._tint)

    def tint(self, colour: QColor) -> None:
        """Take another colour."""
        self._tint = colour
        if self._counts is not None:
            self.fill(self._rect, tinted(self._counts, colour))


def place(item: pg.ScatterPlotItem, points: Array) -> None:
    """Feed an item points that all have its own style, in a hundredth of the time of its `setData`.

    That one looks up the style of every spot, 80 ms for 50,000; here one spot gets its style, and the others copy it.
    """
    item.setVisible(len(points) > 0)  # else it costs its share of every picture
    if len(item.data) == 0:
        item.setData(x=points[:1, 0], y=points[:1, 1])
    item.data = np.repeat(item.data[:1], len(points))
    item.data["x"], item.data["y"] = points.T
    item.bounds = [None, None]
    item.prepareGeometryChange()
    item.update()


def _grown(rect: Rect) -> Rect:
    left, bottom, right, top = rect
    across, up = GROWN * (right - left), GROWN * (top - bottom)
    return left - across, bottom - up, right + across, top + up


def _area(rect: Rect) -> float:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])
