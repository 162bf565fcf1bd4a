"""Curves over the steps: what has been in full ink, what came after the step on screen fainter."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen

from gui.tokens import Tokens, color, over
from gui.views.plot import Plot
from gui.views.trace import Trace

Numbers = NDArray[np.floating]
Steps = NDArray[np.int64]

FUTURE = 0.35  # opacity
FUTURE_WIDTH = 1.3
BAND = 0.22  # opacity


class Curve:
    """One curve in two tenses. `dash`: lengths of marks and gaps in pixels; none is a solid line."""

    def __init__(self, plot: Plot, width: float, dash: tuple[float, ...] = ()) -> None:
        self._width, self._dash = width, dash
        self.future, self.past = Trace(plot), Trace(plot)

    def restyle(self, tokens: Tokens, ink: str) -> None:
        """Take the colour `ink` of another palette."""
        self.past.set_look(pen(ink, self._width, self._dash))
        # Not see-through: where two strokes of one line meet, they would show twice.
        faint = over(ink, tokens.surface, FUTURE)
        self.future.set_look(pen(faint, min(FUTURE_WIDTH, self._width), self._dash))

    def draw(self, steps: Steps, values: Numbers, now: int) -> None:
        """Show a curve, up to the step `now` as past. The two parts meet at the last point that is not after it."""
        split = int(np.searchsorted(steps, now, side="right"))
        after = max(split - 1, 0)
        self.past.set_points(steps[:split], values[:split])
        self.future.set_points(steps[after:], values[after:])

    def draw_many(self, steps: Steps, columns: Numbers, now: int) -> None:
        """Show each column of values as a line of its own; the columns have shape (steps, lines)."""
        split = int(np.searchsorted(steps, now, side="right"))
        after = max(split - 1, 0)
        self.past.set_points(*_one_after_another(steps[:split], columns[:split]))
        self.future.set_points(*_one_after_another(steps[after:], columns[after:]))


class Band:
    """The room between two curves, filled: from least to greatest, where several steps share one point."""

    def __init__(self, plot: Plot) -> None:
        self.area = Trace(plot)
        self.area.setZValue(-1)

    def restyle(self, ink: str) -> None:
        """Take another colour."""
        self.area.set_look(brush=QBrush(color(ink, BAND)))

    def draw(self, steps: Steps, low: Numbers, high: Numbers) -> None:
        """Fill from `low` to `high`; nothing where they are the same throughout."""
        if np.array_equal(low, high):
            self.area.set_points([], [])
        else:
            self.area.set_points(np.concatenate([steps, steps[::-1]]), np.concatenate([high, low[::-1]]))


def with_row(steps: Steps, rows: Numbers, step: int, row: Numbers) -> tuple[Steps, Numbers]:
    """Return points with the one of `step` among them, where it is missing between the first and the last."""
    at = int(np.searchsorted(steps, step))
    if at == len(steps) or at == 0 or steps[at] == step:
        return steps, rows
    return np.insert(steps, at, step), np.insert(rows, at, row, axis=0)


def pen(ink: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """Return a pen; the width, marks and gaps are pixels."""
    made = QPen(color(ink), width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([length / width for length in dash])  # Qt counts in widths of the pen
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def _one_after_another(steps: Steps, columns: Numbers) -> tuple[Numbers, Numbers]:
    """Return the columns as one line, with a gap between each and the next."""
    gaps = np.full((1, columns.shape[1]), np.nan)
    x = np.tile(np.append(steps.astype(np.float64), np.nan), columns.shape[1])
    return x, np.concatenate([columns, gaps]).T.ravel()
