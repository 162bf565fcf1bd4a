"""A target and its first two derivatives by one input, as far as a tape knows them at a moment. No Qt."""

import re
from dataclasses import dataclass

from engine.tape import Call, Curves, Tape
from gui.views.tape.chain_ways import is_there, target_name
from gui.views.tape.moment import Moment

LONGEST = 14  # letters of a target that has its own name; else it is y
NEAR = 1e-6  # of the range: a point of the curves is at a number

_ASSIGNED = re.compile(r"^\s*(\w+(?:\s*,\s*\w+)*)\s*=\s*$")


@dataclass(frozen=True)
class Order:
    """A target, its derivative, or the derivative of that. `formula`: its closed form in the program, or "".

    `number` None: not computed yet; with `none` TensorFlow's own None.
    """

    name: str
    formula: str = ""
    number: float | None = None
    none: bool = False


Orders = tuple[Order, Order, Order]


def is_apple(tape: Tape) -> bool:
    """Tell whether a program is the falling apple's: a tape in a tape, which is asked about a position."""
    nested = sorted(block.depth for block in tape.blocks) == [0, 1]
    return nested and bool(tape.calls) and tape.calls[0].target == "position"


def input_number(tape: Tape) -> float | None:
    """Return the value of the input that the curves are drawn over; None without one."""
    return next((s.value.number for s in tape.sources if tape.curves and s.name == tape.curves.name), None)


def orders(tape: Tape, moment: Moment) -> Orders:
    """Return the first target and its derivatives by the curves' input, the second one by the tape around it.

    Where no tape is asked for the second, it is that of the curves, if they have a point at this input.
    """
    if not tape.calls:
        return Order("y"), Order("y′"), Order("y″")
    first, second = tape.calls[0], _outer(tape)
    name, x = _short(target_name(first)), _input(tape)
    d = "∂" if len(first.answers) > 1 else "d"
    target = _target(tape, moment, name)
    if second is None:
        return (
            target,
            _derivative(tape, moment, 0, f"{d}{name}/{d}{x}"),
            Order(f"{d}²{name}/{d}{x}²", number=_drawn(tape)),
        )
    return (
        target,
        _derivative(tape, moment, 0, _short(second.target)),
        _derivative(tape, moment, tape.calls.index(second), _assigned(tape, second)),
    )


def point_at(curves: Curves, x: float) -> int:
    """Return the index of the point of the curves that is nearest to a number."""
    return int(abs(curves.x - x).argmin())


def _outer(tape: Tape) -> Call | None:
    """Return the call of the tape around the one that is asked first."""
    depth = tape.blocks[tape.calls[0].block].depth
    return next((call for call in tape.calls[1:] if tape.blocks[call.block].depth < depth), None)


def _target(tape: Tape, moment: Moment, name: str) -> Order:
    node = tape.calls[0].node
    if node is None:
        return Order(name)
    if node.kind == "source":
        return Order(name, number=tape.value(node).number)
    record = tape.record(node.index)
    lines = tape.text.splitlines()[record.span.line - 1 : record.span.end_line]
    formula = lines[0][record.span.column : record.span.end_column] if len(lines) == 1 else ""
    return Order(name, formula, record.value.number if record.number <= moment.executed else None)


def _derivative(tape: Tape, moment: Moment, call: int, name: str) -> Order:
    x = _input(tape)
    answer = next((one for one in tape.calls[call].answers if one.name == x), None)
    if answer is None:
        return Order(name)
    if answer.gradient is None:
        return Order(name, answer.formula, none=True)
    there = answer.node is not None and is_there(tape, moment, call, answer.node)
    return Order(name, answer.formula, answer.gradient.number if there else None)


def _drawn(tape: Tape) -> float | None:
    """Return the curves' second derivative at the input; None between two of their points."""
    curves, x = tape.curves, input_number(tape)
    if curves is None or x is None:
        return None
    index = point_at(curves, x)
    at_a_point = abs(float(curves.x[index]) - x) <= NEAR * float(abs(curves.x[-1] - curves.x[0]))
    return float(curves.second[index]) if at_a_point else None


def _input(tape: Tape) -> str:
    return tape.curves.name if tape.curves else tape.calls[0].answers[0].name


def _assigned(tape: Tape, call: Call) -> str:
    """Return what the program calls an answer: the name before `= tape.gradient(…)`."""
    before = tape.text.splitlines()[call.span.line - 1][: call.span.column]
    found = _ASSIGNED.match(before)
    names = re.split(r"\s*,\s*", found[1]) if found else []
    index = next((i for i, answer in enumerate(call.answers) if answer.name == _input(tape)), 0)
    return _short(names[index]) if index < len(names) else f"d{call.target}/d{_input(tape)}"


def _short(name: str) -> str:
    return name if 0 < len(name) <= LONGEST else "y"
