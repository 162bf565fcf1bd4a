"""Tensors on their way to the screen: small ones whole, of large ones the corners and what TensorFlow says of all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf

from engine.tape import Value

WHOLE = 144  # elements, 12 × 12: so many cells a grid shows
EDGES = {1: 72, 2: 6, 3: 3, 4: 3}  # by rank: so many of the first and of the last along each axis; else one


@dataclass(frozen=True)
class Place:
    """Where a tensor's parts are among the results of a traced call. `shape` counts where it is not whole."""

    shape: tuple[int, ...]
    dtype: str
    first: int
    whole: bool


class Parcel:
    """Collects, while a program is traced, what it has to return."""

    def __init__(self) -> None:
        self.tensors: list[tf.Tensor] = []

    def put(self, tensor: tf.Tensor) -> Place:
        """Add a tensor, or of a large one its corners and statistics."""
        first = len(self.tensors)
        if (tensor.shape.num_elements() or 0) > WHOLE:
            self.tensors += [_corners(tensor, tf.gather), *_statistics(tensor)]
            return Place(tuple(tensor.shape), tensor.dtype.name, first, False)
        self.tensors.append(tensor)
        return Place((), tensor.dtype.name, first, True)  # the shape may depend on the values


def unpacked(place: Place, parts: list[Any]) -> Value:
    """Return a value from what a traced call returned, as NumPy."""
    sample = np.asarray(parts[place.first])
    if place.whole:
        return value_of(sample)
    statistics = (float(part) for part in parts[place.first + 1 : place.first + 5])
    return Value(place.shape, place.dtype, sample, False, *statistics)


def value_of(array: "np.ndarray[Any, Any]") -> Value:
    """Return an array as a value."""
    whole = array.size <= WHOLE
    sample = array if whole else _corners(array, np.take)
    if array.size == 0:
        return Value(array.shape, array.dtype.name, array, True, *([float("nan")] * 4))
    numbers = array.astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is shown as it is
        low, high, mean = float(numbers.min()), float(numbers.max()), float(numbers.mean())
        return Value(array.shape, array.dtype.name, sample, whole, low, high, mean, float(np.linalg.norm(numbers)))


def _corners(tensor: Any, take: Callable[..., Any]) -> Any:  # noqa: ANN401 - of TensorFlow or of NumPy, as `take` is
    edge = EDGES.get(len(tensor.shape), 1)
    for axis, size in enumerate(tensor.shape):
        if size > 2 * edge:
            tensor = take(tensor, [*range(edge), *range(size - edge, size)], axis=axis)
    return tensor


def _statistics(tensor: tf.Tensor) -> list[tf.Tensor]:
    """Return the least, the greatest, the mean and the norm of all elements."""
    numbers = tf.cast(tensor, tf.float64)
    return [tf.reduce_min(numbers), tf.reduce_max(numbers), tf.reduce_mean(numbers), tf.norm(numbers)]
