"""A header's note whose second half has a colour of its own; it gives way where there is no room."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color


class TwoToneNote(QWidget):
    """Two pieces of a sentence on one line: the first as a note is, the second as a gradient is."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self._pieces = first, second
        self._font = ui_font(12.5)
        self._tokens = LIGHT
        self.setToolTip(first + second)
        self.setAccessibleName(first + second)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return nothing: controls come first."""
        return QSize(0, 0)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both pieces, as far as they fit."""
        painter, metrics = QPainter(self), QFontMetricsF(self._font)
        painter.setFont(self._font)
        x, y = 0.0, (self.height() + metrics.ascent() - metrics.descent()) / 2
        for words, token in zip(self._pieces, (self._tokens.ink3, self._tokens.grad), strict=True):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - x)
            painter.setPen(color(token))
            painter.drawText(QPointF(x, y), shown)
            x += metrics.horizontalAdvance(shown)
            if shown != words:
                return
