"""An image over a rect of a plot, painted between its values and not in blocks."""

import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.frame import Rect


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """Values with a colour table for 0 to 1, or a picture of shape (rows, columns, 4); row 0 at the bottom."""

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")

    def fill(self, rect: Rect, image: NDArray) -> None:  # type: ignore[type-arg]
        """Show an image over a rect."""
        left, bottom, right, top = rect
        self.setImage(image, levels=(0, 1) if image.ndim == 2 else None, autoLevels=False)
        self.setRect(QRectF(left, bottom, right - left, top - bottom))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint smoothly, whatever the size on screen."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, option, widget)
