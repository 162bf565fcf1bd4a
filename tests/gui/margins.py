"""Whether a painter stays inside the part of a picture that it was given."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

MARGIN = 20


def paints_outside(paint, width, height):
    """The pixels around a part of this size that `paint(painter, rect)` has touched; it must touch some inside."""
    picture = QImage(width + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint(painter, QRectF(MARGIN, MARGIN, width, height))
    painter.end()
    white = QColor(Qt.GlobalColor.white).rgb()
    touched = {(x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) != white}
    inside = {(x, y) for x, y in touched if 0 <= x - MARGIN < width and 0 <= y - MARGIN < height}
    assert inside
    return touched - inside
