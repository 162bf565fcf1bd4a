"""A tensor as colours: a matrix of it, or of a large one as many elements as can be told apart."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage

from gui.views.tensors.cells.extent import Extent, extent_of
from gui.views.tensors.cells.numerals import exact
from gui.views.tensors.cells.plane import Array, Cell, Index, element
from gui.views.tensors.cells.shades import shade_image

MOST = 32  # rows and columns


@dataclass(frozen=True, eq=False)
class HeatMap:
    """One pixel for each element that is shown. `rows`, `columns`: which ones of the matrix these are.

    The matrix has a `size`; it is that of the axes `folded` and the one behind them. `before`, `after`: where on the
    others it is.
    """

    values: Array
    image: QImage
    size: Cell
    rows: Array
    columns: Array
    folded: Index
    before: Index = ()
    after: Index = ()

    def index(self, cell: Cell) -> Index:
        """Return which element of the tensor a pixel is."""
        row = np.unravel_index(int(self.rows[cell[0]]), self.folded)
        return *self.before, *map(int, row), int(self.columns[cell[1]]), *self.after

    def cell(self, index: Index) -> Cell:
        """Return the row and the column of the matrix that an element of it stands in."""
        own = index[len(self.before) : len(index) - len(self.after)]
        return int(np.ravel_multi_index(own[:-1], self.folded)) if self.folded else 0, own[-1]

    def words(self, name: str, cell: Cell) -> str:
        """Return the element that a pixel is, and its number: `W[3, 5] = 0.0123`."""
        index = self.index(cell)
        return f"{element(name, index)} = {exact(self.values[index])}"


@dataclass(frozen=True, eq=False)
class Matrix:
    """What is seen of a tensor: the numbers themselves, and where they are in it (see HeatMap)."""

    values: Array
    numbers: Array
    folded: Index
    before: Index = ()
    after: Index = ()

    @property
    def extent(self) -> Extent:
        """How far its numbers reach."""
        return extent_of(self.numbers)

    def heat(self, extent: Extent | None = None) -> HeatMap:
        """Return its colours; `extent`: of the group that they are compared with."""
        rows, columns = map(_evenly, self.numbers.shape)
        image = shade_image(self.numbers[np.ix_(rows, columns)], (extent or self.extent).limit)
        return HeatMap(self.values, image, self.numbers.shape, rows, columns, self.folded, self.before, self.after)


def page(values: Array) -> Matrix:
    """Return a batch's first sample, of images their first channel; of vectors all of them."""
    match values.ndim:
        case 4:
            return Matrix(values, values[0, :, :, 0], values.shape[1:2], (0,), (0,))
        case 3:
            return Matrix(values, values[0], values.shape[1:2], (0,))
    return unfolded(values)


def unfolded(values: Array) -> Matrix:
    """Return all of a tensor, its last axis across and every other one down."""
    matrix = values.reshape(-1, values.shape[-1]) if values.size else np.atleast_2d(values)
    return Matrix(values, matrix, values.shape[:-1])


def _evenly(size: int) -> Array:
    """Return all indices of an axis, or MOST of them, evenly spread."""
    return np.arange(size) if size <= MOST else np.linspace(0, size - 1, MOST).round().astype(int)
