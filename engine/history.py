"""What a run has been: every loss, checkpoints of the weights, and what was changed on the way.

Checkpoints stand at every `stride`-th step. When there are too many, every second one is dropped and the
stride doubles: memory stays bounded, and any step is at most `stride` - 1 steps of replay away.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.losses import Losses, LossLog, appended

Array = NDArray[np.float32]

MOST_CHECKPOINTS = 2**16
MOST_NUMBERS = 2**23  # all checkpoints together: 32 MiB


@dataclass(frozen=True)
class Change:
    """A live setting took another value after `step` steps."""

    step: int
    field: str
    old: float | None
    new: float | None


@dataclass(frozen=True)
class Placed:
    """The weights were put elsewhere by hand after `step` steps; `weights` in the order of the layers, flat."""

    step: int
    weights: tuple[float, ...]


Event = Change | Placed


@dataclass(frozen=True, eq=False)
class Path:
    """Where the weights have been, up to one moment; it never changes.

    `rows`: float32, shape (checkpoints, weights); row i holds the weights after `i * stride` steps.
    `last`: the weights after the newest step, `step`.
    """

    stride: int
    rows: Array
    step: int
    last: Array

    def series(self, first: int, last: int, most: int = 1000) -> tuple[NDArray[np.int64], Array]:
        """Return steps and weights, shape (at most about `most`, weights), that cover `first` to `last`."""
        first, last = max(first, 0), min(last, self.step)
        begin, end = first // self.stride, -(-last // self.stride)
        thin = max(1, -(-(end + 1 - begin) // most))
        begin -= begin % thin  # the same steps are shown from frame to frame: a curve does not flicker
        steps = np.arange(begin, min(end + thin, len(self.rows)), thin) * self.stride
        rows = self.rows[begin : end + thin : thin]
        if not len(steps) or steps[-1] < last:
            return np.append(steps, self.step), np.concatenate([rows, self.last[None]])
        return steps, rows


class History:
    """The losses, the checkpoints and the events of one run. Steps count from 1; step 0 is the start."""

    def __init__(self, start: Array, most_checkpoints: int = MOST_CHECKPOINTS) -> None:
        """Begin at the weights `start`, flat, shape (weights,)."""
        self.losses = LossLog()
        self.events: tuple[Event, ...] = ()
        self.last = start
        self._most = max(2, min(most_checkpoints, MOST_NUMBERS // len(start)))
        self._stride = 1
        self._rows, self._count = start[None].copy(), 1

    @classmethod
    def of(cls, losses: Losses, path: Path, events: tuple[Event, ...]) -> "History":
        """Return a history that goes on from what was seen of one."""
        history = cls(path.rows[0])
        history.losses, history.events, history.last = LossLog.of(losses), events, path.last
        history._stride, history._rows, history._count = path.stride, path.rows, len(path.rows)
        return history

    def __len__(self) -> int:
        return len(self.losses)

    def extend(self, losses: Array, weights: Array) -> None:
        """Append steps: their losses, shape (steps,), and the weights after each, shape (steps, weights)."""
        if not len(losses):
            return
        begin = len(self)
        self.losses.extend(losses)
        self.last = weights[-1].copy()
        offset = -(begin + 1) % self._stride
        self._append(weights[offset :: self._stride])

    def place(self, weights: Array) -> None:
        """Put the weights of the newest step elsewhere, as an event; placements at one step are one."""
        others = tuple(e for e in self.events if not (isinstance(e, Placed) and e.step == len(self)))
        self.events = (*others, Placed(len(self), tuple(float(w) for w in weights)))
        self.last = weights.copy()
        if len(self) % self._stride == 0:
            self._rows = self._rows.copy()  # a snapshot may hold the row
            self._rows[len(self) // self._stride] = weights

    def change(self, field: str, old: float | None, new: float | None) -> None:
        """Note that a live setting changed after the newest step; changes at one step are one."""
        here = [e for e in self.events if isinstance(e, Change) and (e.field, e.step) == (field, len(self))]
        others = tuple(e for e in self.events if e not in here)
        first = here[0].old if here else old
        self.events = others if first == new else (*others, Change(len(self), field, first, new))

    def checkpoint(self, step: int) -> tuple[int, Array]:
        """Return the latest known weights at or before `step`, with the step they belong to."""
        if step == len(self):
            return step, self.last
        at = min(step // self._stride, self._count - 1)
        known = [(at * self._stride, self._rows[at])]
        for event in self.events:
            if isinstance(event, Placed) and event.step <= step:
                known.append((event.step, np.array(event.weights, np.float32)))
        return max(known, key=lambda pair: pair[0])

    def path(self) -> Path:
        """Return where the weights have been, without a copy."""
        return Path(self._stride, self._rows[: self._count], len(self), self.last)

    def cut(self, step: int, weights: Array) -> "History":
        """Return another history of the first `step` steps, which ends at `weights`; this one stays as it is.

        What was changed or placed after that very step stays: it is in force at the next one.
        """
        other = History(self._rows[0], self._most)
        other.losses = self.losses.cut(step)
        other.events = tuple(event for event in self.events if event.step <= step)
        other.last = weights
        other._stride, other._count = self._stride, step // self._stride + 1
        other._rows = self._rows[: other._count].copy()
        return other

    def _append(self, rows: Array) -> None:
        self._rows, self._count = appended(self._rows, self._count, rows)
        while self._count > self._most:
            self._rows = self._rows[: self._count : 2].copy()
            self._count, self._stride = len(self._rows), self._stride * 2
