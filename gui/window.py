"""The window: top bar, side panel, bench, transport, and the one tick that draws what the engine made."""

from PySide6.QtCore import QByteArray, QElapsedTimer, Qt, QTimer, Signal, Slot, qVersion
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from engine.data import make_dataset
from engine.frame import Frame
from engine.quadratic import quadratic_of
from engine.recipe import Recipe
from gui.actions import Actions
from gui.banner import Banner
from gui.benches.train import COMPACT_HEIGHT, COMPACT_WIDTH, TrainBench
from gui.command_line import version
from gui.files import Files
from gui.focus_ring import FocusRing
from gui.key_hints import StatusLine
from gui.keys import KeyList
from gui.panel import Panel
from gui.session import Session
from gui.settings import Settings
from gui.text import choice
from gui.tokens import Tokens
from gui.top_bar import TopBar
from gui.transport import Transport

FRAME_MS = 16  # the shortest time between two pictures
TICK_MS = 4  # how soon a frame is seen that comes later than that
ICONS_WIDTH = 1240  # below it the top bar shows icons without words


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
        self.actions_ = Actions(self)
        self.transport = Transport(self.actions_.by_id)
        self.status.set_actions(self.actions_.by_id)
        self.top = TopBar(self.actions_, [self.tr("Train")])
        self._version = ""
        self._appeared = False
        self.setWindowTitle("Tapescope")
        self.setMinimumSize(1100, 700)
        self._arrange()
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

    def _preview(self, recipe: Recipe) -> None:
        """Show the points of a recipe before TensorFlow is there."""
        data = make_dataset(recipe.data)
        quadratic = quadratic_of(data)
        self.train.preview(data, quadratic, recipe)
        self.transport.preview(recipe)
        self.panel.set_limit(quadratic.limit, recipe.training.batch_size is not None)

    def _wait_for_tensorflow(self) -> None:
        text = self.tr("Loading TensorFlow…")
        self.status.set_busy(text)
        self.transport.set_loading(text)
        self.actions_.refresh(None)

    @Slot(str)
    def set_ready(self, version: str) -> None:
        """TensorFlow is there."""
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

    # How it looks

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
    def switch_full_screen(self) -> None:
        """Fill the screen, or stop that."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def fold(self) -> None:
        """Show or fold the side panel."""
        self.settings.folded = not self.actions_["fold"].isChecked()
        self.panel.setVisible(not self.settings.folded)

    @Slot()
    def show_code(self) -> None:
        """Show or hide the code pane."""
        self.settings.code = self.actions_["code"].isChecked()
        self.train.show_code(self.settings.code)

    @Slot()
    def reset_layout(self) -> None:
        """Give every panel its first size."""
        for name in ("fold", "code"):
            if not self.actions_[name].isChecked():
                self.actions_[name].trigger()
        self.train.reset_sizes()

    @Slot()
    def next_panel(self) -> None:
        """Move the focus to the next panel."""
        self._move_focus(1)

    @Slot()
    def previous_panel(self) -> None:
        """Move the focus to the previous panel."""
        self._move_focus(-1)

    def _move_focus(self, by: int) -> None:
        train = self.train
        places = [self.panel, train.scatter, train.loss, train.weights, train.surface, train.code, self.transport]
        seen = [place for place in places if place.isVisible()]
        focused = self.focusWidget()
        here = [i for i, place in enumerate(seen) if focused is not None and place.isAncestorOf(focused)]
        place = seen[(here[0] + by) % len(seen)] if here else seen[0]
        inside = [part for part in place.findChildren(QWidget) if _takes_focus(part)]
        (inside or [place])[0].setFocus(Qt.FocusReason.TabFocusReason)

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
        compact = self.width() < COMPACT_WIDTH or self.height() < COMPACT_HEIGHT
        self.train.set_compact(compact)
        self.panel.set_compact(compact)
        self.transport.setFixedHeight(72 if compact else 84)
        self.statusBar().setFixedHeight(24 if compact else 26)
        self.top.set_compact(self.width() < ICONS_WIDTH)
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
        settings = self.settings
        settings.recipe = self.session.recipe.to_json()
        settings.geometry = self.saveGeometry().toBase64().toStdString()
        settings.sizes = self.train.sizes
        settings.log_loss = self.train.loss.logarithmic
        super().closeEvent(event)

    def _restore(self) -> None:
        settings = self.settings
        self.resize(1440, 900)
        self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.train.remember_sizes(settings.sizes)
        self.actions_["fold"].setChecked(not settings.folded)
        self.panel.setVisible(not settings.folded)
        self.actions_["code"].setChecked(settings.code)
        self.train.show_code(settings.code)
        self.actions_["contrast"].setChecked(settings.high_contrast)
        self.transport.speed.set_speed(settings.speed)
        self.session.engine.set_speed(settings.speed)
        if self.train.loss.logarithmic != settings.log_loss:
            self.train.toggle_log()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.banner)
        right.addWidget(self.train, 1)
        middle = QHBoxLayout()
        middle.addWidget(self.panel)
        middle.addWidget(_rule(Qt.Orientation.Vertical))
        middle.addLayout(right, 1)
        column = QVBoxLayout()
        column.addWidget(self.top)
        column.addWidget(_rule())
        column.addLayout(middle, 1)
        column.addWidget(self.transport)
        for layout in (right, middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        centre = QWidget()
        centre.setLayout(column)
        self.setCentralWidget(centre)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)

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


def _rule(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    if orientation == Qt.Orientation.Horizontal:
        rule.setFixedHeight(1)
    else:
        rule.setFixedWidth(1)
    return rule


def _takes_focus(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisible() and part.isEnabled()


def _enabling(frame: Frame) -> tuple[object, ...]:
    """Return what decides which actions can be done."""
    return frame.playing, frame.step > 0, frame.step < frame.newest, frame.newest > 0, frame.ending.kind == "diverged"
