"""The level lines of a slice of the loss: exact ellipses, at values that a person would choose."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from engine.quadratic import Quadratic

FINE = (1, 1.5, 2, 3, 5, 7)
COARSE = (1, 2, 5)
MOST = 12  # lines in a window


@dataclass(frozen=True, eq=False)
class Slice:
    """The loss over (w1, w2) while the bias is held at `b`: least + (w − valley)ᵀ A (w − valley)."""

    quadratic: Quadratic
    b: float

    @cached_property
    def valley(self) -> tuple[float, float]:
        """The (w1, w2) of least loss in this slice."""
        return self.quadratic.valley(self.b)

    @cached_property
    def least(self) -> float:
        """The loss at the valley."""
        return self.loss(*self.valley)

    def loss(self, w1: float, w2: float) -> float:
        """Return the loss at a point of this slice."""
        return float(self.quadratic.loss(w1, w2, self.b))

    def span(self, window: QRectF) -> tuple[float, float]:
        """Return the least (nearly) and the greatest loss in a window."""
        w1 = np.linspace(window.left(), window.right(), 9)
        w2 = np.linspace(window.top(), window.bottom(), 9)
        losses = self.quadratic.loss(w1[:, None], w2, self.b)
        least = self.least if window.contains(*self.valley) else float(losses.min())
        return least, float(losses.max())

    def towards(self, level: float, w1: float, w2: float) -> QPointF | None:
        """Return where the line of a level is met, going from the valley in a direction; None where never."""
        (a, c), (_, d) = self.quadratic.A[:2, :2]
        rise = float(a * w1 * w1 + 2 * c * w1 * w2 + d * w2 * w2)
        if not rise > 0:
            return None
        far = math.sqrt(max(level - self.least, 0.0) / rise)
        return QPointF(self.valley[0] + far * w1, self.valley[1] + far * w2)

    def line(self, level: float, reach: float) -> QPainterPath:
        """Return the line of a level: an ellipse, or two parallel lines where it is longer than one can see."""
        excess = max(level - self.least, 0.0)
        long, short = (math.sqrt(excess / bend) if bend else math.inf for bend in self._bends)
        path = QPainterPath()
        if long < 30 * reach:
            path.addEllipse(QPointF(0, 0), long, short)
        elif short < 30 * reach:
            path.addRect(QRectF(-reach, -short, 2 * reach, 2 * short))
        return self._turn.map(path)

    @cached_property
    def _axes(self) -> tuple[np.ndarray, np.ndarray]:
        values, vectors = np.linalg.eigh(self.quadratic.A[:2, :2])
        return values, vectors

    @property
    def _bends(self) -> tuple[float, float]:
        """The eigenvalues, ascending; what lies below the rounding of the larger one is 0."""
        small, large = (float(value) for value in self._axes[0])
        return (small if small > 1e-12 * large else 0.0), max(large, 0.0)

    @cached_property
    def _turn(self) -> QTransform:
        """From the axes of the ellipses to (w1, w2)."""
        x, y = self._axes[1][:, 0]
        return QTransform(x, y, -y, x, *self.valley)


def levels(low: float, high: float) -> list[tuple[int, float]]:
    """Return the values of level lines between two losses, ascending, each with its place in an endless series.

    The values are 1, 1.5, 2, 3, 5, 7 times a power of ten, or 1, 2, 5 where those are too many, and equal steps
    over a narrow range. A line keeps its place while the range moves: what alternates stays with its line.
    """
    if not 0 < high - low < math.inf:
        return []
    if high > 8 * low:
        fine = _powers(FINE, low, high)
        return fine if len(fine) <= MOST else _powers(COARSE, low, high)
    step = nice((high - low) / 8, (1, 2, 5, 10))
    return [(n, n * step) for n in range(math.floor(low / step) + 1, math.ceil(high / step))]


def nice(value: float, series: tuple[float, ...]) -> float:
    """Return the next number of a series times a power of ten that is not below a positive number."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(factor * power for factor in series if factor * power >= value * (1 - 1e-9))


def _powers(series: tuple[float, ...], low: float, high: float) -> list[tuple[int, float]]:
    low = max(low, 1e-4 * high)  # the rounding of a loss of nothing may lie below 0
    decades = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
    every = ((decade * len(series) + i, factor * 10.0**decade) for decade in decades for i, factor in enumerate(series))
    return [(place, value) for place, value in every if low < value < high]
