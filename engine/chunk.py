"""Consecutive training steps, as they come out of TensorFlow."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Chunk:
    """The loss before each update; weights after it, gradients of it and their norm.

    Shapes (steps,), (steps, weights), (steps, weights), (steps,); weights are flat: W, b of the first layer first.
    """

    losses: Array
    weights: Array
    gradients: Array
    norms: Array

    def first(self, count: int) -> "Chunk":
        """Return the first `count` steps."""
        return Chunk(self.losses[:count], self.weights[:count], self.gradients[:count], self.norms[:count])
