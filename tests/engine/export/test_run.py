"""What a run leaves as data is, bit for bit, what it was."""

import csv
import io
import subprocess
import sys

import numpy as np
import pytest
import tensorflow as tf

from engine.csv_file import read_csv
from engine.export.replay import replay, thinned
from engine.export.write import write, writing
from engine.recipe import Recipe
from engine.report import write_report
from engine.trainer import Trainer
from engine.whole_file import WriteError
from tests.engine.export.test_fresh_process import BATCH, RATE, trained

BY_HAND = [(0.5, 0.25, 0.0), 7, (RATE, 0.05), 5, (BATCH, 300), 9, (0.5, -0.25, 0.125), (BATCH, 64), 40, (RATE, 0.02), 3]
STEPS = 64


@pytest.fixture(scope="module", params=["eager", "graph", "xla"])
def trainer(request):
    return trained(Recipe().with_("training.execution", request.param), BY_HAND)


@pytest.fixture(scope="module")
def frame(trainer):
    return trainer.frame()


def rows(path):
    head, *lines = csv.reader(io.StringIO(path.read_text("utf-8")))
    return head, np.array(lines, np.float32)


# --- the steps


def test_a_replay_is_the_run_step_by_step(trainer, frame):
    seen = 0
    for part in replay(frame, np.arange(1, STEPS + 1)):
        for row, step in enumerate(part.steps):
            moment = trainer.run.moment(int(step))
            seen += 1
            assert step == seen
            assert part.made.losses[row] == np.float32(frame.losses.at(seen))
            assert np.array_equal(part.made.weights[row], moment.weights)
            if moment.gradient is not None:
                assert np.array_equal(part.made.gradients[row], moment.gradient)
    assert seen == STEPS


@pytest.mark.parametrize("most", [1, 2, 3, 10, 63, 64, 1000])
def test_thinned_steps_are_those_of_the_whole_replay(frame, most):
    steps = thinned(STEPS, most)
    whole = np.concatenate([part.made.weights for part in replay(frame, np.arange(1, STEPS + 1))])
    parts = list(replay(frame, steps))
    assert np.array_equal(np.concatenate([part.steps for part in parts]), steps)
    assert np.array_equal(np.concatenate([part.made.weights for part in parts]), whole[steps - 1])


@pytest.mark.parametrize("newest", [0, 1, 2, 9_999, 10_000, 10_001, 123_457])
def test_steps_are_thinned_evenly_and_keep_both_ends(newest):
    steps = thinned(newest, 10_000)
    assert len(steps) <= 10_001
    assert newest == 0 or (steps[0], steps[-1]) == (1, newest)
    assert len(set(np.diff(steps)[:-1].tolist())) <= 1


def test_a_long_run_is_thinned_from_checkpoints_that_are_far_apart():
    trainer = Trainer(Recipe().with_(RATE, 0.001))
    trainer.run.history._most = 64  # as after very many steps
    trainer.run.advance(3000)
    frame = trainer.frame()
    assert frame.path.stride > 32
    for part in replay(frame, thinned(3000, 20)):
        for row, step in enumerate(part.steps):
            assert np.array_equal(part.made.weights[row], trainer.run.moment(int(step)).weights)


# --- tables


def test_the_table_is_that_of_the_render_command(tmp_path):
    trainer = write_report(Recipe(), tmp_path)
    write("history", trainer.frame(), tmp_path / "window.csv")
    assert (tmp_path / "window.csv").read_bytes() == (tmp_path / "history.csv").read_bytes()


def test_the_table_holds_every_loss_and_every_weight(trainer, frame, tmp_path):
    write("history", frame, tmp_path / "run.csv")
    head, table = rows(tmp_path / "run.csv")
    assert head == ["step", "loss", "W0", "W1", "b"]
    assert np.array_equal(table[:, 0], np.arange(1, STEPS + 1))
    assert np.array_equal(table[:, 1], frame.losses.exact)
    assert np.array_equal(table[:, 2:], frame.path.rows[1:])


def test_the_arrays_hold_the_run_and_no_pickle(frame, tmp_path):
    write("arrays", frame, tmp_path / "run.npz")
    with np.load(tmp_path / "run.npz", allow_pickle=False) as arrays:
        made = dict(arrays)
    assert np.array_equal(made["step"], np.arange(1, STEPS + 1))
    assert np.array_equal(made["loss"], frame.losses.exact)
    assert np.array_equal(np.vstack([made["start"], made["weights"]]), frame.path.rows)
    assert np.array_equal(made["inputs"], frame.data.inputs)
    assert np.array_equal(made["targets"], frame.data.targets)
    assert made["names"].tolist() == ["W0", "W1", "b"]
    assert Recipe.from_json(str(made["recipe"])) == frame.recipe
    update = made["weights"][3] - made["learning_rate"][4] * made["gradients"][4]
    np.testing.assert_allclose(update, made["weights"][4], rtol=1e-6)


