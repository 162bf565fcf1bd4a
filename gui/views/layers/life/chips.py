"""Facts at the foot of a column, as small labels; those that find no room are left out, the last ones first."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font
from gui.tokens import LIGHT, Tokens, color

HEIGHT = 19
SIDE = 5.0  # pixels beside the words
GAP = 6.0


class Chips(QWidget):
    """A row of facts. All of them are in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[str, ...] = ()
        self._font = mono_font(10.5)
        self._tokens = LIGHT
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def facts(self) -> tuple[str, ...]:
        """All of them."""
        return self._facts

    @property
    def shown(self) -> tuple[str, ...]:
        """Those that have room."""
        shown, end = [], -GAP
        for fact in self._facts:
            end += GAP + self._wide(fact)
            if end > self.width():
                break
            shown.append(fact)
        return tuple(shown)

    def show_facts(self, facts: tuple[str, ...]) -> None:
        """Show other facts, the most important first."""
        if facts != self._facts:
            self._facts = facts
            self.setToolTip("\n".join(facts))
            self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return its height; it is as wide as there is room."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the facts that have room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        at = QPointF()
        for fact in self.shown:
            rect = QRectF(at.x(), 0, self._wide(fact), HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(self._tokens.bg))
            painter.drawRoundedRect(rect, 4, 4)
            painter.setPen(color(self._tokens.ink2))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, fact)
            at += QPointF(rect.width() + GAP, 0)

    def _wide(self, fact: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(fact) + 2 * SIDE
