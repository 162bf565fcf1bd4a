"""A tape as a film: forward record by record, then backward node by node."""

from dataclasses import dataclass

from engine.tape import Call, Node, Tape


@dataclass(frozen=True)
class Forward:
    """A record is executed."""

    number: int


@dataclass(frozen=True)
class Backward:
    """The gradient of a call reaches a record, or a source that is no variable's read."""

    call: int
    node: Node


Beat = Forward | Backward


def beats(tape: Tape) -> list[Beat]:
    """Return what happens, in order. The operations of a call that another tape records are that call's film."""
    made: list[Beat] = []
    number = 0
    for index, call in enumerate(tape.calls):
        made += [Forward(n) for n in range(number + 1, call.stop)]
        number = call.stop - 1
        if call.first == call.stop:
            made += [Backward(index, node) for node in way_back(tape, index, call)]
    return made + [Forward(n) for n in range(number + 1, len(tape.records) + 1)]


def way_back(tape: Tape, index: int, call: Call) -> list[Node]:
    """Return the nodes in the order in which a call's gradient reaches them, the target first."""
    records = [Node("record", r.number) for r in reversed(tape.records) if index in r.gradients]
    read = {edge.origin for node in records for edge in tape.record(node.index).inputs if is_read(tape, node)}
    asked = [answer.node for answer in call.answers if answer.gradient is not None and answer.node is not None]
    return records + [node for node in dict.fromkeys(asked) if node.kind == "source" and node not in read]


def second_order(tape: Tape) -> frozenset[int]:
    """Return the calls whose target an earlier call has made: their gradients are gradients of gradients."""

    def differentiates(call: Call, earlier: Call) -> bool:
        node = call.node
        return node is not None and node.kind == "record" and earlier.first <= node.index < earlier.stop

    calls = tape.calls
    return frozenset(i for i, call in enumerate(calls) if any(differentiates(call, one) for one in calls[:i]))


def is_read(tape: Tape, node: Node) -> bool:
    """Tell whether a node only reads a variable: the picture shows both as one."""
    return node.kind == "record" and tape.record(node.index).type == "ReadVariableOp"


def computed(tape: Tape, played: list[Beat]) -> set[tuple[int, Node]]:
    """Return which gradients are there after these beats, as (call, node). The others are not computed yet."""
    there: set[tuple[int, Node]] = set()
    forward = max((beat.number for beat in played if isinstance(beat, Forward)), default=0)
    for index, call in enumerate(tape.calls):
        if call.first < call.stop <= forward + 1:
            there |= {(index, node) for node in way_back(tape, index, call)}
    there |= {(beat.call, beat.node) for beat in played if isinstance(beat, Backward)}
    variables = {
        (call, edge.origin) for call, node in there if is_read(tape, node) for edge in tape.record(node.index).inputs
    }
    return there | variables
