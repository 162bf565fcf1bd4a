"""A run without a window, as files: every step, what came out, and the script."""

import csv
import json
import time
from pathlib import Path

from engine.frame import Frame
from engine.recipe import Model, Recipe
from engine.script import script
from engine.trainer import Trainer


def write_report(recipe: Recipe, out: Path) -> Trainer:
    """Train a recipe to its end; write `history.csv`, `summary.json` and `train.py` into a folder that exists.

    Returns the run. Raises DataError before anything is written where the points can't be used.
    """
    trainer = Trainer(recipe)
    seconds = _write_history(trainer, out / "history.csv")
    frame = trainer.frame()
    summary = json.dumps(_summary(frame, seconds), indent=1, allow_nan=False)
    (out / "summary.json").write_text(summary + "\n", encoding="utf-8")
    (out / "train.py").write_text(script(recipe, frame.events, frame.newest), encoding="utf-8")
    return trainer


def _write_history(trainer: Trainer, path: Path) -> float:
    """Train, and write row i: the loss of step i before its update, the weights after it.

    Returns the seconds of training, compiling included.
    """
    run, step, seconds = trainer.run, 0, 0.0
    chunks = run.chunks(run.recipe.training.steps)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["step", "loss", *columns(run.recipe.model)])
        while True:
            begin = time.perf_counter()
            chunk = next(chunks, None)
            seconds += time.perf_counter() - begin
            if chunk is None:
                return seconds
            for loss, weights in zip(chunk.losses, chunk.weights, strict=True):
                step += 1
                # A float32 prints itself with just the digits that bring the same bits back.
                table.writerow([step, str(loss), *map(str, weights)])


def columns(model: Model) -> list[str]:
    """Return the name of every weight, in the order in which a run keeps them: W0, W1, b for the linear model."""
    if not model.hidden:
        return ["W0", "W1", "b"]
    return [
        name
        for layer, (inputs, units) in enumerate(model.shapes)
        for name in (
            *(f"layer{layer}/W[{i},{j}]" for i in range(inputs) for j in range(units)),
            *(f"layer{layer}/b[{j}]" for j in range(units)),
        )
    ]


def _summary(frame: Frame, seconds: float) -> dict[str, object]:
    ending = frame.ending
    return {
        "steps": frame.newest,
        "loss": frame.loss,
        "accuracy": frame.accuracy,
        "confusion": frame.confusion.tolist(),
        "weights": [{"W": W.tolist(), "b": b.tolist()} for W, b in frame.weights],
        "gradient_norm": frame.gradient_norm,
        "end": {"kind": ending.kind, "step": ending.step, "limit": ending.limit, "above_minimum": ending.above_minimum},
        "steps_per_second": round(frame.newest / seconds, 1),
    }
