"""What a listing works with: TensorFlow as it is. Each world made of it does a part in another way, or notes it."""

import ast
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing


class World:
    """TensorFlow, eager."""

    def constant(self, call: ast.Call, value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
        """Make a constant; of `tf.ones` and `tf.zeros` it is `value` already."""
        return tf.constant(value, dtype=dtype, shape=shape)

    def variable(self, call: ast.Call, value: Thing, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Make a variable."""
        return tf.Variable(value, dtype=dtype, trainable=trainable)

    def read(self, node: ast.expr, value: Thing) -> Thing:
        """Return what is calculated with; TensorFlow reads a variable where it needs it."""
        return value

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Return what a name stands for from here on."""
        return value

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return the dtype to work in for one that the program names."""
        return wanted

    def numpy(self, tensor: Thing) -> "np.ndarray[Any, Any]":
        """Leave TensorFlow."""
        value: np.ndarray[Any, Any] = tensor.numpy()
        return value

    def made(self, node: ast.expr) -> None:
        """Take notice: an expression has been worked out."""

    def assign(self, call: ast.Call, variable: Thing, value: Thing) -> None:
        """Call `assign`, `assign_add` or `assign_sub`."""
        assert isinstance(call.func, ast.Attribute)
        getattr(variable, call.func.attr)(value)

    def tape(self, block: ast.With, persistent: bool, watches: bool) -> AbstractContextManager[Thing]:
        """Make a gradient tape; it records while it is entered."""
        tape: AbstractContextManager[Thing] = tf.GradientTape(persistent=persistent, watch_accessed_variables=watches)
        return tape

    def watch(self, tape: Thing, value: Thing, name: str) -> None:
        """Let a tape watch a tensor."""
        tape.watch(value)

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Ask a tape for gradients."""
        return list(tape.gradient(target, list(sources)))

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Take notice: a tape has answered. `value` works out an expression at this place of the program."""


class FoundError(Exception):
    """Raised by a world that has what it wants: the rest of the program is not run."""
