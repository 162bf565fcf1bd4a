"""The picture of a tensor, scrolled, with the indices of its rows and columns beside it where it is large."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.style import mono_font
from gui.tokens import Tokens, color
from gui.views.tensors.cells.arrangement import is_large, scrolled
from gui.views.tensors.cells.axis import MARGIN
from gui.views.tensors.cells.frames import Frame, paint_frame
from gui.views.tensors.cells.picture import Picture
from gui.views.tensors.cells.plane import Cell, Part
from gui.views.tensors.scrolled.ruler import HEIGHT, Label, Ruler, every, width_for
from gui.views.tensors.scrolled.way import Way

LARGEST = QSize(784, 420)  # what it asks for at most
APART = 48.0  # pixels from a column's index to the next, at least
BAR = 10


class GridArea(QAbstractScrollArea):
    """Paints only what is in sight. `current`: the cell that the keyboard is at; `under`: the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture()
        self.current: Cell = (0, 0)
        self.under: Cell | None = None
        self._rulers = {way: Ruler(self, self, way) for way in Qt.Orientation}
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setCornerWidget(QWidget())  # the style's own is a box
        self.viewport().setAutoFillBackground(False)

    @property
    def tokens(self) -> Tokens:
        """The palette."""
        return self.picture.tokens

    @property
    def empty(self) -> bool:
        """Whether the tensor has no element at all."""
        return self.picture.plane.values.size == 0

    def lay_out(self) -> None:
        """Arrange the picture anew, make room for its indices, and let the bars reach over all of it.

        What is in the corner stays there, however wide cells become.
        """
        picture, before = self.picture, [way.offset / way.axis.pitch for way in (self._across, self._down)]
        picture.arrangement = scrolled(picture.plane, picture.numerals, picture.mode, picture.tokens)
        large = is_large(picture.plane)
        self.setViewportMargins(width_for(picture.plane.rows) if large else 0, HEIGHT if large else 0, 0, 0)
        for ruler in self._rulers.values():
            ruler.setVisible(large)
        self._set_bars()
        for way, cells in zip((self._across, self._down), before, strict=True):
            way.bar.setValue(round(cells * way.axis.pitch / way.unit))
        self.updateGeometry()
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint everything anew."""
        self.viewport().update()
        for ruler in self._rulers.values():
            ruler.update()

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell at a point of the viewport."""
        return None if self.empty else self.picture.arrangement.lattice.at(point + self._offset)

    def place_of(self, cell: Cell) -> QRectF:
        """Return where a cell stands in the viewport."""
        return self.picture.arrangement.lattice.cell(cell).translated(-self._offset)

    def bring_into_sight(self, cell: Cell) -> None:
        """Scroll as little as needed to see a cell."""
        place = self.picture.arrangement.lattice.cell(cell).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self._across.reveal(place.left(), place.right())
        self._down.reveal(place.top(), place.bottom())

    def labels(self, orientation: Qt.Orientation) -> Iterator[Label]:
        """Yield the indices in sight: every one, or every so many where columns are narrow."""
        down = orientation == Qt.Orientation.Vertical
        way = self._down if down else self._across
        step = every(HEIGHT if down else APART, way.axis.pitch)
        looked_at = {cell[0 if down else 1] for cell in self._looked_at()}
        for index in way.axis.window(way.offset, way.offset + way.seen):
            if index % step == 0:
                yield Label(index, way.axis.begin(index) - way.offset, way.axis.size, index in looked_at)

    def sizeHint(self) -> QSize:
        """Return the size of the whole picture, as far as that is sensible."""
        margins = self.viewportMargins()
        whole = self.picture.arrangement.lattice.whole.toSize() + QSize(margins.left(), margins.top())
        across = self.horizontalScrollBar().maximum() > 0
        bars = QSize(BAR * (whole.height() > LARGEST.height()), BAR * across)
        return (whole + bars).boundedTo(LARGEST)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few cells."""
        return self.sizeHint().boundedTo(QSize(200, 140))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show another part."""
        self.repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the indices beside the cells."""
        super().resizeEvent(event)
        place = self.viewport().geometry()
        self._rulers[Qt.Orientation.Horizontal].setGeometry(place.left(), 0, place.width(), HEIGHT)
        self._rulers[Qt.Orientation.Vertical].setGeometry(0, place.top(), place.left(), place.height())
        self._set_bars()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight, then what is looked at."""
        painter = QPainter(self.viewport())
        if self.empty:
            self._paint_empty(painter)
            return
        painter.translate(-self._offset)
        self.picture.paint(painter, QRectF(event.rect()).translated(self._offset))
        self._paint_looked_at(painter)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(mono_font(12))
        painter.setPen(color(self.tokens.ink3))
        words = self.tr("no elements: shape {0}").format(self.picture.plane.values.shape)
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_looked_at(self, painter: QPainter) -> None:
        plane = self.picture.plane
        if self.under:
            row, column = (range(index, index + 1) for index in self.under)
            self._paint_band(painter, (row, range(plane.columns)))
            self._paint_band(painter, (range(plane.rows), column))
        if self.hasFocus():
            paint_frame(painter, self.picture.arrangement.lattice.cell(self.current), Frame.CURRENT, self.tokens)

    def _paint_band(self, painter: QPainter, part: Part) -> None:
        """Frame a row or a column as far as it is near what is in sight: a painter loses its way far off."""
        band = self.picture.arrangement.lattice.rect(part)
        near = QRectF(self._offset, QSizeF(self.viewport().size())).adjusted(-100, -100, 100, 100)
        if band:
            paint_frame(painter, band & near, Frame.LIT, self.tokens)

    def _looked_at(self) -> list[Cell]:
        return [cell for cell in (self.under, self.current if self.hasFocus() else None) if cell]

    @property
    def _offset(self) -> QPointF:
        """Where the viewport's corner is in the picture."""
        return QPointF(self._across.offset, self._down.offset)

    @property
    def _across(self) -> Way:
        return Way(self.horizontalScrollBar(), self.picture.arrangement.lattice.columns, self.viewport().width())

    @property
    def _down(self) -> Way:
        return Way(self.verticalScrollBar(), self.picture.arrangement.lattice.rows, self.viewport().height())

    def _set_bars(self) -> None:
        self._across.set_range()
        self._down.set_range()
