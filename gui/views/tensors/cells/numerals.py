"""How the numbers of a group are written: all with the same decimals, none longer than its cell."""

from dataclasses import dataclass

from gui.numbers import MINUS, fixed
from gui.views.tensors.cells.extent import Extent
from gui.views.tensors.cells.plane import Array

SMALL = len("−1.0e−9")  # what a number too near to 0 for the decimals needs


@dataclass(frozen=True)
class Numerals:
    """`letters`: how long the longest is. `logical`: they are True and False."""

    decimals: int
    letters: int
    logical: bool = False

    def write(self, number: float) -> str:
        """Return how a number stands in its cell."""
        return str(bool(number)) if self.logical else fixed(number, self.decimals)


def numerals(values: Array, extent: Extent) -> Numerals:
    """Return how the numbers of a tensor are written that is shown in a group of this extent."""
    if values.dtype.kind == "b":
        return Numerals(0, len("False"), logical=True)
    ends = max(len(fixed(number, extent.decimals)) for number in (extent.low, extent.high))
    return Numerals(extent.decimals, ends if extent.whole else max(ends, SMALL))


def exact(value: object) -> str:
    """Return all digits of an element and no more, as TensorFlow would print it: `0.3275`, `−1e−05`, `True`."""
    return code(value).replace("-", MINUS)


def code(value: object) -> str:
    """Return an element as it is typed in a program."""
    return str(value)
