"""Operands and result side by side: which elements make which, and what broadcasting repeats."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.tensors import Elementwise, Operation, Product, Slicing
from gui.tokens import Tokens
from gui.views.header import Header
from gui.views.tensors.cells.arrangement import ROOMY
from gui.views.tensors.cells.extent import Extent, extent_of, union
from gui.views.tensors.cells.frames import Frame
from gui.views.tensors.cells.marks import Mark
from gui.views.tensors.cells.plane import Index
from gui.views.tensors.formula.formula import Formula
from gui.views.tensors.formula.line import FormulaLine
from gui.views.tensors.formula.repetition import repeated, used
from gui.views.tensors.mode import Mode
from gui.views.tensors.scrolled.page_row import PageRow
from gui.views.tensors.tiles.tile import Tile
from gui.views.tensors.tiles.tile_row import TileRow

MOST = 3  # tiles: two operands and a result
FRAMES = (Frame.LEFT, Frame.RIGHT)


class OperationView(QWidget):
    """What a line did with tensors. An element of the result that is looked at lights those it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Operation")
        self.header = Header(self.title, self.tr("operands and result"))
        self.pages, self.row = PageRow(), TileRow(MOST, ROOMY)
        self.line = FormulaLine(self.tr("Point at an element of the result to see what it is made of."))
        self.extent = Extent()
        self._operation: Operation | None = None
        self._formula: Formula | None = None
        self._lay_out()
        self.pages.hide()
        self.pages.turned.connect(self._turn_to)
        for tile in self.row.tiles:
            tile.looked_at.connect(self._light)
        self.setAccessibleName(self.title)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(6, 4, 6, 8)
        body.setSpacing(6)
        for widget in (self.pages, self.row, self.line):
            body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body)

    def draw(self, operation: Operation, line: str) -> None:
        """Show an operation; `line`: what was run, as the result's title."""
        if operation is self._operation:
            return
        extents = [extent_of(one.values) for one in (*operation.operands, operation.result)]
        self.extent = union(extents)
        *operands, last = self.row.tiles[: len(extents)]
        for n, tile in enumerate(operands):
            self._show_operand(tile, operation, n, extents[n])
        result = operation.result
        last.show_tensor(result.text, result.values, heat=self.extent, written=extents[-1])
        last.entitle(line, str(result.shape))
        self.pages.offer(result.text, last.picture.plane.pages, last.picture.plane.page)
        self.row.show_signs(signs(operation))
        self._operation = operation
        self._formula = Formula(operation, [tile.picture.numerals for tile in self.row.shown])
        self._light()

    def set_mode(self, mode: Mode) -> None:
        """Show numbers, colours or both."""
        self.row.set_mode(mode)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.row.restyle(tokens)
        self.line.restyle(tokens)

    def _show_operand(self, tile: Tile, operation: Operation, n: int, written: Extent) -> None:
        operand = operation.operands[n]
        values, copies = repeated(operation, n)
        tile.show_tensor(operand.text, values, heat=self.extent, written=written)
        tile.set_repeated(copies)
        tile.entitle(operand.text, str(operand.shape))

    def _turn_to(self, page: Index) -> None:
        self.row.shown[-1].turn_to(page)
        self._light()

    def _light(self) -> None:
        """Frame what the element of the result is made of that is looked at; turn the operands to where that is."""
        operation, tiles = self._operation, self.row.shown
        if operation is None or self._formula is None or len(tiles) != len(operation.operands) + 1:
            return
        *operands, result = tiles
        index = result.index
        self.line.show_formula(self._formula, index)
        result.set_marks(() if index is None else (Mark(Frame.CHANGED, tuple(slice(n, n + 1) for n in index)),))
        for n, tile in enumerate(operands):
            if operation.result.values.size:
                region = used(operation, n, result.picture.plane.index((0, 0)) if index is None else index)
                tile.turn_to(tuple(one.start for one in region[:-2]))
                tile.set_marks(() if index is None else (Mark(FRAMES[n], region),))


def signs(operation: Operation) -> Sequence[str]:
    """Return what stands before, between and behind the operands and the result."""
    symbol, count = operation.symbol, len(operation.operands)
    match operation.wiring:
        case Product():
            return "", "@", "=", ""
        case Slicing():
            return "", "[…] =", ""
        case Elementwise() if not symbol[0].isalpha():
            return ("", symbol, "=", "") if count == 2 else (symbol, "=", "")
    return (f"{symbol}(", ",", ") =", "") if count == 2 else (f"{symbol}(", ") =", "")
