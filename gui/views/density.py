"""A great many points as a picture: the more points in a cell, the more opaque it is."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from engine.frame import Array, Rect

Counts = NDArray[np.intp]

CELLS = 600  # about a pixel each at the size the plot opens with
FAINTEST, STRONGEST = 0.3, 0.95  # opacity of a cell with one point, and of the fullest cell


def density(points: Array, rect: Rect, cells: int = CELLS) -> Counts:
    """How many points lie in each of cells × cells equal cells of a rect; row 0 at the bottom."""
    columns, rows = places(points, rect, cells)
    within = (columns >= 0) & (columns < cells) & (rows >= 0) & (rows < cells)
    flat = (rows.astype(np.int32) * cells + columns.astype(np.int32))[within]
    return np.bincount(flat, minlength=cells * cells).reshape(cells, cells)


def places(points: Array, rect: Rect, cells: int) -> tuple[Array, Array]:
    """In which column and row each point lies, with fractions; below 0 or from `cells` on for one outside."""
    left, bottom, right, top = rect
    columns = (points[:, 0] - np.float32(left)) * np.float32(cells / (right - left))
    rows = (points[:, 1] - np.float32(bottom)) * np.float32(cells / (top - bottom))
    return columns, rows


def tinted(counts: Counts, tint: QColor) -> NDArray[np.uint8]:
    """Return a picture in one colour, shape (rows, columns, 4): opacity grows with the logarithm of the count."""
    fullest = max(2, int(counts.max()))
    by_count = FAINTEST + (STRONGEST - FAINTEST) * np.log(np.maximum(1, np.arange(fullest + 1))) / np.log(fullest)
    by_count[0] = 0
    picture = np.empty((*counts.shape, 4), np.uint8)
    picture[..., :3] = tint.red(), tint.green(), tint.blue()
    picture[..., 3] = np.round(255 * by_count)[counts]
    return picture
