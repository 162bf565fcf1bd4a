"""How large a result would be: checked before it is made, so that a typing error does not eat the memory."""

import ast
import math
from typing import Any

import numpy as np

from engine.listing import ListingError
from engine.listing.grammar import MOST_ELEMENTS
from engine.listing.listing import span_of

Thing = Any  # what a name of a program stands for: a tensor, a variable, an array, a number, a list, a tape

PAIRS = ("add", "subtract", "multiply", "divide", "pow", "maximum", "minimum")


def check_arguments(node: ast.Call, path: str, arguments: list[Thing]) -> None:
    """Check how large a result would be, before it is made."""
    if path in ("ones", "zeros"):
        check_shape(node, arguments[0])
    elif path == "broadcast_to":
        check_shape(node, arguments[1])
    elif path == "matmul":
        check_product(node, *arguments)
    elif path in PAIRS:
        check_broadcast(node, *arguments)


def check_product(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large a matrix product would be."""
    shape = product_shape(left, right)
    if shape is not None:
        check_shape(node, shape)


def check_broadcast(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large the result of an operation element by element would be."""
    shape = broadcast_shape(left, right)
    if shape is not None:
        check_shape(node, shape)


def check_shape(node: ast.AST, shape: Thing) -> None:
    """Check how large a tensor of a shape would be; TensorFlow says in its own words what is no shape."""
    try:
        sizes = np.asarray(np.asarray(shape), object).ravel().tolist()
    except (NotImplementedError, ValueError):  # a tensor that is traced, after it has been run; a list of all sorts
        return
    if all(isinstance(size, int) for size in sizes):
        check_count(node, math.prod(sizes))


def check_count(node: ast.AST, elements: int) -> None:
    """Check that so many numbers are not too many."""
    if elements > MOST_ELEMENTS:
        raise ListingError("elements", span_of(node), f"{elements:,}", f"{MOST_ELEMENTS:,}")


def product_shape(left: Thing, right: Thing) -> tuple[int, ...] | None:
    """Return the shape of a product of matrices; None where TensorFlow says in its own words that there is none."""
    rows, columns = _shape(left), _shape(right)
    if min(len(rows), len(columns)) < 2:
        return None
    return _joined((*rows[:-1], 1), (*columns[:-2], 1, columns[-1]))


def broadcast_shape(left: Thing, right: Thing) -> tuple[int, ...] | None:
    """Return the shape of the result of an operation element by element, or None likewise."""
    return _joined(_shape(left), _shape(right))


def _joined(left: tuple[int, ...], right: tuple[int, ...]) -> tuple[int, ...] | None:
    try:
        return np.broadcast_shapes(left, right)
    except ValueError:
        return None


def _shape(value: Thing) -> tuple[int, ...]:
    """Return the shape of an operand; that of a scalar where it has none, or none that is known while it is traced."""
    try:
        shape = tuple(value.shape) if hasattr(value, "shape") else np.shape(value)
    except ValueError:
        return ()
    return () if None in shape else shape
