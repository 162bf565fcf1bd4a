"""A node of the operation graph on its scene: a hand can drag it, its wires follow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.views.tape.graph.face import Face
from gui.views.tape.graph.node_painter import HALO, NodePainter

if TYPE_CHECKING:
    from gui.views.tape.graph.edge import OpEdge

GRAPHICS = QGraphicsItem.GraphicsItemFlag


class OpNode(QGraphicsItem):
    """One operation; `index`: which of the web's. `home`: where the layout has put it."""

    def __init__(self, index: int, size: QSizeF, home: QPointF, painter: NodePainter) -> None:
        super().__init__()
        self.index, self.home = index, home
        self.face: Face | None = None
        self.edges: list[OpEdge] = []
        self._rect = QRectF(QPointF(0, 0), size)
        self._painter = painter
        self.setPos(home)
        self.setZValue(1)
        self.setFlag(GRAPHICS.ItemIsMovable)
        self.setFlag(GRAPHICS.ItemSendsGeometryChanges)
        # Panning copies the pictures of hundreds of nodes; without the cache it would write each word anew.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def box(self) -> QRectF:
        """Where it stands on the scene."""
        return self._rect.translated(self.pos())

    def show_face(self, face: Face) -> None:
        """Say something else."""
        if face != self.face:
            self.face = face
            self.update()

    def restyle(self, painter: NodePainter) -> None:
        """Be painted in other colours."""
        self._painter = painter
        self.update()

    def tidy(self) -> None:
        """Go back to where the layout has put it."""
        self.setPos(self.home)

    def boundingRect(self) -> QRectF:
        """Return the node with the mark around it."""
        return self._rect.adjusted(-HALO, -HALO, HALO, HALO)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint what it says."""
        if self.face is not None:
            scale = option.levelOfDetailFromTransform(painter.worldTransform())
            self._painter.paint(painter, self._rect, self.face, scale)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        """Take the wires along."""
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for edge in self.edges:
                edge.follow()
        return super().itemChange(change, value)
