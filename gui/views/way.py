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


def pieces_inside(points: Points, low: Point, high: Point) -> Points:
    """Return the pieces of a line through points that lie in a box, shape (pieces, 2 ends, 2), the near end first.

    A painter loses its way over pixels that are very far off: a diverged run would fill the plot (Liang, Barsky 1984).
    """
    far = np.abs(points[:-1]).max(axis=1, keepdims=True) > np.abs(points[1:]).max(axis=1, keepdims=True)
    begin, end = np.where(far, points[1:], points[:-1]), np.where(far, points[:-1], points[1:])
    with np.errstate(divide="ignore", invalid="ignore"):  # along an axis: never in, or always
        crossed = (np.stack([low, high])[:, None] - begin) / (end - begin)
    enter = np.fmin(*crossed).max(axis=1).clip(min=0)
    leave = np.fmax(*crossed).min(axis=1).clip(max=1)
    inside = enter < leave
    share = np.stack([enter, leave], axis=1)[inside, :, None]
    return np.asarray(begin[inside, None] * (1 - share) + end[inside, None] * share)
