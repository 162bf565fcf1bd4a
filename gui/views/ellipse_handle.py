"""The outline of a cloud in the scatter, to be dragged."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.recipe import Data
from gui.numbers import fixed
from gui.tokens import color
from gui.views import cloud_edits as edits
from gui.views.handle import Handle
from gui.views.scatter_words import Words

WIDTH = 1.2
DASHES = (5, 4)  # pixels
GRIP = 12  # how wide the edge can be grabbed, pixels
FOCUS = 2


class Ellipse(Handle):
    """The outline of a cloud at 2 sigma; its edge scales the covariance, which both clouds share."""

    def __init__(self, label: int) -> None:
        super().__init__()
        self._label = label
        self._outline = QPainterPath()
        # Inside of a plot, which clips, Qt asks for a shape only where an item clips itself to it.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsToShape)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # dashes take as long as all the rest
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.show_data(Data())

    def show_data(self, data: Data) -> None:
        """Stand around the mean."""
        super().show_data(data)
        self.prepareGeometryChange()
        self._outline = QPainterPath()
        self._outline.addPolygon(QPolygonF([QPointF(x, y) for x, y in edits.ellipse(data, self._label)]))
        self.update()

    def pulled(self, before: Data, grip: QPointF, to: QPointF, keys: Qt.KeyboardModifier) -> Data:
        """Scale so that the edge follows the pointer; Ctrl not rounded."""
        was, now = (edits.sigmas(before, self._label, place.toTuple()) for place in (grip, to))
        free = bool(keys & Qt.KeyboardModifier.ControlModifier)
        return edits.scaled(before, (now / was) ** 2, free) or self.data

    def nudged(self, dx: float, dy: float) -> Data:
        """Scale so that the first variance grows or shrinks by an arrow's step."""
        variance = self.data.covariance[0][0]
        return edits.scaled(self.data, (variance + dx + dy) / variance) or self.data

    def restored(self) -> Data:
        """Go back to the book's covariance."""
        return replace(self.data, covariance=Data().covariance)

    def hint(self) -> Words:
        """Say what the covariance is."""
        (a, c), (_, b) = (tuple(fixed(n, 2) for n in row) for row in self.data.covariance)
        name = self.tr("Covariance [[{0}, {1}], [{1}, {2}]]").format(a, c, b)
        return name, self.tr("drag to scale · arrows 0.1")

    def boundingRect(self) -> QRectF:
        """Return the outline with the width of its grip."""
        pad = GRIP / 2 * self._pixel()
        return self._outline.boundingRect().adjusted(-pad, -pad, pad, pad)

    def shape(self) -> QPainterPath:
        """Where the edge can be grabbed."""
        stroker = QPainterPathStroker()
        stroker.setWidth(GRIP * self._pixel())
        return stroker.createStroke(self._outline)

    def viewTransformChanged(self) -> None:
        """Keep the grip as wide as it is, in pixels."""
        self.prepareGeometryChange()
        super().viewTransformChanged()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the outline dashed; with the focus solid and stronger."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # In units of the plane: a cosmetic pen would be half as wide on a screen of 2×.
        pen = QPen(color(self.tokens.ink, 0.75), WIDTH * self._pixel())
        pen.setDashPattern([dash / WIDTH for dash in DASHES])
        if self.hasFocus():
            pen = QPen(color(self.tokens.ink), FOCUS * self._pixel())
        painter.setPen(pen)
        painter.drawPath(self._outline)

    def _pixel(self) -> float:
        """How wide a pixel is in units of the plane."""
        return float(self.pixelWidth() or 0)
