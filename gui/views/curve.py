"""Lines over the steps: what has been in full ink, what came after the step on screen fainter."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from gui.tokens import color
from gui.views.plot import Plot

Numbers = NDArray[np.floating]
Steps = NDArray[np.int64]

FUTURE = 0.35  # opacity
FUTURE_WIDTH = 1.3
BAND = 0.22
ROUGH = 500  # pixels up and down: from here on smooth edges of a noisy line take up to 9 ms, and can't be seen


class Curve:
    """One line in two tenses. `dash`: lengths of marks and gaps in pixels; none is a solid line."""

    def __init__(self, plot: Plot, width: float, dash: tuple[float, ...] = ()) -> None:
        self._plot, self._width, self._dash = plot, width, dash
        self.past = pg.PlotCurveItem(antialias=True)
        self.future = pg.PlotCurveItem(antialias=True)
        for item in (self.future, self.past):
            plot.addItem(item)

    def restyle(self, ink: str) -> None:
        """Take another colour."""
        self.past.setPen(pen(ink, self._width, self._dash))
        self.future.setPen(pen(ink, min(FUTURE_WIDTH, self._width), self._dash, FUTURE))

    def draw(self, steps: Steps, values: Numbers, now: int) -> None:
        """Show a line, up to the step `now` as past. The two parts meet at the last point that is not after it."""
        split = int(np.searchsorted(steps, now, side="right"))
        smooth = self._way(values) < ROUGH
        self.past.setData(steps[:split], values[:split], antialias=smooth)
        self.future.setData(steps[max(split - 1, 0) :], values[max(split - 1, 0) :], antialias=smooth)

    def draw_many(self, steps: Steps, columns: Numbers, now: int) -> None:
        """Show each column of values as a line of its own; the columns have shape (steps, lines)."""
        split = int(np.searchsorted(steps, now, side="right"))
        for item, part in ((self.past, slice(0, split)), (self.future, slice(max(split - 1, 0), None))):
            values = columns[part]
            lines = values.shape[1] if len(values) else 0
            ends = np.full((1, lines), np.nan)
            x = np.tile(np.append(steps[part], steps[-1:]), lines)
            item.setData(
                x[: (len(values) + 1) * lines], np.concatenate([values[:, :lines], ends]).T.ravel(), connect="finite"
            )

    def _way(self, values: Numbers) -> float:
        """Return how many pixels a line goes up and down."""
        low, high = map(float, self._plot.box.viewRange()[1])
        return float(np.abs(np.diff(values)).sum()) * float(self._plot.box.height()) / (high - low)


class Band:
    """The room between two lines, filled: from least to greatest, where several steps share one point."""

    def __init__(self, plot: Plot) -> None:
        self.item = pg.PlotCurveItem(pen=pg.mkPen(None), fillLevel="enclosed", antialias=True)
        self.item.setZValue(-1)
        plot.addItem(self.item)

    def restyle(self, ink: str) -> None:
        """Take another colour."""
        self.item.setBrush(color(ink, BAND))

    def draw(self, steps: Steps, low: Numbers, high: Numbers) -> None:
        """Fill from `low` to `high`; nothing where they are the same throughout."""
        if np.array_equal(low, high):
            self.item.setData([], [])
        else:
            self.item.setData(np.concatenate([steps, steps[::-1]]), np.concatenate([high, low[::-1]]))


def with_row(steps: Steps, rows: Numbers, step: int, row: Numbers) -> tuple[Steps, Numbers]:
    """Return points with the one of `step` among them, where it is missing between the first and the last."""
    at = int(np.searchsorted(steps, step))
    if at == len(steps) or at == 0 or steps[at] == step:
        return steps, rows
    return np.insert(steps, at, step), np.insert(rows, at, row, axis=0)


def pen(ink: str, width: float, dash: tuple[float, ...] = (), opacity: float = 1.0) -> QPen:
    """Return a pen whose widths are pixels at any zoom."""
    made = QPen(color(ink, opacity), width)
    made.setCosmetic(True)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([length / width for length in dash])  # Qt counts in widths of the pen
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made
