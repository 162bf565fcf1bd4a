"""What is seen of a tensor at a time: a page of it, as a matrix; and which element stands in which cell."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.tensors import Region

Array = NDArray[Any]
Index = tuple[int, ...]
Cell = tuple[int, int]  # row and column on a page
Part = tuple[range, range]  # rows and columns on a page

_FIRST = slice(0, 1)  # of an axis that a vector or a scalar has not


@dataclass(frozen=True, eq=False)
class Plane:
    """A page of a tensor of any rank. `page`: one index for each axis before the last two."""

    values: Array
    page: Index = ()

    @property
    def matrix(self) -> Array:
        """The page, shape (rows, columns): a view, never a copy; a vector is one row, a scalar one cell."""
        page: tuple[Any, ...] = (*self.page, ...)  # … keeps a scalar an array
        return np.atleast_2d(self.values[page])

    @property
    def rows(self) -> int:
        """How many there are."""
        return self.values.shape[-2] if self.values.ndim > 1 else 1

    @property
    def columns(self) -> int:
        """How many there are."""
        return self.values.shape[-1] if self.values.ndim else 1

    @property
    def pages(self) -> Index:
        """How many pages there are along each axis before the last two."""
        return self.values.shape[:-2]

    def of(self, values: Array) -> "Plane":
        """Return the same page of another tensor, its first page where it has other pages."""
        same = values.shape[:-2] == self.pages
        return Plane(values, self.page if same else (0,) * max(0, values.ndim - 2))

    def index(self, cell: Cell) -> Index:
        """Return which element stands in a cell."""
        own = cell[max(0, 2 - self.values.ndim) :]
        return *self.page, *own

    def cell(self, index: Index) -> Cell | None:
        """Return where an element stands; None where it is on another page."""
        if index[: len(self.page)] != self.page:
            return None
        row, column = (0, 0, *index[len(self.page) :])[-2:]
        return row, column

    def part(self, region: Region) -> Part | None:
        """Return which rows and columns of this page a region has; None where it is on others."""
        *before, rows, columns = [
            range(size)[one] for one, size in zip((_FIRST, _FIRST, *region), (1, 1, *self.values.shape), strict=True)
        ]
        on_page = all(index in one for index, one in zip(self.page, before[2:], strict=True))
        return (rows, columns) if on_page else None


def element(name: str, index: Index) -> str:
    """Return how an element is called: `x[0, 1]`; a scalar has the name alone."""
    return f"{name}[{', '.join(map(str, index))}]" if index else name
