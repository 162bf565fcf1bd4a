"""Tensors on their way to the screen: small ones whole, of large ones the corners and what TensorFlow says of all."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf

from engine.tape import Value

WHOLE = 144  # elements, 12 × 12: so many cells a grid shows
EDGES = {1: 72, 2: 6, 3: 3, 4: 3}  # by rank: so many of the first and of the last along each axis


@dataclass(frozen=True)
class Place:
    """Where a tensor's parts are among the results of a traced call."""

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
        shape = tuple(tensor.shape) if tensor.shape.is_fully_defined() else ()
        if tensor.shape.is_fully_defined() and tensor.shape.num_elements() > WHOLE and tensor.shape.rank in EDGES:
            self.tensors += [_corners(tensor), *_statistics(tensor)]
            return Place(shape, tensor.dtype.name, first, False)
        self.tensors.append(tensor)
        return Place(shape, tensor.dtype.name, first, True)


def unpacked(place: Place, parts: list[Any]) -> Value:
    """Return a value from what a traced call returned, as NumPy."""
    sample = np.asarray(parts[place.first])
    if place.whole:
        return value_of(sample)
    statistics = (float(part) for part in parts[place.first + 1 : place.first + 5])
    return Value(place.shape, place.dtype, sample, False, *statistics)


def value_of(array: "np.ndarray[Any, Any]") -> Value:
    """Return a small array as a value."""
    if array.size == 0:
        return Value(array.shape, array.dtype.name, array, True, *([float("nan")] * 4))
    numbers = array.astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is shown as it is
        low, high, mean = float(numbers.min()), float(numbers.max()), float(numbers.mean())
        return Value(array.shape, array.dtype.name, array, True, low, high, mean, float(np.linalg.norm(numbers)))


def _corners(tensor: tf.Tensor) -> tf.Tensor:
    edge = EDGES[tensor.shape.rank]
    for axis, size in enumerate(tensor.shape):
        if size > 2 * edge:
            tensor = tf.gather(tensor, [*range(edge), *range(size - edge, size)], axis=axis)
    return tensor


def _statistics(tensor: tf.Tensor) -> list[tf.Tensor]:
    """Return the least, the greatest, the mean and the norm of all elements."""
    numbers = tf.cast(tensor, tf.float64)
    return [tf.reduce_min(numbers), tf.reduce_max(numbers), tf.reduce_mean(numbers), tf.norm(numbers)]
