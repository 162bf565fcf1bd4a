"""The program of a training step: run elsewhere, it prints the loss and the gradients that are on screen."""

import re
import subprocess
import sys

import numpy as np
import pytest

from engine.capture.camera import Camera
from engine.recipe import Recipe
from engine.step_program import step_program
from engine.trainer import Trainer
from tests.frames import BOOK

BATCHES = BOOK.with_("training.batch_size", 128)
NUMBER = re.compile(r"-?\d+\.?\d*(?:e[+-]?\d+)?")


def printed(program: str, folder) -> list[float]:
    """What a program prints in a process of its own: the loss, both elements of dW, db."""
    (folder / "step.py").write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "step.py"], cwd=folder, capture_output=True, text=True, timeout=120, check=True
    )
    said = re.sub(r"shape=\(.*?\), dtype=\w+(?:, numpy=)?", "", done.stdout)
    return [float(number) for number in NUMBER.findall(said.replace("float32", ""))]


def trained(recipe: Recipe, steps: int) -> Trainer:
    trainer = Trainer(recipe)
    trainer.run.advance(steps)
    return trainer


@pytest.mark.parametrize("recipe", [BOOK, BATCHES], ids=["all points", "a batch"])
def test_in_a_fresh_process_it_prints_the_loss_and_the_gradients_on_screen(tmp_path, recipe):
    trainer = trained(recipe, 40)
    tape, frame = Camera().take(step_program(trainer.run, 23)), trainer.frame(23)
    assert frame.gradients is not None
    ((dW, db),) = frame.gradients
    said = printed(tape.head + tape.text, tmp_path)
    (call,) = tape.calls
    on_strip = [tape.value(call.node).number, *(x for a in call.answers for x in a.gradient.sample.ravel())]
    assert np.allclose(said, on_strip, rtol=1e-6, atol=1e-6)
    assert np.allclose(said, [frame.loss, *dW.ravel(), *db], rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("recipe", [BOOK, BATCHES], ids=["all points", "a batch"])
def test_every_step_of_a_run_starts_from_the_weights_and_points_that_made_it(recipe):
    trainer, camera = trained(recipe, 20), Camera()
    for step in range(1, 21):
        tape, moment = camera.take(step_program(trainer.run, step)), trainer.run.moment(step)
        (call,) = tape.calls
        gradients = np.concatenate([answer.gradient.sample.ravel() for answer in call.answers])
        assert tape.step == step
        assert np.allclose(tape.value(call.node).number, moment.loss, rtol=1e-6, atol=0)
        assert np.allclose(gradients, moment.gradient, rtol=1e-5, atol=1e-6)


def test_the_size_of_the_batch_at_that_step_counts_also_where_it_changed_later(tmp_path):
    trainer = trained(BATCHES, 10)
    trainer.adopt(BATCHES.with_("training.batch_size", None))
    trainer.run.advance(5)
    sizes = [len(step_program(trainer.run, step).given["inputs"]) for step in (10, 11)]
    assert sizes == [128, 2000]


def test_at_the_start_it_is_the_program_of_the_first_step():
    trainer = trained(BATCHES, 3)
    first, start = (step_program(trainer.run, step) for step in (1, 0))
    assert (start.text, start.head) == (first.text, first.head)
    assert (start.step, first.step) == (0, 1)
