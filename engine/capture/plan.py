"""What a traced listing returns: which number of which call belongs to which record, source, edge and answer."""

from dataclasses import dataclass, field

import tensorflow as tf

from engine.capture.notes import Asked, Entry, Note, Reel
from engine.capture.traced_world import TracedWorld
from engine.capture.values import Parcel, Place
from engine.derivatives import local
from engine.tape import Node


@dataclass(frozen=True, eq=False)
class EdgePlan:
    """An edge; `factor` and `flows` are None and empty where no gradient passes."""

    origin: Node
    formula: str | None = None
    factor: Place | None = None
    flows: dict[int, Place] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class RecordPlan:
    """A record with its edges."""

    note: Note
    inputs: tuple[EdgePlan, ...]
    value: Place
    gradients: dict[int, Place]


@dataclass(frozen=True, eq=False)
class SourcePlan:
    """A source."""

    entry: Entry
    value: Place
    gradients: dict[int, Place]


@dataclass(frozen=True, eq=False)
class CallPlan:
    """A call of `gradient`; an answer is None where TensorFlow's is."""

    asked: Asked
    target: Node | None
    sources: tuple[Node | None, ...]
    answers: tuple[Place | None, ...]


@dataclass(frozen=True, eq=False)
class Plan:
    """Everything that a traced listing returns."""

    reels: tuple[Reel, ...]
    records: tuple[RecordPlan, ...]
    sources: tuple[SourcePlan, ...]
    calls: tuple[CallPlan, ...]


