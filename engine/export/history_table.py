"""The public table of a run, `history.csv`: a row a step; the points as a table that opens as a data set."""

import csv
from collections.abc import Iterable
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from engine.csv_file import COLUMNS
from engine.data import Dataset
from engine.recipe import Model

Array = NDArray[np.float32]


class HistoryTable:
    """Rows of a step, its loss before its update, and the weights after it, each in full precision."""

    def __init__(self, file: TextIO, model: Model) -> None:
        """Write the names of the columns. `file`: opened with `newline=""`."""
        self._table = csv.writer(file, lineterminator="\n")
        self._table.writerow(["step", "loss", *columns(model)])

    def add(self, steps: Iterable[int], losses: Array, weights: Array) -> None:
        """Write rows; shapes (rows,) and (rows, weights)."""
        # A float32 prints itself with just the digits that bring the same bits back.
        rows = zip(steps, losses, weights, strict=True)
        self._table.writerows([step, str(loss), *map(str, row)] for step, loss, row in rows)


def write_points(file: TextIO, data: Dataset) -> None:
    """Write every point as `x1,x2,class`. `file`: opened with `newline=""`."""
    table = csv.writer(file, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(
        [str(x1), str(x2), int(label)] for (x1, x2), (label,) in zip(data.inputs, data.targets, strict=True)
    )


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
