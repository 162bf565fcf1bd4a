"""Lines that may do what a failed one was meant to do. Whether they work is tried by running them.

Kinds: `variable` (a new variable that can be changed), `assign` (the variable's own method), `new tensor`, `numpy`,
`cast`, `transpose`.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.elements import Thing
from engine.listing.edits import replaced
from engine.listing.listing import span_of
from engine.tensors.call import dotted_function
from engine.tensors.grammar import CHANGES
from engine.tensors.line import Line
from engine.tensors.log import Kind, Way
from engine.tensors.picture import PRODUCTS, SYMBOLS
from engine.tensors.things import dtype_of, kind_of

SIGNS = {"assign_add": "+", "assign_sub": "-"}
METHODS = {sign: method for method, sign in SIGNS.items()}

Choice = list[Way]  # of which the first that works is wanted


@dataclass(frozen=True)
class Trouble:
    """A line that failed at a part. `values`: what its parts had come to; `names`: those that are taken."""

    line: Line
    node: ast.AST
    values: Mapping[ast.AST, Thing]
    names: frozenset[str]

    def choices(self) -> Iterator[Choice]:
        """Yield what may work, the best first."""
        match self.line.tree:
            case ast.Assign(targets=[ast.Subscript(value=ast.Name() as name, slice=index)], value=value) as tree:
                if self.node is tree:
                    yield from self._items(name, self._said(index), self._said(value))
            case ast.AugAssign(target=ast.Name() as name, op=sign, value=value) if self._kind(name) == "variable":
                yield from self._augmented(name.id, SYMBOLS[type(sign)], value)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=target, attr=method), args=[value])) as tree:
                if self.node is tree and method in CHANGES:
                    yield from self._assigned(target, method, value)
        yield from self._casts()
        yield from self._transposes()

    def _items(self, name: ast.Name, index: str, value: str) -> Iterator[Choice]:
        """Yield other ways to write into a part of something."""
        x, variable, array = name.id, self._free("v"), self._free("n")
        match self._kind(name):
            case "variable":
                yield [Way("assign", (f"{x}[{index}].assign({value})",))]
            case "constant":
                yield [Way("variable", (f"{variable} = tf.Variable({x})", f"{variable}[{index}].assign({value})"))]
                scattered = f"{x} = tf.tensor_scatter_nd_update({x}, [[{index}]], [{value}])"
                by_numpy = f"{array} = {x}.numpy()", f"{array}[{index}] = {value}", f"{x} = tf.constant({array})"
                yield [Way("new tensor", (scattered,)), Way("new tensor", by_numpy)]
            case "numpy":
                yield [Way("numpy", (f"{x}[{index}] = {value}",))]

    def _assigned(self, target: ast.expr, method: str, value: ast.expr) -> Iterator[Choice]:
        """Yield other ways to assign to something that has no such method, or to a part of it."""
        sign, said = SIGNS.get(method), self._said(value)
        new = f"{self._said(target)} {sign} {self._term(value)}" if sign else said
        if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
            yield from self._items(target.value, self._said(target.slice), new)
        elif isinstance(target, ast.Name):
            variable = self._free("v")
            as_variable = f"{variable} = tf.Variable({target.id})", f"{variable}.{method}({said})"
            yield from self._wholes(target, as_variable, new, said)

    def _wholes(self, name: ast.Name, as_variable: tuple[str, str], new: str, said: str) -> Iterator[Choice]:
        """Yield other ways to give new numbers to the whole of something; a list is none until it is a tensor."""
        x = name.id
        match self._kind(name):
            case "constant":
                yield [Way("variable", as_variable)]
                typed = f"tf.constant({said}, dtype=tf.{dtype_of(self.values[name])})"
                yield [Way("new tensor", (f"{x} = {one}",)) for one in ([new, typed] if new == said else [new])]
            case "numpy":
                yield [Way("numpy", (f"{x}[...] = {new}",))]
                yield [Way("variable", as_variable)]

    def _augmented(self, name: str, sign: str, value: ast.expr) -> Iterator[Choice]:
        """Yield other ways for `v += x`, which a variable does not take; its methods take what has its shape."""
        new = f"{name} {sign} {self._term(value)}"
        assigned = [f"{METHODS[sign]}({self._said(value)})"] if sign in METHODS else []
        yield [Way("assign", (f"{name}.{one}",)) for one in (*assigned, f"assign({new})")]
        yield [Way("new tensor", (f"{self._free('out')} = {new}",))]

    def _casts(self) -> Iterator[Choice]:
        """Yield casts of what the failed part works on; to float32 first."""
        operands = self._operands()
        dtypes = {dtype_of(self.values[one]): None for one in operands if self._kind(one)}
        for wanted in dict.fromkeys(("float32", *dtypes)):
            for one in operands:
                if self._kind(one) and dtype_of(self.values[one]) != wanted and self._can_be_cast(one):
                    cast = f"tf.cast({self._said(one)}, tf.{wanted})"
                    yield [Way("cast", (replaced(self.line.text, [(span_of(one), cast)]),))]

    def _transposes(self) -> Iterator[Choice]:
        """Yield a matrix product with one of its matrices transposed."""
        node = self.node
        if isinstance(node, ast.BinOp | ast.Call) and _symbol(node) in PRODUCTS:
            for one in self._operands():
                turned = f"tf.transpose({self._said(one)})"
                yield [Way("transpose", (replaced(self.line.text, [(span_of(one), turned)]),))]

    def _operands(self) -> list[ast.expr]:
        """Return what the failed part works on."""
        match self.node:
            case ast.BinOp(left=left, right=right) | ast.Compare(left=left, comparators=[right]):
                return [left, right]
            case ast.AugAssign(target=target, value=value):
                return [target, value]
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=target), args=[value])):
                return [target, value]
            case ast.Call(args=arguments, keywords=words):
                return [one for one in (*arguments, *(word.value for word in words)) if one in self.values]
        return []

    def _can_be_cast(self, node: ast.expr) -> bool:
        """Tell whether a part is only read: what is written to stays what it is."""
        match self.node:
            case ast.AugAssign(target=target) | ast.Expr(value=ast.Call(func=ast.Attribute(value=target))):
                return node is not target
        return True

    def _kind(self, node: ast.expr) -> Kind | None:
        return kind_of(self.values.get(node))

    def _said(self, node: ast.AST) -> str:
        return ast.get_source_segment(self.line.text, node) or ""

    def _term(self, node: ast.expr) -> str:
        """Return an expression as it can stand beside any operator."""
        alone = isinstance(node, ast.Name | ast.Constant | ast.Call | ast.Subscript | ast.List)
        return self._said(node) if alone else f"({self._said(node)})"

    def _free(self, wanted: str) -> str:
        numbered = (f"{wanted}{number}" for number in range(1, len(self.names) + 2))
        return next(name for name in (wanted, *numbered) if name not in self.names)


def _symbol(node: ast.BinOp | ast.Call) -> str:
    return SYMBOLS[type(node.op)] if isinstance(node, ast.BinOp) else dotted_function(node).removeprefix("tf.")
