"""The falling apple on paper: a scale of metres, the apple, what it leaves behind, its speed and acceleration."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from gui.numbers import MISSING, fixed, short
from gui.style import mono_font, ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import text
from gui.views.tape.curves.fall import Fall
from gui.views.tape.curves.order_words import UNITS
from gui.views.tape.curves.orders import Order
from gui.views.ticks import linear_ticks

RADIUS, GHOST = 11.0, 9.5
SCALE = 36.0  # pixels from the edge to the first line
PLACE = 0.6  # of the width, where the apple falls
BESIDE = 29.0  # from the apple to the arrow of the acceleration
TOP, BOTTOM = 44.0, 24.0  # margins of the scale, without arrows
LONGEST = 0.18  # of the height, of an arrow
LEAST = 2.0  # pixels of an arrow that is drawn
NARROW = 210.0  # pixels: below, speed and acceleration are written smaller
LINES = 17.0  # from a number to the one below it
DECIMALS = 2


class ApplePicture:
    """Paints a fall into any painter, in the fonts and colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._tick, self._unit = mono_font(10.5), ui_font(11.5)
        self._bold = mono_font(12.5, bold=True)
        self._wide, self._narrow = mono_font(11.5), mono_font(10)

    def paint(self, painter: QPainter, rect: QRectF, shown: Fall) -> None:
        """Paint a fall into a part of the picture."""
        low, high = min(shown.fastest[0], 0.0), max(shown.fastest[1], 0.0)
        unit = LONGEST * rect.height() / max(high, -low, 1e-9)  # pixels of an arrow for each metre a second
        top = rect.top() + TOP - unit * low
        bottom = max(rect.bottom() - BOTTOM - unit * high, top + 1)
        (first, last), x = shown.metres, rect.left() + PLACE * rect.width()

        def height(metres: float) -> float:
            return top + (metres - first) / (last - first) * (bottom - top)

        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scale(painter, rect, [(m, height(m)) for m in linear_ticks(first, last, (last - first) / 5)])
        self._ghosts(painter, [QPointF(x, height(metres)) for metres in shown.ghosts])
        if shown.position.number is None:
            self._words(painter, QPointF(x, top), MISSING, self._bold, color(self._tokens.ink))
        else:
            self._now(painter, rect, QPointF(x, height(shown.position.number)), unit, shown)
        painter.restore()

    def _scale(self, painter: QPainter, rect: QRectF, ticks: list[tuple[float, float]]) -> None:
        ink, pen = color(self._tokens.ink3), QPen(color(self._tokens.hair), 1)
        right = rect.left() + SCALE - 8
        self._words(painter, QPointF(right, rect.top() + 14), "m", self._unit, ink, ends=True)
        for metres, y in ticks:
            painter.setPen(pen)
            painter.drawLine(QLineF(rect.left() + SCALE, y, rect.right() - 12, y))
            self._words(painter, QPointF(right, y), short(metres), self._tick, ink, ends=True)

    def _ghosts(self, painter: QPainter, places: list[QPointF]) -> None:
        painter.setPen(QPen(color(self._tokens.ink3), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in places:
            painter.drawEllipse(place, GHOST, GHOST)

    def _now(self, painter: QPainter, rect: QRectF, at: QPointF, unit: float, shown: Fall) -> None:
        tokens = self._tokens
        font = self._narrow if rect.width() < NARROW else self._wide
        speed, beside = unit * (shown.speed.number or 0.0), at + QPointF(BESIDE, 0)
        _arrow(painter, at, speed, RADIUS + 3, color(tokens.grad))
        _arrow(painter, beside, unit * (shown.acceleration.number or 0.0), 0.0, color(tokens.grad2))
        self._apple(painter, at)
        left = at - QPointF(RADIUS + 6, 0)
        position = fixed(shown.position.number, DECIMALS)
        self._words(painter, left, position, self._bold, color(tokens.ink), ends=True)
        way = (RADIUS + abs(speed) / 2) if abs(speed) > LEAST else 0.0
        below = QPointF(0, max(way, LINES) * (-1 if speed < 0 else 1))
        words, ink = self._said(shown.speed, UNITS[1], tokens.grad)
        self._words(painter, left + below, words, font, ink, ends=True)
        words, ink = self._said(shown.acceleration, UNITS[2], tokens.grad2)
        width = QFontMetricsF(font).horizontalAdvance(words)
        above = QPointF(min(at.x() + RADIUS + 4, rect.right() - 4 - width), at.y() - LINES)
        self._words(painter, above, words, font, ink)

    def _apple(self, painter: QPainter, at: QPointF) -> None:
        tokens = self._tokens
        painter.setPen(QPen(color(tokens.ink), 2))
        painter.drawLine(at - QPointF(0, RADIUS - 2), at - QPointF(-1, RADIUS + 5))
        leaf = QPainterPath(at - QPointF(-1, RADIUS + 1))
        leaf.quadTo(at + QPointF(2, -RADIUS - 8), at + QPointF(11, -RADIUS - 7))
        leaf.quadTo(at + QPointF(10, -RADIUS), at - QPointF(-1, RADIUS + 1))
        painter.fillPath(leaf, color(tokens.ok))
        painter.setPen(QPen(color(tokens.nowink), 1.5))
        painter.setBrush(color(tokens.now))
        painter.drawEllipse(at, RADIUS, RADIUS)

    def _said(self, order: Order, unit: str, ink: str) -> tuple[str, QColor]:
        if order.none:
            return "None", color(self._tokens.err)
        number = fixed(order.number, DECIMALS)
        return number if order.number is None else f"{number} {unit}", color(ink)

    def _words(self, painter: QPainter, at: QPointF, words: str, font: QFont, ink: QColor, ends: bool = False) -> None:
        """Paint words that begin, or end, at a point, on the surface."""
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(words)
        start = at - QPointF(width, 0) if ends else at
        box = QRectF(start.x() - 2, at.y() - metrics.height() / 2, width + 4, metrics.height())
        painter.fillRect(box, color(self._tokens.surface))
        text(painter, start, words, font, ink)


def _arrow(painter: QPainter, at: QPointF, length: float, skipped: float, ink: QColor) -> None:
    """Paint an arrow down, or up; `skipped`: pixels that what is at its start takes."""
    if abs(length) <= LEAST:
        return
    down = 1 if length > 0 else -1
    start, end = at + QPointF(0, down * skipped), at + QPointF(0, down * skipped + length)
    head = min(10.0, abs(length))
    neck = end - QPointF(0, down * head)
    painter.setPen(QPen(ink, 2.6, c=Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([neck - QPointF(5.5, 0), neck + QPointF(5.5, 0), end]))
