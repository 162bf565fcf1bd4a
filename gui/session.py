"""What a person does to a run, and how it is undone. It knows the engine and no widget."""

import random
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from engine.frame import Frame
from engine.recipe import Data, Recipe, changed, needs_restart
from engine.runs import SavedRun
from engine.worker import Engine
from gui.text import label
from gui.undo import Changes, Edit


class Session(QObject):
    """The recipe in force, the frame on screen, and the verbs.

    `recipe_put(recipe)`: another recipe is in force. `said(text, undoable)`: something happened;
    an empty text takes back what was said before.
    """

    recipe_put = Signal(object)
    said = Signal(str, bool)

    def __init__(self, engine: Engine, recipe: Recipe) -> None:
        super().__init__()
        self.engine, self.recipe = engine, recipe
        self.frame: Frame | None = None
        self.undone = QUndoStack(self)
        self._changes: Changes[Recipe] = Changes(self.undone)

    def take(self) -> Frame | None:
        """Return the newest frame of the engine, once."""
        frame = self.engine.take()
        self.frame = frame or self.frame
        return frame

    @property
    def playing(self) -> bool:
        """Whether it trains."""
        return self.frame is not None and self.frame.playing

    def can_play(self) -> bool:
        """Whether it trains, or the next step would be finite."""
        return self.frame is not None and (self.frame.playing or self.frame.ending.kind != "diverged")

    def can_go_on(self) -> bool:
        """Whether there is a next step that is finite, and nothing is playing."""
        return not self.playing and (self.can_play() or self.looks_back())

    def can_go_back(self) -> bool:
        """Whether there is a step before the one on screen, and nothing is playing."""
        return self.frame is not None and self.frame.step > 0 and not self.frame.playing

    def looks_back(self) -> bool:
        """Whether an earlier step is on screen."""
        return self.frame is not None and self.frame.step < self.frame.newest

    def has_frame(self) -> bool:
        """Whether there is a run, which the engine has shown."""
        return self.frame is not None

    def has_steps(self) -> bool:
        """Whether steps have been made."""
        return self.frame is not None and self.frame.newest > 0

    @Slot(object, bool)
    def change(self, recipe: Recipe, final: bool = True) -> None:
        """Put another recipe into force, undoably. `final` False while a slider is dragged: it is undone as one."""
        text = self.tr("change of {0}").format(_what(self.recipe, recipe))
        self._changes.make(text, self.recipe, recipe, self._put, final)

    def open_run(self, run: SavedRun) -> None:
        """Show a run that was saved, undoably: the one at hand is there again, as it was left."""
        old, number = self.recipe, self.frame.run if self.frame else None

        def show() -> None:
            self._show_recipe(run.recipe)
            self.engine.show_run(run)

        def go_back() -> None:
            self._show_recipe(old)
            if number is None:
                self.engine.use(old)
            else:
                self.engine.recall_run(number)

        self.undone.push(Edit(self.tr("opening of a run"), show, go_back))

    @Slot()
    def undo(self) -> None:
        """Take back the last change."""
        text = self.undone.undoText()
        if text:
            self.undone.undo()
            self.said.emit(self.tr("Taken back: {0}.").format(text), False)

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back."""
        text = self.undone.redoText()
        if text:
            self.undone.redo()
            self.said.emit(self.tr("Made again: {0}.").format(text), False)

    @Slot()
    def keep_run(self) -> None:
        """Go back to the recipe that is being trained: another one was refused."""
        if self.frame is not None:
            self._show_recipe(self.frame.recipe)

    @Slot(object)
    def change_data(self, data: Data) -> None:
        """Train on other points."""
        self.change(replace(self.recipe, data=data))

    @Slot()
    def new_points(self) -> None:
        """Draw other points from another seed."""
        self.change(self.recipe.with_("data.seed", random.randrange(10_000)))

    @Slot()
    def new_weights(self) -> None:
        """Start from other weights from another seed."""
        model = replace(self.recipe.model, seed=random.randrange(10_000), initial=None)
        self.change(replace(self.recipe, model=model))

    @Slot(float, float)
    def start_from(self, w1: float, w2: float) -> None:
        """Start the linear model from another W and the same b."""
        if self.frame is not None:
            b = float(self.frame.path.rows[0][-1])
            self.change(self.recipe.with_("model.initial", {"W": [[[w1], [w2]]], "b": [[b]]}))

    @Slot(float)
    def change_rate(self, rate: float) -> None:
        """Train with another learning rate; from the start where the weights are past saving."""
        self.undone.beginMacro(self.tr("change of {0}").format(label("training.learning_rate")))
        self.change(self.recipe.with_("training.learning_rate", rate))
        if self.frame is not None and self.frame.ending.kind == "diverged":
            self.restart()
        self.undone.endMacro()

    @Slot()
    def toggle_play(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.engine.pause()
        else:
            self.engine.play()

    @Slot()
    def step_on(self) -> None:
        """Look one step on."""
        self.engine.step()

    @Slot()
    def step_back(self) -> None:
        """Look one step back."""
        self.engine.back()

    @Slot()
    def ten_on(self) -> None:
        """Look ten steps on."""
        self.engine.step(10)

    @Slot()
    def ten_back(self) -> None:
        """Look ten steps back."""
        self.engine.back(10)

    @Slot(int)
    def go_to(self, step: int) -> None:
        """Look at a step."""
        self.engine.go_to(step)

    @Slot()
    def to_newest(self) -> None:
        """Stop looking back."""
        if self.frame is not None:
            self.engine.go_to(self.frame.newest)

    @Slot()
    def restart(self) -> None:
        """Go back to the same points and the same weights, undoably."""
        self._edit(self.tr("reset"), self.engine.restart)
        self.said.emit(self.tr("Back at the start: the same points, the same weights."), True)

    @Slot()
    def branch(self) -> None:
        """Make the step on screen the newest one, undoably."""
        if self.frame is None:
            return
        step = self.frame.step

        def do() -> None:
            self.engine.go_to(step)
            self.engine.branch()

        self._edit(self.tr("branch at step {0}").format(step), do)
        self.said.emit(self.tr("Step {0} is the newest one now.").format(step), True)

    @Slot(float, float)
    def place(self, w1: float, w2: float) -> None:
        """Put the weights of the linear model elsewhere, at the step on screen, undoably."""
        if self.frame is None:
            return
        weights = (w1, w2, float(self.frame.b[0]))
        text = self.tr("placing of the weights")
        self.undone.beginMacro(text)
        if self.frame.step < self.frame.newest:
            self.branch()
        self._edit(text, lambda: self.engine.place(weights))
        self.undone.endMacro()
        self.said.emit(self.tr("The weights were placed by hand."), True)

    def _show_recipe(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.recipe_put.emit(recipe)

    def _edit(self, text: str, do: Callable[[], None]) -> None:
        self.undone.push(Edit(text, do, self.engine.undo_edit))

    def _put(self, recipe: Recipe, recall: bool) -> None:
        """Train a recipe; `recall`: go back to its earlier run, as it was left."""
        old = self.recipe
        self._show_recipe(recipe)
        (self.engine.recall if recall else self.engine.use)(recipe)
        if recall:
            return  # `undo` and `redo` speak for themselves
        anew = self.frame is not None and self.frame.newest and needs_restart(old, recipe)
        # What was said of an earlier change offers to undo it: that would undo this one.
        text = self.tr("The run started anew: {0}.").format(_what(old, recipe)) if anew else ""
        self.said.emit(text, bool(anew))


def _what(old: Recipe, new: Recipe) -> str:
    return ", ".join(label(name) for name in changed(old, new))
