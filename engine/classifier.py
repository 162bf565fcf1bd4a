"""The lines this program exists for: the model, its loss, one training step, as in chapter 3 of the book."""

import numpy as np
import tensorflow as tf

from engine.layers import SimpleDense
from engine.recipe import Model as ModelRecipe

ACTIVATIONS = {"linear": None}  # of the hidden layers; the output is always linear


class Classifier:
    """`SimpleDense` layers one after another: 2 inputs, the hidden layers, 1 output."""

    def __init__(self, recipe: ModelRecipe) -> None:
        hidden = [SimpleDense(units, ACTIVATIONS[recipe.activation]) for units in recipe.hidden]
        self.layers = [*hidden, SimpleDense(1)]
        self(tf.zeros((1, 2)))  # the first call makes the weights

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """Return the predictions, shape (points, 1), for points of shape (points, 2)."""
        for layer in self.layers:
            inputs = layer(inputs)
        return inputs

    @property
    def weights(self) -> list[tf.Variable]:
        """W and b of each layer, in the order of the layers."""
        return [weight for layer in self.layers for weight in (layer.W, layer.b)]

    @property
    def size(self) -> int:
        """How many numbers all weights are."""
        return sum(int(np.prod(weight.shape)) for weight in self.weights)

    def assign(self, flat: tf.Tensor) -> None:
        """Set all weights from one vector, shape (size,)."""
        position = 0
        for weight in self.weights:
            count = int(np.prod(weight.shape))
            weight.assign(tf.reshape(flat[position : position + count], weight.shape))
            position += count


def square_loss(targets: tf.Tensor, predictions: tf.Tensor) -> tf.Tensor:
    """Return the mean squared error, a scalar, of shapes (points, 1)."""
    per_sample_losses = tf.square(targets - predictions)
    return tf.reduce_mean(per_sample_losses)


def training_step(
    model: Classifier, inputs: tf.Tensor, targets: tf.Tensor, learning_rate: tf.Variable
) -> tuple[tf.Tensor, list[tf.Tensor]]:
    """Update the weights once; return the loss before the update and the gradients that made it."""
    with tf.GradientTape() as tape:
        predictions = model(inputs)
        loss = square_loss(targets, predictions)
    gradients = tape.gradient(loss, model.weights)
    for weight, gradient in zip(model.weights, gradients, strict=True):
        weight.assign_sub(gradient * learning_rate)
    return loss, gradients


def flat(tensors: list[tf.Tensor]) -> tf.Tensor:
    """Return tensors as one vector, in order: the form in which weights and gradients are kept."""
    return tf.concat([tf.reshape(tensor, [-1]) for tensor in tensors], axis=0)
