"""Which statements a listing may have. Each check raises ListingError at the place of what is not allowed."""

import ast
from difflib import get_close_matches
from typing import NoReturn

from engine.listing.error import ListingError
from engine.listing.expressions import check_call, check_expression, dotted
from engine.listing.grammar import RESERVED, VARIABLE_METHODS
from engine.listing.listing import span_of
from engine.tape import Span


def check_statements(tree: ast.Module, known: tuple[str, ...]) -> None:
    """Check a whole program, whose text has been read."""
    names = Names(known)
    for statement in tree.body:
        _check(statement, names)
    if all(isinstance(statement, ast.Import) for statement in tree.body):  # there is nothing to see
        raise ListingError("no gradient", Span(1, 0, 1, 0))


class Names:
    """The names that are there at a statement, and which of them are tapes."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self.values = set(known)
        self.tapes: set[str] = set()

    def need_value(self, node: ast.Name) -> None:
        """Check that a name stands for a value."""
        if node.id in self.tapes:
            raise ListingError("tape as value", span_of(node), node.id)
        if node.id not in self.values:
            raise ListingError("unknown name", span_of(node), node.id, _near(node.id, self.values))

    def need_tape(self, node: ast.expr) -> None:
        """Check that an expression is the name of a tape."""
        if not isinstance(node, ast.Name) or node.id not in self.tapes:
            raise ListingError("no tape", span_of(node), ast.unparse(node), _near(ast.unparse(node), self.tapes))


def _check(statement: ast.stmt, names: Names) -> None:
    match statement:
        case ast.Import(names=[ast.alias(name="tensorflow", asname="tf")]):
            pass
        case ast.Assign(targets=[target], value=value):
            _check_value(value, names)
            _bind(target, value, names)
        case ast.Expr(value=ast.Call() as call):
            _check_action(call, names)
        case ast.With(items=[ast.withitem(context_expr=tape, optional_vars=ast.Name(id=name) as bound)], body=body):
            _check_tape(tape)
            _check_name(bound)
            names.tapes.add(name)
            names.values.discard(name)
            for inner in body:
                _check(inner, names)
        case ast.Delete(targets=[ast.Name() as target]):
            names.need_tape(target)
            names.tapes.discard(target.id)
        case _:
            _refuse(statement)


def _check_value(value: ast.expr, names: Names) -> None:
    if isinstance(value, ast.Call) and _method(value) == "gradient":
        _check_gradient(value, names)
    else:
        check_expression(value, names)


def _bind(target: ast.expr, value: ast.expr, names: Names) -> None:
    several = isinstance(target, ast.Tuple)
    bound = target.elts if isinstance(target, ast.Tuple) else [target]
    asked = _sources(value) if isinstance(value, ast.Call) and _method(value) == "gradient" else None
    if several and (asked is None or len(asked) != len(bound)):
        raise ListingError("unpacking", span_of(target), str(len(bound)))
    for name in bound:
        if not isinstance(name, ast.Name):
            raise ListingError("target", span_of(name), ast.unparse(name))
        _check_name(name)
        names.values.add(name.id)
        names.tapes.discard(name.id)


def _check_name(name: ast.Name) -> None:
    if name.id in RESERVED or name.id.startswith("_"):
        raise ListingError("reserved name", span_of(name), name.id)


def _check_gradient(call: ast.Call, names: Names) -> None:
    """Check `tape.gradient(target, source)` or `tape.gradient(target, [source, …])`."""
    assert isinstance(call.func, ast.Attribute)
    names.need_tape(call.func.value)
    sources = _sources(call)
    if len(call.args) != 2 or call.keywords or not sources:
        raise ListingError("gradient", span_of(call))
    for node in (call.args[0], *sources):
        if not isinstance(node, ast.Name):
            raise ListingError("gradient", span_of(node))
        names.need_value(node)


def _sources(call: ast.Call) -> list[ast.expr] | None:
    """Return what a gradient is asked for; None where the arguments are others."""
    if len(call.args) != 2:
        return None
    return call.args[1].elts if isinstance(call.args[1], ast.List | ast.Tuple) else [call.args[1]]


def _check_action(call: ast.Call, names: Names) -> None:
    """Check a call that stands alone: `tape.watch(x)`, `v.assign(…)`, `print(…)`."""
    match call:
        case ast.Call(func=ast.Name(id="print"), args=arguments, keywords=[]):
            for argument in arguments:
                check_expression(argument, names)
        case ast.Call(func=ast.Attribute(value=tape, attr="watch"), args=[argument], keywords=[]):
            names.need_tape(tape)
            for watched in argument.elts if isinstance(argument, ast.List) else [argument]:
                if not isinstance(watched, ast.Name):
                    raise ListingError("watch", span_of(watched), ast.unparse(watched))
                names.need_value(watched)
        case ast.Call(func=ast.Attribute(value=ast.Name() as name, attr=method), args=[value], keywords=[]) if (
            method in VARIABLE_METHODS
        ):
            names.need_value(name)
            check_expression(value, names)
        case ast.Call(func=ast.Attribute(attr="gradient")):
            raise ListingError("unused gradient", span_of(call))
        case _:
            raise ListingError("no effect", span_of(call), ast.unparse(call.func))


def _check_tape(node: ast.expr) -> None:
    if not isinstance(node, ast.Call) or dotted(node.func) != "tf.GradientTape":
        raise ListingError("with", span_of(node), ast.unparse(node))
    check_call(node, 0, 0, frozenset({"persistent", "watch_accessed_variables"}))


def _method(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _near(name: str, names: set[str]) -> str:
    return next(iter(get_close_matches(name, sorted(names), 1)), "") or ", ".join(sorted(names))


def _refuse(statement: ast.stmt) -> NoReturn:
    word = ast.unparse(statement).split("\n", 1)[0].split(" ", 1)[0]
    raise ListingError("statement", span_of(statement), word)
