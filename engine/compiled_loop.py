"""Many steps in one call, compiled by XLA: between two steps nothing leaves the compiled code."""

import numpy as np
import tensorflow as tf

from engine.chunk import Array, Chunk
from engine.classifier import Classifier, flat, training_step
from engine.points import Points
from engine.recipe import Model
from engine.schedule import Segment

MOST_STEPS = 4096  # of one call; its results are arrays of this length
MOST_INDICES = 2**20  # of all batches of one call


class CompiledLoop:
    """`training_step` inside a `tf.while_loop`; the number of steps is an argument, so it is compiled once."""

    def __init__(self, recipe: Model, size: int, batch_size: int | None) -> None:
        """`size`: how many points; `batch_size` None: all of them in every step."""
        self.most = min(MOST_STEPS, max(1, MOST_INDICES // (batch_size or 1)))
        self._model = Classifier(recipe)
        # A variable, not a float: a float would be frozen into the compiled step.
        self._learning_rate = tf.Variable(0.0)
        self._batch_size = batch_size
        self._rest = size % batch_size if batch_size else 0  # the size of an epoch's last batch, where it is smaller
        self._loop = tf.function(self._train, jit_compile=True)

    def run(self, weights: Array, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        """Make the steps in one call."""
        rate = np.float32(segment.learning_rate)
        batches = self._batches(first, count, segment)
        made = self._loop(weights, rate, points.inputs, points.targets, np.int32(count), *batches)
        return Chunk(*(tensor.numpy() for tensor in made)).first(count)

    def traces(self) -> int:
        """Return how often the loop has been traced and compiled."""
        return int(self._loop.experimental_get_tracing_count())

    def _batches(self, first: int, count: int, segment: Segment) -> tuple[np.ndarray, np.ndarray]:
        """Return the points of each step, shape (most, batch size), and which batches are the short ones."""
        if self._batch_size is None:
            return np.zeros((1, 1), np.int32), np.zeros(1, np.bool_)
        batches = np.zeros((self.most, self._batch_size), np.int32)
        short = np.zeros(self.most, np.bool_)
        for i in range(count):
            indices = segment.batches.indices(first + i)
            batches[i, : len(indices)] = indices
            short[i] = len(indices) < self._batch_size
        return batches, short

    def _train(
        self,
        weights: tf.Tensor,
        learning_rate: tf.Tensor,
        inputs: tf.Tensor,
        targets: tf.Tensor,
        count: tf.Tensor,
        batches: tf.Tensor,
        short: tf.Tensor,
    ) -> tuple[tf.Tensor, ...]:
        """Run `count` training steps and collect what each one gave."""
        self._model.assign(weights)
        self._learning_rate.assign(learning_rate)
        shapes = ((), (self._model.size,), (self._model.size,))
        columns = [tf.TensorArray(tf.float32, self.most, element_shape=shape) for shape in shapes]

        def train_on(x: tf.Tensor, t: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            loss, gradients = training_step(self._model, x, t, self._learning_rate)
            return loss, flat(gradients)

        def train_on_points(chosen: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            return train_on(tf.gather(inputs, chosen), tf.gather(targets, chosen))

        def step(i: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            if self._batch_size is None:
                return train_on(inputs, targets)
            if not self._rest:
                return train_on_points(batches[i])
            # Compiled code knows every shape beforehand: a short batch is a branch of its own.
            pair: tuple[tf.Tensor, tf.Tensor] = tf.cond(
                short[i], lambda: train_on_points(batches[i, : self._rest]), lambda: train_on_points(batches[i])
            )
            return pair

        def body(i: tf.Tensor, *columns: tf.TensorArray) -> tuple[tf.Tensor, ...]:
            loss, gradient = step(i)
            made = (loss, flat(self._model.weights), gradient)
            return (i + 1, *(column.write(i, value) for column, value in zip(columns, made, strict=True)))

        _, *columns = tf.while_loop(
            lambda i, *_: i < count, body, (tf.constant(0), *columns), maximum_iterations=self.most
        )
        losses, path, gradients = (column.stack() for column in columns)
        return losses, path, gradients, tf.norm(gradients, axis=1)
