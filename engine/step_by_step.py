"""One call a step: eagerly, as the book runs it, or as a graph."""

import numpy as np
import tensorflow as tf

from engine.chunk import Array, Chunk
from engine.classifier import Classifier, flat, training_step
from engine.points import Points
from engine.recipe import Model
from engine.schedule import Segment

MOST_STEPS = 256  # of one call of `run`


class StepByStep:
    """Calls `training_step` itself; with `as_graph` through `tf.function`."""

    most = MOST_STEPS

    def __init__(self, recipe: Model, as_graph: bool) -> None:
        self._model = Classifier(recipe)
        # A variable, not a float: a float would be frozen into the graph.
        self._learning_rate = tf.Variable(0.0)
        self._graph = tf.function(self._one_step) if as_graph else None

    def run(self, weights: Array, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        """Make the steps one after another."""
        self._model.assign(tf.constant(weights))
        self._learning_rate.assign(segment.learning_rate)
        step, rows = self._graph or self._one_step, []
        for number in range(first, first + count):
            batch = segment.indices(number)
            inputs = points.inputs if batch is None else tf.gather(points.inputs, batch)
            targets = points.targets if batch is None else tf.gather(points.targets, batch)
            rows.append(step(inputs, targets))
        return Chunk(*(np.stack([tensor.numpy() for tensor in column]) for column in zip(*rows, strict=True)))

    def traces(self) -> int:
        """Return how often the graph has been traced; 0 for eager."""
        return self._graph.experimental_get_tracing_count() if self._graph else 0

    def _one_step(self, inputs: tf.Tensor, targets: tf.Tensor) -> tuple[tf.Tensor, ...]:
        loss, gradients = training_step(self._model, inputs, targets, self._learning_rate)
        gradient = flat(gradients)
        return loss, flat(self._model.weights), gradient, tf.norm(gradient)
