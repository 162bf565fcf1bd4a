"""What would make a layer that failed work: the smallest changes of it, or of what it is given."""

from dataclasses import dataclass, replace

from engine.shapes.arithmetic import output_shape
from engine.shapes.layer import CONVOLUTIONS, Layer, Shape
from engine.shapes.report import Passage
from engine.shapes.study import Card, fitted_shape, fitting


@dataclass(frozen=True)
class Repair:
    """A change: the line of code as it would be, and the layer, or the inputs' new rank, behind it."""

    line: str
    card: Card


def repairs(passage: Passage) -> tuple[Repair, ...]:
    """Return the repairs of a passage that failed; none where there is nothing to repair, or nothing that is known."""
    if passage.failure is None or passage.built_before:
        return ()
    layer, shape = passage.layer, passage.inputs.shape
    fitted = fitted_shape(layer, shape)
    if fitted == shape:
        return tuple(Repair(one.call, Card(one, bool(passage.fitted))) for one in _alternatives(layer, shape))
    if passage.fitted is None:
        return ()
    given = fitting(shape, fitted)
    if output_shape(layer, fitted) is not None:
        return (Repair(f"x = {given}", Card(layer, fitted=True)),)
    return tuple(Repair(f"{one.call}({given})", Card(one, fitted=True)) for one in _alternatives(layer, fitted))


def _alternatives(layer: Layer, shape: Shape) -> list[Layer]:
    """Return the layers that differ from one that failed in one thing, and take inputs of a shape of its rank."""
    found: list[Layer] = []
    window = min(shape[1:-1], default=0)
    if layer.kind == "SimpleDense" and layer.activation == '"relu"':
        found = [replace(layer, activation=other) for other in ("tf.nn.relu", 'keras.activations.get("relu")')]
    elif layer.kind in CONVOLUTIONS and layer.padding == "valid" and layer.kernel_size > window:
        found = [replace(layer, padding="same"), replace(layer, kernel_size=window)]
    return [one for one in found if output_shape(one, shape) is not None]
