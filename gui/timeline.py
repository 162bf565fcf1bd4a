"""The timeline: every step ever made, which of them is on screen, and the hand that moves there."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent

from engine.frame import Frame
from engine.recipe import Training
from gui.numbers import fixed, grouped
from gui.scrubber import Scrubber
from gui.timeline_events import long_words
from gui.timeline_picture import MARGIN, TimelinePicture
from gui.timeline_scale import Scale, range_end
from gui.tokens import LIGHT, Tokens

REACH = 6  # pixels: so near to an event the pointer means it
MOST_TOLD = 8  # events of one step in a tooltip


class Timeline(Scrubber):
    """The steps from 0 to the planned or the newest one; `step_chosen` is emitted with the step a person goes to."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Timeline")
        self.setAccessibleName(self.title)
        self.picture = TimelinePicture(LIGHT)
        self._frame: Frame | None = None
        self._planned = Training.steps
        self.place_chosen.connect(self.step_chosen)

    @property
    def step(self) -> int:
        """The step under the playhead."""
        return self.place

    @property
    def last(self) -> int:
        """The newest step: those that are not made yet can't be chosen."""
        return self._frame.newest if self._frame else 0

    @property
    def scale(self) -> Scale:
        """Where each step stands, in pixels of this widget."""
        return self.picture.scale

    def preview(self, planned: int) -> None:
        """Show how many steps are planned, before there is a frame."""
        self._planned = planned
        self.show_place()

    def draw(self, frame: Frame) -> None:
        """Show a frame; while the pointer drags, the playhead stays with it."""
        if self._frame is None or frame.run != self._frame.run:
            self.let_go()
        self._frame, self._planned = frame, frame.recipe.training.steps
        self.follow(frame.step)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.picture.restyle(tokens)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in a window of 1440 pixels."""
        return QSize(690, 84)

    def place_at(self, x: float) -> int:
        """Return the step nearest to a pixel."""
        return self.scale.step(x)

    def meant_at(self, point: QPointF) -> int:
        """Return the step of the diamond that is meant, else the one under the pointer."""
        diamond = self._event_step(point.x()) if point.y() < self.picture.bar else None
        return self.place_at(point.x()) if diamond is None else diamond

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

    def show_place(self) -> None:
        """Prepare the picture, and paint it if it is another one."""
        scale = Scale(range_end(self._planned, self.last), MARGIN, self.width() - MARGIN)
        if self._frame is None:
            fresh = self.picture.lay(scale, self.height())
        else:
            fresh = self.picture.take(self._frame, self.step, scale, self.height())
        if fresh:
            self.update()
            if QAccessible.isActive():
                words = self.tr("Step {step} of {newest}")
                self.setAccessibleDescription(words.format(step=grouped(self.step), newest=grouped(self.last)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the steps over the new width."""
        self.show_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, with a ring on the flag while keys move it."""
        painter = QPainter(self)
        self.picture.paint(painter, self.keyed)
        painter.end()

    def _event_step(self, x: float) -> int | None:
        """Return the step of the event nearest to a pixel, where one is within reach."""
        steps = {event.step for event in self._frame.events} if self._frame else set()
        nearest = min(steps, key=lambda step: abs(self.scale.x(step) - x), default=None)
        return nearest if nearest is not None and abs(self.scale.x(nearest) - x) <= REACH else None
