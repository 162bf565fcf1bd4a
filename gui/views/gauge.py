"""A bar up to and past a limit, and a mark on it: paints into any QPainter."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.numbers import short
from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color

END = 1.5  # the bar ends at this many times the limit: the limit always stands at the same place
SIDE = 22.0
HEIGHT = 54  # of the bar with the words above and below it


@dataclass(frozen=True)
class Reading:
    """A learning rate and its limit; `limit` is None where the loss is no quadratic form of the weights."""

    rate: float
    limit: float | None
    full_batch: bool

    @property
    def stable(self) -> bool:
        """Whether descent on the full batch comes to rest at this rate."""
        return self.limit is not None and self.rate < self.limit


class Gauge(QWidget):
    """The learning rate on a linear bar; beyond its end an arrow says how many times the limit it is."""

    def __init__(self) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self.tokens: Tokens = LIGHT
        self._below, self._above, self._sentence = mono_font(10.5), mono_font(11.5, bold=True), ui_font(11.5)

    def sizeHint(self) -> QSize:
        """Return the size in the window of 1440 × 900."""
        return QSize(312, 56)

    def minimumSizeHint(self) -> QSize:
        """Return enough for the bar and the words above and below it."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was read."""
        self.paint(QPainter(self), QRectF(self.rect()))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the gauge into a part of the picture."""
        if self.reading is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.reading.limit is None:
            painter.setFont(self._sentence)
            painter.setPen(color(self.tokens.ink3))
            words = self.tr("The limit is known for the linear classifier only.")
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            return
        top = rect.top() + (rect.height() - HEIGHT) / 2 + 24
        bar = QRectF(rect.left() + SIDE, top, rect.width() - 2 * SIDE, 8)
        self._paint_bar(painter, bar, self.reading)
        self._paint_mark(painter, bar, self.reading)

    def _paint_bar(self, painter: QPainter, bar: QRectF, reading: Reading) -> None:
        at = bar.left() + bar.width() / END
        painter.fillRect(QRectF(bar.topLeft(), QPointF(at, bar.bottom())), color(self.tokens.ok, 0.28))
        painter.fillRect(QRectF(QPointF(at, bar.top()), bar.bottomRight()), color(self.tokens.err, 0.32))
        painter.fillRect(QRectF(at - 1, bar.top() - 6, 2, bar.height() + 12), color(self.tokens.err))
        sign = "=" if reading.full_batch else "≈"
        limit = f"2/λmax {sign} {short(reading.limit or 0, 3)}"
        below = bar.bottom() + 17
        _write(painter, bar, QPointF(bar.left(), below), "0", self._below, self.tokens.ink3)
        _write(painter, bar, QPointF(at, below), limit, self._below, self.tokens.err)

    def _paint_mark(self, painter: QPainter, bar: QRectF, reading: Reading) -> None:
        times = reading.rate / (reading.limit or 1)
        x, words = bar.left() + bar.width() * min(times / END, 1.0), f"η {short(reading.rate)}"
        if times <= END:
            mark = [QPointF(x - 5, bar.top() - 11), QPointF(x + 5, bar.top() - 11), QPointF(x, bar.top() - 3)]
        else:
            longer = f"{words} = {short(times, 3)} × 2/λmax"
            words = longer if QFontMetricsF(self._above).horizontalAdvance(longer) <= bar.width() else words
            mark = [QPointF(x + 4, bar.top() - 2), QPointF(x + 12, bar.center().y()), QPointF(x + 4, bar.bottom() + 2)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self.tokens.ink))
        painter.drawPolygon(QPolygonF(mark))
        _write(painter, bar, QPointF(x, bar.top() - 13), words, self._above, self.tokens.ink)


def _write(painter: QPainter, bar: QRectF, at: QPointF, words: str, font: QFont, token: str) -> None:
    """Write words centred on a point of their baseline, but not past the ends of the bar."""
    width = QFontMetricsF(font).horizontalAdvance(words)
    left = min(max(at.x() - width / 2, bar.left()), bar.right() - width)
    painter.setFont(font)
    painter.setPen(color(token))
    painter.drawText(QPointF(left, at.y()), words)
