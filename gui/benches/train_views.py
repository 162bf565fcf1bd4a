"""The centre of the Train bench. It arranges the views and hands on what a person does in them."""

from itertools import chain

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from engine.data import Dataset
from engine.frame import Frame
from engine.quadratic import Quadratic
from engine.recipe import Recipe
from gui.arrangement import column, split
from gui.benches.centre import Centre
from gui.benches.lower_band import LowerBand
from gui.pages import Pages
from gui.readouts import Readouts
from gui.tokens import Tokens
from gui.views.confusion import ConfusionView
from gui.views.limit import LimitView
from gui.views.loss import LossView
from gui.views.scatter import ScatterView
from gui.views.surface import SurfaceView
from gui.views.view import View
from gui.views.weights import WeightsView

RUSH = 10  # steps a frame


class TrainViews(Centre):
    """Every view of a run. Only those that can be seen are drawn. `code_turned`: the code came into sight, or went."""

    step_chosen = Signal(int)
    data_dropped = Signal(object)  # a new engine.recipe.Data
    placed = Signal(float, float)  # w1, w2
    start_moved = Signal(float, float)  # w1, w2
    looked_at = Signal(object)  # the visible part of the plane
    code_turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.readouts = Readouts()
        self.scatter, self.loss, self.weights = ScatterView(), LossView(), WeightsView()
        self.surface, self.limit, self.confusion = SurfaceView(), LimitView(), ConfusionView()
        self._band = LowerBand()
        self.calculation, self.tape, self.code = self._band.calculation, self._band.tape, self._band.code
        self._turns: tuple[tuple[View, ...], ...] = (
            (self.loss, self.limit),
            (self.surface, self.readouts),
            (self.weights, self.confusion),
            (self.calculation, self.code),
        )
        self._turn = 0
        self._plots = [view.plot for view in (self.scatter, self.loss, self.weights, self.surface)]
        self._frame: Frame | None = None
        self._compact: bool | None = None
        self._arrange()
        self._connect()
        self.set_compact(False)

    def draw(self, frame: Frame) -> None:
        """Show a frame in every view that can be seen.

        Where each frame brings many steps, more than an eye can tell apart, the views beside the points take turns.
        """
        rushing = frame.playing and self._frame is not None and frame.newest > self._frame.newest + RUSH
        self._frame, self._turn = frame, (self._turn + 1) % len(self._turns)
        others = self._turns[self._turn] if rushing else chain(*self._turns)
        for view in (self.scatter, *others):
            if view.isVisible():
                view.draw(frame)

    def preview(self, data: Dataset, quadratic: Quadratic, recipe: Recipe) -> None:
        """Show points and settings before there is a frame."""
        self.scatter.preview(data, recipe)
        rate, size = recipe.training.learning_rate, recipe.training.batch_size
        self.limit.preview(quadratic, rate, size is None or size >= len(data))
        steps = recipe.training.steps
        self.readouts.preview(steps)
        self.loss.preview(steps, quadratic.least_loss)
        self.weights.preview(steps)
        self.surface.preview(quadratic, _first_bias(recipe))
        self.calculation.preview(rate)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for view in (self.scatter, *chain(*self._turns)):
            view.restyle(tokens)
        self.tape.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""
        if compact == self._compact:
            return
        self._compact = compact
        directions = QBoxLayout.Direction
        self._side_row.setDirection(directions.LeftToRight if compact else directions.TopToBottom)
        for index, share in enumerate((3, 2) if compact else (1, 0)):
            self._side_row.setStretch(index, share)
        if compact:
            self._middle.show_pages([self._curves, self._side])
        else:
            self._middle.show_pages([self._curves])
            self._upper.addWidget(self._side)
            for index, share in enumerate((45, 30, 25)):
                self._upper.setStretchFactor(index, share)
            self._side.show()  # as a page it may have been hidden
        self._band.set_compact(compact)
        self.reset_sizes()

    def show_code(self, shown: bool) -> None:
        """Turn to the code of the run, or to the tape of the step, which share a place."""
        self._band.show_code(shown)

    def reset_sizes(self) -> None:
        """Give every panel its first size."""
        self._rows.setSizes([324, 180] if self._compact else [470, 212])
        self._upper.setSizes([440, 428] if self._compact else [520, 352, 312])
        self._curves.setSizes([162, 162] if self._compact else [240, 230])
        self._band.setSizes([868] if self._compact else [520, 664])

    def reset(self) -> None:
        """Show every panel, in its first size, and the tape in place of the code."""
        self.show_code(False)
        super().reset()

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """The views that take the keyboard's focus, in the order of reading."""
        return self.scatter, self.loss, self.weights, self.surface, self.tape, self.code

    @Slot()
    def toggle_log(self) -> None:
        """Show the loss on the other scale."""
        self.loss.toggle_log()

    @Slot()
    def fit(self) -> None:
        """Show the whole of the plot that has the focus; of the points where none has it."""
        focused = [plot for plot in self._plots if plot.hasFocus()]
        (focused or self._plots)[0].fit()

    @Slot()
    def fit_all(self) -> None:
        """Show the whole of every plot."""
        for plot in self._plots:
            plot.fit()

    def _arrange(self) -> None:
        self._curves = split(Qt.Orientation.Vertical, [self.loss, self.weights])
        self._side = QWidget()
        self._side_row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._side_row.addWidget(self.surface)
        self._side_row.addWidget(column([self.limit, self.confusion]))
        self._middle = Pages([self.tr("Curves"), self.tr("Surface")], self.tr("Plots"))
        self._upper = split(Qt.Orientation.Horizontal, [self.scatter, self._middle])
        self._rows = split(Qt.Orientation.Vertical, [self._upper, self._band])
        self.splitters = {"rows": self._rows, "upper": self._upper, "curves": self._curves, "band": self._band}
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 0)
        whole = QVBoxLayout(self)
        whole.addWidget(self.readouts)
        whole.addWidget(self._rows, 1)
        for layout in (whole, self._side_row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        for view in (self.loss, self.weights, self.surface):
            view.step_chosen.connect(self.step_chosen)
        self.scatter.data_dropped.connect(self.data_dropped)
        self.scatter.looked_at.connect(self.looked_at)
        self.surface.placed.connect(self.placed)
        self.surface.start_moved.connect(self.start_moved)
        for one, other in ((self.loss.plot, self.weights.plot), (self.weights.plot, self.loss.plot)):
            one.zoomed.connect(other.show_steps)
            one.fitted.connect(other.fit)
        self._middle.turned.connect(self._draw_again)
        self._band.turned.connect(self._turn_band)

    @Slot()
    def _turn_band(self) -> None:
        self.code_turned.emit(self._band.shows_code)
        self._draw_again()

    @Slot()
    def _draw_again(self) -> None:
        """Draw what was hidden until now."""
        if self._frame is not None:
            self.draw(self._frame)


def _first_bias(recipe: Recipe) -> float:
    """Return the bias that training starts from: the one that was typed, or 0."""
    initial = recipe.model.initial
    return float(initial.b[0][0]) if initial else 0.0
