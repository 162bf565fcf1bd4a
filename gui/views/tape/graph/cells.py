"""A tensor in a node: a small matrix as cells of heat with their numbers, the corners of a large one as heat alone."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from engine.tape import Value
from gui.numbers import fixed, short
from gui.views.heat import INK, heat_image
from gui.views.tape.graph.letters import Letters

CELL = QSizeF(54, 15)  # for five of the largest letters: -0.25
CORNER = QSizeF(7, 4.6)  # a cell of a large tensor
CORNER_ROWS, CORNER_COLUMNS = 3, 4


def paint_cells(painter: QPainter, at: QPointF, value: Value, edge: QColor, letters: Letters) -> float:
    """Paint every element of a vector or matrix in its cell; return where the cells end."""
    numbers = np.atleast_2d(value.sample)
    rows, columns = numbers.shape
    place = QRectF(at, QSizeF(columns * CELL.width(), rows * CELL.height()))
    _paint_heat(painter, place, heat_image(numbers), edge)
    painter.setFont(letters.cell)
    room = int((CELL.width() - 2) / letters.cell_width.horizontalAdvance("0"))
    painter.setPen(QColor(INK))
    words = in_cells(numbers, room)
    for row in range(rows):
        for column in range(columns):
            cell = QRectF(at + QPointF(column * CELL.width(), row * CELL.height()), CELL)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words[row][column])
    return place.bottom()


def in_cells(numbers: NDArray[np.generic], room: int) -> list[list[str]]:
    """Return the numbers of a matrix in at most so many letters each: all with as many decimals as fit, from 3 to 0."""
    rows = [[float(number) for number in row] for row in numbers]
    for decimals in (3, 2, 1, 0):
        words = [[fixed(number, decimals) for number in row] for row in rows]
        if all(len(word) <= room for row in words for word in row):
            return words
    return [[short(number, 1) for number in row] for row in rows]


def paint_corner(painter: QPainter, right: QPointF, value: Value, edge: QColor) -> None:
    """Paint the corners of a large tensor, flush right about a height."""
    image = heat_image(corner(value))
    size = QSizeF(image.width() * CORNER.width(), image.height() * CORNER.height())
    place = QRectF(right.x() - size.width(), right.y() - size.height() / 2, size.width(), size.height())
    _paint_heat(painter, place, image, edge)


def corner_width(value: Value) -> float:
    """Return how wide the corners of a large tensor are painted."""
    return float(corner(value).shape[1] * CORNER.width())


def corner(value: Value) -> NDArray[np.generic]:
    """Return the first and last elements of a tensor's last two axes; of any other axis the first."""
    sample: NDArray[np.generic] = np.atleast_2d(value.sample)
    sample = sample.reshape(-1, *sample.shape[-2:])[0]
    for axis, most in enumerate((CORNER_ROWS, CORNER_COLUMNS)):
        length = sample.shape[axis]
        if length > most:
            ends = [*range(most - most // 2), *range(length - most // 2, length)]
            sample = sample.take(ends, axis)
    return sample


def _paint_heat(painter: QPainter, place: QRectF, image: QImage, edge: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawRect(place)
    painter.restore()
