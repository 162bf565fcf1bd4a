"""Central differences of a listing in double precision: the slope that is there whether or not a tape kept it."""

import ast
from collections.abc import Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from engine.capture.values import value_of
from engine.elements import Thing
from engine.interpreter import RAISED, Given, Interpreter
from engine.listing import Listing, ListingError
from engine.tape import Value
from engine.world import FoundError, World

STEP = 1e-5  # relative; the error of a central difference is of its square
MOST = 16  # elements of one source: each takes two runs


def difference(listing: Listing, given: Given, call: int, place: int) -> Value | None:
    """Return how the target of a call changes with each element of its source at a place, in the source's shape.

    In float64; a target that is no scalar is summed, as `gradient` does. None where there is none: the source is no
    float, it is large, or the program can't be run in double precision.
    """
    doubled = {name: array.astype(np.float64) if array.dtype.kind == "f" else array for name, array in given.items()}

    def target(nudge: np.ndarray[Any, Any]) -> float:
        return _run(_NudgedWorld(call, place, plain, nudge), listing, doubled).target

    try:
        plain = _run(_DoubleWorld(call, place), listing, doubled)
        start = np.asarray(plain.source)
        if start.dtype.kind != "f" or start.size > MOST:
            return None
        nudges = (_nudge(start, element) for element in range(start.size))
        slopes = [(target(nudge) - target(-nudge)) / (2 * nudge.max()) for nudge in nudges]
    except (ListingError, *RAISED):
        return None
    return value_of(np.array(slopes).reshape(start.shape))


def _nudge(start: "np.ndarray[Any, Any]", element: int) -> "np.ndarray[Any, Any]":
    nudge = np.zeros_like(start)
    nudge.flat[element] = STEP * max(1.0, abs(float(start.flat[element])))
    return nudge


class _DoubleWorld(World):
    """TensorFlow with float64 for every float, up to one call. It notes where the source of the call came from."""

    source: Thing  # of the call
    target: float  # of the call, summed

    def __init__(self, call: int, place: int) -> None:
        self._left, self._place = call, place  # calls before it
        self.variables: list[tf.Variable] = []
        self.bound: list[tuple[ast.Name, Thing]] = []
        self.written: list[tuple[tf.Variable, Thing]] = []  # what each assignment left in its variable

    def constant(self, call: ast.Call, value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
        """Make a constant."""
        value = self.read(call.args[0], value)
        return super().constant(call, value, self._double(value, dtype), shape)

    def variable(self, call: ast.Call, value: Thing, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Make a variable."""
        value = self.read(call.args[0], value)
        self.variables.append(super().variable(call, value, self._double(value, dtype), trainable))
        return self.variables[-1]

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Return it as it is."""
        self.bound.append((name, value))
        return value

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return float64 for every float."""
        return tf.float64 if wanted.is_floating else wanted

    def assign(self, call: ast.Call, variable: Thing, value: Thing) -> None:
        """Assign."""
        super().assign(call, variable, value)
        self.written.append((variable, variable.numpy()))

    def gradient(self, call: ast.Call, tape: Thing, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Ask a tape, or stop: this is the call."""
        if self._left == 0:
            self.source, self.target = sources[self._place], float(tf.reduce_sum(target))
            raise FoundError
        self._left -= 1
        return super().gradient(call, tape, target, sources)

    def _double(self, value: Thing, dtype: tf.DType | None) -> tf.DType | None:
        if dtype is not None:
            return self.dtype(dtype)
        return tf.float64 if np.asarray(value).dtype.kind == "f" else None


class _NudgedWorld(_DoubleWorld):
    """The same run with the source of the call nudged: a tensor where it gets its name, a variable when it is read.

    As a tape has it, what is assigned to the variable does not depend on what it was.
    """

    def __init__(self, call: int, place: int, plain: _DoubleWorld, nudge: "np.ndarray[Any, Any]") -> None:
        super().__init__(call, place)
        self._nudge = nudge
        source = plain.source
        self._number = next((n for n, variable in enumerate(plain.variables) if variable is source), None)
        self._name = next((name for name, value in plain.bound if value is source), None)
        self._written = iter([left for variable, left in plain.written if variable is source])

    def read(self, node: ast.expr, value: Thing) -> Thing:
        """Read the variable nudged."""
        return value + self._nudge if self._is_source(value) else value

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Nudge the tensor."""
        return value + self._nudge if name is self._name and self._number is None else value

    def assign(self, call: ast.Call, variable: Thing, value: Thing) -> None:
        """Assign; to the nudged variable what it had without the nudge."""
        if self._is_source(variable):
            variable.assign(next(self._written))
        else:
            super().assign(call, variable, value)

    def _is_source(self, value: Thing) -> bool:
        return self._number is not None and any(value is one for one in self.variables[self._number : self._number + 1])


def _run(world: "_DoubleWorld", listing: Listing, given: Given) -> "_DoubleWorld":
    """Run a program up to the call. Raises ListingError where that is not reached."""
    try:
        Interpreter(listing, world, given).run()
    except FoundError:
        return world
    raise ListingError("no gradient", listing.spans[0])
