"""How far the numbers of a group reach: it decides their colours and decimals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

import numpy as np

from gui.views.tensors.cells.plane import Array

CHUNK = 1 << 16  # elements: what is worked out about a tensor never needs memory of the tensor's size
LETTERS = 6  # of a number, before and after its point
MOST_DECIMALS = 4


@dataclass(frozen=True)
class Extent:
    """The least and the greatest finite number of a group, and whether all of them are whole; 0 is always within."""

    low: float = 0.0
    high: float = 0.0
    whole: bool = True

    @property
    def limit(self) -> float:
        """The largest absolute value: the colour of ± this is the darkest."""
        return max(-self.low, self.high)

    @property
    def decimals(self) -> int:
        """How many decimals each number of the group is written with."""
        before = len(f"{self.limit:.0f}")
        return 0 if self.whole else min(max(LETTERS - before, 0), MOST_DECIMALS)

    def __or__(self, other: "Extent") -> "Extent":
        return Extent(min(self.low, other.low), max(self.high, other.high), self.whole and other.whole)


def extent_of(values: Array) -> Extent:
    """Return how far the numbers of a tensor reach."""
    extent = Extent()
    flags = ["external_loop", "buffered", "zerosize_ok"]
    with np.errstate(invalid="ignore"):  # NaN is no number here, whatever the dtype says of it
        for chunk in np.nditer(values, flags=flags, order="K", buffersize=CHUNK):  # type: ignore[call-overload]
            extent |= _extent(chunk, extent.whole)
    return extent


def union(extents: Iterable[Extent]) -> Extent:
    """Return how far the numbers of several tensors reach that are compared."""
    return reduce(or_, extents, Extent())


def _extent(chunk: Array, whole: bool) -> Extent:
    """Return the extent of a chunk; that they are whole is looked at only as long as all before are."""
    low, high = float(chunk.min()), float(chunk.max())
    if not np.isfinite(low + high):
        chunk = chunk[np.isfinite(chunk)]
        low, high = float(chunk.min(initial=0)), float(chunk.max(initial=0))
    exact = chunk.dtype.kind in "biu"
    return Extent(min(low, 0.0), max(high, 0.0), whole and (exact or bool((chunk == np.rint(chunk)).all())))
