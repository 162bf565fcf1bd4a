"""A wire of the operation graph on its scene: grey while the value goes forward, turned back by the gradient."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.tokens import LIGHT, Tokens, color
from gui.views.tape.graph.layered import Point
from gui.views.tape.graph.letters import READABLE, Case, Letters
from gui.views.tape.graph.node import OpNode

ARROW = 8.0  # length
ROOM = 12.0  # for an arrow or a label beside the line
ABOVE = 9.0  # from a level line to the middle of its label
THINNEST = 0.6  # pixels on the screen
LEVEL = 8.0  # a line that rises less counts as level


@dataclass(frozen=True)
class Way:
    """The state of a wire. `words`: its local derivative. `passed`: by a gradient, 2 for one of a gradient."""

    words: str = ""
    passed: int = 0
    quiet: bool = False  # no tape follows it
    ahead: bool = False  # its record is not executed yet
    lit: bool = False  # it begins or ends at what a person has picked


class OpEdge(QGraphicsItem):
    """One wire from the right side of a node to the left side of another.

    `route`: its points by the layout; `gap`: those between which its label stands.
    """

    def __init__(
        self, origin: OpNode, target: OpNode, route: Sequence[Point], gap: Sequence[Point], case: Case
    ) -> None:
        super().__init__()
        self.origin, self.target = origin, target
        self.way = Way()
        self._route = [QPointF(x, y) for x, y in route]
        self._gap = [QPointF(x, y) for x, y in gap]
        self._tokens, self._case = LIGHT, case
        self._path, self.label = QPainterPath(), QPointF()
        self._steep, self._room = False, 0.0
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        origin.edges.append(self)
        target.edges.append(self)
        self.follow()

    def show_way(self, way: Way) -> None:
        """Be in another state."""
        if way != self.way:
            self.prepareGeometryChange()
            self.way = way
            self.setZValue(0.5 if way.passed else 0.3 if way.lit else 0)
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def follow(self) -> None:
        """Run to where its nodes are now."""
        self.prepareGeometryChange()
        leaves, arrives = (node.pos() - node.home for node in (self.origin, self.target))
        middle = self._route[1:-1]
        if not leaves.isNull() and middle and middle[0].y() == self._route[0].y():
            del middle[0]
        if not arrives.isNull() and middle and middle[-1].y() == self._route[-1].y():
            del middle[-1]
        self._path = _curve([self._route[0] + leaves, *middle, self._route[-1] + arrives])
        start, end = self._gap[0] + (leaves if len(self._route) < 5 else QPointF()), self._gap[1] + arrives
        self.label = (start + end) * 0.5
        self._room = end.x() - start.x()
        self._steep = abs(end.y() - start.y()) > LEVEL
        if not self._steep:
            self.label -= QPointF(0, ABOVE)

    def boundingRect(self) -> QRectF:
        """Return the line with its arrow and label."""
        label = self._label_box()
        return self._path.boundingRect().adjusted(-ROOM, -ROOM, ROOM, ROOM).united(label)

    def shape(self) -> QPainterPath:
        """Return where a pointer is on it: near the line or on the label."""
        stroker = QPainterPathStroker()
        stroker.setWidth(10)
        path = stroker.createStroke(self._path)
        path.addRect(self._label_box())
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the line, its arrow, and the local derivative on it."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale > 0.3)
        painter.setPen(self._pen(scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        if scale < READABLE / 2:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self._token()))
        painter.drawPolygon(self._arrow())
        if self.way.words and scale >= READABLE:
            self._paint_label(painter, self._case.at(scale))

    def _paint_label(self, painter: QPainter, letters: Letters) -> None:
        width = letters.label_width.horizontalAdvance(self.way.words) + 4
        box = QRectF(self.label.x() - width / 2, self.label.y() - 7, width, 14)
        if width > self._room:  # half a number would be another one; the pointer is told all of it
            return
        if self._steep:
            painter.setBrush(color(self._tokens.surface, 0.9))
            painter.drawRoundedRect(box, 3, 3)
        tokens = self._tokens
        painter.setFont(letters.label)
        painter.setPen(color(self._token() if self.way.passed else tokens.ink2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.way.words)

    def _label_box(self) -> QRectF:
        """Return where the label is at most: its letters are the larger, the farther away."""
        width = self._case.at(READABLE).label_width.horizontalAdvance(self.way.words) + 4
        return QRectF(self.label.x() - width / 2, self.label.y() - 11, width, 22)

    def _token(self) -> str:
        tokens, way = self._tokens, self.way
        if way.passed:
            return tokens.grad2 if way.passed == 2 else tokens.grad
        if way.lit:
            return tokens.ink
        return tokens.strong if way.ahead else tokens.skip if way.quiet else tokens.ctl

    def _pen(self, scale: float) -> QPen:
        width = 2.2 if self.way.passed else 2.0 if self.way.lit else 1.5
        pen = QPen(color(self._token()), max(width, THINNEST / scale))
        if self.way.quiet:
            pen.setDashPattern([3, 2.5])
        return pen

    def _arrow(self) -> QPolygonF:
        """Return the arrow at the end that the value, or the gradient, goes to; lines are level there."""
        back = self.way.passed > 0
        tip = self._path.pointAtPercent(0 if back else 1)
        length = ARROW if back else -ARROW
        return QPolygonF([tip, tip + QPointF(length, -4), tip + QPointF(length, 4)])


def _curve(points: Sequence[QPointF]) -> QPainterPath:
    """Return a line through the points, level in each of them."""
    path = QPainterPath(points[0])
    for start, end in pairwise(points):
        if start.y() == end.y():
            path.lineTo(end)
        else:
            bend = max((end.x() - start.x()) / 2, 16.0)
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path
