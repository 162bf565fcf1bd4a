"""A box in a hand: from where it was pressed until it is let go."""

from PySide6.QtCore import QBasicTimer, QObject, QPointF
from PySide6.QtWidgets import QApplication

NEAR, STRIDE, BEAT = 28, 16, 16  # pixels from a side where a flow scrolls, how far at once, milliseconds between


class Carried:
    """`place`: which box. `x`: where the pointer is on the flow. `moves`: it has been pulled far enough to mean it.

    While it is held at a side of what can be seen, `timer` beats for its owner, which scrolls by `stride`.
    """

    def __init__(self, owner: QObject, place: int, at: QPointF, left: float) -> None:
        self.place, self.x, self.moves = place, at.x(), False
        self.timer, self.stride = QBasicTimer(), 0
        self._owner, self._pressed, self._grip = owner, at.x(), at.x() - left

    @property
    def left(self) -> float:
        """Where the left edge of the box is."""
        return self.x - self._grip

    def follow(self, x: int, width: int, scrolled: int) -> bool:
        """Follow the pointer in a viewport of a width that is scrolled so far; return whether the box moves."""
        self.x = x + scrolled
        self.moves = self.moves or abs(self.x - self._pressed) >= QApplication.startDragDistance()
        self.stride = 0 if not self.moves else STRIDE * ((x > width - NEAR) - (x < NEAR))
        if self.stride and not self.timer.isActive():
            self.timer.start(BEAT, self._owner)
        elif not self.stride:
            self.timer.stop()
        return self.moves

    def stop(self) -> None:
        """Beat no more."""
        self.timer.stop()
