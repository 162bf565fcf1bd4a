"""A scalar target and its first two derivatives over a range of one input: real nested tapes, one compiled call."""

import ast
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np
import tensorflow as tf

from engine.capture.kept import Kept
from engine.elements import Thing
from engine.interpreter import RAISED, Interpreter
from engine.listing import Listing, ListingError
from engine.listing.listing import literal_input
from engine.tape import Curves
from engine.tape_request import Sweep
from engine.world import FoundError, World

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
            first = inner_tape.gradient(value, x)
            if first is None:
                raise ListingError("no gradient", listing.spans[0])
        second = outer_tape.gradient(first, x, unconnected_gradients="zero")
        return value, first, second

    return tf.function(  # type: ignore[no-any-return]
        lambda x, feed: tf.vectorized_map(lambda one: at(one, feed), x), autograph=False
    )


def _target(listing: Listing, name: str, x: tf.Tensor, feed: list[tf.Tensor]) -> tf.Tensor:
    """Run the program with x in the place of one input, up to the first gradient; return its target."""
    world = _SweptWorld(name, x, iter(feed))
    try:
        Interpreter(listing, world, {}).run()
    except FoundError:
        return tf.ensure_shape(world.target, ())
    raise ListingError("no gradient", listing.spans[0])


class _SweptWorld(World):
    """TensorFlow without the program's tapes, up to the first gradient: inputs are tensors, one of them is x."""

    target: tf.Tensor

    def __init__(self, name: str, x: tf.Tensor, feed: Iterator[tf.Tensor]) -> None:
        self._name, self._x, self._feed = name, x, feed
        self._bound = False

    def constant(self, call: ast.Call, value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
        """Take the number that is written out, or the tensor that was worked out."""
        return super().constant(call, value, dtype, shape) if literal_input(call) is None else next(self._feed)

    def variable(self, call: ast.Call, value: Thing, dtype: tf.DType | None, trainable: bool) -> tf.Tensor:
        """Take the first value of a variable; it can't be assigned to."""
        return self.constant(call, value, dtype, None)

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Put x in the place of the input."""
        if name.id != self._name or self._bound:
            return value
        self._bound = True
        return self._x

    def numpy(self, tensor: Thing) -> Thing:
        """Stay in TensorFlow."""
        return tensor

    def assign(self, call: ast.Call, variable: Thing, value: Thing) -> None:
        """Give up: the target depends on more than x."""
        raise ValueError("a variable is assigned to")

    def tape(self, block: ast.With, persistent: bool, watches: bool) -> AbstractContextManager[Thing]:
        """Record nothing: the tapes around all of it do."""
        return nullcontext()

    def watch(self, tape: Thing, value: object, name: str) -> None:
        """Nothing to watch."""

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Stop here."""
        if not self._bound:
            raise ValueError(f"the program has no input {self._name}")
        self.target = target
        raise FoundError
