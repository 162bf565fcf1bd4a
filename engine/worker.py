"""The thread that trains: verbs come in by a queue; the newest recipe and frame lie in boxes of one place."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from engine.box import Box
from engine.data import DataError
from engine.export.comments import ENGLISH, Words
from engine.export.job import Job
from engine.export.kinds import Kind
from engine.film import Film
from engine.frame import Frame, Rect
from engine.listing.error import ListingError
from engine.player import Player
from engine.recipe import Recipe
from engine.runs import Autosave, SavedRun
from engine.runs.writer import Writer
from engine.shapes.report import Report
from engine.shapes.study import Study
from engine.tape import Tape
from engine.tape_request import TapeRequest
from engine.tensors.log import Log

if TYPE_CHECKING:
    from engine.inspector import Inspector
    from engine.tensors.lab import Lab

Verb = Callable[[Player], None]

PACED_BELOW = 61  # steps a second: up to here every step is shown, even where the last frame was not taken


class Engine(QThread):
    """Trains beside the window. Every method returns at once; `take` gives what there is to see.

    `ready(version)`: TensorFlow is loaded. `refused(message)`: a recipe can't be used, and the run goes on
    unchanged. `failed(message)`: training is over, because of a fault. `saved(path)`, `not_saved(error)`: what became
    of a run that was to be saved. `not_kept(error)`: what a crash would lose is not kept, for the first time.
    """

    ready = Signal(str)
    refused = Signal(str)
    failed = Signal(str)
    saved = Signal(object)
    not_saved = Signal(object)
    not_kept = Signal(object)

    def __init__(self, recipe: Recipe) -> None:
        super().__init__()
        self._first = recipe
        self._verbs: SimpleQueue[Verb | None] = SimpleQueue()  # None closes
        self._recipes = Box[Recipe]()
        self._rects = Box[Rect]()
        self._frames = Box[Frame]()
        self._requests = Box[TapeRequest]()
        self._follows = Box[bool]()
        self._answers = Box[Tape | ListingError]()  # of programs
        self._steps = Box[Tape]()  # tapes of steps
        self._deeds: SimpleQueue[Callable[[Lab], Log]] = SimpleQueue()  # every line counts
        self._logs = Box[Log]()
        self._studies = Box[Study]()
        self._reports = Box[Report]()
        self._refusals = Box[ListingError]()  # of the newest line
        self._writer = Writer(self.saved.emit, self.not_saved.emit, self.not_kept.emit)
        self._handed: SimpleQueue[Verb] = SimpleQueue()  # what gives a run to the writer: every one counts
        self._films: list[Film] = []  # those being made: the thread's own
        self._jobs: list[Job] = []  # runs being written: the thread's own

    def take(self) -> Frame | None:
        """Return the newest frame, once."""
        return self._frames.take()

    def take_tape(self) -> Tape | ListingError | None:
        """Return the newest answer to a request, else the newest tape of a step, once."""
        return self._answers.take() or self._steps.take()

    def take_log(self) -> Log | ListingError | None:
        """Return the newest session with tensors, else what is wrong with the newest line, once."""
        return self._logs.take() or self._refusals.take()

    def take_report(self) -> Report | None:
        """Return what came of the newest study that was examined, once."""
        return self._reports.take()

    def examine(self, study: Study) -> None:
        """Send inputs through layers; only the newest study counts. It has to be within the limits."""
        self._studies.put(study)
        self._verbs.put(_wake)

    def run_lines(self, text: str) -> None:
        """Run lines in the session with tensors: all of them, or none."""
        self._do(lambda lab: lab.run(text))

    def load_lines(self, texts: tuple[str, ...]) -> None:
        """Begin another session with tensors with these lines."""
        self._do(lambda lab: lab.load(texts))

    def recall_lines(self, texts: tuple[str, ...]) -> None:
        """Have these lines of the session with tensors in force, which have run before."""
        self._do(lambda lab: lab.recall(texts))

    def inspect(self, request: TapeRequest) -> None:
        """Take the tape of a program; only the newest one counts."""
        self._requests.put(request)
        self._verbs.put(_wake)

    def follow(self, wanted: bool) -> None:
        """Take the tape of the step on screen, and of each that follows it, ten a second at most; or stop that."""
        self._follows.put(wanted)
        self._verbs.put(_wake)

    def use(self, recipe: Recipe) -> None:
        """Train this recipe; only the newest one counts."""
        self._recipes.put(recipe)
        self._verbs.put(self._adopt)

    def look_at(self, rect: Rect) -> None:
        """Show the predictions over this part of the plane."""
        self._rects.put(rect)
        self._verbs.put(self._turn)

    def recall(self, recipe: Recipe) -> None:
        """Go back to the earlier run of a recipe, as it was left."""
        self._verbs.put(lambda player: player.recall(recipe))

    def recall_run(self, number: int) -> None:
        """Go back to an earlier run by its number, as it was left."""
        self._verbs.put(lambda player: player.recall_run(number))

    def show_run(self, run: SavedRun) -> None:
        """Show a run that was saved, as it was left."""
        self._verbs.put(lambda player: player.open(run))

    def save_run(self, path: Path, window: Mapping[str, object]) -> None:
        """Save the run at hand while training goes on. `window` comes back with it: JSON, not changed any more."""
        self._hand(lambda player: self._writer.save(path, player.saved(window)))

    def keep_run(self, autosave: Autosave, window: Mapping[str, object]) -> None:
        """Keep the run at hand for a start after a crash; only the newest one counts."""
        self._hand(lambda player: self._writer.keep(autosave, player.saved(window)))

    def film(self, steps: Sequence[int], rect: Rect | None = None) -> Film:
        """Return what gives the moments after these steps, one after another, whatever the run does meanwhile."""
        film = Film(steps, rect, lambda: self._verbs.put(_wake))
        self._verbs.put(lambda player: self._begin(film, player))
        return film

    def export(self, kind: Kind, path: Path, words: Words = ENGLISH) -> Job:
        """Write the run as it is now, while it goes on; return what tells how far that is."""
        job = Job(kind, path, words)
        self._hand(lambda player: self._write(job, player))
        return job

    def play(self) -> None:
        """Train on from the newest step."""
        self._verbs.put(Player.play)

    def pause(self) -> None:
        """Stand still."""
        self._verbs.put(Player.pause)

    def step(self, count: int = 1) -> None:
        """Look `count` steps on; make them where there are none yet."""
        self._verbs.put(lambda player: player.step(count))

    def back(self, count: int = 1) -> None:
        """Look `count` steps back."""
        self._verbs.put(lambda player: player.back(count))

    def go_to(self, step: int) -> None:
        """Look at a step."""
        self._verbs.put(lambda player: player.go_to(step))

    def restart(self) -> None:
        """Go back to the same start."""
        self._verbs.put(Player.restart)

    def branch(self) -> None:
        """Make the step looked at the newest one."""
        self._verbs.put(Player.branch)

    def place(self, weights: tuple[float, ...]) -> None:
        """Put the newest weights elsewhere, flat: W, then b."""
        self._verbs.put(lambda player: player.place(weights))

    def undo_edit(self) -> None:
        """Take back the last branch, restart or placement."""
        self._verbs.put(Player.undo_edit)

    def set_speed(self, speed: float | None) -> None:
        """Train at most so many steps a second; None: as fast as it goes."""
        self._verbs.put(lambda player: setattr(player, "speed", speed))

    def close(self) -> None:
        """Stop; wait until every run is written and the thread has ended: while TensorFlow loads, until it is in."""
        self._verbs.put(None)
        self.wait()
        for job in self._jobs:
            job.end()
        self._writer.close()

    def run(self) -> None:
        """Load TensorFlow, then serve until closed. The trainer is local to it: no other thread reaches it."""
        try:
            import tensorflow as tf  # noqa: PLC0415 - it takes seconds, behind a window that is already up

            from engine.inspector import Inspector  # noqa: PLC0415
            from engine.shapes.laboratory import examine  # noqa: PLC0415
            from engine.tensors.lab import Lab  # noqa: PLC0415
            from engine.trainer import Trainer  # noqa: PLC0415

            player = Player(Trainer(self._first))
            self.ready.emit(tf.__version__)
            self._serve(player, Inspector(), Lab(), examine)
        except Exception as error:
            self.failed.emit(f"{type(error).__name__}: {error}")
            raise

    def _serve(self, player: Player, inspector: "Inspector", lab: "Lab", examine: Callable[[Study], Report]) -> None:
        fresh = True  # there is something to show that the last frame does not
        while True:
            if self._verbs.empty() and (fresh or (player.playing and not self._frames)):
                self._frames.put(player.frame())
                fresh = False
                player.warm()
            self._work_in(lab)
            self._films = [film for film in self._films if film.shoot()]
            self._jobs = [job for job in self._jobs if job.go_on()]
            study = self._studies.take()
            if study is not None:
                self._reports.put(examine(study))
            if self._inspect(player, inspector):
                continue  # the window may have taken the frame meanwhile: it is not kept waiting for a chunk too
            pause = 0.0 if self._jobs else _sooner(player.wait(), inspector.wait(player))
            try:
                verb = self._verbs.get(timeout=pause)
            except Empty:
                if player.wait() == 0:
                    player.train()
                    fresh = not player.playing or (player.speed or PACED_BELOW) < PACED_BELOW
                continue
            if verb is None:
                return
            verb(player)
            fresh = fresh or verb not in (_wake, self._hand_over)

    def _hand(self, verb: Verb) -> None:
        self._handed.put(verb)
        self._verbs.put(self._hand_over)

    def _hand_over(self, player: Player) -> None:
        """Give the run as it is now to the writer: for the screen nothing has changed."""
        self._handed.get()(player)

    def _begin(self, film: Film, player: Player) -> None:
        film.begin(player.trainer)
        self._films.append(film)

    def _write(self, job: Job, player: Player) -> None:
        job.begin(player.frame())
        self._jobs.append(job)

    def _do(self, deed: "Callable[[Lab], Log]") -> None:
        self._deeds.put(deed)
        self._verbs.put(_wake)

    def _work_in(self, lab: "Lab") -> None:
        """Do all that is asked of the session with tensors."""
        while not self._deeds.empty():
            self._refusals.take()  # it was about an earlier line
            try:
                self._logs.put(self._deeds.get()(lab))
            except ListingError as error:
                self._refusals.put(error)

    def _inspect(self, player: Player, inspector: "Inspector") -> bool:
        """Take the tapes that are wanted now; return whether one of a step was."""
        wanted, request = self._follows.take(), self._requests.take()
        if wanted is not None:
            inspector.follow(wanted)
        if request is not None:
            self._answers.put(inspector.answer(request))
        due = self._verbs.empty() and inspector.wait(player) == 0
        if due:
            self._steps.put(inspector.step(player))
        return due

    def _adopt(self, player: Player) -> None:
        recipe = self._recipes.take()  # a newer note in the queue may have brought it already
        if recipe is None:
            return
        try:
            player.adopt(recipe)
        except DataError as error:
            self.refused.emit(str(error))

    def _turn(self, player: Player) -> None:
        player.rect = self._rects.take() or player.rect


def _wake(player: Player) -> None:
    """Do nothing: a box has something new."""


def _sooner(one: float | None, other: float | None) -> float | None:
    """Return the shorter of two waits; None is for ever."""
    return min((wait for wait in (one, other) if wait is not None), default=None)
