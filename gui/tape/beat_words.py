"""What happens at a beat of a tape's film, in plain words."""

from PySide6.QtCore import QCoreApplication

from engine.playback import Backward, Beat, Forward, is_read
from engine.tape import Call, Node, Record, Tape, Value
from gui.numbers import MINUS, short
from gui.state import State
from gui.tape.beat_rules import rule
from gui.views.tape.chain_factors import factor, in_brackets, symbols
from gui.views.tape.chain_ways import Use, gradient_name, name_of, target_name, ways_on
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import decimals, listed, number, size_words, skipped

translate = QCoreApplication.translate

SIGNS = {"AddV2": "+", "Sub": MINUS, "Mul": "×", "RealDiv": "/", "Pow": "**"}
DIGITS = 5  # significant ones, of an operand
BROADCASTING = {"Add", "AddV2", "Sub", "Mul", "Div", "RealDiv", "DivNoNan", "Pow", "Maximum", "Minimum", "SelectV2"}


def state_at(moment: Moment, playing: bool) -> State:
    """Return what is said beside the timeline: what was played last, and what it means."""
    if moment.position == 0:
        ahead = translate("Beat", "{0} operations forward, {1} nodes back are to come.")
        back = sum(isinstance(beat, Backward) for beat in moment.beats)
        return State(
            translate("Beat", "Before the first operation"), (ahead.format(len(moment.beats) - back, back),), "ring"
        )
    return State(title(moment, moment.position), (sentence(moment, moment.position),), "play" if playing else "moment")


def name(tape: Tape, beat: Beat) -> str:
    """Return what stands below a beat: the number of a record; backward `loss`, `#6` or the variable's name."""
    match beat:
        case Forward(number):
            return str(number)
        case Backward(call, node):
            if node == tape.calls[call].node or node.kind == "source" or is_read(tape, node):
                return name_of(tape, node)
            return f"#{node.index}"


def title(moment: Moment, position: int) -> str:
    """Return which beat the one before a position is: `Backward 3 / 6: AddV2`, `Record 9: speed = 9.8 × 1.2`."""
    tape, beat = moment.tape, moment.beats[position - 1]
    if isinstance(beat, Forward):
        record = tape.record(beat.number)
        return translate("Beat", "Record {0}: {1}").format(beat.number, _working(tape, record) or record.type)
    of_call = [i for i, one in enumerate(moment.beats, 1) if isinstance(one, Backward) and one.call == beat.call]
    node = beat.node
    what = tape.record(node.index).type if node.kind == "record" else name_of(tape, node)
    words = translate("Beat", "Backward {0} / {1}: {2}")
    return words.format(of_call.index(position) + 1, len(of_call), what)


def sentence(moment: Moment, position: int) -> str:
    """Return what happens at the beat before a position."""
    tape = moment.tape
    match moment.beats[position - 1]:
        case Forward(number):
            return _forward(tape, tape.record(number))
        case Backward(call, node):
            return _backward(tape, call, node)


def _forward(tape: Tape, record: Record) -> str:
    """Say whether a tape has recorded it, and what the tape keeps."""
    if record.state == "skipped":
        reason = skipped(record.reason)
        return translate("Beat", "{0}. There is no way back through it.").format(reason[:1].upper() + reason[1:])
    blocks = ", ".join(tape.blocks[block].name for block in record.blocks)
    call = next((call for call in tape.calls if call.first <= record.number < call.stop), None)
    if call is not None:
        return _of_inner_call(tape, call, record, blocks)
    if is_read(tape, Node("record", record.number)):
        words = translate("Beat", "The variable {0} is read; {1} watches it from here on.")
        return words.format(name_of(tape, Node("record", record.number)), blocks)
    if not record.used:
        return translate("Beat", "Recorded on {0}, but no gradient needs it.").format(blocks)
    return translate("Beat", "Recorded on {0}; {1} kept for the way back.").format(
        blocks, size_words(record.saved_bytes)
    )


