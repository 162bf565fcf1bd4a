"""Shapes and numbers of parameters by the formulas of Keras's documentation, without making the layer."""

from dataclasses import dataclass
from math import prod

from engine.shapes.layer import Layer, Shape

GATES = {"SimpleRNN": 1, "LSTM": 4, "GRU": 3}


@dataclass(frozen=True)
class Formula:
    """A formula with names, the same with numbers, and what it gives."""

    names: str
    numbers: str
    value: int


def output_shape(layer: Layer, shape: Shape) -> Shape | None:
    """Return the shape of a layer's outputs for inputs of a shape, samples first; None: Keras refuses them."""
    least = 0 if layer.kind == "SimpleDense" else 1  # the book's layer does without Keras's checks
    if any(size < least for size in layer.sizes.values()):
        return None
    if len(shape) < 2 or layer.rank not in (None, len(shape)):
        return None
    match layer.kind:
        case "Flatten":
            return shape[0], prod(shape[1:])
        case "SimpleRNN" | "LSTM" | "GRU":
            return (*shape[:2], layer.units) if layer.return_sequences else (shape[0], layer.units)
        case "Conv1D" | "Conv2D":
            sizes = tuple(_positions(layer, size) for size in shape[1:-1])
            return (shape[0], *sizes, layer.units) if min(sizes) > 0 else None
    return *shape[:-1], layer.units


def weight_shapes(layer: Layer, shape: Shape) -> dict[str, Shape]:
    """Return the shapes of a layer's weights, by Keras's names, once inputs of a shape have been there."""
    width, units = shape[-1], layer.units
    match layer.kind:
        case "Flatten":
            return {}
        case "SimpleDense":
            return {"W": (width, units), "b": (units,)}
        case "Conv1D" | "Conv2D":
            return {"kernel": (*_window(layer), width, units), "bias": (units,)}
        case "SimpleRNN" | "LSTM" | "GRU":
            wide = GATES[layer.kind] * units
            bias = (2, wide) if layer.kind == "GRU" else (wide,)
            return {"kernel": (width, wide), "recurrent_kernel": (units, wide), "bias": bias}
    return {"kernel": (width, units), "bias": (units,)}


def parameters(layer: Layer, shape: Shape) -> Formula:
    """Return the number of a layer's parameters for inputs of a shape."""
    width, units = shape[-1], layer.units
    match layer.kind:
        case "Flatten":
            return Formula("0", "0", 0)
        case "LSTM":
            # input, forget and output gate and the candidate: Keras, "LSTM layer"
            numbers, value = f"4 × (({width} + {units}) × {units} + {units})", 4 * ((width + units) * units + units)
            return Formula("4 × ((features + units) × units + units)", numbers, value)
        case "GRU":
            # update and reset gate and the candidate; with `reset_after`, Keras's default, two biases each
            numbers = f"3 × (({width} + {units}) × {units} + 2 × {units})"
            return Formula(
                "3 × ((features + units) × units + 2 × units)", numbers, 3 * ((width + units) * units + 2 * units)
            )
        case "SimpleRNN":
            numbers = f"({width} + {units}) × {units} + {units}"
            return Formula("(features + units) × units + units", numbers, (width + units) * units + units)
        case "Conv1D" | "Conv2D":
            window = _window(layer)
            names = "(" + "kernel × " * len(window) + "channels + 1) × filters"
            numbers = "(" + "".join(f"{size} × " for size in window) + f"{width} + 1) × {units}"
            return Formula(names, numbers, (layer.kernel_size ** len(window) * width + 1) * units)
    return Formula("features × units + units", f"{width} × {units} + {units}", width * units + units)


def positions(layer: Layer, size: int) -> Formula:
    """Return at how many places along an axis the window of a convolution stands."""
    value = _positions(layer, size)
    if layer.padding == "same":
        return Formula("ceil(size ÷ strides)", f"ceil({size} ÷ {layer.strides})", value)
    numbers = f"floor(({size} − {layer.kernel_size}) ÷ {layer.strides}) + 1"
    return Formula("floor((size − kernel) ÷ strides) + 1", numbers, value)


def _positions(layer: Layer, size: int) -> int:
    if layer.padding == "same":
        return -(-size // layer.strides)
    return (size - layer.kernel_size) // layer.strides + 1


def _window(layer: Layer) -> tuple[int, ...]:
    return (layer.kernel_size,) * (1 if layer.kind == "Conv1D" else 2)
