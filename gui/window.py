"""The window: its benches, and the one tick that takes and draws what the engine made."""

import gc

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot, qVersion
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from engine.listing.error import ListingError
from engine.tape import Tape
from gui.actions import Actions
from gui.banner import Banner
from gui.benches.benches import Benches
from gui.benches.layers import LayerBench
from gui.benches.tape import TapeBench
from gui.benches.tensors import TensorBench
from gui.benches.train import TrainBench
from gui.command_line import version
from gui.drops import Drops
from gui.exports import Exports
from gui.files import Files
from gui.focus_ring import FocusRing
from gui.key_hints import StatusLine
from gui.keys import KeyList
from gui.language import spoken
from gui.layers.trainable import recipe_of
from gui.layout import Layout
from gui.messages import Messages
from gui.note_export import NoteExport
from gui.offer import Offer
from gui.panel_focus import PanelFocus
from gui.runs import Runs
from gui.sessions import Sessions
from gui.settings import Settings
from gui.tokens import Tokens
from gui.top_bar import TopBar

FRAME_MS = 15  # the shortest time between two pictures: the clock's milliseconds make 16 of it
TICK_MS = 2  # how soon a picture is seen that comes later than that


class Window(QMainWindow):
    """Everything on screen.

    `appeared`: its first picture is painted. `theme_chosen`: light, dark or system. `contrast_chosen`: high or not.
    `language_chosen`: one of `gui.language.LANGUAGES`.
    """

    appeared = Signal()
    theme_chosen = Signal(str)
    contrast_chosen = Signal(bool)
    language_chosen = Signal(str)

    def __init__(self, sessions: Sessions, settings: Settings) -> None:
        super().__init__()
        self.sessions, self.settings = sessions, settings
        self.session = session = sessions.train
        self.train, self.tape = TrainBench(session), TapeBench(sessions.tape)
        self.tensors, self.layers = TensorBench(sessions.tensors), LayerBench(sessions.layers)
        for bench in (self.tensors, self.tape, self.train, self.layers):
            bench.setParent(self)  # else they outlive it, and hear what their sessions say
        self.benches = Benches([self.tensors, self.tape, self.train, self.layers], self.train, settings, self)
        self.runs = Runs(self, session, settings, self.benches.noted)
        self.files = Files(self, session, settings, self.runs)
        self.exports = Exports(self, session, settings)
        self.note_export = NoteExport(self, self.benches, session.engine, settings)
        self.banner, self.status = Banner(), StatusLine()
        self.offer = Offer(
            self.tr("Bring it back"),
            self.tr("Show the run as it was; what is on screen now can be brought back by undo."),
            self.tr("Discard"),
            self.tr("Remove what was kept, for good."),
        )
        self.messages, self.drops = Messages(self), Drops(self)
        self.layout_, self.panel_focus = Layout(self), PanelFocus(self)
        self.actions_ = Actions(self)
        self.benches.equip(self.actions_)
        self.top = TopBar(self.actions_, self.benches)
        self._version = ""
        self._appeared = self._dark = self._opening = self._loading = False
        self.setWindowTitle("Tapescope")
        self.layout_.fill()
        self._connect()
        self._restore()
        self._wait_for_tensorflow()
        FocusRing(self)
        self._began = QElapsedTimer()
        self._began.start()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._draw_newest)
        self._tick.start()

    @Slot()
    def _draw_newest(self) -> None:
        """Draw the bench in front where that is news, and look again when the next picture is due: the one tick.

        What else the engine has made is taken between two pictures, so that it holds up neither.
        """
        begin = QElapsedTimer()
        begin.start()
        if self._began.elapsed() >= FRAME_MS:
            self.session.take()
            if self.benches.front.draw():
                self._began = begin
                self._tick.setInterval(FRAME_MS // 2)
                return
        self._take_answers()
        self._tick.setInterval(max(TICK_MS, FRAME_MS - self._began.elapsed()))

    def _take_answers(self) -> None:
        """Hand on what else the engine has made."""
        answer = self.session.engine.take_tape()
        if answer is not None:
            self._hand_on(answer)
        log = self.session.engine.take_log()
        if log is not None:
            self.tensors.session.answer(log)
        report = self.session.engine.take_report()
        if report is not None:
            self.layers.session.answer(report)

    def _hand_on(self, answer: Tape | ListingError) -> None:
        """Give a tape to the bench that it is for: of a training step, or of a program."""
        if isinstance(answer, Tape) and answer.step is not None:
            self.train.draw_tape(answer)
            if self._opening and self.train.tape is not None:
                self.open_step_in_tape()
        else:
            self.tape.session.answer(answer)

    @Slot()
    def open_step_in_tape(self) -> None:
        """Open the tape of the step on screen in the Tape bench, as soon as it is taken."""
        tape = self.train.tape
        self._opening = tape is None
        if tape is not None:
            self.tape.session.open_step(tape)
            self.benches.bring(self.tape)
        self._follow()

    @Slot()
    def _train_layers(self) -> None:
        """Train a stack of layers from the weights that it has."""
        report = self.layers.session.report
        if report is not None:
            self.session.change(recipe_of(report, self.session.recipe))
            self.benches.bring(self.train)

    @Slot()
    def _follow(self) -> None:
        """Have the tape of the step on screen taken while it can be seen, or is to be opened."""
        self.session.engine.follow(self._opening or self.train.views.tape.in_sight)

    @Slot()
    def _turn(self) -> None:
        """Show the keys and the facts of the bench in front."""
        front = self.benches.front
        if self._opening and front is not self.train:  # whoever goes elsewhere waits for nothing
            self._opening = False
            self._follow()
        self.settings.bench = front.name
        own = self.actions_.of(front.name)
        self.top.show_code(own.get("code"))
        self.status.set_hints([([own[name] for name in names], word) for names, word in front.hints])
        self.panel_focus.panels = front.panels
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what can be done now, and what the bench in front says of itself."""
        self.actions_.refresh()
        if not self._loading:
            self.status.set_busy(self.benches.front.busy or None)
        self.status.set_facts([f"TensorFlow {self._version or '–'}", "CPU", *self.benches.front.facts])

    def _wait_for_tensorflow(self) -> None:
        self._loading = True
        text = self.tr("Loading TensorFlow…")
        self.status.set_busy(text)
        for bench in self.benches.all:
            bench.set_loading(text)

    @Slot(str)
    def set_ready(self, version: str) -> None:
        """TensorFlow is there."""
        gc.enable()  # main.py let it rest until now
        self._version, self._loading = version, False
        for bench in self.benches.all:
            bench.set_loading("")
        self._refresh()

    @Slot(str)
    def refuse(self, message: str) -> None:
        """Say that a recipe can't be used; the run goes on as it was."""
        self.banner.say(message)
        self.session.keep_run()

    @Slot(str)
    def fail(self, message: str) -> None:
        """Say what went wrong; `message`: in the words of what failed."""
        self._loading = False
        for bench in self.benches.all:
            bench.set_failed(message)
        self._refresh()
        self.banner.say(self.tr("{0}. Start Tapescope again to go on.").format(message))

    @Slot()
    def ask_recent(self) -> None:
        """Offer the last files, below the bar."""
        self.files.recent.ask(self.mapToGlobal(self.top.geometry().bottomLeft()))

    @Slot()
    def _show_opened(self) -> None:
        """Bring the bench to the front that a file was opened for."""
        self.banner.hide()
        self.benches.bring(self.train)

    def restyle(self, tokens: Tokens) -> None:
        """Take the colours of another palette."""
        for part in (self.actions_, self.top, self.banner, self.status.progress, self.note_export):
            part.restyle(tokens)
        for bench in self.benches.all:
            bench.restyle(tokens)
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
    def switch_language(self) -> None:
        """Go from Korean to English, or back."""
        self.language_chosen.emit("en" if spoken() == "ko" else "ko")

    @Slot()
    def switch_contrast(self) -> None:
        """Turn high contrast on or off."""
        self.contrast_chosen.emit(self.actions_["contrast"].isChecked())

    @Slot()
    def show_keys(self) -> None:
        """List every key."""
        KeyList(self.actions_.acts, self).exec()

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
        self.sessions.stop()
        self.remember()
        super().closeEvent(event)

    def remember(self) -> None:
        """Note how everything is, and draw nothing from now on."""
        self._tick.stop()
        self.exports.stop()
        self.session.undone.disconnect(self)  # it may go before the window, and tells even then
        self.layout_.remember()
        for bench in self.benches.all:
            bench.remember(self.settings)

    def succeed(self, old: "Window") -> None:
        """Take the place of a window on the screen."""
        if not old._loading:
            self.set_ready(old._version)
        self.setWindowState(old.windowState())
        self.setGeometry(old.geometry())
        self.show()
        old.hide()

    def _restore(self) -> None:
        self.layout_.restore()
        self.actions_["contrast"].setChecked(self.settings.high_contrast)
        for bench in self.benches.all:
            bench.restore(self.settings)
        self.benches.bring(self.benches.named(self.settings.bench))
        self.benches.front.home.setFocus()

    def _connect(self) -> None:
        session = self.session
        for possible in (session.undone.canUndoChanged, session.undone.canRedoChanged):
            possible.connect(self._refresh)
        for bench in self.benches.all:
            bench.changed.connect(self._refresh)
        self.benches.brought.connect(self._turn)
        self.drops.dropped.connect(self.files.open_path)
        session.said.connect(self.messages.say)
        self.status.acted.connect(session.undo)
        for opener in (self.files, self.runs):
            opener.refused.connect(self.banner.say)
            opener.opened.connect(self._show_opened)
        self.runs.said.connect(self.messages.say_plainly)
        self.files.saved.connect(self.messages.say_saved)
        self.exports.refused.connect(self.banner.say)
        self.exports.saved.connect(self.messages.say_saved)
        self.exports.progressed.connect(self.status.progress.show_share)
        self.exports.ended.connect(self.status.progress.hide)
        self.status.progress.cancelled.connect(self.exports.cancel)
        self.note_export.saved.connect(self.messages.say_sent)
        self.note_export.said.connect(self.messages.say_plainly)
        self.note_export.notebook_wanted.connect(self.files.save_notebook)
        self.train.views.tape.seen.connect(self._follow)
        self.train.views.code.save_wanted.connect(self.files.save_code)
        for bench in (self.tape, self.tensors, self.layers):
            bench.save_wanted.connect(self.files.save_program)
        self.layers.train_wanted.connect(self._train_layers)
        self.top.language_chosen.connect(self.language_chosen)
        self.appeared.connect(self.train.preview_code)
