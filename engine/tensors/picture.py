"""What a line did with tensors, as it is drawn: the outermost operation of an expression, and what came of it."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.elements import Thing, broadcast_shape
from engine.listing.literals import literal_value
from engine.tensors.call import arguments_of, dotted_function
from engine.tensors.grammar import FUNCTIONS, OF_ONE, OF_TWO
from engine.tensors.index import index_of
from engine.tensors.operation import (
    Elementwise,
    Operand,
    Operation,
    Product,
    Reduction,
    Reshaping,
    Slicing,
    Transposition,
    Wiring,
)
from engine.tensors.region import Shape
from engine.tensors.things import Shown, kind_of

SYMBOLS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
PRODUCTS = ("@", "matmul")
SAME_PLACES = (*OF_ONE, "tf.nn.relu", "tf.cast", "tf.identity")


@dataclass(frozen=True)
class Picture:
    """Draws a line. `values`: what its parts have come to."""

    text: str
    values: Mapping[ast.AST, Thing]
    shown: Shown

    def of(self, node: ast.expr, name: str = "") -> Operation | None:
        """Return the outermost operation of an expression, whose value may have a name; None where there is none."""
        if kind_of(self.values[node]) is None:
            return None
        result = self.operand(node, name)
        match node:
            case ast.BinOp(left=left, op=sign, right=right) | ast.Compare(left=left, ops=[sign], comparators=[right]):
                return joined(SYMBOLS[type(sign)], self.operand(left), self.operand(right), result)
            case ast.UnaryOp(op=sign, operand=operand):
                return _alone(SYMBOLS[type(sign)], Elementwise(), self.operand(operand), result)
            case ast.Subscript(value=operand, slice=index):
                return _alone("[]", Slicing(index_of(index)), self.operand(operand), result)
            case ast.Call() if dotted_function(node) in FUNCTIONS:
                return self._call(node, dotted_function(node), result)
        return None

    def operand(self, node: ast.expr, name: str = "") -> Operand:
        """Return a part of the line with the numbers that it has now."""
        thing, text = self.values[node], name or ast.get_source_segment(self.text, node) or ""
        return Operand(text, kind_of(thing) or "number", self.shown.of(thing))

    def _call(self, call: ast.Call, path: str, result: Operand) -> Operation | None:
        symbol, given = path.removeprefix("tf."), arguments_of(call, FUNCTIONS[path])
        operands = [self.operand(one) for one in given.values() if one in self.values]
        if symbol in PRODUCTS or path in OF_TWO:
            return joined(symbol, operands[0], operands[1], result)
        wiring = _wiring(path, given, operands[0].shape) if operands else None
        return _alone(symbol, wiring, operands[0], result) if wiring else None


def joined(symbol: str, left: Operand, right: Operand, result: Operand) -> Operation | None:
    """Return a product, or an operation element by element, on two operands; None where it can't be drawn as one."""
    shape, operands = result.shape, (_converted(left, right), _converted(right, left))
    if symbol in PRODUCTS:
        if any(len(one.shape) < 2 for one in operands):  # NumPy multiplies vectors too
            return None
        batched = (replace(one, repeats=(*_repeats(one.shape[:-2], shape[:-2]), 1, 1)) for one in operands)
        return Operation(symbol, Product(), tuple(batched), result)
    if broadcast_shape(left.values, right.values) != shape:  # == of shapes that do not fit is one False
        return None
    repeated = (replace(one, repeats=_repeats(one.shape, shape)) for one in operands)
    return Operation(symbol, Elementwise(), tuple(repeated), result)


def _alone(symbol: str, wiring: Wiring, operand: Operand, result: Operand) -> Operation:
    """Return an operation on one tensor."""
    repeats = (1,) * len(result.shape) if isinstance(wiring, Elementwise) else ()
    return Operation(symbol, wiring, (replace(operand, repeats=repeats),), result)


def _wiring(path: str, given: Mapping[str, ast.expr], shape: Shape) -> Wiring | None:
    """Return how a function of one tensor makes each cell; None where that is not to be drawn."""
    rank = len(shape)
    axis = literal_value(given["axis"]) if "axis" in given else None
    order = literal_value(given["perm"]) if "perm" in given else None
    if path.startswith("tf.reduce_"):
        axes = range(rank) if axis is None else [axis] if isinstance(axis, int) else axis
        kept = "keepdims" in given and literal_value(given["keepdims"])
        return Reduction(tuple(one % rank for one in axes), bool(kept))
    if path == "tf.transpose":
        return Transposition(tuple(range(rank))[::-1] if order is None else tuple(one % rank for one in order))
    if path == "tf.reshape":
        return Reshaping()
    return Elementwise() if path in SAME_PLACES else None


def _repeats(shape: Shape, result: Shape) -> tuple[int, ...]:
    """Return how often broadcasting repeats an operand along each axis of the result."""
    padded = (1,) * (len(result) - len(shape)) + shape
    return tuple(size if own == 1 else 1 for own, size in zip(padded, result, strict=True))


def _converted(operand: Operand, other: Operand) -> Operand:
    """Return a plain number as the tensor that TensorFlow makes of it, beside another."""
    if operand.kind != "number" or other.kind in ("number", "numpy"):
        return operand
    with np.errstate(all="ignore"):
        values = operand.values.astype(other.dtype)
    values.setflags(write=False)
    return replace(operand, values=values)
