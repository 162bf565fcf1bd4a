"""Where the cells of a matrix stand."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.views.tensors.cells.axis import Axis
from gui.views.tensors.cells.plane import Cell, Part


@dataclass(frozen=True)
class Lattice:
    """Rows from top to bottom, columns from left to right."""

    rows: Axis
    columns: Axis

    @property
    def whole(self) -> QSizeF:
        """The size of the whole picture."""
        return QSizeF(self.columns.whole, self.rows.whole)

    def at(self, point: QPointF) -> Cell | None:
        """Return the cell at a point."""
        row, column = self.rows.at(point.y()), self.columns.at(point.x())
        return None if row is None or column is None else (row, column)

    def rect(self, part: Part) -> QRectF | None:
        """Return where some cells stand; None where none of them is shown."""
        down, across = self.rows.span(part[0]), self.columns.span(part[1])
        if down is None or across is None:
            return None
        return QRectF(QPointF(across[0], down[0]), QPointF(across[1], down[1]))

    def cell(self, cell: Cell) -> QRectF:
        """Return where a cell stands; nowhere for one that is left out."""
        row, column = cell
        return self.rect((range(row, row + 1), range(column, column + 1))) or QRectF()
