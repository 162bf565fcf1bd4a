"""The loss of the linear classifier as what it is: a quadratic form of (w1, w2, b), exact for all points.

With x̃ = (x₁, x₂, 1) and θ = (w1, w2, b) the mean squared error is
L(θ) = θᵀ A θ − 2 cᵀ θ + d, where A = mean x̃x̃ᵀ, c = mean t·x̃, d = mean t².
Its Hessian is 2A: gradient descent on the full batch is stable below 2/λ_max(2A)
(Goodfellow, Bengio, Courville, *Deep Learning*, 2016, §4.3.1).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.data import Dataset

Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Quadratic:
    """The second moments of a data set, in float64: A (3, 3), c (3,), d."""

    A: NDArray[np.float64]
    c: Vector
    d: float

    @cached_property
    def eigenvalues(self) -> Vector:
        """The eigenvalues of the Hessian 2A, ascending, shape (3,)."""
        return np.linalg.eigvalsh(2 * self.A).astype(np.float64)

    @property
    def limit(self) -> float:
        """The learning rate above which full-batch training diverges: 2/λ_max."""
        return float(2 / self.eigenvalues[-1])

    @cached_property
    def minimum(self) -> Vector:
        """The weights (w1, w2, b) of least loss; of several the shortest, shape (3,)."""
        return np.linalg.lstsq(self.A, self.c, rcond=None)[0].astype(np.float64)

    @cached_property
    def least_loss(self) -> float:
        """The loss at the minimum; 0 where rounding would make it less."""
        return max(0.0, float(self.loss(*self.minimum)))

    def loss(self, w1: Vector | float, w2: Vector | float, b: Vector | float) -> Vector:
        """Return the mean squared error at (w1, w2, b), numbers or arrays that broadcast together."""
        theta = np.stack(np.broadcast_arrays(w1, w2, b), axis=-1).astype(np.float64)
        value: Vector = np.einsum("...i,ij,...j", theta, self.A, theta) - 2 * theta @ self.c + self.d
        return value

    def valley(self, b: float) -> tuple[float, float]:
        """Return the (w1, w2) of least loss while the bias is held at `b`: the centre of that slice."""
        w = np.linalg.lstsq(self.A[:2, :2], self.c[:2] - self.A[:2, 2] * b, rcond=None)[0]
        return float(w[0]), float(w[1])


def quadratic_of(data: Dataset) -> Quadratic:
    """Return the second moments of all points."""
    x = np.hstack([data.inputs, np.ones((len(data), 1), np.float32)]).astype(np.float64)
    t = data.targets.astype(np.float64)
    return Quadratic(x.T @ x / len(x), (x.T @ t)[:, 0] / len(x), float(np.mean(t * t)))
