"""A slider that a hand holds: it comes to the pointer at once, and tells when the drag is over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider

from gui.tokens import LIGHT, Tokens


class HeldSlider(QSlider):
    """A horizontal slider from 0, its handle `handle` pixels wide. A slider of its own paints itself and `tell`s."""

    def __init__(self, handle: float, height: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.tokens = LIGHT
        self._handle = handle
        self._grip = 0.0  # from the middle of the handle to where it was taken
        self._slides = False
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actionTriggered.connect(self._step)

    @property
    def held(self) -> bool:
        """Whether a drag goes on."""
        return self._slides

    @property
    def share(self) -> float:
        """How far along the handle is, from 0 to 1."""
        return self.value() / max(self.maximum(), 1)

    def tell(self, final: bool) -> None:
        """Tell of another value; `final`: the drag is over."""
        raise NotImplementedError

    def x_of(self, share: float) -> float:
        """Return the pixel that is so far along, from 0 to 1."""
        return self._handle / 2 + share * (self.width() - self._handle)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.tokens = tokens
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle where it is, or bring it here at once."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        off = event.position().x() - self.x_of(self.share)
        self._grip = off if abs(off) <= self._handle / 2 else 0.0
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a click that moved nothing was none."""
        if self._slides:
            self._slides = False
            self.tell(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step while the slider has the focus, else let the panel scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._grip - self._handle / 2) / (self.width() - self._handle)
        value = round(self.maximum() * min(1.0, max(0.0, share)))
        if value != self.value():
            self._slides = True
            self.setValue(value)
            self.tell(False)

    def _step(self) -> None:
        """Take over the position after an arrow, a page or the wheel: Qt sets the value only later."""
        self.setValue(self.sliderPosition())
        self.tell(True)
