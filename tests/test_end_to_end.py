"""The real window with the real engine, clicked and typed in as a person does."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from engine.lessons import EXAMPLES, LESSONS, NONE
from engine.worker import Engine
from gui.focus_keys import FocusKeys
from gui.look import Look
from gui.panel.row import Row
from gui.sessions import Sessions
from gui.settings import Settings
from gui.shell import connect
from gui.window import Window
from tests.frames import BOOK

LONG = BOOK.with_("training.steps", 1_000_000)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LESSON = {lesson.id: lesson.text for lesson in LESSONS}


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
        self.writes(self.window.focusWidget(), text)

    def sees_tape(self, true=lambda tape: True, timeout=30_000):
        """Wait until the tape of the program in force is on screen."""
        session = self.window.tape.session

        def there():
            tape = session.moment and session.moment.tape
            drawn = session.moment is self.window.tape._drawn
            return tape is not None and drawn and tape.text == session.program.text and bool(true(tape))

        self.qtbot.waitUntil(there, timeout=timeout)
        return session.moment.tape

    def goes_to_tape(self):
        self.sees(lambda f: True)
        self.types(Qt.Key.Key_2, CTRL)
        self.sees_tape()

    def chooses_lesson(self, name):
        panel = self.window.tape.panel
        lessons = panel.examples if name in EXAMPLES else panel.causes
        panel.ensureWidgetVisible(lessons)
        row = lessons.visualItemRect(lessons.item((EXAMPLES if name in EXAMPLES else NONE).index(name)))
        self.qtbot.mouseClick(lessons.viewport(), Qt.MouseButton.LeftButton, pos=row.center())

    def checks(self):
        """What the table of checks says, by gradient."""
        return {
            row.name: row.text().splitlines()[0].partition(": ")[2] for row in self.window.tape.views.chain.check.rows
        }

    def state(self):
        return self.window.train.transport.state_line.state.title

    def writes(self, line, text):
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

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
        window = Window(Sessions.of(engine, recipe), settings)
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


def test_a_lesson_shows_the_numbers_of_the_mock_up_and_a_repair_brings_the_gradient_back(make):
    person = make()
    person.goes_to_tape()
    person.chooses_lesson("loss")
    person.sees_tape(lambda tape: tape.text == LESSON["loss"])
    views = person.window.tape.views
    person.qtbot.waitUntil(lambda: person.checks() == {"∂L/∂w": "-18", "∂L/∂b": "-2", "∂L/∂x": "None"})
    assert views.strip.header.words() == ["7 executed", "6 recorded", "1 skipped", "24 B kept"]
    faces = [(node.face.title, [one.words for one in node.face.slopes]) for node in views.graph.scene.nodes]
    assert sorted(faces) == sorted([
        ("x", []), ("w", ["−18.0"]), ("b", ["−2.0"]), ("Square", []), ("Mul", ["−2.0"]), ("AddV2", ["−2.0"]),
        ("20.", []), ("Sub", ["−2.0"]), ("Square", ["1.0"]),
    ])  # fmt: skip
    for _ in range(3):
        person.types(Qt.Key.Key_Left)
    person.qtbot.waitUntil(lambda: person.checks() == {"∂L/∂w": "–", "∂L/∂b": "–", "∂L/∂x": "None"})
    fix = next(one for one in views.none.findChildren(QPushButton) if one.text() == "Fix and run")
    person.qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    person.sees_tape(lambda tape: "tape.watch(x)" in tape.text)
    person.qtbot.waitUntil(lambda: person.checks() == {"∂L/∂w": "-18", "∂L/∂b": "-2", "∂L/∂x": "-24"})
    person.types(Qt.Key.Key_Z, CTRL)
    person.sees_tape(lambda tape: tape.text == LESSON["loss"])
    person.qtbot.waitUntil(lambda: person.checks()["∂L/∂x"] == "None")


def test_an_expression_that_is_typed_has_the_gradient_that_tensorflow_gives(make):
    person = make()
    person.goes_to_tape()
    person.chooses_lesson("own")
    person.sees_tape(lambda tape: tape.text == LESSON["own"])
    line = person.window.tape.panel.expression.line
    person.writes(line, "exp(sin(x)) / (1 + x ** 2)")
    tape = person.sees_tape(lambda tape: "tf.exp" in tape.text)
    import tensorflow as tf

    x = tf.Variable(2.0)
    with tf.GradientTape() as own:
        y = tf.exp(tf.sin(x)) / (1 + x**2)
    assert float(tape.calls[0].answers[0].gradient.sample) == pytest.approx(float(own.gradient(y, x)), rel=1e-6)
    before = person.window.tape.session.moment
    for wrong in ("sin(x", "__import__('os')", "x +", "log(x, 2)"):
        person.writes(line, wrong)
        assert person.window.tape.panel.expression.message.startswith("Column")
        assert person.window.tape.session.moment is before
    person.writes(line, "x * x")
    person.sees_tape(lambda tape: "x * x" in tape.text)
    assert person.window.tape.panel.expression.message == ""


def test_the_apple_is_pulled_through_its_fall(make):
    person = make()
    person.goes_to_tape()
    person.chooses_lesson("apple")
    person.sees_tape(lambda tape: tape.curves is not None)
    slider = person.window.tape.views.curves.row.slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    person.drags(slider, QPoint(round(slider.width() * 0.6), middle.y()), middle)
    tape = person.sees_tape(lambda tape: tape.sources[0].value.number == pytest.approx(1.0, abs=0.05))
    time = tape.sources[0].value.number
    assert float(tape.calls[0].answers[0].gradient.sample) == pytest.approx(9.8 * time, rel=1e-6)
    assert float(tape.calls[1].answers[0].gradient.sample) == pytest.approx(9.8, rel=1e-6)
    person.types(Qt.Key.Key_Z, CTRL)
    person.sees_tape(lambda tape: tape.text == LESSON["apple"])


def test_the_tape_of_a_training_step_is_opened(make):
    person = make()
    person.sees(lambda f: True)
    for _ in range(3):
        person.types(Qt.Key.Key_Right)
    step = person.sees(lambda f: f.newest == 3)
    person.types(Qt.Key.Key_T, CTRL | SHIFT)
    tape = person.sees_tape(lambda tape: tape.head)
    assert person.window.benches.front is person.window.tape
    dW, db = (answer.gradient.sample for answer in tape.calls[0].answers)
    np.testing.assert_allclose(dW, step.gradients[0][0], rtol=1e-5)
    np.testing.assert_allclose(db, step.gradients[0][1], rtol=1e-5)
    person.types(Qt.Key.Key_Z, CTRL)
    person.sees_tape(lambda tape: tape.text == LESSON["square"])


def test_of_a_large_program_it_is_said_that_its_tape_takes_time(make):
    person = make()
    person.goes_to_tape()
    lines = "".join(f"    y = tf.sin(y) + {n}.\n" for n in range(250))
    text = f"x = tf.Variable(1.)\nwith tf.GradientTape() as tape:\n    y = x * x\n{lines}dx = tape.gradient(y, x)\n"
    said = set()
    person.window.tape.session.edit(text)

    def there():
        said.add(person.window.status.text)
        return person.window.tape.session.moment.tape.text == text

    person.qtbot.waitUntil(there, timeout=30_000)
    assert "Taking the tape…" in said
    person.qtbot.waitUntil(lambda: "Taking" not in person.window.status.text)


def test_a_constant_refuses_a_number_and_a_variable_made_of_it_takes_it(make):
    person = make()
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_1, CTRL)
    bench = person.window.tensors

    def sees(true):
        person.qtbot.waitUntil(lambda: bool(true(bench.session.log)) and not bench._stale, timeout=30_000)
        return bench.session.log

    person.writes(bench.panel.line.line, "x = tf.ones((2, 2))")
    assert "[[1. 1.]\n [1. 1.]]" in sees(lambda log: log.tensor("x")).newest.printed
    bench.home.setFocus()
    person.types(Qt.Key.Key_F2)
    person.qtbot.keyClicks(person.window.focusWidget(), "0.")
    person.types(Qt.Key.Key_Return)
    assert sees(lambda log: log.position == 2).newest.error.type == "TypeError"
    attempt = bench.views.attempt
    assert "does not support item assignment" in attempt.error.text and attempt.boxes[1].isVisible()
    person.qtbot.mouseClick(attempt.boxes[0].button, Qt.MouseButton.LeftButton)
    v = sees(lambda log: log.tensor("v")).tensor("v")
    assert v.kind == "variable" and v.values.tolist() == [[0, 1], [1, 1]]
    person.types(Qt.Key.Key_Z, CTRL)
    assert sees(lambda log: log.position == 2).tensor("v") is None
    person.types(Qt.Key.Key_Z, CTRL | SHIFT)
    assert sees(lambda log: log.position == 4).tensor("v").identity == v.identity


def test_a_layer_is_repaired_called_again_and_trained(make):
    person = make()
    person.sees(lambda f: True)
    person.types(Qt.Key.Key_4, CTRL)
    bench, session = person.window.layers, person.window.layers.session

    def sees():
        """Wait until what came of the study in force is on screen."""
        person.qtbot.waitUntil(
            lambda: session.report is not None and session.report.study == session.study and not bench.draw(),
            timeout=30_000,
        )
        return session.report

    def chooses(name):
        lessons = bench.panel.lessons
        row = lessons.visualItemRect(lessons.item(lessons.ids.index(name)))
        person.qtbot.mouseClick(lessons.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        return sees()

    assert sees().parameters == 25_120
    (broken,) = chooses("string_activation").stack
    assert "'str' object is not callable" in broken.failure.message
    bench.panel.layer.failure.repairs[0].button.click()
    (layer,) = sees().stack
    np.testing.assert_array_equal(layer.outputs, np.maximum(layer.stages[1].values, 0))
    person.writes(bench.views.call.width_field, "100")
    assert sees().again.failure.kind == "InvalidArgumentError"
    assert "InvalidArgumentError" in bench.views.life.columns[2].error.text
    person.types(Qt.Key.Key_Escape)
    person.types(Qt.Key.Key_Z, CTRL)
    assert sees().again is None
    (layer,) = chooses("classifier").stack
    person.types(Qt.Key.Key_T, CTRL | SHIFT)
    frame = person.sees(lambda f: person.window.session.recipe == f.recipe != BOOK)
    assert person.window.benches.front is person.window.train
    assert frame.W.tobytes() == layer.weights[0].values.tobytes() and frame.newest == 0
    person.types(Qt.Key.Key_Z, CTRL)
    person.sees(lambda f: f.recipe == BOOK)


QUIT = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from gui import app
from gui.command_line import WindowOptions
from gui.logs import log_folder
from gui.window import Window
when, file = sys.argv[1], Path(sys.argv[2]) if sys.argv[2:] else None
show = Window.show
def close(window):
    print(time.time(), window.benches.front.name, flush=True)
    window.close()
def shown(window):
    show(window)
    window.session.change(window.session.recipe.with_("training.steps", 10**8))
    def look():
        frame = window.session.frame
        if when == "loading":
            close(window)
        elif frame is None:
            return
        elif when == "playing":
            if not frame.playing:
                window.session.engine.set_speed(None)
                window.session.engine.play()
            elif frame.newest > 1000:
                close(window)
        elif when == "moments play":
            session = window.layers.session
            window.benches.bring(window.layers)
            if session.report is not None:
                session.reel.restart()
                session.reel.toggle_play()
                session.open_lesson("images")  # its answer is not waited for
                close(window)
        elif window.tape.session.moment is None:
            window.benches.bring(window.tape)
            window.tape.session.open_lesson("loss")
        else:
            window.tape.session.film.toggle_play()
            window.tape.session.open_lesson("cost")  # its answer is not waited for
            close(window)
    window.watch = QTimer(window, interval=300 if when == "loading" else 50)
    window.watch.timeout.connect(look)
    window.watch.start()
Window.show = shown
status = app.run(WindowOptions(file))
print("saved", (log_folder() / "tapescope.log").read_text(), flush=True)
sys.exit(status)
"""


def run_until_it_quits(*arguments):
    """Open the real window in a process of its own, which closes it; return what it printed, and when it ended."""
    command = [sys.executable, "-c", QUIT, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=Path(__file__).parents[1], capture_output=True, text=True, timeout=120, check=False
    )
    end = time.time()
    assert done.returncode == 0, done.stderr
    assert "saved" in done.stdout and "Traceback" not in done.stdout + done.stderr
    return done.stdout.split(), end


@pytest.mark.parametrize("when", ["loading", "playing", "a film plays", "moments play"])
def test_quitting_is_clean_and_soon(when):
    (began, *_), end = run_until_it_quits(when)
    if when != "loading":
        assert end - float(began) < 20  # 2 s are wanted; wide, for a busy machine


def test_a_file_on_the_command_line_is_seen_whatever_bench_was_in_front(tmp_path):
    recipe = tmp_path / "recipe.json"
    recipe.write_text(BOOK.to_json())
    (_, front, *_), _ = run_until_it_quits("a film plays")
    assert front == "tape"
    (_, front, *_), _ = run_until_it_quits("loading")
    assert front == "tape"
    (_, front, *_), _ = run_until_it_quits("loading", recipe)
    assert front == "train"
