"""A data set inside TensorFlow, and what a model says about it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.classifier import Classifier, square_loss
from engine.data import Dataset
from engine.recipe import Model as ModelRecipe

Array = NDArray[np.float32]

# From here on compiling, 0.4 s once for each number of points, is worth its time: 5 ms a picture, not 20.
MANY = 50_000


@dataclass(frozen=True, eq=False)
class Points:
    """A data set as tensors, made once."""

    inputs: tf.Tensor
    targets: tf.Tensor

    @staticmethod
    def of(data: Dataset) -> "Points":
        """Copy a data set into TensorFlow."""
        return Points(tf.constant(data.inputs), tf.constant(data.targets))


@dataclass(frozen=True, eq=False)
class Picture:
    """What a model says about all points and about the cells of a grid; the shapes are those of `Frame`."""

    predictions: Array
    grid: Array
    loss: float
    wrong: NDArray[np.int64]
    accuracy: float
    confusion: NDArray[np.int64]


class Judge:
    """One model that is asked, and never trained."""

    def __init__(self, recipe: ModelRecipe, compiled: bool) -> None:
        """`compiled`: by XLA, in one pass over the points."""
        self._model = Classifier(recipe)
        self._look = tf.function(self._looked, input_signature=_SIGNATURE, jit_compile=compiled)

    def picture(self, weights: Array, points: Points, grid: Array) -> Picture:
        """Return what the model says with these flat weights; `grid`: the cells' centres, shape (cells, 2)."""
        made = self._look(weights, points.inputs, points.targets, grid)
        predictions, cells, loss, wrong, accuracy, confusion = (tensor.numpy() for tensor in made)
        return Picture(predictions, cells, float(loss), np.flatnonzero(wrong), float(accuracy), confusion)

    def _looked(
        self, weights: tf.Tensor, inputs: tf.Tensor, targets: tf.Tensor, grid: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        self._model.assign(weights)
        predictions = self._model(inputs)
        guess, truth = predictions[:, 0] > 0.5, targets[:, 0] > 0.5
        confusion = tf.stack(
            [[_count(~truth & ~guess), _count(~truth & guess)], [_count(truth & ~guess), _count(truth & guess)]]
        )
        accuracy = tf.linalg.trace(confusion) / tf.size(truth)
        wrong = tf.not_equal(guess, truth)
        return predictions, self._model(grid), square_loss(targets, predictions), wrong, accuracy, confusion


_SIGNATURE = [tf.TensorSpec((None,)), tf.TensorSpec((None, 2)), tf.TensorSpec((None, 1)), tf.TensorSpec((None, 2))]


def _count(where: tf.Tensor) -> tf.Tensor:
    return tf.reduce_sum(tf.cast(where, tf.int32))


def judge(recipe: ModelRecipe, size: int) -> Judge:
    """Return the judge for models of this shape and so many points."""
    return _judge(recipe, size >= MANY)


@lru_cache(maxsize=4)
def _judge(recipe: ModelRecipe, compiled: bool) -> Judge:
    return Judge(recipe, compiled)
