"""Which expressions a listing may have: names, numbers, operators, TensorFlow's functions on the list."""

import ast
import math
from difflib import get_close_matches
from typing import Protocol

from engine.listing.error import ListingError
from engine.listing.grammar import ALIASES, DTYPES, FUNCTIONS
from engine.listing.listing import is_literal, span_of

OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.MatMult)
FLAGS = ("trainable", "keepdims", "persistent", "watch_accessed_variables")


class Known(Protocol):
    """The names that are there."""

    def need_value(self, node: ast.Name) -> None:
        """Raise ListingError where a name stands for no value."""


def check_expression(node: ast.expr, names: Known) -> None:
    """Check an expression and all its parts."""
    match node:
        case ast.Name():
            names.need_value(node)
        case ast.Constant(value=value):
            _check_number(node, value)
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            check_expression(operand, names)
        case ast.BinOp(left=left, op=operator, right=right):
            if not isinstance(operator, OPERATORS):
                raise ListingError("operator", span_of(node), ast.unparse(node))
            check_expression(left, names)
            check_expression(right, names)
        case ast.Call(func=ast.Attribute(value=inner, attr="numpy"), args=[], keywords=[]):
            check_expression(inner, names)
        case ast.Call():
            _check_function(node, names)
        case ast.Subscript(value=value, slice=index):
            check_expression(value, names)
            _check_index(index)
        case ast.List() | ast.Tuple() if is_literal(node):
            check_magnitude(node)
        case ast.Attribute():
            raise ListingError("attribute", span_of(node), ast.unparse(node))
        case _:
            raise ListingError("expression", span_of(node), type(node).__name__)


def check_call(call: ast.Call, least: int, most: int, keywords: frozenset[str]) -> None:
    """Check how many arguments there are, and their keywords."""
    name = ast.unparse(call.func)
    if not least <= len(call.args) <= most or any(isinstance(a, ast.Starred) for a in call.args):
        allowed = str(most) if least == most else f"{least}–{most}"
        raise ListingError("arguments", span_of(call), name, allowed, str(len(call.args)))
    said = [keyword.arg for keyword in call.keywords]
    for keyword in call.keywords:
        if said.count(keyword.arg) > 1:  # Python finds it only when it compiles
            raise ListingError("syntax", span_of(keyword), f"keyword argument repeated: {keyword.arg}")
        if keyword.arg not in keywords:
            raise ListingError("keyword", span_of(keyword), name, keyword.arg or "**", ", ".join(sorted(keywords)))
        _check_keyword(keyword)


def dotted(node: ast.expr) -> str:
    """Return `tf.math.log` of the attributes that say so; "" of anything else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            before = dotted(value)
            return f"{before}.{attribute}" if before else ""
    return ""


def function_path(node: ast.expr) -> str:
    """Return the path below `tf` of a function that is allowed; else ""."""
    path = dotted(node).removeprefix("tf.")
    return path if dotted(node).startswith("tf.") and path in FUNCTIONS else ""


def _check_function(call: ast.Call, names: Known) -> None:
    path = function_path(call.func)
    if not path:
        raise ListingError("function", span_of(call.func), ast.unparse(call.func), _meant(dotted(call.func)))
    check_call(call, *FUNCTIONS[path])
    for position, argument in enumerate(call.args):
        if path == "cast" and position == 1:
            _check_dtype(argument)
        else:
            check_expression(argument, names)


def _check_keyword(keyword: ast.keyword) -> None:
    value = keyword.value
    if keyword.arg == "dtype":
        _check_dtype(value)
    elif keyword.arg in FLAGS:
        if not isinstance(value, ast.Constant) or not isinstance(value.value, bool):
            raise ListingError("flag", span_of(value), keyword.arg)
    elif not is_literal(value):
        raise ListingError("literal", span_of(value), keyword.arg or "")


def _check_dtype(node: ast.expr) -> None:
    name = dotted(node)
    if name.removeprefix("tf.") not in DTYPES or not name.startswith("tf."):
        raise ListingError("dtype", span_of(node), ast.unparse(node), ", ".join(f"tf.{one}" for one in DTYPES))


def _check_number(node: ast.expr, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ListingError("constant", span_of(node), ast.unparse(node))
    check_magnitude(node)


def check_magnitude(literal: ast.expr) -> None:
    """Check that each number of a literal is one that TensorFlow and Python can hold."""
    for node in [part for part in ast.walk(literal) if isinstance(part, ast.Constant)]:
        large = isinstance(node.value, float) and not math.isfinite(node.value)
        if large or (isinstance(node.value, int) and node.value.bit_length() > 63):
            raise ListingError("large number", span_of(node))


def _check_index(node: ast.expr) -> None:
    indices = node.elts if isinstance(node, ast.Tuple) else [node]
    for index in indices:
        if not is_literal(index) or isinstance(index, ast.List | ast.Tuple):
            raise ListingError("index", span_of(index), ast.unparse(index))


def _meant(name: str) -> str:
    """Return the function that a name may have meant, with its whole path, or ""."""
    last = ALIASES.get(name.rpartition(".")[2])
    if last:
        return f"tf.{last}"
    return next(iter(get_close_matches(f"tf.{name.removeprefix('tf.')}", [f"tf.{path}" for path in FUNCTIONS], 1)), "")
