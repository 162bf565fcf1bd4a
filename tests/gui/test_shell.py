"""The window made anew in another language: what was done stays and goes on; of the old one nothing is left."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from engine.shapes import Again
from gui.command_line import WindowOptions
from gui.language import speak
from gui.layers.moments import Moment
from gui.sessions import Sessions
from gui.settings import Settings
from gui.shell import Shell
from gui.window import Window
from tests.frames import BOOK, frame
from tests.gui.layers.person import STUDIES, Answering


class Voice(QObject):
    """What an engine says."""

    ready = Signal(str)
    refused = Signal(str)
    failed = Signal(str)
    saved = Signal(object)
    not_saved = Signal(object)
    not_kept = Signal(object)


class Speaking(Answering):
    """An engine with the real one's signals."""

    def __init__(self):
        super().__init__()
        self.voice = Voice()

    def __getattr__(self, name):
        return getattr(self.voice, name) if hasattr(Voice, name) else super().__getattr__(name)


@pytest.fixture
def engine():
    return Speaking()


@pytest.fixture
def shell(qtbot, qapp, engine):
    """The program as it is put together, on the Layers bench, in English."""
    made = Shell(
        qapp, engine, Sessions.of(engine, BOOK), Settings(theme="light", bench="layers"), WindowOptions(lang="en")
    )
    made.window.show()
    made.window.set_ready("2.21")
    qtbot.waitUntil(lambda: made.window.layers.session.report is not None)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.setParent(None)
    speak(qapp, "en")
    qapp.setStyleSheet("")


def switched(shell, language):
    """The window that was there, after another has taken its place and it has been taken apart."""
    old = shell.window
    shell.choose(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return old


def test_the_study_the_picked_layer_and_what_can_be_undone_stay(shell, qtbot):
    session = shell.window.layers.session
    session.open_lesson("stack")
    qtbot.waitUntil(lambda: session.report.study == STUDIES["stack"])
    session.pick_layer(2)
    session.reel.go_to(1)
    switched(shell, "ko")
    bench = shell.window.layers
    assert bench.session is session and shell.window.benches.front is bench and bench.title == "층"
    qtbot.waitUntil(lambda: bench.panel.layer.name.text() == "simple_dense_2")
    assert session.study == STUDIES["stack"] and session.moment == Moment("build")
    assert bench.views.flow.band.picture.picked == 2 and "simple_dense_2(x2)" in bench.views.call.line.code
    session.undone.undo()
    qtbot.waitUntil(lambda: bench.views.flow.band.count == 1)
    assert shell._settings.language == "ko"


def test_moments_go_on_playing_and_every_session_reaches_the_new_window_alone(shell, qtbot, engine):
    sessions = shell._sessions
    sessions.layers.reel.set_speed(100)
    sessions.layers.reel.restart()
    sessions.layers.reel.toggle_play()
    for language in ("ko", "en", "ko"):
        old = switched(shell, language)
        assert not shiboken6.isValid(old)
    qtbot.waitUntil(lambda: not sessions.layers.reel.playing)
    # What a session says would raise in a bench of a window that is gone.
    sessions.layers.call_again()
    sessions.layers.reel.stop()
    sessions.tape.open_lesson("loss")
    sessions.train.change(BOOK.with_("training.learning_rate", 0.05))
    engine.frames.append(frame())
    qtbot.waitUntil(lambda: not engine.frames)
    assert sessions.layers.study.again == Again(0) and sessions.tape.program.lesson == "loss"
    assert shell.window.session.frame is not None


def test_of_the_old_window_nothing_is_left(shell):
    before = [type(one).__name__ for one in shiboken6.getAllValidWrappers() if running(one)]
    for language in ("ko", "en"):
        switched(shell, language)
    alive = shiboken6.getAllValidWrappers()
    assert [one for one in alive if isinstance(one, Window)] == [shell.window]
    for bench in shell.window.benches.all:
        assert [one for one in alive if type(one) is type(bench)] == [bench]
    assert [type(one).__name__ for one in alive if running(one)] == before


def running(one):
    return isinstance(one, QTimer) and one.isActive()


def test_what_the_engine_says_reaches_the_new_window(shell, qtbot, engine):
    old = switched(shell, "ko")
    assert not shiboken6.isValid(old)
    engine.voice.ready.emit("9.9")
    qtbot.waitUntil(lambda: "TensorFlow 9.9" in shell.window.status.text)
    engine.voice.failed.emit("MemoryError: no room")
    qtbot.waitUntil(lambda: "MemoryError: no room" in shell.window.banner.text)


def test_the_theme_and_the_size_are_those_of_the_window_before(shell, qtbot):
    shell.window.switch_theme()
    shell.window.resize(1200, 760)
    dark = shell.window._dark
    switched(shell, "ko")
    assert shell.window._dark == dark is True
    qtbot.waitUntil(lambda: (shell.window.width(), shell.window.height()) == (1200, 760))
