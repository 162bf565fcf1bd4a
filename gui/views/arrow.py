"""An arrow that keeps its size on screen while the plane under it is zoomed."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

HEAD = 8.0  # pixels


class Arrow(QGraphicsPathItem):
    """A shaft with a head, from a point of the plane on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._length = 0.0
        self.hide()

    def aim(self, tail: QPointF, right: float, down: float, length: float) -> None:
        """Start at a point of the plane and go `length` pixels in a direction on the screen."""
        self._length = length
        path = QPainterPath(QPointF(0, 0))
        path.lineTo(length - 1, 0)
        path.moveTo(length - HEAD, -HEAD / 2)
        path.lineTo(length, 0)
        path.lineTo(length - HEAD, HEAD / 2)
        self.setPath(path)
        self.setPos(tail)
        self.setRotation(math.degrees(math.atan2(down, right)))
        self.show()

    def passes(self, at: QPointF, pixel: QPointF, within: float) -> bool:
        """Tell whether the arrow passes a point of the plane; `pixel` is the size of one in its units."""
        right, down = (at.x() - self.x()) / pixel.x(), (self.y() - at.y()) / pixel.y()
        turn = math.radians(self.rotation())
        along, across = right * math.cos(turn) + down * math.sin(turn), down * math.cos(turn) - right * math.sin(turn)
        return self.isVisible() and 0 <= along <= self._length and abs(across) <= within

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint it with smooth edges."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter, option, widget)

    def restyle(self, ink: str) -> None:
        """Take another colour."""
        self.setPen(pg.mkPen(ink, width=2.2, capStyle=Qt.PenCapStyle.RoundCap))
