"""Which element of a picture's tensors is looked at: under the pointer, or where the keys lead."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from gui.views.layers.life.drawing import Plate
from gui.views.layers.life.heat_map import HeatMap
from gui.views.layers.life.placing import Placed, Placing
from gui.views.tensors.cells.plane import Cell, Index, Part
from gui.views.tensors.cells.steps import led

SCREEN = 12  # rows that Page down leads over


@dataclass(frozen=True)
class Look:
    """An element that is shown of the tensor at a place of the row: `cell` counts what is shown of it."""

    plate: int
    cell: Cell
    name: str
    heat: HeatMap

    @property
    def index(self) -> Index:
        """The element, of the whole tensor."""
        return self.heat.index(self.cell)

    @property
    def words(self) -> str:
        """The element with its number."""
        return self.heat.words(self.name, self.cell)

    @property
    def part(self) -> Part:
        """Where it is in the matrix."""
        row, column = int(self.heat.rows[self.cell[0]]), int(self.heat.columns[self.cell[1]])
        return range(row, row + 1), range(column, column + 1)

    def kept(self, placing: Placing) -> "Look | None":
        """Return the same place of what a row shows now; None where that is of another size, or has no values."""
        heat = _heat(placing.places[self.plate]) if self.plate < len(placing.places) else None
        same = heat is not None and heat.size == self.heat.size
        return _look(placing, self.plate, self.cell) if same else None


def under(placing: Placing, point: QPointF) -> Look | None:
    """Return what is under the pointer."""
    at = QPointF(point.x() / placing.zoom, point.y() / placing.zoom)
    for number, placed in enumerate(placing.places):
        heat, rect = _heat(placed), placed.rect
        if heat is not None and rect.contains(at) and rect.width() and rect.height():
            down, across = (at.y() - rect.top()) / rect.height(), (at.x() - rect.left()) / rect.width()
            return _look(placing, number, (int(down * len(heat.rows)), int(across * len(heat.columns))))
    return None


def stepped(placing: Placing, look: Look | None, event: QKeyEvent) -> Look | None:
    """Return where a key leads from an element; without one, to the first of the last tensor."""
    there = [number for number, placed in enumerate(placing.places) if _heat(placed) is not None]
    if not there or look is None:
        return _look(placing, there[-1], (0, 0)) if there else None
    cell = led(event, look.cell, len(look.heat.rows), len(look.heat.columns), SCREEN)
    along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
    if along and cell == look.cell and 0 <= there.index(look.plate) + along < len(there):
        return _look(placing, there[there.index(look.plate) + along], (0, 0))
    return _look(placing, look.plate, cell)


def _look(placing: Placing, number: int, cell: Cell) -> Look | None:
    placed = placing.places[number]
    heat = _heat(placed)
    if heat is None or not isinstance(placed.item, Plate):
        return None
    row, column = min(cell[0], len(heat.rows) - 1), min(cell[1], len(heat.columns) - 1)
    return Look(number, (row, column), placed.item.name, heat)


def _heat(placed: Placed) -> HeatMap | None:
    """Return what is shown of a tensor that has values; None for one without, and for signs."""
    heat = placed.item.heat if isinstance(placed.item, Plate) else None
    return heat if heat is not None and heat.rows.size and heat.columns.size else None
