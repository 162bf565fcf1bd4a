"""What a flow is seen on: a sheet that scrolls sideways and tells what is under the pointer."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from engine.shapes import Report
from gui.tokens import Tokens
from gui.views.layers.flow.face import faces, shapes
from gui.views.layers.flow.picture import FlowPicture
from gui.views.layers.flow.words import about_layer, about_shape

BESIDE = 40.0  # pixels that are to be seen beside the box that is picked


class FlowSheet(QAbstractScrollArea):
    """A stack; the box that is picked comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = FlowPicture()
        self._report: Report | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll the stack"))

    @property
    def count(self) -> int:
        """How many layers there are."""
        return len(self.picture.faces)

    def draw(self, report: Report, picked: int | None) -> None:
        """Show a stack; `picked`: one that is none of its places is none."""
        picture = self.picture
        if report is not self._report:
            self._report = report
            picture.faces, picture.shapes, picture.hovered = faces(report), shapes(report), None
        picture.picked = picked if picked is not None and picked < self.count else None
        self.lay_out()
        self.reveal()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.tokens = tokens
        self.viewport().update()

    def words_at(self, at: QPoint) -> str:
        """Return what the tooltip at a place of the viewport says."""
        layout, point = self.picture.layout, self.on_flow(at)
        if self._report is None:
            return ""
        if (box := layout.box_at(point)) is not None:
            return about_layer(self._report, box)
        shape = layout.shape_at(point)
        return "" if shape is None else about_shape(self._report, shape)

    def box(self, place: int) -> QRectF:
        """Return where a box is in the viewport."""
        return self.picture.layout.boxes[place].translated(-self.horizontalScrollBar().value(), 0)

    def on_flow(self, at: QPoint) -> QPointF:
        """Return which point of the flow is at a point of the viewport."""
        return QPointF(at.x() + self.horizontalScrollBar().value(), at.y())

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(940, 78)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut off but at the sides."""
        return QSize(240, 66)

    def lay_out(self) -> None:
        """Lay the flow into the viewport, and fit the scroll bar to its length."""
        bar, room = self.horizontalScrollBar(), self.viewport().size()
        self.picture.lay(room.width(), room.height())
        bar.setRange(0, max(round(self.picture.layout.width - room.width()), 0))
        bar.setPageStep(room.width())
        bar.setSingleStep(40)
        self.viewport().update()

    def reveal(self) -> None:
        """Scroll as little as needed until the box that is picked can be seen, with something of what is beside it."""
        place, bar, layout = self.picture.picked, self.horizontalScrollBar(), self.picture.layout
        if place is None:
            return
        right = layout.boxes[place].right() + BESIDE if place < self.count - 1 else layout.width
        left = layout.boxes[place].left() - BESIDE if place else 0.0
        bar.setValue(round(min(max(bar.value(), right - bar.pageStep()), left)))

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the flow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the flow, and what lies over it."""
        if self._report is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), 0)
        self.picture.paint(painter)
        self.paint_over(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the flow into the new size."""
        self.lay_out()
        self.reveal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        bar, turn = self.horizontalScrollBar(), event.pixelDelta() or event.angleDelta()
        if bar.maximum() == 0:
            event.ignore()
            return
        bar.setValue(bar.value() - (turn.x() or turn.y()))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what there is to say about what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)
