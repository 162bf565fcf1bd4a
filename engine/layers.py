"""The layer of the book: chapter 3.6, "The base layer class in Keras"."""

from collections.abc import Callable

import keras
import tensorflow as tf


class SimpleDense(keras.layers.Layer):  # type: ignore[misc]
    """A densely connected layer, y = activation(x W + b): W has shape (in, units), b has shape (units,)."""

    def __init__(self, units: int, activation: Callable[[tf.Tensor], tf.Tensor] | None = None) -> None:
        super().__init__()
        self.units = units
        self.activation = activation

    def build(self, input_shape: tuple[int, ...]) -> None:
        """Make the weights, now that the width of the input is known."""
        input_dim = input_shape[-1]
        self.W = self.add_weight(shape=(input_dim, self.units), initializer="random_normal")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, inputs: tf.Tensor) -> tf.Tensor:
        """Return the outputs, shape (batch, units), for inputs of shape (batch, in)."""
        y = tf.matmul(inputs, self.W) + self.b
        if self.activation is not None:
            y = self.activation(y)
        return y
