"""Trains a recipe, and shows any moment of it. No thread, no clock, no Qt."""

from copy import copy

import numpy as np
from numpy.typing import NDArray

from engine.data import Dataset, MissingError, make_dataset
from engine.ending import ending
from engine.frame import Ending, Field, Frame, Layer, Rect
from engine.points import Picture, judge
from engine.recipe import Data, Recipe, needs_restart
from engine.run import Run, shape_of
from engine.runs.saved_run import SavedRun
from engine.schedule import segment_of

Array = NDArray[np.float32]

GRID = 60  # cells of the prediction field along each side
MOST_KEPT = 8  # earlier runs that can be recalled


class Trainer:
    """The run at hand, and the earlier ones. The same recipe gives the same run, in any chunking."""

    def __init__(self, recipe: Recipe) -> None:
        """Start a run. Raises DataError for an unusable file of points."""
        self._made = 1
        self._earlier: list[Run] = []
        self.run = Run(1, recipe, make_dataset(recipe.data))

    def adopt(self, recipe: Recipe) -> bool:
        """Take another recipe; returns whether that began a new run. Raises DataError, and nothing has changed.

        Other live settings go on in the same run. A run that is replaced can be recalled.
        """
        if needs_restart(self.run.recipe, recipe):
            self._show(self._new(recipe))
            return True
        if recipe != self.run.recipe:
            self.run.change(recipe)
        return False

    def recall(self, recipe: Recipe) -> None:
        """Go back to the earlier run of a recipe, as it was left; adopt the recipe where none is kept."""
        kept = [run for run in self._earlier if run.recipe == recipe]
        if kept and needs_restart(self.run.recipe, recipe):
            self._show(kept[-1])
        else:
            self.adopt(recipe)

    def open(self, saved: SavedRun) -> None:
        """Show a run that was saved. The one at hand can be recalled."""
        self._made += 1
        self._show(Run.resumed(self._made, saved))

    def recall_run(self, number: int) -> None:
        """Go back to an earlier run by its number, as it was left, where it is still kept."""
        for run in self._earlier:
            if run.number == number:
                self._show(run)

    def still(self) -> "Trainer":
        """Return another trainer, of the run as it is now: whatever this one does, its frames belong together."""
        other = copy(self)
        other.run = Run.resumed(self.run.number, self.run.saved())
        return other

    def frame(self, step: int | None = None, rect: Rect | None = None) -> Frame:
        """Return the moment after `step` updates (default: the newest), with the predictions over `rect`."""
        run = self.run
        step = len(run) if step is None else step
        moment = run.moment(step)
        segment = segment_of(run.segments, step)
        rect = rect or run.data.rect
        picture = judge(shape_of(run.recipe.model), len(run.data)).picture(moment.weights, run.points, _centres(rect))
        return Frame(
            run=run.number,
            recipe=run.recipe,
            data=run.data,
            quadratic=run.quadratic,
            step=step,
            newest=len(run),
            epoch=segment.epoch(step),
            learning_rate=segment.learning_rate,
            batch=segment.indices(step) if step else None,
            loss=moment.loss,
            weights=self._layers(moment.weights),
            previous=None if moment.before is None else self._layers(moment.before),
            gradients=None if moment.gradient is None else self._layers(moment.gradient),
            gradient_norm=moment.norm,
            predictions=picture.predictions,
            wrong=picture.wrong,
            accuracy=picture.accuracy,
            confusion=picture.confusion,
            field=Field(rect, picture.grid.reshape(GRID, GRID)),
            losses=run.history.losses.snapshot(),
            path=run.history.path(),
            events=run.history.events,
            ending=self._ending(picture if step == len(run) else None),
            playing=False,
            steps_per_second=0.0,
            can_undo=run.edits,
        )

    def _new(self, recipe: Recipe) -> Run:
        data = self._points(recipe.data)
        self._made += 1
        return Run(self._made, recipe, data)

    def _points(self, data: Data) -> Dataset:
        """Make the points; where their file is gone, those of a run that has them stand in."""
        try:
            return make_dataset(data)
        except MissingError:
            kept = [run.data for run in (*self._earlier, self.run) if run.recipe.data.path == data.path]
            if not kept:
                raise
            return kept[-1]

    def _show(self, run: Run) -> None:
        others = [kept for kept in (*self._earlier, self.run) if kept is not run]
        self._earlier, self.run = others[-MOST_KEPT:], run

    def _layers(self, flat: Array) -> tuple[Layer, ...]:
        """Cut flat weights or gradients into (W, b) per layer."""
        layers, position = [], 0
        for inputs, units in self.run.recipe.model.shapes:
            W = flat[position : position + inputs * units].reshape(inputs, units)
            position += inputs * units
            layers.append((W, flat[position : position + units]))
            position += units
        return tuple(layers)

    def _ending(self, newest: Picture | None) -> Ending:
        """Judge the newest step; `newest`: what the model says there, where that is what is looked at."""
        run, moment = self.run, self.run.moment(len(self.run))
        segment, quadratic = run.segments[-1], run.quadratic
        full = segment.batch_size is None
        whole = newest.loss if newest else None
        return ending(
            run.history.losses.snapshot(),
            steps=run.recipe.training.steps,
            learning_rate=segment.learning_rate,
            limit=quadratic.limit if quadratic and full else None,
            least=quadratic.least_loss if quadratic else None,
            loss=moment.loss if full else whole,  # a batch's loss says little about all points
            norm=moment.norm,
            converged_at=run.converged_at,
            diverged_at=run.diverged_at,
        )


def _centres(rect: Rect) -> Array:
    """Return the centres of the field's cells, row by row from the bottom left, shape (GRID², 2)."""
    left, bottom, right, top = rect
    along = (np.arange(GRID) + 0.5) / GRID
    x, y = np.meshgrid(left + along * (right - left), bottom + along * (top - bottom))
    return np.stack([x.ravel(), y.ravel()], axis=1).astype(np.float32)
