"""What the strip says about a record: to a pointer that rests on it, and to those who hear it."""

from html import escape

import numpy as np

from engine.tape import Edge, Node, Record, Tape, Value
from gui.numbers import MINUS, MISSING, exact, grouped
from gui.views.tape.moment import Moment
from gui.views.tape.strip.brackets import call_words
from gui.views.tape.strip.face import Faces, remark
from gui.views.tape.strip.words import element, input_name, shape, size_words, translate

MOST_ROWS = 12  # lines of a matrix in a tooltip


def about(tape: Tape, number: int, moment: Moment) -> str:
    """Return all there is to say about a record, as rich text for a tooltip."""
    record = tape.record(number)
    ahead = number > moment.executed
    value = MISSING if ahead else full(record.value)
    name = "" if record.name == record.type else f" · {escape(record.name)}"
    lines = [
        f"<b>{escape(record.type)}</b>{name}",
        escape(f"{record.value.dtype} {shape(record.value)}"),
        _said(translate("Strip", "value"), value),
        *(_said(*words) for words in _gradients(tape, record, moment)),
        *(_said(*words) for words in _derivatives(tape, record)),
        *([translate("Strip", "recorded: {0} kept").format(size_words(record.saved_bytes))] if record.blocks else []),
        *([escape(remark(record))] if remark(record) else []),
    ]
    return f"<p style='white-space: pre'>{'<br>'.join(lines)}</p>"


def sentence(tape: Tape, number: int, moment: Moment) -> str:
    """Return a record in one sentence."""
    face = Faces(tape).face(number, moment)
    said = translate("Strip", "Record {0} of {1}: {2}, value {3}")
    words = [said.format(number, grouped(len(tape.records)), face.type, face.value[0])]
    words += [translate("Strip", "gradient {0}").format(gradient.words[0]) for gradient in face.gradients]
    return ", ".join([*words, face.remark] if face.remark else words)


def full(value: Value) -> str:
    """Return a value with all its digits; a large one by its extremes, its mean and its norm."""
    if value.shape == ():
        one = value.sample.flat[0]
        # By its text: a float32 has no more digits than that.
        return exact(float(str(one))) if isinstance(one, np.floating) and np.isfinite(one) else element(one, 5)
    if value.sample.dtype.kind in "SUO" or not value.size:
        return np.array2string(value.sample)
    rows = np.array2string(value.sample, precision=6, max_line_width=90).splitlines()
    if value.whole and len(rows) <= MOST_ROWS:
        return "\n".join(["", *rows]).replace("-", MINUS)
    words = translate("Strip", "from {0} to {1}, mean {2}, norm {3}")
    return words.format(*(element(np.float64(one), 5) for one in (value.low, value.high, value.mean, value.norm)))


def _said(name: str, words: str) -> str:
    return f"{escape(name)} {escape(words)}".replace("\n", "<br>")


def _gradients(tape: Tape, record: Record, moment: Moment) -> list[tuple[str, str]]:
    node, name = Node("record", record.number), translate("Strip", "gradient of {0}:")
    several = len({call.target for call in tape.calls}) < len(tape.calls)
    return [
        (
            name.format(call_words(tape, tape.calls[call]) if several else tape.calls[call].target),
            full(value) if (call, node) in moment.computed else MISSING,
        )
        for call, value in record.gradients.items()
    ]


def _derivatives(tape: Tape, record: Record) -> list[tuple[str, str]]:
    """Return the local derivatives: by which input, the formula with the inputs' names, its value."""
    return [
        (f"∂#{record.number}/∂{input_name(tape, edge)} =", derivative(tape, record, edge))
        for edge in record.inputs
        if edge.formula is not None
    ]


def derivative(tape: Tape, record: Record, edge: Edge) -> str:
    """Return what the chain rule does along an edge, as `2·x = 6`."""
    names = [input_name(tape, one) for one in record.inputs]
    count = max(tape.value(edge.origin).size // max(record.value.size, 1), 1)
    letters = dict(zip("ab", names, strict=False)) | {"y": f"#{record.number}", "n": grouped(count)}
    formula = (edge.formula or "").format_map({"a": "a", "b": "b", **letters})
    number = full(edge.factor) if edge.factor and edge.factor.shape == () else formula
    return formula if number == formula else f"{formula} = {number}"
