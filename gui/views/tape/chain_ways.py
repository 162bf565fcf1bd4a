"""Who reads whom on the way back of a gradient, and what everything is called. A variable stands for its reads."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from engine.playback import is_read
from engine.tape import Call, Edge, Node, Record, Tape
from gui.views.tape.moment import Moment


@dataclass(frozen=True)
class Use:
    """A record that reads a node, and as which of its inputs."""

    record: Record
    index: int

    @property
    def edge(self) -> Edge:
        """The input."""
        return self.record.inputs[self.index]

    @property
    def node(self) -> Node:
        """The record as a node."""
        return Node("record", self.record.number)


def uses(tape: Tape, call: int) -> Mapping[Node, list[Use]]:
    """Return by node who reads it on the way back of a call."""
    found: dict[Node, list[Use]] = defaultdict(list)
    for record in tape.records:
        if not is_read(tape, Node("record", record.number)):
            for step in ways_on(record, call):
                found[plain(tape, step.edge.origin)].append(step)
    return found


def ways_on(record: Record, call: int) -> list[Use]:
    """Return the inputs of a record along which its gradient flows on."""
    return [Use(record, index) for index, edge in enumerate(record.inputs) if call in edge.flows]


def plain(tape: Tape, node: Node) -> Node:
    """Return a node, and of one that only reads a variable the variable."""
    return tape.record(node.index).inputs[0].origin if is_read(tape, node) else node


def is_there(tape: Tape, moment: Moment, call: int, node: Node) -> bool:
    """Tell whether a gradient has been computed: of a variable, along all its reads."""
    if (call, node) not in moment.computed or node.kind == "record":
        return (call, node) in moment.computed
    reads = [Node("record", record.number) for record in tape.records if call in record.gradients]
    return all((call, read) in moment.computed for read in reads if is_read(tape, read) and plain(tape, read) == node)


def target_name(call: Call) -> str:
    """Return what stands above the line: L for the loss."""
    return "L" if call.target == "loss" else call.target


def gradient_name(call: Call, name: str) -> str:
    """Return the gradient of a call's target by something: `∂L/∂w`."""
    return f"∂{target_name(call)}/∂{name}"


def name_of(tape: Tape, node: Node) -> str:
    """Return what a node is called: its name in the program, else `#3`."""
    node = plain(tape, node)
    if node.kind == "source":
        return tape.sources[node.index].name
    return tape.record(node.index).label or f"#{node.index}"
