"""What stands below the picture of `call`: how one element of the result comes about, line by line, in numbers."""

from engine.shapes import Passage, positions
from gui.numbers import fixed, grouped, short
from gui.views.layers.life.drawing import Line
from gui.views.tensors.cells.plane import Index, element

DECIMALS = 4
TERMS = 2  # of a sum, that are written out where there is room
WHOLE_ROW = ("tf.nn.softmax",)  # activations that need all of a row


def dense_lines(passage: Passage, stage: int, index: Index | None) -> tuple[Line, ...]:
    """Return a line for each stage so far, about an element of the result: its first, if no other is looked at."""
    if not passage.stages or not passage.stages[0].values.size:
        return ()
    index = index or (0,) * passage.stages[0].values.ndim
    values = [float(one.values[index]) for one in passage.stages]
    lines = [_product(passage, index, values[0]), (_sum(passage, index, *values[:2]),)]
    if len(values) > 2:
        lines.append((_activation(passage, index, *values[1:3]),))
    return tuple(
        Line(words, tuple(shorter), lit=number == stage)
        for number, (words, *shorter) in enumerate(lines)
        if number <= stage
    )


def whole_lines(passage: Passage) -> tuple[Line, ...]:
    """Return how the size of the outputs comes about, of the layers that have a rule for it."""
    layer, shape = passage.layer, passage.inputs.shape
    if passage.outputs is None:
        return ()
    if layer.kind == "Flatten":
        return (Line(f"{' × '.join(map(str, shape[1:]))} = {grouped(passage.outputs.shape[-1])}"),)
    if "kernel_size" in layer.fields:
        formulas = [positions(layer, size) for size in shape[1:-1]]
        return tuple(Line(f"{one.numbers} = {one.value}") for one in dict.fromkeys(formulas))
    return ()


def _product(passage: Passage, index: Index, value: float) -> tuple[str, ...]:
    """Return `inputs[0] @ W[:, 5] = 1 × 0.0123 + … = 0.5133`, then that with fewer terms, and without any."""
    kernel = passage.weights[0]
    row, column = passage.inputs[index[:-1]], kernel.values[:, index[-1]]
    name = f"{element('inputs', index[:-1])} @ {kernel.name}[:, {index[-1]}]"
    result = fixed(value, DECIMALS)
    pairs = zip(row[:TERMS].tolist(), column[:TERMS].tolist(), strict=True)
    terms = [f"{short(a, 3)} × {fixed(b, DECIMALS)}" for a, b in pairs]
    sums = [" + ".join([*terms[:count], "…"][: len(row)]) for count in range(len(terms), 0, -1)]
    return *(f"{name} = {one} = {result}" for one in sums), f"{name} = {result}"


def _sum(passage: Passage, index: Index, before: float, value: float) -> str:
    bias = passage.weights[1]
    added = fixed(float(bias.values[index[-1]]), DECIMALS)
    name = element(bias.name, index[-1:])
    return f"+ {name} = {fixed(before, DECIMALS)} + {added} = {fixed(value, DECIMALS)}"


def _activation(passage: Passage, index: Index, before: float, value: float) -> str:
    activation = passage.layer.activation
    if activation in WHOLE_ROW:
        return f"{activation}({element('y', index[:-1])})[{index[-1]}] = {fixed(value, DECIMALS)}"
    return f"{activation}({fixed(before, DECIMALS)}) = {fixed(value, DECIMALS)}"
