"""What would make a layer that failed work: the smallest changes of it, or of what it is given."""

from dataclasses import dataclass, replace

from engine.shapes.layer import Layer
from engine.shapes.report import Passage
from engine.shapes.study import Card, fitted_shape, fitting


@dataclass(frozen=True)
class Repair:
    """A change: the line of code as it would be, and the layer, or the inputs' new rank, behind it."""

    line: str
    card: Card


def repairs(passage: Passage) -> tuple[Repair, ...]:
    """Return the repairs of a passage that failed; none where there is nothing to repair, or nothing that is known."""
    if passage.failure is None:
        return ()
    layer, shape = passage.layer, passage.inputs.shape
    if layer.rank not in (None, len(shape)):
        line = f"x = {fitting(shape, fitted_shape(layer, shape))}"
        return (Repair(line, Card(layer, fitted=True)),)
    if layer.kind == "SimpleDense" and layer.activation == '"relu"':
        return tuple(_with(layer, activation=other) for other in ("tf.nn.relu", 'keras.activations.get("relu")'))
    window = min(shape[1:-1], default=0)
    if "kernel_size" in layer.fields and layer.padding == "valid" and layer.kernel_size > window > 0:
        return _with(layer, padding="same"), _with(layer, kernel_size=window)
    return ()


def _with(layer: Layer, **changes: str | int) -> Repair:
    changed = replace(layer, **changes)  # type: ignore[arg-type]  # the names and types are those of the fields
    return Repair(changed.call, Card(changed))
