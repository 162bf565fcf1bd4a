"""A line of places along which a hand moves: what all timelines have in common."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QStyle, QStyleOption, QToolTip, QWidget

NOTCH = 120  # Qt's units of one click of a wheel

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}


class Scrubber(QWidget):
    """The places from 0 to `last`; `place_chosen` is emitted with the place a person goes to.

    A person drags, clicks, turns the wheel or, while it has the focus, presses arrows, PgUp, PgDn, Home and End.
    A click does not give it the focus, so that the arrows go on acting on the window.
    A timeline of its own says where places are and shows them: `last`, `place_at`, `words_at`, `show_place`.
    """

    place_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 72)
        self._place = 0
        self._dragging = False
        self._turned = 0  # how far the wheel is on its way to the next place

    @property
    def place(self) -> int:
        """The place under the playhead."""
        return self._place

    @property
    def last(self) -> int:
        """The last place a person can go to."""
        raise NotImplementedError

    def place_at(self, x: float) -> int:
        """Return the place nearest to a pixel."""
        raise NotImplementedError

    def words_at(self, x: float) -> str:
        """Return what stands at a pixel."""
        raise NotImplementedError

    def show_place(self) -> None:
        """Paint the playhead where it is now."""
        raise NotImplementedError

    def meant_at(self, point: QPointF) -> int:
        """Return the place that a press means."""
        return self.place_at(point.x())

    def follow(self, place: int) -> None:
        """Put the playhead somewhere, unless the pointer holds it."""
        if not self._dragging:
            self._place = place
        self.show_place()

    def let_go(self) -> None:
        """Take the playhead out of the hand: it is another line now."""
        self._dragging = False

    @property
    def keyed(self) -> bool:
        """Whether keys move the playhead now: then its flag is ringed."""
        option = QStyleOption()
        option.initFrom(self)
        return self.hasFocus() and bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is meant, and hold the playhead."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._choose(self.meant_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the playhead while it is held; else keep an open tooltip up to date."""
        self._dragging = self._dragging and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._dragging:
            self._choose(self.place_at(event.position().x()))
        elif QToolTip.isVisible():
            self._tell(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the playhead go."""
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the last place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.last)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one place per notch, up and to the right onwards; a touchpad's small turns add up."""
        turn = event.angleDelta()
        self._turned += turn.y() or -turn.x()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        self._choose(self._place + notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by 1 or 10 places, or to an end."""
        key = Qt.Key(event.key())
        if not self._moves(event):
            super().keyPressEvent(event)
        elif key in _ENDS:
            self._choose(self.last if key == Qt.Key.Key_End else 0)
        else:
            self._choose(self._place + _MOVES[key])

    def event(self, event: QEvent) -> bool:
        """Keep the moving keys from being shortcuts while this has the focus; tell what is under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.pos())
            return True
        return super().event(event)

    def _choose(self, place: int) -> None:
        """Go to a place, if it is another one; the playhead does not wait for the picture."""
        place = min(max(place, 0), self.last)
        if place != self._place:
            self._place = place
            self.show_place()
            self.place_chosen.emit(place)

    def _moves(self, event: QKeyEvent) -> bool:
        keypad = Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to it
        return event.modifiers() in (Qt.KeyboardModifier.NoModifier, keypad) and event.key() in {*_MOVES, *_ENDS}

    def _tell(self, position: QPoint) -> None:
        QToolTip.showText(self.mapToGlobal(position), self.words_at(position.x()), self)
