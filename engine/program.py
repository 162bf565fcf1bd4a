"""Three ways to run the one `training_step`: eagerly, as a graph, and compiled by XLA, many steps in a call."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.classifier import Classifier, flat, training_step
from engine.points import Points
from engine.recipe import Model as ModelRecipe
from engine.schedule import Segment

Array = NDArray[np.float32]

MOST_STEPS = 4096  # of one compiled call; its results are arrays of this length
MOST_INDICES = 2**20  # of all batches of one compiled call

# It warns when the sixth shape is compiled; each shape is compiled once, as it should be.
tf.get_logger().setLevel("ERROR")
# Leave a core to the window. TensorFlow takes this only before its first use.
tf.config.threading.set_intra_op_parallelism_threads(max(1, (os.cpu_count() or 2) - 1))


@dataclass(frozen=True, eq=False)
class Chunk:
    """Consecutive steps: the loss before each update; weights after it, gradients of it and their norm.

    Shapes (steps,), (steps, weights), (steps, weights), (steps,); weights are flat: W, b of the first layer first.
    """

    losses: Array
    weights: Array
    gradients: Array
    norms: Array

    def first(self, count: int) -> "Chunk":
        """Return the first `count` steps."""
        return Chunk(self.losses[:count], self.weights[:count], self.gradients[:count], self.norms[:count])


@lru_cache(maxsize=8)
def program(recipe: ModelRecipe, execution: str, size: int, batch_size: int | None) -> "Program":
    """Return the program for these shapes: data, weights and learning rate may change without compiling again."""
    return Program(recipe, execution, size, batch_size)


class Program:
    """One model and its compiled functions. It keeps nothing between two calls."""

    def __init__(self, recipe: ModelRecipe, execution: str, size: int, batch_size: int | None) -> None:
        self.model = Classifier(recipe)
        # A variable, not a float: a float would be frozen into the compiled step.
        self._learning_rate = tf.Variable(0.0)
        self._size, self._batch_size = size, batch_size
        self._steps: Callable[[Points, int, int, Segment], Chunk]
        match execution:
            case "eager":
                self.most, self._step, self._steps = 64, self._one_step, self._one_by_one
            case "graph":
                self.most, self._step, self._steps = 256, tf.function(self._one_step), self._one_by_one
            case _:
                self.most = min(MOST_STEPS, max(1, MOST_INDICES // (batch_size or 1)))
                self._loop = tf.function(self._compiled_loop, jit_compile=True)
                self._steps = self._all_at_once

    def run(self, weights: Array, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        """Make the steps `first` … `first + count - 1`, at most `most`, from the flat `weights` before them."""
        self.model.assign(weights)
        self._learning_rate.assign(segment.learning_rate)
        return self._steps(points, first, count, segment)

    def traces(self) -> int:
        """Return how often the training function has been traced: compiled, for XLA."""
        functions = [f for f in (getattr(self, "_loop", None), getattr(self, "_step", None)) if f is not None]
        return sum(
            f.experimental_get_tracing_count() for f in functions if hasattr(f, "experimental_get_tracing_count")
        )

    def _one_by_one(self, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        rows = []
        for step in range(first, first + count):
            batch = segment.indices(step)
            inputs = points.inputs if batch is None else tf.gather(points.inputs, batch)
            targets = points.targets if batch is None else tf.gather(points.targets, batch)
            rows.append(self._step(inputs, targets))
        return Chunk(*(np.stack([tensor.numpy() for tensor in column]) for column in zip(*rows, strict=True)))

    def _one_step(self, inputs: tf.Tensor, targets: tf.Tensor) -> tuple[tf.Tensor, ...]:
        loss, gradients = training_step(self.model, inputs, targets, self._learning_rate)
        gradient = flat(gradients)
        return loss, flat(self.model.weights), gradient, tf.norm(gradient)

    def _all_at_once(self, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        batches, short = self._batches(first, count, segment)
        made = self._loop(points.inputs, points.targets, tf.constant(count), batches, short)
        return Chunk(*(tensor.numpy()[:count] for tensor in made))

    def _batches(self, first: int, count: int, segment: Segment) -> tuple[tf.Tensor, tf.Tensor]:
        """Return the points of each step, shape (most, batch size), and which batches are the short ones."""
        if self._batch_size is None:
            return tf.zeros((1, 1), tf.int32), tf.zeros(1, tf.bool)
        batches = np.zeros((self.most, self._batch_size), np.int32)
        short = np.zeros(self.most, np.bool_)
        for i in range(count):
            indices = segment.batches.indices(first + i)
            batches[i, : len(indices)] = indices
            short[i] = len(indices) < self._batch_size
        return tf.constant(batches), tf.constant(short)

    def _compiled_loop(
        self, inputs: tf.Tensor, targets: tf.Tensor, count: tf.Tensor, batches: tf.Tensor, short: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        """Run `count` training steps without leaving the compiled code; collect what each one gave."""
        width = self.model.size
        shapes = ((), (width,), (width,))
        columns = [tf.TensorArray(tf.float32, self.most, element_shape=shape) for shape in shapes]

        def train(chosen: tf.Tensor | None) -> tuple[tf.Tensor, tf.Tensor]:
            x, t = (inputs, targets) if chosen is None else (tf.gather(inputs, chosen), tf.gather(targets, chosen))
            loss, gradients = training_step(self.model, x, t, self._learning_rate)
            return loss, flat(gradients)

        def body(i: tf.Tensor, *columns: tf.TensorArray) -> tuple[tf.Tensor, ...]:
            loss, gradient = _on_batch(train, self._batch_size, self._size, batches, short, i)
            made = (loss, flat(self.model.weights), gradient)
            return (i + 1, *(column.write(i, value) for column, value in zip(columns, made, strict=True)))

        _, *columns = tf.while_loop(
            lambda i, *_: i < count, body, (tf.constant(0), *columns), maximum_iterations=self.most
        )
        losses, weights, gradients = (column.stack() for column in columns)
        return losses, weights, gradients, tf.norm(gradients, axis=1)


def _on_batch(
    train: Callable[[tf.Tensor | None], tuple[tf.Tensor, tf.Tensor]],
    batch_size: int | None,
    size: int,
    batches: tf.Tensor,
    short: tf.Tensor,
    i: tf.Tensor,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Train on all points, or on batch i. Compiled code knows each shape beforehand, so a short batch is a branch."""
    if batch_size is None:
        return train(None)
    rest = size % batch_size
    if not rest:
        return train(batches[i])
    pair: tuple[tf.Tensor, tf.Tensor] = tf.cond(short[i], lambda: train(batches[i, :rest]), lambda: train(batches[i]))
    return pair
