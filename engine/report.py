"""A run without a window, as files: every step, what came out, and the script."""

import json
import math
import time
from pathlib import Path
from typing import TYPE_CHECKING

from engine.export.history_table import HistoryTable
from engine.frame import Frame
from engine.recipe import Recipe
from engine.script import script

if TYPE_CHECKING:  # they bring TensorFlow along
    from engine.run import Run
    from engine.tape import Tape
    from engine.trainer import Trainer


def write_report(recipe: Recipe, out: Path) -> "Trainer":
    """Train a recipe to its end; write `history.csv`, `summary.json` and `train.py` into a folder that exists.

    Returns the run. Raises DataError before anything is written where the points can't be used.
    """
    from engine.run import Run  # noqa: PLC0415 - it takes seconds, and whoever imports this file may never train
    from engine.trainer import Trainer  # noqa: PLC0415

    trainer = Trainer(recipe)
    Run(0, recipe, trainer.run.data).advance(1)  # compiles what the run needs: its speed is measured without that
    seconds = _write_history(trainer.run, out / "history.csv")
    frame = trainer.frame()
    summary = json.dumps(_summary(frame, seconds), indent=1, allow_nan=False)
    (out / "summary.json").write_text(summary + "\n", encoding="utf-8")
    (out / "train.py").write_text(script(recipe, frame.events, frame.newest), encoding="utf-8")
    return trainer


def newest_tape(trainer: "Trainer") -> "Tape":
    """Return the tape of a run's newest step; of the step to come where no update led there."""
    from engine.capture.camera import Camera  # noqa: PLC0415 - as above
    from engine.step_program import step_program  # noqa: PLC0415

    return Camera().take(step_program(trainer.run, len(trainer.run)))


def _write_history(run: "Run", path: Path) -> float:
    """Train, and write row i: the loss of step i before its update, the weights after it.

    Returns the seconds of training, writing left out.
    """
    step, seconds = 0, 0.0
    chunks = run.chunks(run.recipe.training.steps)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = HistoryTable(file, run.recipe.model)
        while True:
            begin = time.perf_counter()
            chunk = next(chunks, None)
            seconds += time.perf_counter() - begin
            if chunk is None:
                return seconds
            table.add(range(step + 1, step + 1 + len(chunk.losses)), chunk.losses, chunk.weights)
            step += len(chunk.losses)


def _summary(frame: Frame, seconds: float) -> dict[str, object]:
    ending = frame.ending
    return {
        "steps": frame.newest,
        "loss": frame.loss,
        "accuracy": frame.accuracy,
        "confusion": frame.confusion.tolist(),
        "weights": [{"W": W.tolist(), "b": b.tolist()} for W, b in frame.weights],
        "gradient_norm": _known(frame.gradient_norm),
        "end": {
            "kind": ending.kind,
            "step": ending.step,
            "limit": _known(ending.limit),
            "above_minimum": _known(ending.above_minimum),
        },
        "steps_per_second": round(frame.newest / seconds, 1),
    }


def _known(number: float | None) -> float | None:
    """Return a number that JSON can hold: shortly before a run diverges, the square in a norm may not be finite."""
    return number if number is not None and math.isfinite(number) else None
