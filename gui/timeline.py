"""The timeline: every step ever made, which of them is on screen, and the hand that moves there."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyle, QStyleOption, QToolTip, QWidget

from engine.frame import Frame
from engine.recipe import Training
from gui.numbers import fixed, grouped
from gui.timeline_events import long_words
from gui.timeline_picture import MARGIN, TimelinePicture
from gui.timeline_scale import Scale, range_end
from gui.tokens import LIGHT, Tokens

REACH = 6  # pixels: so near to an event the pointer means it
NOTCH = 120  # Qt's units of one click of a wheel
MOST_TOLD = 8  # events of one step in a tooltip

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}


class Timeline(QWidget):
    """The steps from 0 to the planned or the newest one; `step_chosen` is emitted with the step a person goes to.

    A person drags, clicks, turns the wheel or, while it has the focus, presses arrows, PgUp, PgDn, Home and End.
    A click does not give it the focus, so that the arrows go on stepping the run.
    """

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Timeline")
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 72)
        self.picture = TimelinePicture(LIGHT)
        self._frame: Frame | None = None
        self._planned = Training.steps
        self._step = 0
        self._dragging = False
        self._turned = 0  # how far the wheel is on its way to the next step

    @property
    def step(self) -> int:
        """The step under the playhead."""
        return self._step

    @property
    def scale(self) -> Scale:
        """Where each step stands, in pixels of this widget."""
        return self.picture.scale

    def preview(self, planned: int) -> None:
        """Show how many steps are planned, before there is a frame."""
        self._planned = planned
        self._show()

    def draw(self, frame: Frame) -> None:
        """Show a frame; while the pointer drags, the playhead stays with it."""
        run = self._frame.run if self._frame else None
        self._dragging = self._dragging and frame.run == run
        self._frame, self._planned = frame, frame.recipe.training.steps
        if not self._dragging:
            self._step = frame.step
        self._show()

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.restyle(tokens)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 pixels."""
        return QSize(690, 84)

    def words_at(self, x: float) -> str:
        """Return what stands at a pixel: what was changed there, else the step and its loss."""
        if self._frame is None:
            return ""
        event = self._event_step(x)
        step = min(self.scale.step(x), self._frame.newest) if event is None else event
        title = self.tr("Step {step}").format(step=grouped(step))
        if event is None:
            loss = fixed(self._frame.losses.at(step), 5)
            return "\n".join((title, self.tr("Loss {loss}").format(loss=loss)))
        told = [long_words(e) for e in self._frame.events if e.step == event]
        return "\n".join((title, *told[:MOST_TOLD]))

    def _event_step(self, x: float) -> int | None:
        """Return the step of the event nearest to a pixel, where one is within reach."""
        steps = {event.step for event in self._frame.events} if self._frame else set()
        nearest = min(steps, key=lambda step: abs(self.scale.x(step) - x), default=None)
        return nearest if nearest is not None and abs(self.scale.x(nearest) - x) <= REACH else None

    def _choose(self, step: int) -> None:
        """Go to a step, if there is another one; the playhead does not wait for the frame."""
        newest = self._frame.newest if self._frame else 0
        step = min(max(step, 0), newest)
        if step != self._step:
            self._step = step
            self._show()
            self.step_chosen.emit(step)

    def _show(self) -> None:
        """Prepare the picture, and paint it if it is another one."""
        newest = self._frame.newest if self._frame else 0
        scale = Scale(range_end(self._planned, newest), MARGIN, self.width() - MARGIN)
        if self._frame is None:
            fresh = self.picture.lay(scale, self.height())
        else:
            fresh = self.picture.take(self._frame, self._step, scale, self.height())
        if fresh:
            self.update()
            if QAccessible.isActive():
                words = self.tr("Step {step} of {newest}")
                self.setAccessibleDescription(words.format(step=grouped(self._step), newest=grouped(newest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the steps over the new width."""
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, with a ring on the flag while keys move it."""
        option = QStyleOption()
        option.initFrom(self)
        keyboard = QStyle.StateFlag.State_KeyboardFocusChange
        painter = QPainter(self)
        self.picture.paint(painter, self.hasFocus() and bool(option.state & keyboard))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step, or to the event whose diamond is meant, and hold the playhead."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = event.position().x(), event.position().y()
        diamond = self._event_step(x) if y < self.picture.bar else None
        self._dragging = True
        self._choose(self.scale.step(x) if diamond is None else diamond)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the playhead while it is held; else keep an open tooltip up to date."""
        self._dragging = self._dragging and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._dragging:
            self._choose(self.scale.step(event.position().x()))
        elif QToolTip.isVisible():
            self._tell(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the playhead go with the frames again."""
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the newest step."""
        if event.button() == Qt.MouseButton.LeftButton and self._frame:
            self._choose(self._frame.newest)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one step per notch, up and to the right onwards; a touchpad's small turns add up."""
        turn = event.angleDelta()
        self._turned += turn.y() or -turn.x()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        self._choose(self._step + notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by 1 or 10 steps, or to an end."""
        key = Qt.Key(event.key())
        if not self._moves(event):
            super().keyPressEvent(event)
        elif key in _ENDS:
            self._choose(self.scale.end if key == Qt.Key.Key_End else 0)
        else:
            self._choose(self._step + _MOVES[key])

    def event(self, event: QEvent) -> bool:
        """Keep the moving keys from being shortcuts while this has the focus; tell what is under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.pos())
            return True
        return super().event(event)

    def _moves(self, event: QKeyEvent) -> bool:
        keypad = Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to it
        return event.modifiers() in (Qt.KeyboardModifier.NoModifier, keypad) and event.key() in {*_MOVES, *_ENDS}

    def _tell(self, position: QPoint) -> None:
        QToolTip.showText(self.mapToGlobal(position), self.words_at(position.x()), self)
