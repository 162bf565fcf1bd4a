"""The real window with the real engine, clicked and typed in as a person does."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from engine.worker import Engine
from gui.app import connect
from gui.focus_keys import FocusKeys
from gui.look import Look
from gui.panel.row import Row
from gui.session import Session
from gui.settings import Settings
from gui.window import Window
from tests.frames import BOOK

LONG = BOOK.with_("training.steps", 1_000_000)


class Person:
    """Looks at a window, and uses it."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot

    @property
    def frame(self):
        return self.window.session.frame

    def sees(self, true, timeout=30_000):
        self.qtbot.waitUntil(lambda: self.frame is not None and bool(true(self.frame)), timeout=timeout)
        return self.frame

    def types(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def fills(self, name, text):
        self.window.train.panel.focus_field(name)
        field = self.window.focusWidget()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def state(self):
        return self.window.train.transport.state_line.state.title

    def drags(self, widget, begin, end):
        QTest.mouseMove(widget, begin)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=begin)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(widget, begin + (end - begin) * share)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


@pytest.fixture
def make(qtbot, qapp):
    """Open the window on a recipe, as the program does."""
    opened = []

    def make(recipe=BOOK, speed=None):
        engine, settings = Engine(recipe), Settings(theme="light", speed=speed)
        window = Window(Session(engine, recipe), settings)
        connect(engine, window)
        keys = FocusKeys(window)
        qapp.installEventFilter(keys)
        Look(qapp, window, settings)
        opened.append((engine, window))
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        engine.start()
        return Person(window, qtbot)

    yield make
    for engine, window in opened:
        window.close()
        engine.close()
        window.deleteLater()


def test_forty_steps_are_played_and_looked_back_at(make):
    person = make()
    person.sees(lambda f: f.newest == 0)
    person.types(Qt.Key.Key_Space)
    person.sees(lambda f: f.newest == 40 and not f.playing)
    assert person.state() == "Stopped at step 40"
    for _ in range(3):
        person.types(Qt.Key.Key_Left)
    person.sees(lambda f: f.step == 37 and f.newest == 40)
    person.types(Qt.Key.Key_PageUp)
    person.sees(lambda f: f.step == 27)
    person.types(Qt.Key.Key_End)
    person.sees(lambda f: f.step == 40)
    person.types(Qt.Key.Key_Home)
    person.sees(lambda f: f.newest == 0)
    person.types(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda f: f.newest == 40)


def test_the_strip_follows_the_run_and_its_tape_opens_in_the_tape_bench(make):
    person = make()
    train, tape = person.window.train, person.window.tape

    def on_strip():
        return train.views.tape.strip.band.picture.tape

    person.sees(lambda f: train.tape is not None and train.tape.step == 0)
    person.types(Qt.Key.Key_Space)
    frame = person.sees(lambda f: f.newest == 40 and not f.playing and train.tape is not None)
    (call,) = train.tape.calls
    assert on_strip() is train.tape and train.tape.step == 40
    assert train.tape.value(call.node).number == pytest.approx(frame.loss, rel=1e-6)
    person.types(Qt.Key.Key_PageUp)
    person.sees(lambda f: f.step == 30 and train.tape is not None)
    assert on_strip().step == 30
    person.types(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    person.sees(lambda f: tape.session.moment is not None and tape.session.moment.tape.text == on_strip().text)
    assert person.window.benches.front is tape
    opened = tape.session.moment.tape
    assert opened.value(opened.calls[0].node).number == on_strip().value(call.node).number


def test_pause_stands_still_at_once(make):
    person = make(LONG)
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_F5)
    person.sees(lambda f: f.playing and f.newest > 2000)
    person.types(Qt.Key.Key_F5)
    stopped = person.sees(lambda f: not f.playing).newest
    person.qtbot.wait(100)
    assert person.frame.newest == stopped


