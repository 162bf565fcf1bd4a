"""A scalar target and its first two derivatives over a range of one input: real nested tapes, one compiled call."""

import ast
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.interpreter import RAISED, Interpreter
from engine.kept import Kept
from engine.listing import Listing, ListingError
from engine.listing.listing import literal_input
from engine.tape import Curves
from engine.tape_request import Sweep

MOST_KEPT = 8  # compiled functions

Arrays = Sequence["np.ndarray[Any, Any]"]
Drawn = Callable[[tf.Tensor, list[tf.Tensor]], tuple[tf.Tensor, ...]]


class Sweeper:
    """Draws curves. Other numbers in the same program need no other compiling."""

    def __init__(self) -> None:
        self._kept: Kept[Drawn] = Kept(MOST_KEPT)

    def curves(self, listing: Listing, feed: Arrays, sweep: Sweep) -> Curves | None:
        """Return the curves of the first target that a gradient is asked for.

        None where it is no scalar function of the input. `feed`: the numbers that are written out, in order.
        """
        x = np.linspace(sweep.low, sweep.high, sweep.points, dtype=np.float32)
        key = listing.outline, sweep.name, tuple(array.shape for array in feed)
        try:
            drawn = self._kept.get(key, lambda: _drawn(listing, sweep.name))
            value, first, second = (part.numpy() for part in drawn(x, [tf.constant(array) for array in feed]))
        except (ListingError, *RAISED):
            return None
        return Curves(sweep.name, x, value, first, second) if value.shape == x.shape else None


def _drawn(listing: Listing, name: str) -> Drawn:
    """Return the function that works out value, first and second derivative at each x, shape (points,) each."""

    def at(x: tf.Tensor, feed: list[tf.Tensor]) -> tuple[tf.Tensor, ...]:
        with tf.GradientTape() as outer_tape:
            outer_tape.watch(x)
            with tf.GradientTape() as inner_tape:
                inner_tape.watch(x)
                value = _target(listing, name, x, feed)
            first = inner_tape.gradient(value, x, unconnected_gradients="zero")
        second = outer_tape.gradient(first, x, unconnected_gradients="zero")
        return value, first, second

    return tf.function(  # type: ignore[no-any-return]
        lambda x, feed: tf.vectorized_map(lambda one: at(one, feed), x), autograph=False
    )


def _target(listing: Listing, name: str, x: tf.Tensor, feed: list[tf.Tensor]) -> tf.Tensor:
    """Run the program with x in the place of one input, up to the first gradient; return its target."""
    try:
        Interpreter(listing, _SweptWorld(name, x, iter(feed)), {}).run()
    except _FoundError as found:
        return tf.ensure_shape(found.target, ())
    raise ListingError("no gradient", listing.spans[0])


class _FoundError(Exception):
    """The first gradient has been reached."""

    def __init__(self, target: tf.Tensor) -> None:
        super().__init__()
        self.target = target


class _SweptWorld:
    """TensorFlow without the program's tapes: every input is a tensor, and one of them is x."""

    def __init__(self, name: str, x: tf.Tensor, feed: Iterator[tf.Tensor]) -> None:
        self._name, self._x, self._feed = name, x, feed
        self._bound = False

    def constant(self, call: ast.Call, value: object, dtype: tf.DType | None, shape: object) -> tf.Tensor:
        """Take the number that is written out, or the tensor that was worked out."""
        return tf.convert_to_tensor(value, dtype) if literal_input(call) is None else next(self._feed)

    def variable(self, call: ast.Call, value: object, dtype: tf.DType | None, trainable: bool) -> tf.Tensor:
        """Take the first value of a variable; it can't be assigned to."""
        return self.constant(call, value, dtype, None)

    def read(self, name: ast.Name, value: object) -> object:
        """Return it as it is."""
        return value

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Put x in the place of the input."""
        if name.id != self._name or self._bound:
            return value
        self._bound = True
        return self._x

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return the one that is wanted."""
        return wanted

    def numpy(self, tensor: Thing) -> Thing:
        """Stay in TensorFlow."""
        return tensor

    def made(self, node: ast.expr, value: object) -> None:
        """Nothing to note."""

    def assign(self, call: ast.Call, variable: Thing, value: object) -> None:
        """Give up: the target depends on more than x."""
        raise ValueError("a variable is assigned to")

    def tape(self, block: ast.With, persistent: bool, watches: bool) -> Thing:
        """Record nothing: the tapes around all of it do."""
        return nullcontext()

    def watch(self, tape: Thing, value: object, name: str) -> None:
        """Nothing to watch."""

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[object]) -> list[Thing]:
        """Stop here."""
        if not self._bound:
            raise ValueError(f"the program has no input {self._name}")
        raise _FoundError(target)

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Never reached."""
