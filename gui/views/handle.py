"""What can be dragged in the scatter: the gestures of mouse and keys, whatever they change."""

from abc import abstractmethod

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneMouseEvent

from engine.recipe import Data
from gui.tokens import LIGHT
from gui.views.scatter_words import Words

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
STEP, FINE_STEP, COARSE_STEP = 0.1, 0.01, 1.0


class Handle(pg.GraphicsObject):  # type: ignore[misc]
    """A mark that changes the recipe's data by dragging, by arrows and, to the book's value, by a double-click.

    A gesture lasts from the first move to the release of the button or the arrow key; Esc takes it back.
    """

    dragged = Signal(object)  # the Data that the gesture has come to
    dropped = Signal(object)  # the Data that it ended with
    kept = Signal()  # it ended where it began

    def __init__(self) -> None:
        super().__init__()
        self.data, self.tokens = Data(), LIGHT
        self._before: Data | None = None  # while a gesture goes on
        self._grip = QPointF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    @property
    def busy(self) -> bool:
        """Whether a gesture goes on."""
        return self._before is not None

    def show_data(self, data: Data) -> None:
        """Stand where the data say."""
        self.data = data

    @abstractmethod
    def pulled(self, before: Data, grip: QPointF, to: QPointF, keys: Qt.KeyboardModifier) -> Data:
        """Return the data after a drag from `grip` to `to`, in units of the plane."""

    @abstractmethod
    def nudged(self, dx: float, dy: float) -> Data:
        """Return the data after an arrow key."""

    @abstractmethod
    def restored(self) -> Data:
        """Return the data with the book's value."""

    @abstractmethod
    def hint(self) -> Words:
        """Say what this is, what it stands at and what can be done with it."""

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take the mark in hand."""
        self._grip = self._place_of(event)
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Pull the mark along."""
        self._begin()
        assert self._before is not None
        self._change(self.pulled(self._before, self._grip, self._place_of(event), event.modifiers()))

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Let go."""
        self._end()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Go back to the book's value."""
        self._begin()
        self._change(self.restored())
        self._end()

    def sceneEvent(self, event: QEvent) -> bool:
        """Claim the arrow keys, and Esc during a gesture, before they act as shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in ARROWS or (event.key() == Qt.Key.Key_Escape and self.busy)
            event.setAccepted(ours)
            return ours
        return bool(super().sceneEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows: 0.1, with Shift 0.01, with Ctrl 1; Esc takes the gesture back."""
        if event.key() == Qt.Key.Key_Escape and self.busy:
            self.cancel()
        elif event.key() in ARROWS:
            self._begin()
            step = _step(event.modifiers())
            dx, dy = ARROWS[Qt.Key(event.key())]
            self._change(self.nudged(dx * step, dy * step))
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End what an arrow key began."""
        if event.key() in ARROWS and not event.isAutoRepeat():
            self._end()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what is going on: no release of a key comes here any more."""
        super().focusOutEvent(event)
        self._end()
        self.update()

    def cancel(self) -> None:
        """Take the gesture back: all is as it was before."""
        if self._before is not None:
            self._change(self._before)
            self._end()
            if self.scene().mouseGrabberItem() is self:
                self.ungrabMouse()

    def _place_of(self, event: QGraphicsSceneMouseEvent) -> QPointF:
        return QPointF(self.parentItem().mapFromScene(event.scenePos()))

    def _begin(self) -> None:
        if self._before is None:
            self._before = self.data

    def _change(self, data: Data) -> None:
        if data != self.data:
            self.show_data(data)
            self.dragged.emit(data)

    def _end(self) -> None:
        before, self._before = self._before, None
        if before == self.data:
            self.kept.emit()
        elif before is not None:
            self.dropped.emit(self.data)


def _step(keys: Qt.KeyboardModifier) -> float:
    if keys & Qt.KeyboardModifier.ControlModifier:
        return COARSE_STEP
    return FINE_STEP if keys & Qt.KeyboardModifier.ShiftModifier else STEP