class Planner:
    """Asks the reels for every gradient between the sources and the targets, inside the trace."""

    def __init__(self, world: TracedWorld, parcel: Parcel) -> None:
        self._world, self._parcel = world, parcel
        self._numbers = {note.op: number for number, note in enumerate(world.notes, 1)}
        self._reached: list[set[Node | None]] = []  # by call: what depends on what is asked for
        entries = (*world.tensors.values(), *world.variables.values())
        # What a call has answered is a source only if something is made of it, as is a number in the text.
        self._entries = sorted((one for one in entries if one.kind != "gradient"), key=lambda one: one.node or -1)

    def plan(self) -> Plan:
        """Return the plan; what it needs is in the parcel."""
        world = self._world
        origins = [self._origins(note) for note in world.notes]
        gradients = [self._gradients(asked, origins) for asked in world.asked]
        records = tuple(
            self._record(number, note, origins[number - 1], gradients) for number, note in enumerate(world.notes, 1)
        )
        calls = tuple(self._call(asked) for asked in world.asked)
        sources = tuple(self._source(index, entry, calls) for index, entry in enumerate(self._entries))
        return Plan(tuple(world.reels), records, sources, calls)

    def _origins(self, note: Note) -> list[tuple[int, Node]]:
        """Return where the inputs of an operation come from, by their place: axes and shapes are none of them."""
        if note.variable is not None:
            assigned = [(1, self._node(note.op.inputs[1]))] if len(note.op.inputs) > 1 else []
            read = (0, self._source_node(note.variable))
            return [read, *((place, node) for place, node in assigned if node is not None)]
        floats = any(x.dtype.is_floating for x in note.op.inputs)
        found = []
        for place, x in enumerate(note.op.inputs):
            if floats and x.op.type == "Const" and not x.dtype.is_floating:
                continue
            node = self._node(x)
            if node is not None:
                found.append((place, node))
        return found

    def _node(self, tensor: tf.Tensor) -> Node | None:
        """Return what a tensor comes from."""
        if tensor.op in self._numbers:
            return Node("record", self._numbers[tensor.op])
        if tensor.op not in self._world.tensors and tensor.op.type == "Const":
            self._world.tensors[tensor.op] = Entry(_written(tensor), "literal", None, tensor)
        entry = self._world.tensors.get(tensor.op)
        return None if entry is None else self._source_node(entry)

    def _source_node(self, entry: Entry) -> Node:
        """Return the node of a source; one that was not met before is now."""
        if entry not in self._entries:
            self._entries.append(entry)
        return Node("source", self._entries.index(entry))

    def _gradients(self, asked: Asked, origins: list[list[tuple[int, Node]]]) -> dict[int, tf.Tensor]:
        """Return the gradient of each record between what is asked for and the target, by its number."""
        between = self._between(asked, origins)
        outputs = [self._world.notes[number - 1].op.outputs[0] for number in between]
        made = self._world.reels[asked.reel].tape.gradient(asked.target, outputs) if outputs else []
        return {number: one for number, one in zip(between, made, strict=True) if one is not None}

    def _between(self, asked: Asked, origins: list[list[tuple[int, Node]]]) -> list[int]:
        target = self._asked_node(asked.target)
        reached = {self._asked_node(source) for source in asked.sources} - {None}
        recorded = []
        for number, note in enumerate(self._world.notes, 1):
            node = Node("record", number)
            if asked.reel in note.recorded and (node in reached or any(n in reached for _, n in origins[number - 1])):
                reached.add(node)
                recorded.append(number)
        self._reached.append(reached)
        wanted, between = {target}, []
        for number in reversed(recorded):
            if Node("record", number) in wanted:
                wanted |= {node for _, node in origins[number - 1]}
                between.append(number)
        return between[::-1]

    def _record(
        self, number: int, note: Note, origins: list[tuple[int, Node]], gradients: list[dict[int, tf.Tensor]]
    ) -> RecordPlan:
        mine = {call: made[number] for call, made in enumerate(gradients) if number in made}
        edges = tuple(self._edge(note, place, origin, mine) for place, origin in origins)
        shown = note.op.outputs[0] if note.assigned is None else note.assigned
        places = {call: self._parcel.put(gradient) for call, gradient in mine.items()}
        return RecordPlan(note, edges, self._parcel.put(shown), places)

    def _edge(self, note: Note, place: int, origin: Node, gradients: dict[int, tf.Tensor]) -> EdgePlan:
        plain = local(note.op, place, None) if note.recorded and self._watched(origin) else None
        if plain is None:
            return EdgePlan(origin)
        flows = {}
        for call, gradient in gradients.items():
            along = local(note.op, place, gradient) if origin in self._reached[call] else None
            if along is not None and along.flow is not None:
                flows[call] = self._parcel.put(along.flow)
        return EdgePlan(origin, plain.formula, self._parcel.put(plain.factor), flows)

    def _watched(self, node: Node) -> bool:
        """Tell whether some tape follows a node."""
        if node.kind == "record":
            return bool(self._world.notes[node.index - 1].recorded)
        return bool(self._entries[node.index].watched)

    def _call(self, asked: Asked) -> CallPlan:
        answers = tuple(None if one is None else self._parcel.put(one) for one in asked.gradients)
        nodes = tuple(self._asked_node(source) for source in asked.sources)
        return CallPlan(asked, self._asked_node(asked.target), nodes, answers)

    def _source(self, index: int, entry: Entry, calls: tuple[CallPlan, ...]) -> SourcePlan:
        node = Node("source", index)
        gradients = {
            number: answer
            for number, call in enumerate(calls)
            for source, answer in zip(call.sources, call.answers, strict=True)
            if source == node and answer is not None
        }
        return SourcePlan(entry, self._parcel.put(entry.value), gradients)

    def _asked_node(self, value: object) -> Node | None:
        if isinstance(value, tf.Variable):
            return self._source_node(self._world.variables[id(value)])
        return self._node(value) if isinstance(value, tf.Tensor) else None


def _written(tensor: tf.Tensor) -> str:
    """Return a number as a program writes it: `20.`, `2`; of an array its shape."""
    value = tf.get_static_value(tensor)
    if value is None or value.shape != ():
        return f"{tuple(tensor.shape)}"
    text = str(float(str(value))) if tensor.dtype.is_floating else str(value)  # the digits that it has, as Python
    return text[:-1] if text.endswith(".0") else text
