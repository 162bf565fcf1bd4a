"""One run: forward, back to any step, branched, started over. What an edit replaces can be brought back."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.chunk import Chunk
from engine.data import Dataset
from engine.ending import Calm
from engine.history import History, Placed
from engine.moment import Moment
from engine.points import Points
from engine.program import Program, program
from engine.quadratic import quadratic_of
from engine.recipe import Model, Recipe, changed
from engine.runs.saved_run import SavedRun
from engine.schedule import BATCH, RATE, Segment, schedule, segment_of, spans

Array = NDArray[np.float32]

MOST_EDITS = 16  # how many branches, restarts and placements can be taken back


@dataclass
class State:
    """What an edit replaces as a whole."""

    history: History
    newest: Moment
    calm: Calm = field(default_factory=Calm)
    blocked: tuple[float, int | None] | None = None  # rate and batch size under which the next step is not finite


class Run:
    """A recipe over its points, from its start to as many steps as wanted."""

    def __init__(self, number: int, recipe: Recipe, data: Dataset) -> None:
        self.number = number
        self.recipe = recipe
        self.data = data
        self.points = Points.of(data)
        # With hidden layers the loss is no quadratic form.
        self.quadratic = None if recipe.model.hidden else quadratic_of(data)
        self._state = self._started()
        self._edited: list[tuple[State, Recipe]] = []

    @classmethod
    def resumed(cls, number: int, saved: SavedRun) -> "Run":
        """Return a run that goes on from where another was saved; edits made before can't be taken back."""
        run = cls(number, saved.recipe, saved.data)
        history = History.of(saved.losses, saved.path, saved.events)
        run._state = State(history, saved.newest, Calm(saved.converged_at, saved.calm_steps), saved.blocked)
        return run

    def saved(self) -> SavedRun:
        """Return the run up to now, without a copy; it takes microseconds."""
        history, state = self.history, self._state
        return SavedRun(
            recipe=self.recipe,
            data=self.data,
            losses=history.losses.snapshot(),
            path=history.path(),
            events=history.events,
            newest=state.newest,
            converged_at=state.calm.converged_at,
            calm_steps=state.calm.steps,
            blocked=state.blocked,
        )

    def __len__(self) -> int:
        return len(self.history)

    @property
    def history(self) -> History:
        """The losses, checkpoints and events so far."""
        return self._state.history

    @property
    def diverged_at(self) -> int | None:
        """The step that would not be finite under the settings in force, where the run has come to one."""
        return len(self) + 1 if self._state.blocked == _pace(self.segments[-1]) else None

    @property
    def converged_at(self) -> int | None:
        """The step since which the gradient is small; None while it is not, and with mini-batches."""
        return self._state.calm.converged_at

    @property
    def edits(self) -> int:
        """How many edits can be taken back."""
        return len(self._edited)

    @property
    def segments(self) -> list[Segment]:
        """Which learning rate and batches each step used."""
        return schedule(self.recipe, self.history.events, len(self.data))

    def change(self, recipe: Recipe) -> None:
        """Go on with other live settings, from the next step on; they are events of the history."""
        if recipe == self.recipe:
            return
        for name in changed(self.recipe, recipe):
            if name in (RATE, BATCH):
                self.history.change(name, _setting(self.recipe, name), _setting(recipe, name))
        self.recipe = recipe

    def warm(self) -> None:
        """Compile what the next step needs, so that it does not wait for that; nothing is trained."""
        segment = self.segments[-1]
        self._program(segment).run(self._state.newest.weights, self.points, len(self) + 1, 1, segment)

    def advance(self, count: int) -> int:
        """Make up to `count` steps; returns how many. Stops before the first one that is not finite."""
        return sum(len(chunk.losses) for chunk in self.chunks(count))

    def chunks(self, count: int) -> Iterator[Chunk]:
        """Make up to `count` steps, and yield them as they are made: finite ones only."""
        state, segment = self._state, self.segments[-1]
        training = self._program(segment)
        while count and self.diverged_at is None:
            wanted = min(count, training.most)
            before = state.newest.weights
            made = training.run(before, self.points, len(self) + 1, wanted, segment)
            chunk = made.first(_finite(made))
            if segment.batch_size is None:
                state.calm.see(len(self) + 1, chunk.norms)
            self.history.extend(chunk.losses, chunk.weights)
            if len(chunk.losses):
                state.newest = _last(before, chunk)
            if len(chunk.losses) < wanted:
                state.blocked = _pace(segment)
            count -= wanted
            yield chunk

    def moment(self, step: int) -> Moment:
        """Return a step bitwise as it was made, by replay from a checkpoint. Raises IndexError past the last."""
        if not 0 <= step <= len(self):
            raise IndexError(f"step must be from 0 to {len(self)}, not {step}")
        if step == len(self):
            return self._state.newest
        at, weights = self.history.checkpoint(step)
        if step == 0 or any(isinstance(e, Placed) and e.step == step for e in self.history.events):
            return Moment(weights)
        at, weights = self.history.checkpoint(step - 1)
        moment = Moment(weights)
        for segment, begin, end in spans(self.segments, at + 1, step):
            training = self._program(segment)
            for first in range(begin, end + 1, training.most):
                count = min(training.most, end + 1 - first)
                chunk = training.run(moment.weights, self.points, first, count, segment)
                moment = _last(moment.weights, chunk)
        return moment

    def branch(self, step: int) -> None:
        """Make `step` the newest one. The settings in force stay in force."""
        moment, then, now = self.moment(step), segment_of(self.segments, step + 1), self.segments[-1]
        self._edit(State(self.history.cut(step, moment.weights), moment))
        self.history.change(RATE, then.learning_rate, now.learning_rate)
        self.history.change(BATCH, then.batch_size, now.batch_size)

    def restart(self) -> None:
        """Go back to the same points and the same weights."""
        self._edit(self._started())

    def place(self, weights: Array) -> None:
        """Put the newest weights elsewhere, flat, as an event of the history."""
        history = self.history.cut(len(self), self.history.last)
        history.place(weights.astype(np.float32))
        self._edit(State(history, Moment(history.last)))

    def undo(self) -> None:
        """Take back the last edit, where there is one; the steps it dropped are there again.

        The settings in force stay in force, for the steps to come.
        """
        if self._edited:
            in_force = self.recipe
            self._state, self.recipe = self._edited.pop()
            self.change(in_force)

    def _edit(self, state: State) -> None:
        self._edited = [*self._edited, (self._state, self.recipe)][-MOST_EDITS:]
        self._state = state

    def _started(self) -> State:
        start = first_weights(self.recipe.model)
        return State(History(start), Moment(start))

    def _program(self, segment: Segment) -> Program:
        execution = self.recipe.training.execution
        return program(shape_of(self.recipe.model), execution, len(self.data), segment.batch_size)


