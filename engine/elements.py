"""How large a result would be: checked before it is made, so that a typing error does not eat the memory."""

import ast
import math
from typing import Any

import numpy as np

from engine.listing import ListingError
from engine.listing.grammar import MOST_ELEMENTS
from engine.listing.listing import span_of

Thing = Any  # what a name of a program stands for: a tensor, a variable, an array, a number, a list, a tape


def check_arguments(node: ast.Call, path: str, arguments: list[Thing]) -> None:
    """Check how large a result would be, before it is made."""
    if path in ("ones", "zeros"):
        check_shape(node, arguments[0])
    elif path == "broadcast_to":
        check_shape(node, arguments[1])
    elif path == "matmul":
        check_product(node, *arguments)
    elif len(arguments) == 2:
        check_broadcast(node, *arguments)


def check_product(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large a matrix product would be."""
    rows, columns = _shape(left), _shape(right)
    if len(rows) >= 2 and len(columns) >= 2:
        check_shape(node, (*rows[:-1], columns[-1]))


def check_broadcast(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large the result of an operation element by element would be."""
    try:
        shape = np.broadcast_shapes(_shape(left), _shape(right))
    except ValueError:
        return  # TensorFlow says it in its own words
    check_shape(node, shape)


def check_shape(node: ast.AST, shape: Thing) -> None:
    """Check how large a tensor of a shape would be."""
    sizes = shape if isinstance(shape, list | tuple) else [shape]
    if not all(isinstance(size, int | np.integer) for size in sizes):
        return  # TensorFlow says it in its own words
    elements = math.prod(int(size) for size in sizes)
    if elements > MOST_ELEMENTS:
        raise ListingError("elements", span_of(node), f"{elements:,}", f"{MOST_ELEMENTS:,}")


def _shape(value: Thing) -> tuple[int, ...]:
    return tuple(value.shape) if hasattr(value, "shape") else np.shape(value)
