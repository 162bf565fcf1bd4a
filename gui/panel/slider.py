"""A logarithmic slider that shows where it gets dangerous."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from engine.recipe import Number
from gui.held_slider import HeldSlider
from gui.numbers import short
from gui.style import mono_font
from gui.tokens import color

DECADES = 5  # below the highest value; what lies further down is typed
PER_DECADE = 100
HEIGHT, MIDDLE = 34, 9
HANDLE = 14


class LogSlider(HeldSlider):
    """The upper five decades of a number; `slid` carries the number and whether the drag is over.

    Red from a limit on. Going there is allowed.
    """

    slid = Signal(float, bool)

    def __init__(self, rule: Number, name: str) -> None:
        super().__init__(HANDLE, HEIGHT)
        self._low = max(rule.low, rule.high * 10.0**-DECADES)
        self._high = rule.high
        self._limit: float | None = None
        self._about = False
        self.setRange(0, round(PER_DECADE * math.log10(self._high / self._low)))
        self.setSingleStep(PER_DECADE // 20)
        self.setPageStep(PER_DECADE // 2)
        self.setAccessibleName(name)

    def tell(self, final: bool) -> None:
        """Tell of another number."""
        self.slid.emit(self._number(), final)

    def show_value(self, value: float) -> None:
        """Put the handle where a number is, or at the end that is nearer."""
        self.setValue(round(self.maximum() * self._share(value)))
        self.setAccessibleDescription(short(value))

    def set_limit(self, limit: float | None, about: bool) -> None:
        """Mark a limit, None for none. `about`: it is not exact."""
        if (limit, about) != (self._limit, self._about):
            self._limit, self._about = limit, about
            self.update()

    def sizeHint(self) -> QSize:
        """Groove and captions."""
        return QSize(120, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Groove and captions."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove, captions and handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.38)
        self._paint_groove(painter)
        self._paint_captions(painter)
        self._paint_handle(painter)
        painter.end()

    def _paint_groove(self, painter: QPainter) -> None:
        ends = self.x_of(0.0), self.x_of(1.0)
        edge = ends[1] if self._limit is None else self.x_of(self._share(self._limit))
        at = self.x_of(self.share)
        groove = QRectF(ends[0] - HANDLE / 2, MIDDLE - 2, ends[1] - ends[0] + HANDLE, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self.tokens.hair))
        painter.drawRoundedRect(groove, 2, 2)
        painter.setBrush(color(self.tokens.ctl))
        painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(at, groove.bottom())), 2, 2)
        if self._limit is not None and self._limit < self._high:
            painter.setBrush(color(self.tokens.err, 0.7))
            painter.drawRoundedRect(QRectF(QPointF(edge, groove.top()), groove.bottomRight()), 2, 2)
            painter.setBrush(color(self.tokens.err))
            painter.drawRect(QRectF(edge - 1, 1, 2, 2 * MIDDLE - 2))

    def _paint_handle(self, painter: QPainter) -> None:
        centre = QPointF(self.x_of(self.share), MIDDLE)
        painter.setPen(QPen(color(self.tokens.ink if self.hasFocus() else self.tokens.ctl), 2))
        painter.setBrush(color(self.tokens.surface))
        painter.drawEllipse(centre, HANDLE / 2 - 1, HANDLE / 2 - 1)

    def _paint_captions(self, painter: QPainter) -> None:
        painter.setFont(mono_font(10.5))
        metrics = painter.fontMetrics()
        base = HEIGHT - 1 - metrics.descent()
        limit = "" if self._limit is None else f"2/λ {'≈' if self._about else '='} {short(self._limit, 3)}"
        width = metrics.horizontalAdvance(limit)
        middle = 0.0 if self._limit is None else self.x_of(self._share(self._limit)) - width / 2
        left = max(0.0, min(self.width() - width, middle))
        low, high = short(self._low), short(self._high)
        painter.setPen(color(self.tokens.ink3))
        gap = metrics.horizontalAdvance(" ")
        if not limit or metrics.horizontalAdvance(low) + gap <= left:
            painter.drawText(QPointF(0, base), low)
        right = self.width() - metrics.horizontalAdvance(high)
        if not limit or left + width + gap <= right:
            painter.drawText(QPointF(right, base), high)
        painter.setPen(color(self.tokens.err))
        painter.drawText(QPointF(left, base), limit)

    def _number(self) -> float:
        """Two digits are enough for a hand; more are typed."""
        return float(f"{self._low * 10.0 ** (self.value() / PER_DECADE):.2g}")

    def _share(self, value: float) -> float:
        """How far along the groove a number is, from 0 to 1."""
        share = math.log(value / self._low) / math.log(self._high / self._low) if value > 0 else 0.0
        return min(1.0, max(0.0, share))
