"""The steps of a run once more, with all that each one gave, from what a frame keeps of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.chunk import Array, Chunk
from engine.frame import Frame
from engine.history import Placed
from engine.points import Points
from engine.program import program
from engine.run import shape_of
from engine.schedule import schedule, spans

Steps = NDArray[np.int64]

NEAR = 32  # steps: one that lies farther on is reached sooner from a checkpoint of its own


@dataclass(frozen=True, eq=False)
class Part:
    """Some steps, ascending, made at one learning rate; `made` has a row for each of them.

    Its weights are those in force after a step: where some were placed by hand there, these.
    """

    steps: Steps
    made: Chunk
    learning_rate: float


def thinned(newest: int, most: int) -> Steps:
    """Return the steps from 1 to `newest`, evenly thinned to about `most`; the first and the last are among them."""
    steps = np.arange(1, newest + 1, max(1, -(-newest // most)))
    return steps if not newest or steps[-1] == newest else np.append(steps, newest)


def replay(frame: Frame, steps: Steps) -> Iterator[Part]:
    """Yield the steps that are asked for, bitwise as they were made."""
    points = Points.of(frame.data)
    placed = {event.step: np.array(event.weights, np.float32) for event in frame.events if isinstance(event, Placed)}
    near = NEAR if frame.recipe.training.execution == "xla" else 1
    far = len(steps) > 1 and steps[1] - steps[0] > near  # then each step is made from a checkpoint of its own
    for end in sorted({frame.newest, *placed, *(steps.tolist() if far else ())}):
        count = int(np.searchsorted(steps, end, side="right"))
        asked, steps = steps[:count], steps[count:]
        if not count:
            continue
        at, weights = _checkpoint(frame, placed, int(asked[0]) - 1)
        for first, made, rate in _calls(frame, points, weights, at + 1, end):
            behind = first + len(made.losses)
            here = asked[(first <= asked) & (asked < behind)]
            if len(here):
                chunk = _rows(made, here - first)
                if here[-1] in placed:
                    chunk.weights[-1] = placed[int(here[-1])]
                yield Part(here, chunk, rate)


def _calls(frame: Frame, points: Points, weights: Array, first: int, last: int) -> Iterator[tuple[int, Chunk, float]]:
    """Make the steps `first` to `last`; yield the first one of each call, what came of it, and its learning rate."""
    shape, execution = shape_of(frame.recipe.model), frame.recipe.training.execution
    segments = schedule(frame.recipe, frame.events, len(frame.data))
    for segment, begin, end in spans(segments, first, last):
        training = program(shape, execution, len(frame.data), segment.batch_size)
        for start in range(begin, end + 1, training.most):
            made = training.run(weights, points, start, min(training.most, end + 1 - start), segment)
            yield start, made, segment.learning_rate
            weights = made.weights[-1]


def _rows(made: Chunk, rows: Steps) -> Chunk:
    return Chunk(made.losses[rows], made.weights[rows], made.gradients[rows], made.norms[rows])


def _checkpoint(frame: Frame, placed: dict[int, Array], step: int) -> tuple[int, Array]:
    """Return the latest weights known at or before a step, with the step they belong to."""
    row = min(step // frame.path.stride, len(frame.path.rows) - 1)
    known = [(row * frame.path.stride, frame.path.rows[row])]
    known += [(at, weights) for at, weights in placed.items() if at <= step]
    return max(known, key=lambda pair: pair[0])
