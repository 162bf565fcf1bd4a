"""TensorFlow as it is traced: a listing run inside `tf.function`, where every operation has a name and an order."""

import ast
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import tensorflow as tf

from engine.eager_world import EagerWorld
from engine.elements import Thing
from engine.listing import Listing
from engine.listing.listing import literal_input
from engine.tape import Kind, Reason

# What a graph holds besides what ran: numbers written in the program, what it is handed, and variables being made.
NOT_RUN = ("Const", "Placeholder", "VarHandleOp", "NoOp")
STOPS = ("StopGradient", "ZerosLike", "OnesLike")  # by definition no gradient passes


@dataclass(eq=False)
class Entry:
    """A source while the program is traced: a variable, or a tensor that no operation made."""

    name: str
    kind: Kind
    node: int | None  # of the listing; None for what the program is handed
    value: tf.Tensor
    trainable: bool = True
    named: bool = False  # by the program; else `name` is its text
    watched: list[int] = field(default_factory=list)  # the reels that watch it


@dataclass(eq=False)
class Note:
    """An operation that ran: who made it, in which open tapes, and which of them recorded it."""

    op: tf.Operation
    node: int
    open: tuple[int, ...]
    recorded: tuple[int, ...]
    reason: Reason | None
    variable: Entry | None  # that it reads or assigns
    label: str = ""


@dataclass(eq=False)
class Reel:
    """A tape while the program is traced; always persistent, so that it can be asked more than the program asks."""

    tape: tf.GradientTape
    name: str
    node: int
    persistent: bool
    watches: bool
    depth: int
    first: int
    stop: int = 0
    hot: set[Any] = field(default_factory=set)  # what it watches: operations by their outputs, and variables' entries


@dataclass(eq=False)
class Asked:
    """A call of `gradient` and what it gave. `first`, `stop`: the notes of its own operations."""

    reel: int
    node: int
    target: Thing
    sources: Sequence[Thing]
    names: tuple[str, ...]
    gradients: list[tf.Tensor | None]
    first: int
    stop: int


