"""Points sorted by where they lie: which are near, which are visible, without asking each of a million."""

import numpy as np
from numpy.typing import NDArray

from engine.frame import Array, Rect
from gui.views.density import places

Indices = NDArray[np.intp]

SIDE = 256  # 256 × 256 cells: a cell's number fits in 16 bits, and NumPy sorts those ten times faster


class Cells:
    """An index over points, shape (points, 2). Those outside `rect` count to the cells at its edge."""

    def __init__(self, points: Array, rect: Rect) -> None:
        self._rect = rect
        columns, rows = (_cell(place) for place in places(points, rect, SIDE))
        cell = rows * np.uint16(SIDE) + columns
        self._order = np.argsort(cell, kind="stable")
        self._sorted = np.take(points, self._order, axis=0)
        self._starts = np.concatenate([[0], np.cumsum(np.bincount(cell, minlength=SIDE * SIDE))])

    def count(self, rect: Rect) -> int:
        """At most how many points lie in a rect."""
        return sum(run.stop - run.start for run in self._runs(rect))

    def within(self, rect: Rect) -> Indices:
        """Which points lie in a rect."""
        left, bottom, right, top = rect
        found = []
        for run in self._runs(rect):
            x, y = self._sorted[run].T
            found.append(self._order[run][(x >= left) & (x <= right) & (y >= bottom) & (y <= top)])
        return np.concatenate(found)

    def nearest(self, x: float, y: float, radius: float) -> int | None:
        """Return the point nearest to a place, or None where there is none within the radius."""
        for reach in (radius / 16, radius / 4, radius):  # where they are dense, a near one is found at once
            best, least = None, reach * reach
            for run in self._runs((x - reach, y - reach, x + reach, y + reach)):
                if run.start == run.stop:
                    continue
                dx, dy = self._sorted[run].T - np.array([[x], [y]], np.float32)
                distances = dx * dx + dy * dy
                closest = int(distances.argmin())
                if distances[closest] <= least:
                    best, least = int(self._order[run.start + closest]), float(distances[closest])
            if best is not None:
                return best
        return None

    def _runs(self, rect: Rect) -> list[slice]:
        """Return where the points of a rect's cells stand in the sorted order, a run for each row of cells."""
        corners = np.array([rect[:2], rect[2:]], np.float32)
        columns, rows = (_cell(place).astype(int) for place in places(corners, self._rect, SIDE))
        return [
            slice(int(self._starts[row * SIDE + columns[0]]), int(self._starts[row * SIDE + columns[1] + 1]))
            for row in range(rows[0], rows[1] + 1)
        ]


def _cell(places: Array) -> NDArray[np.uint16]:
    return np.clip(places, 0, SIDE - 1).astype(np.uint16)
