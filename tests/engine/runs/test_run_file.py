"""A run that is saved and opened is the same run: each loss, each weight, and whatever comes next, bit for bit."""

import json
import subprocess
import sys
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data import DataError, make_dataset
from engine.history import History, Placed
from engine.losses import LossLog
from engine.opening import OpenError
from engine.player import Player
from engine.recipe import Data, Recipe
from engine.runs import SaveError, open_run, save_run
from engine.runs.members import LIMITS
from engine.trainer import Trainer
from engine.whole_file import WriteError
from start.environment import ROOT

SMALL = Recipe().with_("data.per_class", 50).with_("training.execution", "eager")
POINTS = "x1,x2,class\n1,2,0\n0.1,0.7,0\n3,4.5,1\n2.5,1e-3,1\n"


def rate(run, value):
    run.change(run.recipe.with_("training.learning_rate", value))


def batch(run, size):
    run.change(run.recipe.with_("training.batch_size", size))


def again(run, folder):
    """The same run in another trainer, by way of a file."""
    save_run(folder / "a.tapescope", run.saved())
    trainer = Trainer(SMALL)
    trainer.open(open_run(folder / "a.tapescope"))
    return trainer.run


def assert_same(one, other):
    assert (one.recipe, len(one), one.history.events) == (other.recipe, len(other), other.history.events)
    assert (one.diverged_at, one.converged_at, one.segments) == (other.diverged_at, other.converged_at, other.segments)
    assert_same_arrays(one.history.losses.snapshot(), other.history.losses.snapshot(), "exact", "buckets")
    assert_same_arrays(one.history.path(), other.history.path(), "rows", "last")
    assert_same_arrays(one.data, other.data, "inputs", "targets")
    for step in {*range(min(len(one), 30)), len(one) - 1, len(one)} - {-1}:
        assert_same_moments(one.moment(step), other.moment(step))


def assert_same_arrays(one, other, *names):
    for name in names:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


def assert_same_moments(one, other):
    assert (one.loss, one.norm) == (other.loss, other.norm)
    np.testing.assert_array_equal(one.weights, other.weights)
    for name in ("before", "gradient"):
        assert (getattr(one, name) is None) == (getattr(other, name) is None)
        if getattr(one, name) is not None:
            assert_same_arrays(one, other, name)


def branched(run):
    run.advance(9)
    rate(run, 0.3)
    run.advance(4)
    run.branch(6)
    run.advance(3)


def started_over(run):
    run.advance(9)
    run.restart()
    run.advance(2)


def changed_live(run):
    run.advance(5)
    rate(run, 0.25)
    run.advance(3)
    batch(run, 32)
    run.advance(6)
    rate(run, 1 / 3)
    batch(run, 7)
    run.advance(11)


def mini_batches(run):
    batch(run, 32)
    run.advance(13)


def placed(run):
    run.advance(4)
    run.place(np.float32([0.1, -1e-30, 3e38]))
    run.place(np.float32([0.1, -0.7, 2]))
    run.advance(4)
    run.branch(5)


def just_placed(run):
    run.advance(3)
    run.place(np.float32([1, 2, 3]))


def diverged(run):
    rate(run, 10)
    run.advance(500)
    assert run.diverged_at


def diverged_in_batches(run):
    batch(run, 9)
    diverged(run)


def converged(run):
    rate(run, 0.13)
    run.advance(500)
    assert run.converged_at


LIVES = [
    lambda run: None,
    lambda run: run.advance(1),
    branched, started_over, changed_live, mini_batches, placed, just_placed, diverged, diverged_in_batches, converged,
]  # fmt: skip


