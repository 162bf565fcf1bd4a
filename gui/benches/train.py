"""The Train bench: two clouds, a line, every step. It ties settings, views and transport to the session."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.data import DataError, make_dataset
from engine.frame import Frame
from engine.quadratic import quadratic_of
from engine.recipe import Recipe
from engine.tape import Tape
from gui.benches.centre import Centre
from gui.benches.train_views import TrainViews
from gui.key_hints import Hint
from gui.panel import Panel
from gui.session import Session
from gui.settings import Settings
from gui.text import choice
from gui.tokens import Tokens
from gui.transport import Transport
from gui.views.tape.step_tape import which_step


class TrainBench(QObject):
    """A `gui.benches.bench.Bench`: the recipe at the left, the run in the centre, its time along the bottom."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.name, self.title, self.number = "train", self.tr("Train"), 3
        self.session = session
        self.panel, self.views = Panel(session.recipe), TrainViews()
        self.side: QWidget = self.panel
        self.centre: Centre = self.views
        self.home: QWidget = self.views.scatter.plot  # so that Space plays
        self.hints: list[Hint] = [
            (("play",), self.tr("play")),
            (("step_back", "step"), self.tr("step")),
            (("restart",), self.tr("reset")),
            (("slower", "faster"), self.tr("speed")),
            (("keys",), self.tr("all keys")),
        ]
        self._drawn: Frame | None = None
        self._taken: Tape | None = None  # the newest tape of a step, and of which run
        self._taken_of: object = None
        self._show_code: QAction

    def equip(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, by id, and make the transport."""
        self._show_code = actions["code"]
        self.transport = Transport(actions)
        self.views.tape.equip(actions["open_in_tape"])
        self._connect()
        self._preview(self.session.recipe)

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What F6 goes round."""
        return self.panel, *self.views.panels, self.transport

    @property
    def facts(self) -> list[str]:
        """How it is trained, and from which points."""
        recipe = self.session.recipe if self._drawn is None else self._drawn.recipe
        seed = self.tr("Seed {0}: a reset starts from the same points and weights").format(recipe.data.seed)
        return [choice(recipe.training.execution), seed]

    @property
    def busy(self) -> str:
        """What is being waited for: nothing, each frame comes when it is made."""
        return ""

    @property
    def playing(self) -> bool:
        """Whether it trains."""
        return self.session.playing

    def draw(self) -> bool:
        """Show the newest frame in every view that can be seen."""
        previous, frame = self._drawn, self.session.frame
        if frame is None or frame is previous:
            return False
        self._drawn = frame
        self.views.draw(frame)
        self.transport.draw(frame)
        self._draw_tape()
        if previous is None or previous.run != frame.run or previous.recipe != frame.recipe:
            self._tell_panel(frame)
        self.changed.emit()
        return True

    @property
    def tape(self) -> Tape | None:
        """The tape of the step on screen, as soon as it is taken; while steps are made, the newest there is."""
        frame, tape = self.session.frame, self._taken
        if frame is None or tape is None or tape.step is None or self._taken_of != _run(frame):
            return None
        goes_on = frame.playing and frame.step == frame.newest
        return tape if tape.step == frame.step or (goes_on and tape.step < frame.step) else None

    def draw_tape(self, tape: Tape) -> None:
        """Take the tape of a step, and show it where it is that of the step on screen."""
        if self.session.frame is not None:
            self._taken, self._taken_of = tape, _run(self.session.frame)
            self._draw_tape()

    @Slot()
    def preview_code(self) -> None:
        """Show the code, for which there is time once the window is there."""
        if self.session.frame is None:
            self.views.code.show_recipe(self.session.recipe)

    def set_loading(self, text: str) -> None:
        """Say what is being waited for, with play disabled meanwhile."""
        self.transport.set_loading(text)
        self.views.tape.wait_for(text)

    def set_failed(self, text: str) -> None:
        """Say what went wrong for good."""
        self.transport.set_failed(text)
        self.views.tape.wait_for(text)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (self.panel, self.views, self.transport):
            part.restyle(tokens)

    def set_compact(self, compact: bool) -> None:
        """Put panels side by side, or into shared places with tabs."""
        self.panel.set_compact(compact)
        self.views.set_compact(compact)

    def restore(self, settings: Settings) -> None:
        """Take speed, scale, and code or tape, of last time."""
        self.transport.speed.set_speed(settings.speed)
        self.session.engine.set_speed(settings.speed)
        if self.views.loss.logarithmic != settings.log_loss:
            self.views.toggle_log()
        self.views.show_code(settings.code)

    def remember(self, settings: Settings) -> None:
        """Note the same."""
        settings.speed = self.transport.speed.speed
        settings.log_loss = self.views.loss.logarithmic
        settings.code = self._show_code.isChecked()
        settings.recipe = self.session.recipe.to_json()

    @Slot()
    def show_code(self) -> None:
        """Show the code, or the tape in its place, as the action is checked."""
        self.views.show_code(self._show_code.isChecked())

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed."""
        self.transport.slower()

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed."""
        self.transport.faster()

    @Slot(object)
    def _show_recipe(self, recipe: Recipe) -> None:
        self.panel.show_recipe(recipe)
        if self.session.frame is None:
            self._preview(recipe)
            self.preview_code()

    def _draw_tape(self) -> None:
        tape, frame = self.tape, self.session.frame
        if tape is None or frame is None or not self.views.tape.isVisible():
            return
        to_come = tape.step == frame.step and frame.previous is None
        self.views.tape.draw(tape, which_step(tape.step or 0, to_come=to_come))

    def _preview(self, recipe: Recipe) -> None:
        """Show the points of a recipe before TensorFlow is there."""
        try:
            data = make_dataset(recipe.data)
        except DataError:
            return  # the points of a saved run are in its file: its first frame brings them
        quadratic = quadratic_of(data)
        self.views.preview(data, quadratic, recipe)
        self.transport.preview(recipe)
        self.panel.set_limit(quadratic.limit, recipe.training.batch_size is not None)

    def _tell_panel(self, frame: Frame) -> None:
        """Pass on what the panel shows of a run."""
        self.panel.set_start(frame.path.rows[0])
        limit = frame.quadratic.limit if frame.quadratic else None
        self.panel.set_limit(limit, frame.recipe.training.batch_size is not None)

    def _connect(self) -> None:
        session, views, transport = self.session, self.views, self.transport
        self.panel.changed.connect(session.change)
        session.recipe_put.connect(self._show_recipe)
        views.step_chosen.connect(session.go_to)
        views.data_dropped.connect(session.change_data)
        views.placed.connect(session.place)
        views.start_moved.connect(session.start_from)
        views.looked_at.connect(session.engine.look_at)
        views.code_turned.connect(self._show_code.setChecked)
        transport.step_chosen.connect(session.go_to)
        transport.speed_changed.connect(session.engine.set_speed)
        transport.rate_suggested.connect(session.change_rate)


def _run(frame: Frame) -> tuple[int, int]:
    """Return what makes two steps of the same number different ones."""
    return frame.run, frame.can_undo
