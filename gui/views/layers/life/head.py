"""The head of a column: its number, the method's name, and when Keras calls it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import mono_font, ui_font
from gui.tokens import LIGHT, Tokens, color
from gui.views.layers.life.words import State

HEIGHT = 26
DISC = 10.0  # radius
GAP = 8.0


class Head(QWidget):
    """Paints the line. Where there is no room for when it is called, that is in the tooltip alone."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self.name, self.when = name, ""
        self._number = str(number)
        self._state, self._failed = State.COMING, False
        self._name_font, self._when_font = mono_font(13.5, bold=True), ui_font(11.5)
        self._number_font = ui_font(11.5, bold=True)
        self._tokens = LIGHT
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def draw(self, state: State, when: str, failed: bool) -> None:
        """Show where the present moment is, seen from here."""
        self._state, self.when, self._failed = state, when, failed
        self.setToolTip(f"{self.name}: {when}")
        self.update()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return its height; it is as wide as there is room."""
        return QSize(220, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number, name and when."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_disc(painter, QPointF(DISC + 1, HEIGHT / 2))
        left = 2 * DISC + 2 + GAP
        painter.setFont(self._name_font)
        painter.setPen(color(self._tokens.ink3 if self._state is State.COMING else self._tokens.ink))
        room = QRectF(left, 0, self.width() - left, HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.name)
        taken = QFontMetricsF(self._name_font).horizontalAdvance(self.name) + GAP
        if taken + QFontMetricsF(self._when_font).horizontalAdvance(self.when) <= room.width():
            painter.setFont(self._when_font)
            painter.setPen(color(self._tokens.ink3))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.when)

    def _paint_disc(self, painter: QPainter, at: QPointF) -> None:
        tokens = self._tokens
        fill, edge, ink = {
            State.NOW: (tokens.now, tokens.nowink, tokens.nowink),
            State.PAST: (tokens.ink2, tokens.ink2, tokens.surface),
        }.get(self._state, (tokens.surface, tokens.ctl, tokens.ink3))
        if self._failed:
            fill, edge, ink = tokens.err, tokens.err, tokens.surface
        painter.setPen(QPen(color(edge), 1.4))
        painter.setBrush(color(fill))
        painter.drawEllipse(at, DISC, DISC)
        painter.setPen(QPen(color(ink), 1.8))
        if self._failed:  # a cross: never by colour alone
            for slope in (1, -1):
                painter.drawLine(QLineF(at - QPointF(4, 4 * slope), at + QPointF(4, 4 * slope)))
            return
        painter.setFont(self._number_font)
        painter.drawText(QRectF(at.x() - DISC, 0, 2 * DISC, HEIGHT), Qt.AlignmentFlag.AlignCenter, self._number)
