"""Paints the frame of one record."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.tape.strip.face import Face
from gui.views.tape.strip.grid import paint_grid
from gui.views.tape.strip.type import Type

AHEAD = 0.42  # opacity of what is not executed yet
HATCH = 8.0  # from line to line
DOT = 4.0  # radius
EDGE, COMPACT_EDGES = 10.0, (7.0, 4.0)  # from the sides of a frame to its words
BETWEEN = 10.0  # a number and a name, a value and a shape


class FramePainter:
    """Paints frames in the colours of a palette; `compact`: the name of the operation has a line of its own."""

    def __init__(self, tokens: Tokens, *, compact: bool) -> None:
        self._tokens, self._compact = tokens, compact
        self._ink, self._ink2, self._ink3 = (color(one) for one in (tokens.ink, tokens.ink2, tokens.ink3))
        self._grad, self._grad2, self._skip = (color(one) for one in (tokens.grad, tokens.grad2, tokens.skip))
        self._small = Type(mono_font(11), mono_font(10))
        self._name = Type(mono_font(11 if compact else 12), mono_font(10))
        self._value = Type(*(mono_font(size, bold=True) for size in ((11.5, 10) if compact else (13, 11.5, 10))))
        self._remark = Type(ui_font(10.5 if compact else 11.5), ui_font(10))

    def paint(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """Paint a face into its frame."""
        if face.marked:
            self._paint_mark(painter, rect)
        if face.skipped:
            self._paint_hatch(painter, rect)
        painter.setOpacity(AHEAD if face.ahead else 1.0)
        if self._compact:
            left, right = COMPACT_EDGES
            self._paint_compact(painter, rect.adjusted(left, 0, -right, 0), face)
        else:
            self._paint_roomy(painter, rect.adjusted(EDGE, 0, -EDGE, 0), face)
        painter.setOpacity(1.0)

    def _paint_roomy(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """Paint number and name, inputs and dot, value and shape, the gradients, and below them what has room."""
        ink, width = self._ink3 if face.skipped else self._ink, rect.width()
        first, second, third, fourth = (QPointF(rect.left(), rect.top() + y) for y in (14, 32, 52, 70))
        first.setX(self._small.paint(painter, first, width, (face.number,), self._ink3) + BETWEEN)
        self._name.paint(painter, first, rect.right() - first.x(), (face.type,), ink)
        self._small.paint(painter, second, width - 2 * DOT - BETWEEN, (face.inputs,), self._ink3)
        self._paint_dot(painter, QPointF(rect.right() - DOT, second.y()), face)
        free = self._paint_under(painter, fourth, width, face)
        shape = self._small.width(face.shape)
        room = width - shape - BETWEEN
        below = self._value.fit(face.value, room)[0] != self._value.fit(face.value, width)[0]
        if below and free.y() < rect.bottom() - 7:
            self._value.paint(painter, third, width, face.value, ink)
            self._small.paint(painter, free, width, (face.shape,), self._ink3)
            free.setY(free.y() + 16)
        else:
            self._value.paint(painter, third, room, face.value, ink)
            self._small.paint(painter, QPointF(rect.right() - shape, third.y()), shape, (face.shape,), self._ink3)
        self._paint_grids(painter, QRectF(free.x(), free.y() - 6, width, rect.bottom() - free.y() + 3), face)

    def _paint_compact(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """Paint number and dot, name, shape, value, gradient; a remark of two lines takes the place of the shape."""
        ink, width, pitch = self._ink3 if face.skipped else self._ink, rect.width(), (rect.height() - 10) / 5
        rows = [QPointF(rect.left(), rect.top() + 5 + pitch * (row + 0.5)) for row in range(5)]
        self._small.paint(painter, rows[0], width, (face.number,), self._ink3)
        self._paint_dot(painter, QPointF(rect.right() - 2 * DOT, rows[0].y()), face)
        self._name.paint(painter, rows[1], width, (face.type,), ink)
        if not face.skipped:
            self._small.paint(painter, rows[2], width, (face.shape,), self._ink3)
        self._value.paint(painter, rows[2 if face.skipped else 3], width, face.value, ink)
        self._paint_under(painter, rows[3 if face.skipped else 4], width, face)

    def _paint_under(self, painter: QPainter, at: QPointF, room: float, face: Face) -> QPointF:
        """Paint the gradients, or why there is none; return where the next line would be."""
        gradients = face.gradients[-1:] if self._compact else face.gradients
        for row, gradient in enumerate(gradients):
            ink = self._grad2 if gradient.outer else self._grad
            self._name.paint(painter, at + QPointF(0, 16 * row), room, gradient.words, ink)
        lines = self._lines(face.remark, room) if face.remark and not gradients else []
        for row, line in enumerate(lines):
            self._remark.paint(painter, at + QPointF(0, 15 * row), room, (line,), self._ink2)
        return at + QPointF(0, 16 * (len(gradients) + len(lines)))

    def _lines(self, remark: str, room: float) -> list[str]:
        """Return a remark in one line if it fits, else broken after its first colon."""
        head, colon, tail = remark.partition(": ")
        return [remark] if not colon or self._remark.width(remark) <= room else [f"{head}:", tail]

    def _paint_dot(self, painter: QPainter, at: QPointF, face: Face) -> None:
        """Paint a filled dot for a record on a tape, a dashed ring for a skipped one."""
        pen = QPen(Qt.PenStyle.NoPen)
        if face.skipped:
            pen = QPen(self._skip, 1.3)
            pen.setDashPattern([1.8, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if face.skipped else self._ink2)
        painter.drawEllipse(at, DOT, DOT)

    def _paint_hatch(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(color(self._tokens.skip, 0.3), 1))
        high = rect.height()
        count = int((rect.width() + high) / HATCH) + 1
        feet = [rect.left() - high + HATCH * i for i in range(count)]
        painter.drawLines([QLineF(x, rect.bottom(), x + high, rect.top()) for x in feet])
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the top line of the moment; on a light ground the yellow has a dark outline."""
        tokens = self._tokens
        painter.fillRect(rect, color(tokens.nowt))
        painter.setPen(QPen(Qt.PenStyle.NoPen) if tokens.dark else QPen(color(tokens.nowink), 1))
        painter.setBrush(color(tokens.now))
        # Inside the frame: only that is painted again when the moment goes on.
        painter.drawRect(QRectF(rect.left() + 0.5, rect.top() + 0.5, rect.width() - 1, 3.5))

    def _paint_grids(self, painter: QPainter, room: QRectF, face: Face) -> None:
        """Paint a matrix and its gradient beside each other, where there is room."""
        for value, edge in zip(face.grids, (self._tokens.ctl, self._tokens.grad), strict=False):
            room.setLeft(paint_grid(painter, room, value, color(edge)) + 8)
