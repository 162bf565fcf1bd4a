"""Central differences of a listing in double precision: the slope that is there whether or not a tape kept it."""

import ast
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.interpreter import RAISED, Given, Interpreter
from engine.listing import Listing, ListingError
from engine.tape import Value
from engine.values import value_of

STEP = 1e-5  # relative; the error of a central difference is of its square
MOST = 16  # elements of one source: each takes two runs


def difference(listing: Listing, given: Given, call: int, name: str) -> Value | None:
    """Return how the target of a call changes with each element of a source, in the source's shape, in float64.

    A target that is no scalar is summed, as `gradient` does. None where there is none: the source is no float, it is
    large, or the program can't be run in double precision.
    """
    probe = _DoubleWorld(listing, call, name)
    try:
        probe.run(given)
        if probe.source is None or probe.source.dtype.kind != "f" or probe.source.size > MOST:
            return None
        slopes = [_slope(probe, given, element) for element in range(probe.source.size)]
    except (ListingError, *RAISED):
        return None
    return value_of(np.array(slopes).reshape(probe.source.shape))


def _slope(probe: "_DoubleWorld", given: Given, element: int) -> float:
    assert probe.source is not None
    step = STEP * max(1.0, abs(float(probe.source.flat[element])))
    nudge = np.zeros_like(probe.source)
    nudge.flat[element] = step
    return (probe.run(given, nudge) - probe.run(given, -nudge)) / (2 * step)


class _FoundError(Exception):
    """The call has been reached."""


class _DoubleWorld:
    """TensorFlow with float64 for every float, up to one call; one source may be nudged where it gets its value."""

    def __init__(self, listing: Listing, call: int, name: str) -> None:
        self._listing, self._call, self._name = listing, call, name
        self._binding = _last_binding(listing, call, name)
        self._nudge: np.ndarray[Any, Any] | None = None
        self._calls = 0
        self._target = float("nan")
        self.source: np.ndarray[Any, Any] | None = None

    def run(self, given: Given, nudge: "np.ndarray[Any, Any] | None" = None) -> float:
        """Return the target of the call, summed, with the source nudged."""
        self._nudge, self._calls = nudge, 0
        doubled = {
            name: array.astype(np.float64) if array.dtype.kind == "f" else array for name, array in given.items()
        }
        if self._binding is None and self._name in doubled:
            doubled[self._name] = self._nudged(doubled[self._name])
        with suppress(_FoundError):
            Interpreter(self._listing, self, doubled).run()
        return self._target

    def constant(self, call: ast.Call, value: object, dtype: tf.DType | None, shape: object) -> tf.Tensor:
        """Make a constant of float64."""
        return tf.constant(value, dtype=self._double(value, dtype), shape=shape)

    def variable(self, call: ast.Call, value: object, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Make a variable of float64."""
        return tf.Variable(value, dtype=self._double(value, dtype), trainable=trainable)

    def read(self, name: ast.Name, value: object) -> object:
        """Return it as it is."""
        return value

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Nudge the source where it gets its value."""
        return self._nudged(value) if name is self._binding else value

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return float64 for every float."""
        return tf.float64 if wanted.is_floating else wanted

    def numpy(self, tensor: Thing) -> Thing:
        """Leave TensorFlow."""
        return tensor.numpy()

    def made(self, node: ast.expr, value: object) -> None:
        """Nothing to note."""

    def assign(self, call: ast.Call, variable: Thing, value: object) -> None:
        """Assign."""
        assert isinstance(call.func, ast.Attribute)
        getattr(variable, call.func.attr)(value)

    def tape(self, block: ast.With, persistent: bool, watches: bool) -> Thing:
        """Make a tape: an inner one is asked on the way."""
        return tf.GradientTape(persistent=persistent, watch_accessed_variables=watches)

    def watch(self, tape: Thing, value: object, name: str) -> None:
        """Let a tape watch a tensor."""
        tape.watch(value)

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[object]) -> list[Thing]:
        """Ask a tape, or stop: this is the call."""
        if self._calls == self._call:
            self._target = float(tf.reduce_sum(target))
            raise _FoundError
        self._calls += 1
        return list(tape.gradient(target, list(sources)))

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Nothing more to do."""

    def _double(self, value: object, dtype: tf.DType | None) -> tf.DType | None:
        if dtype is not None:
            return self.dtype(dtype)
        return tf.float64 if np.asarray(value).dtype.kind == "f" else None

    def _nudged(self, value: Thing) -> Thing:
        if self._nudge is None:
            self.source = np.asarray(value)
        elif isinstance(value, tf.Variable):
            value.assign_add(self._nudge)
        else:
            value = value + self._nudge
        return value


def _doubled(array: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    return array.astype(np.float64) if array.dtype.kind == "f" else array


def _last_binding(listing: Listing, call: int, name: str) -> ast.Name | None:
    """Return where a name gets the value that it has at a call; None for what the program is handed."""
    end = listing.calls[call].lineno
    names = (node for node in listing.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return next((node for node in reversed([*names]) if node.id == name and node.lineno < end), None)
