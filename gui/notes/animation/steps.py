"""Which steps of a run a film shows, and for how long.

A third of the film goes by evenly over the steps, a third over their logarithm, so that the fast beginning is seen,
and a third by how far the weights move: whatever happens late, as after another learning rate, takes its time too.
"""

import numpy as np
from numpy.typing import NDArray

from engine.history import Path

RATE = 10  # frames a second
SECONDS = 5.0  # of a film, before its last frame is held
MOST = 120  # frames
HELD = 1500  # milliseconds that the last frame is held
KNOTS, PLACES = 1000, 10_000  # steps, and places of the weights, between which all is taken to be straight

Numbers = NDArray[np.float64]


def chosen(path: Path, first: int, last: int, seconds: float = SECONDS) -> tuple[int, ...]:
    """Return the steps that a film from `first` to `last` shows, ascending, those two among them.

    Of a run with too few steps all of them. `path`: where the weights have been.
    """
    steps = last - first
    count = min(max(round(seconds * RATE), 2), MOST, steps + 1)
    knots = np.unique(np.concatenate([np.linspace(0, steps, KNOTS), np.geomspace(1, steps + 1, KNOTS) - 1]))
    shares = [knots, np.log1p(knots), _moved(path, knots + first)]
    place = np.sum([share / share[-1] for share in shares if share[-1] > 0] or [knots], axis=0)
    shown = np.interp(np.linspace(0, place[-1], count), place, knots).round().astype(np.int64)
    # No step twice, and none pushed past the end.
    each = np.arange(count)
    shown = np.maximum.accumulate(shown - each) + each
    shown = np.minimum(shown, steps - each[::-1])
    return tuple(int(step) + first for step in shown)


def durations(count: int) -> tuple[int, ...]:
    """Return how long each of `count` frames is shown, in milliseconds."""
    return (1000 // RATE,) * (count - 1) + (HELD,)


def _moved(path: Path, knots: Numbers) -> Numbers:
    """Return how far the weights have moved by each of some steps, since the first of these."""
    steps, rows = path.series(round(knots[0]), round(knots[-1]), PLACES)
    way = np.linalg.norm(np.diff(rows.astype(np.float64), axis=0), axis=1)
    moved = np.interp(knots, steps, np.concatenate([[0.0], np.cumsum(way)]))
    return np.asarray(moved - moved[0])
