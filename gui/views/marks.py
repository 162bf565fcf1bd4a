"""What stands over the curves of a plot, in pixels: now, the step under the pointer, a level, names at the ends."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.curve import pen
from gui.views.plot import Plot

HOVER_RING = 8.0
NAME_GAP = 8.0  # pixels from the end of a line to its name
CROSS = 4.0


@dataclass(frozen=True)
class Name:
    """The name of a line, in its colour, beside its end."""

    text: str
    ink: str
    y: float


class Marks(pg.GraphicsObject):  # type: ignore[misc]
    """One item over the whole plot: a ring at its edge is whole, and nothing is scaled by the zoom."""

    def __init__(self, plot: Plot, ring: float = 10.0) -> None:
        """`ring`: the diameter of the rings at now."""
        super().__init__(plot.plotItem)
        self._plot, self._ring, self._tokens = plot, ring, LIGHT
        self._now: tuple[float, tuple[float, ...]] | None = None
        self._hover: tuple[float, tuple[float, ...]] | None = None
        self._level: tuple[float, str] | None = None
        self._cross: tuple[float, float] | None = None
        self._names: tuple[float, tuple[Name, ...]] = (0.0, ())
        self._caption = ui_font(11.5)
        self._name_font = ui_font(13, bold=True)
        self._name_font.setItalic(True)
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        plot.box.sigRangeChanged.connect(self._range_changed)
        plot.box.sigResized.connect(self._resized)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def set_now(self, step: float, values: Sequence[float] = ()) -> None:
        """Mark the step on screen, with a ring at each value."""
        self._now = step, tuple(values)
        self.update()

    def set_hover(self, step: float | None, values: Sequence[float] = ()) -> None:
        """Mark the step under the pointer, or none."""
        self._hover = None if step is None else (step, tuple(values))
        self.update()

    def set_level(self, value: float | None, text: str = "") -> None:
        """Draw a dotted line at a value, with its name, or none."""
        self._level = None if value is None else (value, text)
        self.update()

    def set_cross(self, point: tuple[float, float] | None) -> None:
        """Mark the point where a line broke off, or none."""
        self._cross = point
        self.update()

    def set_names(self, step: float, names: Sequence[Name]) -> None:
        """Write names beside the ends of lines that end at `step`."""
        self._names = step, tuple(names)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole plot, axes included."""
        return QRectF(self._plot.plotItem.boundingRect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the marks, the rings over the lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_level(painter)
        self._paint_hover_line(painter)
        self._paint_now(painter)
        self._paint_hover_rings(painter)
        self._paint_cross(painter)
        self._paint_names(painter)

    def _paint_level(self, painter: QPainter) -> None:
        if self._level is None:
            return
        value, text = self._level
        box, y = self._box(), self._y(value)
        if not box.top() <= y <= box.bottom():
            return
        painter.setPen(pen(self._tokens.ink3, 1.3, (2, 4)))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        height = QFontMetricsF(self._caption).height()
        top = y + 1 if y + height + 1 < box.bottom() else y - height - 1
        painter.setFont(self._caption)
        painter.setPen(color(self._tokens.ink3))
        painter.drawText(QRectF(box.left() + 6, top, box.width(), height), Qt.AlignmentFlag.AlignLeft, text)

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None or not self._inside(self._now[0]):
            return
        step, values = self._now
        box, x = self._box(), self._x(step)
        painter.fillRect(QRectF(x - 1, box.top(), 2, box.height()), color(self._tokens.now))
        painter.setPen(pen(self._tokens.nowink, 1.5))
        painter.setBrush(color(self._tokens.now))
        self._rings(painter, x, values, self._ring)

    def _paint_hover_line(self, painter: QPainter) -> None:
        if self._hover is None or not self._inside(self._hover[0]):
            return
        box, x = self._box(), self._x(self._hover[0])
        painter.setPen(pen(self._tokens.ink3, 1.2, (1.5, 3)))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _paint_hover_rings(self, painter: QPainter) -> None:
        if self._hover is None or not self._inside(self._hover[0]):
            return
        step, values = self._hover
        painter.setPen(pen(self._tokens.ink, 1.5))
        painter.setBrush(color(self._tokens.surface))
        self._rings(painter, self._x(step), values, HOVER_RING)

    def _paint_cross(self, painter: QPainter) -> None:
        if self._cross is None or not self._inside(self._cross[0]):
            return
        x, y = self._x(self._cross[0]), self._y(self._cross[1])
        painter.setPen(pen(self._tokens.err, 2.2))
        painter.drawLine(QPointF(x - CROSS, y - CROSS), QPointF(x + CROSS, y + CROSS))
        painter.drawLine(QPointF(x - CROSS, y + CROSS), QPointF(x + CROSS, y - CROSS))

    def _paint_names(self, painter: QPainter) -> None:
        step, names = self._names
        if not names:
            return
        box, height = self._box(), QFontMetricsF(self._name_font).height()
        x = min(max(self._x(step), box.left()), box.right()) + NAME_GAP
        middles = spread([self._y(name.y) for name in names], height, box.top(), box.bottom())
        painter.setFont(self._name_font)
        for name, middle in zip(names, middles, strict=True):
            painter.setPen(color(name.ink))
            painter.drawText(QRectF(x, middle - height / 2, 60, height), Qt.AlignmentFlag.AlignLeft, name.text)

    def _rings(self, painter: QPainter, x: float, values: tuple[float, ...], size: float) -> None:
        box = self._box()
        for y in map(self._y, values):
            if box.top() - 1 <= y <= box.bottom() + 1:
                painter.drawEllipse(QPointF(x, y), size / 2, size / 2)

    def _box(self) -> QRectF:
        return QRectF(self._plot.box.geometry())

    def _inside(self, step: float) -> bool:
        (x0, x1), _ = self._plot.box.viewRange()
        return bool(x0 <= step <= x1)

    def _x(self, step: float) -> float:
        box = self._box()
        x0, x1 = map(float, self._plot.box.viewRange()[0])
        return box.left() + (step - x0) / (x1 - x0) * box.width()

    def _y(self, value: float) -> float:
        box = self._box()
        y0, y1 = map(float, self._plot.box.viewRange()[1])
        return box.bottom() - (value - y0) / (y1 - y0) * box.height()

    def _range_changed(self, *_: object) -> None:
        self.update()

    def _resized(self, *_: object) -> None:
        self.prepareGeometryChange()


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places moved as little as needed to be `gap` apart and, where there is room, from `low` to `high`."""
    order = sorted(range(len(places)), key=places.__getitem__)
    top, bottom = low + gap / 2, high - gap / 2 - (len(order) - 1) * gap
    blocks: list[list[float]] = []  # neighbours that touch move together, to the mean of where they want to be
    for n, index in enumerate(order):
        blocks.append([places[index] - n * gap])
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    wanted = [_mean(block) for block in blocks for _ in block]
    moved = [max(min(place, bottom), top) + n * gap for n, place in enumerate(wanted)]
    return [place for _, place in sorted(zip(order, moved, strict=True))]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
