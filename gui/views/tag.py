"""A word at a point of a plot, upright and of one size at any zoom."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSimpleTextItem, QStyleOptionGraphicsItem, QWidget

PADDING = 4.0


class Tag(QGraphicsSimpleTextItem):
    """Text about its point, on a box."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._box = QColor()
        self.setFont(font)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_at(self, at: QPointF, words: str) -> None:
        """Say something at a point of the plot."""
        if words != self.text():
            self.setText(words)
            size = super().boundingRect()
            self.setTransform(QTransform.fromTranslate(-size.width() / 2, -size.height() / 2))
        self.setPos(at)
        self.show()

    def restyle(self, ink: QColor, box: QColor) -> None:
        """Take other colours."""
        self._box = box
        self.setBrush(ink)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the text with its box."""
        return super().boundingRect().adjusted(-PADDING, 0, PADDING, 0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the box, then the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._box)
        painter.drawRoundedRect(self.boundingRect(), 3, 3)
        super().paint(painter, option, widget)  # type: ignore[arg-type] # None is allowed: the stub forgets it
