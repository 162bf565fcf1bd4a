"""Where the boxes, shapes and arrows of a flow stand: shapes between two arrows, or above one where room is short."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

MARGIN = 3.0  # at both ends of the flow
HIGHEST = 46.0  # of a box
AIR = 5.0  # above and below a box at least
ARROW, SHORT_ARROW = 26.0, 16.0
BESIDE = 5.0  # between an arrow and what it leads to
MARK = 7.0  # before a box: where one would be put in
END = 28.0  # room of the + behind the last shape
LIFT, SINK = 9.0, 9.0  # of a shape above its arrow, of that below the middle
LINE = 18.0  # of a shape


@dataclass(frozen=True)
class FlowLayout:
    """Places in pixels. `shapes`: of the inputs and behind each box. `arrows` lead to what is at their ends.

    `adds`: the middles of the signs for a new layer before each box, and at the end.
    """

    boxes: tuple[QRectF, ...] = ()
    shapes: tuple[QRectF, ...] = ()
    arrows: tuple[QLineF, ...] = ()
    adds: tuple[QPointF, ...] = ()
    width: float = 0.0

    def box_at(self, at: QPointF) -> int | None:
        """Return which box is at a place."""
        return next((place for place, box in enumerate(self.boxes) if box.contains(at)), None)

    def shape_at(self, at: QPointF) -> int | None:
        """Return which shape is at a place, 0 for that of the inputs."""
        return next((place for place, shape in enumerate(self.shapes) if shape.contains(at)), None)

    def gap_at(self, x: float) -> int:
        """Return before which box a new one would stand here; at the end: how many there are."""
        return sum(box.center().x() < x for box in self.boxes)

    def mark(self, gap: int) -> float:
        """Return where it is marked that a box goes in before another, or at the end."""
        return self.boxes[gap].left() - MARK if gap < len(self.boxes) else self.boxes[-1].right() + MARK


def lay(boxes: Sequence[float], shapes: Sequence[float], room: float, height: float) -> FlowLayout:
    """Lay out boxes and shapes, one more, of these widths."""
    roomy = _Row(height, above=False).lay(boxes, shapes)
    return roomy if roomy.width <= room else _Row(height, above=True).lay(boxes, shapes)


class _Row:
    """A flow that is being laid out, from left to right. `above`: shapes between boxes stand above one arrow."""

    def __init__(self, height: float, *, above: bool) -> None:
        self._middle, self._above, self._x = height / 2, above, MARGIN
        self._half = min(HIGHEST, height - 2 * AIR) / 2
        self._boxes: list[QRectF] = []
        self._shapes: list[QRectF] = []
        self._arrows: list[QLineF] = []
        self._adds: list[QPointF] = []

    def lay(self, boxes: Sequence[float], shapes: Sequence[float]) -> FlowLayout:
        """Return where everything stands."""
        self._put_shape(shapes[0])
        for place, width in enumerate(boxes):
            if self._above and place:
                self._put_shape_above(shapes[place])
            else:
                self._put_arrow()
            self._adds.append(self._arrows[-1].center())
            self._boxes.append(QRectF(self._x, self._middle - self._half, width, 2 * self._half))
            self._x += width
            if not self._above or place == len(boxes) - 1:
                self._put_arrow()
                self._put_shape(shapes[place + 1])
        self._adds.append(QPointF(self._x + BESIDE + END / 2, self._middle))
        width = self._x + BESIDE + END + MARGIN
        return FlowLayout(tuple(self._boxes), tuple(self._shapes), tuple(self._arrows), tuple(self._adds), width)

    def _put_shape(self, width: float) -> None:
        self._shapes.append(QRectF(self._x, self._middle - LINE / 2, width, LINE))
        self._x += width

    def _put_arrow(self) -> None:
        begin, end = self._x + BESIDE, self._x + BESIDE + (SHORT_ARROW if self._above else ARROW)
        self._arrows.append(QLineF(begin, self._middle, end, self._middle))
        self._x = end + BESIDE

    def _put_shape_above(self, width: float) -> None:
        begin, end = self._x + BESIDE, self._x + BESIDE + max(width, SHORT_ARROW)
        self._shapes.append(QRectF(begin, self._middle - LIFT - LINE / 2, end - begin, LINE))
        self._arrows.append(QLineF(begin, self._middle + SINK, end, self._middle + SINK))
        self._x = end + BESIDE
