"""A class's mean in the scatter, to be dragged."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.recipe import Data
from gui.numbers import fixed
from gui.tokens import color
from gui.views import cloud_edits as edits
from gui.views.handle import Handle
from gui.views.scatter_words import Words
from gui.views.symbols import symbol

SIZE = 18  # the disc, pixels
GRIP = 28  # where it can be grabbed
FOCUS = 2  # width of the focus ring, and its distance


class Mean(Handle):
    """A class's mean: a disc of constant size with the symbol of the class in it."""

    def __init__(self, label: int) -> None:
        super().__init__()
        self._label = label
        self._symbol = symbol(label, 9)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.show_data(Data())

    def show_data(self, data: Data) -> None:
        """Stand at the mean."""
        super().show_data(data)
        self.setPos(*edits.mean(data, self._label))

    def pulled(self, before: Data, grip: QPointF, to: QPointF, keys: Qt.KeyboardModifier) -> Data:
        """Move as far as the pointer has moved; Shift along one axis, Ctrl not rounded."""
        dx, dy = (to - grip).toTuple()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        x, y = edits.mean(before, self._label)
        return edits.moved(before, self._label, (x + dx, y + dy), bool(keys & Qt.KeyboardModifier.ControlModifier))

    def nudged(self, dx: float, dy: float) -> Data:
        """Move by an arrow's step."""
        x, y = edits.mean(self.data, self._label)
        return edits.moved(self.data, self._label, (x + dx, y + dy))

    def restored(self) -> Data:
        """Go back to the book's mean."""
        return edits.with_mean(self.data, self._label, edits.mean(Data(), self._label))

    def hint(self) -> Words:
        """Say where the mean is."""
        x, y = (fixed(n, 2) for n in edits.mean(self.data, self._label))
        name = self.tr("Class {0} mean ({1}, {2})").format(self._label, x, y)
        return name, self.tr("drag to move · arrows 0.1")

    def boundingRect(self) -> QRectF:
        """Return the disc with its focus ring, in pixels."""
        reach = SIZE / 2 + 2 * FOCUS + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def shape(self) -> QPainterPath:
        """Where it can be grabbed: wider than the disc."""
        path = QPainterPath()
        path.addEllipse(QPointF(), GRIP / 2, GRIP / 2)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the disc, the symbol and, with the focus, a ring around them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(self.tokens.ink), 1.6))
        painter.setBrush(color(self.tokens.surface))
        painter.drawEllipse(QPointF(), SIZE / 2, SIZE / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self.tokens.c1 if self._label else self.tokens.c0))
        painter.drawPath(self._symbol)
        if self.hasFocus():
            painter.setPen(QPen(color(self.tokens.ink), FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(), SIZE / 2 + 2 * FOCUS, SIZE / 2 + 2 * FOCUS)
