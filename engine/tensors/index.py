"""What stands in the brackets of `x[…]`: whole numbers, slices, `...` and `tf.newaxis`."""

import ast

from engine.elements import Thing
from engine.listing.error import ListingError
from engine.listing.expressions import check_magnitude
from engine.listing.listing import span_of
from engine.listing.literals import literal_value
from engine.tensors.region import Index


def check_index(node: ast.expr) -> None:
    """Check an index. Raises ListingError."""
    for item in node.elts if isinstance(node, ast.Tuple) else [node]:
        parts = [item.lower, item.upper, item.step] if isinstance(item, ast.Slice) else [item]
        for part in parts:
            if part is not None and not _is_place(part, whole=part is item):
                raise ListingError("index", span_of(part), ast.unparse(part))


def _is_place(node: ast.expr, *, whole: bool) -> bool:
    """Tell whether a part of an index is a whole number; or `whole`, one of the other things that pick an axis."""
    match node:
        case ast.Constant(value=bool()) | ast.List() | ast.Tuple():
            return False
        case ast.Constant(value=int()) | ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int())):
            check_magnitude(node)
            return True
    return whole and (ast.unparse(node) in ("...", "None", "tf.newaxis", "np.newaxis"))


def index_value(node: ast.expr) -> Thing:
    """Return what an index stands for, as Python hands it on."""
    match node:
        case ast.Tuple(elts=items):
            return tuple(index_value(item) for item in items)
        case ast.Slice(lower=lower, upper=upper, step=step):
            return slice(*(None if part is None else literal_value(part) for part in (lower, upper, step)))
        case ast.Attribute():  # tf.newaxis
            return None
    return literal_value(node)


def index_of(node: ast.expr) -> Index:
    """Return an index as one that has several parts."""
    value = index_value(node)
    return value if isinstance(value, tuple) else (value,)
