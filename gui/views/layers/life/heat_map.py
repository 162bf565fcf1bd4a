"""A tensor as colours: a matrix of it, or of a large one as many elements as can be told apart."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage

from gui.views.tensors.cells.extent import extent_of
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


def page(values: Array, limit: float | None = None) -> HeatMap:
    """Return a batch's first sample, of images their first channel; of vectors all of them. `limit`: the darkest."""
    match values.ndim:
        case 4:
            return _sampled(values, values[0, :, :, 0], limit, values.shape[1:2], (0,), (0,))
        case 3:
            return _sampled(values, values[0], limit, values.shape[1:2], (0,))
    return unfolded(values, limit)


def unfolded(values: Array, limit: float | None = None) -> HeatMap:
    """Return all of a tensor, its last axis across and every other one down."""
    matrix = values.reshape(-1, values.shape[-1]) if values.size else np.atleast_2d(values)
    return _sampled(values, matrix, limit, values.shape[:-1])


def _sampled(
    values: Array, matrix: Array, limit: float | None, folded: Index, before: Index = (), after: Index = ()
) -> HeatMap:
    rows, columns = map(_evenly, matrix.shape)
    image = shade_image(matrix[np.ix_(rows, columns)], extent_of(values).limit if limit is None else limit)
    return HeatMap(values, image, matrix.shape, rows, columns, folded, before, after)


def _evenly(size: int) -> Array:
    """Return all indices of an axis, or MOST of them, evenly spread."""
    return np.arange(size) if size <= MOST else np.linspace(0, size - 1, MOST).round().astype(int)
