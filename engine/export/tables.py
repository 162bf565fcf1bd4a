"""The steps of a run as tables: `history.csv` to read, `.npz` to compute with."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.chunk import Chunk
from engine.export.history_table import HistoryTable, columns
from engine.export.replay import Part, replay, thinned
from engine.frame import Frame
from engine.whole_file import whole_file

MOST = 1_000_000  # steps; a spreadsheet has 1,048,576 rows


def history_csv(frame: Frame, path: Path) -> Iterator[float]:
    """Write a row for each step, of more than `MOST` evenly thinned; yield how much is done. Raises WriteError."""
    with whole_file(path) as beside, beside.open("x", newline="", encoding="utf-8") as file:
        table = HistoryTable(file, frame.recipe.model)
        for part in replay(frame, thinned(frame.newest, MOST)):
            table.add(part.steps.tolist(), part.made.losses, part.made.weights)
            yield part.steps[-1] / frame.newest


def history_npz(frame: Frame, path: Path) -> Iterator[float]:
    """Write the same steps as arrays, with the points and the recipe; yield how much is done. Raises WriteError.

    `step`, `loss`, `learning_rate`: shape (steps,). `weights`, `gradients`: shape (steps, weights), a column for each
    of `names`. `start`: the weights before the first step. `inputs`, `targets`: the points. `recipe`: its JSON.
    Nothing is pickled.
    """
    parts = [_nothing(len(frame.path.rows[0]))]
    with whole_file(path) as beside:
        for part in replay(frame, thinned(frame.newest, MOST)):
            parts.append(part)
            yield part.steps[-1] / frame.newest
        with beside.open("xb") as file:
            np.savez_compressed(file, allow_pickle=False, **_arrays(frame, parts))


def _arrays(frame: Frame, parts: list[Part]) -> dict[str, np.ndarray]:
    return {
        "step": np.concatenate([part.steps for part in parts]),
        "loss": np.concatenate([part.made.losses for part in parts]),
        "learning_rate": np.concatenate([np.full(len(part.steps), part.learning_rate) for part in parts]),
        "weights": np.concatenate([part.made.weights for part in parts]),
        "gradients": np.concatenate([part.made.gradients for part in parts]),
        "names": np.array(columns(frame.recipe.model)),
        "start": frame.path.rows[0],
        "inputs": frame.data.inputs,
        "targets": frame.data.targets,
        "recipe": np.array(frame.recipe.to_json()),
    }


def _nothing(size: int) -> Part:
    """Return no steps: a run that has not begun has arrays of this shape."""
    none, rows = np.zeros(0, np.float32), np.zeros((0, size), np.float32)
    return Part(np.zeros(0, np.int64), Chunk(none, rows, rows, none), 0.0)
