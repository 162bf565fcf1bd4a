"""What the newest line did with tensors: operands and result, and which of their cells a cell is made of."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.tensors.region import Index, Region, Shape, cell, full, whole

Array = NDArray[Any]
OperandKind = Literal["constant", "variable", "numpy", "number"]


@dataclass(frozen=True, eq=False)
class Operand:
    """A tensor as an operation met it, or its result. `text`: its name, or the expression that it comes from.

    `repeats`: by axis of the result, how often broadcasting repeats it; 1 where it does not, nothing for a result.
    """

    text: str
    kind: OperandKind
    values: Array  # read-only
    repeats: tuple[int, ...] = ()

    @property
    def shape(self) -> Shape:
        """How many elements there are along each axis."""
        return self.values.shape

    @property
    def dtype(self) -> str:
        """The dtype's name."""
        return self.values.dtype.name


@dataclass(frozen=True)
class Elementwise:
    """Each cell of the result is made of the same cell of each operand."""


@dataclass(frozen=True)
class Product:
    """A matrix product: each cell is made of a row and a column."""


@dataclass(frozen=True)
class Reduction:
    """Each cell is made of all cells along some axes. `kept`: they are axes of length 1 in the result."""

    axes: tuple[int, ...]
    kept: bool


@dataclass(frozen=True)
class Reshaping:
    """The same cells in the same order."""


@dataclass(frozen=True)
class Transposition:
    """The axis `order[n]` of the operand is axis n of the result."""

    order: tuple[int, ...]


@dataclass(frozen=True)
class Slicing:
    """The cells that an index picks."""

    index: Index


Wiring = Elementwise | Product | Reduction | Reshaping | Transposition | Slicing


@dataclass(frozen=True, eq=False)
class Operation:
    """`symbol`: what stands between the operands, as `@` or `**`, or the name of the function, as `reduce_sum`."""

    symbol: str
    wiring: Wiring
    operands: tuple[Operand, ...]
    result: Operand

    def cells(self, operand: int, index: tuple[int, ...]) -> Region:
        """Return the region of an operand that a cell of the result is made of."""
        shape = self.operands[operand].shape
        match self.wiring:
            case Elementwise():
                return _repeated(shape, index)
            case Product():
                return _line(shape, index, column=operand == 1)
            case Reduction(axes, kept):
                rest = iter([at for axis, at in enumerate(index) if not (kept and axis in axes)])
                return tuple(
                    slice(0, size, 1) if axis in axes else cell([next(rest)])[0] for axis, size in enumerate(shape)
                )
            case Reshaping():
                number = int(np.ravel_multi_index(index, self.result.shape)) if index else 0
                return cell([int(one) for one in np.unravel_index(number, shape)])
            case Transposition(order):
                return cell([index[order.index(axis)] for axis in range(len(shape))])
            case Slicing(items):
                return _picked(items, shape, index)

    def parts(self, index: tuple[int, ...]) -> tuple[Array, ...]:
        """Return the numbers of each operand that a cell of the result is made of, in one row each."""
        return tuple(one.values[self.cells(n, index)].ravel() for n, one in enumerate(self.operands))


def _repeated(shape: Shape, index: tuple[int, ...]) -> Region:
    own = index[len(index) - len(shape) :]
    return cell([0 if size == 1 else at for size, at in zip(shape, own, strict=True)])


def _line(shape: Shape, index: tuple[int, ...], *, column: bool) -> Region:
    batch = _repeated(shape[:-2], index[:-2])
    rows, columns = whole(shape[-2:])
    return (*batch, rows, *cell(index[-1:])) if column else (*batch, *cell(index[-2:-1]), columns)


def _picked(items: Index, shape: Shape, index: tuple[int, ...]) -> Region:
    picked, at, sizes = [], iter(index), iter(shape)
    for item in full(items, len(shape)):
        if item is None:
            next(at)
        elif isinstance(item, slice):
            picked.append(range(next(sizes))[item][next(at)])
        else:
            picked.append(item % next(sizes))
    return cell(picked)
