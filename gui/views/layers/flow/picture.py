"""Paints a flow: its boxes, the shapes between them, a box in the hand and where it would go."""

from collections.abc import Sequence
from copy import copy

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.style import DISABLED, mono_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.flow.face import Face
from gui.views.layers.flow.layout import FlowLayout, lay

PAD, BETWEEN = 8.0, 7.0  # from the sides of a box; between its heat map and its words
HEAT, CROSS = 20.0, 12.0  # widths: of a heat map, of the cross of a failed layer
EDGE = 6.0  # from a heat map to the edges above and below
RADIUS = 6.0
HEAD = 7.0  # of an arrow
FLAT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FlowPicture:
    """A flow of shapes, as it was laid out."""

    def __init__(self) -> None:
        self.tokens: Tokens = LIGHT
        self.faces: Sequence[Face] = ()
        self.shapes: Sequence[str] = ("",)
        self.picked: int | None = None
        self.hovered: int | None = None  # a box under the pointer
        self.layout = FlowLayout()
        self._title, self._note, self._shape = mono_font(11, bold=True), mono_font(10.5), mono_font(11.5)

    def lay(self, room: float, height: float) -> None:
        """Lay the flow into a room."""
        boxes = [self._width(face) for face in self.faces]
        shapes = [_length(shape, self._shape) + 2 for shape in self.shapes]
        self.layout = lay(boxes, shapes, room, height)

    def paint(self, painter: QPainter) -> None:
        """Paint everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for arrow in self.layout.arrows:
            self._paint_arrow(painter, arrow)
        for rect, shape in zip(self.layout.shapes, self.shapes, strict=True):
            _say(painter, rect, shape, self._shape, self.tokens.ink, Qt.AlignmentFlag.AlignCenter)
        for place, (rect, face) in enumerate(zip(self.layout.boxes, self.faces, strict=True)):
            self._paint_box(painter, rect, face, place)

    def paint_whole(self, painter: QPainter, rect: QRectF) -> None:
        """Paint everything into a part of any picture, smaller where it is too long; nothing is picked there."""
        whole = copy(self)
        whole.picked = whole.hovered = None
        whole.lay(rect.width(), rect.height())
        scale = min(1.0, rect.width() / whole.layout.width)
        painter.save()
        painter.translate(rect.left(), rect.top() + rect.height() * (1 - scale) / 2)
        painter.scale(scale, scale)
        whole.paint(painter)
        painter.restore()

    def paint_carried(self, painter: QPainter, place: int, left: float, gap: int) -> None:
        """Paint a box in the hand, with its left edge here, and a mark where it would go: before a box or at the end.

        Its own place is pale. No mark where it would stay there.
        """
        box = self.layout.boxes[place]
        painter.fillRect(box.adjusted(-1, -1, 1, 1), color(self.tokens.surface, 1 - DISABLED))
        painter.setOpacity(0.8)
        self._paint_box(painter, QRectF(left, box.top(), box.width(), box.height()), self.faces[place], place)
        painter.setOpacity(1.0)
        if gap not in (place, place + 1):
            self._paint_mark(painter, QLineF(self.layout.mark(gap), box.top(), self.layout.mark(gap), box.bottom()))

    def _width(self, face: Face) -> float:
        words = max(_length(face.title, self._title), _length(face.note, self._note) + self._cross(face))
        return round(2 * PAD + words + (HEAT + BETWEEN if face.heat else 0))

    def _cross(self, face: Face) -> float:
        return CROSS + 3 if face.state == "failed" else 0.0

    def _paint_box(self, painter: QPainter, rect: QRectF, face: Face, place: int) -> None:
        tokens, picked, failed = self.tokens, place == self.picked, face.state == "failed"
        edge = (
            tokens.ink if picked else tokens.err if failed else tokens.edge if place == self.hovered else tokens.strong
        )
        pen = QPen(color(edge), 2 if picked else 1.2)
        if face.state == "waiting":
            pen.setDashPattern([4, 3])
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(color(tokens.errt if failed else tokens.surface))
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        words = rect.adjusted(PAD, 0, -PAD + 2, 0)
        if face.heat:
            heat = QRectF(words.left(), rect.top() + EDGE, HEAT, rect.height() - 2 * EDGE)
            painter.drawImage(heat, face.heat)
            painter.setPen(QPen(color(tokens.strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(heat)
            words.setLeft(heat.right() + BETWEEN)
        self._paint_words(painter, words, face)

    def _paint_words(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        tokens = self.tokens
        title, note = rect.adjusted(0, 0, 0, -rect.height() / 2), rect.adjusted(0, rect.height() / 2, 0, 0)
        title.translate(0, 3)
        note.translate(0, -3)
        _say(painter, title, face.title, self._title, tokens.ink3 if face.state == "waiting" else tokens.ink)
        if face.state == "failed":
            self._paint_cross(painter, QPointF(note.left() + CROSS / 2 - 2, note.center().y()))
            note.setLeft(note.left() + self._cross(face))
        _say(painter, note, face.note, self._note, tokens.err if face.state == "failed" else tokens.ink3)

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(color(self.tokens.err), 1.6))
        arm = CROSS / 4
        painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
        painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))

    def _paint_arrow(self, painter: QPainter, arrow: QLineF) -> None:
        ink, end = color(self.tokens.ctl), arrow.p2()
        painter.setPen(QPen(ink, 1.4))
        painter.drawLine(QLineF(arrow.p1(), end - QPointF(HEAD - 1, 0)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([end, end + QPointF(-HEAD, -HEAD / 2), end + QPointF(-HEAD, HEAD / 2)]))

    def _paint_mark(self, painter: QPainter, line: QLineF) -> None:
        painter.setPen(QPen(color(self.tokens.ink), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self.tokens.ink))
        for end in (line.p1(), line.p2()):
            painter.drawEllipse(end, 3.5, 3.5)


def _say(painter: QPainter, rect: QRectF, words: str, font: QFont, ink: str, flags: Qt.AlignmentFlag = FLAT) -> None:
    painter.setFont(font)
    painter.setPen(color(ink))
    painter.drawText(rect, flags, words)


def _length(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
