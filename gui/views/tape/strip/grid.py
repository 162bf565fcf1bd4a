"""A small matrix as cells of heat: blue below zero, white at zero, orange above."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from engine.tape import Value

LOW, ZERO, HIGH = "#A9C8EA", "#FFFFFF", "#F3B98A"  # the same in both themes
NO_NUMBER = "#B3261E"
SMALLEST, LARGEST = 4.0, 8.0  # side of a cell


def grid_image(value: Value) -> QImage:
    """Return one pixel a cell; the limit is the largest absolute value."""
    numbers = value.sample.astype(np.float64)
    finite = np.isfinite(numbers)
    limit = np.abs(numbers[finite]).max(initial=0.0) or 1.0
    share = np.clip(np.where(finite, numbers, 0.0) / limit, -1, 1)[..., None]
    low, zero, high, none = (
        np.array([one.red(), one.green(), one.blue()]) for one in map(QColor, (LOW, ZERO, HIGH, NO_NUMBER))
    )
    mixed = zero + np.where(share < 0, -share * (low - zero), share * (high - zero))
    pixels = np.ascontiguousarray(np.where(finite[..., None], mixed, none).round().astype(np.uint8))
    rows, columns = numbers.shape
    return QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def paint_grid(painter: QPainter, room: QRectF, value: Value, edge: QColor) -> float:
    """Paint a matrix at the left of a room if its cells are not too small for that; return where it ends."""
    image = grid_image(value)
    side = min(room.width() / image.width(), room.height() / image.height(), LARGEST)
    if side < SMALLEST:
        return room.left()
    place = QRectF(room.left(), room.top(), side * image.width(), side * image.height())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawRect(place)
    return place.right()
