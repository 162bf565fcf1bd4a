"""Which points each step trains on, known from the step alone: any chunk, any replay sees the same batches."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int32]


@dataclass(frozen=True)
class Batches:
    """Epochs over `size` points in batches of `batch_size`; the last batch of an epoch may be smaller.

    `seed`: keys the order of each epoch. `origin`, `first_epoch`: the step after which this counting begins and
    the epochs begun by then, for a batch size that was changed on the way.
    """

    size: int
    batch_size: int
    seed: int
    origin: int = 0
    first_epoch: int = 0

    @property
    def per_epoch(self) -> int:
        """How many batches an epoch has."""
        return -(-self.size // self.batch_size)

    @property
    def short(self) -> int:
        """The size of an epoch's last batch where it is smaller than the others, else 0."""
        return self.size % self.batch_size if self.batch_size < self.size else 0

    def epoch(self, step: int) -> int:
        """Return the epoch, counted from 1, that a step after `origin` belongs to."""
        return self.first_epoch + (step - 1 - self.origin) // self.per_epoch + 1

    def position(self, step: int) -> int:
        """Return where the points of a step begin in the order of its epoch."""
        return (step - 1 - self.origin) % self.per_epoch * self.batch_size

    def indices(self, step: int) -> Indices:
        """Return the points of a step, counted from 1, shape (batch_size,) or less at an epoch's end."""
        position = self.position(step)
        return _order(self.seed, self.epoch(step), self.size)[position : position + self.batch_size]


@lru_cache(maxsize=4)
def _order(seed: int, epoch: int, size: int) -> Indices:
    """Return the order of all points in an epoch."""
    order = np.random.default_rng((seed, epoch)).permutation(size).astype(np.int32)
    order.setflags(write=False)
    return order
