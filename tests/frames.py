"""Frames for tests of what is on screen: the mathematics in NumPy, no TensorFlow, no thread."""

from dataclasses import replace

import numpy as np

from engine.batches import Batches
from engine.data import make_dataset
from engine.frame import Ending, Field, Frame
from engine.history import History
from engine.quadratic import quadratic_of
from engine.recipe import Recipe

# The run of the mock-ups: its numbers are known.
BOOK = (
    Recipe()
    .with_("data.seed", 1337)
    .with_("model.initial", {"W": [[[-0.06412163275869642], [-0.1396278857228166]]], "b": [[0.0]]})
)


def frame(recipe: Recipe = BOOK, step: int = 40, newest: int | None = None, **changes) -> Frame:
    """The moment after `step` updates of a run of `newest` steps, with any field replaced."""
    newest = step if newest is None else newest
    data = make_dataset(recipe.data)
    x, t = data.inputs, data.targets
    initial = recipe.model.initial
    W = np.array(initial.W[0] if initial else [[0.1], [0.2]], np.float32)
    b = np.array(initial.b[0] if initial else [0.0], np.float32)
    rate, size = recipe.training.learning_rate, recipe.training.batch_size
    batches = Batches(len(data), size, recipe.data.seed) if size else None
    history = History(np.append(W, b))
    moments = [((W, b), None, None, None)]
    with np.errstate(over="ignore", invalid="ignore"):
        for n in range(1, newest + 1):
            chosen = batches.indices(n) if batches else slice(None)
            error = x[chosen] @ W + b - t[chosen]
            loss = np.float32(np.mean(error**2))
            dW, db = 2 * x[chosen].T @ error / len(error), 2 * error.mean(axis=0)
            before, W, b = (W, b), W - np.float32(rate) * dW, b - np.float32(rate) * db
            history.extend(np.array([loss]), np.append(W, b)[None])
            moments.append(((W, b), before, (dW, db), float(loss)))
    weights, previous, gradient, loss = moments[step]
    predictions = x @ weights[0] + weights[1]
    truth, guess = t[:, 0] > 0.5, predictions[:, 0] > 0.5
    left, bottom, right, top = data.rect
    xs, ys = np.meshgrid(
        left + (np.arange(60) + 0.5) * (right - left) / 60, bottom + (np.arange(60) + 0.5) * (top - bottom) / 60
    )
    values = (xs * weights[0][0] + ys * weights[0][1] + weights[1]).astype(np.float32)
    norm = None if gradient is None else float(np.linalg.norm(np.append(*gradient)))
    quadratic = quadratic_of(data)
    made = Frame(
        run=1, recipe=recipe, data=data, quadratic=quadratic, step=step, newest=newest,
        epoch=batches.epoch(step) if batches and step else step, learning_rate=rate,
        batch=batches.indices(step) if batches and step else None, loss=loss,
        weights=(weights,), previous=None if previous is None else (previous,),
        gradients=None if gradient is None else (gradient,), gradient_norm=norm,
        predictions=predictions, wrong=np.flatnonzero(truth != guess), accuracy=float(np.mean(truth == guess)),
        confusion=np.array([[np.sum((truth == r) & (guess == c)) for c in (0, 1)] for r in (0, 1)]),
        field=Field(data.rect, values), losses=history.losses.snapshot(), path=history.path(), events=(),
        ending=Ending("stopped" if step else "ready", newest, quadratic.limit,
                      None if loss is None else loss / quadratic.least_loss - 1, norm),
        playing=False, steps_per_second=0.0, can_undo=0,
    )  # fmt: skip
    return replace(made, **changes)
