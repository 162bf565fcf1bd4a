"""Three ways to run the one `training_step`: eagerly, as a graph, and compiled by XLA, many steps in a call."""

import os
from functools import lru_cache
from typing import Protocol

import tensorflow as tf

from engine.chunk import Array, Chunk
from engine.compiled_loop import CompiledLoop
from engine.points import Points
from engine.recipe import Model
from engine.schedule import Segment
from engine.step_by_step import StepByStep

# It warns when the sixth shape is compiled; each shape is compiled once, as it should be.
tf.get_logger().setLevel("ERROR")
# Leave a core to the window. TensorFlow takes this only before its first use.
tf.config.threading.set_intra_op_parallelism_threads(max(1, (os.cpu_count() or 2) - 1))


class Program(Protocol):
    """One model for data of one shape. It keeps nothing between two calls.

    `most`: so many steps fit into one call. `traces`: how often its training function has been traced.
    """

    most: int

    def run(self, weights: Array, points: Points, first: int, count: int, segment: Segment) -> Chunk:
        """Make the steps `first` … `first + count - 1`, at most `most`, from the flat `weights` before them."""

    def traces(self) -> int:
        """Return how often the training function has been traced: compiled, for XLA; 0 for eager."""


@lru_cache(maxsize=8)
def program(recipe: Model, execution: str, size: int, batch_size: int | None) -> Program:
    """Return the program for these shapes: data, weights and learning rate may change without compiling again."""
    if execution == "xla":
        return CompiledLoop(recipe, size, batch_size)
    return StepByStep(recipe, as_graph=execution == "graph")
