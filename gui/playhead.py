"""The playhead of a timeline: a flag with a number at the top, its pole down to the bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.style import mono_font
from gui.tokens import Tokens, color

TOP = 4  # of the flag, pixels from the upper edge
HIGH = 80  # from here on a timeline has room for a taller flag
POLE = 3.5  # how wide
BELOW_BAR = 10  # where the pole ends, from the middle of the bar


class Playhead:
    """Yellow with a dark outline: the one moment on screen."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._font = mono_font(12, bold=True)
        self._text = QFontMetricsF(self._font)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens

    def flag(self, x: float, words: str, width: float, height: float) -> QRectF:
        """Return where the flag flies: over a place, inside of a timeline of this size."""
        wide = max(self._text.horizontalAdvance(words) + 14, 30.0)
        left = min(max(x - wide / 2, 5.0), width - 5 - wide)
        return QRectF(left, TOP, wide, 18 if height >= HIGH else 16)

    def paint(self, painter: QPainter, x: float, bar: float, flag: QRectF, words: str, focused: bool) -> None:
        """Paint flag and pole at `x`, the bar's middle being at `bar`. `focused`: ring the flag."""
        tokens = self._tokens
        painter.setPen(QPen(color(tokens.nowink), 1))
        painter.setBrush(color(tokens.now))
        painter.drawRect(QRectF(x - POLE / 2, flag.bottom(), POLE, bar + BELOW_BAR - flag.bottom()))
        painter.setPen(QPen(color(tokens.nowink), 1.4))
        painter.drawRoundedRect(flag, 3.5, 3.5)
        painter.setFont(self._font)
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)
        if focused:
            painter.setPen(QPen(color(tokens.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(flag.adjusted(-3, -3, 3, 3), 6, 6)
