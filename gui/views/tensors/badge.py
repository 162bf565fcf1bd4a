"""A word on a small ground, with an icon before it or none."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import icon
from gui.tokens import LIGHT, Tokens, color

ICON = 12
HEIGHT = 20
SIDE = 7.0  # pixels beside what stands in it
ROUND = 4.0


class Badge(QWidget):
    """Grey, or green for what is `good`."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._words, self._name, self._good = "", "", False
        self._icon = QIcon()
        self._tokens = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str, tip: str, name: str = "", good: bool = False) -> None:
        """Say something else; `name`: of an icon, `tip`: what it means."""
        self._words, self._name, self._good = words, name, good
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.restyle(self._tokens)
        self.updateGeometry()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self._icon = icon(self._name, tokens, self._ink) if self._name else QIcon()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        return QSize(ceil(self._left + QFontMetricsF(self._font).horizontalAdvance(self._words) + SIDE), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tokens.okt if self._good else tokens.bg))
        painter.drawRoundedRect(QRectF(self.rect()), ROUND, ROUND)
        if self._name:
            self._icon.paint(painter, QRect(int(SIDE), (self.height() - ICON) // 2, ICON, ICON))
        painter.setPen(color(self._ink))
        painter.setFont(self._font)
        words = QRectF(self.rect()).adjusted(self._left, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)

    @property
    def _ink(self) -> str:
        return self._tokens.ok if self._good else self._tokens.ink2

    @property
    def _left(self) -> float:
        """Where the word begins."""
        return SIDE + (ICON + 4 if self._name else 0)
