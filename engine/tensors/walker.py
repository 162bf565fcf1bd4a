"""Works out the expressions of a line with real TensorFlow and NumPy: each call is one that the checks let through."""

import ast
import operator
from collections.abc import Callable, Mapping
from functools import reduce

import numpy as np
import tensorflow as tf

from engine.elements import Thing
from engine.interpreter import RAISED
from engine.listing import ListingError
from engine.listing.expressions import dotted
from engine.listing.listing import is_literal, span_of
from engine.listing.literals import literal_value
from engine.plain import OPERATORS, calculated, is_plain
from engine.tensors.call import arguments_of, dotted_function
from engine.tensors.grammar import FUNCTIONS, METHODS, OF_TWO, RANDOM, Form, Signature
from engine.tensors.index import index_value
from engine.tensors.limits import check_pair, check_product, check_shape, check_sizes
from engine.tensors.raised import RaisedError

COMPARISONS: dict[type[ast.cmpop], Callable[[Thing, Thing], Thing]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Walker:
    """Works out one line. `values`: what each of its parts has come to; `draws`: how many random tensors it made."""

    def __init__(self, names: Mapping[str, Thing]) -> None:
        self._names = names
        self.values: dict[ast.AST, Thing] = {}
        self.draws = 0

    def value(self, node: ast.expr) -> Thing:
        """Work out an expression. Raises RaisedError, and ListingError where it would be too large."""
        thing = self.tried(node, lambda: self._made(node))
        if hasattr(thing, "shape"):
            check_shape(node, tuple(thing.shape))
        self.values[node] = thing
        return thing

    def tried(self, node: ast.AST, action: Callable[[], Thing]) -> Thing:
        """Do something that may be refused."""
        try:
            with np.errstate(all="ignore"):  # ∞ and NaN can be shown
                return action()
        except (*RAISED, MemoryError) as error:
            raise RaisedError(node, error) from None

    def operated(self, node: ast.AST, act: Callable[[Thing, Thing], Thing], left: Thing, right: Thing) -> Thing:
        """Work out an operation on two things, one of which is no plain number."""
        check = check_product if act in (operator.matmul, operator.imatmul) else check_pair
        check(node, left, right)
        return act(left, right)

    def _made(self, node: ast.expr) -> Thing:
        match node:
            case ast.Name(id=name):
                if name not in self._names:  # the line that was to make it has failed
                    raise ListingError("unknown name", span_of(node), name, "")
                return self._names[name]
            case ast.Subscript(value=inner, slice=index):
                return self.value(inner)[index_value(index)]
            case ast.Attribute(value=inner, attr=name):
                return getattr(self.value(inner), name)
            case ast.Call():
                return self._call(node, dotted_function(node))
        return literal_value(node) if is_literal(node) else self._operation(node)

    def _operation(self, node: ast.expr) -> Thing:
        match node:
            case ast.UnaryOp(op=sign, operand=operand):
                return -self.value(operand) if isinstance(sign, ast.USub) else +self.value(operand)
            case ast.Compare(left=left, ops=[sign], comparators=[right]):
                return self.operated(node, COMPARISONS[type(sign)], self.value(left), self.value(right))
        assert isinstance(node, ast.BinOp)  # the checks let nothing else through
        left, right = self.value(node.left), self.value(node.right)
        if is_plain(left) and is_plain(right):
            return calculated(node, left, right)
        return self.operated(node, OPERATORS[type(node.op)], left, right)

    def _call(self, node: ast.Call, path: str) -> Thing:
        if not path:
            assert isinstance(node.func, ast.Attribute)
            method = getattr(self.value(node.func.value), node.func.attr)
            return method(*self._arguments(node, METHODS[node.func.attr]).values())
        given = self._arguments(node, FUNCTIONS[path])
        if "shape" in given:
            check_sizes(node, given["shape"], rest=path == "tf.reshape")
        if path in OF_TWO:
            check_pair(node, *given.values())
        if path == "tf.matmul":
            check_product(node, *given.values())
        self.draws += path in RANDOM
        return _found(path)(**given)

    def _arguments(self, node: ast.Call, signature: Signature) -> dict[str, Thing]:
        forms = signature.parameters
        return {name: self._argument(forms[name], given) for name, given in arguments_of(node, signature).items()}

    def _argument(self, form: Form, node: ast.expr) -> Thing:
        if form == "value":
            return self.value(node)
        return _dtype(node) if form == "dtype" else literal_value(node)


def _dtype(node: ast.expr) -> Thing:
    return node.value if isinstance(node, ast.Constant) else _found(dotted(node))


def _found(path: str) -> Thing:
    """Return what a path such as `tf.math.log` leads to."""
    module, *names = path.split(".")
    return reduce(getattr, names, {"tf": tf, "np": np}[module])
