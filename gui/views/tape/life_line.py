"""The four stations of a tape on a line, the present one yellow. Paints into any QPainter."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.style import ui_font
from gui.tokens import Tokens, color
from gui.views.brackets import text
from gui.views.tape.life_words import Life, stations

SIDE = 34.0  # from the edge to the first and the last station
DOTS, NAMES = 12.0, 33.0  # the middles of the two rows
HEIGHT = 46


class LifeLine:
    """Paints where a tape stands, in the colours of a palette."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._plain, self._bold = ui_font(11.5), ui_font(11.5, bold=True)

    def paint(self, painter: QPainter, rect: QRectF, life: Life) -> None:
        """Paint the line into a part of the picture."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        now = -1 if life.station is None else life.station
        step = (rect.width() - 2 * SIDE) / 3
        for index in range(3):
            passed = index < now
            painter.setPen(QPen(color(self._tokens.ink2 if passed else self._tokens.strong), 2 if passed else 1.4))
            painter.drawLine(QLineF(SIDE + index * step + 7, DOTS, SIDE + (index + 1) * step - 7, DOTS))
        for index, name in enumerate(stations()):
            at = QPointF(SIDE + index * step, DOTS)
            self._dot(painter, at, index, now, bool(life.error))
            self._name(painter, at.x(), name, index, now, life)
        painter.restore()

    def _dot(self, painter: QPainter, at: QPointF, index: int, now: int, failed: bool) -> None:
        tokens = self._tokens
        if index == now:
            fill, pen = color(tokens.now), QPen(color(tokens.nowink), 1.5)
            if failed:
                fill, pen = color(tokens.err), QPen(color(tokens.err), 1.5)
        elif index < now:
            fill, pen = color(tokens.ink2), QPen(color(tokens.ink2), 1.4)
        else:
            fill, pen = color(tokens.surface), QPen(color(tokens.ctl), 1.4)
        painter.setPen(pen)
        painter.setBrush(fill)
        radius = 7.0 if index == now else 6.0
        painter.drawEllipse(at, radius, radius)
        if index == now and failed:  # a cross: never by colour alone
            painter.setPen(QPen(color(tokens.surface), 1.6))
            painter.drawLine(at + QPointF(-2.6, -2.6), at + QPointF(2.6, 2.6))
            painter.drawLine(at + QPointF(-2.6, 2.6), at + QPointF(2.6, -2.6))

    def _name(self, painter: QPainter, x: float, name: str, index: int, now: int, life: Life) -> None:
        font = self._bold if index == now else self._plain
        token = self._tokens.ink3
        if index == now:
            token = self._tokens.err if life.error else self._tokens.ink
        text(painter, QPointF(x - QFontMetricsF(font).horizontalAdvance(name) / 2, NAMES), name, font, color(token))
