"""Arithmetic that Python does, and not TensorFlow: on numbers and lists. It has no limits, so that it is given some."""

import ast
import math
import operator
from collections.abc import Callable

import numpy as np

from engine.elements import Thing, check_count
from engine.listing import ListingError
from engine.listing.grammar import LARGEST_EXPONENT
from engine.listing.listing import span_of

OPERATORS: dict[type[ast.operator], Callable[[Thing, Thing], Thing]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
}


def is_plain(value: Thing) -> bool:
    """Tell whether a value is Python's own: NumPy's double is a float too."""
    return isinstance(value, int | float | list | tuple) and not isinstance(value, np.generic)


def operated(node: ast.BinOp, left: Thing, right: Thing) -> Thing:
    """Work out an operation on tensors or arrays. What is not finite NumPy raises; of a tensor it can be shown."""
    with np.errstate(divide="raise", over="raise", invalid="raise"):
        return OPERATORS[type(node.op)](left, right)


def calculated(node: ast.BinOp, left: Thing, right: Thing) -> Thing:
    """Work out an operation on plain values. Raises ListingError for too large a result, else what Python raises."""
    if isinstance(left, int | float) and isinstance(right, int | float):
        _check_division(node, left, right)
        _check_power(node, left, right)
    elif isinstance(node.op, ast.Add):
        check_count(node, _count(left) + _count(right))
    elif isinstance(node.op, ast.Mult):
        check_count(node, _times(left) * _times(right))
    result = OPERATORS[type(node.op)](left, right)
    if (isinstance(result, int) and result.bit_length() > 63) or (isinstance(result, float) and result - result != 0):
        raise ListingError("large number", span_of(node))
    return result


def _check_division(node: ast.BinOp, left: float, right: float) -> None:
    if right == 0 and isinstance(node.op, ast.Div):
        raise ListingError("division", span_of(node))
    if left == 0 and right < 0 and isinstance(node.op, ast.Pow):
        raise ListingError("division", span_of(node))


def _check_power(node: ast.BinOp, left: float, right: float) -> None:
    """Check a power: a large one takes for ever, and one of a negative number may be complex."""
    if not isinstance(node.op, ast.Pow):
        return
    large = abs(right) > LARGEST_EXPONENT or (left != 0 and right * math.log10(abs(left)) > 300)
    if large or (left < 0 and right != int(right)):
        raise ListingError("power", span_of(node), f"{left:g}", f"{right:g}")


def _count(value: Thing) -> int:
    """Return how many numbers there are in lists of lists."""
    return sum(map(_count, value)) if isinstance(value, list | tuple) else 1


def _times(value: Thing) -> int:
    return value if isinstance(value, int) else _count(value)
