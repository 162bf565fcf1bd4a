"""The window: top bar, side panel, bench, transport, and the one tick that draws what the engine made."""

import gc

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot, qVersion
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from engine.data import make_dataset
from engine.frame import Frame
from engine.quadratic import quadratic_of
from engine.recipe import Recipe
from gui.actions import Actions
from gui.banner import Banner
from gui.benches.train import TrainBench
from gui.command_line import version
from gui.files import Files
from gui.focus_ring import FocusRing
from gui.key_hints import StatusLine
from gui.keys import KeyList
from gui.layout import Layout
from gui.panel import Panel
from gui.panel_focus import PanelFocus
from gui.session import Session
from gui.settings import Settings
from gui.text import choice
from gui.tokens import Tokens
from gui.top_bar import TopBar
from gui.transport import Transport

FRAME_MS = 16  # the shortest time between two pictures
TICK_MS = 2  # how soon a frame is seen that comes later than that


class Window(QMainWindow):
    """Everything on screen.

    `appeared`: its first picture is painted. `theme_chosen`: light, dark or system. `contrast_chosen`: high or not.
    """

    appeared = Signal()
    theme_chosen = Signal(str)
    contrast_chosen = Signal(bool)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session, self.settings = session, settings
        self.train = TrainBench()
        self.files = Files(self, session, settings)
        self.panel, self.banner, self.status = Panel(session.recipe), Banner(), StatusLine()
        self.layout_ = Layout(self)
        self.panel_focus = PanelFocus(self)
        self.actions_ = Actions(self)
        self.transport = Transport(self.actions_.by_id)
        self.status.set_actions(self.actions_.by_id)
        self.top = TopBar(self.actions_, [self.tr("Train")])
        self.panel_focus.panels = (self.panel, *self.train.panels, self.transport)
        self._version = ""
        self._appeared = False
        self.setWindowTitle("Tapescope")
        self.layout_.fill()
        self._connect()
        self._restore()
        self._preview(session.recipe)
        self._wait_for_tensorflow()
        self.train.scatter.plot.setFocus()  # so that Space plays
        FocusRing(self)
        self._drawn = QElapsedTimer()
        self._drawn.start()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._draw_newest)
        self._tick.start()
        self.appeared.connect(self._preview_code)

    @Slot()
    def _draw_newest(self) -> None:
        """Take a frame, if any, and draw what can be seen: the one tick."""
        if self._drawn.elapsed() < FRAME_MS - 1:
            return
        previous = self.session.frame
        frame = self.session.take()
        if frame is None:
            return
        self._drawn.restart()
        self.train.draw(frame)
        self.transport.draw(frame)
        if previous is None or _enabling(previous) != _enabling(frame):
            self.actions_.refresh(frame)
        if previous is None or previous.run != frame.run or previous.recipe != frame.recipe:
            self._tell_panel(frame)

    @Slot()
    def slower(self) -> None:
        """Take the next lower speed."""
        self.transport.slower()

    @Slot()
    def faster(self) -> None:
        """Take the next higher speed."""
        self.transport.faster()

    def _tell_panel(self, frame: Frame) -> None:
        """Pass on what the panel and the status line show of a run and its settings."""
        training, data = frame.recipe.training, frame.recipe.data
        self.panel.set_start(frame.path.rows[0])
        self.panel.set_limit(frame.quadratic.limit if frame.quadratic else None, training.batch_size is not None)
        seed = self.tr("Seed {0}: a reset starts from the same points and weights").format(data.seed)
        self.status.set_facts([f"TensorFlow {self._version}", "CPU", choice(training.execution), seed])

    @Slot(object)
    def _show_recipe(self, recipe: Recipe) -> None:
        self.panel.show_recipe(recipe)
        if self.session.frame is None:
            self._preview(recipe)
            self._preview_code()

    def _preview(self, recipe: Recipe) -> None:
        """Show the points of a recipe before TensorFlow is there."""
        data = make_dataset(recipe.data)
        quadratic = quadratic_of(data)
        self.train.preview(data, quadratic, recipe)
        self.transport.preview(recipe)
        self.panel.set_limit(quadratic.limit, recipe.training.batch_size is not None)

    @Slot()
    def _preview_code(self) -> None:
        """Show the code, for which there is time once the window is there."""
        if self.session.frame is None:
            self.train.code.show_recipe(self.session.recipe)

    def _wait_for_tensorflow(self) -> None:
        text = self.tr("Loading TensorFlow…")
        self.status.set_busy(text)
        self.transport.set_loading(text)
        self.actions_.refresh(None)

    @Slot(str)
    def set_ready(self, version: str) -> None:
        """TensorFlow is there."""
        gc.enable()  # main.py let it rest until now
        self._version = version
        self.status.set_busy(None)
        self.transport.set_loading("")

    @Slot(str)
    def refuse(self, message: str) -> None:
        """Say that a recipe can't be used; the run goes on as it was."""
        self.banner.say(message)
        self.session.keep_run()

    @Slot(str)
    def fail(self, message: str) -> None:
        """Say what went wrong; `message`: in the words of what failed."""
        self.status.set_busy(None)
        self.transport.set_failed(message)
        self.banner.say(self.tr("{0}. Start Tapescope again to go on.").format(message))

    @Slot(str, bool)
    def _say(self, text: str, undoable: bool) -> None:
        self.status.message(text, self.tr("Undo") if undoable else None)

    @Slot(str)
    def _say_saved(self, name: str) -> None:
        self.status.message(self.tr("Saved {0}.").format(name))

    @Slot(object)
    def _set_speed(self, speed: float | None) -> None:
        self.settings.speed = speed
        self.session.engine.set_speed(speed)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (self.actions_, self.top, self.panel, self.banner, self.train, self.transport):
            part.restyle(tokens)
        self._dark = tokens.dark

    @Slot()
    def switch_theme(self) -> None:
        """Go from light to dark, or back."""
        self.theme_chosen.emit("light" if self._dark else "dark")

    @Slot()
    def follow_system(self) -> None:
        """Be light or dark as the system is."""
        self.theme_chosen.emit("system")

    @Slot()
    def switch_contrast(self) -> None:
        """Turn high contrast on or off."""
        self.contrast_chosen.emit(self.actions_["contrast"].isChecked())

    @Slot()
    def show_keys(self) -> None:
        """List every key."""
        KeyList(list(self.actions_.acts.values()), self).exec()

    @Slot()
    def show_about(self) -> None:
        """Say which versions are running."""
        versions = f"Tapescope {version()}, TensorFlow {self._version or '–'}, Qt {qVersion()}"
        text = self.tr("A desktop microscope for TensorFlow training, after chapter 3 of Deep Learning with Python.")
        QMessageBox.about(self, self.tr("About Tapescope"), f"<p>{text}</p><p>{versions}</p>")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put panels side by side where there is room."""
        self.layout_.adapt()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell those who wait for the first picture, once it is complete."""
        super().paintEvent(event)
        if not self._appeared:
            self._appeared = True
            QTimer.singleShot(0, self.appeared.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how everything is."""
        self._tick.stop()
        self.layout_.remember()
        self.settings.recipe = self.session.recipe.to_json()
        self.settings.log_loss = self.train.loss.logarithmic
        super().closeEvent(event)

    def _restore(self) -> None:
        self.layout_.restore()
        settings = self.settings
        self.actions_["contrast"].setChecked(settings.high_contrast)
        self.transport.speed.set_speed(settings.speed)
        self.session.engine.set_speed(settings.speed)
        if self.train.loss.logarithmic != settings.log_loss:
            self.train.toggle_log()

    def _connect(self) -> None:
        session, train, transport = self.session, self.train, self.transport
        self.panel.changed.connect(session.change)
        for action, possible in (
            (self.actions_["undo"], session.undone.canUndoChanged),
            (self.actions_["redo"], session.undone.canRedoChanged),
        ):
            action.setEnabled(False)
            possible.connect(action.setEnabled)
        session.recipe_put.connect(self._show_recipe)
        session.said.connect(self._say)
        self.status.acted.connect(session.undo)
        self.files.refused.connect(self.banner.say)
        self.files.opened.connect(self.banner.hide)
        self.files.saved.connect(self._say_saved)
        train.step_chosen.connect(session.go_to)
        train.data_dropped.connect(session.change_data)
        train.placed.connect(session.place)
        train.start_moved.connect(session.start_from)
        train.code.save_wanted.connect(self.files.save_code)
        train.looked_at.connect(session.engine.look_at)
        transport.step_chosen.connect(session.go_to)
        transport.speed_changed.connect(self._set_speed)
        transport.rate_suggested.connect(session.change_rate)


def _enabling(frame: Frame) -> tuple[object, ...]:
    """Return what decides which actions can be done."""
    return frame.playing, frame.step > 0, frame.step < frame.newest, frame.newest > 0, frame.ending.kind == "diverged"
