"""What names stand for: constants and variables of TensorFlow, arrays of NumPy; their numbers and their words."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.tensors.log import Array, Kind
from engine.tensors.region import Region, whole


def kind_of(thing: Thing) -> Kind | None:
    """Return what a thing is; None of a plain number or a list."""
    match thing:
        case tf.Variable():
            return "variable"
        case tf.Tensor():
            return "constant"
        case np.ndarray() | np.generic():
            return "numpy"
    return None


def dtype_of(thing: Thing) -> str:
    """Return the name of a thing's dtype."""
    return str(thing.dtype.name)


def can_change(thing: Thing) -> bool:
    """Tell whether something can be written into it."""
    return isinstance(thing, tf.Variable | np.ndarray)


def put(thing: Thing, region: Region, values: Array) -> None:
    """Write numbers into a region of a variable or an array."""
    if isinstance(thing, np.ndarray):
        thing[region] = values
    elif region == whole(thing.shape):
        thing.assign(values)
    else:
        thing[region].assign(values)


class Shown:
    """The numbers of things as the screen may keep them: they never change. Each is read once after a change."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Thing, Array]] = {}  # by identity, which only a thing that is kept has for itself

    def of(self, thing: Thing) -> Array:
        """Return the numbers of a thing now: the same array as long as it does not change."""
        if id(thing) not in self._kept:
            self._kept[id(thing)] = thing, _numbers(thing)
        return self._kept[id(thing)][1]

    def forget(self, changed: Thing) -> None:
        """Take notice that a thing has changed, and with an array of NumPy those that share its memory."""
        for key, (thing, _) in list(self._kept.items()):
            if thing is changed or _shared(thing, changed):
                del self._kept[key]

    def keep(self, things: Iterable[Thing]) -> None:
        """Let go of the numbers of all others."""
        wanted = {id(thing) for thing in things}
        self._kept = {key: kept for key, kept in self._kept.items() if key in wanted}


def _numbers(thing: Thing) -> Array:
    """Return the numbers of a thing, read-only. What TensorFlow has read it never writes over, so they need no copy.

    (Of a variable that has been assigned in parts it makes one itself, at each reading.)
    """
    if isinstance(thing, tf.Variable):
        thing = thing.value()
    array: np.ndarray[Any, Any] = np.asarray(memoryview(thing)) if isinstance(thing, tf.Tensor) else np.array(thing)
    array.setflags(write=False)
    return array


def _shared(one: Thing, other: Thing) -> bool:
    return isinstance(one, np.ndarray) and isinstance(other, np.ndarray) and np.may_share_memory(one, other)
