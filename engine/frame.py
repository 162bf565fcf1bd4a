"""What crosses from the engine to the screen: one finished moment that never changes."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.data import Dataset
from engine.history import Event, Path
from engine.losses import Losses
from engine.quadratic import Quadratic
from engine.recipe import Recipe

Array = NDArray[np.float32]
Layer = tuple[Array, Array]
Rect = tuple[float, float, float, float]


@dataclass(frozen=True)
class Ending:
    """How the run stands, and why.

    `step`: where it stands, converged or diverged. `limit`: the learning rate above which this linear model
    diverges on its full batch, else None. `above_minimum`: how far the newest loss lies above the least one,
    as a fraction of it, else None. `gradient_norm`: of the newest step.
    """

    kind: Literal["ready", "paused", "stopped", "converged", "oscillating", "diverging", "diverged"]
    step: int
    limit: float | None = None
    above_minimum: float | None = None
    gradient_norm: float | None = None


@dataclass(frozen=True, eq=False)
class Field:
    """The prediction over a part of the plane: `values`, shape (rows, columns), row 0 at the bottom of `rect`.

    `rect`: left, bottom, right, top. The values stand at the centres of equal cells.
    """

    rect: Rect
    values: Array


@dataclass(frozen=True, eq=False)
class Frame:
    """One moment of a run. `step` is the one on screen, `newest` the last one made; they differ when looking back.

    The loss of a step is that before its update, as the book's `training_step` returns it; `previous` are the
    weights before the update, `gradients` those that made it, per layer (dW, db). All four are None where the
    step on screen made no update: at the start, and where the weights were placed by hand. `weights` are those
    after it; predictions, confusion and field belong to them.
    """

    run: int  # another number for another run: views start anew
    recipe: Recipe
    data: Dataset
    quadratic: Quadratic | None  # None where the loss is no quadratic form: with hidden layers
    step: int
    newest: int
    epoch: int
    learning_rate: float  # of the step on screen
    batch: NDArray[np.int32] | None  # the points of the step on screen; None: all of them
    loss: float | None
    weights: tuple[Layer, ...]
    previous: tuple[Layer, ...] | None
    gradients: tuple[Layer, ...] | None
    gradient_norm: float | None
    predictions: Array  # shape (points, 1)
    wrong: NDArray[np.intp]  # the misclassified points, ascending
    accuracy: float
    confusion: NDArray[np.int64]  # [true class, predicted class], shape (2, 2)
    field: Field
    losses: Losses
    path: Path
    events: tuple[Event, ...]
    ending: Ending
    playing: bool
    steps_per_second: float  # 0 while nothing is trained
    can_undo: int  # how many edits of this run's history can be taken back

    @property
    def W(self) -> Array:
        """The weights of the last layer, shape (in, 1)."""
        return self.weights[-1][0]

    @property
    def b(self) -> Array:
        """The bias of the last layer, shape (1,)."""
        return self.weights[-1][1]

    @property
    def dW(self) -> Array | None:
        """The gradient of the loss with respect to W, shape (in, 1); None where no update was made."""
        return None if self.gradients is None else self.gradients[-1][0]

    @property
    def db(self) -> Array | None:
        """The gradient of the loss with respect to b, shape (1,); None where no update was made."""
        return None if self.gradients is None else self.gradients[-1][1]
