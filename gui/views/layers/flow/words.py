"""What a flow says about a layer or a shape, with the numbers that passed there."""

from html import escape

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.shapes import Failure, Passage, Report, parameters
from gui.numbers import MISSING, fixed, grouped
from gui.style import families
from gui.views.layers.flow.face import Array, kernel, limit, sampled, shapes, title
from gui.views.tensors.cells.extent import extent_of
from gui.views.tensors.cells.numerals import numerals
from gui.views.tensors.cells.plane import element

translate = QCoreApplication.translate

ROWS, COLUMNS = 4, 6  # of a batch that are written out
LINE = 68  # characters of a message


def about_shape(report: Report, place: int) -> str:
    """Return what is said about a shape of a stack, 0 for that of its inputs, as rich text for a tooltip."""
    if place > len(report.stack) or (place and report.stack[place - 1].outputs is None):
        return _paragraph([f"<b>{MISSING}</b>", escape(_nothing_came())])
    values = report.stack[place - 1].outputs if place else report.inputs
    assert values is not None
    name = translate("Flow", "Outputs of {0}").format(report.stack[place - 1].name) if place else _inputs()
    return _paragraph([f"<b>{escape(name)}</b>", f"{values.shape} {values.dtype}"], rows(values))


def about_layer(report: Report, place: int) -> str:
    """Return what is said about a layer of a stack, as rich text for a tooltip."""
    layer = report.study.stack[place]
    head = f"<b>{escape(layer.call)}</b>"
    if place >= len(report.stack):
        return _paragraph([head, escape(_nothing_came())])
    passage = report.stack[place]
    if passage.failure is not None:
        return _paragraph([head, *_weights(passage)], failure_lines(passage.failure))
    assert passage.outputs is not None
    lines = [head, f"{passage.inputs.shape} → {passage.outputs.shape}", *_weights(passage), _count(passage)]
    lines += [escape(_colours(passage))] if passage.weights else []
    return _paragraph([*lines, escape(translate("Flow", "Outputs:"))], rows(passage.outputs))


def failure_lines(failure: Failure) -> list[str]:
    """Return an error as TensorFlow or Keras wrote it, folded where a line is too long for a tooltip."""
    method = {"init": "__init__", "build": "build", "call": "call"}[failure.moment]
    where = translate("Flow", "raised by {0}").format(method)
    folded = [part for line in failure.message.splitlines() for part in _folded(line)]
    return [f"<b>{escape(failure.kind)}</b> {escape(where)}", *map(escape, folded)]


def rows(values: Array) -> list[str]:
    """Return the first numbers of a batch: some rows along its last axis, each after its index."""
    whole = values.reshape(-1, values.shape[-1])
    few = whole[:ROWS, :COLUMNS]
    writing = numerals(few, extent_of(few))
    names = [element("", tuple(map(int, np.unravel_index(row, values.shape[:-1])))) for row in range(len(few))]
    more = "  …" if whole.shape[1] > COLUMNS else ""
    written = [
        name.ljust(len(names[-1])) + "".join(f"  {writing.write(number):>{writing.letters}}" for number in row) + more
        for name, row in zip(names, few.tolist(), strict=True)
    ]
    return [*written, "…"] if len(whole) > ROWS else written


def total(report: Report) -> str:
    """Return how many parameters a stack has; of one that failed, as far as it was built."""
    count = grouped(report.parameters)
    reached = len(report.stack) == len(report.study.stack)
    if reached and all(passage.parameters is not None for passage in report.stack):
        return translate("Flow", "Total {0}").format(count)
    return translate("Flow", "Built {0}").format(count)


def sentence(report: Report, picked: int | None) -> str:
    """Return a flow in one sentence, for those who hear it."""
    flow = [title(layer) for layer in report.study.stack]
    passed = ", ".join(f"{name} → {shape}" for name, shape in zip(flow, shapes(report)[1:], strict=True))
    said = [f"{_inputs()} {report.inputs.shape}", passed, total(report)]
    if report.stack and (failure := report.stack[-1].failure):
        said.append(f"{failure.kind}: {failure.message}")
    if picked is not None and picked < len(flow):
        said.append(translate("Flow", "layer {0} of {1}: {2}").format(picked + 1, len(flow), flow[picked]))
    return "; ".join(filter(None, said))


def _count(passage: Passage) -> str:
    formula = parameters(passage.layer, passage.inputs.shape)
    count = translate("Flow", "{0} parameters").format(grouped(passage.parameters))
    return f"{escape(formula.names)}<br>= {escape(formula.numbers)}<br>= {escape(count)}" if passage.weights else count


def _weights(passage: Passage) -> list[str]:
    said = [f"{weight.name} {weight.values.shape}" for weight in passage.weights]
    return [escape("  ".join(said))] if said else []


def _colours(passage: Passage) -> str:
    matrix = kernel(passage)
    assert matrix is not None
    shown = sampled(matrix)
    words = translate("Flow", "Colours: {0} of {1} numbers of {2}, darkest at ±{3}")
    name = passage.weights[0].name
    return words.format(grouped(shown.size), grouped(matrix.size), name, fixed(limit(matrix), 4))


def _folded(line: str) -> list[str]:
    words, folded = line.split(" "), [""]
    for word in words:
        if len(folded[-1]) + len(word) >= LINE and folded[-1]:
            folded.append("")
        folded[-1] += f" {word}" if folded[-1] else word
    return folded


def _paragraph(lines: list[str], monospaced: list[str] | None = None) -> str:
    """Return lines of rich text, those of numbers in the font of numbers."""
    text = "<br>".join(lines)
    if monospaced:
        font = ", ".join(f"'{family}'" for family in families(mono=True))
        text += f'<br><span style="font-family: {font}">{"<br>".join(monospaced)}</span>'
    return f"<p style='white-space: pre'>{text}</p>"


def _inputs() -> str:
    return translate("Flow", "Inputs")


def _nothing_came() -> str:
    return translate("Flow", "Nothing came here: a layer before has failed.")
