"""W and b over the steps."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.frame import Frame
from engine.losses import Steps
from gui.numbers import fixed, grouped
from gui.tokens import LIGHT, Tokens
from gui.views.curve import Curve, Numbers, with_row
from gui.views.header import Header
from gui.views.marks import Name
from gui.views.steps_plot import StepsPlot
from gui.views.ticks import Range, linear_range

AIR = 0.03  # share of the height that stays free
MOST_OF_MANY = 20_000  # points of all lines together, where there are many
DASHES = {"w₁": (), "w₂": (7.0, 4.0), "b": (2.0, 3.5)}


class WeightsView(QWidget):
    """Every weight over the steps: w₁, w₂ and b by name; of a deeper model the last bias only, the others as lines."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Weights and bias")
        self.plot = StepsPlot(ring=8)
        self.plot.setAccessibleName(self.title)
        self._many = Curve(self.plot, 1.0)
        self._curves = {name: Curve(self.plot, 2.0, dash) for name, dash in DASHES.items()}
        self._inks = _inks(LIGHT)
        self._frame: Frame | None = None
        self._shown: Range | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Header(self.title))
        column.addWidget(self.plot)
        self.plot.step_chosen.connect(self.step_chosen)
        self.plot.step_hovered.connect(self._read)
        self.plot.view_changed.connect(self._redraw)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        self.plot.restyle(tokens)
        self._inks = _inks(tokens)
        self._many.restyle(tokens, tokens.ink3)
        for name, curve in self._curves.items():
            curve.restyle(tokens, self._inks[name])
        self._redraw()

    def draw(self, frame: Frame) -> None:
        """Show the weights up to a moment."""
        if frame is self._frame:
            return
        if self._frame is None or frame.run != self._frame.run:
            self._shown = None
        self._frame = frame
        self._redraw()

    def preview(self, steps: int) -> None:
        """Show where a run will go, before there is a frame."""
        self.plot.preview(steps, 0.0, 1.0)

    def _redraw(self) -> None:
        frame = self._frame
        if frame is None:
            return
        columns = _columns(frame)
        steps, rows = self._points(frame)
        self.plot.follow(frame, *self._range(rows))
        for name, curve in self._curves.items():
            values = rows[:, columns[name]] if name in columns else rows[:0, 0]
            curve.draw(steps[: len(values)], values, frame.step)
        others = [n for n in range(rows.shape[1]) if n not in columns.values()]
        self._many.draw_many(steps, rows[:, others], frame.step)
        self._mark(frame, columns, steps, rows)
        self.plot.hover_again()

    def _points(self, frame: Frame) -> tuple[Steps, Numbers]:
        """Return steps and the weights after them, as far as they are numbers, with the step on screen."""
        first, last, most = self.plot.visible(frame)
        most = min(most, max(2, MOST_OF_MANY // len(frame.path.last)))
        steps, rows = frame.path.series(first, last, most)
        finite = np.isfinite(rows).all(axis=1)
        return with_row(steps[finite], rows[finite], frame.step, _flat(frame))

    def _range(self, rows: Numbers) -> Range:
        low, high = (float(rows.min()), float(rows.max())) if len(rows) else (-0.1, 0.1)
        self._shown = linear_range(low, high, self._shown)
        bottom, top = self._shown
        return bottom - AIR * (top - bottom), top + AIR * (top - bottom)

    def _mark(self, frame: Frame, columns: dict[str, int], steps: Steps, rows: Numbers) -> None:
        marks, now = self.plot.marks, _flat(frame)
        marks.set_now(frame.step, [float(now[n]) for n in columns.values() if np.isfinite(now[n])])
        if len(steps):
            names = [Name(name, self._inks[name], float(rows[-1, n])) for name, n in columns.items()]
            marks.set_names(int(steps[-1]), names)
        if not frame.playing:
            values = ", ".join(f"{name} {fixed(float(now[n]), 5)}" for name, n in columns.items())
            self.plot.setAccessibleDescription(self.tr("After step {}: {}").format(grouped(frame.step), values))

    def _read(self, step: int) -> None:
        """Say the weights after the step under the pointer, or after the nearest one that is kept."""
        frame = self._frame
        if frame is None:
            return
        columns = _columns(frame)
        if step == frame.step:
            row = _flat(frame)
        else:
            steps, rows = frame.path.series(step, step)
            nearest = int(np.argmin(np.abs(steps - step)))
            step, row = int(steps[nearest]), rows[nearest]
        values = {name: float(row[n]) for name, n in columns.items()}
        if not np.isfinite(list(values.values())).all():
            return
        self.plot.marks.set_hover(step, list(values.values()))
        lines = "\n".join(f"{name:<2} {fixed(value, 5):>8}" for name, value in values.items())
        self.plot.say(step, max(values.values()), self.tr("After step {}").format(grouped(step)), lines)


def _inks(tokens: Tokens) -> dict[str, str]:
    return {"w₁": tokens.w1, "w₂": tokens.w2, "b": tokens.b}


def _flat(frame: Frame) -> Numbers:
    """Return the weights on screen as a row of the path: W flattened then b, layer by layer."""
    return np.concatenate([part.ravel() for layer in frame.weights for part in layer])


def _columns(frame: Frame) -> dict[str, int]:
    """Return which columns of the path have a name."""
    count = len(frame.path.last)
    if len(frame.weights) == 1 and count == 3:
        return {"w₁": 0, "w₂": 1, "b": 2}
    return {"b": count - 1}
