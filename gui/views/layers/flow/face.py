"""What is written on the boxes of a flow, and on the shapes between them."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from engine.shapes import Layer, Passage, Report
from gui.numbers import MISSING, grouped
from gui.views.tensors.cells.shades import shade_image

Array = NDArray[Any]

MOST_ROWS, MOST_COLUMNS = 16, 11  # cells of a small heat map


@dataclass(frozen=True, eq=False)
class Face:
    """A box. `waiting`: a layer before this one has failed, so that nothing came here. `heat`: of its kernel."""

    state: Literal["built", "failed", "waiting"]
    title: str
    note: str
    heat: QImage | None = None


def faces(report: Report) -> tuple[Face, ...]:
    """Return the boxes of a stack, one for each layer."""
    waiting = report.study.stack[len(report.stack) :]
    return (*map(_face, report.stack), *(Face("waiting", title(layer), MISSING) for layer in waiting))


def shapes(report: Report) -> tuple[str, ...]:
    """Return the shape of the inputs, and that behind each layer."""
    behind = [str(shape) if (shape := passage.output_shape) else MISSING for passage in report.stack]
    missing = len(report.study.stack) - len(behind)
    return (str(report.inputs.shape), *behind, *[MISSING] * missing)


def title(layer: Layer) -> str:
    """Return what a layer is called in a narrow place: `Dense 10`, `Conv2D 8 3×3`, `Flatten`."""
    words = [layer.kind]
    if "units" in layer.fields or "filters" in layer.fields:
        words.append(str(layer.units))
    if "kernel_size" in layer.fields:
        words.append("×".join([str(layer.kernel_size)] * (1 if layer.kind == "Conv1D" else 2)))
    return " ".join(words)


def activation(layer: Layer) -> str:
    """Return an activation in a word: `relu`, or `"relu"` for the string; nothing where there is none."""
    if "activation" not in layer.fields or layer.activation == "None":
        return ""
    return layer.activation.removeprefix("tf.nn.").removeprefix("keras.activations.")


def kernel(passage: Passage) -> Array | None:
    """Return a layer's kernel as a matrix, what it makes along the columns; None where there is none."""
    values = passage.weights[0].values if passage.weights else None
    return None if values is None else values.reshape(-1, values.shape[-1])


def sampled(matrix: Array) -> Array:
    """Return at most so many rows and columns of a matrix as a small heat map has, evenly apart."""
    rows, columns = (
        np.linspace(0, size - 1, min(size, most)).round().astype(int)
        for size, most in zip(matrix.shape, (MOST_ROWS, MOST_COLUMNS), strict=True)
    )
    picked: Array = matrix[np.ix_(rows, columns)]
    return picked


def limit(matrix: Array) -> float:
    """Return the largest absolute value: the colour of ± this is the darkest."""
    return float(np.abs(matrix).max(initial=0.0))


def _face(passage: Passage) -> Face:
    name = title(passage.layer)
    if passage.failure is not None:
        return Face("failed", name, passage.failure.kind)
    words = [grouped(passage.parameters), activation(passage.layer)]
    matrix = kernel(passage)
    heat = None if matrix is None else shade_image(sampled(matrix), limit(matrix))
    return Face("built", name, " · ".join(filter(None, words)), heat)
