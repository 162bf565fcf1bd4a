"""Which expressions a line may have: names, numbers, operators, the functions of the table."""

import ast

from engine.listing.error import ListingError
from engine.listing.expressions import OPERATORS, check_magnitude, dotted
from engine.listing.grammar import DTYPES
from engine.listing.listing import is_literal, span_of
from engine.listing.literals import literal_shape
from engine.listing.statements import Names
from engine.tensors.call import arguments_of, dotted_function, dtype_name, meant
from engine.tensors.grammar import CHANGES, FUNCTIONS, METHODS, MOST_RANK, SET_SEED, Form, Signature
from engine.tensors.index import check_index

COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def check_expression(node: ast.expr, names: Names) -> None:
    """Check an expression and all its parts."""
    match node:
        case ast.Name():
            names.need_value(node)
        case ast.Constant() | ast.List() | ast.Tuple() if is_literal(node):
            _check_literal(node)
        case ast.Constant():
            raise ListingError("constant", span_of(node), ast.unparse(node))
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            check_expression(operand, names)
        case ast.BinOp(left=left, op=operator, right=right):
            if not isinstance(operator, OPERATORS):
                raise ListingError("operator", span_of(node), ast.unparse(node))
            check_expression(left, names)
            check_expression(right, names)
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if isinstance(operator, COMPARISONS):
            check_expression(left, names)
            check_expression(right, names)
        case ast.Call(func=ast.Attribute(value=inner, attr=method)) if method in METHODS and not dotted_function(node):
            check_expression(inner, names)
            _check_call(node, METHODS[method], names)
        case ast.Call():
            _check_function(node, names)
        case ast.Subscript(value=value, slice=index):
            check_expression(value, names)
            check_index(index)
        case ast.Attribute():
            raise ListingError("attribute", span_of(node), ast.unparse(node))
        case _:
            raise ListingError("expression", span_of(node), type(node).__name__)


def _check_function(call: ast.Call, names: Names) -> None:
    path = dotted_function(call)
    if path in FUNCTIONS:
        _check_call(call, FUNCTIONS[path], names)
    elif path == SET_SEED or (isinstance(call.func, ast.Attribute) and call.func.attr in CHANGES):
        raise ListingError("not alone", span_of(call), ast.unparse(call.func))
    else:
        raise ListingError("function", span_of(call.func), ast.unparse(call.func), meant(dotted(call.func)))


def _check_call(call: ast.Call, signature: Signature, names: Names) -> None:
    for parameter, value in arguments_of(call, signature).items():
        _check_argument(parameter, signature.parameters[parameter], value, names)


def _check_argument(parameter: str, form: Form, value: ast.expr, names: Names) -> None:
    match form:
        case "value":
            check_expression(value, names)
        case "dtype":
            if dtype_name(value) not in DTYPES:
                allowed = ", ".join(f"tf.{one}" for one in DTYPES)
                raise ListingError("dtype", span_of(value), ast.unparse(value), allowed)
        case "flag":
            if not isinstance(value, ast.Constant) or not isinstance(value.value, bool):
                raise ListingError("flag", span_of(value), parameter)
        case "axis" if isinstance(value, ast.Constant) and value.value is None:
            pass
        case _:
            if not is_literal(value) or (form == "number" and isinstance(value, ast.List | ast.Tuple)):
                raise ListingError("literal", span_of(value), parameter)
            check_magnitude(value)


def _check_literal(node: ast.expr) -> None:
    check_magnitude(node)
    rank = len(literal_shape(node))
    if rank > MOST_RANK:
        raise ListingError("rank", span_of(node), str(rank), str(MOST_RANK))
