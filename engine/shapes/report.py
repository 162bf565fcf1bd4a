"""What became of a study: finished arrays, which cross to the screen."""

from dataclasses import dataclass

import numpy as np

from engine.shapes.layer import Layer, Shape
from engine.shapes.study import Study


@dataclass(frozen=True)
class Weight:
    """One of a layer's weights, by its name in the code: `W`, `kernel`, `recurrent_kernel`."""

    name: str
    values: np.ndarray


@dataclass(frozen=True)
class Stage:
    """An in-between of a forward pass: the line that gives it, and its values."""

    text: str
    values: np.ndarray


@dataclass(frozen=True)
class Failure:
    """TensorFlow's or Keras's error, word for word, and when it was raised: `init`, `build` or `call`."""

    kind: str
    message: str
    moment: str


@dataclass(frozen=True)
class Passage:
    """A layer and one batch that was sent through it. After a failure there is only what was there before.

    `fitted`: whether the inputs were given the rank that the layer asks for; None: in a stack they can't be.
    `built_before`: whether the layer had its weights already when it was called. `stages`: of a dense layer the
    product, the sum with the bias and what the activation makes of it; of others none.
    `parameters`: Keras's own count; None: not built.
    """

    layer: Layer
    name: str
    inputs: np.ndarray
    fitted: bool | None = None
    built_before: bool = False
    weights: tuple[Weight, ...] = ()
    parameters: int | None = None
    stages: tuple[Stage, ...] = ()
    outputs: np.ndarray | None = None
    failure: Failure | None = None

    @property
    def output_shape(self) -> Shape | None:
        """The shape of the outputs; None: there are none."""
        return None if self.outputs is None else self.outputs.shape


@dataclass(frozen=True)
class Report:
    """A study and what came of it. The stack's passages end with the first that failed.

    `inputs`, `compared`: the batches. `again`: the second call; None: not asked for, or there was no first.
    """

    study: Study
    inputs: np.ndarray
    stack: tuple[Passage, ...]
    again: Passage | None
    compared: np.ndarray
    cards: tuple[Passage, ...]

    @property
    def parameters(self) -> int:
        """How many parameters the layers of the stack have that were built."""
        return sum(passage.parameters or 0 for passage in self.stack)
