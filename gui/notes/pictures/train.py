"""The pictures of a run: its points, its curves, its surface, its tape, and what its step calculated."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from engine.frame import Array, Field, Frame, Rect
from engine.tape import Tape
from gui.notes.legend import of_classes
from gui.notes.paper import on_paper, sharpen
from gui.notes.picture import Picture
from gui.notes.pictures.strip import strip
from gui.notes.pictures.views import painted
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

LINEAR = ("surface", "limit")  # pictures of the linear classifier alone
V = TypeVar("V", LimitView, ConfusionView, CalculationView)
Zoom = Sequence[Sequence[float]]  # the ends of x, the ends of y

# Of a plot beside another; it grows.
SQUARE, CURVES = QSize(400, 284), QSize(280, 284)
SHEET, SMALL = QSize(688, 176), QSize(328, 140)


def pictures(bench: "TrainBench") -> list[Picture]:
    """Return what the bench shows now; nothing before there is a run."""
    frame = bench.session.frame
    return [] if frame is None else Run(frame, bench.tape, looks_of(bench.views)).pictures()


@dataclass(frozen=True)
class Looks:
    """What hands have zoomed to, by the word of the picture, and whether the axis of the loss is logarithmic."""

    zooms: Mapping[str, Zoom] = field(default_factory=dict)
    log_loss: bool = True


class Run:
    """A moment of a run, as its views look."""

    def __init__(self, frame: Frame, tape: Tape | None = None, looks: Looks | None = None) -> None:
        self._frame, self._tape, self._looks = frame, tape, looks or Looks()

    def pictures(self) -> list[Picture]:
        """Return them in the order of reading."""
        plots = {
            "boundary": (translate("Pictures", "Data and decision boundary"), self._boundary, SQUARE),
            "loss": (translate("Pictures", "Loss"), self._loss, CURVES),
            "weights": (translate("Pictures", "Weights and bias"), self._weights, CURVES),
            "surface": (translate("Pictures", "Loss surface"), self._surface, SQUARE),
        }
        sheets = {
            "limit": (translate("Pictures", "Learning-rate limit"), painted(self._drawn(LimitView)), SMALL),
            "confusion": (translate("Pictures", "Confusion matrix"), painted(self._drawn(ConfusionView)), SMALL),
            "calculation": (translate("Pictures", "This step"), painted(self._drawn(CalculationView)), SHEET),
        }
        made = [Picture(word, *parts, grows=True) for word, parts in plots.items()]
        made[0] = replace(made[0], legend=of_classes(self._frame))
        made += [Picture(word, *parts) for word, parts in sheets.items()]
        if self._tape is not None:
            made.append(strip(self._tape, Moment.end(self._tape), translate("Pictures", "Tape"), compact=True))
        linear = self._frame.quadratic is not None
        return [picture for picture in made if linear or picture.id not in LINEAR]

    def _boundary(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(ScatterView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        _zoom(view.plot, self._looks.zooms.get("boundary"))
        view.draw(replace(self._frame, field=field_over(self._frame, view.visible_rect())))
        return sharpen(view)

    def _loss(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(LossView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        _zoom_steps(view.plot, self._looks.zooms.get("loss"))
        if view.logarithmic != self._looks.log_loss:
            view.toggle_log()
        return sharpen(view)

    def _weights(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(WeightsView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        _zoom_steps(view.plot, self._looks.zooms.get("weights"))
        if self._frame.step == self._frame.newest:
            view.plot.marks.set_now(math.nan)  # the end of the lines says that
        return sharpen(view)

    def _surface(self, tokens: Tokens, size: QSize) -> QWidget:
        view = on_paper(SurfaceView(), tokens, size)
        view.restyle(tokens)
        view.draw(self._frame)
        _zoom(view.plot, self._looks.zooms.get("surface"))
        return sharpen(view)

    def _drawn(self, view: Callable[[], V]) -> Callable[[Tokens], V]:
        def make(tokens: Tokens) -> V:
            made = view()
            made.restyle(tokens)
            made.draw(self._frame)
            return made

        return make


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


def looks_of(views: "TrainViews") -> Looks:
    """Return how the views of a run look now."""
    plots = {
        "boundary": views.scatter.plot,
        "loss": views.loss.plot,
        "weights": views.weights.plot,
        "surface": views.surface.plot,
    }
    zooms = {word: plot.box.viewRange() for word, plot in plots.items() if plot.touched}
    return Looks(zooms, views.loss.logarithmic)


def _zoom(plot: Plot, zoom: Zoom | None) -> None:
    if zoom is not None:
        plot.touched = True
        plot.box.setRange(xRange=zoom[0], yRange=zoom[1], padding=0)


def _zoom_steps(plot: StepsPlot, zoom: Zoom | None) -> None:
    if zoom is not None:
        plot.show_steps(*zoom[0])