def test_the_timeline_scrubs_every_view_and_a_branch_can_be_undone(make):
    person = make()
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_Space)
    person.sees(lambda f: f.newest == 40 and not f.playing)
    end = person.frame.W
    timeline = person.window.train.transport.timeline
    middle = QPoint(timeline.width() // 2, timeline.height() // 2)
    person.drags(timeline, middle, middle - QPoint(40, 0))
    frame = person.sees(lambda f: 10 < f.step < 20)
    assert person.state() == f"Looking back at step {frame.step}"
    person.types(Qt.Key.Key_B)
    person.sees(lambda f: f.newest == frame.step)
    person.types(Qt.Key.Key_Space)
    person.sees(lambda f: f.newest == 40 and not f.playing)
    np.testing.assert_array_equal(person.frame.W, end)
    person.types(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda f: f.newest == 40)


def test_a_dragged_mean_moves_the_points_and_starts_anew(make):
    person = make()
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_Right)
    person.sees(lambda f: f.newest == 1)
    plot = person.window.train.views.scatter.plot
    begin = plot.mapFromScene(plot.box.mapViewToScene(QPointF(3, 0)))
    end = plot.mapFromScene(plot.box.mapViewToScene(QPointF(4, 1)))
    person.drags(plot.viewport(), begin, end)
    frame = person.sees(lambda f: f.run == 2)
    assert frame.recipe.data.mean_1 == pytest.approx((4, 1), abs=0.05)
    assert frame.data.of_class(1).mean(axis=0) == pytest.approx((4, 1), abs=0.2)
    person.types(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.sees(lambda f: f.run == 1 and f.newest == 1)


def test_the_learning_rate_changes_while_playing(make):
    person = make(LONG)
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_Space)
    person.sees(lambda f: f.playing and f.newest > 100)
    person.fills("training.learning_rate", "0.05")
    frame = person.sees(lambda f: f.learning_rate == pytest.approx(0.05))
    assert frame.run == 1 and frame.playing and frame.events[0].new == 0.05


def test_a_value_that_is_not_allowed_never_leaves_the_panel(make):
    person = make()
    person.sees(lambda f: True)
    person.fills("training.learning_rate", "0")
    rows = {row.field: row for row in person.window.train.panel.findChildren(Row)}
    assert "must be from 1e-05 to 10" in rows["training.learning_rate"].message
    assert person.window.session.recipe == BOOK


def test_a_csv_is_opened_and_a_broken_one_leaves_the_run_alone(make, tmp_path):
    person = make()
    person.sees(lambda f: True)
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("x1,x2,class\n0,0,0\n1,0.5,1\n2,2,1\n-1,0,0\n")
    bad.write_text("x1,x2,class\n0,0,0\n1,abc,1\n")
    person.window.files.open_path(good)
    frame = person.sees(lambda f: len(f.data) == 4)
    person.types(Qt.Key.Key_Right)
    person.sees(lambda f: f.newest == 1)
    person.window.files.open_path(bad)
    assert "bad.csv, line 3, column x2" in person.window.banner.text
    person.types(Qt.Key.Key_Right)
    assert person.sees(lambda f: f.newest == 2).run == frame.run


def test_weights_are_placed_by_a_click_on_the_surface(make):
    person = make()
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_Space)
    person.sees(lambda f: f.newest == 40 and not f.playing)
    plot = person.window.train.views.surface.plot
    (left, right), (bottom, top) = plot.box.viewRange()
    place = QPointF(left + 0.2 * (right - left), bottom + 0.2 * (top - bottom))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.mapFromScene(plot.box.mapViewToScene(place)))
    frame = person.sees(lambda f: f.events)
    assert frame.W[:, 0] == pytest.approx((place.x(), place.y()), abs=0.02)
    assert frame.newest == 40 and frame.gradients is None


QUIT = """
import sys
from PySide6.QtCore import QTimer
from gui import app
from gui.command_line import WindowOptions
from gui.window import Window
when = sys.argv[1]
show = Window.show
def shown(window):
    show(window)
    if when == "loading":
        QTimer.singleShot(300, window.close)
        return
    def look():
        frame = window.session.frame
        if frame is None:
            return
        if not frame.playing:
            window.session.change(window.session.recipe.with_("training.steps", 10**8))
            window.session.engine.set_speed(None)
            window.session.engine.play()
        elif frame.newest > 1000:
            import time
            print(time.time(), flush=True)
            window.close()
    window.watch = QTimer(window, interval=50)
    window.watch.timeout.connect(look)
    window.watch.start()
Window.show = shown
status = app.run(WindowOptions())
print("saved", flush=True)
sys.exit(status)
"""


@pytest.mark.parametrize("when", ["loading", "playing"])
def test_quitting_is_clean_and_soon(when):
    root = Path(__file__).parents[1]
    command = [sys.executable, "-c", QUIT, when]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    end = time.time()
    assert done.returncode == 0, done.stderr
    assert "saved" in done.stdout and "Traceback" not in done.stderr
    if when == "playing":
        assert end - float(done.stdout.split()[0]) < 20  # 2 s are wanted; wide, for a busy machine
