"""A slider over the points of an axis; its handle is yellow, as everything that marks the moment."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider

from gui.tokens import LIGHT, Tokens, color

HANDLE, GROOVE, HEIGHT = 16.0, 4.0, 28
PAGE = 10  # points


class InputSlider(QSlider):
    """`slid` carries a point's index, and whether the drag is over."""

    slid = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._tokens = LIGHT
        self._grip = 0.0  # from the middle of the handle to where it was taken
        self._slides = False
        self.setPageStep(PAGE)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actionTriggered.connect(self._step)

    @property
    def held(self) -> bool:
        """Whether a drag goes on."""
        return self._slides

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return enough for a hand."""
        return QSize(80, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle where it is, or bring it here at once."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        off = event.position().x() - self._x()
        self._grip = off if abs(off) <= HANDLE / 2 else 0.0
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a click that moved nothing was none."""
        if self._slides:
            self._slides = False
            self.slid.emit(self.value(), True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step while the slider has the focus, else let the panel scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove and handle."""
        painter, tokens = QPainter(self), self._tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(0, (self.height() - GROOVE) / 2, self.width(), GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tokens.hair))
        painter.drawRoundedRect(groove, 2, 2)
        painter.setBrush(color(tokens.ctl))
        painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(self._x(), groove.bottom())), 2, 2)
        painter.setPen(QPen(color(tokens.nowink), 1.5))
        painter.setBrush(color(tokens.now))
        painter.drawEllipse(QPointF(self._x(), self.height() / 2), HANDLE / 2 - 1, HANDLE / 2 - 1)

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._grip - HANDLE / 2) / (self.width() - HANDLE)
        value = round(self.maximum() * min(1.0, max(0.0, share)))
        if value != self.value():
            self._slides = True
            self.setValue(value)
            self.slid.emit(value, False)

    def _step(self) -> None:
        """Take over the position after an arrow, a page or the wheel: Qt sets the value only later."""
        self.setValue(self.sliderPosition())
        self.slid.emit(self.value(), True)

    def _x(self) -> float:
        return HANDLE / 2 + self.value() / max(self.maximum(), 1) * (self.width() - HANDLE)
