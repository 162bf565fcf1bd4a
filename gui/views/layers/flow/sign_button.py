"""A round button with a sign: + to add a layer, × to remove one."""

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from gui.style import DISABLED
from gui.tokens import LIGHT, Tokens, color, over

SIZE = 28  # of what can be pressed


class SignButton(QToolButton):
    """A circle, smaller than what can be pressed; `turned`: its + is a ×."""

    def __init__(self, parent: QWidget, radius: float, *, turned: bool = False) -> None:
        super().__init__(parent)
        self._radius, self._turned, self._tokens = radius, turned, LIGHT
        self.setFixedSize(SIZE, SIZE)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def centre_on(self, at: QPointF) -> None:
        """Stand around a point of the parent."""
        self.move(round(at.x() - SIZE / 2), round(at.y() - SIZE / 2))

    def sizeHint(self) -> QSize:
        """Return what can be pressed."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and its sign."""
        tokens, centre, arm = self._tokens, QPointF(SIZE / 2, SIZE / 2), self._radius / 2.2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        ground = over(tokens.ink, tokens.surface, 0.16 if self.isDown() else 0.08 if self.underMouse() else 0.0)
        painter.setPen(QPen(color(tokens.edge), 1.2))
        painter.setBrush(color(ground))
        painter.drawEllipse(centre, self._radius, self._radius)
        painter.translate(centre)
        painter.rotate(45 if self._turned else 0)
        painter.setPen(QPen(color(tokens.ink), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLines([QLineF(-arm, 0, arm, 0), QLineF(0, -arm, 0, arm)])
