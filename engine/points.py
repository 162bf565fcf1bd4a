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

    def __init__(self, recipe: ModelRecipe) -> None:
        self._model = Classifier(recipe)
        self._look = tf.function(self._looked, input_signature=_SIGNATURE)

    def picture(self, weights: Array, points: Points, grid: Array) -> Picture:
        """Return what the model says with these flat weights; `grid`: the cells' centres, shape (cells, 2)."""
        made = self._look(weights, points.inputs, points.targets, grid)
        predictions, cells, loss, wrong, accuracy, confusion = (tensor.numpy() for tensor in made)
        return Picture(predictions, cells, float(loss), wrong, float(accuracy), confusion)

    def _looked(
        self, weights: tf.Tensor, inputs: tf.Tensor, targets: tf.Tensor, grid: tf.Tensor
    ) -> tuple[tf.Tensor, ...]:
        self._model.assign(weights)
        predictions = self._model(inputs)
        guess, truth = predictions[:, 0] > 0.5, targets[:, 0] > 0.5
        right = tf.equal(guess, truth)
        cells = 2 * tf.cast(truth, tf.int32) + tf.cast(guess, tf.int32)
        confusion = tf.reshape(tf.math.bincount(cells, minlength=4, maxlength=4), (2, 2))
        accuracy = tf.reduce_mean(tf.cast(right, tf.float64))
        wrong = tf.where(~right)[:, 0]
        return predictions, self._model(grid), square_loss(targets, predictions), wrong, accuracy, confusion


_SIGNATURE = [tf.TensorSpec((None,)), tf.TensorSpec((None, 2)), tf.TensorSpec((None, 1)), tf.TensorSpec((None, 2))]


@lru_cache(maxsize=2)
def judge(recipe: ModelRecipe) -> Judge:
    """Return the judge for models of this shape; it is traced once for data of any size."""
    return Judge(recipe)
