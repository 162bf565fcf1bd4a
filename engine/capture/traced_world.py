"""TensorFlow as it is traced: a listing run inside `tf.function`, where every operation has a name and an order."""

import ast
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import numpy as np
import tensorflow as tf

from engine.capture.eager_world import EagerWorld
from engine.capture.notes import Asked, Entry, Note, Reel
from engine.elements import Thing
from engine.listing import Listing
from engine.listing.listing import literal_input
from engine.tape import Kind, Reason
from engine.world import World

# What a graph holds besides what ran: numbers written in the program, what it is handed, and variables being made.
NOT_RUN = ("Const", "Placeholder", "VarHandleOp", "NoOp")
STOPS = ("StopGradient", "ZerosLike", "OnesLike")  # by definition no gradient passes


class TracedWorld(World):
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
        self._noted: dict[tf.Operation, Note] = {}
        self.reels: list[Reel] = []
        self.asked: list[Asked] = []
        self._listing, self._feed = listing, feed
        self._variables, self._values, self._calls = iter(eager.variables), iter(eager.values), len(eager.gradients)
        self._watch_all = watch_all
        self._graph = tf.compat.v1.get_default_graph()
        self._open: list[int] = []
        self._seen = len(self._graph.get_operations())
        self.tensors = {tensor.op: Entry(name, "constant", None, tensor) for name, tensor in given.items()}
        self.variables: dict[int, Entry] = {}  # by the identity of the tf.Variable

    def constant(self, call: ast.Call, value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
        """Make a constant: what is written out is fed, so that other numbers need no other trace."""
        if literal_input(call) is not None:
            return self._enter("constant", call, next(self._feed))
        read = self.read(call.args[0], value)
        if read is not value or not isinstance(read, tf.Tensor) or (shape is not None and read.shape != shape):
            return self._enter("constant", call, _copy(read, dtype, shape))
        return read if self._is_known(read) else self._enter("constant", call, read)

    def variable(self, call: ast.Call, value: Thing, dtype: tf.DType | None, trainable: bool) -> tf.Variable:
        """Take the variable of the eager run, with its first value."""
        variable = next(self._variables)
        if literal_input(call) is not None:
            start = next(self._feed)
        else:
            start = tf.convert_to_tensor(self.read(call.args[0], value), variable.dtype)
        variable.assign(start, read_value=False)
        self._pass_over()
        self.variables[id(variable)] = Entry("", "variable", self._number(call), start, trainable)
        return variable

    def read(self, node: ast.expr, value: Thing) -> Thing:
        """Read a variable here, so that it is known who reads which."""
        if not isinstance(value, tf.Variable):
            return value
        tensor = tf.convert_to_tensor(value)
        self._note(self._number(node), self.variables[id(value)])
        return tensor

    def bind(self, name: ast.Name, value: Thing) -> Thing:
        """Give its name to a source, or to the operation that made a value."""
        entry = self._entry(value)
        if entry is not None:
            entry.name = entry.name or name.id
        note = self._noted.get(value.op) if isinstance(value, tf.Tensor) else None
        if note is not None:
            note.label = note.label or name.id
        return value

    def numpy(self, tensor: Thing) -> np.ndarray[Any, Any]:
        """Return what the eager run gave."""
        return next(self._values)

    def made(self, node: ast.expr) -> None:
        """Note the operations of an expression."""
        self._note(self._number(node), None)

    def assign(self, call: ast.Call, variable: Thing, value: Thing) -> None:
        """Assign, and note it."""
        assert isinstance(call.func, ast.Attribute)
        getattr(variable, call.func.attr)(value, read_value=False)
        self._note(self._number(call), self.variables[id(variable)])
        self.notes[-1].assigned = variable.read_value()
        self._pass_over()

    @contextmanager
    def tape(self, block: ast.With, persistent: bool, watches: bool) -> Iterator[tf.GradientTape]:
        """Record on a reel."""
        name = block.items[0].optional_vars
        assert isinstance(name, ast.Name)
        tape = tf.GradientTape(persistent=True, watch_accessed_variables=watches)
        number, place, first = len(self.reels), self._number(block), len(self.notes)
        reel = Reel(tape, ExitStack(), name.id, place, persistent, watches, len(self._open), first)
        self.reels.append(reel)
        self._open.append(number)
        try:
            with tape, reel.pause:
                for tensor in self._there() if self._watch_all else ():
                    self.watch(tape, tensor, "")
                yield tape
        finally:
            self._close(number)

    def watch(self, tape: tf.GradientTape, value: Thing, name: str) -> None:
        """Let a tape watch a tensor."""
        tape.watch(value)
        entry, number = self._entry(value), self._reel(tape)
        self.reels[number].hot.add(value.op if entry is None else entry)
        if entry is not None:
            entry.watched.add(number)

    def gradient(self, call: ast.Call, tape: tf.GradientTape, target: Thing, sources: Sequence[Thing]) -> list[Thing]:
        """Ask a reel; an operation of the answer is one like any other."""
        if len(self.asked) == self._calls:
            raise RuntimeError("the eager run came no further")
        number = self._reel(tape)
        reel = self.reels[number]
        if number in self._open and not reel.persistent:  # asked, such a tape records no more
            reel.pause.enter_context(tape.stop_recording())
            self._close(number)
        first = len(self.notes)
        made = list(tape.gradient(target, list(sources)))
        if self._open:
            self._note(self._number(call), None)
        else:  # no tape could record them: what the call answers is all that is kept of it
            for tensor in made:
                if tensor is not None and not self._is_known(tensor):
                    self._enter("gradient", call, tensor)
            self._pass_over()
        names = tuple(ast.unparse(name) for name in (call.args[0], *_listed(call.args[1])))
        self.asked.append(Asked(number, self._number(call), target, sources, names, made, first, len(self.notes)))
        return made

    def _enter(self, kind: Kind, call: ast.Call, tensor: tf.Tensor) -> tf.Tensor:
        """Take a tensor as a source, whatever made it."""
        self._pass_over()
        self.tensors[tensor.op] = Entry("", kind, self._number(call), tensor)
        return tensor

    def _there(self) -> list[tf.Tensor]:
        """Return every tensor that could be watched now."""
        made = [y for note in self.notes for y in note.op.outputs]
        return [y for y in (*(entry.value for entry in self.tensors.values()), *made) if y.dtype.is_floating]

    def _is_known(self, tensor: tf.Tensor) -> bool:
        """Tell whether a tensor is a source, or the output of an operation that ran."""
        return tensor.op in self._noted or tensor.op in self.tensors

    def _entry(self, value: object) -> Entry | None:
        if isinstance(value, tf.Variable):
            return self.variables[id(value)]
        return self.tensors.get(value.op) if isinstance(value, tf.Tensor) else None

    def _number(self, node: ast.AST) -> int:
        return self._listing.nodes.get(node, 0)

    def _reel(self, tape: tf.GradientTape) -> int:
        return next(number for number, reel in enumerate(self.reels) if reel.tape is tape)

    def _close(self, number: int) -> None:
        """Let a reel be closed, if it is open."""
        if number in self._open:
            self._open.remove(number)
            self.reels[number].stop = len(self.notes)

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
                self._noted[op] = Note(op, node, open_, recorded, reason, variable)
                self.notes.append(self._noted[op])
        self._pass_over()

    def _records(self, number: int, op: tf.Operation, variable: Entry | None) -> bool:
        """Tell whether a tape records an operation: a gradient can pass, and an input is watched."""
        reel = self.reels[number]
        if op.type in STOPS or not any(y.dtype.is_floating for y in op.outputs):
            return False
        if variable is None:
            return any(x.dtype.is_floating and self._is_hot(reel, x) for x in op.inputs)
        if (reel.watches and variable.trainable) or variable in reel.hot:
            variable.watched.add(number)
            return True
        return False

    def _is_hot(self, reel: Reel, tensor: tf.Tensor) -> bool:
        """Tell whether a reel watches a tensor."""
        return tensor.op in reel.hot or self.tensors.get(tensor.op) in reel.hot

    def _reason(self, op: tf.Operation, variable: Entry | None) -> Reason:
        """Say why no tape recorded an operation."""
        if not self._open:
            return "no tape"
        if not op.outputs:  # it assigns
            return "no gradient"
        if any(self._is_hot(self.reels[number], x) for number in self._open for x in op.inputs):
            return "no gradient" if op.type in STOPS else "integer"
        if not any(y.dtype.is_floating for y in op.outputs):
            return "integer"
        return "constants only" if variable is None and self._constant(op) else "no watched input"

    def _constant(self, op: tf.Operation) -> bool:
        """Tell whether an operation works on nothing but numbers written in the program."""
        made = [self._noted.get(x.op) for x in op.inputs]
        sources = any(x.op in self.tensors for x in op.inputs)
        return not sources and all(note is None or note.reason == "constants only" for note in made)


def _copy(value: Thing, dtype: tf.DType | None, shape: Thing) -> tf.Tensor:
    """Return what `tf.constant` makes of a value: numbers without the way they came."""
    if not isinstance(value, tf.Tensor):
        return tf.constant(value, dtype, shape)
    if shape is not None:
        one = value.shape.num_elements() == 1
        value = tf.broadcast_to(tf.reshape(value, []), shape) if one else tf.reshape(value, shape)
    return tf.stop_gradient(value if dtype is None else tf.cast(value, dtype))


def _listed(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.List | ast.Tuple) else [node]