def shape_of(model: Model) -> Model:
    """Return the model without its starting weights: what decides whether something must be compiled again."""
    return replace(model, seed=0, initial=None)


def first_weights(model: Model) -> Array:
    """Return the flat weights a run starts from: the typed ones; else W uniform in [0, 1) by the seed, b zero."""
    if model.initial is not None:
        pairs = zip(model.initial.W, model.initial.b, strict=True)
        return np.concatenate([np.append(np.ravel(W), b) for W, b in pairs]).astype(np.float32)
    parts = []
    for layer, (inputs, units) in enumerate(model.shapes):
        W = tf.random.stateless_uniform((inputs, units), seed=(model.seed, layer))
        parts += [W.numpy().ravel(), np.zeros(units, np.float32)]
    return np.concatenate(parts)


def _setting(recipe: Recipe, name: str) -> float | None:
    value: float | None = getattr(recipe.training, name.removeprefix("training."))
    return value


def _pace(segment: Segment) -> tuple[float, int | None]:
    return segment.learning_rate, segment.batch_size


def _finite(chunk: Chunk) -> int:
    """Return how many steps from the first on are finite."""
    fine = np.isfinite(chunk.losses) & np.isfinite(chunk.weights).all(axis=1)
    return len(fine) if fine.all() else int(np.argmin(fine))


def _last(before: Array, chunk: Chunk) -> Moment:
    """Return the last step of a chunk that started from the weights `before`."""
    return Moment(
        weights=chunk.weights[-1],
        before=chunk.weights[-2] if len(chunk.weights) > 1 else before,
        loss=float(chunk.losses[-1]),
        gradient=chunk.gradients[-1],
        norm=float(chunk.norms[-1]),
    )
