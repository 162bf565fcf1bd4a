"""TensorFlow as it is: a listing run eagerly gives the gradients, the errors and what `.numpy()` returned."""

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.listing import Listing, ListingError
from engine.listing.by_hand import by_hand
from engine.listing.listing import literal_input, span_of
from engine.world import World


@dataclass
class EagerWorld(World):
    """The plain thing. It notes what a traced run can't see."""

    listing: Listing
    feed: list[np.ndarray[Any, Any]] = field(default_factory=list)  # the inputs that are written out, in order
    variables: list[tf.Variable] = field(default_factory=list)  # in the order in which they were made
    values: list[np.ndarray[Any, Any]] = field(default_factory=list)  # of each `.numpy()`, in order
    gradients: list[list[Thing]] = field(default_factory=list)  # of each call, in order
    by_hand: list[list[np.ndarray[Any, Any]]] = field(default_factory=list)  # of each call, its closed forms' values

    def constant(self, call: ast.Call, value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
        """Make a constant."""
        return self._fed(call, super().constant(call, value, dtype, shape))

    def variable(self, call: ast.Call, value: Thing, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Make a variable."""
        self.variables.append(self._fed(call, super().variable(call, value, dtype, trainable)))
        return self.variables[-1]

    def numpy(self, tensor: Thing) -> np.ndarray[Any, Any]:
        """Leave TensorFlow."""
        self.values.append(super().numpy(tensor))
        return self.values[-1]

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Ask a tape."""
        self.gradients.append(super().gradient(call, tape, target, sources))
        return self.gradients[-1]

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Work out the closed forms that a comment gives, here, where the names are what they are for the tape."""
        self.by_hand.append([_numbers(one, value(one)) for one in by_hand(self.listing, call)])

    def _fed(self, call: ast.Call, made: Thing) -> Thing:
        if literal_input(call) is not None:
            self.feed.append(made.numpy())
        return made


def _numbers(node: ast.expr, value: Thing) -> np.ndarray[Any, Any]:
    """Return the value of a closed form. Raises ListingError where it is no array of numbers."""
    try:
        array = np.asarray(value)
    except ValueError:  # a list of lists of different lengths
        array = np.asarray(None)
    if array.dtype.kind not in "fiub":
        raise ListingError("by hand", span_of(node), ast.unparse(node))
    return array
