"""TensorFlow as it is: a listing run eagerly gives the gradients, the errors and what `.numpy()` returned."""

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.listing import Listing
from engine.listing.by_hand import by_hand
from engine.listing.listing import literal_input


@dataclass
class EagerWorld:
    """The plain thing. It notes what a traced run can't see."""

    listing: Listing
    feed: list[np.ndarray[Any, Any]] = field(default_factory=list)  # the inputs that are written out, in order
    variables: list[tf.Variable] = field(default_factory=list)  # in the order in which they were made
    values: list[np.ndarray[Any, Any]] = field(default_factory=list)  # of each `.numpy()`, in order
    gradients: list[list[Thing]] = field(default_factory=list)  # of each call, in order
    by_hand: list[list[Thing]] = field(default_factory=list)  # of each call, the values of its closed forms

    def constant(self, call: ast.Call, value: object, dtype: tf.DType | None, shape: object) -> tf.Tensor:
        """Make a constant."""
        return self._fed(call, tf.constant(value, dtype=dtype, shape=shape))

    def variable(self, call: ast.Call, value: object, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Make a variable."""
        self.variables.append(self._fed(call, tf.Variable(value, dtype=dtype, trainable=trainable)))
        return self.variables[-1]

    def read(self, name: ast.Name, value: object) -> object:
        """Return it as it is: TensorFlow reads a variable where it needs it."""
        return value

    def bind(self, name: ast.Name, value: object) -> object:
        """Return it as it is."""
        return value

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return the one that is wanted."""
        return wanted

    def numpy(self, tensor: Thing) -> np.ndarray[Any, Any]:
        """Leave TensorFlow."""
        value: np.ndarray[Any, Any] = tensor.numpy()
        self.values.append(value)
        return value

    def made(self, node: ast.expr, value: object) -> None:
        """Nothing to note."""

    def assign(self, call: ast.Call, variable: Thing, value: object) -> None:
        """Assign, by the method that the program names."""
        assert isinstance(call.func, ast.Attribute)
        getattr(variable, call.func.attr)(value)

    def tape(self, block: ast.With, persistent: bool, watches: bool) -> tf.GradientTape:
        """Make a tape."""
        return tf.GradientTape(persistent=persistent, watch_accessed_variables=watches)

    def watch(self, tape: tf.GradientTape, value: object, name: str) -> None:
        """Let a tape watch a tensor."""
        tape.watch(value)

    def gradient(self, call: ast.Call, tape: tf.GradientTape, target: object, sources: Sequence[object]) -> list[Thing]:
        """Ask a tape."""
        made = tape.gradient(target, list(sources))
        self.gradients.append(made)
        return list(made)

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Work out the closed forms that a comment gives, here, where the names are what they are for the tape."""
        self.by_hand.append([value(one) for one in by_hand(self.listing, call)])

    def _fed(self, call: ast.Call, made: Thing) -> Thing:
        if literal_input(call) is not None:
            self.feed.append(made.numpy())
        return made
