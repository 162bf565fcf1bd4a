"""Words in a narrow place: the longest that fit, rather small than short."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter


class Type:
    """A font, and the same ever smaller for words that would not fit."""

    def __init__(self, *fonts: QFont) -> None:
        self._sizes = [(font, QFontMetricsF(font)) for font in fonts]

    def width(self, words: str) -> float:
        """Return how wide words are, in pixels, where they need not be smaller."""
        return self._sizes[0][1].horizontalAdvance(words)

    def fit(self, words: Sequence[str], room: float) -> tuple[str, QFont, QFontMetricsF]:
        """Return the first of the words that fit, smaller if they must be; else the last of them, shortened."""
        for one in words:
            for font, metrics in self._sizes:
                if metrics.horizontalAdvance(one) <= room:
                    return one, font, metrics
        font, metrics = self._sizes[-1]
        return metrics.elidedText(words[-1], Qt.TextElideMode.ElideRight, room), font, metrics

    def paint(self, painter: QPainter, at: QPointF, room: float, words: Sequence[str], ink: QColor) -> float:
        """Paint the words that fit, their capitals centred about a point at their left; return where they end."""
        said, font, metrics = self.fit(words, room)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QPointF(at.x(), at.y() + metrics.capHeight() / 2), said)
        return at.x() + metrics.horizontalAdvance(said)
