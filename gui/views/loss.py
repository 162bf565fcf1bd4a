"""The loss of every step ever made."""

import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.frame import Frame
from engine.losses import Steps
from gui.numbers import fixed, grouped
from gui.segmented import Segmented
from gui.tokens import Tokens
from gui.views.curve import Band, Curve, Numbers, with_row
from gui.views.header import Header
from gui.views.steps_plot import StepsPlot
from gui.views.ticks import Range, linear_range, log_range

LINEAR, LOG = 0, 1
AIR = 0.03  # share of the height that stays free


class LossView(QWidget):
    """The loss over the steps, linear or logarithmic; where steps share a point, all between least and greatest."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Loss")
        self.plot = StepsPlot(ring=10)
        self.plot.setAccessibleName(self.title)
        self._header = Header(self.title)
        self._header.setToolTip(self.tr("The loss of a step is the one before its update."))
        self._scale = Segmented(
            [self.tr("Linear"), self.tr("Log")],
            self.tr("Loss axis"),
            [self.tr("Linear loss axis (L)"), self.tr("Logarithmic loss axis (L)")],
            small=True,
        )
        self._header.add(self._scale)
        self._band, self._curve = Band(self.plot), Curve(self.plot, 1.9)
        self._frame: Frame | None = None
        self._planned: tuple[int, float] | None = None  # how far a run will go, and its least loss
        self._shown: Range | None = None
        self._wants_log = True
        self._set_axis(log=True, refused=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.plot)
        self._scale.chosen.connect(self._choose_scale)
        self.plot.step_chosen.connect(self.step_chosen)
        self.plot.step_hovered.connect(self._read)
        self.plot.view_changed.connect(self._redraw)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.plot.restyle(tokens)
        self._curve.restyle(tokens, tokens.ink)
        self._band.restyle(tokens.ink)

    def draw(self, frame: Frame) -> None:
        """Show the losses up to a moment."""
        if frame is self._frame:
            return
        if self._frame is None or frame.run != self._frame.run:
            self._shown = None
        self._frame = frame
        self._redraw()

    def preview(self, steps: int, least: float) -> None:
        """Show where a run will go and its least loss, before there is a frame."""
        self._planned = steps, least
        self.plot.preview(steps, *self._range(np.empty((0, 3)), least))
        self._show_level(least)

    @property
    def logarithmic(self) -> bool:
        """Whether the axis is logarithmic."""
        return self.plot.left.log

    def toggle_log(self) -> None:
        """Change between the linear and the logarithmic axis."""
        self._choose_scale(LINEAR if self.logarithmic else LOG)

    def _choose_scale(self, scale: int) -> None:
        self._wants_log = scale == LOG
        if self._frame is None:
            self._set_axis(self._wants_log, refused=False)
            if self._planned:
                self.preview(*self._planned)
        self._redraw()

    def _redraw(self) -> None:
        frame = self._frame
        if frame is None:
            return
        steps, rows = _points(frame, *self.plot.visible(frame))
        positive = bool((rows > 0).all())
        self._set_axis(self._wants_log and positive, refused=self._wants_log and not positive)
        least = frame.quadratic.least_loss if frame.quadratic else None
        self.plot.follow(frame, *self._range(rows, least))
        heights = np.log10(rows) if self.logarithmic else rows
        self._curve.draw(steps, heights[:, 1], frame.step)
        self._band.draw(steps, heights[:, 0], heights[:, 2])
        self._mark(frame, steps, heights, least)
        self.plot.hover_again()

    def _set_axis(self, log: bool, refused: bool) -> None:
        note = self.tr("linear: a loss of 0 has no logarithm") if refused else self.tr("mean squared error")
        self._header.set_note(note)
        if log != self.logarithmic:
            self._shown = None
            self.plot.left.set_log(log)
        if self._scale.index != (LOG if log else LINEAR):
            self._scale.choose(LOG if log else LINEAR)

    def _height_of(self, loss: float) -> float:
        """Return where a loss stands on the axis; one without a logarithm at its lower end."""
        if not self.logarithmic:
            return loss
        return math.log10(loss) if loss > 0 else float(self.plot.box.viewRange()[1][0])

    def _range(self, rows: Numbers, least: float | None) -> Range:
        """Return what the axis shows: all that can be seen, in round steps, with some air."""
        low, high = (float(rows.min()), float(rows.max())) if len(rows) else (least or 0.01, 1.0)
        if least is not None and not self.plot.touched and (least > 0 or not self.logarithmic):
            low, high = min(low, least), max(high, least)
        if self.logarithmic:
            self._shown = log_range(low, high, self._shown)
            bottom, top = self._shown
            return bottom - AIR * (top - bottom), top + AIR * (top - bottom)
        self._shown = linear_range(0.0 if low < high / 2 else low, high, self._shown)
        bottom, top = self._shown
        return bottom, top + AIR * (top - bottom)

    def _mark(self, frame: Frame, steps: Steps, heights: Numbers, least: float | None) -> None:
        marks = self.plot.marks
        rings = [self._height_of(frame.loss)] if frame.loss is not None and math.isfinite(frame.loss) else []
        marks.set_now(frame.step, rings)
        self._show_level(least)
        broke_off = frame.ending.kind == "diverged" and len(steps) and steps[-1] + 1 >= frame.ending.step
        marks.set_cross((frame.ending.step, float(heights[-1, 1])) if broke_off else None)
        if not frame.playing:
            text = self.tr("Loss at step {}: {}").format(grouped(frame.step), fixed(frame.loss, 5))
            self.plot.setAccessibleDescription(text)

    def _show_level(self, least: float | None) -> None:
        if least is None or (self.logarithmic and least <= 0):
            self.plot.marks.set_level(None)
        else:
            self.plot.marks.set_level(self._height_of(least), self.tr("minimum {}").format(fixed(least, 4)))

    def _read(self, step: int) -> None:
        """Say the loss of the step under the pointer; of steps so old that they share a record, least and greatest."""
        frame = self._frame
        if frame is None or step < 1:
            return
        exact = frame.losses.at(step)
        if exact is not None:
            self._say(step, exact, self.tr("Step {}").format(grouped(step)), f"L = {fixed(exact, 5)}")
            return
        _, rows = frame.losses.envelope(step, step)
        size = frame.losses.size
        before = (step - 1) // size * size
        title = self.tr("Steps {} to {}").format(grouped(before + 1), grouped(before + size))
        text = f"L = {fixed(float(rows[0, 0]), 5)} … {fixed(float(rows[0, 2]), 5)}"
        self._say(step, float(rows[0, 1]), title, text)

    def _say(self, step: int, loss: float, title: str, numbers: str) -> None:
        height = self._height_of(loss)
        self.plot.marks.set_hover(step, [height])
        self.plot.say(step, height, title, numbers)


def _points(frame: Frame, first: int, last: int, most: int) -> tuple[Steps, Numbers]:
    """Return steps and their (minimum, mean, maximum), as far as they are numbers, with the step on screen."""
    steps, rows = frame.losses.envelope(first, last, most)
    finite = np.isfinite(rows).all(axis=1)
    steps, rows = steps[finite], rows[finite]
    at = int(np.searchsorted(steps, frame.step))
    if frame.loss is None or at == len(steps) or not np.isfinite(frame.loss):
        return steps, rows
    return with_row(steps, rows, frame.step, np.array([rows[at, 0], frame.loss, rows[at, 2]]))
