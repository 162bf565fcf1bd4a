"""A plot over the steps of a run: one playhead, a hand that scrubs, a bubble that reads the step under the pointer."""

import math

from PySide6.QtCore import QPoint, QPointF, Signal

from engine.frame import Frame
from gui.tokens import Tokens
from gui.views.bubble import Bubble
from gui.views.marks import Marks
from gui.views.plot import Plot
from gui.views.ticks import nice_step

MOST_POINTS = 700  # of one curve: more take longer and show nothing that a pixel could
FEWEST = 4  # steps that a plot shows
NAMES = 30  # pixels at the right for the names of lines; plots above each other end alike


class StepsPlot(Plot):
    """A plot whose x axis are steps. A click or a left drag chooses one; the wheel zooms the steps only."""

    step_chosen = Signal(int)
    step_hovered = Signal(int)
    view_changed = Signal()  # other steps are visible, or more pixels

    def __init__(self, ring: float) -> None:
        """`ring`: the diameter of the rings at now."""
        super().__init__(zoom="x")
        self.marks = Marks(self, ring)
        self.bubble = Bubble(self)
        self._newest = 0
        self._hovered: float | None = None
        self.set_margins(0, 8, NAMES, 2)
        self.box.setLimits(minXRange=FEWEST)
        self.clicked.connect(self._choose)
        self.dragged.connect(self._choose)
        self.hovered.connect(self._hover)
        self.hover_ended.connect(self._end_hover)
        self.zoomed.connect(self.view_changed)
        self.fitted.connect(self.view_changed)
        self.box.sigResized.connect(self._resized)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        super().restyle(tokens)
        self.marks.restyle(tokens)

    def follow(self, frame: Frame, y0: float, y1: float) -> None:
        """Take the range of steps of a run, with what the y axis shows."""
        self._newest = frame.newest
        self.set_home(0, last_step(frame), y0, y1)

    def preview(self, steps: int, y0: float, y1: float) -> None:
        """Show where a run will go, before there is a frame."""
        self.set_home(0, max(steps, FEWEST), y0, y1)

    def visible(self, frame: Frame) -> tuple[int, int, int]:
        """Return the first and the last step that can be seen, one more at either side, and how many points to draw."""
        if not self.touched:
            return 0, last_step(frame), self._most()
        x0, x1 = self.box.viewRange()[0]
        return max(0, math.floor(x0) - 1), math.ceil(x1) + 1, self._most()

    def show_steps(self, x0: float, x1: float) -> None:
        """Show the steps that a hand chose in another plot: `one.zoomed.connect(other.show_steps)`."""
        self.touched = True
        self.box.setXRange(x0, x1, padding=0)
        self.view_changed.emit()

    def hover_again(self) -> None:
        """Read the step under a pointer that rests while the run goes on."""
        if self._hovered is not None:
            self.step_hovered.emit(self._step(self._hovered))

    def say(self, step: float, value: float, title: str, numbers: str) -> None:
        """Show the bubble at a point of the plot."""
        place = self.mapFromScene(self.box.mapViewToScene(QPointF(step, value)))
        self.bubble.show_at(QPoint(place.x(), place.y()), title, numbers)

    def _most(self) -> int:
        return max(2, min(MOST_POINTS, int(self.box.width())))

    def _step(self, x: float) -> int:
        return min(max(round(x), 0), self._newest)

    def _choose(self, x: float, _: float) -> None:
        self.step_chosen.emit(self._step(x))

    def _hover(self, x: float, _: float) -> None:
        self._hovered = x
        self.step_hovered.emit(self._step(x))

    def _end_hover(self) -> None:
        self._hovered = None
        self.marks.set_hover(None)
        self.bubble.hide()

    def _resized(self, *_: object) -> None:
        self.view_changed.emit()


def last_step(frame: Frame) -> int:
    """Return the last step of the x axis: where training will stop, or a round one after the newest."""
    # The step that diverged was not made, but its cross has a place.
    last = max(frame.newest, frame.ending.step if frame.ending.kind == "diverged" else 0)
    if last <= frame.recipe.training.steps:
        return max(frame.recipe.training.steps, FEWEST)
    unit = round(nice_step(last / 7))
    return -(-last // unit) * unit
