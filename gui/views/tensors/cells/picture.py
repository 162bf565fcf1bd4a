"""What is shown of a tensor: a page of its cells, what has changed with what it was, what is repeated, frames."""

from collections.abc import Sequence
from typing import SupportsFloat

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tensors.cells.arrangement import SMALL, scrolled
from gui.views.tensors.cells.extent import Extent, extent_of
from gui.views.tensors.cells.frames import Frame, paint_frame
from gui.views.tensors.cells.marks import Changed, Mark, Repeated
from gui.views.tensors.cells.numerals import Numerals, exact, numerals
from gui.views.tensors.cells.painting import Cells
from gui.views.tensors.cells.plane import Array, Cell, Plane, element
from gui.views.tensors.mode import Mode

WAS = 10.0  # pixels: how large the number of before is written


class Picture:
    """A tensor and all that is shown of it; `paint` paints a part of it into any picture."""

    def __init__(self) -> None:
        self.tokens: Tokens = LIGHT
        self.mode = Mode.BOTH
        self.name = ""
        self.plane = Plane(np.zeros((0, 0), np.float32))
        self.numerals = Numerals(0, 1)
        self.changed: Changed | None = None
        self.repeated: Repeated | None = None
        self.marks: Sequence[Mark] = ()
        self.arrangement = scrolled(self.plane, self.numerals, self.mode, self.tokens)
        self._limit = 0.0

    @property
    def limit(self) -> float:
        """The largest absolute value: the colour of ± this is the darkest."""
        return self._limit

    def put(self, name: str, values: Array, heat: Extent | None = None, written: Extent | None = None) -> None:
        """Take another tensor.

        `heat`: of the group that its colours are compared with; `written`: of the group that has the same decimals.
        Without them it is a group of its own.
        """
        written = written or extent_of(values)
        self.name, self.plane = name, self.plane.of(values)
        self.numerals = numerals(values, written)
        self._limit = (heat or written).limit
        self.changed, self.repeated, self.marks = None, None, ()

    def value(self, cell: Cell) -> object:
        """Return the element in a cell."""
        number: object = self.plane.values[self.plane.index(cell)]
        return number

    def was(self, cell: Cell) -> SupportsFloat | None:
        """Return what a changed element was before; None for one that has not changed, or where nobody knows."""
        return self.changed.was(self.plane.index(cell)) if self.changed else None

    def words(self, cell: Cell) -> str:
        """Return the name of an element with its whole value, `x[0, 1] = 0.3275`, and what it was before."""
        index = self.plane.index(cell)
        name = element(self.name, self.repeated.own(index) if self.repeated else index)
        words, was = f"{name} = {exact(self.value(cell))}", self.was(cell)
        if was is None:
            return words
        earlier = QCoreApplication.translate("Picture", "was {0}").format(exact(was))
        return f"{words}\n{earlier}"

    def paint(self, painter: QPainter, part: QRectF) -> None:
        """Paint the cells of a part of the picture, and all marks."""
        lattice = self.arrangement.lattice
        down = lattice.rows.window(part.top(), part.bottom())
        across = lattice.columns.window(part.left(), part.right())
        if not down or not across or not self.plane.values.size:
            return
        rows, columns = [lattice.rows.index(n) for n in down], [lattice.columns.index(n) for n in across]
        block = self.plane.matrix[np.ix_(rows, columns)]  # so few that they may be copied
        lefts, tops = [lattice.columns.begin(n) for n in across], [lattice.rows.begin(n) for n in down]
        cells = Cells(block, lefts, tops, self.arrangement.style)
        changed = self._changed_in(rows, columns)
        lifted = changed if self._with_before else None
        cells.paint(painter, self.numerals, self._limit, ghosts=self._ghosts_in(rows, columns), lifted=lifted)
        self._paint_dots(painter)
        for row, column in [] if changed is None else np.argwhere(changed).tolist():
            paint_frame(painter, cells.rect(row, column), Frame.CHANGED, self.tokens)
            if lifted is not None:
                self._paint_was(painter, cells.rect(row, column), (rows[row], columns[column]))
        self._paint_marks(painter)

    @property
    def _with_before(self) -> bool:
        """Whether the cells have room for what they were."""
        style = self.arrangement.style
        known = self.changed is not None and self.changed.before is not None
        return known and style.mode.numbers and style.size.height() > SMALL.height

    def _changed_in(self, rows: Sequence[int], columns: Sequence[int]) -> Array | None:
        """Return which cells of a block have changed; None where there are none, or too small for a frame."""
        part = self.plane.part(self.changed.region) if self.changed and self.arrangement.style.gap else None
        if part is None:
            return None
        down, across = np.array([row in part[0] for row in rows]), np.array([column in part[1] for column in columns])
        mask: Array = down[:, None] & across
        return mask

    def _ghosts_in(self, rows: Sequence[int], columns: Sequence[int]) -> Array | None:
        """Return which cells of a block are copies."""
        if not self.repeated:
            return None
        rank, page, axes = self.plane.values.ndim, self.plane.page, self.repeated.axes
        whole_page = any(page[axis] for axis in axes if axis < len(page))
        down, across = np.array(rows)[:, None] * (rank - 2 in axes), np.array(columns) * (rank - 1 in axes)
        mask: Array = (down + across + whole_page) > 0
        return mask

    def _paint_marks(self, painter: QPainter) -> None:
        for mark in self.marks:
            part = self.plane.part(mark.region)
            rect = part and self.arrangement.lattice.rect(part)
            if rect:
                paint_frame(painter, rect, mark.frame, self.tokens)

    def _paint_dots(self, painter: QPainter) -> None:
        """Paint "…" in every row and "⋮" in every column where the middle is left out."""
        lattice, centre = self.arrangement.lattice, Qt.AlignmentFlag.AlignCenter
        rows, columns = lattice.rows, lattice.columns
        painter.setFont(mono_font(13))
        painter.setPen(color(self.tokens.ink3))
        if not self.arrangement.style.gap:
            return
        if columns.tail:
            begin, end = columns.hidden
            for row in range(rows.shown):
                painter.drawText(QRectF(begin, rows.begin(row), end - begin, rows.size), centre, "…")
        if rows.tail:
            begin, end = rows.hidden
            for column in range(columns.shown):
                painter.drawText(QRectF(columns.begin(column), begin, columns.size, end - begin), centre, "⋮")

    def _paint_was(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        was = self.was(cell)
        if was is None:
            return
        font = mono_font(WAS)
        font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(self.arrangement.style.inks[0])
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(0, 0, 0, -2), below, self.numerals.write(float(was)))
