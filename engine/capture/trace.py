"""A listing, traced once: its operations with all values, gradients and terms of the chain rule from one call."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from engine.capture.eager_world import EagerWorld
from engine.capture.plan import Plan, Planner
from engine.capture.traced_world import TracedWorld
from engine.capture.values import Parcel
from engine.interpreter import Interpreter
from engine.listing import Listing

Arrays = Sequence["np.ndarray[Any, Any]"]


class Trace:
    """A listing with inputs of certain shapes. Other numbers need no other trace."""

    plan: Plan

    def __init__(self, listing: Listing, given: Mapping[str, Any], feed: Arrays, eager: EagerWorld) -> None:
        """`feed`: the inputs that are written out; `eager`: what the same listing gave without a trace."""
        self._listing, self._names, self._eager = listing, tuple(given), eager
        specs = [tf.TensorSpec(array.shape, array.dtype) for array in (*given.values(), *feed)]
        self._graph = tf.function(self._traced, autograph=False).get_concrete_function(specs)

    def __call__(self, given: Mapping[str, Any], feed: Arrays) -> list[Any]:
        """Return the parts that the plan speaks of, as NumPy."""
        parts = self._graph([tf.constant(array) for array in (*given.values(), *feed)])
        return [part.numpy() for part in parts]

    def _traced(self, inputs: list[tf.Tensor]) -> list[tf.Tensor]:
        given = dict(zip(self._names, inputs, strict=False))
        world = TracedWorld(self._listing, given, iter(inputs[len(given) :]), self._eager)
        Interpreter(self._listing, world, given).run()
        parcel = Parcel()
        self.plan = Planner(world, parcel).plan()
        return parcel.tensors
