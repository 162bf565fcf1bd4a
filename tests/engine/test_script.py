"""The scripts are run as they are: written to files and started in one fresh Python without this project."""

import ast
import contextlib
import json
import re
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.history import Change, Placed
from engine.recipe import Data, Recipe
from engine.script import script
from engine.trainer import Trainer

RATE, BATCH = "training.learning_rate", "training.batch_size"
BOOK = Recipe().with_("data.seed", 1337).with_("model.seed", 7)
TYPED = BOOK.with_("model.initial", {"W": [[[-0.06412163275869642], [-0.1396278857228166]]], "b": [[0.0]]})
BY_HAND = [10, (RATE, 0.05), 5, (BATCH, 300), 9, (RATE, 0.02), (BATCH, None), 3, (BATCH, 64), 40, (BATCH, 7), 2]
BY_HAND += [(0.5, -0.25, 0.125), 20, (RATE, 0.1), (1.0, 2.0, 3.0)]
RUNS = {
    "full": (TYPED, [40]),
    "drawn": (BOOK, [40]),
    "batches": (BOOK.with_(BATCH, 128), [40]),
    "file": (Recipe(Data(kind="csv", path="점, 'points'.csv", seed=3)).with_(BATCH, 3), [40]),
    "hand": (BOOK, BY_HAND),
    "start": (BOOK.with_(BATCH, 5000), [(RATE, 0.3), (0.5, 0.25, 0.0), (RATE, 0.05), 120]),
    "many": (BOOK.with_("data.per_class", 60_000), [10]),
    "none": (TYPED, []),
}
COMPILED = ["full", "batches", "file", "hand"]
EXECUTIONS = {"eager": RUNS, "graph": COMPILED, "xla": COMPILED}
POINTS = "x1,x2,class # 두 구름\n" + "".join(f'{n / 7},"{n % 5}",{n % 2} # {n}번\n\n' for n in range(20))

# Runs each script; what it printed and where its weights ended comes back on standard output.
DRIVER = """
import contextlib, io, json, runpy, sys
results = {}
for name in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        end = runpy.run_path(f"{name}.py")
    weights = [*map(float, end["W"].numpy().ravel()), float(end["b"].numpy()[0])]
    loss = float(end["loss"]) if "loss" in end else None
    results[name] = {"loss": loss, "weights": weights, "printed": printed.getvalue().splitlines()}
assert not {"engine", "gui"} & set(sys.modules)
print(json.dumps(results))
"""


def trained(recipe: Recipe, deeds: list) -> Trainer:
    """A trainer that made steps (a number), changed settings (a pair) and placed weights (three numbers)."""
    trainer = Trainer(recipe)
    for deed in deeds:
        match deed:
            case int():
                assert trainer.run.advance(deed) == deed
            case (field, value):
                trainer.adopt(trainer.run.recipe.with_(field, value))
            case weights:
                trainer.run.place(np.array(weights, np.float32))
    return trainer


@pytest.fixture(scope="module")
def ends(tmp_path_factory):
    """What the engine came to and what the script came to, of each run in each execution."""
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "점, 'points'.csv").write_bytes(POINTS.encode("cp949"))
    programs, made = {}, {}
    with contextlib.chdir(folder):
        for execution, name in ((execution, name) for execution, names in EXECUTIONS.items() for name in names):
            recipe, deeds = RUNS[name]
            run = trained(recipe.with_("training.execution", execution), deeds).run
            programs[f"{execution}-{name}"] = program = script(run.recipe, run.history.events, len(run))
            made[f"{execution}-{name}"] = {
                "loss": run.history.losses.snapshot().at(len(run)),
                "weights": run.history.last.tolist(),
            }
            (folder / f"{execution}-{name}.py").write_text(program, encoding="utf-8")
    came = {}
    for counts_threads in (False, True):  # which must be said before all else
        names = [name for name, program in programs.items() if ("threads" in program) == counts_threads]
        command = [sys.executable, "-I", "-c", DRIVER, *names]
        done = subprocess.run(command, cwd=folder, check=True, timeout=200, capture_output=True)
        came |= json.loads(done.stdout)
    return made, came


