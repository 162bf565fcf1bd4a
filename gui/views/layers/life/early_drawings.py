"""The pictures of `__init__` and `build`: the weights that are not there yet, and those that are."""

from math import prod

from PySide6.QtCore import QCoreApplication

from engine.shapes import Layer, Passage, Shape, parameters, weight_shapes
from gui.layers.moments import Moment
from gui.numbers import grouped
from gui.views.layers.life.drawing import UNKNOWN, Drawing, Line, Plate
from gui.views.layers.life.heat_map import HeatMap
from gui.views.layers.life.portrait import Portrait

translate = QCoreApplication.translate
BOOK, UNSIZED = Layer("SimpleDense"), Layer("SimpleDense", UNKNOWN)  # what is drawn while there is no layer
WIDTH = 784
LINES = 2


def init_drawing(passage: Passage | None) -> Drawing:
    """Return what there is when a layer has been made: its settings, and no weights."""
    if passage is None:
        return Drawing(_outlines(UNSIZED, BOOK, (WIDTH,)))
    layer = passage.layer
    if passage.failure and passage.failure.moment == "init":
        return Drawing(lines=_settings(layer))
    return Drawing(_outlines(layer, layer, passage.inputs.shape), _settings(layer), LINES)


def build_drawing(portrait: Portrait | None, moment: Moment) -> Drawing:
    """Return the weights and how their number comes about, before `build` their outlines."""
    if portrait is None:
        return Drawing(_outlines(UNSIZED, BOOK, (WIDTH,)))
    passage = portrait.passage
    failed = passage.failure.moment if passage.failure else ""
    if failed == "init" or (failed, moment.method) == ("build", "build"):
        return Drawing()
    if moment.method == "__init__":
        outlines = _outlines(passage.layer, passage.layer, passage.inputs.shape)
        return Drawing(outlines, () if outlines else (_weightless(),), LINES)
    weights = tuple(
        _plate(weight.name, weight.values.shape, weight.values.shape, heat, moment)
        for weight, heat in zip(passage.weights, portrait.weights, strict=True)
    )
    return Drawing(weights, _count(passage), LINES)


def _outlines(layer: Layer, sized: Layer, inputs: Shape) -> tuple[Plate, ...]:
    """Return the weights that there are going to be, as large as those of `sized` for inputs of a shape."""
    known, sizes = weight_shapes(layer, (UNKNOWN,)), weight_shapes(sized, inputs)
    return tuple(_plate(name, shape, sizes[name]) for name, shape in known.items())


def _plate(name: str, shape: Shape, size: Shape, heat: HeatMap | None = None, moment: Moment | None = None) -> Plate:
    """Return a weight; `size`: what it is drawn as."""
    rows = prod(size[:-1])
    return Plate(
        name,
        shape,
        rows,
        size[-1],
        heat,
        edged=len(shape) < 3,
        note=translate("Life", "none") if heat is None and rows > 1 else "",
        now=moment is not None and moment.method == "build",
        faint=moment is not None and moment.again,
    )


def _settings(layer: Layer) -> tuple[Line, ...]:
    """Return what a layer has been told."""
    own = "self." if layer.kind == "SimpleDense" else ""
    told = [(f"{own}{name} = ", _setting(layer, name)) for name in layer.fields]
    half = (len(told) + 1) // 2
    lines = tuple(_told(part) for part in (told[:half], told[half:]) if part)
    return lines or (_weightless(),)


def _told(settings: list[tuple[str, str]]) -> Line:
    """Return names and values; where there is little room, the values alone."""
    return Line(", ".join(name + value for name, value in settings), (", ".join(value for _, value in settings),))


def _setting(layer: Layer, name: str) -> str:
    """Return a setting as it stands in code."""
    value = getattr(layer, "units" if name == "filters" else name)
    return f'"{value}"' if name == "padding" else str(value)


def _weightless() -> Line:
    return Line(translate("Life", "no weights"), code=False)


def _count(passage: Passage) -> tuple[Line, ...]:
    """Return the number of the parameters as a formula, with names and with numbers."""
    if not passage.weights:
        return (_weightless(),)
    formula = parameters(passage.layer, passage.inputs.shape)
    return (
        Line(formula.names, code=False),
        Line(translate("Life", "{0} = {1} parameters").format(formula.numbers, grouped(formula.value))),
    )
