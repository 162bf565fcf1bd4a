"""What is drawn of a layer's inputs and outputs: of each a matrix, and what of the one an element of the other saw.

Of vectors that is all samples; of series the first, time from left to right; of images the first, one channel each.
"""

from dataclasses import dataclass

import numpy as np

from engine.shapes import Passage
from gui.views.layers.cards.reach import reach
from gui.views.tensors.cells.plane import Array, Cell, Index, Part

MOST_SAMPLES = 32


@dataclass(frozen=True, eq=False)
class Sheets:
    """The inputs and outputs of a passage that came through. `channel` of the inputs, `filter` of the outputs."""

    passage: Passage
    channel: int = 0
    filter: int = 0

    @property
    def values(self) -> Array:
        """The outputs, all of them."""
        assert self.passage.outputs is not None
        return self.passage.outputs

    @property
    def inputs(self) -> Array:
        """The matrix of the inputs."""
        return self.passage.inputs[:MOST_SAMPLES]

    @property
    def outputs(self) -> Array:
        """The matrix of the outputs."""
        return self.values[:MOST_SAMPLES]

    @property
    def names(self) -> tuple[str, str]:
        """What of `x` and of `y` is shown."""
        return _rows("x", self.passage.inputs), _rows("y", self.values)

    @property
    def limits(self) -> tuple[float, float]:
        """The largest absolute value of the inputs and of the outputs that can be shown."""
        return _limit(self.inputs), _limit(self.outputs)

    @property
    def choices(self) -> tuple[int, int]:
        """How many channels and filters there are to choose from; 1: none."""
        return 1, 1

    def index(self, cell: Cell) -> Index:
        """Return which output stands in a cell."""
        return cell

    def part(self, cell: Cell) -> Part:
        """Return the rows and columns of the inputs that an output saw; of a convolution they may reach outside."""
        return range(cell[0], cell[0] + 1), range(self.inputs.shape[1])


class Series(Sheets):
    """The first of several series: a row for each channel, a column for each step."""

    @property
    def inputs(self) -> Array:
        """The matrix of the inputs."""
        series: Array = self.passage.inputs[0]
        return series.T

    @property
    def outputs(self) -> Array:
        """The matrix of the outputs: a single column where only the last state is returned."""
        values: Array = self.values[0]
        return values.T if values.ndim > 1 else values.reshape(-1, 1)

    @property
    def names(self) -> tuple[str, str]:
        """What of `x` and of `y` is shown."""
        return "x[0], steps →", "y[0]"

    def index(self, cell: Cell) -> Index:
        """Return which output stands in a cell."""
        unit, step = cell
        return (0, step, unit) if self.values.ndim == 3 else (0, unit)

    def part(self, cell: Cell) -> Part:
        """Return the channels, which are all, and the steps that an output saw."""
        channels, steps = self.inputs.shape
        return range(channels), reach(self.passage.layer, (steps,), cell[1:])[0]


class Images(Sheets):
    """The first of several images."""

    @property
    def inputs(self) -> Array:
        """The matrix of the inputs."""
        image: Array = self.passage.inputs[0, ..., self.channel]
        return image

    @property
    def outputs(self) -> Array:
        """The matrix of the outputs."""
        image: Array = self.values[0, ..., self.filter]
        return image

    @property
    def names(self) -> tuple[str, str]:
        """What of `x` and of `y` is shown."""
        return f"x[0, …, {self.channel}]", f"y[0, …, {self.filter}]"

    @property
    def limits(self) -> tuple[float, float]:
        """The largest absolute value of the inputs and of the outputs that can be shown."""
        return _limit(self.passage.inputs[0]), _limit(self.values[0])

    @property
    def choices(self) -> tuple[int, int]:
        """How many channels and filters there are to choose from; 1: none."""
        return self.passage.inputs.shape[-1], self.values.shape[-1]

    def index(self, cell: Cell) -> Index:
        """Return which output stands in a cell."""
        return 0, *cell, self.filter

    def part(self, cell: Cell) -> Part:
        """Return the rows and columns that an output saw."""
        rows, columns = reach(self.passage.layer, self.inputs.shape, cell)
        return rows, columns


def sheets(passage: Passage, channel: int = 0, filter_: int = 0) -> Sheets | None:
    """Return what is drawn of a passage; None where it has no outputs, or they are of no kind that is drawn."""
    if passage.outputs is None or passage.layer.kind == "Flatten":
        return None
    kind = {2: Sheets, 3: Series, 4: Images}[passage.inputs.ndim]
    return kind(passage, channel, filter_)


def _rows(name: str, values: Array) -> str:
    return name if len(values) <= MOST_SAMPLES else f"{name}[:{MOST_SAMPLES}]"


def _limit(values: Array) -> float:
    finite = values[np.isfinite(values)]
    return float(np.abs(finite).max(initial=0))
