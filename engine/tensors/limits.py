"""How large a tensor may be: checked before it is made, so that a typing error does not eat the memory."""

import ast
import math

from engine.elements import Thing, broadcast_shape, product_shape
from engine.listing import ListingError
from engine.listing.listing import span_of
from engine.tensors.grammar import MOST_ELEMENTS, MOST_RANK


def check_pair(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large the result of an operation element by element would be."""
    check_shape(node, broadcast_shape(left, right) or ())


def check_product(node: ast.AST, left: Thing, right: Thing) -> None:
    """Check how large a matrix product would be."""
    check_shape(node, product_shape(left, right) or ())


def check_sizes(node: ast.AST, sizes: Thing, *, rest: bool = False) -> None:
    """Check a shape as it is given: one size or several. `rest`: one may be −1, for what is left.

    TensorFlow says in its own words what is no shape.
    """
    listed = list(sizes) if isinstance(sizes, list | tuple) else [sizes]
    whole = [size for size in listed if isinstance(size, int) and not (rest and size == -1)]
    for size in whole:
        if not 0 <= size <= MOST_ELEMENTS:
            raise ListingError("dimension", span_of(node), f"{size:,}", f"{MOST_ELEMENTS:,}")
    check_shape(node, tuple(whole) if len(whole) == len(listed) else (1,) * len(listed))


def check_shape(node: ast.AST, shape: tuple[int, ...]) -> None:
    """Check the shape of a tensor that is to be made, or has been."""
    if len(shape) > MOST_RANK:
        raise ListingError("rank", span_of(node), str(len(shape)), str(MOST_RANK))
    if math.prod(shape) > MOST_ELEMENTS:
        raise ListingError("elements", span_of(node), f"{math.prod(shape):,}", f"{MOST_ELEMENTS:,}")
