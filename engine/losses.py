"""Every loss ever made, in bounded memory, and shared with the screen without a copy.

The newest losses are kept one by one. Minimum, mean and maximum are kept for each full bucket of steps as
well: they stand for losses older than `CAPACITY` steps, and they let a picture of ten million steps read some
thousand numbers. When there are too many buckets, neighbours are joined.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Steps = NDArray[np.int64]

CAPACITY = 2**24  # losses kept one by one: 64 MiB
BUCKETS = 2**16  # at most; 12 bytes each
BUCKET = 64  # steps in a bucket, while no buckets have been joined
MOST_AT_ONCE = 2**20  # single losses that a picture reads: a millisecond


@dataclass(frozen=True, eq=False)
class Losses:
    """The losses up to one moment; it never changes. Steps count from 1.

    `exact`: the losses of the steps after `first`, shape (steps,). `buckets`: (minimum, mean, maximum) of
    `size` consecutive steps each, from step 1 on, shape (buckets, 3).
    """

    first: int
    exact: Array
    size: int
    buckets: Array

    def __len__(self) -> int:
        return self.first + len(self.exact)

    def at(self, step: int) -> float | None:
        """Return the loss of a step; None where there is none, or where only its bucket is left."""
        index = step - 1 - self.first
        return float(self.exact[index]) if 0 <= index < len(self.exact) else None

    def envelope(self, first: int, last: int, most: int = 1000) -> tuple[Steps, Array]:
        """Return steps and their (minimum, mean, maximum), shape (at most `most`, 3), from `first` to `last`.

        Where every step fits, the three are the loss itself. Joined steps stand at their last one; the first and
        the last row may also tell of some steps beside the range.
        """
        first, last = max(first, 1), min(last, len(self))
        if first > last:
            return np.zeros(0, np.int64), np.zeros((0, 3), np.float32)
        if first > self.first and last - first < min(self.size * most, MOST_AT_ONCE):
            steps, rows = self._one_by_one(first, last)
        else:
            steps, rows = self._bucketed(first, last)
        return _joined(steps, rows, -(-len(steps) // most))

    def _one_by_one(self, first: int, last: int) -> tuple[Steps, Array]:
        losses = self.exact[first - 1 - self.first : last - self.first]
        return np.arange(first, last + 1), np.broadcast_to(losses[:, None], (len(losses), 3))

    def _bucketed(self, first: int, last: int) -> tuple[Steps, Array]:
        """Full buckets, then the steps after the last full one."""
        begin, end = (first - 1) // self.size, min(last // self.size, len(self.buckets))
        if end * self.size < min(self.first, last):
            end += 1  # the single losses up to `last` are gone: the bucket it is in stands for them
        steps, rows = np.minimum((np.arange(begin, end) + 1) * self.size, last), self.buckets[begin:end]
        rest = max(end * self.size + 1, first)
        if rest > last:
            return steps, rows
        rest_steps, rest_rows = self._one_by_one(rest, last)
        return np.concatenate([steps, rest_steps]), np.concatenate([rows, rest_rows])


class LossLog:
    """The losses of a run as they come in."""

    def __init__(self, capacity: int = CAPACITY, buckets: int = BUCKETS) -> None:
        self._capacity, self._most_buckets = capacity, max(buckets, 2)
        self._first, self._size = 0, BUCKET
        self._exact, self._count = np.empty(1024, np.float32), 0
        self._buckets, self._bucket_count = np.empty((64, 3), np.float32), 0

    @classmethod
    def of(cls, losses: Losses) -> "LossLog":
        """Return a log that goes on from these losses."""
        log = cls()
        log._first, log._size = losses.first, losses.size
        log._exact, log._count = losses.exact, len(losses.exact)
        log._buckets, log._bucket_count = losses.buckets, len(losses.buckets)
        return log

    def __len__(self) -> int:
        return self._first + self._count

    def snapshot(self) -> Losses:
        """Return the losses up to now without a copy: later ones are written behind its end."""
        buckets = self._buckets[: self._bucket_count]
        return Losses(self._first, self._exact[: self._count], self._size, buckets)

    def extend(self, losses: Array) -> None:
        """Append the losses of the next steps, shape (steps,)."""
        self._exact, self._count = appended(self._exact, self._count, losses)
        self._fill_buckets()
        while self._bucket_count > self._most_buckets:
            self._join_buckets()
        if self._count > self._capacity:
            self._forget(self._count - self._capacity // 2)

    def cut(self, count: int) -> "LossLog":
        """Return another log with the first `count` steps; this one stays as it is.

        Where single losses are gone, the mean of their bucket stands for each of them.
        """
        log = LossLog(self._capacity, self._most_buckets)
        full = min(count // self._size, self._bucket_count)
        log._size, log._bucket_count = self._size, full
        log._buckets = self._buckets[: max(full, 1)].copy()
        log._first = min(self._first, full * self._size)
        exact = self._exact[: max(count - self._first, 0)]
        lost = min(self._first, count) - log._first
        mean = self._buckets[full, 1] if lost else 0.0
        log._exact = np.concatenate([np.full(lost, mean, np.float32), exact])
        log._count = len(log._exact)
        return log

    def _fill_buckets(self) -> None:
        done = self._bucket_count * self._size - self._first
        fresh = self._exact[done : self._count]
        full = fresh[: len(fresh) // self._size * self._size]
        rows = _rows(np.broadcast_to(full[:, None], (len(full), 3)), self._size)
        self._buckets, self._bucket_count = appended(self._buckets, self._bucket_count, rows)

    def _join_buckets(self) -> None:
        """Join neighbours. An odd last one is dropped: its single losses are still there to fill it anew."""
        even = self._bucket_count // 2 * 2
        self._buckets = _rows(self._buckets[:even], 2)
        self._bucket_count, self._size = even // 2, self._size * 2

    def _forget(self, count: int) -> None:
        """Drop the oldest single losses, but none that no full bucket holds yet."""
        count = min(count, self._bucket_count * self._size - self._first)
        self._exact = self._exact[count : self._count].copy()
        self._first, self._count = self._first + count, self._count - count


def appended(buffer: Array, count: int, rows: Array) -> tuple[Array, int]:
    """Write rows behind the first `count` of a buffer, into a larger one where they do not fit.

    What a snapshot sees is never written again: a larger buffer is a new one.
    """
    needed = count + len(rows)
    if needed > len(buffer):
        larger = np.empty((max(needed, 2 * len(buffer)), *buffer.shape[1:]), np.float32)
        larger[:count] = buffer[:count]
        buffer = larger
    buffer[count:needed] = rows
    return buffer, needed


def _rows(rows: Array, size: int) -> Array:
    """Join each `size` rows of (minimum, mean, maximum) into one."""
    low, mean, high = np.moveaxis(rows.reshape(-1, size, 3), 2, 0)
    # The mean in float64: a sum of losses just before they diverge exceeds float32.
    columns = [low.min(axis=1), mean.mean(axis=1, dtype=np.float64), high.max(axis=1)]
    return np.stack(columns, axis=1).astype(np.float32)


def _joined(steps: Steps, rows: Array, size: int) -> tuple[Steps, Array]:
    """Join neighbours so that fewer are left; the last group may be shorter."""
    if size <= 1:
        return steps, rows
    even = len(steps) // size * size
    parts = [_rows(rows[:even], size)] + ([_rows(rows[even:], len(rows) - even)] if even < len(rows) else [])
    ends = np.append(steps[size - 1 : even : size], steps[even:][-1:])
    return ends, np.concatenate(parts)
