"""The pictures of a run: its points, its curves, its surface, its tape, and what its step calculated."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from engine.frame import Array, Field, Frame, Rect
from engine.tape import Tape
from gui.notes.legend import of_classes
from gui.notes.painted import Painted
from gui.notes.paper import on_paper, sharpen
from gui.notes.picture import Picture
from gui.notes.pictures.strip import strip
from gui.tokens import Tokens
from gui.views.calculation import CalculationView
from gui.views.confusion import ConfusionView
from gui.views.limit import LimitView
from gui.views.loss import LossView
from gui.views.plot import Plot
from gui.views.scatter import ScatterView
from gui.views.steps_plot import StepsPlot
from gui.views.surface import SurfaceView
from gui.views.tape.moment import Moment
from gui.views.weights import WeightsView

if TYPE_CHECKING:  # they ask for these pictures
    from gui.benches.train import TrainBench
    from gui.benches.train_views import TrainViews

translate = QCoreApplication.translate

# Of a plot beside another; it grows.
SQUARE, CURVES = QSize(400, 284), QSize(280, 284)
SHEET, SMALL = QSize(688, 176), QSize(328, 140)


def pictures(bench: "TrainBench") -> list[Picture]:
    """Return what the bench shows now; nothing before there is a run."""
    frame = bench.session.frame
    return [] if frame is None else Run(frame, bench.tape, bench.views).pictures()


class Run:
    """A moment of a run. `seen`: the views whose zoom and scale its pictures have too."""

    def __init__(self, frame: Frame, tape: Tape | None = None, seen: "TrainViews | None" = None) -> None:
        self._frame, self._tape, self._seen = frame, tape, seen

    def pictures(self) -> list[Picture]:
        """Return them in the order of reading."""
        title, legend = translate("Pictures", "Data and decision boundary"), of_classes(self._frame)
        made = [
            Picture("boundary", title, self._boundary, SQUARE, grows=True, legend=legend),
            Picture("loss", translate("Pictures", "Loss"), self._loss, CURVES, grows=True),
            Picture("weights", translate("Pictures", "Weights and bias"), self._weights, CURVES, grows=True),
        ]
        if self._frame.quadratic is not None:
            title = translate("Pictures", "Loss surface")
            made += [Picture("surface", title, self._surface, SQUARE, grows=True)]
            made += [Picture("limit", translate("Pictures", "Learning-rate limit"), self._limit, SMALL)]
        made += [Picture("confusion", translate("Pictures", "Confusion matrix"), self._confusion, SMALL)]
        if self._tape is not None:
            made += [strip(self._tape, Moment.end(self._tape), translate("Pictures", "Tape"), compact=True)]
        return [*made, Picture("calculation", translate("Pictures", "This step"), self._calculation, SHEET)]

    def _boundary(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(ScatterView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        if self._seen is not None:
            _zoom(view.plot, self._seen.scatter.plot)
        view.draw(replace(self._frame, field=field_over(self._frame, view.visible_rect())))
        return sharpen(view)

    def _loss(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(LossView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        if self._seen is not None:
            _zoom_steps(view.plot, self._seen.loss.plot)
            if view.logarithmic != self._seen.loss.logarithmic:
                view.toggle_log()
        return sharpen(view)

    def _weights(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(WeightsView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        if self._seen is not None:
            _zoom_steps(view.plot, self._seen.weights.plot)
        if self._frame.step == self._frame.newest:
            view.plot.marks.set_now(math.nan)  # the end of the lines says that
        return sharpen(view)

    def _surface(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(SurfaceView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        if self._seen is not None:
            _zoom(view.plot, self._seen.surface.plot)
        return sharpen(view)

    def _limit(self, tokens: Tokens, size: QSize) -> QWidget:
        view = LimitView()
        view.restyle(tokens)
        view.draw(self._frame)
        return Painted(view, size)

    def _confusion(self, tokens: Tokens, size: QSize) -> QWidget:
        view = ConfusionView()
        view.restyle(tokens)
        view.draw(self._frame)
        return Painted(view, size)

    def _calculation(self, tokens: Tokens, size: QSize) -> QWidget:
        view = CalculationView()
        view.restyle(tokens)
        view.draw(self._frame)
        return Painted(view, size)


def field_over(frame: Frame, rect: Rect) -> Field:
    """Return the prediction over another part of the plane than a frame has; the same where only TensorFlow could."""
    if len(frame.weights) > 1 and frame.recipe.model.activation != "linear":
        return frame.field
    left, bottom, right, top = rect
    rows, columns = frame.field.values.shape
    x = left + (np.arange(columns) + 0.5) * (right - left) / columns
    y = bottom + (np.arange(rows) + 0.5) * (top - bottom) / rows
    values: Array = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2).astype(np.float32)
    with np.errstate(over="ignore", invalid="ignore"):  # of a run that has diverged
        for W, b in frame.weights:
            values = values @ W + b
    return Field(rect, values.reshape(rows, columns))


def _zoom(plot: Plot, seen: Plot) -> None:
    """Show what a hand has zoomed to in another plot."""
    if seen.touched:
        (x0, x1), (y0, y1) = seen.box.viewRange()
        plot.touched = True
        plot.box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0)


def _zoom_steps(plot: StepsPlot, seen: StepsPlot) -> None:
    if seen.touched:
        plot.show_steps(*seen.box.viewRange()[0])
