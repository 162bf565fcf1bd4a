"""Where the inputs and the outputs of a layer stand in a picture."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.views.layers.cards.reach import extent
from gui.views.layers.cards.sheets import Images, Series, Sheets
from gui.views.tensors.cells.plane import Array, Cell, Part

ROOM = 4.0  # around, for frames
CAPTION = 18.0  # pixels, above each
GAP = 16.0  # between inputs and outputs
THINNEST = 5.0
INPUTS = 0.6  # of the width, where vectors stand beside each other


@dataclass(frozen=True)
class Place:
    """A matrix of so many `rows` and `columns` that fills a rectangle."""

    rect: QRectF
    rows: int
    columns: int

    def of(self, part: Part) -> QRectF:
        """Return where rows and columns stand; they may reach outside."""
        rows, columns = part
        wide, high = self.rect.width() / self.columns, self.rect.height() / self.rows
        corner = self.rect.topLeft() + QPointF(columns.start * wide, rows.start * high)
        return QRectF(corner, QSizeF(len(columns) * wide, len(rows) * high))

    def cell(self, cell: Cell) -> QRectF:
        """Return where a cell stands."""
        row, column = cell
        return self.of((range(row, row + 1), range(column, column + 1)))

    def at(self, point: QPointF) -> Cell | None:
        """Return the cell at a point."""
        if not self.rect.contains(point):
            return None
        way = point - self.rect.topLeft()
        row, column = way.y() / self.rect.height() * self.rows, way.x() / self.rect.width() * self.columns
        return min(int(row), self.rows - 1), min(int(column), self.columns - 1)


def places(sheets: Sheets, room: QSizeF) -> tuple[Place, Place]:
    """Return where inputs and outputs stand: below each other along one time, else side by side."""
    inside = QRectF(QPointF(), room).adjusted(ROOM, 0, -ROOM, -ROOM)
    lay_out: Callable[[Sheets, QRectF], tuple[QRectF, QRectF]] = _side_by_side
    if isinstance(sheets, Series):
        lay_out = _stacked
    elif isinstance(sheets, Images):
        lay_out = _images
    before, after = lay_out(sheets, inside)
    return _place(before, sheets.inputs), _place(after, sheets.outputs)


def _place(rect: QRectF, matrix: Array) -> Place:
    return Place(rect, *matrix.shape)


def _stacked(sheets: Sheets, inside: QRectF) -> tuple[QRectF, QRectF]:
    high = max(THINNEST, inside.height() / 2 - CAPTION)
    steps = sheets.inputs.shape[1]
    begin, end = (edge / steps * inside.width() for edge in extent(sheets.passage.layer, steps))
    begin = min(begin, end - THINNEST)
    before = QRectF(inside.left(), CAPTION, inside.width(), high)
    return before, QRectF(inside.left() + begin, before.bottom() + CAPTION, end - begin, high)


def _side_by_side(sheets: Sheets, inside: QRectF) -> tuple[QRectF, QRectF]:
    wide, high = inside.width() - GAP, max(THINNEST, inside.height() - CAPTION)
    before = QRectF(inside.left(), CAPTION, INPUTS * wide, high)
    return before, QRectF(before.right() + GAP, CAPTION, wide - before.width(), high)


def _images(sheets: Sheets, inside: QRectF) -> tuple[QRectF, QRectF]:
    most = QSizeF((inside.width() - GAP) / 2, max(THINNEST, inside.height() - CAPTION))
    before, after = (_scaled(matrix, most) for matrix in (sheets.inputs, sheets.outputs))
    left = QRectF(QPointF(inside.left(), CAPTION), before)
    return left, QRectF(QPointF(left.right() + GAP, CAPTION), after)


def _scaled(matrix: Array, most: QSizeF) -> QSizeF:
    """Return the size of an image with square cells that fits."""
    height, width = matrix.shape
    scale = min(most.width() / width, most.height() / height)
    return QSizeF(max(THINNEST, width * scale), max(THINNEST, height * scale))
