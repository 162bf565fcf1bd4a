"""The words of a record on the strip: its inputs, its numbers, why it was skipped."""

import math
from itertools import chain

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.playback import is_read
from engine.tape import Edge, Node, Reason, Record, Tape, Value
from gui.numbers import MINUS, fixed, grouped

translate = QCoreApplication.translate

SIGNS = {"AddV2": "+", "Sub": MINUS, "Mul": "·", "RealDiv": "/", "Pow": "**"}
MOST_LISTED = 4  # elements
DECIMALS_OF_A_STEP = 5  # always: in training the digits stand still
MOST_DECIMALS = 4
DECIMALS_IN_A_LIST = 4


def decimals(tape: Tape) -> int:
    """Return with how many decimals a tape is written: so many that no number in a frame is rounded, from 1 to 4."""
    if tape.step is not None:
        return DECIMALS_OF_A_STEP
    values = chain.from_iterable((record.value, *record.gradients.values()) for record in tape.records)
    listed = (value.sample for value in values if is_float(value) and value.whole and value.size <= MOST_LISTED)
    scalars = [x for sample in listed for x in map(float, sample.flat) if math.isfinite(x)]
    for digits in range(1, MOST_DECIMALS):
        if all(math.isclose(round(x, digits), x, rel_tol=1e-6) for x in scalars):
            return digits
    return MOST_DECIMALS


def inputs(tape: Tape, record: Record, digits: int) -> str:
    """Return the inputs as `#3 + #4`, `x = 3.0` or `#1, axes`; a record that is on no tape goes by its own name."""
    names = [input_name(tape, edge) for edge in record.inputs]
    if len(names) == 2 and record.type in SIGNS:
        return f"{names[0]} {SIGNS[record.type]} {names[1]}"
    if len(names) == 1 and not is_read(tape, Node("record", record.number)):
        origin = record.inputs[0].origin
        source = tape.sources[origin.index] if origin.kind == "source" else None
        if source is not None and source.kind != "literal" and source.value.shape == ():
            return f"{names[0]} = {number(source.value, digits)}"
    return ", ".join(names)


def input_name(tape: Tape, edge: Edge) -> str:
    """Return what an input is called."""
    if edge.origin.kind == "source":
        return tape.sources[edge.origin.index].name
    made = tape.record(edge.origin.index)
    return made.label if made.label and made.state == "skipped" else f"#{made.number}"


def is_float(value: Value) -> bool:
    """Tell whether the elements are numbers with decimals."""
    return value.sample.dtype.kind not in "biuSUO"


def number(value: Value, digits: int) -> str:
    """Return a scalar with so many decimals; an integer, a truth or a text as it is."""
    return element(value.sample.flat[0], digits)


def element(one: object, digits: int) -> str:
    """Return one element of a tensor, as `number` does."""
    match one:
        case np.floating():
            return fixed(float(one), digits)
        case np.integer():
            return grouped(int(one))
        case _:
            return str(one)


def shape(value: Value) -> str:
    """Return a shape as Python writes it."""
    return str(value.shape)


def value_words(record: Record, digits: int) -> tuple[str, ...]:
    """Return a record's value in words, ever shorter: a number, few numbers, else its name and norm."""
    value, label = record.value, record.label
    few, sizes = listed(value, digits), norms(value, digits, translate("Strip", "norm {0}"))
    if few is not None:
        return few if value.size == 1 else (*few, label) if label else (*few, *sizes)
    return (f"{label} · {sizes[0]}", label) if label else sizes


def gradient_words(value: Value, digits: int) -> tuple[str, ...]:
    """Return a gradient in words, ever shorter: a number, few numbers, else its norm."""
    few, sizes = listed(value, digits), norms(value, digits, "|g| {0}")
    return sizes if few is None else few if value.size == 1 else (*few, *sizes)


def listed(value: Value, digits: int) -> tuple[str, ...] | None:
    """Return the elements with all decimals, then with fewer; None where they are many or not all here."""
    if not value.whole or not 1 <= value.size <= MOST_LISTED:
        return None
    fewer = {digits} if value.size == 1 else {min(digits, DECIMALS_IN_A_LIST), min(digits, 3)}
    return tuple(", ".join(element(one, places) for one in value.sample.flat) for places in sorted(fewer, reverse=True))


def norms(value: Value, digits: int, words: str) -> tuple[str, ...]:
    """Return the norm of a large tensor with all decimals, then with fewer; of one without numbers its shape."""
    if math.isnan(value.norm) and not is_float(value):
        return (shape(value),)
    return tuple(words.format(fixed(value.norm, places)) for places in range(digits, 0, -1))


def skipped(reason: Reason | None) -> str:
    """Say that a record is on no tape, and why."""
    words: dict[Reason, str] = {
        "no watched input": translate("Strip", "skipped: no watched input"),
        "constants only": translate("Strip", "skipped: constants only"),
        "no tape": translate("Strip", "skipped: no tape is open"),
        "integer": translate("Strip", "skipped: integer: no gradient"),
        "no gradient": translate("Strip", "skipped: has no gradient"),
    }
    return words[reason] if reason else translate("Strip", "skipped")


def size_words(count: int) -> str:
    """Return a number of bytes as `24 B`, `8.0 kB`, `1.2 MB`."""
    for unit, one in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= one:
            return f"{count / one:.1f} {unit}"
    return f"{count} B"
