"""Walks a listing with real TensorFlow: each call is one that the checks let through, made by its name."""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from engine.elements import Thing, check_arguments, check_broadcast, check_product, check_shape
from engine.listing import Listing, ListingError
from engine.listing.expressions import dotted, function_path
from engine.listing.listing import span_of
from engine.listing.literals import literal_value
from engine.plain import calculated, is_plain, operated
from engine.tape import Failure
from engine.world import World

Given = Mapping[str, np.ndarray[Any, Any]]

# What TensorFlow and NumPy raise about what a person wrote; anything else is our own fault.
RAISED = (tf.errors.OpError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


class Interpreter:
    """One run of a listing."""

    def __init__(self, listing: Listing, world: World, given: Given) -> None:
        self._names: dict[str, Thing] = dict(given)
        self._listing, self._world = listing, world

    def run(self) -> Failure | None:
        """Run the whole program; return what stopped it, where a gradient could not be taken.

        Raises ListingError where an operation can't be done at all.
        """
        try:
            for statement in self._listing.tree.body:
                self._execute(statement)
        except _StoppedError as stopped:
            return stopped.failure
        return None

    def value(self, node: ast.expr) -> Thing:
        """Work out an expression that is calculated with: a variable is read. Raises ListingError."""
        return self._values([node])[0]

    def _execute(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Assign(targets=[target], value=value):
                self._bind(target, self._asked(value))
            case ast.With(items=[ast.withitem(context_expr=ast.Call() as made, optional_vars=ast.Name() as name)]):
                flags = {keyword.arg: literal_value(keyword.value) for keyword in made.keywords}
                persistent = bool(flags.get("persistent", False))
                watches = bool(flags.get("watch_accessed_variables", True))
                with self._world.tape(statement, persistent, watches) as tape:
                    self._names[name.id] = tape
                    for inner in statement.body:
                        self._execute(inner)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) as call):
                self._act(call, self._names[name], method)
            case ast.Delete(targets=[ast.Name(id=name)]):
                del self._names[name]
            case ast.Expr(value=ast.Call(args=arguments)):  # print: there is no console, but what it is given must work
                for argument in arguments:
                    self._thing(argument)

    def _bind(self, target: ast.expr, value: Thing) -> None:
        if isinstance(target, ast.Tuple):
            for name, one in zip(target.elts, value, strict=True):
                self._bind(name, one)
        elif isinstance(target, ast.Name):
            self._names[target.id] = self._world.bind(target, value)

    def _asked(self, node: ast.expr) -> Thing:
        """Work out the right side of an assignment, which may ask a tape."""
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "gradient"):
            return self._thing(node)
        sources = node.args[1]
        several = isinstance(sources, ast.List | ast.Tuple)
        names = sources.elts if isinstance(sources, ast.List | ast.Tuple) else [sources]
        tape, target, *values = (self._names[dotted(name)] for name in (node.func.value, node.args[0], *names))
        try:
            gradients = self._world.gradient(node, tape, target, values)
        except RAISED as error:
            raise _StoppedError(Failure(type(error).__name__, str(error), span_of(node))) from None
        self._world.answered(node, self.value)
        return gradients if several else gradients[0]

    def _act(self, call: ast.Call, thing: Thing, method: str) -> None:
        if method == "watch":
            watched = call.args[0].elts if isinstance(call.args[0], ast.List) else [call.args[0]]
            for name in watched:
                self._watch(call, thing, dotted(name))
        else:
            value = self.value(call.args[0])
            self._try(call, lambda: self._world.assign(call, thing, value))

    def _watch(self, call: ast.Call, tape: Thing, name: str) -> None:
        self._try(call, lambda: self._world.watch(tape, self._names[name], name))

    def _values(self, nodes: Sequence[ast.expr]) -> list[Thing]:
        """Work out the operands of an operation. It reads its variables when all are there, as TensorFlow does."""
        things = [self._thing(node) for node in nodes]
        return [self._read(node, thing) for node, thing in zip(nodes, things, strict=True)]

    def _read(self, node: ast.expr, thing: Thing) -> Thing:
        return self._try(node, lambda: self._world.read(node, thing))

    def _thing(self, node: ast.expr) -> Thing:
        """Work out an expression; a variable is itself, not what it holds."""
        thing = self._made(node)
        self._world.made(node)
        return thing

    def _made(self, node: ast.expr) -> Thing:
        match node:
            case ast.Name(id=name):
                if name not in self._names:  # a closed form may speak of what is not there yet
                    raise ListingError("unknown name", span_of(node), name, "")
                return self._names[name]
            case ast.Constant() | ast.List() | ast.Tuple():
                return literal_value(node)
            case ast.UnaryOp(op=sign, operand=operand):
                value = self.value(operand)
                return self._try(node, lambda: -value if isinstance(sign, ast.USub) else +value)
            case ast.BinOp():
                return self._binary(node)
            case ast.Subscript(value=inner, slice=index):
                value, at = self.value(inner), literal_value(index)
                return self._try(node, lambda: value[at])
        assert isinstance(node, ast.Call)  # the checks let nothing else through
        return self._call(node, function_path(node.func)) if function_path(node.func) else self._leave(node)

    def _leave(self, node: ast.Call) -> Thing:
        """Work out `x.numpy()`."""
        assert isinstance(node.func, ast.Attribute)
        value = self.value(node.func.value)
        return self._try(node, lambda: self._world.numpy(value))

    def _binary(self, node: ast.BinOp) -> Thing:
        left, right = self._values([node.left, node.right])
        if is_plain(left) and is_plain(right):
            return self._try(node, lambda: calculated(node, left, right))
        if isinstance(node.op, ast.MatMult):
            check_product(node, left, right)
        else:
            check_broadcast(node, left, right)
        return self._try(node, lambda: operated(node, left, right))

    def _call(self, node: ast.Call, path: str) -> Thing:
        options = {keyword.arg: self._option(keyword.value) for keyword in node.keywords if keyword.arg}
        match path:
            case "constant" | "Variable":
                return self._create(node, path, options)
            case "cast":
                return self._cast(node)
        arguments = self._values(node.args)
        check_arguments(node, path, arguments)
        if path in ("ones", "zeros"):
            dtype = self._world.dtype(options.get("dtype") or tf.float32)
            made = self._try(node, lambda: _function(path)(*arguments, dtype=dtype))
            return self._try(node, lambda: self._world.constant(node, made, None, None))
        return self._try(node, lambda: _function(path)(*arguments, **options))

    def _create(self, node: ast.Call, path: str, options: dict[str, Thing]) -> Thing:
        value, dtype, shape = self._thing(node.args[0]), options.get("dtype"), options.get("shape")
        if path == "constant":
            check_shape(node, () if shape is None else shape)
            return self._try(node, lambda: self._world.constant(node, value, dtype, shape))
        trainable = bool(options.get("trainable", True))
        return self._try(node, lambda: self._world.variable(node, value, dtype, trainable))

    def _cast(self, node: ast.Call) -> Thing:
        dtype = self._world.dtype(getattr(tf, dotted(node.args[1]).removeprefix("tf.")))
        thing = self._thing(node.args[0])
        if isinstance(thing, tf.Variable) and thing.dtype == dtype:
            return thing  # TensorFlow returns the variable itself, and reads nothing
        value = self._read(node.args[0], thing)
        return self._try(node, lambda: tf.cast(value, dtype))

    def _option(self, node: ast.expr) -> Thing:
        return getattr(tf, node.attr) if isinstance(node, ast.Attribute) else literal_value(node)

    def _try(self, node: ast.AST, action: Callable[[], Thing]) -> Thing:
        """Do something with TensorFlow; what it raises is told in its own words."""
        try:
            return action()
        except ListingError:
            raise
        except RAISED as error:
            raise ListingError("tensorflow", span_of(node), type(error).__name__, str(error)) from None


class _StoppedError(Exception):
    """A gradient could not be taken; the rest of the program is not run."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


def _function(path: str) -> Callable[..., Any]:
    found = tf
    for name in path.split("."):
        found = getattr(found, name)
    return found  # type: ignore[no-any-return]
