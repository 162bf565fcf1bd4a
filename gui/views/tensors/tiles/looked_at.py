"""A picture of a tensor whose elements can be looked at, with the pointer or with the keys."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from gui.views.tensors.cells.frames import Frame, paint_frame
from gui.views.tensors.cells.picture import Picture
from gui.views.tensors.cells.plane import Cell, Index
from gui.views.tensors.cells.steps import KEYS, led


class LookedAt(QWidget):
    """`looked_at` carries the index of the element under the pointer, else of the one chosen, or None."""

    looked_at = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture()
        self._under: Cell | None = None
        self._chosen: Cell | None = None  # by a click or with the keys
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def head(self) -> float:
        """How much room the words above the cells take."""
        return 0.0

    @property
    def index(self) -> Index | None:
        """The element under the pointer, else the one chosen."""
        cell = self._under or self._chosen
        return self.picture.plane.index(cell) if cell else None

    def begin(self, other: bool) -> None:
        """Look at nothing where there is an `other` tensor now; else at the same elements."""
        if other:
            self._under = self._chosen = None
        self._describe()

    def paint_cells(self, painter: QPainter) -> None:
        """Paint the cells below the words."""
        painter.translate(0, self.head)
        lattice = self.picture.arrangement.lattice
        self.picture.paint(painter, QRectF(QPointF(), lattice.whole))
        if self.hasFocus() and self._chosen:
            paint_frame(painter, lattice.cell(self._chosen), Frame.CURRENT, self.picture.tokens)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at what is under the pointer."""
        cell = self._at(event.position())
        if cell != self._under:
            self._look(cell)
            words, place = (self.picture.words(cell), self._place(cell)) if cell else ("", QRect())
            QToolTip.showText(event.globalPosition().toPoint(), words, self, place)

    def leaveEvent(self, event: QEvent) -> None:
        """Look at what was chosen again."""
        super().leaveEvent(event)
        self._look(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an element."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position()))

    def event(self, event: QEvent) -> bool:
        """Claim the keys that it knows before they act as shortcuts of the window."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        over_cell = isinstance(event, QHelpEvent) and self._at(QPointF(event.pos())) is not None
        return over_cell or super().event(event)  # what is said of a cell is there at once, and stays

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another element among those that are shown."""
        lattice = self.picture.arrangement.lattice
        if event.key() not in KEYS or not self.picture.plane.values.size:
            super().keyPressEvent(event)
            return
        if self._chosen is None:
            self._choose((0, 0))
            return
        row, column = self._chosen
        at = lattice.rows.position(row) or 0, lattice.columns.position(column) or 0
        row, column = led(event, at, lattice.rows.shown, lattice.columns.shown, lattice.rows.shown)
        self._choose((lattice.rows.index(row), lattice.columns.index(column)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what the element holds that the keys begin at."""
        super().focusInEvent(event)
        self._describe()

    def _choose(self, cell: Cell | None) -> None:
        self._chosen = cell
        self._tell()

    def _look(self, cell: Cell | None) -> None:
        self._under = cell
        self._tell()

    def _tell(self) -> None:
        self.looked_at.emit(self.index)
        self._describe()
        self.update()

    def _describe(self) -> None:
        there = self.picture.plane.values.size > 0
        self.setAccessibleDescription(self.picture.words(self._under or self._chosen or (0, 0)) if there else "")

    def _at(self, point: QPointF) -> Cell | None:
        there = self.picture.plane.values.size > 0
        return self.picture.arrangement.lattice.at(point - QPointF(0, self.head)) if there else None

    def _place(self, cell: Cell) -> QRect:
        return self.picture.arrangement.lattice.cell(cell).translated(0, self.head).toRect()
