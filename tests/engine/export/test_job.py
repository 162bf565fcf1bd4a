"""A run is written while it goes on, and whoever is called off leaves nothing behind."""

import pytest

from engine.recipe import Recipe
from engine.whole_file import WriteError
from engine.worker import Engine

SMALL = Recipe().with_("data.per_class", 50).with_("training.steps", 100_000_000)


@pytest.fixture
def engine(qtbot):
    engine = Engine(SMALL)
    engine.set_speed(None)
    engine.start()
    yield engine
    engine.close()


def trained(qtbot, engine, steps):
    """Train on until there are more steps than that."""
    engine.play()

    def far():
        frame = engine.take()
        assert frame is not None and frame.newest > steps

    qtbot.waitUntil(far, timeout=60_000)


def over(qtbot, job):
    qtbot.waitUntil(lambda: job.over, timeout=30_000)
    return job


def test_a_run_that_goes_on_is_written_as_it_was_when_that_began(qtbot, engine, tmp_path):
    trained(qtbot, engine, 20_000)
    job = over(qtbot, engine.export("history", tmp_path / "history.csv"))
    assert job.error is None and job.share == 1
    rows = len((tmp_path / "history.csv").read_text().splitlines())
    assert rows > 20_000
    trained(qtbot, engine, rows)


def test_what_is_called_off_leaves_nothing_behind(qtbot, engine, tmp_path):
    trained(qtbot, engine, 100_000)
    job = engine.export("history", tmp_path / "history.csv")
    qtbot.waitUntil(lambda: job.share > 0, timeout=30_000)
    job.cancel()
    assert over(qtbot, job).error is None and job.share < 1
    assert list(tmp_path.iterdir()) == []


def test_an_engine_that_is_closed_meanwhile_leaves_nothing_behind(qtbot, engine, tmp_path):
    trained(qtbot, engine, 100_000)
    job = engine.export("arrays", tmp_path / "run.npz")
    qtbot.waitUntil(lambda: job.share > 0, timeout=30_000)
    engine.close()
    assert job.over and list(tmp_path.iterdir()) == []


def test_what_can_not_be_written_says_so_and_the_run_goes_on(qtbot, engine, tmp_path):
    job = over(qtbot, engine.export("model", tmp_path / "gone" / "model.keras"))
    assert isinstance(job.error, WriteError) and job.error.kind == "folder"
    trained(qtbot, engine, 1000)
