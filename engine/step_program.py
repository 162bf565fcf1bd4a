"""A step of a run → the program of its tape, which prints the gradients that made the step."""

import numpy as np

from engine.run import Run
from engine.schedule import Segment, segment_of
from engine.script import points, weights
from engine.tape_request import TapeRequest

STEP = """\
{weights}with tf.GradientTape() as tape:
    predictions = tf.matmul(inputs, W) + b
    per_sample_losses = tf.square(targets - predictions)
    loss = tf.reduce_mean(per_sample_losses)
dW, db = tape.gradient(loss, [W, b])
print(loss, dW, db)
"""

BATCH = """\
# The points of this step: a part of the order that belongs to its epoch.
order = np.random.default_rng(({seed}, {epoch})).permutation(len(inputs))
chosen = order[{first}:{last}]
inputs, targets = inputs[chosen], targets[chosen]
"""


def step_program(run: Run, step: int) -> TapeRequest:
    """Return the program of a step; of the one to come where no update led to the step: at the start, for example."""
    moment = run.moment(step)
    before = moment.weights if moment.before is None else moment.before
    shown = step + (moment.before is None)
    segment = segment_of(run.segments, shown)
    head = points(run.recipe.data)
    chosen: np.ndarray | slice = slice(None)
    if segment.batch_size is not None:
        head += _batch(segment, shown)
        chosen = segment.batches.indices(shown)
    given = {"inputs": run.data.inputs[chosen], "targets": run.data.targets[chosen]}
    return TapeRequest(STEP.format(weights=weights(before)), head, given, step)


def _batch(segment: Segment, step: int) -> str:
    batches = segment.batches
    first = batches.position(step)
    return BATCH.format(seed=batches.seed, epoch=batches.epoch(step), first=first, last=first + batches.batch_size)
