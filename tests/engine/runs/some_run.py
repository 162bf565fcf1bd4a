"""A saved run made without TensorFlow: its numbers are of no training, but each can be told from all others."""

import numpy as np

from engine.data import make_dataset
from engine.history import History
from engine.moment import Moment
from engine.recipe import Recipe
from engine.runs import SavedRun

SMALL = Recipe().with_("data.per_class", 20)


def some_run(steps: int = 5, recipe: Recipe = SMALL) -> SavedRun:
    """A run of so many steps: its losses are 1, 2, 3 …, its weights after step n (n, n + 0.25, n + 0.5)."""
    weights = np.arange(steps + 1, dtype=np.float32)[:, None] + np.float32([0, 0.25, 0.5])
    history = History(weights[0])
    history.change("training.learning_rate", 0.5, recipe.training.learning_rate)
    history.extend(np.arange(1, steps + 1, dtype=np.float32), weights[1:])
    newest = Moment(weights[-1], weights[-2], float(steps), -weights[-1], 1.5) if steps else Moment(weights[0])
    data = make_dataset(recipe.data)
    return SavedRun(recipe, data, history.losses.snapshot(), history.path(), history.events, newest)


def is_whole(run: SavedRun, steps: int) -> bool:
    """Whether this is the run of so many steps, every number of it."""
    same = some_run(steps, run.recipe)
    return (
        np.array_equal(run.losses.exact, same.losses.exact)
        and np.array_equal(run.losses.buckets, same.losses.buckets)
        and np.array_equal(run.path.rows, same.path.rows)
        and np.array_equal(run.newest.weights, same.newest.weights)
        and np.array_equal(run.data.inputs, same.data.inputs)
        and run.events == same.events
    )
