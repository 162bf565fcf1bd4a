"""What a frame says about single points: which are misclassified, which were in the mini-batch of the step."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from engine.frame import Frame
from gui.tokens import Tokens, color
from gui.views.plot import Plot
from gui.views.scatter_points import place
from gui.views.symbols import symbol

Indices = NDArray[np.integer]

MOST_WRONG = 300
MOST_IN_BATCH = 1000
BATCH_RING = 9  # pixels
RING = 18  # pixels
INSIDE = (9.6, 12)  # pixels, without the outline: a symbol's picture is as large as the ring, to hold its corners
NONE = np.empty((0, 2), np.float32)
GOLDEN = np.uint32(2654435769)  # 2³² / φ: its multiples fill the range of 32 bits evenly (Knuth, TAOCP 3, §6.4)


def few(indices: Indices, most: int) -> Indices:
    """At most `most` of some points, evenly chosen, ascending; a point's chance is its own, whatever the others are.

    So the same points are chosen from one frame to the next, as far as they are still among them.
    """
    if len(indices) <= most:
        return indices
    rank = indices.astype(np.uint32) * GOLDEN
    # Sorting half a million ranks takes 30 ms: only those are sorted that may be among the first.
    likely = np.flatnonzero(rank < np.uint32(min(2**32 - 1, 2**32 * 2 * most // len(indices))))
    if len(likely) < most:
        likely = np.arange(len(indices))
    first = likely[np.argsort(rank[likely], kind="stable")[:most]]
    return indices[np.sort(first)]


class WrongPoints:
    """The misclassified points: fill = the predicted class, outline and shape = the true one, ringed in ink."""

    def __init__(self, plot: Plot, z: float) -> None:
        self.symbols = [
            pg.ScatterPlotItem(symbol=symbol(label, size / RING), size=RING) for label, size in enumerate(INSIDE)
        ]
        self.rings = pg.ScatterPlotItem(symbol="o", size=RING, brush=None)
        _add(plot, z, self.rings, *self.symbols)  # in a crowd the symbols are seen

    def draw(self, frame: Frame) -> int:
        """Mark the misclassified points of a frame; return how many are drawn."""
        chosen = few(frame.wrong, MOST_WRONG)
        points = frame.data.inputs[chosen]
        split = int(np.searchsorted(chosen, frame.data.first_of_class_1))
        place(self.symbols[0], points[:split])
        place(self.symbols[1], points[split:])
        place(self.rings, points)
        return len(chosen)

    def clear(self) -> None:
        """Mark none."""
        for item in (*self.symbols, self.rings):
            place(item, NONE)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for symbols, true, predicted in zip(self.symbols, (tokens.c0, tokens.c1), (tokens.c1, tokens.c0), strict=True):
            symbols.setPen(_pen(true, 2.4, RING))
            symbols.setBrush(pg.mkBrush(predicted))
        self.rings.setPen(_pen(tokens.ink, 1, RING))


class BatchPoints:
    """The points that the step was trained on, each in a thin ring of ink."""

    def __init__(self, plot: Plot, z: float) -> None:
        self.rings = pg.ScatterPlotItem(symbol="o", size=BATCH_RING, brush=None)
        _add(plot, z, self.rings)

    def draw(self, frame: Frame) -> None:
        """Ring the mini-batch of a frame; nothing for one that holds every point."""
        batch = frame.batch
        if batch is None or len(batch) == len(frame.data):
            self.clear()
        else:
            place(self.rings, frame.data.inputs[batch[:MOST_IN_BATCH]])  # drawn by lot

    def clear(self) -> None:
        """Ring none."""
        place(self.rings, NONE)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.rings.setPen(_pen(tokens.ink, 1, BATCH_RING, 0.7))


def _pen(token: str, width: float, size: float, opacity: float = 1.0) -> QPen:
    """Return the pen of a symbol `size` pixels across, as wide on every screen: in units of the symbol."""
    pen = QPen(color(token, opacity), width / size)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _add(plot: Plot, z: float, *items: pg.ScatterPlotItem) -> None:
    for item in items:
        item.setZValue(z)
        item.setEnabled(False)  # a click is for the plot, not for a mark
        plot.addItem(item, ignoreBounds=True)