@pytest.mark.parametrize("name", RUNS)
def test_the_script_makes_the_run_bit_for_bit_in_eager(ends, name):
    made, came = (side[f"eager-{name}"] for side in ends)
    assert came["weights"] == made["weights"]
    assert came["loss"] == made["loss"]


@pytest.mark.parametrize("execution", ["graph", "xla"])
@pytest.mark.parametrize("name", COMPILED)
def test_the_script_makes_the_run_when_compiled(ends, execution, name):
    made, came = (side[f"{execution}-{name}"] for side in ends)
    assert came["weights"] == pytest.approx(made["weights"], rel=1e-5)
    assert came["loss"] == pytest.approx(made["loss"], rel=1e-5)


@pytest.mark.parametrize("execution", EXECUTIONS)
def test_it_prints_the_run_of_the_book(ends, execution):
    printed = ends[1][f"{execution}-full"]["printed"]
    assert len(printed) == 42
    assert printed[39] == "Loss at step 40: 0.0267"
    assert printed[40] == "W = [0.16687, -0.12955], b = 0.43042"
    assert printed[41] == "Boundary: 0.16687 * x1 + -0.12955 * x2 + 0.43042 = 0.5"


def test_a_long_run_prints_some_losses_and_the_last(ends):
    printed = ends[1]["eager-start"]["printed"]
    assert [line.split(":")[0] for line in printed[:-2]] == [f"Loss at step {n}" for n in range(10, 121, 10)]
    assert "if step % 100 == 0 or step == 1234:" in script(BOOK, steps=1234)
    assert "if step % 10 == 0:" in script(BOOK, steps=1000)


# --- how it reads


def test_nothing_is_said_of_what_did_not_happen():
    text = script(BOOK)
    for word in ("batch", "epoch", "by hand", "assign(", "import os", "None"):
        assert word not in text
    assert "range(1, 41)" in text
    assert "range(1, 8)" in script(BOOK, steps=7)
    assert "loadtxt" not in text


def test_the_learning_rate_is_a_variable_only_where_a_float_would_be_frozen():
    eager = script(BOOK.with_("training.execution", "eager"), (Change(3, RATE, 0.5, 0.1),))
    assert "\nlearning_rate = 0.5\n" in eager
    assert "        learning_rate = 0.1\n" in eager
    xla = script(BOOK, (Change(3, RATE, 0.5, 0.1),))
    assert "\nlearning_rate = tf.Variable(0.5)\n" in xla
    assert "        learning_rate.assign(0.1)\n" in xla
    assert "@tf.function(jit_compile=True)\ndef training_step" in xla


def test_what_came_after_the_last_step_is_left_out():
    events = (Change(10, RATE, 0.2, 0.1), Change(10, BATCH, None, 5), Placed(11, (1.0, 2.0, 3.0)))
    text = script(BOOK.with_(BATCH, 5), events, steps=10)
    assert "tf.Variable(0.2)" in text
    assert "by hand" not in text
    assert "batch" not in text
    assert "W.assign([[1.0], [2.0]])" in script(BOOK.with_(BATCH, 5), events, steps=11)


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_a_typed_weight_is_the_same_float32_again(weight):
    text = script(BOOK, (Placed(0, (weight, 0.0, 0.0)),))
    literal = re.search(r"W = tf\.Variable\((.*)\)", text)[1]
    assert np.array_equal(np.array(ast.literal_eval(literal), np.float32)[:, 0], np.float32([weight, 0]))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_path_is_a_literal_and_nothing_more(path):
    tree = ast.parse(script(Recipe(Data(kind="csv", path=path))))
    values = {n.targets[0].id: n.value for n in tree.body if isinstance(n, ast.Assign) and n.lineno < 20}
    assert values["path"].value == path


@pytest.mark.parametrize("execution", EXECUTIONS)
def test_its_lines_are_short_and_it_needs_only_tensorflow_and_numpy(execution):
    for name, (recipe, _) in RUNS.items():
        text = script(recipe.with_("training.execution", execution), (Change(1, BATCH, None, 3),))
        assert max(map(len, text.splitlines())) <= 84, name
        assert text.endswith('= 0.5")\n')
        imported = {a.name for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Import) for a in n.names}
        assert imported - {"os"} == {"numpy", "tensorflow"}
