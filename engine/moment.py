"""One step of a run, as flat arrays. NumPy only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Moment:
    """The flat weights after a step; with the weights before its update, its loss, gradient and gradient norm.

    All but the weights are None where no update led here: at the start, and where weights were placed by hand.
    """

    weights: Array
    before: Array | None = None
    loss: float | None = None
    gradient: Array | None = None
    norm: float | None = None
