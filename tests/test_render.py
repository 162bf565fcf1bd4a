"""`python main.py render`: what it writes, what it refuses, and that it then writes nothing."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from engine.data import make_dataset
from engine.export.history_table import columns
from engine.recipe import Data, Model, Recipe
from engine.report import newest_tape, write_report
from engine.trainer import Trainer
from gui.command_line import RenderOptions
from gui.render import render
from start.environment import ROOT
from tests.frames import BOOK

POINTS = "x1,x2,class\n0,0,0\n1,0.5,1\n2,2,1\n-1,0,0\n"
FIGURES = ("boundary", "loss", "tape", "weights")
FILES = {"history.csv", "note.md", "summary.json", "train.py"}


def command(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, str(ROOT / "main.py"), "render", *map(str, arguments)]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def rows(folder: Path) -> list[list[str]]:
    with (folder / "history.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def summary(folder: Path) -> dict:
    return json.loads((folder / "summary.json").read_text("utf-8"))


# --- what it writes


def test_a_row_holds_the_loss_before_its_update_and_the_weights_after_it(tmp_path):
    write_report(BOOK, tmp_path)
    head, *table = rows(tmp_path)
    assert head == ["step", "loss", "W0", "W1", "b"]
    assert [row[0] for row in table] == [str(step) for step in range(1, 41)]
    data = make_dataset(BOOK.data)
    x, t = data.inputs.astype(float), data.targets[:, 0]
    w = np.array([-0.06412163275869642, -0.1396278857228166, 0.0])
    for row in table:
        error = x @ w[:2] + w[2] - t
        w = w - 0.1 * 2 * np.append(x.T @ error, error.sum()) / len(t)
        assert [float(cell) for cell in row[1:]] == pytest.approx([np.mean(error**2), *w], rel=1e-5, abs=1e-6)


def test_every_number_of_the_history_brings_the_same_bits_back(tmp_path):
    trainer = write_report(BOOK.with_("training.batch_size", 300).with_("training.steps", 300), tmp_path)
    for step, loss, *weights in rows(tmp_path)[1:]:
        moment = trainer.run.moment(int(step))
        assert float(np.float32(loss)) == moment.loss
        assert np.array(weights, np.float32).tobytes() == moment.weights.tobytes()


def test_the_summary_of_the_book(tmp_path):
    write_report(BOOK, tmp_path)
    came = summary(tmp_path)
    (layer,) = came["weights"]
    assert [*np.ravel(layer["W"]), *layer["b"]] == pytest.approx([0.16687, -0.12955, 0.43042], abs=5e-6)
    assert (came["steps"], came["accuracy"], came["confusion"]) == (40, 0.999, [[1000, 0], [2, 998]])
    assert came["loss"] == pytest.approx(0.02667, abs=5e-6)
    assert came["end"]["kind"] == "stopped" and came["end"]["limit"] == pytest.approx(0.142, abs=5e-4)
    assert came["steps_per_second"] > 100  # compiling would leave some thirty


def test_the_summary_of_a_diverged_run_is_that_of_its_last_finite_step(tmp_path):
    write_report(BOOK.with_("training.learning_rate", 1.5), tmp_path)
    came, last = summary(tmp_path), rows(tmp_path)[-1]
    assert came["end"]["kind"] == "diverged" and came["end"]["step"] == came["steps"] + 1 < 40
    assert [str(came["steps"]), came["loss"]] == [last[0], float(np.float32(last[1]))]


def test_the_summary_of_mini_batches_knows_no_limit(tmp_path):
    write_report(BOOK.with_("training.batch_size", 128).with_("training.steps", 17), tmp_path)
    came = summary(tmp_path)
    assert (came["steps"], came["end"]["kind"], came["end"]["limit"]) == (17, "stopped", None)
    assert sum(map(sum, came["confusion"])) == 2000


def test_a_gradient_too_long_for_a_float_is_not_known(tmp_path):
    points, out = tmp_path / "far.csv", tmp_path / "out"
    points.write_text("x1,x2,class\n1e3,0,0\n0,1e3,1\n")
    out.mkdir()
    write_report(Recipe(data=Data(kind="csv", path=str(points))).with_("training.learning_rate", 0.01), out)
    came = summary(out)
    assert came["end"]["kind"] == "diverged"
    assert came["gradient_norm"] is None and came["loss"] < 1e39


def test_a_layer_names_each_of_its_weights():
    linear, deep = Model(), Model()
    object.__setattr__(deep, "hidden", (2,))  # not trained yet
    assert columns(linear) == ["W0", "W1", "b"]
    assert columns(deep) == [
        *(f"layer0/W[{i},{j}]" for i in (0, 1) for j in (0, 1)),
        *("layer0/b[0]", "layer0/b[1]", "layer1/W[0,0]", "layer1/W[1,0]", "layer1/b[0]"),
    ]


def test_the_tape_is_of_the_same_run_as_the_summary(tmp_path):
    trainer = write_report(BOOK.with_("training.batch_size", 128), tmp_path)
    tape, came = newest_tape(trainer), rows(tmp_path)[-1]
    (call,) = tape.calls
    assert tape.step == 40
    assert tape.value(call.node).number == pytest.approx(float(came[1]), rel=1e-6)
    moment = trainer.run.moment(40)
    before = [tape.value(answer.node).sample.ravel() for answer in call.answers]
    assert np.array_equal(np.concatenate(before), moment.before)
    gradients = np.concatenate([answer.gradient.sample.ravel() for answer in call.answers])
    assert gradients == pytest.approx(moment.gradient, rel=1e-5, abs=1e-7)


def test_the_tape_of_the_last_step_has_the_loss_of_the_summary(tmp_path):
    tape = newest_tape(write_report(BOOK, tmp_path))
    assert tape.value(tape.calls[0].node).number == pytest.approx(summary(tmp_path)["loss"], rel=1e-6)


def test_a_run_without_a_step_has_the_tape_of_the_step_to_come():
    tape = newest_tape(Trainer(BOOK))
    assert tape.step == 0
    data, (W,) = make_dataset(BOOK.data), BOOK.model.initial.W
    loss = np.mean((data.inputs @ np.array(W) - data.targets) ** 2)
    assert tape.value(tape.calls[0].node).number == pytest.approx(loss, rel=1e-6)


# --- the command


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """A folder with a recipe beside its points, and what the command wrote, started from elsewhere."""
    folder = tmp_path_factory.mktemp("render")
    (folder / "recipes").mkdir()
    (folder / "recipes" / "points.csv").write_text(POINTS)
    recipe = {"tapescope": 1, "data": {"kind": "csv", "path": "points.csv"}, "training": {"execution": "eager"}}
    (folder / "recipes" / "recipe.json").write_text(json.dumps(recipe))
    done = command(
        "recipes/recipe.json", "--steps", 25, "--out", "new/out", "--theme", "dark", "--lang", "ko", folder=folder
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    return folder / "new" / "out"


def test_the_command_writes_everything_and_figures_at_two_dots_a_pixel(rendered):
    assert {file.name for file in rendered.iterdir()} == FILES | {f"{name}.png" for name in FIGURES}
    assert len(rows(rendered)) == 26
    for name in FIGURES:
        picture = QImage(str(rendered / f"{name}.png"))
        assert picture.width() == 1440
        assert picture.height() == 920 or name == "tape"
        assert picture.pixelColor(4, 4).lightness() < 60  # dark, as asked


def test_the_note_shows_every_figure_in_the_language_that_was_asked_for(rendered):
    note = (rendered / "note.md").read_text("utf-8")
    assert all(f"![[{name}.png|500]]" in note for name in FIGURES)
    assert "스텝" in note and "```python" in note


@pytest.mark.parametrize(("form", "begins"), [("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_figures_can_be_svg_or_pdf(qapp, tmp_path, form, begins):
    (tmp_path / "recipe.json").write_text(GOOD)
    options = RenderOptions(tmp_path / "recipe.json", tmp_path, 2, format=form, lang="en")
    assert render(options) == 0
    for name in FIGURES:
        assert (tmp_path / f"{name}.{form}").read_bytes().startswith(begins)
    assert f"![[loss.{form}|500]]" in (tmp_path / "note.md").read_text("utf-8")


def test_three_dots_a_pixel_when_asked(qapp, tmp_path):
    (tmp_path / "recipe.json").write_text(GOOD)
    assert render(RenderOptions(tmp_path / "recipe.json", tmp_path, 2, scale=3, lang="en")) == 0
    assert QImage(str(tmp_path / "loss.png")).width() == 2160


def test_the_script_that_is_written_makes_the_run_again(rendered):
    driver = "import runpy; end = runpy.run_path('train.py'); print(*end['W'].numpy().ravel(), *end['b'].numpy())"
    done = subprocess.run(
        [sys.executable, "-I", "-c", driver], cwd=rendered, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.splitlines()[-1].split() == rows(rendered)[-1][2:]


def test_the_command_refuses_in_one_line_before_tensorflow_is_loaded(tmp_path):
    (tmp_path / "recipe.json").write_text('{"tapescope": 1,\n "training": {"lr": 0.1}}')
    done = command("recipe.json", "--steps", 40, "--out", "out", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "tapescope: recipe.json, line 2: training.lr is unknown; "
        "known are batch_size, execution, learning_rate, steps, not 0.1\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["recipe.json"]


# --- what it refuses

GOOD = '{"tapescope": 1}'
WRONG = {
    "missing": (None, {}, ["recipe.json", "No such file"]),
    "not JSON": ("{\n oops", {}, ["recipe.json, line 2", "must be JSON"]),
    "not text": (b"\xff\xfe{}", {}, ["recipe.json", "UTF-8"]),
    "wrong type": ('{"tapescope": 1, "data": {"seed": "7"}}', {}, ["line 1", "data.seed", "whole number", '"7"']),
    "from the future": ('{"tapescope": 2}', {}, ["line 1", "tapescope", "must be 1", "not 2"]),
    "no points": (
        '{"tapescope": 1, "data": {"kind": "csv", "path": "gone.csv"}}',
        {},
        ["recipe.json", "data.path", "gone.csv", "No such file"],
    ),
    "bad points": (
        '{"tapescope": 1, "data": {"kind": "csv", "path": "bad.csv"}}',
        {},
        ["recipe.json", "data.path", "bad.csv, line 3, column x2", "must be a number", "abc"],
    ),
    "no steps": (GOOD, {"steps": 0}, ["training.steps", "from 1 to 1000000000", "not 0"]),
    "too many steps": (GOOD, {"steps": 10**9 + 1}, ["training.steps", "from 1 to 1000000000", "not 1000000001"]),
    "a file": (GOOD, {"out": "bad.csv"}, ["--out", "must be a folder", "bad.csv"]),
    "below a file": (GOOD, {"out": "bad.csv/out"}, ["--out", "must be a folder", "bad.csv"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_refusal_is_one_line_status_2_and_nothing_written(tmp_path, capsys, case):
    text, options, named = WRONG[case]
    if text is not None:
        (tmp_path / "recipe.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "bad.csv").write_text("x1,x2,class\n0,0,0\n1,abc,1\n")
    before = sorted(tmp_path.rglob("*"))
    out = tmp_path / options.get("out", "new/out")
    assert render(RenderOptions(tmp_path / "recipe.json", out, options.get("steps"))) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert all(word in said.err for word in named), said.err
    assert sorted(tmp_path.rglob("*")) == before
