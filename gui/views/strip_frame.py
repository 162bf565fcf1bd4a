"""Paints the frame of one record."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.strip_face import Face, Gradient
from gui.views.strip_grid import paint_grid

AHEAD = 0.42  # opacity of what is not executed yet
HATCH = 8.0  # from line to line
DOT = 4.0  # radius
EDGE = 10.0  # from the sides of a frame to its words
COMPACT_EDGE = 7.0
BETWEEN = 10.0  # a number and a name


class Type:
    """A font with its measures, and the same smaller: for words that would not fit."""

    def __init__(self, font: QFont, small: QFont) -> None:
        self.sizes = [(one, QFontMetricsF(one)) for one in (font, small)]

    def fit(self, words: Sequence[str], room: float) -> tuple[str, QFont, QFontMetricsF]:
        """Return the first of the words that fit, small if they must be; else the last of them, shortened."""
        for one in words:
            for font, metrics in self.sizes:
                if metrics.horizontalAdvance(one) <= room:
                    return one, font, metrics
        font, metrics = self.sizes[-1]
        return metrics.elidedText(words[-1], Qt.TextElideMode.ElideRight, room), font, metrics


class FramePainter:
    """Paints frames in the colours of a palette; `compact`: the name of the operation has a line of its own."""

    def __init__(self, tokens: Tokens, *, compact: bool) -> None:
        self._tokens, self._compact = tokens, compact
        size = 11.0 if compact else 12.0
        tiny = mono_font(10)
        self._small = Type(mono_font(11), tiny)
        self._type = Type(mono_font(size), tiny)
        self._value = Type(mono_font(11.5 if compact else 13, bold=True), mono_font(10, bold=True))
        self._gradient = Type(mono_font(size), tiny)
        self._remark = Type(ui_font(11.5), ui_font(10))

    def paint(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """Paint a face into its frame, without the line to the next one."""
        if face.skipped:
            self._hatch(painter, rect)
        if face.marked:
            self._mark(painter, rect)
        painter.setOpacity(AHEAD if face.ahead else 1.0)
        if self._compact:
            self._paint_compact(painter, rect.adjusted(COMPACT_EDGE, 0, 3 - COMPACT_EDGE, 0), face)
        else:
            self._paint_roomy(painter, rect.adjusted(EDGE, 0, -EDGE, 0), face)
        painter.setOpacity(1.0)

    def _paint_roomy(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        tokens = self._tokens
        ink = color(tokens.ink3 if face.skipped else tokens.ink)
        left, top = rect.left(), rect.top()
        after = self._say(painter, left, top + 14, rect.width(), (face.number,), self._small, color(tokens.ink3))
        after += BETWEEN
        self._say(painter, after, top + 14, rect.right() - after, (face.type,), self._type, ink)
        self._say(painter, left, top + 32, rect.width() - 16, (face.inputs,), self._small, color(tokens.ink3))
        self._dot(painter, QPointF(rect.right() - DOT, top + 32), face)
        shape = self._small.sizes[0][1].horizontalAdvance(face.shape)
        beside = self._fits(face.value[-1], rect.width() - shape - 6)
        room = rect.width() - shape - 6 if beside else rect.width()
        self._say(painter, left, top + 52, room, face.value, self._value, ink)
        free = self._under(painter, rect, top + 70, face)
        if beside:
            self._say(painter, rect.right() - shape, top + 52, shape, (face.shape,), self._small, color(tokens.ink3))
        elif free < rect.bottom() - 8:
            self._say(painter, left, free, rect.width(), (face.shape,), self._small, color(tokens.ink3))
            free += 16
        self._grids(painter, QRectF(left, free - 7, rect.width(), rect.bottom() - free + 5), face)

    def _paint_compact(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        tokens, left, width = self._tokens, rect.left(), rect.width()
        ink = color(tokens.ink3 if face.skipped else tokens.ink)
        pitch = (rect.height() - 10) / 5
        rows = [rect.top() + 5 + pitch * (row + 0.5) for row in range(5)]
        self._say(painter, left, rows[0], width, (face.number,), self._small, color(tokens.ink3))
        self._dot(painter, QPointF(rect.right() - DOT - 3, rows[0]), face)
        self._say(painter, left, rows[1], width, (face.type,), self._type, ink)
        if not face.remark:
            self._say(painter, left, rows[2], width, (face.shape,), self._small, color(tokens.ink3))
        self._say(painter, left, rows[2 if face.remark else 3], width, face.value, self._value, ink)
        self._under(painter, rect, rows[3 if face.remark else 4], face)

    def _under(self, painter: QPainter, rect: QRectF, y: float, face: Face) -> float:
        """Paint what stands under the value: gradients, or why there is none; return where the next line would be."""
        for gradient in face.gradients[-1:] if self._compact else face.gradients:
            ink = self._ink(gradient)
            self._say(painter, rect.left(), y, rect.width(), gradient.words, self._gradient, ink)
            y += 17
        if face.remark and not face.gradients:
            for line in self._lines(face.remark, rect.width()):
                self._say(painter, rect.left(), y, rect.width(), (line,), self._remark, color(self._tokens.ink2))
                y += 15
        return y

    def _lines(self, remark: str, room: float) -> list[str]:
        """Return a remark in one line if it fits, else broken after its colon."""
        head, colon, tail = remark.partition(": ")
        metrics = self._remark.sizes[0][1]
        fits = not colon or metrics.horizontalAdvance(remark) <= room
        return [remark] if fits else [head + colon.rstrip(), tail]

    def _ink(self, gradient: Gradient) -> QColor:
        return color(self._tokens.grad2 if gradient.outer else self._tokens.grad)

    def _fits(self, words: str, room: float) -> bool:
        return self._value.sizes[-1][1].horizontalAdvance(words) <= room

    def _say(
        self, painter: QPainter, x: float, y: float, room: float, words: Sequence[str], type: Type, ink: QColor
    ) -> float:
        """Paint the words that fit, their capitals centred about `y`; return where they end."""
        said, font, metrics = type.fit(words, room)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QPointF(x, y + metrics.capHeight() / 2), said)
        return x + metrics.horizontalAdvance(said)

    def _dot(self, painter: QPainter, at: QPointF, face: Face) -> None:
        """Paint a filled dot for a record on a tape, a dashed ring for a skipped one."""
        if face.skipped:
            painter.setPen(QPen(color(self._tokens.skip), 1.3, Qt.PenStyle.CustomDashLine))
            pen = painter.pen()
            pen.setDashPattern([1.8, 1.6])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(self._tokens.ink2))
        painter.drawEllipse(at, DOT, DOT)

    def _hatch(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(color(self._tokens.skip, 0.3), 1))
        high = rect.height()
        count = int((rect.width() + high) / HATCH) + 1
        feet = [rect.left() - high + HATCH * i for i in range(count)]
        painter.drawLines([QLineF(x, rect.bottom(), x + high, rect.top()) for x in feet])
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the top line of the moment; on white the yellow has a dark outline."""
        tokens = self._tokens
        painter.fillRect(rect, color(tokens.nowt, 0.85))
        painter.setPen(Qt.PenStyle.NoPen if tokens.dark else QPen(color(tokens.nowink), 1))
        painter.setBrush(color(tokens.now))
        painter.drawRect(QRectF(rect.left() + 0.5, rect.top() - 0.5, rect.width() - 1, 3.5))

    def _grids(self, painter: QPainter, room: QRectF, face: Face) -> None:
        """Paint a matrix and its gradient beside each other, where there is room."""
        edges = (self._tokens.strong, self._tokens.grad)
        for value, edge in zip(face.grids, edges, strict=False):
            end = paint_grid(painter, room, value, color(edge))
            room.setLeft(end + 8)
