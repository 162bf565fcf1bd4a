"""Which lines there may be. Each check raises ListingError at the place of what is not allowed."""

import ast
import builtins

from engine.listing.error import ListingError
from engine.listing.expressions import OPERATORS, check_magnitude, dotted
from engine.listing.grammar import RESERVED
from engine.listing.listing import span_of
from engine.listing.statements import Names
from engine.tensors.expressions import check_expression
from engine.tensors.grammar import CHANGES, SET_SEED, SHOWN
from engine.tensors.index import check_index


def check_statement(statement: ast.stmt, names: Names) -> None:
    """Check a line, and take notice of the name that it gives."""
    match statement:
        case ast.Assign(targets=[ast.Name() as name], value=value):
            check_expression(value, names)
            _check_name(name)
            names.values.add(name.id)
        case ast.Assign(targets=[ast.Subscript(value=ast.Name() as name, slice=index)], value=value):
            names.need_value(name)
            check_index(index)
            check_expression(value, names)
        case ast.Assign(targets=[target, *_]):
            raise ListingError("target", span_of(target), ast.unparse(target))
        case ast.AugAssign(target=ast.Name() as name, op=operator, value=value) if isinstance(operator, OPERATORS):
            names.need_value(name)
            check_expression(value, names)
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=arguments, keywords=[])):
            for argument in arguments:
                _check_shown(argument, names)
        case ast.Expr(value=ast.Call(func=function) as call) if dotted(function) == SET_SEED:
            _check_seed(call)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=target, attr=method)) as call) if method in CHANGES:
            _check_change(call, target, names)
        case ast.Expr(value=value):
            _check_shown(value, names)
        case _:
            word = ast.unparse(statement).split("\n", 1)[0].split(" ", 1)[0]
            raise ListingError("statement", span_of(statement), word)


def _check_name(name: ast.Name) -> None:
    """Check a name that is given: one that programs need would be lost to them."""
    error = isinstance(getattr(builtins, name.id, None), type) and issubclass(getattr(builtins, name.id), BaseException)
    if name.id in RESERVED or name.id.startswith("_") or error:
        raise ListingError("reserved name", span_of(name), name.id)


def _check_seed(call: ast.Call) -> None:
    match call:
        case ast.Call(args=[ast.Constant(value=int() as seed) as number], keywords=[]) if not isinstance(seed, bool):
            check_magnitude(number)
        case _:
            raise ListingError("set seed", span_of(call))


def _check_change(call: ast.Call, target: ast.expr, names: Names) -> None:
    """Check `v.assign(…)` or `v[0, 0].assign(…)`."""
    match target:
        case ast.Name():
            names.need_value(target)
        case ast.Subscript(value=ast.Name() as name, slice=index):
            names.need_value(name)
            check_index(index)
        case _:
            raise ListingError("change", span_of(target), ast.unparse(target))
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        raise ListingError("arguments", span_of(call), ast.unparse(call.func), "1", str(len(call.args)))
    check_expression(call.args[0], names)


def _check_shown(node: ast.expr, names: Names) -> None:
    """Check an expression whose value is only shown: `x.shape` is one too."""
    asked = isinstance(node, ast.Attribute) and node.attr in SHOWN
    check_expression(node.value if isinstance(node, ast.Attribute) and asked else node, names)
