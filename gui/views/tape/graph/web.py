"""A tape as a graph of operations: a variable and the records that only read it are one node. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.playback import is_read, second_order
from engine.tape import Edge, Node, Record, Source, Tape, Value
from gui.views.tape.moment import Moment

Look = Literal["variable", "constant", "literal", "skipped", "recorded"]


@dataclass(frozen=True)
class Operation:
    """A node of the picture: a source with the records that read it, a use of a literal, or any other record."""

    node: Node
    reads: tuple[Node, ...] = ()


@dataclass(frozen=True, eq=False)
class Wire:
    """A line of the picture, between two operations by their index: an input of a record."""

    origin: int
    target: int
    record: Record  # whose input it is
    edge: Edge


class Web:
    """The operations of a tape and the wires between them, in the order in which they were executed.

    A number in the text stands beside every operation that takes it, so that no wire comes from far away.
    """

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        records = [Node("record", record.number) for record in tape.records]
        reads: dict[Node, list[Node]] = {}
        for node in records:
            if is_read(tape, node):
                reads.setdefault(tape.record(node.index).inputs[0].origin, []).append(node)
        sources = [Node("source", i) for i, source in enumerate(tape.sources) if source.kind != "literal"]
        others = [node for node in records if not is_read(tape, node)]
        self.operations = [Operation(node, tuple(reads.get(node, ()))) for node in sources + others]
        self._index = {node: index for index, one in enumerate(self.operations) for node in (one.node, *one.reads)}
        self.wires = [
            Wire(self._origin(edge.origin), self._index[node], tape.record(node.index), edge)
            for node in others
            for edge in tape.record(node.index).inputs
        ]

    def _origin(self, node: Node) -> int:
        """Return the operation that a wire comes from; of a literal a new one."""
        if node in self._index and self.look(self.operations[self._index[node]]) != "literal":
            return self._index[node]
        made = len(self.operations)
        self.operations.append(Operation(node))
        self._index.setdefault(node, made)
        return made

    def index(self, node: Node | None) -> int | None:
        """Return which operation shows a node, of a literal the first; None for a node that is not of this tape."""
        return None if node is None else self._index.get(node)

    def shows(self, index: int, node: Node | None) -> bool:
        """Tell whether an operation shows a node."""
        operation = self.operations[index]
        return node is not None and node in (operation.node, *operation.reads)

    @cached_property
    def leaving(self) -> dict[int, list[Wire]]:
        """The wires from each operation, the last record's first: in the order in which gradients come back."""
        made: dict[int, list[Wire]] = {index: [] for index in range(len(self.operations))}
        for wire in reversed(self.wires):
            made[wire.origin].append(wire)
        return made

    @cached_property
    def outer(self) -> frozenset[int]:
        """The calls whose gradients are gradients of gradients."""
        return second_order(self.tape)

    @cached_property
    def structure(self) -> tuple[object, ...]:
        """All that decides the picture's layout: equal for two tapes of one program whose numbers differ."""
        return (
            tuple((s.name, s.kind, s.value.shape, tuple(s.gradients)) for s in self.tape.sources),
            tuple(
                (r.type, r.label, r.state, r.value.shape, tuple(r.gradients),
                 tuple((e.origin, e.formula, tuple(e.flows)) for e in r.inputs))
                for r in self.tape.records
            ),
            tuple((call.target, call.node) for call in self.tape.calls),
        )  # fmt: skip

    def source(self, operation: Operation) -> Source | None:
        """Return the source that an operation shows, if it shows one."""
        return self.tape.sources[operation.node.index] if operation.node.kind == "source" else None

    def record(self, operation: Operation) -> Record | None:
        """Return the record that an operation shows; None for a source."""
        return None if operation.node.kind == "source" else self.tape.record(operation.node.index)

    def name(self, operation: Operation) -> str:
        """Return what the program calls it; "" where it has no name."""
        source = self.source(operation)
        return source.name if source else self.tape.record(operation.node.index).label

    def look(self, operation: Operation) -> Look:
        """Return how it is drawn."""
        source = self.source(operation)
        if source is None:
            return "skipped" if self.tape.record(operation.node.index).state == "skipped" else "recorded"
        return "variable" if source.kind == "variable" else "literal" if source.kind == "literal" else "constant"

    def terms(self, index: int, call: int) -> Iterator[tuple[Wire, Value]]:
        """Yield what the gradient of an operation is the sum of, in the order in which it comes."""
        for wire in self.leaving[index]:
            if call in wire.edge.flows:
                yield wire, wire.edge.flows[call]

    def has_gradient(self, operation: Operation, call: int, moment: Moment) -> bool:
        """Tell whether a gradient is complete: of a variable once it is back at all that read it."""
        reads = [node for node in operation.reads if call in self.tape.gradients(node)]
        return all((call, node) in moment.computed for node in reads or [operation.node])

    def is_passed(self, wire: Wire, call: int, moment: Moment) -> bool:
        """Tell whether a call's gradient has come back along a wire: to its origin, or to wait there for another."""
        if call not in wire.edge.flows or (call, Node("record", wire.record.number)) not in moment.computed:
            return False
        origin = self.operations[wire.origin]
        arrived = self.has_gradient(origin, call, moment) or call not in self.tape.gradients(origin.node)
        return arrived or sum(1 for _ in self.terms(wire.origin, call)) > 1

    def is_quiet(self, wire: Wire) -> bool:
        """Tell whether no tape follows a wire: it comes from what is not watched, or from what was not recorded."""
        origin = self.operations[wire.origin]
        source = self.source(origin)
        watched = source is None or bool(source.watched)
        return not wire.edge.flows and (self.look(origin) == "skipped" or not watched)
