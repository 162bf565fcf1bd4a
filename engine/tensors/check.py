"""Which lines there may be. Each check raises ListingError at the place of what is not allowed."""

import ast
import builtins
from difflib import get_close_matches

from engine.listing.error import ListingError
from engine.listing.expressions import OPERATORS, check_magnitude, dotted
from engine.listing.grammar import DTYPES, RESERVED
from engine.listing.listing import is_literal, span_of
from engine.listing.literals import literal_shape
from engine.listing.statements import Names
from engine.tensors.grammar import (
    CHANGES,
    FUNCTIONS,
    METHODS,
    MOST_RANK,
    RANDOM,
    SET_SEED,
    SHOWN,
    Form,
    Signature,
)

COMPARISONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)
LAST_WORDS = {path.rpartition(".")[2]: path for path in reversed(FUNCTIONS)}


def check_statement(statement: ast.stmt, names: Names) -> None:
    """Check a line, and take notice of the name that it gives."""
    match statement:
        case ast.Assign(targets=[ast.Name() as name], value=value):
            check_expression(value, names)
            _check_name(name)
            names.values.add(name.id)
        case ast.Assign(targets=[ast.Subscript(value=ast.Name() as name, slice=index)], value=value):
            names.need_value(name)
            _check_index(index)
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
            _check_index(index)
        case ast.Attribute():
            raise ListingError("attribute", span_of(node), ast.unparse(node))
        case _:
            raise ListingError("expression", span_of(node), type(node).__name__)


def dotted_function(call: ast.Call) -> str:
    """Return the path of a function of TensorFlow or NumPy, as `tf.math.log`; "" where it is called of something."""
    path = dotted(call.func)
    return path if path.startswith(("tf.", "np.")) else ""


def arguments_of(call: ast.Call, signature: Signature) -> dict[str, ast.expr]:
    """Return what a call gives to each parameter. Raises ListingError where it does not fit."""
    name, least, most = ast.unparse(call.func), signature.least, signature.by_position
    if len(call.args) > most or any(isinstance(one, ast.Starred) for one in call.args):
        raise ListingError("arguments", span_of(call), name, _range(least, most), str(len(call.args)))
    given = dict(zip(signature.parameters, call.args, strict=False))
    for word in call.keywords:
        if word.arg == "seed" and name in RANDOM:
            raise ListingError("seed", span_of(word), name)
        if word.arg is None or word.arg not in signature.parameters:
            raise ListingError("keyword", span_of(word), name, word.arg or "**", ", ".join(signature.parameters))
        if word.arg in given:
            raise ListingError("syntax", span_of(word), f"keyword argument repeated: {word.arg}")
        given[word.arg] = word.value
    if any(parameter not in given for parameter in list(signature.parameters)[:least]):
        raise ListingError("arguments", span_of(call), name, _range(least, most), str(len(given)))
    return given


def _check_function(call: ast.Call, names: Names) -> None:
    path = dotted_function(call)
    if path in FUNCTIONS:
        _check_call(call, FUNCTIONS[path], names)
    elif path == SET_SEED or (isinstance(call.func, ast.Attribute) and call.func.attr in CHANGES):
        raise ListingError("not alone", span_of(call), ast.unparse(call.func))
    else:
        raise ListingError("function", span_of(call.func), ast.unparse(call.func), _meant(dotted(call.func)))


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
            _check_numbers(value)


def dtype_name(node: ast.expr) -> str:
    """Return `float32` of `tf.float32`, `np.float32` or "float32"; else "" or something that is no dtype."""
    match node:
        case ast.Constant(value=str() as name):
            return name
        case ast.Attribute(value=ast.Name(id="tf" | "np"), attr=name):
            return name
    return ""


def _check_literal(node: ast.expr) -> None:
    _check_numbers(node)
    rank = len(literal_shape(node))
    if rank > MOST_RANK:
        raise ListingError("rank", span_of(node), str(rank), str(MOST_RANK))


def _check_numbers(node: ast.expr) -> None:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant):
            check_magnitude(part, part.value)


def _check_index(node: ast.expr) -> None:
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
            _check_numbers(node)
            return True
    return whole and (ast.unparse(node) in ("...", "None", "tf.newaxis", "np.newaxis"))


def _check_name(name: ast.Name) -> None:
    """Check a name that is given: one that programs need would be lost to them."""
    error = isinstance(getattr(builtins, name.id, None), type) and issubclass(getattr(builtins, name.id), BaseException)
    if name.id in RESERVED or name.id.startswith("_") or error:
        raise ListingError("reserved name", span_of(name), name.id)


def _check_seed(call: ast.Call) -> None:
    match call:
        case ast.Call(args=[ast.Constant(value=int() as seed) as number], keywords=[]) if not isinstance(seed, bool):
            check_magnitude(number, seed)
        case _:
            raise ListingError("set seed", span_of(call))


def _check_change(call: ast.Call, target: ast.expr, names: Names) -> None:
    """Check `v.assign(…)` or `v[0, 0].assign(…)`."""
    match target:
        case ast.Name():
            names.need_value(target)
        case ast.Subscript(value=ast.Name() as name, slice=index):
            names.need_value(name)
            _check_index(index)
        case _:
            raise ListingError("change", span_of(target), ast.unparse(target))
    if len(call.args) != 1 or call.keywords or isinstance(call.args[0], ast.Starred):
        raise ListingError("arguments", span_of(call), ast.unparse(call.func), "1", str(len(call.args)))
    check_expression(call.args[0], names)


def _check_shown(node: ast.expr, names: Names) -> None:
    """Check an expression whose value is only shown: `x.shape` is one too."""
    asked = isinstance(node, ast.Attribute) and node.attr in SHOWN
    check_expression(node.value if isinstance(node, ast.Attribute) and asked else node, names)


def _range(least: int, most: int) -> str:
    return str(most) if least == most else f"{least}–{most}"


def _meant(name: str) -> str:
    """Return the function that a name may have meant, or ""."""
    last = LAST_WORDS.get(name.rpartition(".")[2])
    return last or next(iter(get_close_matches(name, FUNCTIONS, 1)), "")
