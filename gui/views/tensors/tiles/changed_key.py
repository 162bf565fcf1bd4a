"""What the yellow frame means."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.tensors.cells.axis import MARGIN
from gui.views.tensors.cells.frames import Frame, paint_frame

HEIGHT = 22
CELL = QRectF(MARGIN, 5.5, 15, 11)
WORDS = CELL.right() + 8


class ChangedKey(QWidget):
    """A framed cell, and in words: just changed."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self.tr("elements that have just changed")
        self._font = ui_font(12)
        self._tokens = LIGHT
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(int(WORDS + QFontMetricsF(self._font).horizontalAdvance(self._words)) + 2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell and the words."""
        painter = QPainter(self)
        paint_frame(painter, CELL, Frame.CHANGED, self._tokens)
        painter.setFont(self._font)
        painter.setPen(color(self._tokens.ink2))
        painter.drawText(QRectF(WORDS, 0, self.width(), HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._words)