class TracedWorld:
    """Notes every operation as it is traced. `feed`: the numbers of the inputs, in the order in which they are made."""

    def __init__(
        self,
        listing: Listing,
        given: dict[str, tf.Tensor],
        feed: Iterator[tf.Tensor],
        eager: EagerWorld,
        watch_all: bool = False,
    ) -> None:
        """`eager`: the same program as it ran, with its variables, what `.numpy()` gave, and the calls that worked.

        `watch_all`: let every tape watch every constant that is there when it opens.
        """
        self.notes: list[Note] = []
        self.reels: list[Reel] = []
        self.asked: list[Asked] = []
        self._listing, self._feed = listing, feed
        self._variables, self._values, self._calls = iter(eager.variables), iter(eager.values), len(eager.gradients)
        self._watch_all = watch_all
        self._graph = tf.compat.v1.get_default_graph()
        self._open: list[int] = []
        self._seen = len(self._graph.get_operations())
        self.tensors = {tensor.op: Entry(name, "constant", None, tensor, named=True) for name, tensor in given.items()}
        self.variables: dict[int, Entry] = {}  # by the identity of the tf.Variable

    def constant(self, call: ast.Call, value: object, dtype: tf.DType | None, shape: object) -> tf.Tensor:
        """Make a constant: what is written out is fed, so that other numbers need no other trace."""
        if literal_input(call) is None:
            return tf.convert_to_tensor(value, dtype)
        tensor = next(self._feed)
        self.tensors[tensor.op] = Entry(self._listing.segment(call), "constant", self._number(call), tensor)
        return tensor

    def variable(self, call: ast.Call, value: object, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Take the variable of the eager run, with its first value."""
        variable = next(self._variables)
        start = next(self._feed) if literal_input(call) is not None else tf.convert_to_tensor(value, variable.dtype)
        variable.assign(start, read_value=False)
        self._pass_over()
        name, number = self._listing.segment(call), self._number(call)
        self.variables[id(variable)] = Entry(name, "variable", number, start, trainable)
        return variable

    def read(self, name: ast.Name, value: object) -> object:
        """Read a variable here, so that it is known who reads which."""
        if not isinstance(value, tf.Variable):
            return value
        tensor = tf.convert_to_tensor(value)
        self._note(self._number(name), self.variables[id(value)])
        return tensor

    def bind(self, name: ast.Name, value: object) -> object:
        """Give its name to a source, or to the operation that made a value."""
        entry = self._entry(value)
        if entry is not None and not entry.named:
            entry.name, entry.named = name.id, True
        for note in self.notes:
            if isinstance(value, tf.Tensor) and note.op is value.op and not note.label:
                note.label = name.id
        return value

    def dtype(self, wanted: tf.DType) -> tf.DType:
        """Return the one that is wanted."""
        return wanted

    def numpy(self, tensor: Thing) -> np.ndarray[Any, Any]:
        """Return what the eager run gave."""
        return next(self._values)

    def made(self, node: ast.expr, value: object) -> None:
        """Note the operations of an expression."""
        self._note(self._number(node), None)

    def assign(self, call: ast.Call, variable: Thing, value: object) -> None:
        """Assign, and note it."""
        assert isinstance(call.func, ast.Attribute)
        getattr(variable, call.func.attr)(value, read_value=False)
        self._note(self._number(call), self.variables[id(variable)])

    @contextmanager
    def tape(self, block: ast.With, persistent: bool, watches: bool) -> Iterator[tf.GradientTape]:
        """Record on a reel."""
        name = block.items[0].optional_vars
        assert isinstance(name, ast.Name)
        tape = tf.GradientTape(persistent=True, watch_accessed_variables=watches)
        reel = Reel(tape, name.id, self._number(block), persistent, watches, len(self._open), len(self.notes))
        self.reels.append(reel)
        self._open.append(len(self.reels) - 1)
        with tape:
            for entry in self.tensors.values() if self._watch_all else ():
                if entry.value.dtype.is_floating:
                    self.watch(tape, entry.value, entry.name)
            yield tape
        self._open.pop()
        reel.stop = len(self.notes)

    def watch(self, tape: tf.GradientTape, value: object, name: str) -> None:
        """Let a tape watch a tensor."""
        tape.watch(value)
        entry = self._entry(value)
        number = self._reel(tape)
        self.reels[number].hot.add(entry if entry is not None else value.op)  # type: ignore[attr-defined]
        if entry is not None:
            entry.watched.append(number)

    def gradient(self, call: ast.Call, tape: tf.GradientTape, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Ask a reel; an operation of the answer is one like any other."""
        if len(self.asked) == self._calls:
            raise RuntimeError("the eager run came no further")
        first = len(self.notes)
        made = list(tape.gradient(target, list(sources)))
        if self._open:
            self._note(self._number(call), None)
        else:  # no tape could record them: what the call answers is all that is kept of it
            self._pass_over()
            self._enter(call, made)
        names = tuple(ast.unparse(name) for name in (call.args[0], *_listed(call.args[1])))
        reel, number = self._reel(tape), self._number(call)
        self.asked.append(Asked(reel, number, target, sources, names, made, first, len(self.notes)))
        return made

    def answered(self, call: ast.Call, value: Callable[[ast.expr], Thing]) -> None:
        """Nothing more to do."""

    def entry(self, tensor: tf.Tensor) -> Entry | None:
        """Return the source that a tensor is; None where an operation made it."""
        return self.tensors.get(tensor.op)

    def _enter(self, call: ast.Call, made: list[Thing]) -> None:
        ran = {note.op for note in self.notes}
        for tensor in made:
            if tensor is not None and tensor.op not in ran and tensor.op not in self.tensors:
                self.tensors[tensor.op] = Entry("", "gradient", self._number(call), tensor)

    def _entry(self, value: object) -> Entry | None:
        if isinstance(value, tf.Variable):
            return self.variables[id(value)]
        return self.tensors.get(value.op) if isinstance(value, tf.Tensor) else None

    def _number(self, node: ast.AST) -> int:
        return self._listing.nodes.get(node, 0)

    def _reel(self, tape: tf.GradientTape) -> int:
        return next(number for number, reel in enumerate(self.reels) if reel.tape is tape)

    def _pass_over(self) -> None:
        self._seen = len(self._graph.get_operations())

    def _note(self, node: int, variable: Entry | None) -> None:
        """Note the operations since the last note, as the work of one node."""
        for op in self._graph.get_operations()[self._seen :]:
            if op.type not in NOT_RUN:
                open_ = tuple(self._open)
                recorded = tuple(reel for reel in open_ if self._records(reel, op, variable))
                for reel in recorded:
                    self.reels[reel].hot.add(op)
                reason = None if recorded else self._reason(op, variable)
                self.notes.append(Note(op, node, open_, recorded, reason, variable))
        self._pass_over()

    def _records(self, number: int, op: tf.Operation, variable: Entry | None) -> bool:
        """Tell whether a tape records an operation: a gradient can pass, and an input is watched."""
        reel = self.reels[number]
        if op.type in STOPS or not any(y.dtype.is_floating for y in op.outputs):
            return False
        if variable is not None:
            watched = (reel.watches and variable.trainable) or variable in reel.hot
            if watched and number not in variable.watched:
                variable.watched.append(number)
            return watched
        return any(_passes(x) and (x.op in reel.hot or self.tensors.get(x.op) in reel.hot) for x in op.inputs)

    def _reason(self, op: tf.Operation, variable: Entry | None) -> Reason:
        """Say why no tape recorded an operation."""
        if not self._open:
            return "no tape"
        hot = {one for number in self._open for one in self.reels[number].hot}
        if any(x.op in hot or self.tensors.get(x.op) in hot for x in op.inputs):
            return "no gradient" if op.type in STOPS else "integer"
        if op.outputs and not any(y.dtype.is_floating for y in op.outputs):
            return "integer"
        return "constants only" if variable is None and self._constant(op) else "no watched input"

    def _constant(self, op: tf.Operation) -> bool:
        """Tell whether an operation works on nothing but numbers written in the program."""
        skipped = {note.op: note for note in self.notes}
        for x in op.inputs:
            if self.tensors.get(x.op) is not None:
                return False
            if x.op in skipped and skipped[x.op].reason != "constants only":
                return False
        return True


def _passes(tensor: tf.Tensor) -> bool:
    return bool(tensor.dtype.is_floating)


def _listed(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
