"""Does what a line says, and notes what was made, what was written over, and how it is drawn."""

import ast
import operator
from collections.abc import Callable
from dataclasses import dataclass

import tensorflow as tf

from engine.elements import Thing
from engine.listing import ListingError
from engine.listing.listing import span_of
from engine.tensors.grammar import CHANGES
from engine.tensors.index import index_of, index_value
from engine.tensors.limits import check_shape
from engine.tensors.line import Line
from engine.tensors.log import Array, Change
from engine.tensors.operation import Operand, Operation
from engine.tensors.picture import SYMBOLS, Picture, joined
from engine.tensors.region import Region, region, whole
from engine.tensors.things import Shown, can_change, kind_of, put
from engine.tensors.walker import Walker

IN_PLACE: dict[type[ast.operator], Callable[[Thing, Thing], Thing]] = {
    ast.Add: operator.iadd,
    ast.Sub: operator.isub,
    ast.Mult: operator.imul,
    ast.Div: operator.itruediv,
    ast.Pow: operator.ipow,
    ast.MatMult: operator.imatmul,
}


@dataclass(frozen=True)
class Write:
    """Numbers of a thing that were written over: they can be written back, and again."""

    thing: Thing
    change: Change

    def back(self) -> None:
        """Write what was there before."""
        put(self.thing, self.change.region, self.change.before)

    def again(self) -> None:
        """Write what the line wrote."""
        put(self.thing, self.change.region, self.change.after)


@dataclass(frozen=True)
class Deed:
    """What a line did. `name`: what it gave to `thing`, or the name of the thing it changed; `printed`: by `print`."""

    name: str = ""
    thing: Thing = None
    printed: str | None = None
    write: Write | None = None
    operation: Operation | None = None


class Doer:
    """Does lines. Raises RaisedError, and ListingError where something would be too large."""

    def __init__(self, line: Line, walker: Walker, shown: Shown) -> None:
        self._tree, self._walker, self._shown = line.tree, walker, shown
        self._picture = Picture(line.text, walker.values, shown)

    def do(self) -> Deed:
        """Do what the line says."""
        match self._tree:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                return self._bind(name, value)
            case ast.Assign(targets=[ast.Subscript(value=ast.Name() as name, slice=index)], value=value):
                return self._set_item(name, index, value)
            case ast.AugAssign(target=ast.Name() as name, op=sign, value=value):
                return self._augment(name, sign, value)
            case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=arguments)):
                return Deed(printed=" ".join(str(self._walker.value(one)) for one in arguments))
            case ast.Expr(value=ast.Call(func=ast.Attribute() as function, args=[value])) if function.attr in CHANGES:
                return self._assign(function, value)
        assert isinstance(self._tree, ast.Expr)
        return Deed(thing=self._walker.value(self._tree.value), operation=self._picture.of(self._tree.value))

    def _bind(self, name: str, value: ast.expr) -> Deed:
        thing = self._walker.value(value)
        if kind_of(thing) is None:
            raise ListingError("plain value", span_of(value), ast.unparse(value))
        return Deed(name, thing, operation=self._picture.of(value, name))

    def _set_item(self, name: ast.Name, index: ast.expr, value: ast.expr) -> Deed:
        item, thing = self._walker.value(value), self._walker.value(name)
        where = region(index_of(index), tuple(thing.shape))
        write = self._written(name.id, thing, where, lambda: operator.setitem(thing, index_value(index), item))
        return Deed(name.id, thing, write=write)

    def _augment(self, name: ast.Name, sign: ast.operator, value: ast.expr) -> Deed:
        """Do `x += y`: of most things it makes a new one, an array of NumPy it changes."""
        thing, other = self._walker.value(name), self._walker.value(value)
        left, right = self._picture.operand(name), self._picture.operand(value)
        act = IN_PLACE[type(sign)]
        result = self._walker.tried(self._tree, lambda: self._walker.operated(self._tree, act, thing, other))
        check_shape(self._tree, tuple(result.shape))
        write = None
        if result is thing:
            self._shown.forget(thing)
            change = Change(name.id, id(thing), whole(thing.shape), left.values, self._shown.of(thing))
            write = Write(thing, change)
        operation = joined(SYMBOLS[type(sign)], left, right, self._result(name.id, result))
        return Deed(name.id, result, write=write, operation=operation)

    def _assign(self, function: ast.Attribute, value: ast.expr) -> Deed:
        """Do `v.assign(…)`, `v[0].assign(…)` and the like."""
        target = function.value
        name = target.value if isinstance(target, ast.Subscript) else target
        assert isinstance(name, ast.Name)
        thing, receiver = self._walker.value(name), self._walker.value(target)
        if receiver is thing and isinstance(thing, tf.Tensor) and hasattr(thing, "assign"):
            raise ListingError("slice of variable", span_of(target), name.id)  # it would change some variable
        method = self._walker.tried(self._tree, lambda: getattr(receiver, function.attr))
        given, shape = self._walker.value(value), tuple(thing.shape)
        where = region(index_of(target.slice), shape) if isinstance(target, ast.Subscript) else whole(shape)
        left, right = self._result(name.id, thing), self._picture.operand(value)
        write = self._written(name.id, thing, where, lambda: method(given))
        symbol = {"assign_add": "+", "assign_sub": "-"}.get(function.attr)
        operation = joined(symbol, left, right, self._result(name.id, thing)) if symbol else None
        return Deed(name.id, thing, write=write, operation=operation)

    def _written(self, name: str, thing: Thing, where: Region | None, act: Callable[[], Thing]) -> Write | None:
        """Do what writes into a region of a thing, where it can be changed."""
        before = self._part(thing, where) if where is not None and can_change(thing) else None
        self._walker.tried(self._tree, act)
        if where is None or before is None:  # an empty slice
            return None
        self._shown.forget(thing)
        return Write(thing, Change(name, id(thing), where, before, self._part(thing, where)))

    def _part(self, thing: Thing, where: Region) -> Array:
        """Return the numbers of a region; of a part a copy, so that it does not keep the whole."""
        values = self._shown.of(thing)
        if where == whole(values.shape):
            return values
        part = values[where].copy()
        part.setflags(write=False)
        return part

    def _result(self, name: str, thing: Thing) -> Operand:
        return Operand(name, kind_of(thing) or "number", self._shown.of(thing))
