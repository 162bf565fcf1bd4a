"""Where words have room in a plot: in pixels, clear of the curve, for a caption and for the slope of a tangent."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

AWAY = 8.0  # pixels: of a caption from the corner, of a slope from the end of its tangent
ASIDE = 12.0  # of a slope from its tangent
NEAR = 3.0  # from words to the curve
PLACES = 12  # along the top, then along the bottom

Dots = NDArray[np.float64]  # the points of the curve in pixels, shape (2, points)


def caption_rect(box: QRectF, size: QSizeF, dots: Dots) -> QRectF:
    """Return the first place without curve, from the left top on; else that with the least."""
    inside = box.adjusted(AWAY, AWAY / 2, -AWAY, -AWAY / 2)
    step = max(inside.width() - size.width(), 0.0) / (PLACES - 1)
    down = max(inside.height() - size.height(), 0.0)
    rects = [QRectF(inside.topLeft() + QPointF(n * step, y), size) for y in (0.0, down) for n in range(PLACES)]
    return next((rect for rect in rects if not covered(rect, dots)), None) or min(
        rects, key=lambda rect: covered(rect, dots)
    )


def tangent(box: QRectF, at: QPointF, way: QPointF) -> QLineF:
    """Return the line from `way` behind a point to `way` ahead of it, as far as it is in the plot."""
    return QLineF(at - way * _share(box, at, -way), at + way * _share(box, at, way))


def slope_rect(box: QRectF, line: QLineF, size: QSizeF, taken: QRectF, dots: Dots) -> QRectF:
    """Return the place past one of the ends of a tangent, or beside it, that is clear of the caption and the curve."""
    side = ASIDE if line.dy() <= 0 else -ASIDE  # below a line that rises
    past, beside = QPointF(AWAY + size.width() / 2, side), QPointF(size.width() / 2, side)
    over = QPointF(past.x(), -side)
    ahead, behind = line.p2(), line.p1()
    middles = (ahead + past, behind - past, ahead + over, behind - over, ahead - beside, behind + beside)
    rects = [_within(box, middle, size) for middle in middles]
    return min(rects, key=lambda rect: (not box.contains(rect), rect.intersects(taken), covered(rect, dots)))


def covered(rect: QRectF, dots: Dots) -> int:
    """Return how many points of the curve lie under words, or too near to them."""
    (x, y), middle = dots, rect.center()
    beside = np.abs(x - middle.x()) <= rect.width() / 2 + NEAR
    return int((beside & (np.abs(y - middle.y()) <= rect.height() / 2 + NEAR)).sum())


def _within(box: QRectF, middle: QPointF, size: QSizeF) -> QRectF:
    """Return a part about a point, moved up or down into the plot."""
    top = min(max(middle.y() - size.height() / 2, box.top()), box.bottom() - size.height())
    return QRectF(QPointF(middle.x() - size.width() / 2, top), size)


def _share(box: QRectF, at: QPointF, way: QPointF) -> float:
    """Return how much of a way stays in the plot, from 0 to 1."""
    shares = [1.0]
    for start, length, low, high in (
        (at.x(), way.x(), box.left(), box.right()),
        (at.y(), way.y(), box.top(), box.bottom()),
    ):
        if length:
            shares.append(((high if length > 0 else low) - start) / length)
    return max(0.0, min(shares))
