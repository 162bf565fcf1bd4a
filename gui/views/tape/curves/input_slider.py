"""A slider over the points of an axis; its handle is yellow, as everything that marks the moment."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from gui.held_slider import HeldSlider
from gui.tokens import color

HANDLE, GROOVE, HEIGHT = 16.0, 4.0, 28
PAGE = 10  # points


class InputSlider(HeldSlider):
    """`slid` carries a point's index, and whether the drag is over."""

    slid = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__(HANDLE, HEIGHT)
        self.setPageStep(PAGE)

    def tell(self, final: bool) -> None:
        """Tell of another point."""
        self.slid.emit(self.value(), final)

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return enough for a hand."""
        return QSize(80, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove and handle."""
        painter, tokens = QPainter(self), self.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(0, (self.height() - GROOVE) / 2, self.width(), GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tokens.hair))
        painter.drawRoundedRect(groove, 2, 2)
        painter.setBrush(color(tokens.ctl))
        painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(self.x_of(self.share), groove.bottom())), 2, 2)
        painter.setPen(QPen(color(tokens.nowink), 1.5))
        painter.setBrush(color(tokens.now))
        painter.drawEllipse(QPointF(self.x_of(self.share), self.height() / 2), HANDLE / 2 - 1, HANDLE / 2 - 1)
