"""What TensorFlow, NumPy or Python raised about a line."""

import ast
import builtins

import tensorflow as tf

from engine.tensors.log import LineError


class RaisedError(Exception):
    """`node`: the part of the line that it was raised at."""

    def __init__(self, node: ast.AST, error: Exception) -> None:
        super().__init__(node, error)
        self.node, self.error = node, error


def told(error: Exception) -> LineError:
    """Return an error in its own words."""
    return LineError(type(error).__name__, str(error), _caught(type(error)))


def _caught(raised: type[Exception]) -> str:
    """Return what a program catches an error by: its class, or the nearest that has a public name."""
    for one in raised.__mro__:
        name: str = one.__name__
        if getattr(tf.errors, name, None) is one:
            return f"tf.errors.{name}"
        if getattr(builtins, name, None) is one:
            return name
    raise AssertionError(raised)
