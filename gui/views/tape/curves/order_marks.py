"""What stands over one of the stacked curves, in pixels: now, the point of the tape, its tangent, what they are."""

import math
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.curve import pen
from gui.views.plot import Plot
from gui.views.tape.curves.order_words import Caption
from gui.views.tape.curves.word_places import Dots, caption_rect, slope_rect, tangent
from gui.views.trace import Trace

RING = 10.0
REACH = 100.0  # pixels from the point to the ends of its tangent
LOW = 80.0  # pixels: of a plot where name and number stand side by side
BESIDE = 9.0
ROUND = 24.0  # pixels: a caption looks again only when it has grown by this much
VEIL = 0.85  # opacity of the surface behind words


@dataclass(frozen=True)
class Point:
    """What the tape says at its input. `y`, `slope` None: not computed, or None. `words`: what the slope is."""

    x: float
    y: float | None = None
    slope: float | None = None
    words: str = ""


@dataclass
class _Inks:
    curve: str = ""
    tangent: str = ""
    tokens: Tokens = field(default=LIGHT)


class OrderMarks(pg.GraphicsObject):  # type: ignore[misc]
    """One item over the whole plot: a ring at its edge is whole, and nothing is scaled by the zoom."""

    def __init__(self, plot: Plot, trace: Trace) -> None:
        """`trace`: the curve that captions keep clear of."""
        super().__init__(plot.plotItem)
        self.caption = Caption("", "")
        self.point: Point | None = None
        self.now: float | None = None
        self._plot, self._trace, self._inks = plot, trace, _Inks()
        self._name, self._number, self._slope = ui_font(12.5, bold=True), mono_font(12), mono_font(11.5)
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        plot.box.sigRangeChanged.connect(self._range_changed)
        plot.box.sigResized.connect(self._resized)

    def restyle(self, tokens: Tokens, curve: str, tangent: str) -> None:
        """Take the colours of another palette: those of the words of the curve and of its tangent."""
        self._inks = _Inks(curve, tangent, tokens)
        self.update()

    def show_now(self, x: float | None) -> None:
        """Put the line at the input that is wanted."""
        if x != self.now:
            self.now = x
            self.update()

    def show(self, caption: Caption, point: Point | None) -> None:
        """Say what the tape says."""
        if (caption, point) != (self.caption, self.point):
            self.caption, self.point = caption, point
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole plot, axes included."""
        return QRectF(self._plot.plotItem.boundingRect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the marks, the ring over the lines and the words over all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, dots = self._box(), self._dots()
        if self.now is not None and self._inside(self.now):
            line = QRectF(self._at(self.now, 0).x() - 1, box.top(), 2, box.height())
            painter.fillRect(line, color(self._inks.tokens.now))
        caption = caption_rect(box, self._caption_size(), dots)
        if self.point is not None and self.point.y is not None and self._inside(self.point.x):
            at = self._at(self.point.x, self.point.y)
            if self.point.slope is not None and math.isfinite(self.point.slope):
                self._paint_tangent(painter, at, self.point.slope, caption, dots)
            self._paint_ring(painter, at)
        self._paint_caption(painter, caption.topLeft())

    def _paint_ring(self, painter: QPainter, at: QPointF) -> None:
        if self._box().adjusted(-1, -1, 1, 1).contains(at):
            painter.setPen(pen(self._inks.tokens.nowink, 1.5))
            painter.setBrush(color(self._inks.tokens.now))
            painter.drawEllipse(at, RING / 2, RING / 2)

    def _paint_tangent(self, painter: QPainter, at: QPointF, slope: float, caption: QRectF, dots: Dots) -> None:
        box, unit = self._box(), self._at(1, 1) - self._at(0, 0)  # a step of 1 along both axes, in pixels
        way = QPointF(unit.x(), slope * unit.y())
        line = tangent(box, at, way * (REACH / math.hypot(way.x(), way.y())))
        painter.setPen(pen(self._inks.tangent, 1.8, (5, 4)))
        painter.drawLine(line)
        words = self.point.words if self.point else ""
        place = slope_rect(box, line, _size(self._slope, words), caption, dots)
        self._write(painter, place.topLeft(), words, self._slope, self._inks.tangent)

    def _paint_caption(self, painter: QPainter, corner: QPointF) -> None:
        number = self._inks.tokens.err if self.caption.none else self._inks.curve
        name = _size(self._name, self.caption.name)
        self._write(painter, corner, self.caption.name, self._name, self._inks.curve)
        then = QPointF(name.width() + BESIDE, 0) if self._low else QPointF(0, name.height() + 1)
        self._write(painter, corner + then, self.caption.line, self._number, number)

    def _caption_size(self) -> QSizeF:
        name, line = _size(self._name, self.caption.name), _size(self._number, self.caption.line)
        width = name.width() + BESIDE + line.width() if self._low else max(name.width(), line.width())
        height = max(name.height(), line.height()) if self._low else name.height() + line.height() + 1
        return QSizeF(math.ceil(width / ROUND) * ROUND, height)

    @property
    def _low(self) -> bool:
        """Whether a caption has room for one line only."""
        return self._box().height() < LOW

    def _write(self, painter: QPainter, at: QPointF, words: str, font: QFont, ink: str) -> None:
        if not words:
            return
        rect = QRectF(at, _size(font, words))
        painter.fillRect(rect.adjusted(-3, 0, 3, 0), color(self._inks.tokens.surface, VEIL))
        painter.setFont(font)
        painter.setPen(color(ink))
        painter.drawText(QPointF(at.x(), at.y() + QFontMetricsF(font).ascent()), words)

    def _box(self) -> QRectF:
        return QRectF(self._plot.box.geometry())

    def _inside(self, x: float) -> bool:
        (x0, x1), _ = self._plot.box.viewRange()
        return bool(x0 <= x <= x1)

    def _at(self, x: float, y: float) -> QPointF:
        box, ((x0, x1), (y0, y1)) = self._box(), self._plot.box.viewRange()
        return QPointF(
            box.left() + (x - x0) / (x1 - x0) * box.width(), box.bottom() - (y - y0) / (y1 - y0) * box.height()
        )

    def _dots(self) -> Dots:
        """Return the points of the curve in pixels."""
        box, ((x0, x1), (y0, y1)) = self._box(), self._plot.box.viewRange()
        x, y = (self._trace.x - x0) / (x1 - x0), (self._trace.y - y0) / (y1 - y0)
        return np.stack([box.left() + x * box.width(), box.bottom() - y * box.height()])

    def _range_changed(self, *_: object) -> None:
        self.update()

    def _resized(self, *_: object) -> None:
        self.prepareGeometryChange()


def _size(font: QFont, words: str) -> QSizeF:
    metrics = QFontMetricsF(font)
    return QSizeF(metrics.horizontalAdvance(words), metrics.height())