def test_a_run_that_has_not_begun_has_empty_tables(tmp_path):
    frame = Trainer(Recipe()).frame()
    for kind, suffix in (("history", "csv"), ("arrays", "npz"), ("log", "log"), ("model", "keras"), ("script", "py")):
        write(kind, frame, tmp_path / f"run.{suffix}")
    assert (tmp_path / "run.csv").read_text() == "step,loss,W0,W1,b\n"
    with np.load(tmp_path / "run.npz", allow_pickle=False) as arrays:
        assert arrays["weights"].shape == arrays["gradients"].shape == (0, 3)


def test_points_can_be_opened_again(frame, tmp_path):
    write("points", frame, tmp_path / "points.csv")
    made = np.vstack(read_csv(tmp_path / "points.csv")).astype(np.float32)
    assert np.array_equal(made, frame.data.inputs)


# --- the log


def curves(folder):
    """Every scalar as TensorFlow reads it back: its tag → steps and values."""
    (file,) = folder.iterdir()
    assert "tfevents" in file.name
    events = [
        tf.compat.v1.Event.FromString(record.numpy()) for record in tf.data.TFRecordDataset(str(file))
    ]  # which checks the sums of every record
    assert events[0].file_version == "brain.Event:2"
    told = {}
    for event in events[1:]:
        for value in event.summary.value:
            told.setdefault(value.tag, []).append((event.step, value.simple_value))
    return {tag: np.array(pairs, np.float32).T for tag, pairs in told.items()}


def test_the_log_has_the_curves_of_the_run(frame, tmp_path):
    write("log", frame, tmp_path / "log")
    told = curves(tmp_path / "log")
    assert told.keys() == {
        "loss",
        "learning_rate",
        *(f"weights/{name}" for name in ("W0", "W1", "b")),
        *(f"gradients/{name}" for name in ("W0", "W1", "b", "norm")),
    }
    steps, losses = told["loss"]
    assert np.array_equal(steps, np.arange(1, STEPS + 1))
    assert np.array_equal(losses, frame.losses.exact)
    for column, name in enumerate(("W0", "W1", "b")):
        steps, weights = told[f"weights/{name}"]
        assert np.array_equal(steps, np.arange(STEPS + 1))
        assert np.array_equal(weights, frame.path.rows[:, column])
    gradients = np.array([told[f"gradients/{name}"][1] for name in ("W0", "W1", "b")])
    np.testing.assert_allclose(told["gradients/norm"][1], np.linalg.norm(gradients, axis=0), rtol=1e-5)
    assert told["learning_rate"][1][[6, 7]].tolist() == np.float32([0.1, 0.05]).tolist()


def test_the_log_of_a_long_run_is_thinned(tmp_path):
    trainer = Trainer(Recipe().with_(RATE, 0.001))
    trainer.run.advance(25_000)
    write("log", trainer.frame(), tmp_path / "log")
    steps, losses = curves(tmp_path / "log")["loss"]
    assert 5_000 < len(steps) <= 10_001
    assert (steps[0], steps[-1]) == (1, 25_000)
    assert np.array_equal(losses, trainer.run.history.losses.snapshot().exact[steps.astype(int) - 1])


# --- while it is written


@pytest.mark.parametrize("kind", ["history", "arrays", "log"])
def test_it_tells_how_far_it_is_and_can_be_given_up(tmp_path, kind):
    trainer = trained(Recipe(), [9000])
    frame = trainer.frame()
    trainer.run.advance(10)  # the run goes on meanwhile
    assert list(writing(kind, frame, tmp_path / "whole")) == pytest.approx([4096 / 9000, 8192 / 9000, 1, 1])
    part = writing(kind, frame, tmp_path / "part")
    assert next(part) < 1
    part.close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["whole"]


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder]
    if not sys.platform.startswith("linux") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount a small disk can fill it")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("kind", ["script", "notebook", "history", "arrays", "points", "model", "log"])
def test_a_full_disk_is_told_and_nothing_is_left(small_disk, kind):
    frame = trained(Recipe(), [2000]).frame()
    (small_disk / "filling").write_bytes(b"x" * (16_384 if kind == "script" else 12_288))
    with pytest.raises(WriteError) as error:
        write(kind, frame, small_disk / "run")
    assert error.value.kind == "full"
    assert [entry.name for entry in small_disk.iterdir()] == ["filling"]


@pytest.mark.parametrize("kind", ["script", "notebook", "history", "arrays", "points", "model", "log"])
def test_a_folder_that_is_not_there_is_told(tmp_path, kind):
    with pytest.raises(WriteError) as error:
        write(kind, Trainer(Recipe()).frame(), tmp_path / "none" / "run")
    assert error.value.kind == "folder"