@pytest.mark.parametrize("live", LIVES)
def test_what_is_opened_is_what_was_saved_and_goes_on_like_it(live, tmp_path):
    run = Trainer(SMALL).run
    live(run)
    other = again(run, tmp_path)
    assert_same(run, other)
    for one in (run, other):
        one.advance(12)
        rate(one, 0.05)
        one.advance(3)
    assert_same(run, other)
    for one in (run, other):
        one.branch(len(one) // 2)
        batch(one, 10)
        one.advance(5)
        one.undo()
        one.restart()
        one.advance(2)
    assert_same(run, other)


@pytest.mark.parametrize("execution", ["graph", "xla"])
def test_compiled_runs_replay_bitwise(execution, tmp_path):
    run = Trainer(SMALL.with_("training.execution", execution)).run
    changed_live(run)
    assert_same(run, again(run, tmp_path))


# Opens a run, replays every step of it and some more, and prints what came out.
ELSEWHERE = """
import sys
from pathlib import Path
from engine.recipe import Recipe
from engine.runs import open_run
from engine.trainer import Trainer

trainer = Trainer(Recipe())
trainer.open(open_run(Path(sys.argv[1])))
trainer.run.advance(50)
print(*(trainer.run.moment(step).weights.tobytes().hex() for step in range(len(trainer.run) + 1)))
"""


def test_another_process_replays_to_the_same_bits_and_goes_on_to_the_same(tmp_path):
    run = Trainer(Recipe()).run
    changed_live(run)
    save_run(tmp_path / "a.tapescope", run.saved())
    command = [sys.executable, "-c", ELSEWHERE, str(tmp_path / "a.tapescope")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    run.advance(50)
    assert done.stdout.split() == [run.moment(step).weights.tobytes().hex() for step in range(len(run) + 1)]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=st.lists(st.sampled_from(LIVES[1:8]), max_size=4), seed=st.integers(0, 99))
def test_any_life_is_the_same_after_any_number_of_files(tmp_path, lives, seed):
    run = other = Trainer(SMALL.with_("data.seed", seed)).run
    for live in lives:
        live(run)
        if other is not run:
            live(other)
        other = again(other, tmp_path)
    assert_same(run, other)


def test_a_long_run_whose_single_losses_and_checkpoints_are_thinned(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.run.History", Short)
    run = Trainer(SMALL.with_("training.execution", "xla")).run
    run.advance(7001)
    saved = run.saved()
    assert saved.losses.first > 0 and saved.path.stride > 64
    run.branch(6500)
    save_run(tmp_path / "a.tapescope", run.saved())
    monkeypatch.undo()
    opened = Trainer(SMALL)
    opened.open(open_run(tmp_path / "a.tapescope"))
    other = opened.run
    assert_same_arrays(run.history.losses.snapshot(), other.history.losses.snapshot(), "exact", "buckets")
    for step in (0, 1, 999, 6499, 6500):
        assert_same_moments(run.moment(step), other.moment(step))
    for one in (run, other):
        one.advance(64)
    assert_same_moments(run.moment(6564), other.moment(6564))


class Short(History):
    def __init__(self, start):
        super().__init__(start, most_checkpoints=64)
        self.losses = LossLog(capacity=1024, buckets=16)


def test_what_was_looked_at_and_the_window_come_back(tmp_path):
    player = Player(Trainer(SMALL))
    player.step(30)
    player.go_to(12)
    window = {"bench": "train", "sizes": [1, 2.5], "시간": None, "deep": {"a": [True]}}
    save_run(tmp_path / "a.tapescope", player.saved(window))
    run = open_run(tmp_path / "a.tapescope")
    assert run.window == window
    other = Player(Trainer(SMALL))
    other.open(run)
    assert (other.shown, len(other.trainer.run), other.playing) == (12, 30, False)


def test_saving_is_no_copy_and_later_steps_do_not_change_it(tmp_path):
    run = Trainer(SMALL).run
    run.advance(20)
    saved = run.saved()
    assert np.shares_memory(saved.losses.exact, run.history.losses.snapshot().exact)
    save_run(tmp_path / "before.tapescope", saved)
    run.place(np.float32([1, 2, 3]))
    run.advance(300)
    run.branch(10)
    save_run(tmp_path / "after.tapescope", saved)
    # The same run gives the same bytes.
    assert (tmp_path / "before.tapescope").read_bytes() == (tmp_path / "after.tapescope").read_bytes()


def test_the_points_travel_with_the_run(tmp_path):
    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir(), away.mkdir()
    (home / "points.csv").write_text(POINTS)
    recipe = replace(SMALL, data=Data(kind="csv", path=str(home / "points.csv")))
    run = Trainer(recipe).run
    changed_live(run)
    save_run(home / "a.tapescope", run.saved())
    (home / "a.tapescope").rename(away / "a.tapescope")
    assert str(tmp_path).encode() not in (away / "a.tapescope").read_bytes()  # whose folders are nobody's business
    trainer = Trainer(SMALL)
    trainer.open(open_run(away / "a.tapescope"))
    assert trainer.run.recipe.data.path == str(away / "a.tapescope" / "points.csv")
    assert_same_but_path(run, trainer.run)
    (away / "points.csv").write_text(POINTS + "9,9,1\n")  # another file of that name is not mistaken for it
    trainer.open(open_run(away / "a.tapescope"))
    for other in (trainer.run.recipe.with_("model.seed", 5), trainer.run.recipe.with_("data.seed", 5)):
        trainer.adopt(other)  # a new start with the points that are nowhere but here
        np.testing.assert_array_equal(trainer.run.data.inputs, run.data.inputs)
    save_run(away / "b.tapescope", trainer.run.saved())
    assert open_run(away / "b.tapescope").recipe.data.path == str(away / "b.tapescope" / "points.csv")


def assert_same_but_path(one, other):
    other.recipe = one.recipe
    assert_same(one, other)


def test_the_file_of_points_beside_the_run_is_named_where_it_is_the_same(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text(POINTS)
    recipe = replace(SMALL, data=Data(kind="csv", path=str(path)))
    save_run(tmp_path / "a.tapescope", Trainer(recipe).run.saved())
    assert open_run(tmp_path / "a.tapescope").recipe == recipe


def test_points_that_are_gone_stand_in_only_for_the_same_path(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text(POINTS)
    recipe = replace(SMALL, data=Data(kind="csv", path=str(path)))
    trainer = Trainer(recipe)
    points = trainer.run.data.inputs
    path.unlink()
    trainer.adopt(recipe.with_("model.seed", 1))
    np.testing.assert_array_equal(trainer.run.data.inputs, points)
    with pytest.raises(DataError, match=r"gone\.csv: No such file"):
        trainer.adopt(recipe.with_("data.path", str(tmp_path / "gone.csv")))
    path.write_text(POINTS + "9,9,7\n")
    with pytest.raises(DataError, match="line 6, column class"):  # a fault in it is told
        trainer.adopt(recipe.with_("model.seed", 2))


@pytest.mark.parametrize(
    "name", ["C:\\data\\my points.csv", "/etc/passwd", "../../x.csv", "//server/share/점.csv", ".."]
)
def test_the_path_in_a_file_leads_nowhere(name, tmp_path):
    (tmp_path / "points.csv").write_text(POINTS)
    run = Trainer(replace(SMALL, data=Data(kind="csv", path=str(tmp_path / "points.csv")))).run.saved()
    save_run(tmp_path / "a.tapescope", replace(run, recipe=run.recipe.with_("data.path", name)))
    path = open_run(tmp_path / "a.tapescope").recipe.data.path
    assert path.startswith(str(tmp_path)) and ".." not in path


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_folder_whose_name_is_no_text_is_told(tmp_path):
    folder = tmp_path / "\udcff"
    folder.mkdir()
    (tmp_path / "points.csv").write_text(POINTS)
    run = Trainer(replace(SMALL, data=Data(kind="csv", path=str(tmp_path / "points.csv")))).run
    save_run(folder / "a.tapescope", run.saved())
    with pytest.raises(OpenError, match=r"^a\.tapescope: data\.path must be the path of a file, not"):
        open_run(folder / "a.tapescope")


def test_anyone_can_read_what_is_in_it(tmp_path):
    run = Trainer(SMALL).run
    changed_live(run)
    save_run(tmp_path / "a.tapescope", run.saved())
    with zipfile.ZipFile(tmp_path / "a.tapescope") as archive:
        assert archive.testzip() is None and set(archive.namelist()) == set(LIMITS)
        assert Recipe.from_json(archive.read("recipe.json").decode()) == run.recipe
        assert json.loads(archive.read("events.json"))[0] == {
            "step": 5, "field": "training.learning_rate", "old": 0.1, "new": 0.25,
        }  # fmt: skip
        with archive.open("losses.npy") as member:
            np.testing.assert_array_equal(np.lib.format.read_array(member), run.history.losses.snapshot().exact)


def test_a_file_that_another_program_packed_again_is_read(tmp_path):
    run = Trainer(SMALL).run
    changed_live(run)
    save_run(tmp_path / "a.tapescope", run.saved())
    with (
        zipfile.ZipFile(tmp_path / "a.tapescope") as old,
        zipfile.ZipFile(tmp_path / "b.tapescope", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
    trainer = Trainer(SMALL)
    trainer.open(open_run(tmp_path / "b.tapescope"))
    assert_same(run, trainer.run)


def test_a_run_that_could_not_be_opened_again_is_not_saved(tmp_path):
    path = tmp_path / "a.tapescope"
    saved = Trainer(SMALL).run.saved()
    save_run(path, saved)
    before = path.read_bytes()
    many = tuple(Placed(0, (0.1, 0.2, 0.3)) for _ in range(200_000))
    with pytest.raises(SaveError, match=r"a\.tapescope: events\.json would have \d+ bytes; at most 4194304"):
        save_run(path, replace(saved, events=many))
    with pytest.raises(SaveError, match=r"window\.json would have"):
        save_run(path, replace(saved, window={"text": "x" * 2**18}))
    with pytest.raises(WriteError, match=r"a\.tapescope: its folder is not there"):
        save_run(tmp_path / "gone" / "a.tapescope", saved)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["missing", "folder", "fifo"])
def test_what_is_no_file_is_refused(kind, tmp_path):
    path = tmp_path / "a.tapescope"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os = pytest.importorskip("os")
        os.mkfifo(path)
    said = "No such file or directory" if kind == "missing" else "must be a file, not a folder or a device"
    with pytest.raises(OpenError, match=f"^a.tapescope: {said}$"):
        open_run(path)


def test_points_of_another_generator_are_those_of_the_run(tmp_path):
    """NumPy may draw otherwise one day, or on another machine: the run is what was trained on."""
    saved = Trainer(SMALL).run.saved()
    drawn = make_dataset(replace(SMALL.data, seed=99))
    save_run(tmp_path / "a.tapescope", replace(saved, data=drawn))
    np.testing.assert_array_equal(open_run(tmp_path / "a.tapescope").data.inputs, drawn.inputs)
