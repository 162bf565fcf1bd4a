"""Which part of the (w1, w2) plane is worth seeing."""

import numpy as np
from PySide6.QtCore import QRectF

from engine.quadratic import Quadratic
from gui.views.levels import nice
from gui.views.way import Points

SIZES = (1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8, 10)  # half a window is one of these times a power of ten
ROOM = 1.15  # half a window, in distances of the farthest point
LOOSE = 5  # a window so many times too large is left
SLENDER = 6  # up to this ratio of their axes the level lines are drawn in their true shape


def window_around(points: Points, quadratic: Quadratic, shape: float, shown: QRectF) -> QRectF:
    """Return a window about the minimum that holds some (w1, w2), shape (points, 2); `shown` stays while it will do.

    Its half sizes are nice numbers: it changes in visible steps only. `shape`: width by height in pixels.
    """
    centre = quadratic.minimum[:2]
    ratio = shape * _stretch(quadratic)
    reach = np.abs(points - centre).max(axis=0)
    half = float(max(reach[1], reach[0] / ratio)) * ROOM
    if _holds(shown, points) and shown.height() <= LOOSE * 2 * half:
        return shown
    half = nice(half or ROOM * (float(np.abs(centre).max()) or 1.0), SIZES)
    return QRectF(centre[0] - half * ratio, centre[1] - half, 2 * half * ratio, 2 * half)


def _holds(window: QRectF, points: Points) -> bool:
    low, high = points.min(axis=0), points.max(axis=0)
    inside = window.left() <= low[0] and window.top() <= low[1]
    return bool(inside and high[0] <= window.right() and high[1] <= window.bottom())


def _stretch(quadratic: Quadratic) -> float:
    """Return how many units of w1 are as long as one of w2: 1, or what makes a very slender ellipse visible."""
    flat, steep = quadratic.A[0, 0], quadratic.A[1, 1]
    if not (flat > 0 and steep > 0):
        return 1.0
    ratio = float(np.sqrt(steep / flat))
    return 1.0 if 1 / SLENDER <= ratio <= SLENDER else ratio