def _of_inner_call(tape: Tape, call: Call, record: Record, blocks: str) -> str:
    inner = tape.blocks[call.block].name
    if record.number == call.stop - 1:
        words = translate("Beat", "The answer of {0}, {1}, has become the last record of its call on {2}.")
        return words.format(inner, _few(record.value, decimals(tape)) or record.type, blocks)
    words = translate("Beat", "{0}.gradient() computes this: to {1} an operation like any other.")
    return words.format(inner, blocks)


def _backward(tape: Tape, call: int, node: Node) -> str:
    """Say what the operation does with its gradient; where the way ends, whose gradient it is."""
    gradient = _few(tape.gradients(node).get(call), decimals(tape))
    if node.kind == "source" or is_read(tape, node):
        return _end(tape, call, node, gradient)
    record = tape.record(node.index)
    ways = ways_on(record, call)
    start = ""
    if node == tape.calls[call].node:
        start = translate("Beat", "It begins at {0} with {1}. ").format(tape.calls[call].target, gradient or "1")
    passed = translate("Beat", "the gradient {0}").format(gradient) if gradient else translate("Beat", "the gradient")
    words = rule(record.type, tuple(way.index for way in ways))
    return start + words.format(g=passed, type=record.type) + "".join(_term(tape, call, way) for way in ways)


def _end(tape: Tape, call: int, node: Node, gradient: str) -> str:
    whose = name_of(tape, node)
    sought = gradient_name(tape.calls[call], whose)
    if node.kind == "record":
        origin = tape.record(node.index).inputs[0].origin
        reads = [r for r in tape.records if call in r.gradients and is_read(tape, Node("record", r.number))]
        same = [r for r in reads if r.inputs[0].origin == origin]
        if len(same) > 1:
            words = translate("Beat", "One of {0} reads of {1}: their sum is {2}.")
            return words.format(len(same), whose, sought)
    if gradient:
        return translate("Beat", "The way ends here: this is the gradient of {0}, {1} = {2}.").format(
            whose, sought, gradient
        )
    return translate("Beat", "The way ends here: this is the gradient of {0}, {1}.").format(whose, sought)


def _term(tape: Tape, call: int, way: Use) -> str:
    """Return the working of what one input gets; nothing where it gets the gradient as it is."""
    edge, record = way.edge, way.record
    origin = name_of(tape, edge.origin)
    if "MatMul" in record.type:
        above = target_name(tape.calls[call])
        here = name_of(tape, way.node)
        product = symbols(tape, way, f"∂{above}/∂{above if way.node == tape.calls[call].node else here}")
        return translate("Beat", " To {0}: {1}.").format(origin, _in_one_line(product))
    if record.type in BROADCASTING and tape.value(edge.origin).size < record.value.size:
        return translate("Beat", " {0} was broadcast: it gets the sum.").format(origin)
    flow, gradient = edge.flows[call], record.gradients.get(call)
    if edge.formula in (None, "1", f"{MINUS}1") or gradient is None or gradient.shape != () or flow.shape != ():
        return ""
    digits = decimals(tape)
    product = f"{number(gradient, digits)} × {factor(tape, way)} = {number(flow, digits)}"
    return translate("Beat", " To {0}: {1}.").format(origin, _in_one_line(product))


def _working(tape: Tape, record: Record) -> str:
    """Return `speed = 9.8 × 1.2` of an operation on two numbers; else ""."""
    values = [tape.value(edge.origin) for edge in record.inputs]
    numbers = [value.number for value in values if value.shape == () and value.sample.dtype.kind in "fiu"]
    if record.type not in SIGNS or len(numbers) != 2 or len(values) != 2:
        return ""
    left, right = (short(x, DIGITS) for x in numbers if x is not None)
    working = f"{left} {SIGNS[record.type]} {in_brackets(right)}"
    return f"{record.label} = {working}" if record.label else working


def _in_one_line(formula: str) -> str:
    return formula.replace(" ", "\N{NO-BREAK SPACE}")


def _few(value: Value | None, digits: int) -> str:
    """Return a number, or a few of them; "" for a larger tensor."""
    if value is None:
        return ""
    few = listed(value, digits)
    return "" if few is None else few[0] if value.shape == () else f"[{few[-1]}]"
