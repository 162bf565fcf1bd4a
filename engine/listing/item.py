"""What a program works with, as far as a gradient cares: who is made of whom, and which tapes have seen it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# How a gradient passes an operation of inputs a, b with the output y, g being the gradient of y:
Rule = Literal[
    "linear",  # on to each input it depends on g alone
    "product",  # on g and the other inputs
    "curve",  # on g and every input
    "output",  # on g and y
    "kink",  # on g and the sign of a, whose own gradient is zero
    "output kink",  # on g and the sign of y
    "flat",  # zero, whatever the input
]
Form = Literal["number", "array", "tensor", "variable"]


@dataclass(eq=False)
class Block:
    """A `with tf.GradientTape() as name:`."""

    name: str
    node: ast.With
    persistent: bool
    watches_variables: bool


@dataclass(frozen=True)
class Cut:
    """Where a tape loses the way although the value passes: the kind of the cause, and the expression."""

    kind: str
    node: ast.AST


@dataclass(frozen=True, eq=False)
class Edge:
    """An input, with the tapes that watched it when it was used."""

    item: "Item"
    on: frozenset[Block]
    cut: Cut | None = None

    def recorded_by(self) -> frozenset[Block]:
        """Return which of the tapes that are open record an operation because of this input."""
        return self.on if self.cut is None and self.item.is_float else frozenset()


@dataclass(eq=False)
class Item:
    """A value: a number, an array of NumPy, a tensor or a variable, which is its handle and not what it holds."""

    serial: int
    rule: Rule
    edges: tuple[Edge, ...]
    dtype: str
    form: Form
    statement: ast.stmt | None
    node: ast.AST | None
    open: frozenset[Block]
    recorded: frozenset[Block]
    derived: bool = False  # made by a tape's gradient
    trainable: bool = True
    asked: set[Block] = field(default_factory=set)  # tapes told to watch it
    read: set[Block] = field(default_factory=set)  # tapes that watch it because it was read
    held: list[Edge] = field(default_factory=list)  # what a variable's value was copied from

    @property
    def is_float(self) -> bool:
        """Tell whether a gradient can pass it."""
        return self.dtype.startswith("float")

    @property
    def on(self) -> frozenset[Block]:
        """The tapes that have it on record."""
        return self.recorded | self.asked | self.read

    def flow(self, tape: Block) -> Iterator["Item"]:
        """Yield the inputs to which this tape's gradient goes on."""
        if tape in self.recorded:
            for edge in self.edges:
                if edge.cut is None and edge.item.is_float:
                    yield edge.item


def dtype_of(dtypes: list[str], *, division: bool = False) -> str:
    """Return the dtype of an operation's output; "" where TensorFlow would refuse to mix. Numbers are weak."""
    strong = {dtype for dtype in dtypes if dtype not in ("int", "float")}
    dtype = strong.pop() if strong else "float" if "float" in dtypes else "int"
    if strong or ("float" in dtypes and dtype in ("int32", "int64")):
        return ""
    if division and dtype.startswith("int"):
        return "float" if dtype == "int" else "float64"
    return dtype
