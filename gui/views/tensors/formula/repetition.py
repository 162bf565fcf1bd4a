"""An operand as it is drawn: as large as the result where broadcasting repeats it; and where its elements are then."""

import numpy as np

from engine.tensors import Operation, Region
from gui.views.tensors.cells.marks import Repeated
from gui.views.tensors.cells.plane import Array, Index


def repeated(operation: Operation, n: int) -> tuple[Array, Repeated | None]:
    """Return the numbers of an operand with its copies, a view; and which are copies, None where none are."""
    operand = operation.operands[n]
    axes = tuple(axis for axis, times in enumerate(operand.repeats) if times > 1)
    if not axes:
        return operand.values, None
    missing = len(operand.repeats) - len(operand.shape)
    sizes = zip((1,) * missing + operand.shape, operand.repeats, strict=True)
    return np.broadcast_to(operand.values, tuple(own * times for own, times in sizes)), Repeated(axes, missing)


def used(operation: Operation, n: int, index: Index) -> Region:
    """Return the region of an operand, as it is drawn, that an element of the result is made of."""
    operand, region = operation.operands[n], operation.cells(n, index)
    if not any(times > 1 for times in operand.repeats):
        return region
    padded = (slice(0, 1),) * (len(operand.repeats) - len(region)) + region
    return tuple(
        slice(at, at + 1) if times > 1 else own for own, times, at in zip(padded, operand.repeats, index, strict=True)
    )
