"""The real thread: what goes in by the queue comes out as frames."""

import subprocess
import sys

import pytest

from engine.listing import ListingError
from engine.recipe import Data, Recipe
from engine.runs import Autosave, open_run
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


def test_a_run_is_saved_as_it_was_when_asked_and_training_goes_on(engine, until, qtbot, tmp_path):
    path = tmp_path / "a.tapescope"
    engine.use(SMALL.with_("training.steps", 100_000_000))
    engine.set_speed(None)
    engine.play()
    until(lambda f: f.newest > 5000)
    with qtbot.waitSignal(engine.saved, timeout=60_000) as told:
        engine.save_run(path, {"bench": "train"})
    run = open_run(path)
    assert told.args == [path] and run.window == {"bench": "train"}
    after = until(lambda f: f.newest > len(run))
    assert after.playing and (after.losses.exact[: len(run)] == run.losses.exact).all()


def test_a_run_that_is_shown_is_as_it_was_left_and_the_one_before_can_be_recalled(engine, until, qtbot, tmp_path):
    engine.use(SMALL.with_("data.seed", 3))
    engine.step(30)
    engine.back(10)
    then = until(lambda f: (f.step, f.newest) == (20, 30))
    with qtbot.waitSignal(engine.saved, timeout=60_000):
        engine.save_run(tmp_path / "a.tapescope", {})
    engine.use(SMALL)
    engine.step(5)
    before = until(lambda f: f.newest == 5)
    engine.show_run(open_run(tmp_path / "a.tapescope"))
    again = until(lambda f: f.newest == 30)
    assert again.step == 20 and again.run not in (then.run, before.run) and again.recipe == then.recipe
    assert (again.W == then.W).all() and (again.dW == then.dW).all() and again.loss == then.loss
    engine.recall_run(before.run)
    assert until(lambda f: f.run == before.run).newest == 5


def test_a_run_that_can_not_be_written_is_told_of(engine, until, qtbot, tmp_path):
    with qtbot.waitSignal(engine.not_saved, timeout=60_000) as told:
        engine.save_run(tmp_path / "nowhere" / "a.tapescope", {})
    assert str(told.args[0]).startswith("a.tapescope: its folder is not there")


def test_everything_is_written_when_the_engine_is_closed(qtbot, tmp_path):
    engine = Engine(SMALL)
    engine.start()
    for n in range(20):
        engine.step()
        engine.save_run(tmp_path / f"{n}.tapescope", {})
    engine.close()
    assert [len(open_run(tmp_path / f"{n}.tapescope")) for n in range(20)] == [*range(1, 21)]


def test_that_the_running_state_can_not_be_kept_is_told_once_until_it_can_be_again(engine, qtbot, tmp_path):
    told = []
    engine.not_kept.connect(told.append)
    (tmp_path / "a file").touch()
    hindered, autosave = Autosave(tmp_path / "a file"), Autosave(tmp_path / "kept")

    def keep(where):
        engine.step()
        engine.keep_run(where, {})
        with qtbot.waitSignal(engine.saved, timeout=60_000):  # what was to be kept before has been
            engine.save_run(tmp_path / "a.tapescope", {})

    for where, times in ((hindered, 1), (hindered, 1), (autosave, 1), (hindered, 2)):
        keep(where)
        assert len(told) == times
    assert "a file" in str(told[0]) and any((tmp_path / "kept").iterdir())
    autosave.close()


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
