"""What is said of an output under the pointer: its value, and the numbers that it was made from."""

from PySide6.QtCore import QCoreApplication

from engine.shapes import Layer
from gui.views.layers.cards.blocks import Number, block, side_by_side
from gui.views.layers.cards.sheets import Sheets
from gui.views.tensors.cells.numerals import exact
from gui.views.tensors.cells.plane import Array, Cell, element

translate = QCoreApplication.translate


def value_words(sheets: Sheets, cell: Cell) -> str:
    """Return an output with all its digits: `y[0, 3, 4, 2] = 0.12345`."""
    index = sheets.index(cell)
    return f"{element('y', index)} = {exact(sheets.values[index])}"


def made_from(sheets: Sheets, cell: Cell) -> str:
    """Return what an output was made from, as lines."""
    layer, index = sheets.passage.layer, sheets.index(cell)
    if layer.kind in ("Conv1D", "Conv2D"):
        return "\n".join(_convolution(sheets, cell))
    if layer.rank == 3:
        return _steps(sheets, cell)
    before = translate("Cards", "from {0}").format(element("x", index[:-1])[:-1] + ", :]")
    stages = [f"{stage.text} = {exact(stage.values[index])}" for stage in sheets.passage.stages]
    return "\n".join((before, *stages))


def _steps(sheets: Sheets, cell: Cell) -> str:
    last = sheets.part(cell)[1][-1]
    return translate("Cards", "from step {0} and the state after the steps before").format(last)


def _convolution(sheets: Sheets, cell: Cell) -> list[str]:
    """Return the window's numbers beside the kernel's, and what is done with them."""
    weights = {weight.name: weight.values for weight in sheets.passage.weights}
    kernel, unit = weights["kernel"], sheets.index(cell)[-1]
    if kernel.ndim == 3:
        steps = sheets.part(cell)[1]
        titles = f"x[0, {_span(steps, len(sheets.inputs.T))}]", f"kernel[:, :, {unit}]"
        seen, page = _window(sheets.inputs.T, steps, range(kernel.shape[1])), kernel[:, :, unit]
    else:
        rows, columns = sheets.part(cell)
        down, across = (_span(one, size) for one, size in zip((rows, columns), sheets.inputs.shape, strict=True))
        titles = f"x[0, {down}, {across}, {sheets.channel}]", f"kernel[:, :, {sheets.channel}, {unit}]"
        seen, page = _window(sheets.inputs, rows, columns), kernel[:, :, sheets.channel, unit]
    lines = side_by_side([titles[0], *block(seen)], [titles[1], *block(page.tolist())])
    bias = f"bias[{unit}] = {exact(weights['bias'][unit])}"
    outside = [translate("Cards", "· is outside and counts as 0")] if any(None in row for row in seen) else []
    return [*lines, bias, _sum(sheets.passage.layer, sheets.choices[0]), *outside]


def _sum(layer: Layer, channels: int) -> str:
    """Return what is done with window and kernel, in words."""
    over = translate("Cards", " over all {0} channels").format(channels) if channels > 1 else ""
    total = translate("Cards", "the sum of x × kernel{0}, + bias").format(over)
    name = layer.activation.strip('"')
    return total if name == "None" else f"{name}({total})"


def _window(values: Array, rows: range, columns: range) -> list[list[Number]]:
    height, width = values.shape
    inside = range(height), range(width)
    return [
        [float(values[row, column]) if row in inside[0] and column in inside[1] else None for column in columns]
        for row in rows
    ]


def _span(part: range, size: int) -> str:
    return f"{max(part.start, 0)}:{min(part.stop, size)}"
