"""The real thread: what goes in by the queue comes out as frames."""

import subprocess
import sys

import pytest

from engine.listing import ListingError
from engine.recipe import Data, Recipe
from engine.tensors import Log
from engine.worker import Engine

SMALL = Recipe().with_("data.per_class", 50)


@pytest.fixture
def engine(qtbot):
    engine = Engine(SMALL)
    engine.start()
    yield engine
    engine.close()
    assert engine.isFinished()


@pytest.fixture
def until(qtbot, engine):
    """Wait for a frame of which something is true."""

    def wait(true):
        found = []

        def look():
            frame = engine.take()
            if frame is not None and true(frame):
                found.append(frame)
            assert found

        qtbot.waitUntil(look, timeout=60_000)
        return found[0]

    return wait


def test_the_first_frame_is_the_start(until):
    frame = until(lambda f: True)
    assert (frame.step, frame.newest, frame.playing, frame.ending.kind) == (0, 0, False, "ready")


def test_pause_stands_still_and_shows_the_last_step(engine, until):
    engine.use(SMALL.with_("training.steps", 100_000_000))
    engine.set_speed(None)
    engine.play()
    until(lambda f: f.newest > 5000)
    engine.pause()
    last = until(lambda f: not f.playing)
    engine.look_at((0, 0, 1, 1))
    assert until(lambda f: f.field.rect == (0, 0, 1, 1)).newest == last.newest


def test_the_run_stops_at_the_planned_step(engine, until):
    engine.set_speed(None)
    engine.play()
    assert until(lambda f: f.newest and not f.playing).newest == 40


def test_of_many_recipes_the_newest_counts(engine, until):
    for seed in range(200):
        engine.use(SMALL.with_("data.seed", seed))
    frame = until(lambda f: f.recipe.data.seed == 199)
    assert frame.run <= 201


def test_every_step_counts(engine, until):
    for _ in range(150):
        engine.step()
    for _ in range(30):
        engine.back()
    frame = until(lambda f: f.newest == 150 and f.step == 120)
    assert len(frame.losses) == 150


def test_a_frame_does_not_change_when_training_goes_on(engine, until):
    engine.set_speed(None)
    engine.step(100)
    frame = until(lambda f: f.newest == 100)
    losses, rows, W = frame.losses.exact.copy(), frame.path.rows.copy(), frame.W.copy()
    engine.branch()
    engine.back(50)
    engine.branch()
    engine.use(SMALL.with_("training.learning_rate", 0.01).with_("training.steps", 200_000))
    engine.play()
    until(lambda f: f.newest >= 100_000)
    assert (frame.losses.exact == losses).all() and (frame.path.rows == rows).all() and (frame.W == W).all()


def test_a_recipe_whose_file_is_gone_is_refused_and_the_run_goes_on(engine, until, qtbot, tmp_path):
    engine.step(7)
    until(lambda f: f.newest == 7)
    with qtbot.waitSignal(engine.refused, timeout=10_000) as signal:
        engine.use(Recipe(data=Data(kind="csv", path=str(tmp_path / "gone.csv"))))
    assert "gone.csv" in signal.args[0]
    engine.step()
    assert until(lambda f: f.newest == 8).recipe == SMALL


def test_the_module_brings_no_tensorflow_along():
    code = "import sys, engine.worker; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=120, check=False).returncode == 0


def test_what_was_run_before_a_refused_line_is_seen_and_then_the_refusal(qtbot, engine, until):
    engine.run_lines("x = tf.ones(2)")
    engine.run_lines("abc")
    until(lambda f: True)
    answers = []

    def both():
        answer = engine.take_log()
        if answer is not None:
            answers.append(answer)
        assert len(answers) == 2

    qtbot.waitUntil(both, timeout=30_000)
    assert isinstance(answers[0], Log) and answers[0].position == 1
    assert isinstance(answers[1], ListingError) and answers[1].kind == "unknown name"
