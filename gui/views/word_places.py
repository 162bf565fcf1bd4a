"""Where words have room in a plot: in pixels, clear of the curve, for a caption and for the slope of a tangent."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

AWAY = 8.0  # pixels: of a caption from the corner, of a slope from its tangent
PLACES = 12  # along the top, then along the bottom

Covered = Callable[[QRectF], int]  # how many points of the curve lie in a part of the plot


def caption_rect(box: QRectF, size: QSizeF, covered: Covered) -> QRectF:
    """Return the first place without curve, from the left top on; else that with the least."""
    inside = box.adjusted(AWAY, AWAY / 2, -AWAY, -AWAY / 2)
    step = max(inside.width() - size.width(), 0.0) / (PLACES - 1)
    down = max(inside.height() - size.height(), 0.0)
    rects = [QRectF(inside.topLeft() + QPointF(n * step, y), size) for y in (0.0, down) for n in range(PLACES)]
    return next((rect for rect in rects if not covered(rect)), min(rects, key=covered))


def tangent(box: QRectF, at: QPointF, way: QPointF) -> QLineF:
    """Return the line from `way` behind a point to `way` ahead of it, as far as it is in the plot."""
    return QLineF(at - way * _share(box, at, -way), at + way * _share(box, at, way))


def slope_rect(box: QRectF, line: QLineF, size: QSizeF, taken: QRectF, covered: Covered) -> QRectF:
    """Return the place past one of the ends of a tangent, or beside it, that is clear of the caption and the curve."""
    side = AWAY if line.dy() <= 0 else -AWAY  # below a line that rises
    past, back = QPointF(AWAY + size.width() / 2, side), QPointF(size.width() / 2, -2 * side)
    flipped = QPointF(past.x(), -side)
    middles = [
        line.p2() + past,
        line.p1() - past,
        line.p2() + flipped,
        line.p1() - flipped,
        line.p2() - QPointF(back.x(), -back.y()),
        line.p1() + QPointF(back.x(), -back.y()),
    ]
    rects = [_within(box, middle, size) for middle in middles]
    return min(rects, key=lambda rect: (not box.contains(rect), rect.intersects(taken), covered(rect)))


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
