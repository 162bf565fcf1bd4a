"""The words of the operation graph: local derivatives on its wires, sums, and all there is to say of a node."""

import re

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.tape import Node, Record, Source, Tape, Value
from gui.numbers import MINUS, MISSING, grouped, short
from gui.views.tape.graph.web import Operation, Web, Wire
from gui.views.tape.moment import Moment
from gui.views.tape.strip.words import is_float, number, shape, size_words, skipped

translate = QCoreApplication.translate

LETTER = re.compile(r"\{([a-z])\}")
LONGEST = 16  # letters of a local derivative; one that is longer is written as its value
DIGITS = 4
MOST_TERMS = 3


def local_derivative(tape: Tape, wire: Wire) -> str:
    """Return the local derivative of a wire as `×2·(−1)`, with names for what is no number; "" where there is none."""
    edge, record = wire.edge, wire.record
    value = None if edge.factor is None or not is_float(edge.factor) else edge.factor.number
    if edge.formula is None:
        return "" if value is None else f"×{_operand(short(value, DIGITS))}"
    alone = bool(LETTER.fullmatch(edge.formula))

    def filled(letter: re.Match[str]) -> str:
        return _letter(tape, record, letter[1])

    words = LETTER.sub(filled, edge.formula)
    if value is not None and (len(words) > LONGEST or " if " in words):
        words, alone = short(value, DIGITS), True
    return f"×{_operand(words) if alone or words[0] in MINUS else words}"


def reserved(tape: Tape, wire: Wire) -> str:
    """Return words at least as wide as any local derivative that this wire may get from other numbers."""
    words = local_derivative(tape, wire)
    letters = LETTER.findall(wire.edge.formula or "")
    return words if words == "" else max(words, words[:1] + "0" * min(5 * len(letters), LONGEST), key=len)


def sum_of_terms(web: Web, index: int, call: int, moment: Moment, digits: int) -> str:
    """Return the terms of a gradient where paths meet, as `−2.0 + –`; "" where there is one path only."""
    terms = list(web.terms(index, call))
    if len(terms) < 2:
        return ""
    words = [_term(wire, value, web.is_passed(wire, call, moment), digits) for wire, value in terms[:MOST_TERMS]]
    return " + ".join(words + ["…"] * (len(terms) > MOST_TERMS))


def partial(tape: Tape, call: int, name: str) -> str:
    """Return `∂L/∂w` for a call and what the program calls something; "" where that has no name."""
    return f"∂{_by(tape.calls[call].target)}/∂{_by(name)}" if name else ""


def kind(source: Source) -> str:
    """Return what a source is, in a word or two."""
    match source.kind:
        case "variable":
            return translate("OpGraph", "variable") if source.trainable else translate("OpGraph", "not trainable")
        case "watched":
            return translate("OpGraph", "watched")
        case "numpy":
            return "NumPy"
        case _:
            return translate("OpGraph", "constant")


def everything(web: Web, operation: Operation, moment: Moment, digits: int) -> str:
    """Return all there is to say of an operation: type, name, shape, dtype, value, gradients, bytes kept."""
    source, record = web.source(operation), web.record(operation)
    lines = [_headline(source, record), whole(web.tape.value(operation.node), digits)]
    if record and record.number > moment.executed:
        lines[1] = translate("OpGraph", "not executed yet")
    for call, gradient in sorted(web.tape.gradients(operation.node).items()):
        there = web.has_gradient(operation, call, moment)
        name = partial(web.tape, call, web.name(operation) or f"#{operation.node.index}")
        lines.append(f"{name} = {whole(gradient, digits) if there else MISSING}")
    if record and record.state == "skipped":
        lines.append(skipped(record.reason))
    elif record:
        lines.append(translate("OpGraph", "the tape keeps {0}").format(size_words(record.saved_bytes)))
    return "\n".join(lines)


def along(web: Web, wire: Wire, moment: Moment, digits: int) -> str:
    """Return all there is to say of a wire: the local derivative and, by call, the term that came back along it."""
    lines = [translate("OpGraph", "local derivative {0}").format(local_derivative(web.tape, wire) or MISSING)]
    for call, term in sorted(wire.edge.flows.items()):
        words = whole(term, digits) if web.is_passed(wire, call, moment) else MISSING
        name = partial(web.tape, call, web.name(web.operations[wire.origin])) or translate("OpGraph", "gradient")
        lines.append(translate("OpGraph", "its term of {0}: {1}").format(name, words))
    return "\n".join(lines)


def whole(value: Value, digits: int) -> str:
    """Return a value as far as it is here: all elements of a small one, the statistics of a large one."""
    if value.shape == ():
        return number(value, digits)
    if value.whole or not is_float(value):
        return np.array2string(value.sample, precision=digits, threshold=200).replace("-", MINUS)
    low, mean, high, norm = (short(x) for x in (value.low, value.mean, value.high, value.norm))
    words = translate("OpGraph", "{0} elements from {1} to {2}, mean {3}, norm {4}")
    return words.format(grouped(value.size), low, high, mean, norm)


def _headline(source: Source | None, record: Record | None) -> str:
    if source:
        first, value = [source.name, kind(source)], source.value
    else:
        assert record is not None
        first, value = [f"#{record.number} {record.type}", record.name, record.label], record.value
    return " · ".join([*(word for word in first if word), shape(value), value.dtype])


def _letter(tape: Tape, record: Record, letter: str) -> str:
    """Return what stands for a letter of a formula: its number, else its name."""
    if letter == "n":
        counted = tape.value(record.inputs[0].origin).size // max(record.value.size, 1)
        return grouped(counted)
    if letter == "y":
        return _number_or(record.value, record.label or f"#{record.number}")
    place = ord(letter) - ord("a")
    if place >= len(record.inputs):
        return letter
    origin = record.inputs[place].origin
    return _number_or(tape.value(origin), _name(tape, origin))


def _number_or(value: Value, name: str) -> str:
    number = value.number if value.shape == () and value.sample.dtype.kind in "fiu" else None
    return name if number is None else _operand(short(number, DIGITS))


def _name(tape: Tape, node: Node) -> str:
    if node.kind == "source":
        return tape.sources[node.index].name
    record = tape.record(node.index)
    read = record.type == "ReadVariableOp" and record.inputs
    return _name(tape, record.inputs[0].origin) if read else record.label or f"#{record.number}"


def _operand(words: str) -> str:
    return f"({words})" if words[0] == MINUS else words


def _term(wire: Wire, value: Value, passed: bool, digits: int) -> str:
    if not passed:
        return MISSING
    return _operand(number(value, digits)) if value.shape == () else f"#{wire.record.number}"


def _by(name: str) -> str:
    return "L" if name == "loss" else name
