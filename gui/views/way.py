"""Where the weights of the linear classifier have been on the (w1, w2) plane."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.frame import Frame

MOST = 600  # points

Point = tuple[float, float]
Points = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Way:
    """Steps and their (w1, w2), shape (steps, 2), from the start to the step on screen."""

    steps: NDArray[np.int64]
    points: Points

    @property
    def start(self) -> Point:
        """Where it starts."""
        return float(self.points[0, 0]), float(self.points[0, 1])

    @property
    def end(self) -> Point:
        """Where it ends."""
        return float(self.points[-1, 0]), float(self.points[-1, 1])


def way_of(frame: Frame) -> Way:
    """Return the way up to the step of a frame; of a long run not every step, of a wild one those that are finite."""
    steps, rows = frame.path.series(0, frame.step, most=MOST)
    before = steps < frame.step
    steps = np.append(steps[before], frame.step)
    points = np.vstack([rows[before, :2], frame.weights[0][0].T]).astype(np.float64)
    finite = np.isfinite(points).all(axis=1)
    return Way(steps[finite], points[finite])
