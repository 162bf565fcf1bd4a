"""Play, pause, step, look back: what the verbs of the window do to a trainer. No thread, no Qt; time is handed in."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from engine.frame import Frame, Rect
from engine.recipe import Recipe
from engine.runs.saved_run import SavedRun

if TYPE_CHECKING:  # the trainer brings TensorFlow along; whoever makes one has loaded it
    from engine.trainer import Trainer

CHUNK_SECONDS = 0.010  # of training between two looks at the queue, at unlimited speed
LONGEST_SECONDS = 0.030  # the same where a frame of many points takes long to make
FRAME_SHARE = 3  # a frame may take a third of the time of its chunk: training keeps three quarters of its speed
CATCH_UP_SECONDS = 0.1  # after a hitch a paced run makes up for so much at most
MEASURED_SECONDS = 0.5  # over which the speed on screen is measured
DEFAULT_SPEED = 10.0  # steps a second: the book's 40 steps take 4 s


class Player:
    """A trainer with a clock: paced or unlimited, at the newest step or looking back."""

    def __init__(self, trainer: "Trainer", clock: Callable[[], float] = time.perf_counter) -> None:
        self.trainer = trainer
        self.playing = False
        self.speed: float | None = DEFAULT_SPEED  # None: unlimited
        self.looking_at: int | None = None  # an earlier step; None: the newest one
        self.rect: Rect | None = None  # the part of the plane on screen; None: that of the data
        self._clock = clock
        self._goal = 0  # playing stops here
        self._warm = 0  # the number of the run that was compiled for
        self._due = 0.0  # when the next paced step is due
        self._step_seconds = 1e-4  # measured
        self._frame_seconds = 0.0  # measured
        self._meter = (0.0, 0)  # when the measurement on screen began, and the steps made by then
        self._measured = 0.0  # steps a second

    def adopt(self, recipe: Recipe) -> None:
        """Take the panel's recipe. Where that begins a new run, one that was playing plays from its start."""
        if self.trainer.adopt(recipe):
            self.looking_at = None
            if self.playing:
                self.play()

    def recall(self, recipe: Recipe) -> None:
        """Go back to the earlier run of a recipe, as it was left."""
        self.trainer.recall(recipe)
        self._stand()

    def recall_run(self, number: int) -> None:
        """Go back to an earlier run by its number, as it was left."""
        self.trainer.recall_run(number)
        self._stand()

    def open(self, saved: SavedRun) -> None:
        """Show a run that was saved, at the step that was looked at."""
        self.trainer.open(saved)
        self._stand()
        self.looking_at = saved.looking_at

    def saved(self, window: Mapping[str, object]) -> SavedRun:
        """Return the run at hand as it can be saved, with what the window wants to find again."""
        return replace(self.trainer.run.saved(), looking_at=self.looking_at, window=window)

    def play(self) -> None:
        """Go on from the newest step to the next multiple of the planned steps."""
        run = self.trainer.run
        steps = run.recipe.training.steps
        self._goal = (len(run) // steps + 1) * steps
        self.playing, self.looking_at = run.diverged_at is None, None
        self._due = self._clock()
        self._meter, self._measured = (self._due, len(run)), 0.0

    def pause(self) -> None:
        """Stand still at the newest step."""
        self.playing = False

    def step(self, count: int = 1) -> None:
        """Look `count` steps on; where there are none yet, make them."""
        self.pause()
        run = self.trainer.run
        wanted = self.shown + count
        if wanted > len(run):
            run.advance(wanted - len(run))
        self.go_to(wanted)

    def go_to(self, step: int) -> None:
        """Look at a step; the newest one is looked at as it grows. Playing pauses."""
        self.pause()
        newest = len(self.trainer.run)
        self.looking_at = max(step, 0) if step < newest else None

    def back(self, count: int = 1) -> None:
        """Look `count` steps back."""
        self.go_to(self.shown - count)

    def branch(self) -> None:
        """Make the step looked at the newest one."""
        self.trainer.run.branch(self.shown)
        self._stand()

    def restart(self) -> None:
        """Go back to the same points and the same weights."""
        self.trainer.run.restart()
        self._stand()

    def place(self, weights: tuple[float, ...]) -> None:
        """Put the newest weights elsewhere, flat."""
        self.trainer.run.place(np.array(weights, np.float32))
        self.looking_at = None

    def undo_edit(self) -> None:
        """Take back the last branch, restart or placement."""
        self.trainer.run.undo()
        self._stand()

    def wait(self) -> float | None:
        """Return the seconds until there is something to train, 0 for at once; None while paused."""
        if not self.playing:
            return None
        return 0.0 if self.speed is None else max(0.0, self._due - self._clock())

    def warm(self) -> None:
        """Compile for the run at hand, once, while there is nothing else to do."""
        run = self.trainer.run
        if self._warm != run.number and not self.playing:
            self._warm = run.number
            run.warm()

    def train(self) -> None:
        """Make the steps that are due, for as long as a chunk may take."""
        begin, run = self._clock(), self.trainer.run
        seconds = min(max(CHUNK_SECONDS, FRAME_SHARE * self._frame_seconds), LONGEST_SECONDS)
        count = min(max(1, int(seconds / self._step_seconds)), self._goal - len(run))
        if self.speed is not None:
            count = min(count, self._steps_due(begin))
        made = run.advance(count)
        if made:  # half from the chunks before: one chunk may be a fluke, and the first one compiles
            self._step_seconds = (self._step_seconds + (self._clock() - begin) / made) / 2
        if made < count or len(run) >= self._goal:
            self.pause()

    def frame(self) -> Frame:
        """Return the moment looked at."""
        begin = self._clock()
        self._measure(begin)
        frame = self.trainer.frame(self.looking_at, self.rect)
        self._frame_seconds = self._clock() - begin
        return replace(frame, playing=self.playing, steps_per_second=self._measured if self.playing else 0.0)

    @property
    def shown(self) -> int:
        """The step looked at."""
        return len(self.trainer.run) if self.looking_at is None else self.looking_at

    def _stand(self) -> None:
        self.playing, self.looking_at = False, None

    def _steps_due(self, now: float) -> int:
        """Return how many paced steps are due; what can't be caught up with is let go."""
        assert self.speed is not None
        count = int(min(now - self._due, CATCH_UP_SECONDS) * self.speed) + 1
        self._due = max(self._due + count / self.speed, now)
        return count

    def _measure(self, now: float) -> None:
        begin, steps = self._meter
        if now - begin >= MEASURED_SECONDS:
            self._measured = (len(self.trainer.run) - steps) / (now - begin)
            self._meter = (now, len(self.trainer.run))
