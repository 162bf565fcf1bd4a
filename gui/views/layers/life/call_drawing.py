"""The picture of `call`: what goes in, the layer's own lines, what comes out."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from engine.shapes import Layer, Passage
from gui.layers.moments import Moment
from gui.views.layers.life.call_lines import dense_lines, whole_lines
from gui.views.layers.life.drawing import UNKNOWN, Box, Drawing, Item, Plate, Sign
from gui.views.layers.life.heat_map import HeatMap
from gui.views.layers.life.portrait import Portrait
from gui.views.tensors.cells.plane import Index, Part

WORDS = {'keras.activations.get("relu")': "relu"}


def call_drawing(portrait: Portrait | None, moment: Moment, index: Index | None) -> Drawing:
    """Return what goes through a layer, up to a moment; `index`: of the result, the element that is looked at."""
    if portrait is None:
        return _unknown()
    if portrait.passage.failure and portrait.passage.failure.moment != "call":
        return Drawing()
    if "Dense" in portrait.passage.layer.kind:
        return _dense(portrait, moment, index)
    return _whole(portrait, moment)


def _unknown() -> Drawing:
    """Return what is said of any dense layer while there is none."""
    inputs, kernel = Plate("inputs", (UNKNOWN, UNKNOWN), 2, 784), Plate("W", (UNKNOWN, UNKNOWN), 784, 32)
    bias, outputs = Plate("b", (UNKNOWN,), 1, 32), Plate("y", (UNKNOWN, UNKNOWN), 2, 32)
    return Drawing((inputs, Sign("@"), kernel, Sign("+"), bias, Sign(), outputs))


def activation_words(layer: Layer) -> str:
    """Return what an activation is called: `relu`; the string that can't be called stays one."""
    return WORDS.get(layer.activation, layer.activation.removeprefix("tf.nn."))


def misfit(passage: Passage) -> bool:
    """Tell whether the inputs of a dense layer are not as wide as its weights are high."""
    return int(passage.inputs.shape[-1]) != int(passage.weights[0].values.shape[0])


def _dense(portrait: Portrait, moment: Moment, index: Index | None) -> Drawing:
    """Return `inputs @ W + b`, an arrow with the activation, and what has come of it so far."""
    passage = portrait.passage
    stage = moment.stage if moment.method == "call" else -1
    failed = stage == 0 and passage.failure is not None
    wrong = failed and misfit(passage)
    inputs, kernel, bias = _operands(portrait, moment)
    if index is not None and stage >= 0 and portrait.results:
        inputs, kernel, bias = _lit(portrait, index, inputs, kernel, bias)
    items: list[Item] = [replace(inputs, wrong=wrong), Sign("@", now=stage == 0, wrong=wrong)]
    items += [replace(kernel, wrong=wrong), Sign("+", now=stage == 1, faint=stage < 1), replace(bias, faint=stage < 1)]
    if passage.layer.activation == "None":
        items.append(Sign("=", faint=stage < 0 or wrong))
    else:
        broken = failed and not wrong
        words = activation_words(passage.layer)
        items.append(Sign(above=words, now=stage == 2, wrong=broken, faint=stage < 2 and not broken))
    lines = dense_lines(passage, stage, index)
    return Drawing((*items, _result(portrait, stage, index)), lines, len(passage.stages))


def _operands(portrait: Portrait, moment: Moment) -> tuple[Plate, Plate, Plate]:
    """Return inputs, weights and bias, as outlines while they are not there."""
    weights = portrait.passage.weights
    built, called = moment.method != "__init__", moment.method == "call"
    kernel, bias = (_plate(weight.name, heat, built) for weight, heat in zip(weights, portrait.weights, strict=True))
    return _plate("inputs", portrait.inputs, called), kernel, bias


def _lit(portrait: Portrait, index: Index, inputs: Plate, kernel: Plate, bias: Plate) -> tuple[Plate, Plate, Plate]:
    """Frame what an element of the result is made of: a row of the inputs, a column of the weights."""
    row, column = portrait.results[0].cell(index)
    unit = range(index[-1], index[-1] + 1)
    across = range(column, column + 1) if portrait.inputs.after else range(inputs.columns)
    return (
        replace(inputs, lit=(range(row, row + 1), across)),
        replace(kernel, lit=(range(kernel.rows), unit)),
        replace(bias, lit=(range(1), unit)),
    )


def _whole(portrait: Portrait, moment: Moment) -> Drawing:
    """Return inputs, the layer and its outputs."""
    passage, called = portrait.passage, moment.method == "call"
    failed = called and passage.failure is not None
    box = Box(passage.layer.kind, wrong=failed)
    inputs = replace(_plate("inputs", portrait.inputs, called), wrong=failed)
    return Drawing(
        (inputs, Sign(), box, Sign(faint=failed), _result(portrait, 0 if called else -1, None)),
        whole_lines(passage) if called else (),
        len(whole_lines(passage)),
    )


def _result(portrait: Portrait, stage: int, index: Index | None) -> Plate:
    """Return what has come of the inputs so far; before the call, or after a failure, an outline."""
    passage = portrait.passage
    name = "y" if passage.layer.kind == "SimpleDense" else "outputs"
    if not portrait.results:
        rows = portrait.inputs.size[0]
        return Plate(name, None, rows, passage.layer.units, note=QCoreApplication.translate("Life", "none"))
    plate = _plate(name, portrait.results[max(stage, 0)], stage >= 0)
    if stage < 0:
        return plate
    if stage == 0 and passage.stages:
        plate = replace(plate, name=passage.stages[0].text)
    part = _part(portrait.results[0], index) if index is not None else None
    return replace(plate, now=True, lit=part)


def _part(heat: HeatMap, index: Index) -> Part:
    row, column = heat.cell(index)
    return range(row, row + 1), range(column, column + 1)


def _plate(name: str, heat: HeatMap, there: bool) -> Plate:
    """Return a tensor with its values, or its outline."""
    return Plate(name, heat.values.shape, *heat.size, heat if there else None, stacked=bool(heat.before))
